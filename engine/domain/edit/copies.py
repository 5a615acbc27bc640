"""What is copied from one film and put into it again, or into another: everything under new names."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from fractions import Fraction

from engine.domain.asset import Asset
from engine.domain.edit.carrying import slot
from engine.domain.edit.item import FREE, Item, items, put
from engine.domain.edit.track import parted, under, unlocked
from engine.domain.edit.whole import settled
from engine.domain.timeline import Box, Caption, Clip, Motion, Sound, Timeline, Title
from engine.domain.units import Frames, Seconds
from engine.errors import EditRefused

STILL: Seconds = 4.0
"""How long a picture is shown that nobody gave a length."""
_NEAR = 0.92


@dataclass(frozen=True)
class Excerpt:
    """Items of one film, in frames of its rate from the first of them on."""

    rate: Fraction
    clips: tuple[Clip, ...] = ()
    titles: tuple[Title, ...] = ()
    captions: tuple[Caption, ...] = ()
    voice: tuple[Sound, ...] = ()
    music: tuple[Sound, ...] = ()
    sounds: tuple[Sound, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it."""
        return not (self.clips or any(getattr(self, track) for track in FREE))

    @property
    def length(self) -> Frames:
        """Frames from the first item's start to the last clip's end."""
        return max((clip.end for clip in self.clips), default=0)


def copied(timeline: Timeline, ids: Collection[str]) -> Excerpt:
    """Copy items; gaps and markers are left out."""
    wanted = set(ids)
    clips = tuple(clip for clip in timeline.clips if clip.id in wanted and not clip.empty)
    free = {track: [item for item in items(timeline, track) if item.id in wanted] for track in FREE}
    first = min((each.start for each in (*clips, *(item for row in free.values() for item in row))), default=0)
    rows = {track: tuple(_paced(item, Fraction(1), -first) for item in row) for track, row in free.items()}
    return Excerpt(timeline.rate, tuple(replace(clip, start=clip.start - first) for clip in clips), **rows)  # type: ignore[arg-type]


def pasted(timeline: Timeline, excerpt: Excerpt, at: Frames, *, over: bool = False, between: bool = False) -> Timeline:
    """Put an excerpt in at a frame: clips make room, or cover what lies there (`over`).

    `between` puts them at the nearest cut, and what came with them goes along. Raises EditRefused.
    """
    if excerpt.empty:
        raise EditRefused("There is nothing to put in.", "Copy or choose something first.")
    pace, names = timeline.rate / excerpt.rate, _Names(timeline)
    at = max(0, at)
    if excerpt.clips:
        unlocked(timeline, "video")
        clips = [_clip(clip, pace, names) for clip in excerpt.clips]
        length = sum(clip.length for clip in clips)
        if between and not over and not _roomy(timeline, at, length):
            at = slot(timeline.clips, at)
        over = over or (between and _roomy(timeline, at, length))
        before, after = parted(timeline, at)
        if over:
            _, after = parted(timeline, max(at, min(at + length, timeline.length)))
        timeline = replace(timeline, clips=(*before, *clips, *after))
    for track in FREE:
        if coming := getattr(excerpt, track):
            unlocked(timeline, track)
            named = (replace(item, id=names.fresh(item.id or track), link=names.link(item.link)) for item in coming)
            timeline = put(timeline, track, [*items(timeline, track), *(_paced(item, pace, at) for item in named)])
    return settled(timeline)


def shown(timeline: Timeline, asset: Asset, start: Seconds | None = None) -> Clip:
    """Make a clip of an asset: footage to its end, a picture for a while and slowly nearer."""
    begin = asset.lead_in if start is None else start
    lasting = asset.duration - begin if asset.kind == "video" and asset.duration > begin else STILL
    inset = (1 - _NEAR) / 2
    motion = Motion(Box(0, 0, 1, 1), Box(inset, inset, _NEAR, _NEAR)) if asset.kind == "image" else None
    return Clip(
        id="clip",
        start=0,
        length=max(1, int(lasting * timeline.rate)),
        media=asset.file,
        kind=asset.kind,
        source_start=begin if asset.kind == "video" else 0.0,
        motion=motion and _filling(timeline, asset, motion),
        asset_title=asset.title,
        source_length=asset.duration if asset.kind == "video" else 0.0,
    )


def heard(asset: Asset, start: Seconds = 0.0) -> Sound:
    """Make a sound of an asset, to its end."""
    return Sound(
        asset.file, 0, max(0.04, asset.duration - start), start, source_length=asset.duration, title=asset.title
    )


def excerpt_of(timeline: Timeline, assets: Collection[tuple[Asset, Seconds | None]], track: str = "music") -> Excerpt:
    """Lay assets end to end as they would be put in: what is seen as clips, what is heard on a track of sound."""
    clips: list[Clip] = []
    sounds: list[Sound] = []
    at = 0
    for asset, start in assets:
        if asset.kind == "audio":
            sounds.append(replace(heard(asset, start or 0.0), start=at))
            at += round(sounds[-1].length * timeline.rate)
        else:
            clips.append(replace(shown(timeline, asset, start), start=sum(each.length for each in clips)))
    return Excerpt(timeline.rate, tuple(clips), **{track: tuple(sounds)})  # type: ignore[arg-type]


class _Names:
    """Gives names that nothing on a timeline has yet."""

    def __init__(self, timeline: Timeline) -> None:
        everything = [*timeline.clips, *(item for track in FREE for item in items(timeline, track))]
        self._taken = {each.id for each in everything}
        self._links = {each.link for each in everything}
        self._renamed: dict[str, str] = {"": ""}

    def fresh(self, name: str) -> str:
        """Give a new name after an old one."""
        return _free(name, self._taken)

    def link(self, link: str) -> str:
        """Give what is linked together a new link together."""
        if link not in self._renamed:
            self._renamed[link] = _free(link, self._links)
        return self._renamed[link]


def _free(name: str, taken: set[str]) -> str:
    stem, number = name.partition("~")[0], 1
    while f"{stem}~{number}" in taken:
        number += 1
    taken.add(f"{stem}~{number}")
    return f"{stem}~{number}"


def _clip(clip: Clip, pace: Fraction, names: _Names) -> Clip:
    length = max(1, round(clip.length * pace))
    return replace(clip, id=names.fresh(clip.id or "clip"), length=length, link=names.link(clip.link))


def _paced(item: Item, pace: Fraction, by: Frames) -> Item:
    """Move an item to another rate and by so many frames of it."""

    def at(frame: Frames) -> Frames:
        return round(frame * pace) + by

    if isinstance(item, Sound):
        return replace(item, start=at(item.start))
    if isinstance(item, Title):
        return replace(item, start=at(item.start), end=at(item.end))
    words = tuple(replace(word, start=at(word.start), end=at(word.end)) for word in item.words)
    return replace(item, start=at(item.start), end=at(item.end), words=words)


def _roomy(timeline: Timeline, at: Frames, length: Frames) -> bool:
    """Whether nothing is seen from a frame on for so long."""
    clips = timeline.clips
    if not clips or at >= clips[-1].end:
        return True
    beyond = clips[under(clips, at) :]
    return beyond[0].empty and (len(beyond) == 1 or beyond[0].end >= at + length)


def _filling(timeline: Timeline, asset: Asset, motion: Motion) -> Motion:
    """Fit a move over a whole picture into the part of it that fills the frame."""
    if not asset.width or not asset.height:
        return motion
    shape, wanted = asset.width / asset.height, timeline.width / timeline.height
    wide, high = (wanted / shape, 1.0) if shape > wanted else (1.0, shape / wanted)

    def fitted(box: Box) -> Box:
        return Box((1 - wide) / 2 + box.x * wide, (1 - high) / 2 + box.y * high, box.width * wide, box.height * high)

    return Motion(fitted(motion.first), fitted(motion.last))
