"""Edits that take a moment, as speaking a sentence does: made aside, taken when they are done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from engine.domain.project import Project
from engine.errors import Refused
from engine.pipeline.keeping.untold import Untold
from engine.runtime.progress import Progress
from ui.desk import Desk
from ui.error_view import answer
from ui.notices import Notice
from ui.timeline.editor import Editor

Telling = Callable[[Progress, Project], Project]


class Aside(QObject):
    """Runs edits off the window's thread; one that the film was changed under meanwhile is made again on what it is."""

    began = Signal(str)
    reported = Signal(object)
    ended = Signal()
    refused = Signal(object)
    """Words that cannot be said as they are, an Untold, are to be written otherwise."""

    def __init__(self, desk: Desk, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._editor = desk, editor
        self._under_way = 0
        self._last: tuple[str, Project] | None = None

    def run(self, name: str, telling: Telling, *, within: str = "", words: Untold | None = None) -> None:
        """Make an edit; those that follow each other directly with the same `within` are undone in one.

        It lets go of promised `words` once the film says them, or cannot; where others were promised since, of itself.
        """
        session = self._editor.session
        if session is None:
            return
        base = session.project

        def take(project: Project) -> None:
            if self._editor.session is session and (words is None or words in session.untold):
                self._take(name, telling, within, words, base, project)
            self._end(well=True)

        def fail(error: Exception) -> None:
            self._end(well=False)
            if words and self._editor.session is session:
                self._keep(words, error, partial(self.run, name, telling, words=words))
            else:
                self._desk.notices.failed(error)

        self._under_way += 1
        self._editor.begin_aside()
        self.began.emit(name)
        self._desk.background.work(self, lambda progress: telling(progress, base), take, fail, self.reported.emit)

    def _take(
        self, name: str, telling: Telling, within: str, words: Untold | None, base: Project, project: Project
    ) -> None:
        if self._editor.project is not base:
            self.run(name, telling, within=within, words=words)
            return
        amend = bool(within) and self._last is not None and self._last == (within, base)
        if self._editor.change(name, lambda _: project, amend=amend):
            self._last = (within, self._editor.project)
            if words:
                self._editor.release(words)

    def _keep(self, words: Untold, error: Exception, again: Callable[[], None]) -> None:
        """Lose no words: those that can never be said are to be mended, others can be said later."""
        session = self._editor.session
        if isinstance(error, Refused):
            self._editor.release(words)
            said = answer(error)
            mend = partial(self.refused.emit, words)
            self._desk.notices.tell(Notice(said.text, said.detail, "bad", self.tr("Edit the words"), mend))
            return
        self._desk.notices.failed(error)

        def anew() -> None:
            if session and self._editor.session is session and words in session.untold:
                again()

        text = self.tr("What you wrote is kept until it can be spoken.")
        self._desk.notices.tell(Notice(text, "", "info", self.tr("Try again"), anew))

    def _end(self, *, well: bool) -> None:
        self._under_way -= 1
        self._editor.end_aside(well=well)
        if not self._under_way:
            self.ended.emit()
