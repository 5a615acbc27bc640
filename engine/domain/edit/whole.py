"""Time itself: stretches cut out of all tracks at once or put in, and the film's length kept true."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TypeAlias

from engine.domain.edit.item import FREE, Item, cropped, end, ends, items, put, shifted
from engine.domain.edit.track import Clips, fresh, gap, laid, parted
from engine.domain.timeline import Clip, Sound, Timeline
from engine.domain.units import Frames
from engine.errors import EditRefused

Stretch: TypeAlias = tuple[Frames, Frames]
"""The first frame, and the one after the last."""
_start = attrgetter("start")


def settled(timeline: Timeline, clips: Iterable[Clip] | None = None) -> Timeline:
    """Give a timeline its row of clips, and the length of what is on it; music ends where all else does.

    A gap fills what the clips leave.
    """
    row = laid(timeline.clips if clips is None else clips)
    while row and row[-1].empty:
        row = row[:-1]
    lasting = [max(ends(timeline, items(timeline, track)), default=0) for track in FREE if track != "music"]
    last = max(row[-1].end if row else 0, *lasting)
    if not last:
        last = max(ends(timeline, timeline.music), default=0)
    filled = row[-1].end if row else 0
    if filled < last:
        row = laid((*row, gap(last - filled)))
    music = [kept for item in timeline.music if (kept := _ending(timeline, item, last))]
    markers = tuple(each for each in timeline.markers if each.frame <= last)
    return replace(put(timeline, "music", music), clips=row, length=last, markers=markers)


def cut_out(timeline: Timeline, start: Frames, stop: Frames, clips: Clips | None = None) -> Timeline:
    """Take a stretch out of every track that is not locked; what follows moves up.

    `clips` is the row that should be left, where it is not simply the one without the stretch.
    """
    if not 0 <= start < stop:
        raise EditRefused("There is nothing between these two places.", "Set the end after the start.")
    return _cut(timeline, [(start, stop)], clips)


def clips_out(timeline: Timeline, clips: Iterable[Clip]) -> Timeline:
    """Take the stretches on which clips are seen out of every track that is not locked; what follows moves up."""
    stretches: list[Stretch] = []
    for clip in sorted(clips, key=_start):
        touching = bool(stretches) and stretches[-1][1] == clip.start
        stretches[len(stretches) - touching :] = [(stretches[-1][0] if touching else clip.start, clip.end)]
    return _cut(timeline, stretches)


def _cut(timeline: Timeline, stretches: Sequence[Stretch], clips: Clips | None = None) -> Timeline:
    """Take stretches out, that are in order and apart, all at once: what follows many moves but once."""
    for track in _open(timeline):
        timeline = put(timeline, track, _closed_up(timeline, track, stretches))
    held = timeline
    for start, stop in reversed(stretches):
        marks = tuple(replace(each, frame=_closed(each.frame, start, stop)) for each in held.markers)
        held = replace(held, markers=marks)
        if clips is None:
            held = replace(held, clips=without(held, start, stop))
    if timeline.state("video").locked:
        return settled(replace(timeline, markers=held.markers))
    return settled(held, clips)


def _closed_up(timeline: Timeline, track: str, stretches: Sequence[Stretch]) -> list[Item]:
    """Give what stretches leave of a track, moved up."""
    row = sorted(items(timeline, track), key=_start)
    kept: list[Item] = []
    lost = first = 0
    for number, (start, stop) in enumerate(stretches):
        after = bisect_left(row, stop, key=_start)
        for item, last in zip(row[first:after], ends(timeline, row[first:after]), strict=True):
            if last <= start or track == "music":
                kept.append(shifted(item, -lost))
            else:
                parts = _without(timeline, item, stretches[number:])
                kept += [shifted(part, -lost) for part in parts[:1]]
                for part in parts[1:]:
                    known = put(timeline, track, [*row, *kept])
                    kept.append(replace(shifted(part, -lost), id=fresh(known, part.id)))
        lost, first = lost + stop - start, after
    return [*kept, *[shifted(item, -lost) for item in row[first:]]]


def without(timeline: Timeline, start: Frames, stop: Frames) -> Clips:
    """Give the row of clips without a stretch, closed up."""
    before, _ = parted(timeline, start)
    _, after = parted(timeline, min(stop, max(timeline.length, start)))
    return (*before, *after)


def make_room(timeline: Timeline, at: Frames, length: Frames) -> Timeline:
    """Move all that begins at a frame or after it, on every track that is not locked; a gap is left in the picture.

    What began before stays whole: a sentence goes on over the gap.
    """
    for track in _open(timeline):
        if track != "music":
            moved = (shifted(item, length) if item.start >= at else item for item in items(timeline, track))
            timeline = put(timeline, track, moved)
    marks = (replace(each, frame=each.frame + length if each.frame >= at else each.frame) for each in timeline.markers)
    timeline = replace(timeline, markers=tuple(marks))
    if timeline.state("video").locked:
        return settled(timeline)
    before, after = parted(timeline, at)
    return settled(timeline, (*before, gap(length), *after))


def _open(timeline: Timeline) -> list[str]:
    return [track for track in FREE if not timeline.state(track).locked]


def _without(timeline: Timeline, item: Item, stretches: Sequence[Stretch]) -> list[Item]:
    """Give what stretches leave of an item, where it lies and what follows it moved up."""
    parts = [item]
    for start, stop in reversed(stretches):
        parts = [left for part in parts for left in _parts(timeline, part, start, stop)]
    return parts


def _parts(timeline: Timeline, item: Item, start: Frames, stop: Frames) -> list[Item]:
    if item.start >= stop:
        return [shifted(item, start - stop)]
    if end(timeline, item) <= start:
        return [item]
    before = cropped(timeline, item, 0, start)
    after = cropped(timeline, item, stop, end(timeline, item))
    return [part for part in (before, after and shifted(after, start - stop)) if part]


def _closed(frame: Frames, start: Frames, stop: Frames) -> Frames:
    return frame if frame < start else max(start, frame - (stop - start))


def _ending(timeline: Timeline, music: Sound, last: Frames) -> Sound | None:
    if end(timeline, music) <= last:
        return music
    kept = cropped(timeline, music, 0, last)
    return replace(kept, fade_out=music.fade_out) if isinstance(kept, Sound) else None
