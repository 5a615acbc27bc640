"""Gestures on whatever is selected, on all tracks at once: clips, captions, titles, sounds, gaps and markers."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from engine.domain.edit import clips as row
from engine.domain.edit import items as free
from engine.domain.edit.carrying import carried
from engine.domain.edit.clips import Ripple
from engine.domain.edit.item import FREE, Item, end, items, put, shifted
from engine.domain.edit.track import gap, place, unlocked
from engine.domain.edit.whole import clips_out, settled
from engine.domain.timeline import HEARD, Clip, Timeline
from engine.domain.units import Frames
from engine.errors import EditRefused


def linked(timeline: Timeline, ids: Iterable[str]) -> tuple[str, ...]:
    """Give ids and those of all that is linked to them."""
    wanted = dict.fromkeys(ids)
    everything = _chosen(timeline, None)
    links = {item.link for item in everything if item.link and item.id in wanted}
    return (*wanted, *(item.id for item in everything if item.link in links and item.id not in wanted))


def moved(timeline: Timeline, ids: Collection[str], by: Frames, track: str = "", *, over: bool = False) -> Timeline:
    """Move everything selected by so many frames, sounds also to another track of sound.

    Clips go as `carried` has it, and what is selected with them goes as far as they did. Raises EditRefused.
    """
    wanted = set(ids)
    earliest = min((each.start for each in _chosen(timeline, wanted)), default=0)
    by = max(by, -earliest)
    clips = [clip.id for clip in timeline.clips if clip.id in wanted and not clip.empty]
    if clips:
        first = timeline.clips[place(timeline.clips, clips[0])].start
        timeline = carried(timeline, clips, by, over=over)
        by = timeline.clips[place(timeline.clips, clips[0])].start - first
    if any(each.id in wanted for each in timeline.markers):
        marks = (replace(each, frame=max(0, each.frame + by * (each.id in wanted))) for each in timeline.markers)
        timeline = replace(timeline, markers=tuple(sorted(marks, key=lambda each: each.frame)))
    if len(wanted) == len(clips):
        return timeline
    return settled(_shifted(timeline, wanted, by, track))


def removed(timeline: Timeline, ids: Collection[str], ripple: Ripple = "none") -> Timeline:
    """Take everything selected away; with `ripple` the clips after it move up, and a gap goes too."""
    wanted = set(ids)
    found = [clip for clip in timeline.clips if clip.id in wanted]
    for track in FREE:
        kept = [item for item in items(timeline, track) if item.id not in wanted]
        if len(kept) < len(items(timeline, track)):
            unlocked(timeline, track)
            timeline = put(timeline, track, kept)
    timeline = replace(timeline, markers=tuple(each for each in timeline.markers if each.id not in wanted))
    if not found:
        return settled(timeline)
    unlocked(timeline, "video")
    if ripple == "all":
        return clips_out(timeline, found)
    if ripple == "track":
        return settled(timeline, (clip for clip in timeline.clips if clip.id not in wanted))
    return settled(timeline, (gap(clip.length) if clip.id in wanted else clip for clip in timeline.clips))


def split(timeline: Timeline, frame: Frames, ids: Collection[str] = (), *, everywhere: bool = False) -> Timeline:
    """Cut what is selected at a frame in two; where nothing selected lies there the clip, or what is on every track.

    Raises EditRefused where there is nothing to cut.
    """
    inside = [
        item.id
        for track in FREE
        if not (everywhere and timeline.state(track).locked)
        for item in items(timeline, track)
        if item.start < frame < end(timeline, item)
    ]
    clips = [clip.id for clip in timeline.clips if clip.start < frame < clip.end and not clip.empty]
    chosen = {*inside, *clips} if everywhere else {*inside, *clips} & set(ids)
    for each in inside:
        if each in chosen:
            timeline = free.split(timeline, each, frame)
    if not chosen or chosen & set(clips):
        timeline = row.split(timeline, frame)
    return timeline


def trimmed_to(timeline: Timeline, frame: Frames, *, start: bool, ripple: Ripple = "track") -> Timeline:
    """Let the clip at a frame begin or end there, closed up. Raises EditRefused where none lies there."""
    for clip in timeline.clips:
        if clip.start <= frame < clip.end and not clip.empty:
            if start:
                return row.trim_in(timeline, clip.id, frame - clip.start, ripple)
            if frame > clip.start:
                return row.trim_out(timeline, clip.id, frame - clip.end, ripple)
    raise EditRefused("There is no clip to trim here.", "Put the playhead inside a clip.")


def nudged(timeline: Timeline, ids: Sequence[str], by: Frames) -> Timeline:
    """Move what is selected by a few frames: a clip slides between its neighbours, or within the gap beside it."""
    clips = [clip for clip in timeline.clips if clip.id in set(ids) and not clip.empty]
    if len(clips) != 1 or len(ids) > 1:
        return moved(timeline, ids, by, over=True)
    index = place(timeline.clips, clips[0].id)
    beside = timeline.clips[index - 1 : index] if by < 0 else timeline.clips[index + 1 : index + 2]
    if not beside or beside[0].empty:
        return moved(timeline, ids, by, over=True)
    return row.slide(timeline, clips[0].id, by)


def _chosen(timeline: Timeline, wanted: set[str] | None) -> list[Clip | Item]:
    """Give what has one of some ids, or everything."""
    every: list[Clip | Item] = [*timeline.clips, *(item for track in FREE for item in items(timeline, track))]
    return every if wanted is None else [each for each in every if each.id in wanted]


def _shifted(timeline: Timeline, wanted: set[str], by: Frames, track: str) -> Timeline:
    """Move items; sounds go to `track` where one is named."""
    coming: list[Item] = []
    for each in FREE:
        row_ = items(timeline, each)
        found = [item for item in row_ if item.id in wanted]
        if not found:
            continue
        leaves = bool(track) and track != each and each in HEARD
        if by or leaves:
            unlocked(timeline, each)
        going = [shifted(item, by) for item in found]
        rest = [item for item in row_ if item.id not in wanted]
        timeline = put(timeline, each, rest if leaves else [*rest, *going])
        coming += going if leaves else []
    if not coming:
        return timeline
    if track not in HEARD:
        raise EditRefused(f"There is no track {track!r} for sounds.")
    unlocked(timeline, track)
    return put(timeline, track, [*items(timeline, track), *coming])


def fastened(timeline: Timeline, ids: Collection[str]) -> Timeline:
    """Link what is selected, so that it is selected and moved together. Raises EditRefused where that is one thing."""
    wanted = set(ids)
    chosen = _chosen(timeline, wanted)
    if len(chosen) < 2:
        raise EditRefused("There is only one thing to link.", "Select two or more.")
    links = {each.link for each in chosen if each.link}
    if len(links) > 1:
        raise EditRefused("These belong to different sentences.", "Select what belongs to one.")
    taken = {each.link for each in _chosen(timeline, None)}
    link = next(iter(links), "") or next(f"link-{n}" for n in range(len(taken) + 1) if f"link-{n}" not in taken)
    return _relinked(timeline, wanted, link)


def loosened(timeline: Timeline, ids: Collection[str]) -> Timeline:
    """Take the links of what is selected away; a sentence's voice and captions stay together."""
    said = {each.id for track in ("voice", "captions") for each in items(timeline, track)}
    return _relinked(timeline, set(ids) - said, "")


def _relinked(timeline: Timeline, wanted: set[str], link: str) -> Timeline:
    clips = tuple(replace(clip, link=link) if clip.id in wanted and not clip.empty else clip for clip in timeline.clips)
    timeline = replace(timeline, clips=clips)
    for track in FREE:
        linked_ = (replace(item, link=link) if item.id in wanted else item for item in items(timeline, track))
        if wanted & {item.id for item in items(timeline, track)}:
            timeline = put(timeline, track, linked_)
    return timeline
