"""The files that projects show and play: which are gone, where they may be found again, what may take their place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from engine.assets.intake.description import Description
from engine.assets.intake.probe import SUFFIXES
from engine.assets.library import Library
from engine.domain.asset import Asset
from engine.domain.identity import Blob
from engine.domain.project import Project
from engine.domain.timeline import Timeline
from engine.domain.units import Seconds
from engine.errors import NotFound, Refused
from engine.pipeline.keeping.likeness import Likely, Looking
from engine.pipeline.keeping.looking import found_by_content, listed
from engine.pipeline.keeping.swapping import swapped
from engine.pipeline.projects import Projects, assets_of
from engine.render.slate import called, refusal
from engine.runtime.artifacts import Artifacts, digest
from engine.runtime.codec import blobs
from engine.runtime.progress import Progress


@dataclass(frozen=True)
class Missing:
    """A file of a film that is gone."""

    blob: Blob
    title: str
    used_at: tuple[Seconds, ...]
    """When in the film it is seen or heard first, at each place."""


@dataclass(frozen=True)
class Relinked:
    """What a search for missing files led to."""

    found: tuple[Missing, ...]
    """Here again: the same files, byte for byte."""
    still_missing: tuple[Missing, ...]
    candidates: tuple[Likely, ...]
    """What may be meant instead, most likely first; `replace` takes one."""


class Media:
    """Keeps together what films are made of."""

    def __init__(self, projects: Projects, artifacts: Artifacts, library: Library, kept: Sequence[Path] = ()) -> None:
        """`kept` are folders of ours where what is missing may lie too, as the library's trash."""
        self._projects, self._artifacts, self._library = projects, artifacts, library
        self._kept = tuple(kept)

    def find(self, blob: Blob) -> Path:
        """Where a file lies. Raises NotFound."""
        return self._artifacts.find(blob)

    def missing(self, project: str) -> list[Missing]:
        """What of a project's files is gone.

        :param project: A key, a folder, or a project file.
        """
        return self.missing_of(self._projects.show(project))

    def missing_of(self, project: Project) -> list[Missing]:
        """Tell what is gone of a project that is open."""
        titles = called(project.timeline) | {asset.file: asset.title for asset in assets_of(project) if asset.title}
        return [
            Missing(blob, titles[blob], tuple(sorted(set(times))))
            for blob, times in _uses(project.timeline).items()
            if not self._artifacts.has(blob)
        ]

    def refuse_missing(self, project: Project) -> None:
        """Raise NotFound naming what is gone, if anything is."""
        if gone := self.missing_of(project):
            raise refusal(project.timeline, [each.blob for each in gone])

    def relink(self, progress: Progress, project: str, folders: list[Path]) -> Relinked:
        """Look for a project's missing files in some folders; what has the same content is taken back at once.

        What only looks alike or has the same name is told, and nothing is done about it: `project replace` takes it.

        :param project: A key, a folder, or a project file.
        :param folders: Where to look, with all that lies below.
        """
        seek, keep, look = progress.split(6, 2, 2)
        value = self._projects.show(project)
        gone = {each.blob: each for each in self.missing_of(value)}
        files = listed(seek, [*self._kept, *folders], gone)
        found = found_by_content(seek, files, list(gone))
        self.keep(keep, self.described(value), found)
        left = [each for blob, each in gone.items() if blob not in found]
        likely = Looking(self._library.lookers, self.described(value)).candidates(
            look, {each.blob: each.title for each in left}, [path for path in files if path not in found.values()]
        )
        progress(1.0, f"Found {len(found)}, still missing {len(left)}")
        return Relinked(tuple(gone[blob] for blob in found), tuple(left), likely)

    def replace(self, progress: Progress, project: str, missing: str, path: Path) -> list[Missing]:
        """Show or play another file in the place of one that is missing; gives what is missing still.

        :param project: A key, a folder, or a project file.
        :param missing: SHA-256 of what is missing, or at least six of its first digits.
        :param path: The file to take instead.
        """
        folder, value = self._projects.open(project)
        fitting = [each.blob for each in self.missing_of(value) if each.blob.sha256.startswith(missing.lower())]
        if len(missing) < 6 or len(fitting) != 1:
            raise NotFound(f"The film misses no file {missing!r}.", "`faceless project missing` lists what it misses.")
        changed = self._projects.amend(
            folder, "Replace a file", lambda before: self.replaced(progress, before, fitting[0], path)
        )
        return self.missing_of(changed)

    def replaced(self, progress: Progress, project: Project, old: Blob, path: Path) -> Project:
        """Give a project that shows or plays another file in the place of one; it is taken into the library.

        Raises NotFound, and Refused where the file is of no use.
        """
        if not path.is_file():
            raise NotFound(f"There is no file {path}.", "Choose another one.")
        before = next((asset for asset in self.described(project) if asset.file == old), None)
        sha256 = digest(path)
        added = self._library.add(progress, [path])
        asset = self._library.some([sha256]).get(sha256)
        if asset is None:
            reason = added.refused[0].reason if added.refused else "The library did not take it."
            raise Refused(f"{path.name} cannot take its place. {reason}", "Choose another file.")
        if before and before.kind != asset.kind:
            raise Refused(f"{path.name} is no {before.kind}, which is what is missing.", "Choose another file.")
        return swapped(project, old, asset)

    def described(self, project: Project) -> list[Asset]:
        """Give what is known of a project's files: from itself first, then from the library."""
        known = {asset.file.sha256: asset for asset in assets_of(project)}
        wanted = {blob.sha256 for blob in blobs(project.timeline)}
        found = {**self._library.some(wanted), **known}
        return [found[sha256] for sha256 in sorted(found)]

    def keep(
        self, progress: Progress, described: Iterable[Asset], files: Mapping[Blob, Path], *, strange: bool = False
    ) -> None:
        """Take files in for good: what is described into the library with its rights, the rest beside what is made.

        With `strange` each is looked at first, in a process apart. Raises Refused for what cannot be read.
        """
        known = {asset.file: asset for asset in described}
        notes = {
            path: Description(known[blob].title, known[blob].tags, known[blob].rights)
            for blob, path in files.items()
            if blob in known and not self._library.has(blob.sha256)
        }
        if notes:
            self._library.add(progress, list(notes), notes=notes)
        for blob, path in files.items():
            progress(0.9, "Keeping the media")
            if not self._artifacts.has(blob):
                if strange and path.suffix.lower() in SUFFIXES:
                    self._look(progress, path)
                self._artifacts.put(path, blob.suffix)
        progress(1.0)

    def _look(self, progress: Progress, path: Path) -> None:
        with TemporaryDirectory() as folder:
            self._library.lookers.look(path, Path(folder) / "strip.jpg", progress.stop)


def _uses(timeline: Timeline) -> dict[Blob, list[Seconds]]:
    """Give when each file is used."""
    used: dict[Blob, list[Seconds]] = {blob: [0.0] for blob in blobs(timeline.effects)}
    sounds = (*timeline.voice, *timeline.music, *timeline.sounds)
    places = [(clip.start, blob) for clip in timeline.clips for blob in blobs(clip)]
    for start, blob in [*places, *((sound.start, sound.media) for sound in sounds)]:
        used.setdefault(blob, []).append(timeline.seconds(start))
    return used
