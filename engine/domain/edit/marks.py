"""Markers, how tracks are treated, what captions and titles say, and how loud sounds are."""

from dataclasses import replace
from itertools import accumulate
from typing import Any

from engine.domain.edit import items as free
from engine.domain.edit.item import Item
from engine.domain.edit.track import unlocked
from engine.domain.timeline import TRACKS, Caption, CaptionWord, Marker, Sound, Timeline, Title
from engine.domain.units import Frames, Seconds
from engine.errors import EditRefused, NotFound

QUIETEST, LOUDEST = -60.0, 12.0
"""Decibels that a sound's gain may have."""


def marked(timeline: Timeline, frame: Frames, name: str = "", colour: str = "") -> Timeline:
    """Set a marker at a frame; one that is there already stays."""
    if any(each.frame == frame for each in timeline.markers):
        return timeline
    taken = {each.id for each in timeline.markers}
    id_ = next(each for n in range(len(taken) + 1) if (each := f"marker-{n}") not in taken)
    marker = Marker(min(max(0, frame), timeline.length), name, colour, id_)
    return replace(timeline, markers=tuple(sorted((*timeline.markers, marker), key=lambda each: each.frame)))


def remarked(timeline: Timeline, id: str, **changed: Any) -> Timeline:  # noqa: A002 - the field's own name
    """Give a marker another frame, name or colour. Raises NotFound."""
    if not any(each.id == id for each in timeline.markers):
        raise NotFound("This marker is gone.")
    markers = (replace(each, **changed) if each.id == id else each for each in timeline.markers)
    held = (replace(each, frame=min(max(0, each.frame), timeline.length)) for each in markers)
    return replace(timeline, markers=tuple(sorted(held, key=lambda each: each.frame)))


def treated(timeline: Timeline, track: str, **changed: bool) -> Timeline:
    """Lock, mute or play a track alone: `locked`, `muted`, `solo`. Raises NotFound."""
    if track not in TRACKS:
        raise NotFound(f"There is no track {track!r}.")
    state = replace(timeline.state(track), **changed)  # type: ignore[arg-type]
    states = [each for each in timeline.tracks if each.track != track]
    if state.locked or state.muted or state.solo:
        states.append(state)
    return replace(timeline, tracks=tuple(sorted(states, key=lambda each: TRACKS.index(each.track))))


def reworded(timeline: Timeline, id: str, text: str) -> Timeline:  # noqa: A002
    """Let a caption or a title read otherwise; as many words keep their times, others share theirs by length.

    Raises EditRefused where nothing is left to read.
    """
    said = text.split()
    if not said:
        raise EditRefused("There is nothing to read.", "Delete it instead.")

    def changed(item: Item) -> list[Item]:
        if isinstance(item, Title):
            return [replace(item, text=" ".join(said))]
        if isinstance(item, Caption):
            return [replace(item, words=_words(item, said))]
        raise EditRefused("A sound has no words.")

    return free.change(timeline, id, changed)


def word_moved(timeline: Timeline, id: str, number: int, by: Frames, *, start: bool) -> Timeline:  # noqa: A002
    """Let a word of a caption be spoken from, or to, another frame; the word that touches it there gives way."""

    def changed(item: Item) -> list[Item]:
        if not isinstance(item, Caption) or not 0 <= number < len(item.words):
            raise NotFound("This word is gone.")
        words = list(item.words)
        word, other = words[number], number - 1 if start else number + 1
        touching = 0 <= other < len(words) and (
            words[other].end == word.start if start else words[other].start == word.end
        )
        if start:
            low = _low(item, words, number, touching=touching)
            at = min(max(word.start + by, low), word.end - 1)
            words[number] = replace(word, start=at)
        else:
            high = _high(item, words, number, touching=touching)
            at = max(min(word.end + by, high), word.start + 1)
            words[number] = replace(word, end=at)
        if touching:
            words[other] = replace(words[other], end=at) if start else replace(words[other], start=at)
        return [replace(item, words=tuple(words))]

    return free.change(timeline, id, changed)


def faded(timeline: Timeline, id: str, by: Seconds, *, start: bool) -> Timeline:  # noqa: A002
    """Let a sound fade in, or out, for so much longer; both fades together last no longer than it does."""

    def changed(item: Item) -> list[Item]:
        sound = _sound(item)
        other = sound.fade_out if start else sound.fade_in
        own = min(max(0.0, (sound.fade_in if start else sound.fade_out) + by), max(0.0, sound.length - other))
        return [replace(sound, fade_in=own) if start else replace(sound, fade_out=own)]

    return free.change(timeline, id, changed)


def louder(timeline: Timeline, id: str, by: float) -> Timeline:  # noqa: A002
    """Play a sound so many decibels louder, or softer."""

    def changed(item: Item) -> list[Item]:
        sound = _sound(item)
        return [replace(sound, gain=min(max(round(sound.gain + by, 1), QUIETEST), LOUDEST))]

    return free.change(timeline, id, changed)


def titled(timeline: Timeline, frame: Frames, text: str, template: str = "heading", lasting: Seconds = 2.6) -> Timeline:
    """Put a title in at a frame. Raises EditRefused where the track is locked."""
    unlocked(timeline, "titles")
    stop = frame + max(1, round(lasting * timeline.rate))
    return free.add(timeline, "titles", Title(frame, stop, text, template, "titles"))


def _sound(item: Item) -> Sound:
    if isinstance(item, Sound):
        return item
    raise EditRefused("Only sounds are louder or softer.")


def _words(item: Caption, said: list[str]) -> tuple[CaptionWord, ...]:
    if len(said) == len(item.words):
        return tuple(replace(word, text=text) for word, text in zip(item.words, said, strict=True))
    first = item.words[0].start if item.words else item.start
    last = max(item.words[-1].end if item.words else item.end, first + len(said))
    shares = [0, *accumulate(len(word) + 1 for word in said)]
    edges = [first + round((last - first) * share / shares[-1]) for share in shares]
    pairs = zip(said, edges, edges[1:], strict=False)
    return tuple(CaptionWord(text, begin, max(begin + 1, stop)) for text, begin, stop in pairs)


def _low(item: Caption, words: list[CaptionWord], number: int, *, touching: bool) -> Frames:
    if not number:
        return item.start
    return words[number - 1].start + 1 if touching else words[number - 1].end


def _high(item: Caption, words: list[CaptionWord], number: int, *, touching: bool) -> Frames:
    if number + 1 == len(words):
        return item.end
    return words[number + 1].end - 1 if touching else words[number + 1].start
