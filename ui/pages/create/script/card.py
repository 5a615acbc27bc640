"""One scene of an own script: its words, how long they are, and what can be done to it."""

from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QMenu, QPlainTextEdit, QToolButton, QVBoxLayout

from ui.form.text_area import local
from ui.icons import icon
from ui.theme import Theme

_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT, _PAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier


class SceneText(QPlainTextEdit):
    """As high as its text; keys that mean the script and not the scene are told."""

    asked = Signal(str)
    """split, merge, up, down, undo, redo, before or after: what a key asks for."""
    brought = Signal(object)
    """A text of several paragraphs was pasted, or a file dropped: a str or a Path."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scene")
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QPlainTextEdit.SizeAdjustPolicy.AdjustIgnored)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self.fit)

    def fit(self) -> None:
        """Be as high as the text."""
        lines = max(1, round(self.document().size().height()))
        high = lines * self.fontMetrics().lineSpacing() + 2 * self.frameWidth() + 18
        if high != self.height():
            self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere."""
        super().resizeEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:
        """Let the card be narrow."""
        return QSize(160, 60)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the script from meaning anything else, as making the film."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._asked(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the keys of the script."""
        if asked := self._asked(event):
            self.asked.emit(asked)
            event.accept()
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take files and texts."""
        return bool(local(source)) or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text; several paragraphs become several scenes."""
        if files := local(source):
            self.brought.emit(files[0])
        elif "\n" in source.text().strip():
            self.brought.emit(source.text())
        else:
            self.insertPlainText(source.text().strip("\r\n"))

    def parts(self) -> tuple[str, str]:
        """The text before the cursor and after it; what is selected belongs to neither."""
        cursor, text = self.textCursor(), self.toPlainText()
        return text[: cursor.selectionStart()], text[cursor.selectionEnd() :]

    def stand(self, place: int) -> None:
        """Put the cursor before a letter; -1 is the end."""
        cursor = self.textCursor()
        if place < 0:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        else:
            cursor.setPosition(min(place, len(self.toPlainText())))
        self.setTextCursor(cursor)

    def _asked(self, event: QKeyEvent) -> str:
        held, key = event.modifiers() & ~_PAD, event.key()
        told = {
            (_CTRL, Qt.Key.Key_Return): "split",
            (_CTRL, Qt.Key.Key_Enter): "split",
            (_ALT, Qt.Key.Key_Up): "up",
            (_ALT, Qt.Key.Key_Down): "down",
            (_CTRL, Qt.Key.Key_Z): "undo",
            (_CTRL | _SHIFT, Qt.Key.Key_Z): "redo",
            (_CTRL, Qt.Key.Key_Y): "redo",
        }.get((held, Qt.Key(key)), "")
        cursor = self.textCursor()
        if told or held or cursor.hasSelection():
            return told
        if key == Qt.Key.Key_Backspace and cursor.atStart():
            return "merge"
        first, last = cursor.block().blockNumber() == 0, cursor.block().blockNumber() == self.blockCount() - 1
        if (
            key == Qt.Key.Key_Up
            and first
            and cursor.block().layout().lineForTextPosition(cursor.positionInBlock()).lineNumber() == 0
        ):
            return "before"
        line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        if key == Qt.Key.Key_Down and last and line.lineNumber() == cursor.block().layout().lineCount() - 1:
            return "after"
        return ""


class Grip(QLabel):
    """What a scene is dragged by."""

    dragged = Signal(QPoint)
    """To this point of the screen."""
    dropped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setPixmap(icon("grip-vertical", theme, "muted").pixmap(18, 18))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to another place (Alt+Up, Alt+Down)"))
        self._from: QPoint | None = None
        self._moving = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._from = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, once it is meant."""
        at = event.globalPosition().toPoint()
        if self._from is None:
            return
        self._moving |= (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self._moving:
            self.dragged.emit(at)

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        """Let go."""
        if self._moving:
            self.dropped.emit()
        self._from, self._moving = None, False


class SceneCard(QFrame):
    """One scene."""

    asked = Signal(str)
    """As `SceneText.asked`, and delete or add."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self.grip, self.text = Grip(theme), SceneText()
        self.number, self.length = QLabel(), QLabel()
        self.number.setObjectName("muted")
        self.length.setObjectName("small")
        self.more = QToolButton()
        self.more.setObjectName("quiet")
        self.more.setIcon(icon("ellipsis", theme))
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu(theme))
        self.text.asked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        side = QVBoxLayout()
        side.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignHCenter)
        side.addWidget(self.number, 0, Qt.AlignmentFlag.AlignHCenter)
        side.addStretch(1)
        row.addLayout(side)
        row.addWidget(self.text, 1)
        end = QVBoxLayout()
        end.addWidget(self.more, 0, Qt.AlignmentFlag.AlignRight)
        end.addStretch(1)
        end.addWidget(self.length, 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(end)
        self.length.setMinimumWidth(self.length.fontMetrics().horizontalAdvance("00:00.0 s"))
        self.length.setAlignment(Qt.AlignmentFlag.AlignRight)

    def show_scene(self, number: int, text: str, *, alone: bool) -> None:
        """Show a scene's number and words."""
        self.number.setText(str(number))
        title = self.tr("Scene {}").format(number)
        self.text.setAccessibleName(title)
        self.grip.setAccessibleName(self.tr("Move scene {}").format(number))
        self.more.setAccessibleName(self.tr("More for scene {}").format(number))
        self.more.setToolTip(self.more.accessibleName())
        self.text.setPlaceholderText(
            self.tr("Write or paste your text here. An empty line begins the next scene.") if alone else ""
        )
        if self.text.toPlainText() != text:
            self.text.blockSignals(True)
            self.text.setPlainText(text)
            self.text.blockSignals(False)
            self.text.fit()

    def _menu(self, theme: Theme) -> QMenu:
        menu = QMenu(self)
        for what, title, sign, keys in (
            ("split", self.tr("Split here"), "split", "Ctrl+Return"),
            ("merge", self.tr("Join to the scene before"), "merge", ""),
            ("add", self.tr("New scene below"), "plus", ""),
            ("up", self.tr("Move up"), "arrow-up", "Alt+Up"),
            ("down", self.tr("Move down"), "arrow-down", "Alt+Down"),
            ("delete", self.tr("Delete the scene"), "trash-2", ""),
        ):
            action = menu.addAction(icon(sign, theme), f"{title}\t{keys}" if keys else title)
            action.setObjectName(what)
            action.triggered.connect(partial(self.asked.emit, what))
        return menu
