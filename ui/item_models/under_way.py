"""What is being done on a page at this moment: one line each, with how far it is and a way to stop it."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from engine.runtime.progress import Progress, Report
from ui.background import Task
from ui.desk import Desk
from ui.icons import icon
from ui.language import translated

T = TypeVar("T")


class UnderWay(QWidget):
    """Starts work and shows it until it has ended."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: dict[Task[Any], _Line] = {}
        self.setObjectName("panel")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 8)
        self.hide()

    def work(
        self,
        title: str,
        call: Callable[[Progress], T],
        then: Callable[[T], Any] | None = None,
        failed: Callable[[Exception], Any] | None = None,
    ) -> "Task[T]":
        """Run `call(progress)` in the background with a line of its own; `then(result)` follows here."""
        line = _Line(self._desk, title)
        self._column.addWidget(line)
        self.show()

        def done(result: T) -> None:
            self._remove(task)
            if then:
                then(result)

        def broke(error: Exception) -> None:
            self._remove(task)
            (failed or self._desk.notices.failed)(error)

        task = self._desk.background.work(self, call, done, broke, line.tell)
        self._lines[task] = line
        line.stop.clicked.connect(lambda: self.stop(task))
        return task

    def stop(self, task: "Task[Any]") -> None:
        """Stop work that was begun here; nothing comes of it where it has ended already."""
        task.cancel()
        self._remove(task)

    def _remove(self, task: "Task[Any]") -> None:
        line = self._lines.pop(task, None)
        if line is None:
            return
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.setVisible(self._column.count() > 0)


class _Line(QWidget):
    """One piece of work."""

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(QLabel(title))
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._bar.setMaximumWidth(220)
        row.addWidget(self._bar, 1)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setMinimumWidth(1)
        self._said.setObjectName("small")
        row.addWidget(self._said, 2)
        self.stop = QToolButton()
        self.stop.setObjectName("quiet")
        self.stop.setIcon(icon("circle-stop", desk.theme))
        self.stop.setToolTip(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop: {what}").format(what=title))
        row.addWidget(self.stop)

    def tell(self, report: Report) -> None:
        """Show how far it is."""
        if report.fraction:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * report.fraction))
        if report.message:
            room = max(self._said.width(), 120)
            metrics = self._said.fontMetrics()
            self._said.setText(metrics.elidedText(translated(report.message), Qt.TextElideMode.ElideMiddle, room))
