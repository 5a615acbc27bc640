"""Video files as pictures in the frame's own size and colours, found by time."""

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av

from engine.domain.timeline import Box
from engine.errors import Refused
from engine.ports import Planes
from engine.render import colour
from engine.render.fitting import Fit, fit
from engine.runtime.picture import pixels

_AHEAD = Fraction(3)
"""Seconds that are decoded rather than jumped over: a jump lands on a key frame, often far back."""
_NEAR = Fraction(1, 2)
"""Seconds from the file's start within which it is read from there."""
_DAMAGED = 64
"""Packets in a row that may be undecodable before a file counts as ended."""
_BT709, _BT601, _BT2020 = 1, (5, 6), (9, 10)
_FULL = 2
OPTIONS = {"protocol_whitelist": "file"}


class Footage:
    """One video file, cut and scaled to a frame. Pictures it gives belong to it: never write into them."""

    def __init__(self, path: Path, width: int, height: int, crop: Box | None = None) -> None:
        """Open a file. Raises Refused where it holds no picture that can be read."""
        self._path, self._size, self._crop = path, (width, height), crop
        self._container, self._stream = self._opened()
        self._read = False
        self._step = 1 / Fraction(self._stream.average_rate or self._stream.guessed_rate or 25)
        self._frames: Iterator[av.VideoFrame] = iter(())
        self._now: av.VideoFrame | None = None
        self._next: av.VideoFrame | None = None
        self._time = self._next_time = Fraction(-1)
        self._lens: _Lens | None = None
        self._picture: Planes | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._frames, self._now, self._next, self._picture, self._lens = iter(()), None, None, None, None
        self._container.close()

    @property
    def duration(self) -> Fraction:
        """Seconds, as the file claims; 0 where it does not say."""
        if self._stream.duration and self._stream.time_base:
            return self._stream.duration * self._stream.time_base
        return Fraction(self._container.duration or 0, av.time_base)

    def seek(self, moment: Fraction) -> Fraction:
        """Go to the picture shown at `moment` (seconds from the file's first), or the last; give when it began."""
        ended = self._now is not None and self._next is None
        if self._now is None or moment < self._time or (moment > self._time + _AHEAD and not ended):
            self._jump(moment)
        while self._next is not None and self._next_time <= moment:
            self._advance()
        return self._time

    def picture(self) -> Planes:
        """Give the picture gone to."""
        if self._picture is None:
            if self._now is None:
                raise Refused(f"{self._path.name} holds no picture that can be decoded.", "Choose another clip.")
            if self._lens is None or not self._lens.suits(self._now):
                self._lens = _Lens(self._now, self._stream, self._size, self._crop)
            self._picture = self._lens.see(self._now)
        return self._picture

    def _opened(self) -> tuple[av.container.InputContainer, av.VideoStream]:
        try:
            container = av.open(str(self._path), options=OPTIONS)
        except (av.error.FFmpegError, OSError) as error:
            raise Refused(f"{self._path.name} cannot be read as a video.", "Choose another clip.") from error
        if not container.streams.video:
            container.close()
            raise Refused(f"{self._path.name} holds no picture.", "Choose another clip.")
        stream = container.streams.video[0]
        stream.thread_type = "FRAME"
        stream.codec_context.thread_count = 1
        return container, stream

    def _jump(self, moment: Fraction) -> None:
        for back in (0, 2, 8):
            if moment <= back + _NEAR:
                break
            self._seek(moment - back)
            if self._now is not None and self._time <= moment:
                return
        if self._read:
            self._container.close()  # a fresh start is the one place that every format can go back to
            self._container, self._stream = self._opened()
        self._begin()

    def _seek(self, moment: Fraction) -> None:
        base = self._stream.time_base or Fraction(1, av.time_base)
        with suppress(av.error.FFmpegError):  # where there is no index, reading goes on from where it is
            offset = self._stream.start_time or 0
            self._container.seek(offset + int(moment / base), stream=self._stream, backward=True)
        self._begin()

    def _begin(self) -> None:
        self._read = True
        self._frames = self._decode()
        self._now = self._next = self._picture = None
        self._next_time = Fraction(-1)
        self._advance()
        self._advance()

    def _advance(self) -> None:
        if self._next is not None:
            self._now, self._time, self._picture = self._next, self._next_time, None
        before = self._next_time
        self._next = next(self._frames, None)
        if self._next is not None:
            self._next_time = self._when(self._next, before)

    def _when(self, frame: av.VideoFrame, before: Fraction) -> Fraction:
        if frame.pts is None or frame.time_base is None:
            return before + self._step if before >= 0 else Fraction(0)
        return (frame.pts - (self._stream.start_time or 0)) * frame.time_base

    def _decode(self) -> Iterator[av.VideoFrame]:
        damaged = 0
        try:
            for packet in self._container.demux(self._stream):
                try:
                    yield from packet.decode()
                    damaged = 0
                except av.error.InvalidDataError:
                    damaged += 1
                    if damaged > _DAMAGED:
                        return
        except av.error.FFmpegError:  # a file cut short ends where it ends
            return


class _Lens:
    """Turns decoded frames of one kind into planes of the frame's size."""

    def __init__(self, frame: av.VideoFrame, stream: av.VideoStream, size: tuple[int, int], crop: Box | None) -> None:
        self._kind = _kind(frame)
        self._size = size
        turn = round(frame.rotation / 90) % 4 * 90
        upright = (frame.height, frame.width) if turn in {90, 270} else (frame.width, frame.height)
        pixel = float(stream.sample_aspect_ratio or 1) or 1.0
        self._fit = fit(upright, size, crop, 1 / pixel if turn in {90, 270} else pixel)
        self._graph = None if self._direct(frame, turn) else _graph(frame, stream, turn, self._fit)

    def suits(self, frame: av.VideoFrame) -> bool:
        """Tell whether a frame is of the kind this was made for."""
        return _kind(frame) == self._kind

    def see(self, frame: av.VideoFrame) -> Planes:
        """Convert one frame."""
        if self._graph is None:
            return planes(frame)
        self._graph.push(frame)
        shown = planes(self._graph.vpull())
        return self._on_backdrop(shown) if self._fit.framed else shown

    def _on_backdrop(self, shown: Planes) -> Planes:
        out = colour.blank(*self._size)
        colour.backdrop(shown, out)
        paste(shown, out)
        return out

    def _direct(self, frame: av.VideoFrame, turn: int) -> bool:
        same = (frame.width, frame.height) == self._size == (self._fit.width, self._fit.height)
        plain = frame.format.name == "yuv420p" and not turn and not frame.interlaced_frame
        return same and plain and _matrix(frame) == "bt709" and not _full(frame)


def planes(frame: av.VideoFrame) -> Planes:
    """See a yuv420p frame's memory as planes, without a copy."""
    return Planes(*(pixels.samples(plane) for plane in frame.planes))


def paste(shown: Planes, out: Planes) -> None:
    """Lay a smaller picture into the middle."""
    top, left = ((whole - part) // 4 * 2 for whole, part in zip(out.y.shape, shown.y.shape, strict=True))
    for plane, target, step in zip(shown, out, (1, 2, 2), strict=True):
        rows, columns = plane.shape
        target[top // step : top // step + rows, left // step : left // step + columns] = plane


def _graph(frame: av.VideoFrame, stream: av.VideoStream, turn: int, fitted: Fit) -> av.filter.Graph:
    graph = av.filter.Graph()
    base = frame.time_base or stream.time_base or Fraction(1, 1000)
    source = graph.add(
        "buffer",
        video_size=f"{frame.width}x{frame.height}",
        pix_fmt=frame.format.name,
        time_base=f"{base.numerator}/{base.denominator}",
        colorspace=str(frame.colorspace),
        range=str(frame.color_range),
    )
    chain = [source]
    if frame.interlaced_frame:
        # One field, enlarged: the other deinterlacers hold frames back, and a picture must not wait for the next one.
        chain.append(graph.add("field", "type=top"))
        chain.append(graph.add("scale", f"{frame.width}:{frame.height}:flags=bicubic"))
    turns = {90: ("cclock",), 180: ("clock", "clock"), 270: ("clock",)}.get(turn, ())
    chain.extend(graph.add("transpose", f"dir={each}") for each in turns)
    cut = f"{fitted.width}:{fitted.height}:{fitted.left}:{fitted.top}"
    chain.append(graph.add("crop", cut))
    chain.append(
        graph.add(
            "scale",
            f"{fitted.shown_width}:{fitted.shown_height}:flags=bicubic+accurate_rnd+full_chroma_int"
            f":in_color_matrix={_matrix(frame)}:in_range={'full' if _full(frame) else 'limited'}"
            ":out_color_matrix=bt709:out_range=limited",
        )
    )
    chain.append(graph.add("format", "yuv420p"))
    chain.append(graph.add("buffersink"))
    graph.link_nodes(*chain).configure()
    return graph


def _kind(frame: av.VideoFrame) -> tuple[object, ...]:
    colours = frame.format.name, frame.colorspace, frame.color_range
    return frame.width, frame.height, *colours, frame.rotation, frame.interlaced_frame


def _matrix(frame: av.VideoFrame) -> str:
    """Name the matrix; where the file does not say, as players do: by size."""
    if frame.colorspace == _BT709:
        return "bt709"
    if frame.colorspace in _BT601:
        return "bt601"
    if frame.colorspace in _BT2020:
        return "bt2020"
    return "bt709" if min(frame.width, frame.height) >= 720 else "bt601"


def _full(frame: av.VideoFrame) -> bool:
    return frame.color_range == _FULL or frame.format.name.startswith(("yuvj", "rgb", "bgr", "gbr", "pal", "gray"))
