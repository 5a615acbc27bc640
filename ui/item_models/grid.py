"""A view of cards in rows, or one a row: what it does takes as long for ten entries as for a hundred thousand."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.item_models.entries import Entries, Index
from ui.item_models.lattice import GAP, Lattice
from ui.theme import Theme

Cursor = QAbstractItemView.CursorAction


class Face(QStyledItemDelegate):
    """How one entry is drawn, and how large."""

    size = QSize(220, 180)
    least = 200
    """How wide an entry is at least."""
    wide = False
    """Whether an entry takes a whole row."""

    def fit(self, width: int) -> None:
        """Be so wide, so that entries fill their rows; sets `size`."""
        self.size = QSize(width, self.size.height())


class Grid(QAbstractItemView):
    """Draws only what is seen; selection and place survive when the list behind it is another."""

    chosen = Signal()
    """Other entries are selected."""
    hovered = Signal(int)
    """The mouse is over another entry, or at another place of it; -1 for none."""
    typed = Signal(str)

    def __init__(self, theme: Theme, model: Entries, face: Face) -> None:
        super().__init__()
        self._theme, self._entries, self._face = theme, model, face
        self._lattice = Lattice()
        self._pressed: QPoint | None = None
        self._told: frozenset[str] = frozenset()
        self.hover = -1, 0.0
        """The row under the mouse, and how far across it the mouse is, from 0 to 1."""
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._tell)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setObjectName("page")
        self.setDragEnabled(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.viewport().setMouseTracking(True)
        self.setModel(model)
        self.show_as(face)
        theme.changed.connect(self.viewport().update)

    def show_as(self, face: Face) -> None:
        """Draw entries otherwise; the first that is seen stays in sight."""
        first = self._first()
        self._face = face
        self.setItemDelegate(face)
        self._lay(first)

    def selected_keys(self) -> list[str]:
        """Name what is selected, in its order."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        rows = sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})
        return [self._entries.key(row) for row in rows]

    @contextmanager
    def keeping(self) -> Iterator[None]:
        """Put another list behind the grid within this: what was selected stays so, and what is seen stays in sight."""
        keys, top, row = self.selected_keys(), self._first(), self.currentIndex().row()
        current = self._entries.key(row) if row >= 0 else ""
        seen, beyond = (self._entries.key(top), self._cell(top).top()) if top >= 0 else ("", 0)
        yield
        rows = self._entries.rows({*keys, current, seen})
        if current in rows:
            index = self.model().index(rows[current], 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        selection = self._ranges(sorted(rows[each] for each in keys if each in rows))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.updateGeometries()
        if seen in rows and self.verticalScrollBar().value():
            self.verticalScrollBar().setValue(self.verticalOffset() + self._cell(rows[seen]).top() - beyond)

    def choose(self, row: int) -> None:
        """Select one entry alone, and bring it into sight."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def visualRect(self, index: Index) -> QRect:
        """Where an entry is drawn, in the viewport."""
        return self._cell(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Give the entry at a point; an invalid one between entries."""
        row = self._now().at(point)
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring an entry into sight."""
        cell, bar = self.visualRect(index), self.verticalScrollBar()
        if not cell.isValid():
            return
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + cell.center().y() - self.viewport().height() // 2)
        elif cell.top() < GAP:
            bar.setValue(bar.value() + cell.top() - GAP)
        elif (beyond := cell.bottom() + 1 + GAP - self.viewport().height()) > 0:
            bar.setValue(bar.value() + beyond)

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: ARG002 - Qt's signature
        """Give the entry that a key leads to."""
        count, row, columns = self._entries.count(), self.currentIndex().row(), self._lattice.columns
        if not count:
            return QModelIndex()
        page = max(1, self.viewport().height() // (self._face.size.height() + self._lattice.between)) * columns
        steps = {
            Cursor.MoveLeft: -1,
            Cursor.MovePrevious: -1,
            Cursor.MoveRight: 1,
            Cursor.MoveNext: 1,
            Cursor.MoveUp: -columns,
            Cursor.MoveDown: columns,
            Cursor.MovePageUp: -page,
            Cursor.MovePageDown: page,
            Cursor.MoveHome: -count,
            Cursor.MoveEnd: count,
        }
        step = steps[action]
        wanted = row + step if row >= 0 else 0
        if abs(step) == columns > 1 and not 0 <= wanted < count:
            wanted = row if wanted < 0 else count - 1
        return self.model().index(min(max(wanted, 0), count - 1), 0)

    def horizontalOffset(self) -> int:
        """Nothing lies beside what is seen."""
        return 0

    def verticalOffset(self) -> int:
        """How much lies above what is seen."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:  # noqa: ARG002 - Qt's signature
        """Nothing is hidden."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what a rectangle of the viewport touches; between two entries, all from one to the other."""
        selection = QItemSelection()
        begin, end = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        if self._pressed is None and begin.isValid() and end.isValid():
            selection.select(*sorted((begin, end), key=QModelIndex.row))
            self.selectionModel().select(selection, command)
            return
        for one, other in self._now().within(rect.normalized()):
            selection.select(self.model().index(one, 0), self.model().index(other, 0))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: ARG002 - Qt's signature
        """All that is seen is drawn anew where the selection changes."""
        return QRegion(self.viewport().rect())

    def keyboardSearch(self, search: str) -> None:
        """Hand on what is typed: looking for it is not done in the list itself."""
        if search.strip():
            self.typed.emit(search)

    def updateGeometries(self) -> None:
        """Fit columns and scroll bar to the size and the number of entries.

        Room for a scroll bar is always left: where cards grew without one, they might need one, and so on for ever.
        """
        face, bar = self._face, self.verticalScrollBar()
        width = self.width() - bar.sizeHint().width()
        columns = 1 if face.wide else max(1, (width - GAP) // (face.least + GAP))
        face.fit(max(1, (width - GAP) // columns - GAP))
        self._lattice = Lattice(self._entries.count(), columns, face.size, 2 if face.wide else GAP)
        bar.setRange(0, max(0, self._lattice.height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(max(20, face.size.height() // 3))
        super().updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the first entry that is seen in sight."""
        first = self._first() if self.verticalOffset() else -1
        super().resizeEvent(event)
        self._lay(first)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is drawn, and draw only what appears."""
        self.viewport().scroll(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entries that are seen."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        selection, current = self.selectionModel(), self.currentIndex().row()
        focused, (under, _) = self.hasFocus(), self.hover
        lines, columns = self._now().lines(event.rect()), self._lattice.columns
        flag = QStyle.StateFlag
        for row in range(lines.start * columns, min(lines.stop * columns, self._lattice.count)):
            index = self.model().index(row, 0)
            state = flag.State_Enabled
            state |= flag.State_Selected if selection.isSelected(index) else flag.State_None
            state |= flag.State_HasFocus if focused and row == current else flag.State_None
            state |= flag.State_MouseOver if row == under else flag.State_None
            option.state, option.rect = state, self._cell(row)
            self._face.paint(painter, option, index)
        if self._pressed is not None and self.state() == QAbstractItemView.State.DragSelectingState:
            self._draw_band(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a band begins."""
        empty = not self.indexAt(event.position().toPoint()).isValid()
        self._pressed = event.position().toPoint() + QPoint(0, self.verticalOffset()) if empty else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a band."""
        super().mouseReleaseEvent(event)
        self._pressed = None
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the mouse."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        cell = self.visualRect(index)
        share = (point.x() - cell.left()) / max(cell.width(), 1) if index.isValid() else 0.0
        self.point_at(index.row(), share)
        if self._pressed is not None:
            self.viewport().update()

    def point_at(self, row: int, share: float) -> None:
        """Look at one entry, so far across it, as with the mouse over it."""
        before = self.hover[0]
        self.hover = row, share
        for each in {before, row} - {-1}:
            self.viewport().update(self._cell(each))
        self.hovered.emit(row)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget what is under the mouse when it is gone."""
        if event.type() == QEvent.Type.Leave:
            self.point_at(-1, 0.0)
        return super().viewportEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell of it once, after all that changes at the same time."""
        super().selectionChanged(selected, deselected)
        self._telling.start()

    def _tell(self) -> None:
        keys = frozenset(self.selected_keys())
        if keys != self._told:
            self._told = keys
            self.chosen.emit()

    def _draw_band(self, painter: QPainter) -> None:
        now = self.viewport().mapFromGlobal(self.cursor().pos())
        start = (self._pressed or QPoint()) - QPoint(0, self.verticalOffset())
        colour = QColor(self._theme.colours.accent)
        painter.setPen(QPen(colour, 1))
        colour.setAlpha(40)
        painter.setBrush(colour)
        painter.drawRect(QRect(start, now).normalized())

    def _ranges(self, rows: list[int]) -> QItemSelection:
        """Select rows that stand in order, those that follow one another as one."""
        selection, begin = QItemSelection(), 0
        for at, row in enumerate(rows):
            if at + 1 == len(rows) or rows[at + 1] != row + 1:
                selection.select(self.model().index(rows[begin], 0), self.model().index(row, 0))
                begin = at + 1
        return selection

    def _now(self) -> Lattice:
        """Where entries stand now."""
        self._lattice.top, self._lattice.count = self.verticalOffset(), self._entries.count()
        return self._lattice

    def _cell(self, row: int) -> QRect:
        return self._now().cell(row)

    def _first(self) -> int:
        return self._now().first()

    def _lay(self, first: int) -> None:
        self.updateGeometries()
        if first >= 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._cell(first).top() - GAP)
        self.viewport().update()
