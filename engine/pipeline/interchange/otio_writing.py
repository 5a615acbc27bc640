"""A film as OpenTimelineIO: tracks, clips and cuts that every program understands, and beside each its exact value."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

import opentimelineio as otio

from engine.domain.edit.item import FREE, Item, items
from engine.domain.edit.item import length as length_of
from engine.domain.identity import Blob
from engine.domain.timeline import HEARD, Clip, Marker, Sound, Timeline, Transition
from engine.domain.units import Frames, Seconds
from engine.pipeline.interchange.marks import SPACE, colour_of, mark, name_of

Address = Callable[[Blob], str]
"""Where a file lies, as an address; empty where it is not here."""
DISSOLVE = "SMPTE_Dissolve"
CROSSFADE = "crossfade"
KINDS = {"video": "Video", "titles": "Video", "captions": "Subtitle", **dict.fromkeys(HEARD, "Audio")}


def written(timeline: Timeline, title: str, address: Address) -> str:
    """Write a timeline as the text of an .otio file."""
    writing = _Writing(timeline, address)
    film = otio.schema.Timeline(title, global_start_time=writing.time(0))
    film.metadata.update(mark(bare(timeline), counts=",".join(map(str, counts(timeline)))))
    film.tracks.effects.extend(otio.schema.Effect(effect_name=each.name) for each in timeline.effects)
    film.tracks.markers.extend(writing.marker(each) for each in timeline.markers)
    film.tracks.extend(writing.tracks())
    text: str = otio.adapters.write_to_string(film, "otio_json", indent=1)
    return text


def bare(timeline: Timeline) -> Timeline:
    """Give a timeline without what lies on it."""
    empty: dict[str, Any] = dict.fromkeys(FREE, ())
    return replace(timeline, clips=(), markers=(), **empty)


def counts(timeline: Timeline) -> tuple[int, ...]:
    """How many items lie on each track, and how many markers there are."""
    rows: list[Sequence[object]] = [items(timeline, track) for track in FREE]
    return tuple(map(len, [timeline.clips, *rows, timeline.markers]))


def lanes(timeline: Timeline, track: str) -> list[list[Item]]:
    """Part what overlaps: of each list no two items are there at once."""
    rows: list[list[Item]] = []
    ends: list[Frames] = []
    for item in sorted(items(timeline, track), key=lambda each: each.start):
        lane = next((at for at, end in enumerate(ends) if end <= item.start), len(rows))
        if lane == len(rows):
            rows.append([])
            ends.append(0)
        rows[lane].append(item)
        ends[lane] = item.start + length_of(timeline, item)
    return rows


class _Writing:
    """One timeline on its way out."""

    def __init__(self, timeline: Timeline, address: Address) -> None:
        self._timeline, self._address = timeline, address
        self._rate = float(timeline.rate)

    def time(self, frames: Frames) -> Any:
        return otio.opentime.RationalTime(frames, self._rate)

    def range(self, start: Frames, length: Frames) -> Any:
        return otio.opentime.TimeRange(self.time(start), self.time(length))

    def marker(self, marker: Marker) -> Any:
        return otio.schema.Marker(
            name_of(marker), self.range(marker.frame, 1), colour_of(marker.colour), metadata=mark(marker)
        )

    def tracks(self) -> Iterable[Any]:
        """Each track, from the picture upwards, then the sounds."""
        yield self._track("video", self._row())
        for track in FREE:
            for lane in lanes(self._timeline, track):
                yield self._track(track, self._laid(track, lane))

    def _track(self, name: str, children: Iterable[Any]) -> Any:
        track = otio.schema.Track(name, kind=KINDS[name], metadata={SPACE: {"track": name}})
        track.enabled = not self._timeline.state(name).muted
        track.extend(list(children))
        return track

    def _row(self) -> Iterable[Any]:
        for clip in self._timeline.clips:
            if clip.transition:
                yield self._transition(clip.transition)
            yield self._clip(clip)

    def _laid(self, track: str, lane: Sequence[Item]) -> Iterable[Any]:
        at, places = 0, {id(item): str(place) for place, item in enumerate(items(self._timeline, track))}
        for item in lane:
            if item.start > at:
                yield otio.schema.Gap(source_range=self.range(0, item.start - at))
            yield self._item(track, item, places[id(item)])
            at = item.start + length_of(self._timeline, item)

    def _transition(self, transition: Transition) -> Any:
        """Place it as the film has it: it begins where the later clip does."""
        kind = DISSOLVE if transition.name == CROSSFADE else "Custom_Transition"
        return otio.schema.Transition(transition.name, kind, self.time(0), self.time(transition.length))

    def _clip(self, clip: Clip) -> Any:
        if clip.empty:
            return otio.schema.Gap(source_range=self.range(0, clip.length), metadata=mark(clip))
        begun = round(clip.source_start * self._timeline.rate)
        url = self._address(clip.media) if clip.media else ""
        made = otio.schema.Clip(
            name_of(clip), self._reference(clip, url), self.range(begun, clip.length), mark(clip, url=url)
        )
        made.effects.extend(otio.schema.Effect(effect_name=each.name) for each in clip.effects)
        if clip.speed != 1:
            made.effects.append(otio.schema.LinearTimeWarp(time_scalar=clip.speed))
        return made

    def _reference(self, clip: Clip, url: str) -> Any:
        if clip.background:
            return otio.schema.GeneratorReference(
                name_of(clip), clip.background.family, parameters={"seed": str(clip.background.seed)}
            )
        return self._file(url, clip.source_length)

    def _file(self, url: str, lasting: Seconds) -> Any:
        available = self.range(0, round(lasting * self._timeline.rate)) if lasting > 0 else None
        if not url:
            return otio.schema.MissingReference(available_range=available)
        return otio.schema.ExternalReference(url, available)

    def _item(self, track: str, item: Item, place: str) -> Any:
        lasting = length_of(self._timeline, item)
        if not isinstance(item, Sound):
            text = otio.schema.GeneratorReference(name_of(item), "Text", parameters={"text": name_of(item)})
            return otio.schema.Clip(name_of(item), text, self.range(0, lasting), mark(item, track=track, place=place))
        url = self._address(item.media)
        begun = self.range(round(item.source_start * self._timeline.rate), lasting)
        reference = self._file(url, item.source_length)
        return otio.schema.Clip(name_of(item), reference, begun, mark(item, url=url, track=track, place=place))
