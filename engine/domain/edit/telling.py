"""Lines of a film put in, taken out and put in another order, with all that is seen and heard meanwhile."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from engine.domain.edit.item import Item, items, put, shifted
from engine.domain.edit.sentence import said_at
from engine.domain.edit.track import Clips, fresh, laid, parted, under, unlocked
from engine.domain.edit.whole import cut_out, make_room, settled
from engine.domain.timeline import Caption, Clip, Sound, Timeline
from engine.domain.units import Frames, Seconds

TOLD = ("video", "captions", "voice")
"""Tracks that a sentence lies on: none may be locked."""
_LEAST: Seconds = 1.4
"""What would be left of a clip for a shorter time is not shown at all."""
_NEAR: Seconds = 0.5
"""A cut so near to where a line is put in is where its picture is."""


def taken_out(timeline: Timeline, start: Frames, stop: Frames) -> Timeline:
    """Take a stretch out of all tracks; a clip that lies in it in part is shown so much shorter, without a jump."""
    _unlocked(timeline)
    return cut_out(timeline, start, stop, _shortened(timeline, start, stop))


def put_in(
    timeline: Timeline,
    at: Frames,
    room: Frames,
    link: str,
    sound: Sound | None,
    captions: Sequence[Caption],
    clip: Clip | None,
) -> Timeline:
    """Say a line from a frame on, for which `room` frames are made; without a clip the picture before it stays."""
    _unlocked(timeline)
    roomy = make_room(timeline, at, room)
    if clip is None:
        index = under(timeline.clips, max(0, at - 1))
        row = list(timeline.clips)
        row[index] = replace(row[index], length=row[index].length + room)
    else:
        before, after = parted(timeline, cut_near(timeline, at))
        name = fresh(replace(timeline, clips=(*before, *after)), clip.id)
        rest = after[0].length if after and after[0] not in timeline.clips else 0
        if 0 < rest < timeline.frame(_LEAST):  # of the clip that is cut in two too little would be seen again
            after, room = after[1:], room + rest
        row = [*before, replace(clip, length=room, id=name), *after]
    return said_at(settled(roomy, row), at, link, sound, captions)


def reordered(timeline: Timeline, borders: Sequence[Frames], order: Sequence[int]) -> Timeline:
    """Put stretches of a film in another order, with everything that begins in them; music stays.

    `borders` are where the stretches after the first begin; `order` names all as they shall follow.
    """
    _unlocked(timeline)
    starts = [0, *borders]
    lengths = [stop - start for start, stop in zip(starts, [*starts[1:], timeline.length], strict=True)]
    places = dict(zip(order, accumulate((lengths[each] for each in order), initial=0), strict=False))
    by = [places[number] - start for number, start in enumerate(starts)]

    def moved(frame: Frames) -> Frames:
        return by[bisect_right(starts, frame) - 1]

    row = _rows(timeline, starts)
    changed = replace(
        timeline,
        clips=laid(clip for number in order for clip in row[number]),
        markers=tuple(replace(each, frame=each.frame + moved(each.frame)) for each in timeline.markers),
    )
    for track in ("titles", "captions", "voice", "sounds"):
        found: list[Item] = [shifted(item, moved(item.start)) for item in items(timeline, track)]
        changed = put(changed, track, found)
    return settled(changed)


def cut_near(timeline: Timeline, at: Frames, first: Frames = 0, last: Frames | None = None) -> Frames:
    """Give the cut in the picture that is near to a frame, from `first` to `last`; else the frame itself."""
    reach = timeline.frame(_NEAR)
    latest = at + reach if last is None else last
    near = [clip.start for clip in _between(timeline.clips, max(1, first, at - reach), latest + 1)]
    return min(near, key=lambda start: (abs(start - at), start), default=at)


def _rows(timeline: Timeline, starts: Sequence[Frames]) -> list[Clips]:
    """Part the row of clips at every border."""
    for start in starts:
        before, after = parted(timeline, start)
        timeline = replace(timeline, clips=(*before, *after))
    stops = [*starts[1:], timeline.length]
    return [_between(timeline.clips, start, stop) for start, stop in zip(starts, stops, strict=True)]


def _between(clips: Clips, first: Frames, stop: Frames) -> Clips:
    """The clips that begin from `first` to before `stop`."""
    return clips[bisect_left(clips, first, key=_start) : bisect_left(clips, stop, key=_start)]


def _start(clip: Clip) -> Frames:
    return clip.start


def _shortened(timeline: Timeline, start: Frames, stop: Frames) -> Clips:
    """Give the row without a stretch: each clip loses at its end what it loses; the clip before takes a short rest."""
    least, row = timeline.frame(_LEAST), list[Clip]()
    spare = 0
    for clip in timeline.clips:
        lost = max(0, min(clip.end, stop) - max(clip.start, start))
        kept = replace(clip, length=clip.length - lost + spare)
        spare = 0
        if not lost or kept.length >= least:
            row.append(kept)
        elif row and not row[-1].empty:
            row[-1] = replace(row[-1], length=row[-1].length + kept.length)
        else:
            spare = kept.length
    if spare and row:
        row[-1] = replace(row[-1], length=row[-1].length + spare)
    return tuple(row)


def _unlocked(timeline: Timeline) -> None:
    for track in TOLD:
        unlocked(timeline, track)
