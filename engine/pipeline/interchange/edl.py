"""A film as a CMX3600 edit decision list: one track of pictures, four of sound, cuts, dissolves and wipes."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import chain, count
from urllib.parse import unquote

from engine.domain.edit.item import length as length_of
from engine.domain.identity import Blob
from engine.domain.timeline import HEARD, Clip, Sound, Timeline
from engine.domain.units import Frames
from engine.pipeline.interchange.clock import drops, first_frame, nominal, timecode
from engine.pipeline.interchange.losses import audible, note_clip, note_sound
from engine.pipeline.interchange.marks import colour_of, name_of, plain
from engine.pipeline.interchange.otio_writing import CROSSFADE, lanes
from engine.pipeline.interchange.report import Notes

_CHANNELS = ("A", "A2", "NONE", "NONE")
"""Of the four tracks of sound; what `NONE` goes to says a line of its own, as `AUD  3`."""
_LONGEST = 255
"""Frames of a dissolve: what the format's field was made for."""
_MOST = 999
_WIPE = "wipe"
_USUAL = {Fraction(rate) for rate in (24, 25, 30, 48, 50, 60)}


def written(timeline: Timeline, title: str, address: Callable[[Blob], str], notes: Notes) -> str:
    """Write a timeline as the text of an .edl file; what it cannot hold is noted."""
    film = audible(timeline, notes)
    for track in ("titles", "captions"):
        for item in getattr(film, track)[:1]:
            told = f"None of the {len(getattr(film, track))} {track} is carried."
            notes.add(told, track, name_of(item), item.start)
    if film.rate not in _USUAL and film.rate.denominator != 1001:
        notes.add(f"Lists at {float(film.rate):g} frames a second are not understood everywhere.")
    events = _Events(film, address, notes)
    lines = [f"TITLE: {plain(title)[:70]}", f"FCM: {'' if drops(film.rate) else 'NON-'}DROP FRAME", ""]
    for number, event in enumerate(sorted(events.all(), key=lambda each: each[0]), 1):
        lines += [f"{number:03d}  {line}" if place < event[1] else line for place, line in enumerate(event[2])]
    if len(lines) > 3 and number > _MOST:
        notes.add(f"It has {number} events; many programs read {_MOST}.")
    return "\n".join([*lines, ""])


Event = tuple[Frames, int, list[str]]
"""When it is, how many of its lines are events that take its number, and its lines."""


class _Events:
    """The events of one film, each with the lines of comment that go with it."""

    def __init__(self, film: Timeline, address: Callable[[Blob], str], notes: Notes) -> None:
        self._film, self._address, self._notes = film, address, notes
        self._drop = drops(film.rate)
        self._hour = first_frame(1, film.rate, drop=self._drop)
        self._reels: dict[Blob, str] = {}
        self._taken = {"BL"}

    def all(self) -> Iterator[Event]:
        before: Clip | None = None
        for clip in self._film.clips:
            note_clip(self._film, clip, self._notes)
            if clip.media:
                yield clip.start, 2 if self._mixed(clip, before) else 1, list(self._shown(clip, before))
            before = clip
        channels = [(track, lane) for track in HEARD for lane in lanes(self._film, track)]
        for number, (track, lane) in enumerate(channels):
            for sound in lane:
                if isinstance(sound, Sound) and number < len(_CHANNELS):
                    yield sound.start, 1, list(self._heard(sound, track, number))
                else:
                    told = "A list has four tracks of sound; this is on a fifth and was left out."
                    self._notes.add(told, track, name_of(sound), sound.start)

    def _mixed(self, clip: Clip, before: Clip | None) -> bool:
        return bool(clip.transition and before and not before.empty)

    def _shown(self, clip: Clip, before: Clip | None) -> Iterator[str]:
        begun = self._begun(clip)
        until = begun + round(clip.length * clip.speed)
        reel = self._reel(clip.media, name_of(clip))
        if not (clip.transition and before and self._mixed(clip, before)):
            yield self._line(reel, "V", "C", begun, until, clip.start, clip.end)
            yield from self._speed(clip, reel, begun)
            yield f"* FROM CLIP NAME: {name_of(clip)}"
        else:
            last = self._begun(before) + round(before.length * before.speed) if before.media else 0
            leaving = self._reel(before.media, name_of(before))
            yield self._line(leaving, "V", "C", last, last, clip.start, clip.start)
            yield self._line(reel, "V", self._kind(clip), begun, until, clip.start, clip.end)
            yield from self._speed(before, leaving, last)
            yield from self._speed(clip, reel, begun)
            yield f"* EFFECT NAME: {clip.transition.name.upper()}"
            yield f"* FROM CLIP NAME: {name_of(before)}"
            yield f"* TO CLIP NAME: {name_of(clip)}"
        yield from self._file(clip.media)
        for marker in self._film.markers:
            if clip.start <= marker.frame < clip.end:
                at = timecode(self._hour + marker.frame, self._film.rate, drop=self._drop)
                yield f"* LOC: {at} {colour_of(marker.colour):<7} {name_of(marker)}"

    def _kind(self, clip: Clip) -> str:
        """Name a transition, with its length in the field after it."""
        name, length = (clip.transition.name, clip.transition.length) if clip.transition else ("", 0)
        if length > _LONGEST:
            self._notes.add(f"Its transition was shortened to {_LONGEST} frames.", "video", name_of(clip), clip.start)
        if name not in {CROSSFADE, _WIPE}:
            self._notes.add(f"Its transition “{name}” became a dissolve.", "video", name_of(clip), clip.start)
        return f"{'W001' if name == _WIPE else 'D':<4} {min(length, _LONGEST):03d}"

    def _heard(self, sound: Sound, track: str, number: int) -> Iterator[str]:
        note_sound(sound, self._notes, track, levels=True)
        begun, lasting = round(sound.source_start * self._film.rate), length_of(self._film, sound)
        reel = self._reel(sound.media, name_of(sound))
        yield self._line(reel, _CHANNELS[number], "C", begun, begun + lasting, sound.start, sound.start + lasting)
        if _CHANNELS[number] == "NONE":
            yield f"AUD  {number + 1}"
        yield f"* FROM CLIP NAME: {name_of(sound)}"
        yield from self._file(sound.media)

    def _line(
        self, reel: str, channel: str, kind: str, first: Frames, until: Frames, start: Frames, end: Frames
    ) -> str:
        times = (first, until, self._hour + start, self._hour + end)
        shown = " ".join(timecode(at, self._film.rate, drop=self._drop) for at in times)
        return f"{reel:<8} {channel:<5} {kind:<8} {shown}"

    def _speed(self, clip: Clip, reel: str, begun: Frames) -> Iterator[str]:
        if clip.speed != 1 and clip.media:
            # with colons even where frames are dropped: OpenTimelineIO's reader stops at anything else
            shown = timecode(begun, self._film.rate, drop=self._drop).replace(";", ":")
            yield f"M2   {reel:<8}       {clip.speed * nominal(self._film.rate):05.1f}                {shown}"

    def _file(self, media: Blob | None) -> Iterator[str]:
        if media and (url := self._address(media)):
            yield f"* SOURCE FILE: {unquote(url).removeprefix('file://')}"

    def _begun(self, clip: Clip) -> Frames:
        return round(clip.source_start * self._film.rate) if clip.kind == "video" else 0

    def _reel(self, media: Blob | None, name: str) -> str:
        """Name a file in eight capitals and digits, as no other."""
        if media is None:
            return "BL"
        if media not in self._reels:
            stem = re.sub(r"[^A-Z0-9]", "", name.upper().rpartition(".")[0] or name.upper()) or "AX"
            names = (f"{stem[: 8 - len(tail)]}{tail}" for tail in chain([""], map(str, count(2))))
            self._reels[media] = next(each for each in names if each not in self._taken)
            self._taken.add(self._reels[media])
        return self._reels[media]
