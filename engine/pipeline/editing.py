"""A project while a person edits it: each gesture journalled, earlier versions kept, found again after a crash."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from engine.domain.edit.history import History
from engine.domain.project import FILE, Project
from engine.errors import NotFound
from engine.pipeline.journal import AMEND, DO, REDO, UNDO, Entry, Journal, entries, kept_base, replayed
from engine.pipeline.keeping.folders import EDITS, VERSIONS
from engine.pipeline.projects import Projects
from engine.runtime import atomic
from engine.runtime.artifacts import digest
from engine.runtime.codec import to_json

KEPT = 20
_STAMP = "%Y%m%dT%H%M%S%fZ"


@dataclass(frozen=True)
class Unsaved:
    """Edits that were made and never saved, as a crash leaves them."""

    edits: tuple[str, ...]
    """The names of the gestures that were not undone, oldest first."""
    project: Project
    """What they led to."""
    made: datetime
    """When the last of them was made."""


@dataclass(frozen=True)
class Version:
    """What a project was before it was saved over."""

    name: str
    saved: datetime
    path: Path


class Session:
    """One open project; any thread may call, one gesture at a time."""

    def __init__(self, projects: Projects, folder: Path, project: Project, done: list[Entry]) -> None:
        self._projects, self.folder = projects, folder
        self._saved = project
        self._history = replayed(project, done)
        self._journal = Journal(folder / EDITS, digest(folder / FILE))
        self._lock = threading.Lock()
        if not done:
            self._journal.close(forget=True)
        projects.hold(folder, self._asked)

    @property
    def history(self) -> History[Project]:
        """Where the project stands, and what can be undone and done again."""
        return self._history

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self._history.now

    @property
    def changed(self) -> bool:
        """Whether something is not saved yet."""
        return self.project != self._saved

    def do(self, name: str, project: Project) -> None:
        """Go on to what a gesture led to. Raises NeedsSpace where it cannot be written down; then it did not happen."""
        self._go(DO, name, lambda history: history.done(name, project))

    def amend(self, name: str, project: Project) -> None:
        """Go on within the last gesture of this name, as while something is dragged."""
        self._go(AMEND, name, lambda history: history.amended(name, project))

    def undo(self) -> None:
        """Go back by one gesture. Raises EditRefused where there is none."""
        self._go(UNDO, "", History.undo)

    def redo(self) -> None:
        """Do again what was undone last. Raises EditRefused where there is nothing."""
        self._go(REDO, "", History.redo)

    def save(self) -> None:
        """Write the project file; the one before it is kept among the last twenty. Raises NeedsSpace."""
        with self._lock:
            if not self.changed:
                return
            _keep_version(self.folder, (self.folder / FILE).read_bytes())
            self._projects.save(self.project, self.folder)
            self._saved = self.project
            self._journal.close(forget=True)
            self._journal = Journal(self.folder / EDITS, digest(self.folder / FILE))

    def close(self) -> None:
        """Let go of the project; what was not saved stays to be recovered."""
        self._projects.let_go(self.folder, self._asked)
        self._journal.close(forget=not self.changed)

    def _asked(self, name: str, change: Callable[[Project], Project]) -> Project:
        """Do what somebody else asks of the project, as to give it another name; saved where all else was."""
        saved = not self.changed
        self.do(name, change(self.project))
        if saved:
            self.save()
        return self.project

    def _go(self, deed: str, name: str, to: Callable[[History[Project]], History[Project]]) -> None:
        with self._lock:
            before = self._history
            after = to(before)
            if after.now is before.now and deed not in {UNDO, REDO}:
                return
            self._journal.note(deed, name, before.now, after.now)
            self._history = after


class Editing:
    """Opens projects to be edited."""

    def __init__(self, projects: Projects) -> None:
        self._projects = projects

    def unsaved(self, project: str) -> Unsaved | None:
        """What was edited and not saved when a project was last open; None where nothing was, or the file has changed.

        :param project: A key, a folder, or a project file.
        """
        folder, value = self._projects.open(project)
        path = folder / EDITS
        if kept_base(path) != digest(folder / FILE):
            return None
        history = replayed(value, entries(path))
        if history.now == value:
            return None
        made = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        return Unsaved(tuple(step.name for step in history.past), history.now, made)

    def open(self, project: str, *, recover: bool = False) -> Session:
        """Begin to edit a project; `recover` goes on where edits were not saved.

        Otherwise what they led to is kept among the earlier versions.
        """
        folder, value = self._projects.open(project)
        if not recover and (left := self.unsaved(project)):
            _keep_version(folder, to_json(left.project, indent=1).encode())
        fits = recover and kept_base(folder / EDITS) == digest(folder / FILE)
        return Session(self._projects, folder, value, entries(folder / EDITS) if fits else [])

    def versions(self, project: str) -> list[Version]:
        """What a project was before it was saved over, the newest first: at most twenty."""
        folder, _ = self._projects.open(project)
        return [
            Version(path.stem, datetime.strptime(path.stem, _STAMP).replace(tzinfo=UTC), path)
            for path in sorted((folder / VERSIONS).glob("*.json"), reverse=True)
        ]

    def version(self, project: str, name: str) -> Project:
        """Read an earlier version. Raises NotFound."""
        for each in self.versions(project):
            if each.name == name:
                return self._projects.open(str(each.path))[1]
        raise NotFound(f"There is no earlier version {name!r} of this project.")


def _keep_version(folder: Path, content: bytes) -> None:
    stamp = f"{datetime.now(UTC):{_STAMP}}"
    atomic.write(folder / VERSIONS / f"{stamp}.json", content)
    for path in sorted((folder / VERSIONS).glob("*.json"))[:-KEPT]:
        path.unlink(missing_ok=True)
