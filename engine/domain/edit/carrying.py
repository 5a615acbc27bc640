"""Clips taken elsewhere by hand: into a gap, over a neighbour as a crossfade, or between two others."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from engine.domain.edit.track import Clips, gap, laid, parted, place, room_after, under, unlocked
from engine.domain.edit.whole import settled
from engine.domain.timeline import Clip, Timeline, Transition
from engine.domain.units import Frames

CROSSFADE = "crossfade"


def carried(timeline: Timeline, ids: Sequence[str], by: Frames, *, over: bool = False) -> Timeline:
    """Move clips by so many frames.

    Where nothing lies they come to lie exactly there, and with `over` they cover what does; a gap stays behind.
    One clip that comes to lie over less than half of another is joined to it by a crossfade, what was beside it fills
    the hole as far as its source lasts. Otherwise they go between two clips at the nearest cut, and their old place
    closes up. Raises EditRefused and NotFound.
    """
    unlocked(timeline, "video")
    found = sorted((timeline.clips[place(timeline.clips, each)] for each in ids), key=lambda clip: clip.start)
    by = max(by, -found[0].start)
    if not by:
        return timeline
    gone = {clip.id for clip in found}
    left = laid(gap(clip.length) if clip.id in gone else clip for clip in timeline.clips)
    if over or all(_free(left, clip.start + by, clip.end + by) for clip in found):
        return settled(timeline, _covered(timeline, left, found, by))
    if len(found) == 1 and (joined := _crossed(timeline, left, found[0], by)) is not None:
        return settled(timeline, joined)
    at = slot(left, found[0].start + by if by < 0 else found[-1].end + by)
    rest = tuple(clip for clip in timeline.clips if clip.id not in gone)
    index = next((n for n, clip in enumerate(rest) if clip.start >= at), len(rest))
    return settled(timeline, (*rest[:index], *found, *rest[index:]))


def slot(clips: Clips, frame: Frames) -> Frames:
    """Tell which cut is nearest to a frame: where a clip begins, or the last one ends."""
    solid = clips[:-1] if clips and clips[-1].empty else clips
    cuts = [*(clip.start for clip in solid), solid[-1].end if solid else 0]
    index = bisect_left(cuts, frame)
    return min(cuts[max(0, index - 1) : index + 1], key=lambda cut: abs(cut - frame))


def _free(clips: Clips, start: Frames, stop: Frames) -> bool:
    """Whether nothing lies between two frames."""
    if not clips or start >= clips[-1].end:
        return True
    return all(clip.empty or clip.start >= stop for clip in clips[under(clips, start) :][: 1 + stop - start])


def _covered(timeline: Timeline, left: Clips, found: Sequence[Clip], by: Frames) -> Clips:
    for clip in found:
        held = replace(timeline, clips=left)
        before, _ = parted(held, clip.start + by)
        _, after = parted(held, max(clip.end + by, clip.start + by))
        left = (*before, replace(clip, start=clip.start + by), *after)
    return left


def _crossed(timeline: Timeline, left: Clips, clip: Clip, by: Frames) -> Clips | None:
    """Lay a clip over the end of one or the start of another; None where it lies over more than half of one."""
    start, stop = clip.start + by, clip.end + by
    touched = [each for each in left if not each.empty and each.start < stop and each.end > start]
    if len(touched) != 1:
        return None
    (other,) = touched
    inside = other.end - start if start > other.start else stop - other.start
    if not 0 < inside <= min(other.length, clip.length) // 2 or (other.start < start and other.end > stop):
        return None
    index = place(left, other.id)
    if start > other.start:
        return _over_end(timeline, left, index, clip, inside)
    return _over_start(timeline, left, index, clip, inside)


def _over_end(timeline: Timeline, left: Clips, index: int, clip: Clip, length: Frames) -> Clips:
    """The clip comes in over the end of the one before it; its own end stays where the next clip begins."""
    before = replace(left[index], length=left[index].length - length)
    room = _hole(left, index + 1) + length - clip.length
    grown = min(room, length, _most(room_after(clip, timeline))) if clip.start == left[index].end else 0
    later = replace(clip, length=clip.length + max(0, grown), transition=_fade(clip, length))
    rest = gap(_hole(left, index + 1) + length - later.length)
    return (*left[:index], before, later, rest, *left[index + 1 + (_hole(left, index + 1) > 0) :])


def _over_start(timeline: Timeline, left: Clips, index: int, clip: Clip, length: Frames) -> Clips:
    """The clip goes on under the start of the one after it; the one before it fills the hole."""
    hole = _hole(left, index - 1)
    own = replace(clip, length=clip.length - length)
    space = hole - own.length
    head = list(left[: index - (hole > 0)])
    if head and not head[-1].empty and head[-1].end == clip.start:
        grown = max(0, min(space, length, _most(room_after(head[-1], timeline))))
        head[-1] = replace(head[-1], length=head[-1].length + grown)
        space -= grown
    after = replace(left[index], transition=_fade(left[index], length))
    return (*head, gap(space), own, after, *left[index + 1 :])


def _fade(clip: Clip, length: Frames) -> Transition:
    return Transition(clip.transition.name if clip.transition else CROSSFADE, length)


def _hole(clips: Clips, index: int) -> Frames:
    return clips[index].length if 0 <= index < len(clips) and clips[index].empty else 0


def _most(room: Frames | None) -> Frames:
    return 2**31 if room is None else room


def faded_longer(timeline: Timeline, id: str, by: Frames) -> Timeline:  # noqa: A002 - the field's own name
    """Let a clip's transition last so many frames longer, or shorter; one of no length is gone. Raises NotFound."""
    unlocked(timeline, "video")
    index = place(timeline.clips, id)
    clip = timeline.clips[index]
    length = max(0, (clip.transition.length if clip.transition else 0) + by)
    length = min(length, clip.length, timeline.clips[index - 1].length if index else 0)
    changed = replace(clip, transition=_fade(clip, length) if length else None)
    return settled(timeline, (*timeline.clips[:index], changed, *timeline.clips[index + 1 :]))
