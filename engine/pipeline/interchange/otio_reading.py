"""A film out of an OpenTimelineIO file: ours as it was, another program's as far as it can be told here."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import opentimelineio as otio

from engine.domain.edit.item import FREE, Item, put
from engine.domain.edit.track import halves
from engine.domain.edit.whole import settled
from engine.domain.timeline import Caption, Clip, Marker, Sound, Timeline, Title, TrackState
from engine.errors import Refused
from engine.pipeline.interchange.marks import COLOURS, aside, colour_of, marked, name_of, plain
from engine.pipeline.interchange.otio_clips import Clips, Lying, film_effects, needed
from engine.pipeline.interchange.otio_writing import bare, counts
from engine.pipeline.interchange.references import References
from engine.pipeline.interchange.report import Notes, Read
from engine.pipeline.interchange.spans import Clock, Span, spans
from engine.runtime.progress import Progress

BROKEN = (otio.exceptions.OTIOError, ValueError, KeyError, TypeError, IndexError, OverflowError, RuntimeError)
"""What the library raises of files that are not what they seem."""
_TAIL = 60
"""Seconds by which a film of ours may be longer or shorter than what lies on it."""
_Placed = tuple[str, Item]
"""An item, and its place on its track when we wrote it."""
_SHAPE = {
    "clips": (Clip,),
    "titles": (Title,),
    "captions": (Caption,),
    **dict.fromkeys(("voice", "music", "sounds"), (Sound,)),
}


def parsed(text: str, name: str) -> Any:
    """Parse a file that was looked at before. Raises Refused where it is no timeline."""
    try:
        return _film(otio.adapters.read_from_string(text, "otio_json"))
    except BROKEN as error:
        raise Refused(f"{name} is no OpenTimelineIO file that can be read.", "Export it again as .otio.") from error


def base(film: Any, into: Timeline) -> Timeline:
    """Give the film without what lies on it: as it was written by us, else in the shape of the one it comes into."""
    return marked(film.metadata, Timeline) or replace(bare(into), effects=(), tracks=())


def read(
    progress: Progress, film: Any, empty: Timeline, media: References, notes: Notes, known: frozenset[str]
) -> Read:
    """Lay a parsed film out on an empty timeline; `known` are the transitions there are. Raises Refused, Cancelled."""
    try:
        return _Reading(film, empty, media, notes, known).read(progress)
    except BROKEN as error:
        raise Refused("This OpenTimelineIO file makes no sense.", "Export it again from where it was made.") from error


@dataclass
class _Reading:
    film: Any
    empty: Timeline
    media: References
    notes: Notes
    known: frozenset[str]

    def read(self, progress: Progress) -> Read:
        ours = marked(self.film.metadata, Timeline) is not None
        clock = Clock(self.empty.rate if ours else None)
        found = spans(self.film.tracks, clock)
        self.media.fetch(progress, dict.fromkeys(url for span in found if (url := needed(span))))
        self._clips = Clips(self.empty, clock, self.media, self.notes, self.known)
        rows, free = self._sorted(found)
        made = replace(self.empty, clips=self._row(rows), markers=self._markers(found, clock))
        made = replace(made, effects=film_effects(self.film.tracks, made.effects, self.notes), tracks=self._states())
        for track in FREE:
            made = put(made, track, [item for _, item in free[track]])
        told, whole = ",".join(map(str, counts(made))), settled(_named(made))
        kept = aside(self.film.metadata, "counts") == told and self._clips.kept == sum(counts(made))
        if ours and kept and abs(made.length - whole.length) <= _TAIL * made.rate:
            ordered: dict[str, Any] = {track: _in_place(free[track]) for track in FREE}
            return Read(replace(made, **ordered), self.notes.report)
        if ours:
            self.notes.add("It was edited in another program; what that changed was taken over.")
        else:
            self._tell_rates(clock)
        return Read(whole, self.notes.report)

    def _sorted(self, found: Sequence[Span]) -> tuple[dict[int, list[Span]], dict[str, list[_Placed]]]:
        """Part what is seen, layer by layer, from what lies on the other tracks."""
        rows: dict[int, list[Span]] = defaultdict(list)
        free: dict[str, list[_Placed]] = defaultdict(list)
        for span in found:
            at = round(span.start * self.empty.rate)
            name, track = plain(span.item.name), aside(span.item.metadata, "track")
            if span.disabled:
                self.notes.add("It is switched off and was left out.", span.track, name, at)
                continue
            if span.nested:
                self.notes.add("It was nested and is laid out flat.", span.track, name, at)
            if isinstance(span.item, otio.schema.Gap):
                if marked(span.item.metadata, Clip):
                    rows[span.layer].append(span)
            elif track in FREE or span.kind in {"Audio", "Subtitle"}:
                self._lay(span, track, free)
            elif span.kind == "Video":
                rows[span.layer].append(span)
            else:
                self.notes.add(f"Tracks of the kind “{plain(span.kind)}” are not read.", span.track, name, at)
        return rows, free

    def _lay(self, span: Span, track: str, free: dict[str, list[_Placed]]) -> None:
        start = round(span.start * self.empty.rate)
        length = max(1, round(span.end * self.empty.rate) - start)
        if span.cut:
            self.notes.add("Sounds and texts are cut, not faded over.", span.track, plain(span.item.name), start)
        heard = span.kind == "Audio" or track in {"voice", "music", "sounds"}
        made: Item | None = (self._clips.sound if heard else self._clips.text)(span, start, length)
        if made is None:
            return
        fitting = track in FREE and isinstance(made, _SHAPE[track])
        other = "sounds" if heard else "titles" if isinstance(made, Title) else "captions"
        free[track if fitting else other].append((aside(span.item.metadata, "place"), made))

    def _row(self, rows: dict[int, list[Span]]) -> tuple[Clip, ...]:
        """Lay all tracks of pictures out as the one there is: what is on top is seen."""
        layers = [self._layer(rows[layer]) for layer in sorted(rows)]
        for upper in layers[1:]:
            for clip in upper:
                told = "It lay on an upper track and covers what is below it."
                self.notes.add(told, "video", clip.asset_title, clip.start)
        return _filled(_flat(self.empty, layers))

    def _layer(self, row: Sequence[Span]) -> list[Clip]:
        made: list[Clip] = []
        for span in row:
            start, end = round(span.start * self.empty.rate), round(span.end * self.empty.rate)
            if end <= start:
                self.notes.add("It is shorter than a frame.", span.track, plain(span.item.name), start)
                continue
            early, transition = 0, None
            if span.cut:
                before = made[-1] if made and made[-1].end == start else None
                transition = self._clips.transition(span.cut, start) if before else None
                if before is None or before.empty:
                    told = "It fades in from nothing, which is cut here."
                    self.notes.add(told, "video", plain(span.item.name), start)
                else:
                    early = min(round(span.cut.before * self.empty.rate), before.length - 1)
                    made[-1] = replace(before, length=before.length - early)
            lying = Lying(start - early, end - start + early, early, transition)
            made.append(self._clips.clip(span, lying))
        return made

    def _markers(self, found: Sequence[Span], clock: Clock) -> tuple[Marker, ...]:
        places: list[tuple[Any, Any]] = [(each, 0) for each in self.film.tracks.markers]
        for child in self.film.tracks:
            places += [(each, 0) for each in child.markers]
        for span in found:
            for each in span.item.markers:
                places.append((each, span.start - span.skipped - clock.range(span.item)[0]))
        made = []
        for held, shift in places[:10_000]:
            frame = max(0, round((clock.seconds(held.marked_range.start_time) + shift) * self.empty.rate))
            own = marked(held.metadata, Marker) or Marker(0, plain(held.name or held.comment))
            if not own.id or colour_of(own.colour) != held.color:
                red, green, blue = COLOURS.get(held.color, COLOURS["GREEN"])
                own = replace(own, colour=f"#{red:02x}{green:02x}{blue:02x}")
            name = own.name if plain(held.name) == name_of(own) else plain(held.name)
            made.append(self._clips.noted(own, replace(own, frame=frame, name=name)))
        return tuple(made)

    def _states(self) -> tuple[TrackState, ...]:
        """How tracks are treated: what was switched off elsewhere is muted."""
        states = {each.track: each for each in self.empty.tracks}
        for child in self.film.tracks:
            track = aside(child.metadata, "track")
            if track and child.enabled == self.empty.state(track).muted:
                states[track] = replace(self.empty.state(track), muted=not child.enabled)
        return tuple(states.values())

    def _tell_rates(self, clock: Clock) -> None:
        for rate in sorted(set(clock.rates.values())):
            if rate != self.empty.rate and rate <= 240:
                told = f"It counts {float(rate):.5g} frames a second and the film {float(self.empty.rate):.5g}"
                self.notes.add(f"{told}: every cut was moved to the nearest frame.")


def _in_place(placed: Sequence[_Placed]) -> tuple[Item, ...]:
    """Give items in the order in which they were written."""
    return tuple(item for _, item in sorted(placed, key=lambda each: int(each[0]) if each[0].isdecimal() else 0))


def _film(held: Any) -> Any:
    """Give the timeline in whatever a file holds."""
    if isinstance(held, otio.schema.SerializableCollection):
        films = [each for each in held if isinstance(each, otio.schema.Timeline)]
        held = films[0] if films else None
    if isinstance(held, otio.schema.Timeline):
        return held
    film = otio.schema.Timeline()
    if isinstance(held, otio.schema.Stack):
        film.tracks = held
    elif isinstance(held, otio.schema.Track):
        film.tracks.append(held)
    elif isinstance(held, otio.schema.Clip):
        film.tracks.append(otio.schema.Track(children=[held]))
    else:
        raise ValueError
    return film


def _flat(film: Timeline, layers: Sequence[list[Clip]]) -> list[Clip]:
    """Lay each layer over those below it; in halves, so that many cost little more than few."""
    if len(layers) < 2:
        return list(layers[0]) if layers else []
    middle = len(layers) // 2
    return _over(film, _flat(film, layers[:middle]), _flat(film, layers[middle:]))


def _over(film: Timeline, lower: Sequence[Clip], upper: Sequence[Clip]) -> list[Clip]:
    row: list[Clip] = []
    covers = [clip for clip in upper if not clip.empty]
    at = 0
    for clip in lower:
        left: Clip | None = clip
        while at and covers[at - 1].end > clip.start:
            at -= 1
        while left and at < len(covers) and covers[at].start < left.end:
            cover = covers[at]
            if cover.end > left.start:
                if cover.start > left.start:
                    first, left = halves(film, left, cover.start - left.start)
                    row.append(first)
                left = halves(film, left, cover.end - left.start)[1] if cover.end < left.end else None
            at += bool(left)
        if left:
            row.append(left)
    return sorted([*row, *covers], key=lambda each: each.start)


def _filled(row: Sequence[Clip]) -> tuple[Clip, ...]:
    """Put gaps where nothing lies."""
    made: list[Clip] = []
    for clip in row:
        at = made[-1].end if made else 0
        if clip.start > at:
            made.append(Clip(f"gap-{at}", at, clip.start - at, None, "video"))
        made.append(clip)
    return tuple(made)


def _named(film: Timeline) -> Timeline:
    """Give everything a name of its own; those that have one keep it, the first of each."""
    used: set[str] = set()

    def fresh(name: str, stem: str) -> str:
        number = len(used) + 1
        while not name or name in used:
            name = f"{stem}-{number}"
            number += 1
        used.add(name)
        return name

    clips = tuple(clip if clip.empty and clip.id else replace(clip, id=fresh(clip.id, "clip")) for clip in film.clips)
    film = replace(film, clips=clips)
    for track in FREE:
        film = put(film, track, [replace(each, id=fresh(each.id, track)) for each in getattr(film, track)])
    marks = tuple(replace(each, id=fresh(each.id, "marker")) for each in film.markers)
    return replace(film, markers=marks)
