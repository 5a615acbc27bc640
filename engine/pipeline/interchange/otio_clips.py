"""Clips of an OpenTimelineIO file as ours: what we wrote comes back to the last digit unless others changed it."""

from dataclasses import dataclass, replace
from fractions import Fraction
from math import isfinite, prod
from typing import Any, TypeVar

import opentimelineio as otio

from engine.domain.asset import Kind
from engine.domain.edit.clips import FASTEST, SLOWEST
from engine.domain.edit.item import cropped
from engine.domain.edit.item import length as length_of
from engine.domain.timeline import Caption, CaptionWord, Clip, Effect, Sound, Timeline, Title, Transition
from engine.domain.units import Frames
from engine.pipeline.interchange.marks import aside, marked, name_of, plain
from engine.pipeline.interchange.otio_writing import CROSSFADE, DISSOLVE
from engine.pipeline.interchange.references import References
from engine.pipeline.interchange.report import Notes
from engine.pipeline.interchange.spans import Clock, Cut, Span
from engine.pipeline.interchange.words import spread_words

T = TypeVar("T")
_STILLS = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".tif", ".tiff", ".bmp"})


@dataclass(frozen=True)
class Lying:
    """Where a span lies in frames, and how many frames earlier than its cut it comes in."""

    start: Frames
    length: Frames
    early: Frames = 0
    transition: Transition | None = None


class Clips:
    """Makes ours of spans, one after another."""

    def __init__(
        self, film: Timeline, clock: Clock, media: References, notes: Notes, transitions: frozenset[str]
    ) -> None:
        self._film, self._clock, self._media, self._notes = film, clock, media, notes
        self._transitions = transitions
        self.kept = 0
        """How many items came back exactly as they were written."""

    def noted(self, own: T, made: T) -> T:
        """Count an item that nobody changed."""
        self.kept += made == own
        return made

    def transition(self, cut: Cut, at: Frames) -> Transition | None:
        """Read how a clip comes in; one that is not known here becomes a crossfade."""
        length = self._frames(cut.before + cut.after)
        if cut.name in self._transitions and (cut.kind != DISSOLVE or cut.name == CROSSFADE):
            return Transition(cut.name, length) if length else None
        if cut.kind != DISSOLVE:
            self._notes.add(f"The transition “{cut.name or cut.kind}” became a crossfade.", "video", "", at)
        return Transition(CROSSFADE, length) if length else None

    def clip(self, span: Span, lying: Lying) -> Clip:
        """Make a clip of a span on a track of pictures."""
        own = marked(span.item.metadata, Clip)
        if isinstance(span.item, otio.schema.Gap):
            made = own if own and own.empty else Clip("", 0, 1, None, "video")
        else:
            made = self._ours(own, span, lying) if own else self._foreign(span, lying)
        made = replace(made, start=lying.start, length=lying.length, transition=lying.transition)
        return self.noted(own, made) if own else made

    def sound(self, span: Span, start: Frames, length: Frames) -> Sound | None:
        """Make a sound of a span; None where it speaks of no file."""
        item, own = span.item, marked(span.item.metadata, Sound)
        begun, url = self._begun(span), _url(item)
        if own:
            written = own
            if begun != round(own.source_start * self._film.rate):
                own = replace(own, source_start=max(0.0, self._film.seconds(begun)))
            if length != length_of(self._film, own):
                own = replace(own, length=self._film.seconds(length))
            if not self._media.restored(own.media, url):
                self._media.stand_in(url, plain(item.name), own.media)
            return self.noted(written, replace(own, start=start, title=_renamed(item, name_of(written), own.title)))
        if self._speed(span, start) != 1:
            self._notes.add("Sounds keep their own speed.", span.track, plain(item.name), start)
        if not url:
            self._notes.add("It speaks of no file and was left out.", span.track, plain(item.name), start)
            return None
        asset, name = self._media.asset(url), plain(item.name)
        lasting = self._film.seconds(length)
        made = Sound(asset.file if asset else self._media.stand_in(url, name), start, lasting, title=name)
        ends = asset.duration if asset else 0.0
        return replace(made, source_start=max(0.0, self._film.seconds(begun)), source_length=ends)

    def text(self, span: Span, start: Frames, length: Frames) -> Caption | Title:
        """Make a caption or a title of a span; a text that was changed is spread over its time anew."""
        item, end = span.item, start + length
        own: Caption | Title | None = marked(item.metadata, Caption) or marked(item.metadata, Title)
        if isinstance(own, Title):
            until = own.end if (start, length) == (own.start, length_of(self._film, own)) else end
            text = _renamed(item, name_of(own), own.text)
            return self.noted(own, replace(own, start=start, end=until, text=text))
        same = own is not None and _renamed(item, name_of(own), "") == ""
        if own and same and (start, length) == (own.start, length_of(self._film, own)):
            return self.noted(own, own)
        words = spread_words(plain(item.name), start, end)
        if own is None or not same:
            return Caption(start, end, words, own.id if own else "", own.link if own else "")
        moved = _moved(own, start)
        kept = cropped(self._film, moved, start, end)
        return replace(kept if isinstance(kept, Caption) else Caption(start, end, words, own.id, own.link), end=end)

    def _ours(self, own: Clip, span: Span, lying: Lying) -> Clip:
        """Take over what others changed of a clip that we wrote, and nothing else."""
        item, rate = span.item, self._film.rate
        url, speed = _url(item), own.speed if _warp(item) == own.speed else self._speed(span, lying.start)
        made = own if speed == own.speed else replace(own, speed=speed)
        begun = self._begun(span, speed) - round(lying.early * speed)
        if begun != round(own.source_start * rate):
            made = replace(made, source_start=max(0.0, self._film.seconds(begun)))
        names = [each.effect_name for each in _effects(item)]
        if names != [each.name for each in own.effects]:
            made = replace(made, effects=tuple(each for each in own.effects if each.name in names))
            self._unknown(item, {each.name for each in own.effects}, lying.start)
        if own.media is None:
            return made
        asset = self._media.asset(url) if url != aside(item.metadata, "url") else None
        if asset and asset.kind != "audio":
            made = replace(made, media=asset.file, kind=asset.kind, source_length=asset.duration)
        elif not self._media.restored(own.media, url):
            self._media.stand_in(url, plain(item.name), own.media)
        return replace(made, asset_title=_renamed(item, name_of(own), own.asset_title))

    def _foreign(self, span: Span, lying: Lying) -> Clip:
        item, name, url = span.item, plain(span.item.name), _url(span.item)
        speed = self._speed(span, lying.start)
        self._unknown(item, set(), lying.start)
        gap = Clip("", lying.start, lying.length, None, "video", asset_title=name)
        if isinstance(item.media_reference, otio.schema.GeneratorReference | otio.schema.ImageSequenceReference):
            kind = "a drawn picture" if not _is_sequence(item) else "a row of numbered pictures"
            self._notes.add(f"It shows {kind}, which is not read: a gap was left.", span.track, name, lying.start)
            return gap
        asset = self._media.asset(url)
        if asset and asset.kind == "audio":
            self._notes.add("It lies among pictures and has only sound: a gap was left.", span.track, name, lying.start)
            return gap
        kind_: Kind = asset.kind if asset else "image" if _still(url) else "video"
        begun = self._begun(span, speed) - round(lying.early * speed)
        if begun < 0:
            self._notes.add("It begins later: there is nothing before its first frame.", span.track, name, lying.start)
        available = getattr(item.media_reference, "available_range", None)
        lasting = float(self._clock.seconds(available.duration)) if available else 0.0
        return replace(
            gap,
            media=asset.file if asset else self._media.stand_in(url, name),
            kind=kind_,
            source_start=self._film.seconds(max(0, begun)) if kind_ == "video" else 0.0,
            speed=speed if kind_ == "video" else 1.0,
            source_length=max(0.0, asset.duration if asset else lasting) if kind_ == "video" else 0.0,
        )

    def _begun(self, span: Span, speed: float = 1.0) -> Frames:
        """Which frame of its file a span begins with, counted from the file's first."""
        begun, _ = self._clock.range(span.item)
        reference = getattr(span.item, "media_reference", None)
        if reference and reference.available_range and span.item.source_range:
            begun -= self._clock.seconds(reference.available_range.start_time)
        elif not span.item.source_range:
            begun = Fraction(0)
        return self._frames(begun + span.skipped * Fraction(speed))

    def _speed(self, span: Span, at: Frames) -> float:
        speed = _warp(span.item)
        if SLOWEST <= speed <= FASTEST:
            return speed
        nearest = min(max(abs(speed), SLOWEST), FASTEST) if isfinite(speed) else 1.0
        self._notes.add(f"Its speed of {speed:g} became {nearest:g}.", span.track, plain(span.item.name), at)
        return nearest

    def _unknown(self, item: Any, known: set[str], at: Frames) -> None:
        for each in _effects(item):
            if each.effect_name not in known:
                name = plain(each.effect_name or each.name or each.schema_name())
                self._notes.add(f"The effect “{name}” was left out.", "video", plain(item.name), at)

    def _frames(self, seconds: Fraction) -> Frames:
        return round(seconds * self._film.rate)


def needed(span: Span) -> str:
    """Give the address of the file that has to be taken in for a span; empty for none."""
    own = marked(span.item.metadata, Clip) or marked(span.item.metadata, Sound)
    url = _url(span.item)
    if own and (url == aside(span.item.metadata, "url") or not own.media):
        return ""
    return url


def film_effects(stack: Any, own: tuple[Effect, ...], notes: Notes) -> tuple[Effect, ...]:
    """Keep of the film's own effects those that are still named, and note others."""
    names = [each.effect_name for each in stack.effects]
    for name in names:
        if name not in {each.name for each in own}:
            notes.add(f"The effect “{plain(name)}” on the whole film was left out.")
    return own if names == [each.name for each in own] else tuple(each for each in own if each.name in names)


def _effects(item: Any) -> list[Any]:
    return [each for each in item.effects if not isinstance(each, otio.schema.LinearTimeWarp)]


def _warp(item: Any) -> float:
    warps = (each.time_scalar for each in item.effects if isinstance(each, otio.schema.LinearTimeWarp))
    return float(prod(warps, start=1.0))


def _url(item: Any) -> str:
    reference = getattr(item, "media_reference", None)
    return str(reference.target_url) if isinstance(reference, otio.schema.ExternalReference) else ""


def _is_sequence(item: Any) -> bool:
    return isinstance(item.media_reference, otio.schema.ImageSequenceReference)


def _still(url: str) -> bool:
    return f".{url.rpartition('.')[2].lower()}" in _STILLS


def _renamed(item: Any, written: str, own: str) -> str:
    """Give an item's name where others changed it, else the exact text it was written from."""
    name = plain(item.name)
    return own if name == written else name


def _moved(own: Caption, start: Frames) -> Caption:
    by = start - own.start
    words = tuple(CaptionWord(each.text, each.start + by, each.end + by) for each in own.words)
    return replace(own, start=start, end=own.end + by, words=words)
