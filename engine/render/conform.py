"""Copies of footage that is costly to show: upright, in the film's colours, no larger than needed, quick to jump in.

Whether a clip is shown from a copy follows from its file and the film alone, never from whether a copy is there:
the same film is the same picture for picture wherever it is rendered.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import av
from av.packet import Packet

from engine.domain.timeline import Clip, Timeline
from engine.domain.units import Seconds
from engine.render import hdr
from engine.render.decoder import FILM, SCALING, Steps, graph, kind, scaled, shape, upright, written
from engine.render.fitting import Fit, fit
from engine.render.reel import Reel
from engine.render.scratch import scratch
from engine.runtime import atomic
from engine.runtime.progress import Progress

_SCALES = (Fraction(1, 4), Fraction(1, 3), Fraction(1, 2), Fraction(2, 3), Fraction(3, 4))
"""Films of several sizes share a copy; what is shown larger than the last is not worth one."""
_SHORT = 0.005
"""Of its size: by so much a copy may be smaller than what it is for."""
_SMALL = 1280 * 720
"""Pixels: what has no more is scaled as it is shown."""
_PLAIN = ("yuv420p", "yuvj420p")
_STEP = 2
"""Seconds: a copy begins and ends at multiples, so that a clip can be nudged without a new one."""
_GOP = 12
_RATE = 25
_BASE = Fraction(1, 90_000)
_FINEST = 1_000_000
"""Ticks a second: with more, a picture that stays long would not be told in 32 bits."""
_FIELDS = 16
"""Pixels: less can hold no two fields that are worth telling apart."""
_BT709, _LIMITED = 1, 1


@dataclass(frozen=True)
class Recipe:
    """What a copy is like; `width` and `height` are those of the whole picture, in square pixels."""

    width: int
    height: int
    start: Seconds
    """The copy holds the file's first picture and those shown from `start` to `end`, each at its own time."""
    end: Seconds
    curve: str = ""
    """How wide colours are written: pq, hlg or sdr; empty where they are not wide."""
    alpha: bool = False
    """Some of it may be seen through: it is laid on black."""


class _Shot(NamedTuple):
    tick: int
    frame: av.VideoFrame
    apart: bool
    """Whether it does not follow the one before it."""


def needed(path: Path, clip: Clip, film: Timeline) -> Recipe | None:
    """Say how a clip of a (whole) film is to be copied; None where it is shown from its file. Raises Refused."""
    with Reel(path) as reel:
        reel.seek(Fraction(0))
        frame = reel.frame
        (width, height), pixel = shape(frame, reel.stream)
        scale = _scale(fit((width, height), (film.width, film.height), clip.crop, pixel))
        dear = frame.format.name not in _PLAIN or frame.interlaced_frame or hdr.curve(frame)
        if not dear and (scale == 1 or width * height <= _SMALL):
            return None
        start, end = _range(clip, film, reel.duration)
        return Recipe(
            width=_even(width * pixel * scale),
            height=_even(height * scale),
            start=start,
            end=end,
            curve=hdr.curve(frame),
            alpha=_seen_through(frame),
        )


def conform(progress: Progress, path: Path, recipe: Recipe, out: Path) -> None:
    """Write the copy, whole or not at all. Raises Refused (the file), NeedsSpace, Cancelled."""
    with scratch() as folder, atomic.written(out) as aside, Reel(path) as reel:
        table = folder / "colours.cube"
        if recipe.curve:
            hdr.write_table(table, recipe.curve)
        ticks = (reel.stream.time_base or _BASE).denominator
        base = Fraction(1, ticks) if ticks <= _FINEST else _BASE
        with _Copy(aside, recipe, base, reel.duration) as copy:
            for frame in _converted(_shots(progress, reel, recipe, base), recipe, base, table):
                copy.write(frame)


class _Copy:
    """MPEG-2 without B-frames: half of H.264's time to write and to read at the same likeness; size matters less."""

    def __init__(self, path: Path, recipe: Recipe, base: Fraction, length: Fraction) -> None:
        options = {"fflags": "+bitexact", "video_track_timescale": str(base.denominator)}
        self._container = av.open(str(path), "w", format="mov", container_options=options)
        coder = {"flags": "+qscale+bitexact", "qmin": "2", "qmax": "2"}
        self._stream = self._container.add_stream("mpeg2video", rate=_RATE, options=coder)
        context = self._stream.codec_context
        context.width, context.height, context.pix_fmt = recipe.width, recipe.height, "yuv420p"
        context.gop_size, context.max_b_frames, context.thread_count = _GOP, 0, 1
        context.colorspace = context.color_primaries = context.color_trc = _BT709
        context.color_range = _LIMITED
        self._base, self._length = base, round(length / base)
        self._count = 0
        self._ticks: deque[int] = deque()
        self._last: Packet[av.VideoStream] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            self._keep(self._stream.encode(None))
            self._mux(self._length)
        self._container.close()

    def write(self, frame: av.VideoFrame) -> None:
        """Write a picture at its time stamp; the one before it lasts until then."""
        self._ticks.append(round((frame.pts or 0) * (frame.time_base or self._base) / self._base))
        # The encoder knows only few rates: it is told one, and the true times are written on what it gives.
        frame.pts, frame.time_base = self._count, Fraction(1, _RATE)
        self._count += 1
        self._keep(self._stream.encode(frame))

    def _keep(self, packets: "list[Packet[av.VideoStream]]") -> None:
        for packet in packets:
            tick = self._ticks.popleft()
            self._mux(tick)
            packet.pts = packet.dts = tick
            packet.time_base = self._base
            self._last = packet

    def _mux(self, until: int) -> None:
        if self._last is not None:
            self._last.duration = max(until - (self._last.pts or 0), 1)
            self._container.mux_one(self._last)


def _shots(progress: Progress, reel: Reel, recipe: Recipe, base: Fraction) -> Iterator[_Shot]:
    """Give each picture once its end is known: where two have one time, the later is the one that is seen."""
    waiting: _Shot | None = None
    for apart in _found(progress, reel, recipe):
        tick = round(reel.time / base)
        if waiting and tick <= waiting.tick:
            waiting = waiting._replace(frame=reel.frame)
            continue
        if waiting:
            yield waiting
        waiting = _Shot(tick, reel.frame, apart)
    if waiting:
        yield waiting


def _found(progress: Progress, reel: Reel, recipe: Recipe) -> Iterator[bool]:
    """Go from picture to picture; tells whether one does not follow the one before it."""

    def report() -> None:
        progress(min(1.0, max(0.0, (float(reel.time) - recipe.start) / (recipe.end - recipe.start))), "Copying")

    report()
    first = reel.seek(Fraction(0))
    yield True
    if recipe.start > 0 and reel.seek(Fraction(recipe.start), report) > first:
        yield True
    while reel.advance() and reel.time < recipe.end:
        report()
        yield False


def _converted(shots: Iterator[_Shot], recipe: Recipe, base: Fraction, table: Path) -> Iterator[av.VideoFrame]:
    through: av.filter.Graph | None = None
    known: object = None
    for tick, frame, apart in shots:
        frame.pts, frame.time_base = tick, base
        seen = kind(frame)[:-1]
        if through is None or apart or seen != known:
            if through is not None:
                yield from _pulled(through, last=True)
            through, known = graph(frame, base, _steps(frame, recipe, table)), seen
        through.push(frame)
        yield from _pulled(through)
    if through is not None:
        yield from _pulled(through, last=True)


def _pulled(through: av.filter.Graph, *, last: bool = False) -> Iterator[av.VideoFrame]:
    if last:
        through.push(None)
    with suppress(av.error.BlockingIOError, av.error.EOFError):
        while True:
            yield through.vpull()


def _steps(frame: av.VideoFrame, recipe: Recipe, table: Path) -> Steps:
    told = [*_woven(frame), *upright(frame)]
    if not (recipe.alpha or recipe.curve):
        return [*told, *scaled(frame, recipe.width, recipe.height)]
    size = {"w": recipe.width, "h": recipe.height, "flags": SCALING}
    if recipe.alpha:
        told += [("scale", {"flags": SCALING, **written(frame)}), ("format", {"pix_fmts": "gbrap"})]
        told += [("premultiply", {"inplace": 1}), ("format", {"pix_fmts": "gbrp"})]
    else:
        told += [("scale", {**size, **written(frame)}), ("format", {"pix_fmts": "gbrp16le"})]
    if recipe.curve:
        told += [("format", {"pix_fmts": "gbrp16le"}), ("lut3d", {"file": table})]
    return [*told, ("scale", {**size, "in_range": "full", **FILM}), ("format", {"pix_fmts": "yuv420p"})]


def _woven(frame: av.VideoFrame) -> Steps:
    """Any picture of a film may turn out to be two fields, whatever the first one was."""
    if not frame.format.name.startswith("yuv") or min(frame.width, frame.height) < _FIELDS:
        return []
    return [("bwdif", {"mode": "send_frame", "deint": "interlaced"})]


def _range(clip: Clip, film: Timeline, length: Fraction) -> tuple[Seconds, Seconds]:
    """Give from when to when a file is seen, to the grid; all of it where it may have to run again."""
    follower = next((after for before, after in pairwise(film.clips) if before == clip), None)
    beyond = follower.transition.length if follower and follower.transition else 0
    start, second = Fraction(clip.source_start), Fraction(clip.speed) / film.rate
    end = start + (clip.length + beyond + 1) * second
    if start + clip.length * second > length:
        start, end = Fraction(0), max(end, length)
    return float(start // _STEP * _STEP), float(-(-end // _STEP) * _STEP)


def _scale(fitted: Fit) -> Fraction:
    return next((scale for scale in _SCALES if scale >= fitted.scale * (1 - _SHORT)), Fraction(1))


def _even(size: float | Fraction) -> int:
    """Round to an even number; MPEG-2 has none that are multiples of 4096."""
    even = max(16, 2 * round(size / 2))
    return even if even % 4096 else even - 2


def _seen_through(frame: av.VideoFrame) -> bool:
    return any(component.is_alpha for component in frame.format.components)
