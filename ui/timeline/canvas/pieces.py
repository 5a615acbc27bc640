"""What lies on each track as stretches of frames, found in no more steps than a search takes."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from operator import le
from typing import NamedTuple

from engine.domain.edit.item import ends, items
from engine.domain.timeline import TRACKS, Caption, Clip, Sound, Timeline, Title
from engine.domain.units import Frames

Thing = Clip | Caption | Title | Sound


class Piece(NamedTuple):
    """One item where it lies."""

    id: str
    track: str
    start: Frames
    end: Frames
    item: Thing
    level: int = 0
    """Which of `levels` it lies on, from the top: items of one track that are heard or seen at once."""
    levels: int = 1

    @property
    def gap(self) -> bool:
        """Whether it is an empty stretch of the video track."""
        return isinstance(self.item, Clip) and self.item.empty


class Row:
    """The items of one track, in order of their starts; made into pieces when looked at."""

    def __init__(self, track: str, items: Sequence[Thing], ends: Sequence[Frames]) -> None:
        self._track, self._items, self._ends = track, items, ends
        self._starts = [item.start for item in items]
        self._reach = list(accumulate(ends, max))
        apart = all(map(le, ends, self._starts[1:]))
        self._levels = None if apart else _levels(self._starts, ends)

    def __len__(self) -> int:
        """How many items lie here."""
        return len(self._items)

    def __getitem__(self, number: int) -> Piece:
        """Give the piece of this number in the row."""
        item = self._items[number]
        level, levels = self._levels[number] if self._levels else (0, 1)
        return Piece(item.id, self._track, item.start, self._ends[number], item, level, levels)

    def within(self, first: Frames, last: Frames) -> Iterator[Piece]:
        """Give the pieces of which something lies from frame `first` to before `last`."""
        for number in range(bisect_right(self._reach, first), bisect_left(self._starts, last)):
            if self._ends[number] > first:
                yield self[number]

    def apart(self, first: Frames, last: Frames, least: float, kept: Collection[str]) -> Iterator[Piece]:
        """Give the pieces that lie there, without those that end within `least` frames of another's start.

        `kept` are ids of what is given all the same; so is all that overlaps.
        """
        if self._levels:
            yield from self.within(first, last)
            return
        reached = float(first)
        for number in range(bisect_right(self._reach, first), bisect_left(self._starts, last)):
            stop = self._ends[number]
            if stop > reached or self._items[number].id in kept:
                yield self[number]
                reached = max(reached, stop, self._starts[number] + least)

    def at(self, frame: Frames) -> list[Piece]:
        """Give the pieces that lie on a frame."""
        return list(self.within(frame, frame + 1))

    def nearest(self, frame: Frames) -> Piece:
        """Give the piece that begins nearest to a frame. Raises IndexError where there is none."""
        index = bisect_left(self._starts, frame)
        near = range(max(0, index - 1), min(len(self), index + 1))
        return self[min(near, key=lambda number: abs(self._starts[number] - frame), default=0)]

    def edges(self) -> Iterator[tuple[str, Frames, Frames]]:
        """Give the id, the first frame and the one after the last of each item."""
        return zip((item.id for item in self._items), self._starts, self._ends, strict=True)

    @cached_property
    def by_id(self) -> dict[str, int]:
        """Where in the row each id is."""
        return {item.id: number for number, item in enumerate(self._items)}


class Pieces:
    """Rows of a film; those of tracks that an edit left alone are not laid out again."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[object, object, Row]]] = {}

    def row(self, timeline: Timeline, track: str) -> Row:
        """Give what lies on a track."""
        source = timeline.clips if track == "video" else items(timeline, track)
        known = self._rows.setdefault(track, [])
        for tuple_, rate, row in known:
            if tuple_ is source and rate == timeline.rate:
                return row
        row = _row(timeline, track)
        self._rows[track] = [*known[-1:], (source, timeline.rate, row)]
        return row

    def find(self, timeline: Timeline, id: str) -> Piece | None:  # noqa: A002 - the field's own name
        """Give the piece of an id; None where it is no longer."""
        for track in TRACKS:
            row = self.row(timeline, track)
            if (number := row.by_id.get(id)) is not None:
                return row[number]
        return None


def _row(timeline: Timeline, track: str) -> Row:
    if track == "video":
        clips = timeline.clips
        return Row(track, clips, [*(clip.start for clip in clips[1:]), *(clip.end for clip in clips[-1:])])
    found = items(timeline, track)
    return Row(track, found, ends(timeline, found))


def _levels(starts: Sequence[Frames], ends: Sequence[Frames]) -> list[tuple[int, int]]:
    """Lay what overlaps on levels; each group that hangs together has as many as it needs."""
    found: list[tuple[int, int]] = []
    group: list[int] = []
    taken: list[Frames] = []
    for start, stop in zip(starts, ends, strict=True):
        if group and start >= max(taken):
            found += [(level, len(taken)) for level in group]
            group, taken = [], []
        level = next((n for n, last in enumerate(taken) if last <= start), len(taken))
        taken[level : level + 1] = [stop]
        group.append(level)
    return found + [(level, len(taken)) for level in group]
