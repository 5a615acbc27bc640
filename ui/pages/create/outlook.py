"""What the film will be like and what it takes, told while it is being described."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.domain.brief import Brief
from engine.domain.units import Bytes, Seconds
from engine.errors import EngineError, Refused
from engine.pipeline.estimate import Caution, Estimate
from engine.pipeline.queue.entry import Failure
from ui.desk import Desk
from ui.error_view import answer
from ui.icons import icon
from ui.pages.create.length import said
from ui.pages.jobs.aside import error_of
from ui.widgets.plain import empty

_PAUSE = 250
"""Milliseconds after the last letter until it is asked."""


class Outlook(QWidget):
    """One line of figures, and a line for each thing to know, with the button that helps."""

    told = Signal(object)
    """The `Estimate` that is shown now."""

    def __init__(self, desk: Desk, brief: Callable[[], Brief]) -> None:
        """`brief` gives what is typed. It may raise Refused: then the line is empty."""
        super().__init__()
        self._desk, self._brief = desk, brief
        self._asking = self._again = False
        self.line = QLabel()
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setWordWrap(True)
        self._cautions = QVBoxLayout()
        self._cautions.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addLayout(self._cautions)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._ask)

    def refresh(self) -> None:
        """Ask anew, a moment after the last change."""
        self._timer.start()

    def _ask(self) -> None:
        if self._asking:
            self._again = True
            return
        try:
            brief = self._brief()
        except Refused:
            self._blank()
            return
        self._asking = True
        if not self.line.text():
            self.line.setText(self.tr("Finding out what it will take…"))
        estimates = self._desk.engine.estimates
        self._desk.background.ask(self, lambda: estimates.estimate(brief), self._tell, self._fail)

    def _tell(self, found: Estimate) -> None:
        self._done()
        made = self.tr("{} to make").format(_about(found.making))
        parts = [
            said(found.seconds),
            self.tr("{} words").format(f"{found.words:,}"),
            f"{found.width} × {found.height}",
            made if found.measured else self.tr("{} (a guess until films were made here)").format(made),
            self.tr("{} on disk").format(_size(found.film)),
        ]
        self.line.setText("   ·   ".join(parts))
        self._clear()
        for caution in found.warnings:
            self._cautions.addWidget(self._row(caution))
        self.told.emit(found)

    def _fail(self, error: Exception) -> None:
        self._done()
        self._blank()
        if not isinstance(error, EngineError):
            self._desk.notices.failed(error)

    def _done(self) -> None:
        self._asking = False
        if self._again:
            self._again = False
            self.refresh()

    def _blank(self) -> None:
        self.line.setText("")
        self._clear()

    def _clear(self) -> None:
        empty(self._cautions)

    def _row(self, caution: Caution) -> QWidget:
        helps = answer(error_of(Failure(caution.message, caution.remedy, caution.error)))
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        sign = QLabel()
        sign.setPixmap(icon("triangle-alert", self._desk.theme, "caution").pixmap(16, 16))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        label = QLabel(helps.whole)
        label.setObjectName("small")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        row.addWidget(label, 1)
        if helps.button:
            button = QPushButton(helps.button)
            button.setObjectName("quiet")
            button.clicked.connect(partial(self._desk.go, helps.place, helps.what))
            row.addWidget(button)
        return whole


def _about(seconds: Seconds) -> str:
    return f"≈ {max(1, round(seconds / 60))} min" if seconds >= 90 else f"≈ {max(1, round(seconds))} s"


def _size(size: Bytes) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{max(1, round(size / 1e6))} MB"
