"""A text of many lines, typed, dropped, or opened from a file."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from engine.errors import Refused
from ui.desk import Desk
from ui.form.inputs import Input
from ui.icons import icon

_MOST = 4_000_000
"""Bytes of a file of text that anybody wants to read."""


class TextArea(Input):
    """Plain text; a file dropped on it or opened beside it takes its place, and can be undone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._edit = _Edit(self)
        column = QWidget()
        super().__init__(column)
        within = QVBoxLayout(column)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(self._edit)
        self._open = QPushButton(icon("folder-open", desk.theme), self.tr("Open a text file"))
        within.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._edit)
        self._edit.textChanged.connect(self.changed)
        self._edit.left.connect(self.committed)
        self._open.clicked.connect(self._ask)

    def value(self) -> str:
        """Give the text as typed."""
        return self._edit.toPlainText()

    def show_value(self, value: str) -> None:
        """Show a text."""
        if self._edit.toPlainText() != value:
            self._edit.blockSignals(True)
            self._edit.setPlainText(value)
            self._edit.blockSignals(False)

    def call(self, title: str, help_: str) -> None:
        """Say to those who do not see it what it is."""
        self._edit.setAccessibleName(title)
        self._edit.setAccessibleDescription(help_)

    def read(self, path: Path) -> None:
        """Take the text of a file."""
        self._desk.background.ask(self, lambda: text_of(path), self._take)

    def _take(self, text: str) -> None:
        cursor = self._edit.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        self.committed.emit()

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Open a text file"))
        dialog.setNameFilter(self.tr("Text (*.txt *.md *.markdown)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()


class _Edit(QPlainTextEdit):
    """Takes dropped files, and gives Tab to the next field."""

    left = Signal()

    def __init__(self, area: TextArea) -> None:
        super().__init__()
        self._area = area
        self.setTabChangesFocus(True)
        self.setMinimumHeight(110)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the person is done."""
        super().focusOutEvent(event)
        self.left.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take files as well as text."""
        return bool(local(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Read a file; insert a text."""
        if files := local(source):
            self._area.read(files[0])
        else:
            self.insertPlainText(source.text())


def local(source: QMimeData) -> list[Path]:
    """The files of this machine that are dragged or pasted."""
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]


def text_of(path: Path) -> str:
    """Read a text file. Raises Refused naming what is wrong with it."""
    try:
        if path.stat().st_size > _MOST:
            raise Refused(f"{path.name} is too long to be a text for a film.", "Choose a shorter one.")
        return path.read_text(encoding="utf-8-sig")
    except (UnicodeDecodeError, ValueError) as error:
        raise Refused(f"{path.name} is not a UTF-8 text file.", "Save it as plain text in UTF-8.") from error
    except OSError as error:
        raise Refused(f"{path.name} cannot be read: {error.strerror}.", "Choose another file.") from error
