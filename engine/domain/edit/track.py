"""The video track: clips lie end to end from the first frame to the last, and where nothing is seen lies a gap."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import floor

from engine.domain.edit.again import again
from engine.domain.timeline import Box, Clip, Motion, Timeline, Transition
from engine.domain.units import Frames, Seconds
from engine.errors import EditRefused, NotFound

Clips = tuple[Clip, ...]


def gap(length: Frames, id: str = "") -> Clip:  # noqa: A002 - the field's own name
    """Make a stretch where nothing is seen."""
    return Clip(id, 0, length, None, "video")


def place(clips: Sequence[Clip], id: str) -> int:  # noqa: A002
    """Tell where in the row a clip is. Raises NotFound."""
    for index, clip in enumerate(clips):
        if clip.id == id and not clip.empty:
            return index
    raise NotFound(f"There is no clip {id!r} on the timeline.")


def under(clips: Sequence[Clip], frame: Frames) -> int:
    """Tell which clip is at a frame: the last one, past the end."""
    return max(0, bisect_right(clips, frame, key=lambda clip: clip.start) - 1)


def laid(clips: Iterable[Clip]) -> Clips:
    """Lay clips end to end: gaps side by side become one, transitions longer than a clip beside them are shortened."""
    row: list[Clip] = []
    at = 0
    for clip in clips:
        if clip.length <= 0:
            continue
        before = row[-1] if row else None
        if before is not None and clip.empty and before.empty:
            row[-1] = replace(before, length=before.length + clip.length)
        else:
            put = clip if clip.start == at else again(clip, start=at)
            row.append(put if put.transition is None else _joined(put, before))
        at += clip.length
    return tuple([_gap_named(clip) if clip.empty else clip for clip in row])


def parted(timeline: Timeline, frame: Frames) -> tuple[Clips, Clips]:
    """Cut the row in two at a frame: a clip that lies there is cut, and past the end a gap leads there."""
    clips = timeline.clips
    if not clips or frame >= clips[-1].end:
        length = frame - (clips[-1].end if clips else 0)
        return ((*clips, gap(length)) if length else clips), ()
    index = under(clips, frame)
    clip = clips[index]
    if clip.start == frame:
        return clips[:index], clips[index:]
    before, after = halves(timeline, clip, frame - clip.start)
    return (*clips[:index], before), (after, *clips[index + 1 :])


def halves(timeline: Timeline, clip: Clip, at: Frames) -> tuple[Clip, Clip]:
    """Cut a clip `at` frames after its start: the same is seen, a picture's move is shared out."""
    later = clip.kind == "video" and not clip.empty
    after = replace(
        clip,
        id=fresh(timeline, clip.id),
        start=clip.start + at,
        length=clip.length - at,
        transition=None,
        source_start=clip.source_start + (spread(clip, timeline, at) if later else 0.0),
    )
    before = replace(clip, length=at)
    if clip.motion is None:
        return before, after
    middle = _between(clip.motion.first, clip.motion.last, at / clip.length)
    return (
        replace(before, motion=Motion(clip.motion.first, middle)),
        replace(after, motion=Motion(middle, clip.motion.last)),
    )


def spread(clip: Clip, timeline: Timeline, frames: Frames) -> Seconds:
    """How much of its source a clip shows in so many frames."""
    return float(frames / timeline.rate) * clip.speed


def room_before(clip: Clip, timeline: Timeline) -> Frames | None:
    """How many frames earlier its source could begin; None where there is no end to it."""
    if clip.media is None or clip.kind == "image":
        return None
    return floor(clip.source_start / clip.speed * timeline.rate + 1e-6)


def room_after(clip: Clip, timeline: Timeline) -> Frames | None:
    """How many frames longer its source would last; None where there is no end to it."""
    if not clip.source_length:
        return None
    left = clip.source_length - clip.source_start - spread(clip, timeline, clip.length)
    return max(0, floor(left / clip.speed * timeline.rate + 1e-6))


def fresh(timeline: Timeline, id: str) -> str:  # noqa: A002
    """Make a name that no item has, after the one it comes from; the same for the same timeline."""
    used = {clip.id for clip in timeline.clips}
    for track in (timeline.captions, timeline.titles, timeline.voice, timeline.music, timeline.sounds):
        used.update(item.id for item in track)
    stem = id.partition("~")[0]
    return next(name for name in (f"{stem}~{number}" for number in range(1, len(used) + 2)) if name not in used)


def unlocked(timeline: Timeline, track: str) -> None:
    """Raise EditRefused where a track is locked."""
    if timeline.state(track).locked:
        raise EditRefused(f"The {track} track is locked.", "Unlock it first.")


def _gap_named(clip: Clip) -> Clip:
    name = f"gap-{clip.start}"
    return clip if clip.id == name else replace(clip, id=name)


def _joined(clip: Clip, before: Clip | None) -> Clip:
    if clip.transition is None:
        return clip
    if before is None or before.empty or clip.empty:
        return replace(clip, transition=None)
    length = min(clip.transition.length, clip.length, before.length)
    return (
        clip if length == clip.transition.length else replace(clip, transition=Transition(clip.transition.name, length))
    )


def _between(first: Box, last: Box, part: float) -> Box:
    def mixed(one: float, other: float) -> float:
        return one + (other - one) * part

    return Box(
        mixed(first.x, last.x), mixed(first.y, last.y), mixed(first.width, last.width), mixed(first.height, last.height)
    )
