"""A project while a person edits it: each gesture journalled, earlier versions kept, found again after a crash."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from engine.domain.edit.history import History
from engine.domain.project import FILE, Project
from engine.errors import NotFound, Refused
from engine.pipeline.journal import AMEND, DO, REDO, UNDO, Entry, Journal, entries, kept_base, replayed
from engine.pipeline.keeping import untold, versions
from engine.pipeline.keeping.folders import EDITS, VERSIONS
from engine.pipeline.keeping.untold import Untold
from engine.pipeline.projects import Projects
from engine.runtime.artifacts import digest
from engine.runtime.codec import to_json


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
        self._history, fitting = replayed(project, done)
        self._journal = Journal(folder / EDITS, digest(folder / FILE), fitting)
        self._untold = untold.read(folder, project)
        self._lock = threading.Lock()
        if not done:
            (folder / EDITS).unlink(missing_ok=True)
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

    @property
    def untold(self) -> tuple[Untold, ...]:
        """What was written and is still to be spoken: it outlasts a crash, and the film's being closed."""
        return self._untold

    def promise(self, words: Untold) -> None:
        """Keep words until the film says them; others for the same line are given up. Raises NeedsSpace."""
        with self._lock:
            kept = [each for each in self._untold if words.added or each.added or each.link != words.link]
            self._keep((*kept, words))

    def release(self, words: Untold) -> None:
        """Let go of words that the film says now, or that shall not be said."""
        with self._lock:
            if words in self._untold:
                self._keep(tuple(each for each in self._untold if each != words))

    def change(self, name: str, change: Callable[[Project], Project], *, amend: bool = False) -> None:
        """Go on to what a gesture makes of the project; one that another thread's overtakes is made again on that.

        With `amend` it goes on within the last gesture of this name, as while something is dragged. Raises NeedsSpace
        where it cannot be written down; then it did not happen.
        """
        deed, to = (AMEND, History.amended) if amend else (DO, History.done)
        while True:
            before = self._history
            after = change(before.now)
            if self._go(deed, name, partial(to, name=name, value=after), onto=before):
                return

    def do(self, name: str, project: Project) -> None:
        """Go on to what a gesture led to. Raises NeedsSpace."""
        self.change(name, lambda _: project)

    def amend(self, name: str, project: Project) -> None:
        """Go on within the last gesture of this name. Raises NeedsSpace."""
        self.change(name, lambda _: project, amend=True)

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
            versions.keep_file(self.folder)
            self._projects.save(self.project, self.folder)
            self._saved, written = self.project, self._journal
            self._journal = Journal(self.folder / EDITS, digest(self.folder / FILE))
            written.close(forget=True)

    def close(self) -> None:
        """Let go of the project; what was not saved stays to be recovered."""
        self._projects.let_go(self.folder, self._asked)
        self._journal.close(forget=not self.changed)

    def _asked(self, name: str, change: Callable[[Project], Project]) -> Project:
        """Do what somebody else asks of the project, as to give it another name; saved where all else was."""
        saved = not self.changed
        self.change(name, change)
        if saved:
            self.save()
        return self.project

    def _keep(self, words: tuple[Untold, ...]) -> None:
        untold.write(self.folder, self.project, words)
        self._untold = words

    def _go(
        self,
        deed: str,
        name: str,
        to: Callable[[History[Project]], History[Project]],
        onto: History[Project] | None = None,
    ) -> bool:
        """Go on from where the project stands; tells whether that was still `onto`, where it has to be."""
        with self._lock:
            before = self._history
            if onto is not None and before is not onto:
                return False
            after = to(before)
            if after.now is not before.now or deed in {UNDO, REDO}:
                self._history = self._journal.note(deed, name, before.now, after)
            return True


class Editing:
    """Opens projects to be edited."""

    def __init__(self, projects: Projects) -> None:
        self._projects = projects

    def unsaved(self, project: str) -> Unsaved | None:
        """What was edited and not saved when a project was last open; None where nothing was, or the file has changed.

        :param project: A key, a folder, or a project file.
        """
        folder, value = self._projects.open(project)
        path = _journal(folder)
        if path is None:
            return None
        history, _ = replayed(value, entries(path))
        if history.now == value:
            return None
        made = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        return Unsaved(tuple(step.name for step in history.past), history.now, made)

    def open(self, project: str, *, recover: bool = False) -> Session:
        """Begin to edit a project; `recover` goes on where edits were not saved.

        Otherwise what they led to is kept among the earlier versions, as it is where the file was changed since.
        Raises Refused where somebody is in the middle of editing it.
        """
        folder, value = self._projects.open(project)
        if self._projects.held(folder) and (folder / EDITS).exists():
            raise Refused("This film is open, and edited.", "Save it first.")
        self._put_away(folder, value)
        path = _journal(folder)
        if path and not recover and (left := self.unsaved(project)):
            versions.keep(folder, to_json(left.project, indent=1).encode())
        if path and path.name != EDITS:
            path.replace(folder / EDITS)
        return Session(self._projects, folder, value, entries(folder / EDITS) if recover and path else [])

    def versions(self, project: str) -> list[Version]:
        """What a project was before it was saved over, the newest first: at most twenty."""
        folder, _ = self._projects.open(project)
        return [Version(path.stem, versions.moment(path), path) for path in reversed(versions.kept(folder))]

    def version(self, project: str, name: str) -> Project:
        """Read an earlier version. Raises NotFound."""
        for each in self.versions(project):
            if each.name == name:
                return self._projects.open(str(each.path))[1]
        raise NotFound(f"There is no earlier version {name!r} of this project.")

    def _put_away(self, folder: Path, value: Project) -> None:
        """Let no edits be lost that were made to another project file than the one that is there now."""
        path = folder / EDITS
        base = kept_base(path)
        if not base or base == digest(folder / FILE):
            return
        before = versions.of_digest(folder, base)
        if before is None:
            versions.strand(path, base)
            return
        history, _ = replayed(self._projects.open(str(before))[1], entries(path))
        if history.now != value and history.past:
            versions.keep(folder, to_json(history.now, indent=1).encode())
        path.unlink()


def _journal(folder: Path) -> Path | None:
    """Give the journal that begins from the project file as it is, if there is one."""
    base = digest(folder / FILE)
    if kept_base(folder / EDITS) == base:
        return folder / EDITS
    stranded = folder / VERSIONS / f"{base}.jsonl"
    return stranded if kept_base(stranded) == base else None
