"""Many films at once: topics a line, or a table, looked through before they are made."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.errors import Refused
from engine.pipeline.batch import Batch, Faulty, Wanted, briefs
from ui.desk import Desk
from ui.error_view import answer
from ui.form.text_area import local, text_of
from ui.icons import icon
from ui.language import translated
from ui.pages.create.length import said

_PAUSE = 300
_SHOWN = 500
"""Rows of the preview; all are made."""


class Many(QWidget):
    """A field for topics or a table, a preview of the films they ask for, and what is wrong with which row."""

    read = Signal(int)
    """So many films can be made."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.batch = Batch((), ())
        self.edit = _Field(self.open)
        self.edit.setAccessibleName(self.tr("Topics, or a table"))
        self.edit.setPlaceholderText(
            self.tr("One topic a line, or a table whose first row names its columns:\ntopic,niche,duration,aspect\n…")
        )
        self.error = QLabel()
        self.error.setObjectName("bad")
        self.told = QLabel()
        self.told.setObjectName("muted")
        for label in (self.error, self.told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.error.hide()
        self.table = self._table()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._read)
        self.edit.textChanged.connect(self._timer.start)
        opening = QPushButton(icon("folder-open", desk.theme), self.tr("Open a CSV or text file"))
        opening.clicked.connect(self._ask_file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.edit)
        row = QHBoxLayout()
        row.addWidget(opening)
        row.addWidget(self.told, 1)
        column.addLayout(row)
        column.addWidget(self.error)
        column.addWidget(self.table, 1)

    def open(self, path: Path) -> None:
        """Read a file."""
        batches = self._desk.engine.batches
        if path.suffix.lower() in {".txt", ".md"}:
            self._desk.background.ask(self, lambda: text_of(path), self.edit.setPlainText, self._refuse)
        else:
            self._desk.background.ask(self, partial(batches.read, path), partial(self._take, path.name), self._refuse)

    def _read(self) -> None:
        text = self.edit.toPlainText()
        if not text.strip():
            self._show(Batch((), ()))
            return
        self._desk.background.ask(self, lambda: briefs(text, self.tr("This text")), self._show, self._refuse)

    def _take(self, name: str, batch: Batch) -> None:
        self.edit.blockSignals(True)
        self.edit.clear()
        self.edit.blockSignals(False)
        self.edit.setPlaceholderText(self.tr("Read from {}").format(name))
        self._show(batch)

    def _refuse(self, error: Exception) -> None:
        self._show(Batch((), ()))
        if not isinstance(error, Refused):
            self._desk.notices.failed(error)
            return
        self.error.setText(answer(error).whole)
        self.error.show()

    def _show(self, batch: Batch) -> None:
        self.batch = batch
        self.error.hide()
        every: list[Wanted | Faulty] = [*batch.wanted, *batch.faulty]
        rows = sorted(every, key=lambda each: each.row)[:_SHOWN]
        self.table.setRowCount(len(rows))
        for at, each in enumerate(rows):
            good = isinstance(each, Wanted)
            if isinstance(each, Wanted):
                brief = each.brief
                cells = [brief.subject, brief.niche, said(brief.duration), brief.aspect, self.tr("Ready")]
            else:
                cells = ["", "", "", "", translated(f"{each.reason} {each.remedy}")]
            for place, cell in enumerate([str(each.row), *cells]):
                item = QTableWidgetItem(cell)
                item.setToolTip(cell)
                if place == len(cells):
                    item.setIcon(
                        icon("circle-check" if good else "circle-alert", self._desk.theme, "good" if good else "bad")
                    )
                self.table.setItem(at, place, item)
        self.table.setVisible(bool(rows))
        told = self.tr("Films: {}").format(len(batch.wanted)) if rows else ""
        if batch.faulty:
            told += self.tr(" · rows that cannot be made: {}").format(len(batch.faulty))
        self.told.setText(told)
        self.read.emit(len(batch.wanted))

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 6)
        table.setHorizontalHeaderLabels(
            [self.tr("Row"), self.tr("Film"), self.tr("Kind"), self.tr("Length"), self.tr("Shape"), self.tr("State")]
        )
        table.setAccessibleName(self.tr("Films to make"))
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(5, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setMinimumHeight(220)
        table.hide()
        return table

    def _ask_file(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Open a CSV or text file"))
        dialog.setNameFilter(self.tr("Tables and texts (*.csv *.tsv *.txt)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.open(Path(path)))
        dialog.open()


class _Field(QPlainTextEdit):
    """Takes dropped files too."""

    def __init__(self, take: Callable[[Path], None]) -> None:
        super().__init__()
        self._take = take
        self.setTabChangesFocus(True)
        self.setMinimumHeight(140)
        self.setMaximumHeight(220)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take files as well as text."""
        return bool(local(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Read a file; insert a text."""
        if files := local(source):
            self._take(files[0])
        else:
            self.insertPlainText(source.text())
