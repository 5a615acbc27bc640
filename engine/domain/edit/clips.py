"""Gestures on the video track: put in, take out, trim, roll, slip, slide, cut, move."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from engine.domain.edit.track import (
    Clips,
    fresh,
    gap,
    halves,
    parted,
    place,
    room_after,
    room_before,
    spread,
    unlocked,
)
from engine.domain.edit.whole import clips_out, cut_out, make_room, settled
from engine.domain.timeline import Clip, Timeline, Transition
from engine.domain.units import Frames
from engine.errors import EditRefused

Ripple = Literal["none", "track", "all"]
"""What follows when a clip grows, shrinks, comes or goes: nothing, and a gap is left or covered; the clips after it; or
these and everything on the other tracks.
"""
FASTEST, SLOWEST = 8.0, 0.1


def insert(timeline: Timeline, clips: Sequence[Clip], at: Frames, ripple: Ripple = "track") -> Timeline:
    """Put clips in at a frame, renamed where taken: what was there goes on after them, or is covered (`none`)."""
    unlocked(timeline, "video")
    length = sum(clip.length for clip in clips)
    at = max(0, at)
    if not length:
        raise EditRefused("There is nothing to put in.", "Choose a clip first.")
    if ripple == "all":
        timeline = make_room(timeline, at, length)
    before, after = parted(timeline, at)
    if ripple != "track":
        _, after = parted(timeline, max(at, min(at + length, timeline.length)))
    held = replace(timeline, clips=(*before, *after))
    for clip in clips:
        used = any(each.id == clip.id for each in held.clips) or not clip.id
        named = replace(clip, id=fresh(held, clip.id or "clip")) if used else clip
        before, held = (*before, named), replace(held, clips=(*held.clips, named))
    return settled(timeline, (*before, *after))


def lift(timeline: Timeline, ids: Sequence[str]) -> Timeline:
    """Take clips away and leave gaps."""
    unlocked(timeline, "video")
    gone = {place(timeline.clips, each) for each in ids}
    return settled(timeline, (gap(clip.length) if n in gone else clip for n, clip in enumerate(timeline.clips)))


def ripple_delete(timeline: Timeline, ids: Sequence[str], ripple: Ripple = "track") -> Timeline:
    """Take clips away and close up, on this track or on all."""
    unlocked(timeline, "video")
    if ripple == "none":
        return lift(timeline, ids)
    found = [timeline.clips[place(timeline.clips, each)] for each in ids]
    if ripple == "all":
        return clips_out(timeline, found)
    gone = {clip.id for clip in found}
    return settled(timeline, (clip for clip in timeline.clips if clip.id not in gone))


def close_gap(timeline: Timeline, frame: Frames, ripple: Ripple = "track") -> Timeline:
    """Take away the gap at a frame. Raises EditRefused where there is none."""
    unlocked(timeline, "video")
    for clip in timeline.clips:
        if clip.empty and clip.start <= frame < clip.end:
            if ripple == "all":
                return cut_out(timeline, clip.start, clip.end)
            return settled(timeline, (each for each in timeline.clips if each is not clip))
    raise EditRefused("There is no gap here.", "Click into an empty stretch of the video track.")


def split(timeline: Timeline, frame: Frames) -> Timeline:
    """Cut the clip at a frame in two. Raises EditRefused where there is none to cut."""
    unlocked(timeline, "video")
    for clip in timeline.clips:
        if clip.start < frame < clip.end and not clip.empty:
            return _swapped(timeline, clip.id, lambda found: halves(timeline, found, frame - found.start))
    raise EditRefused("There is no clip to cut here.", "Put the playhead inside a clip.")


def trim_in(timeline: Timeline, id: str, by: Frames, ripple: Ripple = "none") -> Timeline:  # noqa: A002
    """Let a clip begin so many frames later (earlier where negative) in its source, as far as that goes.

    Without ripple it ends where it did and a gap before it grows or shrinks; with, it begins where it did.
    """
    unlocked(timeline, "video")
    index = place(timeline.clips, id)
    clip = timeline.clips[index]
    by = max(min(by, clip.length - 1), -_least(room_before(clip, timeline)))
    if ripple == "none":
        by = max(by, -_gap_at(timeline.clips, index - 1))
        return _fitted(timeline, index, _later(timeline, clip, by), before=by)
    if ripple == "all" and by > 0:
        cut = cut_out(timeline, clip.start, clip.start + by)
        return _fitted(cut, index, replace(cut.clips[index], id=id, transition=clip.transition))
    room = make_room(timeline, clip.end, -by) if ripple == "all" and by < 0 else timeline
    return _fitted(room, index, _later(timeline, clip, by), after=by if room is not timeline else 0)


def trim_out(timeline: Timeline, id: str, by: Frames, ripple: Ripple = "none") -> Timeline:  # noqa: A002
    """Let a clip end so many frames later (earlier where negative), as far as its source lasts."""
    unlocked(timeline, "video")
    index = place(timeline.clips, id)
    clip = timeline.clips[index]
    by = min(max(by, 1 - clip.length), _least(room_after(clip, timeline)))
    if ripple == "none" and index + 1 < len(timeline.clips):
        by = min(by, _gap_at(timeline.clips, index + 1))
    if ripple == "all" and by < 0:
        return cut_out(timeline, clip.end + by, clip.end)
    room = make_room(timeline, clip.end, by) if ripple == "all" and by > 0 else timeline
    covered = 0 if ripple == "track" else -by
    return _fitted(room, index, replace(clip, length=clip.length + by), after=covered)


def roll(timeline: Timeline, id: str, by: Frames) -> Timeline:  # noqa: A002
    """Move the cut between a clip and the one before it; all else stays where it is."""
    unlocked(timeline, "video")
    index = place(timeline.clips, id)
    if not index:
        raise EditRefused("There is no clip before this one.", "Trim its start instead.")
    before, clip = timeline.clips[index - 1], timeline.clips[index]
    by = max(min(by, clip.length - 1, _least(room_after(before, timeline))), 1 - before.length)
    if (room := room_before(clip, timeline)) is not None:
        by = max(by, -room)
    row = list(timeline.clips)
    row[index - 1 : index + 1] = [replace(before, length=before.length + by), _later(timeline, clip, by)]
    return settled(timeline, row)


def slip(timeline: Timeline, id: str, by: Frames) -> Timeline:  # noqa: A002
    """Show another part of a clip's source, so many frames later; the clip stays where it is."""
    unlocked(timeline, "video")
    clip = timeline.clips[place(timeline.clips, id)]
    by = min(by, _least(room_after(clip, timeline)))
    if (room := room_before(clip, timeline)) is None:
        raise EditRefused(
            "A picture and a background show the same all the time.", "Change the picture's move instead."
        )
    start = clip.source_start + spread(clip, timeline, max(by, -room))
    return _swapped(timeline, id, lambda found: [replace(found, source_start=max(0.0, start))])


def slide(timeline: Timeline, id: str, by: Frames) -> Timeline:  # noqa: A002
    """Move a clip between its neighbours: the one before grows by what the one after gives up."""
    unlocked(timeline, "video")
    index = place(timeline.clips, id)
    if not 0 < index < len(timeline.clips) - 1:
        raise EditRefused("A clip slides between two others.", "Move it instead.")
    before, clip, after = timeline.clips[index - 1 : index + 2]
    by = max(min(by, after.length - 1, _least(room_after(before, timeline))), 1 - before.length)
    if (room := room_before(after, timeline)) is not None:
        by = max(by, -room)
    row = list(timeline.clips)
    row[index - 1 : index + 2] = [replace(before, length=before.length + by), clip, _later(timeline, after, by)]
    return settled(timeline, row)


def move(timeline: Timeline, ids: Sequence[str], to: Frames, ripple: Ripple = "track") -> Timeline:
    """Take clips to a frame, in their order: between others, which close up and make room, or over them (`none`).

    Other tracks stay as they are.
    """
    found = _found(timeline, ids)
    to = max(0, to)
    if ripple == "none":
        return insert(lift(timeline, ids), found, to, "none")
    to -= sum(min(clip.end, to) - clip.start for clip in found if clip.start < to)
    return insert(ripple_delete(timeline, ids, "track"), found, to)


def duplicate(timeline: Timeline, ids: Sequence[str], at: Frames | None = None) -> Timeline:
    """Put copies of clips in at a frame, or after the last of them."""
    found = _found(timeline, ids)
    return insert(timeline, found, found[-1].end if at is None else at)


def swap(timeline: Timeline, id: str, other: Clip) -> Timeline:  # noqa: A002
    """Show something else in a clip's place, as long as before where its source lasts; the rest of it is held."""
    unlocked(timeline, "video")
    return _swapped(
        timeline,
        id,
        lambda found: [
            replace(
                other,
                id=found.id,
                start=found.start,
                length=found.length,
                scene=found.scene,
                link=found.link,
                transition=found.transition,
                effects=found.effects,
            )
        ],
    )


def change(timeline: Timeline, id: str, changed: Callable[[Clip], Clip]) -> Timeline:  # noqa: A002
    """Change how a clip looks; where and how long it is stays."""
    unlocked(timeline, "video")

    def kept(found: Clip) -> list[Clip]:
        return [replace(changed(found), id=found.id, start=found.start, length=found.length)]

    return _swapped(timeline, id, kept)


def set_speed(timeline: Timeline, id: str, speed: float, ripple: Ripple = "track") -> Timeline:  # noqa: A002
    """Play a clip faster or slower: it shows the same, so its length changes. Raises EditRefused."""
    if not SLOWEST <= speed <= FASTEST:
        raise EditRefused(f"The speed must be between {SLOWEST:g} and {FASTEST:g}.")
    clip = timeline.clips[place(timeline.clips, id)]
    if clip.kind != "video":
        raise EditRefused("A picture has no speed.", "Change how long it is shown.")
    length = max(1, round(clip.length * clip.speed / speed))
    timeline = _swapped(timeline, id, lambda found: [replace(found, speed=speed)])
    return trim_out(timeline, id, length - clip.length, ripple)


def set_transition(timeline: Timeline, id: str, transition: Transition | None) -> Timeline:  # noqa: A002
    """Let a clip come in over the one before it; None cuts hard. Raises EditRefused where none is before it."""
    index = place(timeline.clips, id)
    if transition and (not index or timeline.clips[index - 1].empty):
        raise EditRefused("There is no clip before this one.", "A transition needs a clip on either side.")
    return _swapped(timeline, id, lambda found: [replace(found, transition=transition)])


def _swapped(timeline: Timeline, id: str, changed: Callable[[Clip], Sequence[Clip]]) -> Timeline:  # noqa: A002
    unlocked(timeline, "video")
    index = place(timeline.clips, id)
    clips = timeline.clips
    return settled(timeline, (*clips[:index], *changed(clips[index]), *clips[index + 1 :]))


def _later(timeline: Timeline, clip: Clip, by: Frames) -> Clip:
    """Let a clip begin `by` frames later in its source, ending where it did."""
    moved = spread(clip, timeline, by) if room_before(clip, timeline) is not None else 0.0
    return replace(clip, length=clip.length - by, source_start=max(0.0, clip.source_start + moved))


def _gap_at(clips: Clips, index: int) -> Frames:
    return clips[index].length if 0 <= index < len(clips) and clips[index].empty else 0


def _fitted(timeline: Timeline, index: int, clip: Clip, before: Frames = 0, after: Frames = 0) -> Timeline:
    """Put a clip in the place of one, the gaps beside it so much longer or, where negative, shorter."""
    clips = timeline.clips
    earlier, later = _gap_at(clips, index - 1), _gap_at(clips, index + 1)
    return settled(
        timeline,
        (
            *clips[: index - bool(earlier)],
            gap(earlier + before),
            clip,
            gap(later + after),
            *clips[index + 1 + bool(later) :],
        ),
    )


def _least(room: Frames | None) -> Frames:
    return 2**31 if room is None else room


def _found(timeline: Timeline, ids: Sequence[str]) -> list[Clip]:
    return sorted((timeline.clips[place(timeline.clips, each)] for each in ids), key=lambda clip: clip.start)
