"""A layout that puts widgets side by side and begins a new row where they no longer fit."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Rows of widgets, each as wide as it wants, or all of one width stretched to fill the row."""

    def __init__(self, parent: QWidget, gap: int = 8, *, cells: int = 0) -> None:
        """`cells` is the least width of equal columns; 0 leaves each widget its own width."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._cells = gap, cells
        self.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        """Let go of every widget."""
        while self._items:
            if widget := self._items.pop().widget():
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Put one at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Give how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give one, or None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Be higher where there is less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Tell how high the rows are together."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place everything."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Want what is needed at least."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Need the room of the largest."""
        size = QSize(self._cells, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, high = rect.x(), rect.y(), 0
        shown = [item for item in self._items if not item.isEmpty()]
        columns = max(1, (rect.width() + self._gap) // (self._cells + self._gap)) if self._cells else 0
        each = (rect.width() - self._gap * (columns - 1)) // columns if columns else 0
        for item in shown:
            width = each or min(item.sizeHint().width(), max(1, rect.width()))
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if x > rect.x() and x + width > rect.x() + rect.width():
                x, y, high = rect.x(), y + high + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, height)))
            x += width + self._gap
            high = max(high, height)
        return y + high - rect.y()
