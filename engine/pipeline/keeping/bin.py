"""Projects that a person removed: put away whole, to be taken out again; what others wrote stays where it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from engine.domain.project import FILE
from engine.domain.units import Bytes
from engine.errors import NotFound, Refused
from engine.pipeline.keeping.folders import claim, leave, move, ours
from engine.pipeline.keeping.summaries import Summary
from engine.pipeline.projects import Projects
from engine.runtime import atomic
from engine.runtime.codec import from_json, to_json
from engine.runtime.progress import Progress
from engine.store.records import REMOVED, Records

_NOTE = "removed.json"
_FILES = "files"


@dataclass(frozen=True)
class Removed:
    """A project in the trash."""

    key: str
    title: str
    status: str
    """What it was."""
    folder: Path
    """Where it was."""
    removed: str
    """When; UTC."""


class Bin:
    """The trash of projects, in a folder of its own."""

    def __init__(self, projects: Projects, records: Records, folder: Path) -> None:
        self._projects, self._records, self._folder = projects, records, folder

    def remove(self, progress: Progress, projects: list[str]) -> list[Removed]:
        """Put projects into the trash: what we wrote into their folders, and nothing else.

        Raises NotFound and Refused before anything is moved.

        :param projects: Their keys.
        """
        listed = {each.key: each for each in self._projects.all()}
        if unknown := [key for key in projects if key not in listed]:
            raise NotFound(f"There is no project {unknown[0]!r}.", "`faceless project list` shows them all.")
        if busy := [key for key in projects if self._projects.making_now(key)]:
            raise Refused(f"{listed[busy[0]].title!r} is being made right now.", "Stop it first.")
        if open_ := [key for key in projects if self._projects.held(listed[key].folder)]:
            raise Refused(f"{listed[open_[0]].title!r} is open.", "Close it, or open another project, first.")
        parts = progress.split(*[1.0] * max(1, len(projects)))
        return [self._remove(part, listed[key]) for part, key in zip(parts, dict.fromkeys(projects), strict=False)]

    def removed(self) -> list[Removed]:
        """What lies in the trash, the last removed first."""
        notes = [from_json(path.read_bytes(), Removed) for path in self._folder.glob(f"*/{_NOTE}")]
        return sorted(notes, key=lambda each: each.removed, reverse=True)

    def restore(self, progress: Progress, project: str) -> Summary:
        """Take a project out of the trash, to where it was.

        :param project: Its key.
        """
        note = self._note(project)
        if (note.folder / FILE).exists():
            raise Refused(f"{note.folder} holds another project now.", "Move that one away first.")
        claim(note.folder)
        place = self._folder / note.key / _FILES
        files = _in_order(path for path in place.rglob("*") if path.is_file())
        if there := [path.name for path in files if (note.folder / path.relative_to(place)).exists()]:
            raise Refused(f"{note.folder} holds another {there[0]} now.", "Move that one away first.")
        for number, path in enumerate(files):
            progress(number / len(files), f"Taking out {path.name}")
            move(path, note.folder / path.relative_to(place))
        self._records.advance_video(self._records.of_project(note.key)["id"], 0.0, note.status)
        self._forget(note.key)
        return next(each for each in self._projects.all() if each.key == note.key)

    def folders(self) -> list[Path]:
        """Where what was put away of each project lies."""
        return [self._folder / note.key / _FILES for note in self.removed()]

    def empty(self, progress: Progress) -> Bytes:
        """Delete for good what lies in the trash; gives the bytes freed."""
        notes, freed = self.removed(), 0
        for number, note in enumerate(notes):
            progress(number / len(notes), f"Deleting {note.title}")
            freed += self._forget(note.key)
        return freed

    def _remove(self, progress: Progress, project: Summary) -> Removed:
        row = self._records.of_project(project.key)
        now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}"
        note = Removed(project.key, project.title, row["status"], project.folder, now)
        place = self._folder / project.key
        atomic.write(place / _NOTE, to_json(note, indent=1))
        files = [] if project.status == "replaced" else _in_order(ours(project.folder))
        for number, path in enumerate(files):
            progress(number / len(files), f"Removing {path.name}")
            move(path, place / _FILES / path.relative_to(project.folder))
        leave(project.folder)
        self._records.advance_video(row["id"], 0.0, REMOVED)
        return note

    def _note(self, key: str) -> Removed:
        for note in self.removed():
            if note.key == key:
                return note
        raise NotFound(f"There is no project {key!r} in the trash.", "`faceless project removed` shows what is.")

    def _forget(self, key: str) -> Bytes:
        """Delete what we put away of a project, file by file."""
        place, freed = self._folder / key, 0
        for path in [*(path for path in (place / _FILES).rglob("*") if path.is_file()), place / _NOTE]:
            freed += path.stat().st_size
            path.unlink()
        for folder in sorted((path for path in [place, *place.rglob("*")] if path.is_dir()), reverse=True):
            folder.rmdir()
        return freed


def _in_order(paths: Iterable[Path]) -> list[Path]:
    """Put the project's file last: a folder that holds it holds all of it."""
    return sorted(paths, key=lambda path: (path.name == FILE, path))
