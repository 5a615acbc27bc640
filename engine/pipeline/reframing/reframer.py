"""Other shapes of a film: each clip shows the part where its subject is, or the part that a person chose."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from engine.domain.asset import Asset, Moment, Shot
from engine.domain.edit.track import laid
from engine.domain.project import Project
from engine.domain.timeline import Box, Clip, Motion, Timeline
from engine.domain.units import Frames, Seconds
from engine.domain.variant import variant
from engine.errors import NotFound, Refused
from engine.pipeline.editions import reshaped
from engine.pipeline.reframing.interest import together
from engine.pipeline.reframing.moves import move, nearer_to
from engine.pipeline.reframing.sight import Sight, Sights
from engine.pipeline.reframing.window import alike, cover, reshaped_box, window
from engine.render.footage.fitting import fit
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import Progress

_LOOKS = 4
"""At one stretch of footage, at most."""
_GRID: Seconds = 0.5
"""Moments looked at are multiples of it, so that a clip can be slipped a little without looking again."""
_STEADY = 0.12
"""Of a source's width or height: where two stretches of a clip would be shown closer together, both are shown alike."""
_SHORTEST: Seconds = 0.8
_WHOLE = 0.97
"""Where more than this is shown anyway, nothing is cut off."""


class Reframer:
    """Gives films other shapes."""

    def __init__(self, artifacts: Artifacts, described: Callable[[Project], Sequence[Asset]]) -> None:
        """`described` tells what is known of a project's files."""
        self._sights, self._described = Sights(artifacts), described

    def reframed(self, progress: Progress, project: Project, aspect: str) -> Timeline:
        """Give a project's timeline for a frame of another shape, as `9:16`; empty or its own give it as it is.

        What is shown of each clip follows its subject; what a person chose is kept about its middle, and what they
        chose for this very shape (`Project.variants`) as it is. Captions are broken to fit. Raises Refused.
        """
        before, after = project.timeline, reshaped(project, aspect)
        if (before.width, before.height) == (after.width, after.height):
            return after
        moments = {asset.file: asset.moments for asset in self._described(project)}
        chosen = variant(project.variants, aspect)
        row: list[Clip] = []
        for part, clip in zip(progress.split(*[1.0] * max(1, len(before.clips))), after.clips, strict=False):
            if clip.media is None:
                row.append(clip)
                continue
            try:
                framing = _Framing(self._sights, part, clip, before, after)
                row += framing.clips(chosen.crop(clip.id), moments.get(clip.media, ()))
            except (NotFound, Refused):  # it is shown as a card, or refused, where it is rendered
                row.append(clip)
            part(1.0)
        return replace(after, clips=laid(row))

    def framed(
        self, progress: Progress, timeline: Timeline, shots: Sequence[Shot], before: Timeline | None = None
    ) -> Timeline:
        """Let clips that the program has just laid out show the subjects of `shots`, where the frame cuts into these.

        What was in `before` stays as it is there, and what cannot be looked at as it is.
        """
        assets = {shot.asset.file: shot.asset for shot in shots if shot.asset}
        known = {_shown(clip) for clip in before.clips} if before else set()
        row = []
        for part, clip in zip(progress.split(*[1.0] * max(1, len(timeline.clips))), timeline.clips, strict=False):
            asset = assets.get(clip.media) if clip.media else None
            new = asset and not clip.crop and _shown(clip) not in known
            row.append(self._framed(part, timeline, clip, asset) if asset and new else clip)
            part(1.0)
        return replace(timeline, clips=tuple(row))

    def _framed(self, progress: Progress, timeline: Timeline, clip: Clip, asset: Asset) -> Clip:
        shape = timeline.width / timeline.height
        known = asset.width > 0 and asset.height > 0
        if clip.kind == "video" and known and min(cover((asset.width, asset.height), shape)) > _WHOLE:
            return clip
        try:
            return _Framing(self._sights, progress, clip, timeline, timeline).clips(None, ())[0]
        except (NotFound, Refused):
            return clip

    def suggested(self, progress: Progress, clip: Clip, shape: float) -> Box:
        """Choose the part of a clip's source to be shown in a frame of `shape`, width by height. Raises NotFound."""
        if clip.media is None:
            raise Refused("This clip has no picture to choose a part of.", "Select a picture or footage.")
        sight = self._sights.at(progress, clip.media, clip.kind, _moment(clip.source_start))
        return window(sight.seen, (sight.width, sight.height), shape)


class _Framing:
    """One clip on its way into another shape."""

    def __init__(self, sights: Sights, progress: Progress, clip: Clip, before: Timeline, after: Timeline) -> None:
        self._sights, self._progress, self._clip = sights, progress, clip
        self._frame = after.width, after.height
        self._before, self._after = before.width / before.height, after.width / after.height
        self._rate = after.rate

    def clips(self, chosen: Box | None, moments: Sequence[Moment]) -> list[Clip]:
        """Give the clip, or the clips that it becomes where its footage cuts to another subject."""
        clip = self._clip
        first = self._look(clip.source_start if clip.kind == "video" else 0.0)
        size = first.width, first.height
        if chosen:
            motion = Motion(chosen, nearer_to(first.seen, chosen, _zoom(clip.motion))) if clip.motion else None
            return [replace(clip, crop=None if motion else chosen, motion=motion)]
        if clip.crop and not self._follows(clip.crop, size):
            return [replace(clip, crop=reshaped_box(clip.crop, size, self._before, self._after))]
        if clip.motion and clip.kind == "image":
            return [replace(clip, motion=move(clip.motion, first.seen, size, self._before, self._after))]
        if min(cover(size, self._after)) > _WHOLE or fit(size, self._frame).framed:
            return [replace(clip, crop=None)]
        if clip.kind == "image":
            return [replace(clip, crop=window(first.seen, size, self._after))]
        return self._followed(size, moments)

    def _followed(self, size: tuple[float, float], moments: Sequence[Moment]) -> list[Clip]:
        stretches: list[tuple[Frames, Frames, Box]] = []
        for start, end in pairwise(self._cuts(moments)):
            box = self._subject(start, end, size, self._after)
            if stretches and _close(stretches[-1][2], box):
                stretches[-1] = (stretches[-1][0], end, stretches[-1][2])
            else:
                stretches.append((start, end, box))
        return [self._part(start, end, box) for start, end, box in stretches]

    def _follows(self, crop: Box, size: tuple[float, float]) -> bool:
        """Tell whether a part is what the program shows of the clip in the shape that it has."""
        return alike(crop, self._subject(0, self._clip.length, size, self._before))

    def _subject(self, start: Frames, end: Frames, size: tuple[float, float], shape: float) -> Box:
        places = self._looked_at(start, end) if self._clip.kind == "video" else [0.0]
        return window(together([self._look(at).seen for at in places]), size, shape)

    def _cuts(self, moments: Sequence[Moment]) -> list[Frames]:
        """Where within the clip its footage comes to another moment, in frames from its start, with both ends."""
        clip, shortest = self._clip, _SHORTEST * self._rate
        cuts = [0]
        if clip.source_length and self._source(clip.length) <= clip.source_length:
            for moment in moments:
                at = round((moment.start - clip.source_start) / clip.speed * self._rate)
                if at - cuts[-1] >= shortest and clip.length - at >= shortest:
                    cuts.append(at)
        return [*cuts, clip.length]

    def _looked_at(self, start: Frames, end: Frames) -> list[Seconds]:
        first, last = self._source(start), self._source(end)
        count = min(_LOOKS, max(1, round(last - first)))
        places = (first + (last - first) * (number + 0.5) / count for number in range(count))
        return sorted({_moment(place) for place in places})

    def _part(self, start: Frames, end: Frames, box: Box) -> Clip:
        clip = self._clip
        if start == 0:
            return replace(clip, length=end, crop=box)
        begun = self._source(start)
        return replace(clip, id=f"{clip.id}+{start}", length=end - start, source_start=begun, crop=box, transition=None)

    def _source(self, frame: Frames) -> Seconds:
        return self._clip.source_start + float(frame / self._rate) * self._clip.speed

    def _look(self, moment: Seconds) -> Sight:
        clip = self._clip
        if clip.media is None:
            raise NotFound("A background has no file to look at.")
        return self._sights.at(self._progress.apart(), clip.media, clip.kind, _moment(moment))


def _shown(clip: Clip) -> tuple[object, ...]:
    """What of a clip changes where it shows something else."""
    return clip.id, clip.media, clip.source_start


def _moment(at: Seconds) -> Seconds:
    return round(at / _GRID) * _GRID


def _zoom(motion: Motion | None) -> float:
    wide = [motion.first.width, motion.last.width] if motion else [1.0, 1.0]
    return max(wide) / min(wide)


def _close(one: Box, other: Box) -> bool:
    return abs(one.x - other.x) < _STEADY and abs(one.y - other.y) < _STEADY
