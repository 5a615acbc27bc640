"""What lies where in a foreign composition: nested stacks and tracks laid out flat, trims followed inwards."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

import opentimelineio as otio

from engine.errors import Refused
from engine.pipeline.interchange.clock import exact_rate, exact_seconds
from engine.pipeline.interchange.marks import aside, plain

MOST = 20_000
"""Items of one film."""


@dataclass(frozen=True)
class Cut:
    """A transition before a clip: how long it begins before the cut and goes on after it, in seconds."""

    name: str
    kind: str
    before: Fraction
    after: Fraction


@dataclass(frozen=True)
class Span:
    """One clip or gap where it lies in the film, in seconds."""

    start: Fraction
    length: Fraction
    item: Any
    layer: int
    kind: str
    """Of the track it lies on, as `Video`."""
    track: str
    skipped: Fraction = Fraction(0)
    """How much of the item's beginning a trim further out hides."""
    cut: Cut | None = None
    nested: bool = False
    disabled: bool = False

    @property
    def end(self) -> Fraction:
        return self.start + self.length


@dataclass
class Clock:
    """Makes OpenTimelineIO's times exact; `own` is a rate that is known exactly."""

    own: Fraction | None = None
    rates: dict[float, Fraction] = field(default_factory=dict)

    def seconds(self, time: Any) -> Fraction:
        """Give a RationalTime in seconds. Raises Refused where it is none."""
        return exact_seconds(time.value, self.rate(time.rate))

    def rate(self, rate: float) -> Fraction:
        """Give a rate as a fraction."""
        if rate not in self.rates:
            same = self.own is not None and float(self.own) == rate
            self.rates[rate] = self.own if same and self.own else exact_rate(rate)
        return self.rates[rate]

    def range(self, item: Any) -> tuple[Fraction, Fraction]:
        """Give where an item begins in its own time and how long it lasts. Raises Refused where that is negative."""
        held = item.source_range
        if held is None:
            held = _whole(item)
        if held is None:
            return Fraction(0), Fraction(0)
        start, length = self.seconds(held.start_time), self.seconds(held.duration)
        if length < 0:
            raise Refused(f"“{plain(item.name)}” lasts less than nothing.", "Export it again from where it was made.")
        return start, length


def spans(stack: Any, clock: Clock) -> list[Span]:
    """Lay out a whole stack. Raises Refused where it holds more than a film can."""
    found = []
    low, lasting = clock.range(stack) if stack.source_range else (Fraction(0), None)
    for span in _stacked(stack, clock, _Place(Fraction(0), low, None if lasting is None else low + lasting)):
        found.append(span)
        if len(found) > MOST:
            raise Refused(f"The file has more than {MOST:,} clips.", "Export a smaller part of it.")
    return found


@dataclass(frozen=True)
class _Place:
    """Where a composition's own time `low` to `high` lies in the film, and on what."""

    at: Fraction
    low: Fraction
    high: Fraction | None
    layer: int = 0
    kind: str = "Video"
    track: str = ""
    depth: int = 0
    disabled: bool = False

    def inside(self, start: Fraction, length: Fraction) -> tuple[Fraction, Fraction, Fraction] | None:
        """Give where a part is seen, for how long, and how much of its beginning is not; None where it is not seen."""
        low = max(start, self.low)
        end = start + length if self.high is None else min(start + length, self.high)
        return (self.at + low - self.low, end - low, low - start) if end > low else None


def _whole(item: Any) -> Any:
    try:
        return item.available_range() if isinstance(item, otio.schema.Clip) else None
    except (otio.exceptions.OTIOError, NotImplementedError):
        return None


def _stacked(stack: Any, clock: Clock, place: _Place) -> Iterator[Span]:
    for layer, child in enumerate(stack):
        kind = child.kind if isinstance(child, otio.schema.Track) else place.kind
        track = place.track if place.depth else plain(child.name)
        inner = replace(place, layer=place.layer + layer, kind=kind, track=track)
        yield from _child(child, clock, inner, Fraction(0), None)


def _tracked(track: Any, clock: Clock, place: _Place) -> Iterator[Span]:
    at, cut = Fraction(0), None
    for child in track:
        if isinstance(child, otio.schema.Transition):
            before, after = clock.seconds(child.in_offset), clock.seconds(child.out_offset)
            cut = Cut(plain(child.name), child.transition_type, max(before, Fraction(0)), max(after, Fraction(0)))
            continue
        lasting = _lasting(child, clock)
        yield from _child(child, clock, place, at, cut, lasting)
        at, cut = at + lasting, None


def _child(
    child: Any, clock: Clock, place: _Place, at: Fraction, cut: Cut | None, lasting: Fraction | None = None
) -> Iterator[Span]:
    length = _lasting(child, clock) if lasting is None else lasting
    seen = place.inside(at, length)
    if seen is None:
        return
    start, shown, hidden = seen
    disabled = place.disabled or not (child.enabled or aside(child.metadata, "track"))
    if isinstance(child, otio.schema.Stack | otio.schema.Track):
        low = hidden + (clock.seconds(child.source_range.start_time) if child.source_range else Fraction(0))
        inner = replace(place, at=start, low=low, high=low + shown, depth=place.depth + 1, disabled=disabled)
        yield from (_stacked if isinstance(child, otio.schema.Stack) else _tracked)(child, clock, inner)
    elif isinstance(child, otio.schema.Clip | otio.schema.Gap):
        nested = place.depth > 1
        before = None if hidden else cut
        yield Span(start, shown, child, place.layer, place.kind, place.track, hidden, before, nested, disabled)


def _lasting(item: Any, clock: Clock) -> Fraction:
    """How long an item lasts where it lies."""
    if item.source_range is not None or isinstance(item, otio.schema.Clip):
        return clock.range(item)[1]
    if isinstance(item, otio.schema.Track):
        parts = (each for each in item if not isinstance(each, otio.schema.Transition))
        return sum((_lasting(each, clock) for each in parts), Fraction(0))
    if isinstance(item, otio.schema.Stack):
        return max((_lasting(each, clock) for each in item), default=Fraction(0))
    return Fraction(0)
