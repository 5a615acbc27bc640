"""What lies on the other tracks where it is put: captions, titles and sounds, each under a name of its own."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TypeAlias

from engine.domain.edit.again import again
from engine.domain.timeline import Caption, CaptionWord, Sound, Timeline, Title
from engine.domain.units import Frames
from engine.errors import NotFound

Item: TypeAlias = Caption | Title | Sound
Items: TypeAlias = tuple[Item, ...]
_place = attrgetter("start", "id")
FREE = ("titles", "captions", "voice", "music", "sounds")


def items(timeline: Timeline, track: str) -> Items:
    """What lies on a track other than the video's."""
    found: Items = getattr(timeline, track)
    return found


def find(timeline: Timeline, id: str) -> tuple[str, Item]:  # noqa: A002 - the field's own name
    """Give an item and its track. Raises NotFound."""
    for track in FREE:
        for item in items(timeline, track):
            if item.id == id:
                return track, item
    raise NotFound(f"There is no {id!r} on the timeline.")


def length(timeline: Timeline, item: Item) -> Frames:
    """How many frames an item lasts, at least one."""
    if isinstance(item, Sound):
        rate = timeline.rate
        return max(1, round(item.length * (rate.numerator / rate.denominator)))
    return max(1, item.end - item.start)


def end(timeline: Timeline, item: Item) -> Frames:
    """The first frame on which an item is no longer."""
    return item.start + length(timeline, item)


def ends(timeline: Timeline, row: Sequence[Item]) -> list[Frames]:
    """The first frames on which the items of a track are no longer, as `end` tells it, for rows of thousands."""
    pace = timeline.rate.numerator / timeline.rate.denominator
    return [
        item.start + max(1, round(item.length * pace))
        if isinstance(item, Sound)
        else (item.end if item.end > item.start else item.start + 1)
        for item in row
    ]


def shifted(item: Item, by: Frames) -> Item:
    """Move an item in time, its words with it."""
    if not by:
        return item
    if isinstance(item, Sound):
        return again(item, start=item.start + by)
    if isinstance(item, Title):
        return again(item, start=item.start + by, end=item.end + by)
    words = tuple([CaptionWord(word.text, word.start + by, word.end + by) for word in item.words])
    return again(item, start=item.start + by, end=item.end + by, words=words)


def cropped(timeline: Timeline, item: Item, first: Frames, last: Frames) -> Item | None:
    """Keep of an item what lies from frame `first` to before `last`; None where nothing is left.

    Of a caption only words that begin there stay, and it is shown at most as long as before.
    """
    begin, stop = max(first, item.start), min(last, end(timeline, item))
    if stop <= begin:
        return None
    if isinstance(item, Sound):
        return _heard(timeline, item, begin, stop)
    if isinstance(item, Title):
        return replace(item, start=begin, end=stop)
    words = tuple(replace(word, end=min(word.end, stop)) for word in item.words if begin <= word.start < stop)
    return replace(item, start=begin, end=stop, words=words) if words or not item.words else None


def put(timeline: Timeline, track: str, changed: Iterable[Item]) -> Timeline:
    """Give a track other items, in order of time."""
    ordered = tuple(sorted(changed, key=_place))
    return replace(timeline, **{track: ordered})  # type: ignore[arg-type]


def named(timeline: Timeline, links: Sequence[str] = (), starts: Sequence[Frames] = ()) -> Timeline:
    """Give everything a name that has none, so that it can be edited.

    With `links`, voice and captions are joined to the one in whose time they begin: it begins at `starts`, in order.
    """
    for track in FREE:
        joined = starts if track in {"voice", "captions"} else ()
        items_ = []
        for number, item in enumerate(items(timeline, track)):
            index = bisect_right(joined, item.start) - 1
            items_.append(
                replace(item, id=item.id or f"{track}-{number}", link=item.link or (links[index] if index >= 0 else ""))
            )
        timeline = put(timeline, track, items_)
    return timeline


def _heard(timeline: Timeline, sound: Sound, begin: Frames, stop: Frames) -> Sound:
    skipped = timeline.seconds(begin - sound.start)
    left = sound.length - skipped if stop >= end(timeline, sound) else timeline.seconds(stop - begin)
    cut_late = stop < end(timeline, sound)
    return replace(
        sound,
        start=begin,
        length=left,
        source_start=sound.source_start + skipped,
        fade_in=0.0 if begin > sound.start else sound.fade_in,
        fade_out=0.0 if cut_late else sound.fade_out,
    )
