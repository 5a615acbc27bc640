"""The Timeline page: puts canvas, monitor, script and inspector side by side around one editor."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout

from engine.pipeline.editing import Session
from ui.desk import Desk
from ui.page import Page
from ui.timeline.editor import Editor


class TimelinePage(Page):
    """Opens one project at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.editor = Editor(desk.notices)
        self._empty = QLabel(self.tr("No film is open. Choose one under Projects, or make one."))
        self._upper = QSplitter(Qt.Orientation.Horizontal)
        column = QVBoxLayout(self)
        column.addWidget(self._empty)
        column.addWidget(self._upper, 1)

    def arrive(self, what: str) -> None:
        """Open the project of this key, folder or file."""
        if what:
            self._desk.background.ask(self, lambda: self._desk.engine.editing.open(what), self._open)

    def _open(self, session: Session) -> None:
        self.editor.open(session)
        self._empty.setText(session.project.script.title)

    def leave(self) -> bool:
        """Let go of the project; what was not saved is kept to be recovered."""
        self.editor.open(None)
        return True
