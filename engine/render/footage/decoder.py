"""Video files as pictures in the frame's own size and colours."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av

from engine.domain.timeline import Box
from engine.ports import Planes
from engine.render import colour
from engine.render.footage import hdr
from engine.render.footage.fitting import Fit, fit
from engine.render.footage.reel import Reel
from engine.runtime.picture import pixels

_BT709, _BT601, _BT2020 = 1, (5, 6), (9, 10)
_LIMITED, _FULL = 1, 2
SCALING = "bicubic+accurate_rnd+full_chroma_int+full_chroma_inp+bitexact"
"""The middle two serve RGB."""
_SPACES = {"bt709": "bt709", "bt601": "smpte170m", "bt2020": "bt2020ncl"}
_PLANAR = ("yuv420p", "yuv422p", "yuv444p", "yuvj420p", "yuvj422p", "yuvj444p")
FILM = {"out_color_matrix": "bt709", "out_range": "limited"}

Steps = Sequence[tuple[str, Mapping[str, object]]]
"""Filters and what each is told, in their order."""


class Footage:
    """One video file, cut and scaled to a frame. Pictures it gives belong to it: never write into them."""

    def __init__(self, path: Path, width: int, height: int, crop: Box | None = None) -> None:
        """Open a file. Raises Refused where it holds no picture that can be read."""
        self._reel, self._size, self._crop = Reel(path), (width, height), crop
        self._lens: _Lens | None = None
        self._picture: Planes | None = None
        self._time: Fraction | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._picture, self._lens = None, None
        self._reel.close()

    @property
    def duration(self) -> Fraction:
        """Seconds, as the file claims; 0 where it does not say."""
        return self._reel.duration

    def seek(self, moment: Fraction) -> Fraction:
        """Go to the picture shown at `moment` (seconds from the file's first), or the last; give when it began."""
        return self._reel.seek(moment)

    def picture(self) -> Planes:
        """Give the picture gone to. Raises Refused where there is none."""
        if self._picture is None or self._time != self._reel.time:
            frame = self._reel.frame
            if self._lens is None or not self._lens.suits(frame):
                self._lens = _Lens(frame, self._reel.stream, self._size, self._crop)
            self._picture, self._time = self._lens.see(frame), self._reel.time
        return self._picture


class _Lens:
    """Turns decoded frames of one kind into planes of the frame's size."""

    def __init__(self, frame: av.VideoFrame, stream: av.VideoStream, size: tuple[int, int], crop: Box | None) -> None:
        self._kind = kind(frame)
        self._size = size
        whole, pixel = shape(frame, stream)
        self._fit = fit(whole, size, crop, pixel)
        self._cut = _straight(frame, self._fit)
        self._graph = None if self._cut else graph(frame, stream.time_base, _steps(frame, self._fit))

    def suits(self, frame: av.VideoFrame) -> bool:
        """Tell whether a frame is of the kind this was made for."""
        return kind(frame) == self._kind

    def see(self, frame: av.VideoFrame) -> Planes:
        """Convert one frame."""
        if self._graph is None:
            shown = Planes(*(plane[cut] for plane, cut in zip(planes(frame), self._cut, strict=True)))
        else:
            self._graph.push(frame)
            shown = planes(self._graph.vpull())
        return self._on_backdrop(shown) if self._fit.framed else shown

    def _on_backdrop(self, shown: Planes) -> Planes:
        out = colour.blank(*self._size)
        colour.backdrop(shown, out)
        paste(shown, out)
        return out


def planes(frame: av.VideoFrame) -> Planes:
    """See a yuv420p frame's memory as planes, without a copy."""
    return Planes(*(pixels.samples(plane) for plane in frame.planes))


def paste(shown: Planes, out: Planes) -> None:
    """Lay a smaller picture into the middle."""
    top, left = ((whole - part) // 4 * 2 for whole, part in zip(out.y.shape, shown.y.shape, strict=True))
    for plane, target, step in zip(shown, out, (1, 2, 2), strict=True):
        rows, columns = plane.shape
        target[top // step : top // step + rows, left // step : left // step + columns] = plane


def kind(frame: av.VideoFrame) -> tuple[object, ...]:
    """Tell frames apart that cannot go through the same filters."""
    colours = frame.format.name, frame.colorspace, frame.color_range
    return frame.width, frame.height, *colours, frame.rotation, frame.interlaced_frame


def shape(frame: av.VideoFrame, stream: av.VideoStream) -> tuple[tuple[int, int], float]:
    """Give width and height as they are when the picture stands upright, and how much wider than high a pixel is."""
    pixel = float(stream.sample_aspect_ratio or 1) or 1.0
    if _turn(frame) in {90, 270}:
        return (frame.height, frame.width), 1 / pixel
    return (frame.width, frame.height), pixel


def upright(frame: av.VideoFrame) -> Steps:
    """Say how a frame is turned so that it stands upright."""
    turns = {90: ("cclock",), 180: ("clock", "clock"), 270: ("clock",)}.get(_turn(frame), ())
    return [("transpose", {"dir": each}) for each in turns]


def scaled(frame: av.VideoFrame, width: int, height: int) -> Steps:
    """Say how a frame is scaled and brought into the film's colours."""
    size = {"w": width, "h": height, "flags": SCALING}
    name, seen = matrix(frame), "full" if full(frame) else "limited"
    if not frame.format.name.startswith(_PLANAR):
        colours = {"in_color_matrix": name, "in_range": seen, **FILM}
        return [("scale", {**size, **colours}), ("format", {"pix_fmts": "yuv420p"})]
    # `scale` changes colours by way of RGB: forty times as slow, and less exact.
    same = {"in_color_matrix": name, "in_range": seen, "out_color_matrix": name, "out_range": seen}
    deep = {8: "", 9: "10le", 10: "10le"}.get(frame.format.components[0].bits, "12le")
    first = {"ispace": _SPACES[name], "irange": "pc" if full(frame) else "tv", "itrc": "bt709", "iprimaries": "bt709"}
    last = {"space": "bt709", "range": "tv", "trc": "bt709", "primaries": "bt709", "format": "yuv420p", "fast": 1}
    return [
        ("scale", {**size, **same}),
        ("format", {"pix_fmts": f"yuv420p{deep}"}),
        ("colorspace", {**first, **last}),
    ]


def graph(frame: av.VideoFrame, base: Fraction | None, through: Steps) -> av.filter.Graph:
    """Build the filters that frames like this one go through; they count time in `base`."""
    made = av.filter.Graph()
    made.threads = 1
    base = frame.time_base or base or Fraction(1, 1000)
    source = made.add(
        "buffer",
        video_size=f"{frame.width}x{frame.height}",
        pix_fmt=frame.format.name,
        time_base=f"{base.numerator}/{base.denominator}",
        colorspace=str(frame.colorspace),
        range=str(frame.color_range),
    )
    made.link_nodes(
        source,
        *(made.add(name, **{key: str(value) for key, value in options.items()}) for name, options in through),
        made.add("buffersink"),
    ).configure()
    return made


def matrix(frame: av.VideoFrame) -> str:
    """Name the matrix; where the file does not say, as players do: by size."""
    if frame.colorspace == _BT709:
        return "bt709"
    if frame.colorspace in _BT601:
        return "bt601"
    if frame.colorspace in _BT2020:
        return "bt2020"
    if hdr.curve(frame):
        return "bt2020"
    return "bt709" if min(frame.width, frame.height) >= 720 else "bt601"


def full(frame: av.VideoFrame) -> bool:
    """Tell whether black is 0 rather than 16."""
    if frame.format.name.startswith(("gray", "ya")):
        return frame.color_range != _LIMITED
    return frame.color_range == _FULL or frame.format.is_rgb or frame.format.name.startswith(("yuvj", "pal"))


def written(frame: av.VideoFrame) -> dict[str, str]:
    """Tell the filter `scale` how a frame's colours are written."""
    return {"in_color_matrix": matrix(frame), "in_range": "full" if full(frame) else "limited"}


def _turn(frame: av.VideoFrame) -> int:
    return round(frame.rotation / 90) % 4 * 90


def _steps(frame: av.VideoFrame, fitted: Fit) -> Steps:
    return [
        *_one_field(frame),
        *upright(frame),
        ("crop", {"w": fitted.width, "h": fitted.height, "x": fitted.left, "y": fitted.top}),
        *scaled(frame, fitted.shown_width, fitted.shown_height),
    ]


def _one_field(frame: av.VideoFrame) -> Steps:
    # One field, enlarged: the other deinterlacers hold frames back, and a picture must not wait for the next one.
    if not frame.interlaced_frame:
        return []
    return [("field", {"type": "top"}), ("scale", {"w": frame.width, "h": frame.height, "flags": SCALING})]


def _straight(frame: av.VideoFrame, fitted: Fit) -> tuple[tuple[slice, slice], ...]:
    """Give what to cut out of each plane where nothing else is to be done; else nothing."""
    plain = frame.format.name == "yuv420p" and not _turn(frame) and not frame.interlaced_frame
    sized = (fitted.width, fitted.height) == (fitted.shown_width, fitted.shown_height)
    if not (plain and sized and matrix(frame) == "bt709" and not full(frame)):
        return ()
    top, left = fitted.top // 2 * 2, fitted.left // 2 * 2
    whole = slice(top, top + fitted.height), slice(left, left + fitted.width)
    half = slice(whole[0].start // 2, whole[0].stop // 2), slice(whole[1].start // 2, whole[1].stop // 2)
    return whole, half, half
