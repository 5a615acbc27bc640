"""Edits that take a moment, as speaking a sentence does: made aside, taken when they are done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.domain.project import Project
from engine.runtime.progress import Progress
from ui.desk import Desk
from ui.timeline.editor import Editor

Telling = Callable[[Progress, Project], Project]


class Aside(QObject):
    """Runs edits off the window's thread; one that the film was changed under meanwhile is made again on what it is."""

    began = Signal(str)
    reported = Signal(object)
    ended = Signal()

    def __init__(self, desk: Desk, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._editor = desk, editor
        self._under_way = 0
        self._last: tuple[str, Project] | None = None

    def run(self, name: str, telling: Telling, *, within: str = "") -> None:
        """Make an edit; those that follow each other directly with the same `within` are undone in one."""
        session = self._editor.session
        if session is None:
            return
        base = session.project

        def take(project: Project) -> None:
            if self._editor.session is session:
                self._take(name, telling, within, base, project)
            self._end(well=True)

        def fail(error: Exception) -> None:
            self._end(well=False)
            self._desk.notices.failed(error)

        self._under_way += 1
        self._editor.begin_aside()
        self.began.emit(name)
        self._desk.background.work(self, lambda progress: telling(progress, base), take, fail, self.reported.emit)

    def _take(self, name: str, telling: Telling, within: str, base: Project, project: Project) -> None:
        if self._editor.project is not base:
            self.run(name, telling, within=within)
            return
        amend = bool(within) and self._last is not None and self._last == (within, base)
        if self._editor.change(name, lambda _: project, amend=amend):
            self._last = (within, self._editor.project)

    def _end(self, *, well: bool) -> None:
        self._under_way -= 1
        self._editor.end_aside(well=well)
        if not self._under_way:
            self.ended.emit()
