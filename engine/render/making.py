"""How one segment is made: footage that is costly to show is copied first, then every frame is drawn and encoded."""

from collections.abc import Callable, Hashable
from contextlib import AbstractContextManager, nullcontext
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from engine.domain.identity import Blob
from engine.domain.plan import Segment
from engine.domain.timeline import Clip, Timeline
from engine.domain.units import Frames
from engine.render.encoder import Preset
from engine.render.footage.recipes import LONGEST, Recipe, Traits, recipe_for, whole
from engine.render.layers import Find
from engine.render.lettering.captions import Captions
from engine.render.process import Process
from engine.render.worker import Copying, Examining, Job
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.codec import blobs, from_plain
from engine.runtime.progress import Progress, quiet

_RATE = 30
"""Frames/s of a film that is yet to come; on which part of a file is copied it has no say where all is."""
Alone = Callable[[Hashable], AbstractContextManager[None]]
"""Keeps others from making the same thing at the same time."""


class Worker:
    """One process, and the folder where it leaves what it makes until that is kept."""

    def __init__(self, folder: Path, artifacts: Artifacts, find: Find) -> None:
        self._folder, self._artifacts, self._find = folder, artifacts, find
        self._process = Process()

    def segment(self, progress: Progress, segment: Segment, preset: Preset, alone: Alone) -> Blob:
        """Render a segment, or find it rendered. Raises Refused, NotFound, NeedsSpace, Cancelled."""
        making = _Making(self, segment, alone)
        return self._artifacts.keep(making.rendered, progress, *named(segment.film, preset))

    def copy_for(self, progress: Progress, clip: Clip, film: Timeline, beyond: Frames, alone: Alone) -> Path | None:
        """Give the copy that a clip is shown from, made now where it is not there yet; None where its file will do."""
        if clip.kind != "video" or clip.media is None:
            return None
        examined = self._artifacts.keep(self.examined, progress, clip.media)
        recipe = recipe_for(examined, clip, (film.width, film.height), film.rate, beyond)
        if recipe is None:
            return None
        recipe = self.best(clip.media, examined, recipe)
        with alone((clip.media, recipe)):
            return self._artifacts.find(self._artifacts.keep(self.copied, progress, clip.media, recipe))

    def best(self, media: Blob, examined: Traits, recipe: Recipe) -> Recipe:
        """Give the recipe of the copy of the whole file where that is there and holds what is wanted, else this one."""
        every = whole(examined, recipe)
        there = self._artifacts.kept(self.copied, media, every) if recipe.end <= every.end else None
        return every if there else recipe

    def prepare(self, progress: Progress, media: Blob, size: tuple[int, int]) -> str:
        """Copy all of a file for films of `size`; tells why where it is not. Raises Refused, NotFound, NeedsSpace."""
        examined = self._artifacts.keep(self.examined, quiet(), media)
        recipe = recipe_for(examined, Clip("", 0, 1, media, "video"), size, Fraction(_RATE))
        if recipe is None:
            return "It is shown as it is."
        if not 0 < examined.duration <= LONGEST:
            return "It is too long: what a film shows of it is copied then."
        self._artifacts.keep(self.copied, progress, media, whole(examined, recipe))
        return ""

    def render(self, progress: Progress, film: Timeline, preset: Preset, copies: list[Path | None]) -> Blob:
        """Draw and encode."""
        files = {blob.sha256: str(self._find(blob)) for blob in blobs(film)}
        shown = tuple(str(copy or "") for copy in copies)
        return self._made(".mkv", lambda out: Job(film, preset, str(out), files, shown), progress)

    @stage(1)
    def examined(self, progress: Progress, media: Blob) -> Traits:
        """Tell what footage is like."""
        return from_plain(self._process.do(Examining(str(self._find(media))), progress), Traits)

    @stage(2)
    def copied(self, progress: Progress, media: Blob, recipe: Recipe) -> Blob:
        """Copy footage."""
        return self._made(".mov", lambda out: Copying(str(self._find(media)), recipe, str(out)), progress)

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _made(self, ending: str, work: Callable[[Path], Job | Copying], progress: Progress) -> Blob:
        with TemporaryDirectory(dir=self._folder, ignore_cleanup_errors=True) as folder:
            out = Path(folder) / f"made{ending}"
            self._process.do(work(out), progress)
            return self._artifacts.put(out)


class _Making:
    """One segment in the hands of one worker."""

    def __init__(self, worker: Worker, segment: Segment, alone: Alone) -> None:
        self._worker, self._segment, self._alone = worker, segment, alone

    @stage(5)
    def rendered(self, progress: Progress, film: Timeline, preset: Preset, written: str) -> Blob:  # noqa: ARG002 - a part of the key
        """Render to an MKV file; `written` names what the captions look like."""
        prepare, draw = progress.split(1, 4)
        parts = prepare.split(*[1.0] * len(film.clips))
        copies = [
            self._worker.copy_for(part, clip, film, beyond, self._alone)
            for part, clip, beyond in zip(parts, film.clips, self._segment.beyond, strict=True)
        ]
        return self._worker.render(draw, film, preset, copies)


def named(film: Timeline, preset: Preset) -> tuple[Timeline, Preset, str]:
    """Give all that a rendered segment depends on."""
    return film, preset, Captions(film).key(0, film.length)


def kept(artifacts: Artifacts, segment: Segment, preset: Preset) -> Blob | None:
    """Give a segment where it is rendered already."""
    making = _Making(Worker(Path(), artifacts, artifacts.find), segment, lambda _: nullcontext())
    return artifacts.kept(making.rendered, *named(segment.film, preset))


def copies_kept(artifacts: Artifacts, segment: Segment) -> dict[Clip, Path]:
    """Give the copies that are there already of the clips that are shown from one."""
    pairs = zip(segment.film.clips, segment.beyond, strict=True)
    found = ((clip, copy_kept(artifacts, clip, segment.film, beyond)[0]) for clip, beyond in pairs)
    return {clip: copy for clip, copy in found if copy}


def copy_kept(artifacts: Artifacts, clip: Clip, film: Timeline, beyond: Frames = 0) -> tuple[Path | None, bool]:
    """Give the copy of a clip where it is there already; and whether it is shown from one, as far as is known."""
    worker = Worker(Path(), artifacts, artifacts.find)
    examined = artifacts.kept(worker.examined, clip.media) if clip.media and clip.kind == "video" else None
    recipe = examined and recipe_for(examined, clip, (film.width, film.height), film.rate, beyond)
    if not (clip.media and examined and recipe):
        return None, bool(clip.media and clip.kind == "video" and not examined)
    copy = artifacts.kept(worker.copied, clip.media, worker.best(clip.media, examined, recipe))
    return (artifacts.find(copy) if copy else None), True
