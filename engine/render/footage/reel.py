"""A video file's pictures as they are, found by time whatever the file says about itself."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av
from av.packet import Packet

from engine.errors import Refused
from engine.runtime.magic import READ

_AHEAD = Fraction(3)
"""Seconds that are decoded rather than jumped over where it is not known which key frame a jump would land on."""
_JUMP = Fraction(1, 2)
"""Seconds that a jump must save."""
_NEAR = Fraction(1, 2)
"""Seconds from the file's start within which it is read from there."""
_DAMAGED = 64
"""Packets in a row that may be undecodable before a file counts as ended."""
_LAYERS = 21
"""Where `hvcC` tells the number of layers of time."""
_REORDERED = 32
"""Packets to look ahead for one that is shown later: H.264 and HEVC put no more than 16 pictures in another order."""


class Reel:
    """One video file. The frames it gives belong to its decoder: never write into them."""

    def __init__(self, path: Path) -> None:
        """Open a file. Raises Refused where it holds no picture that can be read."""
        self._path = path
        self._container, self.stream = self._opened()
        self._read = False
        self._exact = True
        self._goal: int | None = None
        """The last time stamp that is not past the moment sought, while it is sought."""
        self._due = Fraction(-1)
        """When a picture begins for whose sake others were left out."""
        self._step = 1 / Fraction(self.stream.average_rate or self.stream.guessed_rate or 25)
        self._frames: Iterator[av.VideoFrame] = iter(())
        self._now: av.VideoFrame | None = None
        self._next: av.VideoFrame | None = None
        self.time = self._next_time = Fraction(-1)
        """When the picture gone to began, in seconds from the file's first."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._frames, self._now, self._next = iter(()), None, None
        self._container.close()

    @property
    def duration(self) -> Fraction:
        """Seconds, as the file claims; 0 where it does not say."""
        if self.stream.duration and self.stream.time_base:
            return self.stream.duration * self.stream.time_base
        return Fraction(self._container.duration or 0, av.time_base)

    @property
    def frame(self) -> av.VideoFrame:
        """The picture gone to. Raises Refused where there is none."""
        if self._now is None:
            raise Refused(f"{self._path.name} holds no picture that can be decoded.", "Choose another clip.")
        return self._now

    @property
    def until(self) -> Fraction | None:
        """When the next picture begins; None where there is none."""
        return self._next_time if self._next is not None else None

    def seek(self, moment: Fraction, passing: Callable[[], None] | None = None) -> Fraction:
        """Go to the picture shown at `moment` (seconds from the file's first), or the last; give when it began.

        `passing` is called for each picture decoded on the way, which need not be every picture there is.
        """
        self._goal = (self.stream.start_time or 0) + int(moment / (self.stream.time_base or 1))
        if self._now is None or moment < self.time or self._jumps(moment):
            self._jump(moment)
        self._catch_up(moment, passing)
        if self._due > self.time and self._exact:
            # A picture that was to follow those left out did not come: the file is damaged, or not as it claims.
            self._exact = False
            self._jump(moment)
            self._catch_up(moment, passing)
        self._goal = None
        return self.time

    def advance(self) -> bool:
        """Go to the next picture; False, and stay, where there is none."""
        if self._next is None:
            return False
        self._now, self.time = self._next, self._next_time
        self._take()
        return True

    def _opened(self) -> tuple[av.container.InputContainer, av.VideoStream]:
        try:
            container = av.open(str(self._path), options=READ)
        except (av.error.FFmpegError, OSError) as error:
            raise Refused(f"{self._path.name} cannot be read as a video.", "Choose another clip.") from error
        if not container.streams.video:
            container.close()
            raise Refused(f"{self._path.name} holds no picture.", "Choose another clip.")
        stream = container.streams.video[0]
        stream.thread_type = "FRAME"
        stream.codec_context.thread_count = 1
        return container, stream

    def _catch_up(self, moment: Fraction, passing: Callable[[], None] | None) -> None:
        while self._next is not None and self._next_time <= moment:
            self.advance()
            if passing:
                passing()

    def _jumps(self, moment: Fraction) -> bool:
        """Tell whether to go on from a key frame rather than from here."""
        if self._next is None or moment <= self.time + _JUMP:
            return False
        base, start = self.stream.time_base, self.stream.start_time or 0
        index = self.stream.index_entries
        if base and len(index) and (index[-1].timestamp - start) * base >= moment:
            key = index.search_timestamp(start + int(moment / base), backward=True)
            return key >= 0 and (index[key].timestamp - start) * base > self.time + _JUMP
        return moment > self.time + _AHEAD

    def _jump(self, moment: Fraction) -> None:
        for back in (0, 2, 8):
            if moment <= back + _NEAR:
                break
            self._seek(moment - back)
            if self._now is not None and self.time <= moment:
                return
        if self._read:
            self._container.close()  # a fresh start is the one place that every format can go back to
            self._container, self.stream = self._opened()
        self._begin()

    def _seek(self, moment: Fraction) -> None:
        base = self.stream.time_base or Fraction(1, av.time_base)
        with suppress(av.error.FFmpegError):  # where there is no index, reading goes on from where it is
            offset = self.stream.start_time or 0
            self._container.seek(offset + int(moment / base), stream=self.stream, backward=True)
        self._begin()

    def _begin(self) -> None:
        self._read, self._due = True, Fraction(-1)
        self._frames = self._decode()
        self._now = None
        self._next_time = Fraction(-1)
        self._take()
        self.advance()

    def _take(self) -> None:
        before = self._next_time
        self._next = next(self._frames, None)
        if self._next is not None:
            self._next_time = self._when(self._next, before)

    def _when(self, frame: av.VideoFrame, before: Fraction) -> Fraction:
        if frame.pts is None or frame.time_base is None:
            return before + self._step if before >= 0 else Fraction(0)
        return (frame.pts - (self.stream.start_time or 0)) * frame.time_base

    def _decode(self) -> Iterator[av.VideoFrame]:
        damaged = 0
        for packet in self._packets():
            try:
                yield from packet.decode()
                damaged = 0
            except av.error.InvalidDataError:
                damaged += 1
                if damaged > _DAMAGED:
                    return
            except av.error.FFmpegError:
                return

    def _packets(self) -> "Iterator[Packet[av.VideoStream]]":
        """Give packets, and have the decoder leave out pictures on the way that no other one refers to."""
        context = self.stream.codec_context
        able = _knows_references(context)
        waiting: deque[Packet[av.VideoStream]] = deque()
        for packet in self._demuxed():
            waiting.append(packet)
            while waiting:
                passed = able and self._passed(waiting[0])
                if passed and packet.size and len(waiting) <= _REORDERED:
                    break
                first = waiting.popleft()
                context.skip_frame = "NONREF" if passed and self._followed(first, waiting) else "DEFAULT"
                yield first
        context.skip_frame = "DEFAULT"
        yield from waiting

    def _demuxed(self) -> "Iterator[Packet[av.VideoStream]]":
        with suppress(av.error.FFmpegError):  # a file cut short ends where it ends
            yield from self._container.demux(self.stream)

    def _passed(self, packet: "Packet[av.VideoStream]") -> bool:
        """Tell whether a picture begins before the moment sought."""
        return self._exact and self._goal is not None and packet.pts is not None and packet.pts < self._goal

    def _followed(self, packet: "Packet[av.VideoStream]", others: "Iterable[Packet[av.VideoStream]]") -> bool:
        """Tell whether another picture takes a picture's place by the moment sought; note when that is to be."""
        stamps = [other.pts for other in others if other.pts is not None and other.pts <= (self._goal or 0)]
        latest = max(stamps, default=packet.pts)
        if packet.pts is None or latest is None or latest <= packet.pts:
            return False
        self._due = max(self._due, (latest - (self.stream.start_time or 0)) * Fraction(self.stream.time_base or 1))
        return True


def _knows_references(context: av.VideoCodecContext) -> bool:
    """Tell whether a decoder knows for certain which pictures no other one refers to."""
    if context.name == "hevc":
        # Where there are layers of time, those above may refer to what a layer itself does not (ISO 14496-15, 8.3.3).
        told = context.extradata or b""
        return len(told) > _LAYERS and told[0] == 1 and told[_LAYERS] >> 3 & 7 == 1
    return context.name == "h264"
