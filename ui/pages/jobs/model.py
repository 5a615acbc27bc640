"""The queue as a list for Qt, and how one line of it is drawn."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from engine.pipeline.queue.entry import OPEN, Entry
from ui.icons import icon
from ui.pages.jobs import words
from ui.theme import Theme

ENTRY = Qt.ItemDataRole.UserRole
_KIND = "application/x-faceless-job"
_Index = QModelIndex | QPersistentModelIndex
_ROW, _PICTURE, _SIGN = 84, QSize(107, 60), 24
_NARROW = 360
"""Pixels of words below which a title would be cut short by what stands beside it."""


class Jobs(QAbstractListModel):
    """Entries in their order; dragging one asks to have it moved."""

    def __init__(self, parent: QObject, moved: Callable[[str, str], None]) -> None:
        """`moved` is told an entry's id and the id of the one it is put before, empty for the end."""
        super().__init__(parent)
        self.entries: list[Entry] = []
        self.held = False
        self._moved = moved

    def show_entries(self, entries: Sequence[Entry], *, held: bool) -> None:
        """Take what the queue holds now; where only states changed, selection and scrolling stay."""
        before = [each.id for each in self.entries]
        if before == [each.id for each in entries] and self.held == held:
            old, self.entries = self.entries, list(entries)
            for row, (then, entry) in enumerate(zip(old, self.entries, strict=True)):
                if then != entry:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.entries, self.held = list(entries), held
        self.endResetModel()

    def row_of(self, id: str) -> int:  # noqa: A002 - the entry's own name for it
        """The row of an entry, or -1."""
        return next((row for row, each in enumerate(self.entries) if each.id == id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The entry, or its words for those who do not see it."""
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = words.state(entry, held=self.held, now=words.now())
            return ", ".join(filter(None, (entry.title, said, words.detail(entry))))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What does not run and has not ended can be dragged."""
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.entries[index.row()].state in OPEN else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Entries are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """What is dragged: an entry of this list."""
        return [_KIND]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Name the entry that is dragged."""
        dragged = QMimeData()
        dragged.setData(_KIND, QByteArray(self.entries[indexes[0].row()].id.encode()))
        return dragged

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        """Ask for the move; the list follows when the queue says so."""
        _ = action, column
        name = bytes(data.data(_KIND).data()).decode()
        row = parent.row() if row < 0 <= parent.row() else row
        if self.row_of(name) < 0:
            return False
        after = self.entries[row] if 0 <= row < len(self.entries) else None
        if after is None or after.id != name:
            self._moved(name, after.id if after else "")
        return False  # nothing is to be removed where it was


class Line(QStyledItemDelegate):
    """Picture or sign, title, state in words and colour, how far it is."""

    def __init__(self, parent: QObject, theme: Theme, model: Jobs, picture: Callable[[Path], QImage | None]) -> None:
        super().__init__(parent)
        self._theme, self._model, self._picture = theme, model, picture

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Every line is as high."""
        return QSize(super().sizeHint(option, index).width(), _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        entry: Entry = index.data(ENTRY)
        colours = self._theme.colours
        area = QRect(option.rect.adjusted(2, 3, -2, -3))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QColor(colours.focus if focused else colours.accent if chosen else colours.line))
        painter.setBrush(QColor(colours.accent_soft if chosen else colours.panel))
        painter.drawRoundedRect(area, 10, 10)
        place = QRect(area.left() + 10, area.center().y() - _PICTURE.height() // 2, _PICTURE.width(), _PICTURE.height())
        self._draw_picture(painter, entry, place)
        text = area.adjusted(_PICTURE.width() + 26, 10, -16, -10)
        self._draw_words(painter, entry, text)
        painter.restore()

    def _draw_picture(self, painter: QPainter, entry: Entry, place: QRect) -> None:
        image = self._picture(thumbnail) if (thumbnail := picture_of(entry)) else None
        rounded = QPainterPath()
        rounded.addRoundedRect(place, 6, 6)
        painter.fillPath(rounded, QColor(self._theme.colours.raised))
        if image is None or image.isNull():
            drawing, colour = words.sign(entry)
            at = QRect(place.center().x() - 12, place.center().y() - 12, 24, 24)
            icon(drawing, self._theme, colour).paint(painter, at)
            return
        painter.save()
        painter.setClipPath(rounded)
        painter.drawImage(place, image)
        painter.restore()

    def _draw_words(self, painter: QPainter, entry: Entry, area: QRect) -> None:
        """Write the title beside its state, and more below; where that is too narrow the state stands below as well."""
        colours, metrics = self._theme.colours, painter.fontMetrics()
        drawing, colour = words.sign(entry)
        said = words.state(entry, held=self._model.held, now=words.now())
        high, narrow = metrics.height(), area.width() < _NARROW
        title = QRect(area.left(), area.top(), area.width(), high)
        more = title.translated(0, high + 4)
        line = more if narrow else title
        wide = min(_SIGN + metrics.horizontalAdvance(said) + 4, line.width() * (5 if narrow else 3) // 5)
        told = QRect(line.left() if narrow else line.right() - wide, line.top(), wide, high)
        icon(drawing, self._theme, colour).paint(painter, QRect(told.left(), told.top() + (high - 16) // 2, 16, 16))
        _write(painter, told.adjusted(_SIGN, 0, 0, 0), said, getattr(colours, colour))
        if narrow:
            more.setLeft(told.right() + 12)
        else:
            title.setRight(told.left() - 16)
        _write(painter, more, words.detail(entry), colours.muted)
        font = painter.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        _write(painter, title, entry.title, colours.text)
        if entry.state in {"running", "paused", "interrupted"}:
            self._draw_bar(painter, entry, QRect(area.left(), area.bottom() - 5, area.width(), 6))

    def _draw_bar(self, painter: QPainter, entry: Entry, area: QRect) -> None:
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.pressed))
        painter.drawRoundedRect(area, 3, 3)
        painter.setBrush(QColor(colours.accent if entry.state == "running" else colours.muted))
        done = QRect(area)
        done.setWidth(round(area.width() * entry.fraction))
        painter.drawRoundedRect(done, 3, 3)


def _write(painter: QPainter, area: QRect, text: str, colour: str) -> None:
    """Write one line, shortened to its room."""
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


def picture_of(entry: Entry) -> Path | None:
    """Where the picture of what was made lies, if it made a film."""
    films = [Path(path) for path in (entry.outcome.paths if entry.outcome else ()) if path.endswith(".mp4")]
    return films[0].with_name("thumbnail.jpg") if films else None
