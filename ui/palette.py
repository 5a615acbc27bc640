"""The command palette: type a few letters of anything that can be done or gone to, and press Enter."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.fuzzy import ranked
from ui.icons import icon
from ui.main_window import MainWindow
from ui.menus import menu_titles, usable
from ui.theme import Theme

_RECENT = "palette"
_KEPT = 12
_WIDTH, _HEIGHT, _ROW = 640, 460, 40
_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_PageDown: 8,
}
_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Entry:
    """One thing that can be chosen."""

    name: str
    title: str
    run: Callable[[], Any]
    kind: str = ""
    """What sort of thing it is, as `Settings`: shown dimly, and searched too."""
    keys: str = ""
    icon: str = ""


Source = Callable[[Callable[[list[Entry]], None]], None]
"""Gives entries to what it is called with: now or a moment later, on the window's thread."""


class Palette(QFrame):
    """Lies over the window while it is used; what was chosen last stands first."""

    def __init__(self, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._window, self._theme = window, theme
        self._sources: list[Source] = []
        self._entries: list[Entry] = []
        self._asked = 0
        self._before: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("What would you like to do?"))
        self.line.setAccessibleName(self.tr("Search commands, films and settings"))
        self.line.textChanged.connect(self._show)
        self.line.installEventFilter(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Rows(theme, self.list))
        self.list.clicked.connect(self._choose)
        self._nothing = QLabel(self.tr("Nothing fits. Try fewer letters."))
        self._nothing.setObjectName("muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for widget in (self.line, self.list, self._nothing):
            column.addWidget(widget)
        window.installEventFilter(self)
        self.hide()

    def add(self, source: Source) -> None:
        """Offer further entries, asked for whenever the palette opens."""
        self._sources.append(source)

    def open(self) -> None:
        """Come up, empty, with the keys."""
        self._before = self._window.focusWidget()
        self._asked += 1
        self._entries = self._commands()
        for source in self._sources:
            source(partial(self._take, self._asked))
        self.line.clear()
        self._show("")
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def titles(self) -> list[str]:
        """What is listed now, from the top."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead the list from the line; go when the person turns to something else."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.line:
            if event.type() == QEvent.Type.FocusOut and self.isVisible() and self.window().isActiveWindow():
                self.hide()
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._led(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _led(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self._close()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.list.currentIndex())
        elif key in _MOVES and self._model.rowCount():
            row = min(max(0, self.list.currentIndex().row() + _MOVES[key]), self._model.rowCount() - 1)
            self.list.setCurrentIndex(self._model.index(row, 0))
        else:
            return key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        return True

    def _take(self, asked: int, entries: list[Entry]) -> None:
        if asked == self._asked and entries:
            self._entries = [*self._entries, *entries]
            self._show(self.line.text())

    def _show(self, typed: str) -> None:
        recent = self._window.desk.remembered.value(_RECENT, [])
        last = {name: place for place, name in enumerate(recent)}
        fitting = ranked(
            typed, self._entries, lambda entry: (entry.title, entry.kind), lambda entry: last.get(entry.name)
        )
        self._model.clear()
        for entry in fitting:
            item = QStandardItem(icon(entry.icon or "chevron-right", self._theme), entry.title)
            item.setData(entry, _ENTRY)
            item.setAccessibleText(" ".join(filter(None, (entry.title, entry.kind, entry.keys))))
            item.setEditable(False)
            self._model.appendRow(item)
        self.list.setVisible(bool(fitting))
        self._nothing.setVisible(not fitting)
        if fitting:
            self.list.setCurrentIndex(self._model.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY) if index.isValid() else None
        if entry is None:
            return
        remembered = self._window.desk.remembered
        others = [name for name in remembered.value(_RECENT, []) if name != entry.name]
        remembered.keep(_RECENT, [entry.name, *others][:_KEPT])
        self._close()
        entry.run()

    def _close(self) -> None:
        self.hide()
        if self._before and isValid(self._before):
            self._before.setFocus()

    def _commands(self) -> list[Entry]:
        titles = menu_titles()
        return [
            Entry(
                command.name,
                command.title.replace("&", "").rstrip("…."),
                action.trigger,
                titles.get(command.group, command.group),
                action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                command.icon,
            )
            for command, action in usable(self._window.desk.commands, self._window)
            if action.isEnabled() and command.name != "view.palette"
        ]

    def _place(self) -> None:
        room = self._window.size()
        wide, high = min(_WIDTH, room.width() - 80), min(_HEIGHT, room.height() - 120)
        self.setGeometry((room.width() - wide) // 2, 60, wide, high)


class _Rows(QStyledItemDelegate):
    """Title at the left, what it is and its keys at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry, colours = index.data(_ENTRY), self._theme.colours
        area: QRect = option.rect.adjusted(10, 0, -12, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 8, 8)
        index.data(Qt.ItemDataRole.DecorationRole).paint(painter, QRect(area.left(), area.center().y() - 9, 18, 18))
        area.setLeft(area.left() + 30)
        metrics = painter.fontMetrics()
        right = "   ".join(filter(None, (entry.kind, entry.keys)))
        wide = min(math.ceil(QFontMetricsF(painter.font()).horizontalAdvance(right)) + 8, area.width() // 2)
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, area.width() - wide - 16)
        painter.setPen(QColor(colours.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setPen(QColor(colours.muted))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, side, metrics.elidedText(right, Qt.TextElideMode.ElideLeft, wide))
        painter.restore()
