"""Copies of footage that is costly to show: upright, in the film's colours, no larger than needed, quick to jump in.

Whether a clip is shown from a copy follows from its file and the film alone, never from whether a copy is there:
the same film is the same picture for picture wherever it is rendered.
"""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import av
from av.packet import Packet

from engine.render.footage import hdr
from engine.render.footage.decoder import FILM, SCALING, Steps, graph, kind, scaled, upright, written
from engine.render.footage.recipes import STEP, Recipe
from engine.render.footage.reel import Reel
from engine.render.scratch import scratch
from engine.runtime import atomic
from engine.runtime.progress import Progress

_GOP = 12
_RATE = 25
_BASE = Fraction(1, 90_000)
_FINEST = 1_000_000
"""Ticks a second: with more, a picture that stays long would not be told in 32 bits."""
_BLOCK = Fraction(STEP)
"""Seconds after which everything begins anew: such a stretch is the same in every copy that holds it."""
_AROUND = 2
"""Pictures before and after what is copied by which fields are told."""
_CODER = {"flags": "+qscale+bitexact", "qmin": "2", "qmax": "2"}
_FIELDS = 16
"""Pixels: less can hold no two fields that are worth telling apart."""
_BT709, _LIMITED = 1, 1


class _Shot(NamedTuple):
    tick: int
    frame: av.VideoFrame
    apart: bool
    """Whether it does not follow the one before it."""
    block: int
    """Which stretch it belongs to: that of the last multiple of their length at which it is seen."""
    within: bool
    """Whether it is written, or only seen by its neighbours."""


def conform(progress: Progress, path: Path, recipe: Recipe, out: Path) -> None:
    """Write the copy, whole or not at all. Raises Refused (the file), NeedsSpace, Cancelled."""
    with scratch() as folder, atomic.written(out) as aside, Reel(path) as reel:
        table = folder / "colours.cube"
        if recipe.curve:
            hdr.write_table(table, recipe.curve)
        ticks = (reel.stream.time_base or _BASE).denominator
        base = Fraction(1, ticks) if ticks <= _FINEST else _BASE
        with _Copy(aside, recipe, base, reel.duration) as copy:
            for frame, block in _converted(_shots(progress, reel, recipe, base), recipe, base, table):
                copy.write(frame, block)


class _Copy:
    """MPEG-2 without B-frames: half of H.264's time to write and to read at the same likeness; size matters less."""

    def __init__(self, path: Path, recipe: Recipe, base: Fraction, length: Fraction) -> None:
        options = {"fflags": "+bitexact", "video_track_timescale": str(base.denominator)}
        self._container = av.open(str(path), "w", format="mov", container_options=options)
        self._stream = self._container.add_stream("mpeg2video", rate=_RATE, options=_CODER)
        self._size = recipe.width, recipe.height
        _prepare(self._stream.codec_context, *self._size)
        self._encoder, self._block = self._stream.codec_context, -1
        self._base, self._length = base, round(length / base)
        self._count = 0
        self._ticks: deque[int] = deque()
        self._last: Packet[av.VideoStream] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            self._end_block()
            self._mux(self._length)
        self._container.close()

    def write(self, frame: av.VideoFrame, block: int) -> None:
        """Write a picture at its time stamp; the one before it lasts until then."""
        if block != self._block:
            self._end_block()
            self._encoder, self._block, self._count = _encoder(*self._size), block, 0
        self._ticks.append(round((frame.pts or 0) * (frame.time_base or self._base) / self._base))
        # The encoder knows only few rates: it is told one, and the true times are written on what it gives.
        frame.pts, frame.time_base = self._count, Fraction(1, _RATE)
        self._count += 1
        self._keep(self._encoder.encode(frame))

    def _end_block(self) -> None:
        if self._block >= 0:
            self._keep(self._encoder.encode(None))

    def _keep(self, packets: "list[Packet[av.VideoStream]]") -> None:
        for packet in packets:
            tick = self._ticks.popleft()
            self._mux(tick)
            packet.pts = packet.dts = tick
            packet.time_base, packet.stream = self._base, self._stream
            self._last = packet

    def _mux(self, until: int) -> None:
        if self._last is not None:
            self._last.duration = max(until - (self._last.pts or 0), 1)
            self._container.mux_one(self._last)


def _encoder(width: int, height: int) -> av.VideoCodecContext:
    context = av.VideoCodecContext.create("mpeg2video", "w")
    context.options = dict(_CODER)
    context.framerate, context.time_base, context.bit_rate = Fraction(_RATE), Fraction(1, _RATE), 0
    _prepare(context, width, height)
    return context


def _prepare(context: av.VideoCodecContext, width: int, height: int) -> None:
    context.width, context.height, context.pix_fmt = width, height, "yuv420p"
    context.gop_size, context.max_b_frames, context.thread_count = _GOP, 0, 1
    context.colorspace = context.color_primaries = context.color_trc = _BT709
    context.color_range = _LIMITED


def _shots(progress: Progress, reel: Reel, recipe: Recipe, base: Fraction) -> Iterator[_Shot]:
    """Give each picture once its end is known: where two have one time, the later is the one that is seen."""
    waiting: _Shot | None = None
    for apart, within in _found(progress, reel, recipe):
        tick = round(reel.time / base)
        if waiting and tick <= waiting.tick:
            waiting = waiting._replace(frame=reel.frame, block=_block(reel))
            continue
        if waiting:
            yield waiting
        waiting = _Shot(tick, reel.frame, apart, _block(reel), within)
    if waiting:
        yield waiting


def _block(reel: Reel) -> int:
    until = reel.until
    return int(reel.time // _BLOCK if until is None else -(-until // _BLOCK) - 1)


def _found(progress: Progress, reel: Reel, recipe: Recipe) -> Iterator[tuple[bool, bool]]:
    """Go from picture to picture; tells whether one does not follow the one before it, and whether it is copied."""

    def report() -> None:
        progress(min(1.0, max(0.0, (float(reel.time) - recipe.start) / (recipe.end - recipe.start))), "Copying")

    report()
    first = reel.seek(Fraction(0))
    yield True, True
    start = Fraction(recipe.start)
    if start > 0 and _approach(reel, start, report) > first:
        yield True, _begun(reel, start)
    while reel.time < recipe.end and reel.advance():
        report()
        yield False, _begun(reel, start) and reel.time < recipe.end
    for _ in range(_AROUND - 1):
        if reel.advance():
            yield False, False


def _approach(reel: Reel, start: Fraction, report: Callable[[], None]) -> Fraction:
    """Go to a picture that comes before the one seen at `start`, and give when it began."""
    step = _AROUND / Fraction(reel.stream.average_rate or _RATE)
    time = reel.seek(max(Fraction(0), start - step), report)
    while time > 0 and _begun(reel, start):
        time = reel.seek(max(Fraction(0), time - step), report)
    return time


def _begun(reel: Reel, start: Fraction) -> bool:
    """Tell whether the picture is seen at `start` or later."""
    return reel.until is None or reel.until > start


def _converted(
    shots: Iterator[_Shot], recipe: Recipe, base: Fraction, table: Path
) -> Iterator[tuple[av.VideoFrame, int]]:
    """Give what is written, and to which block it belongs."""
    through: av.filter.Graph | None = None
    known: object = None
    inside: deque[tuple[int, bool]] = deque()

    def pulled(*, last: bool = False) -> Iterator[tuple[av.VideoFrame, int]]:
        for frame in _pulled(through, last=last) if through else ():
            block, within = inside.popleft()
            if within:
                yield frame, block

    for shot in shots:
        frame = shot.frame
        frame.pts, frame.time_base = shot.tick, base
        seen = kind(frame)[:-1]
        if through is None or shot.apart or seen != known:
            yield from pulled(last=True)
            through, known = graph(frame, base, _steps(frame, recipe, table)), seen
        inside.append((shot.block, shot.within))
        through.push(frame)
        yield from pulled()
    yield from pulled(last=True)


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
