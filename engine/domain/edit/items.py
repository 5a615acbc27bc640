"""Gestures on the other tracks: captions, titles and sounds moved, trimmed, cut, added and taken away."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from engine.domain.edit.item import FREE, Item, cropped, end, find, items, put, shifted
from engine.domain.edit.track import fresh, unlocked
from engine.domain.edit.whole import settled
from engine.domain.timeline import Sound, Timeline, Title
from engine.domain.units import Frames
from engine.errors import EditRefused


def change(timeline: Timeline, id: str, changed: Callable[[Item], Iterable[Item]]) -> Timeline:  # noqa: A002
    """Replace one item by others, or none. Raises NotFound and EditRefused."""
    track, found = find(timeline, id)
    unlocked(timeline, track)
    rest = [item for item in items(timeline, track) if item.id != id]
    return settled(put(timeline, track, [*rest, *changed(found)]))


def move(timeline: Timeline, ids: Sequence[str], by: Frames) -> Timeline:
    """Move items by so many frames, all by the same; none goes before the film's start."""
    found = [find(timeline, each) for each in ids]
    by = max(by, -min((item.start for _, item in found), default=0))
    wanted = set(ids)
    for track in {track for track, _ in found}:
        unlocked(timeline, track)
        moved = (shifted(item, by) if item.id in wanted else item for item in items(timeline, track))
        timeline = put(timeline, track, moved)
    return settled(timeline)


def trim(timeline: Timeline, id: str, by: Frames, *, start: bool) -> Timeline:  # noqa: A002
    """Move an item's start or end; at least a frame is left, and a sound ends where its file does."""

    def trimmed(item: Item) -> list[Item]:
        if start:
            at = item.start + max(by, -item.start)
            at = min(max(at, item.start - _earlier(timeline, item)), end(timeline, item) - 1)
            return [_begun(timeline, item, at)]
        return [_ended(timeline, item, max(item.start + 1, end(timeline, item) + by))]

    return change(timeline, id, trimmed)


def split(timeline: Timeline, id: str, frame: Frames) -> Timeline:  # noqa: A002
    """Cut an item in two at a frame. Raises EditRefused where it does not lie there."""
    _, found = find(timeline, id)
    if not found.start < frame < end(timeline, found):
        raise EditRefused("There is nothing to cut at this place.", "Put the playhead inside the item.")
    before = cropped(timeline, found, 0, frame)
    after = cropped(timeline, found, frame, end(timeline, found))
    parts = [part for part in (before, after and replace(after, id=fresh(timeline, id))) if part]
    return change(timeline, id, lambda _: parts)


def remove(timeline: Timeline, ids: Sequence[str]) -> Timeline:
    """Take items away."""
    wanted = set(ids)
    for track in {find(timeline, each)[0] for each in ids}:
        unlocked(timeline, track)
        timeline = put(timeline, track, [item for item in items(timeline, track) if item.id not in wanted])
    return settled(timeline)


def add(timeline: Timeline, track: str, item: Item) -> Timeline:
    """Put an item on a track, under a name of its own. Raises EditRefused."""
    if track not in FREE:
        raise EditRefused(f"There is no {track} track to put this on.")
    unlocked(timeline, track)
    named = replace(item, id=fresh(timeline, item.id or track))
    return settled(put(timeline, track, [*items(timeline, track), named]))


def _earlier(timeline: Timeline, item: Item) -> Frames:
    return int(item.source_start * timeline.rate) if isinstance(item, Sound) else item.start


def _begun(timeline: Timeline, item: Item, at: Frames) -> Item:
    if isinstance(item, Sound):
        by = timeline.seconds(at - item.start)
        return replace(item, start=at, length=item.length - by, source_start=max(0.0, item.source_start + by))
    if isinstance(item, Title):
        return replace(item, start=at)
    words = tuple(replace(word, start=max(at, word.start), end=max(at + 1, word.end)) for word in item.words)
    return replace(item, start=at, words=words)


def _ended(timeline: Timeline, item: Item, at: Frames) -> Item:
    if isinstance(item, Sound):
        lasting = timeline.seconds(at - item.start)
        most = item.source_length - item.source_start if item.source_length else lasting
        return replace(item, length=min(lasting, max(most, timeline.seconds(1))))
    if isinstance(item, Title):
        return replace(item, end=at)
    words = tuple(replace(word, start=min(word.start, at - 1), end=min(word.end, at)) for word in item.words)
    return replace(item, end=at, words=words)
