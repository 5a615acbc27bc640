"""Where the entries of a grid stand: all of it is reckoned, nothing is kept, however many there are."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 12
"""Between entries, and around them."""


@dataclass
class Lattice:
    """Cells of one size in rows, seen from `top` on."""

    count: int = 0
    columns: int = 1
    size: QSize = QSize(1, 1)
    between: int = GAP
    """From one row to the next."""
    top: int = 0

    @property
    def height(self) -> int:
        """How high all of it is."""
        lines = -(-self.count // self.columns)
        return 2 * GAP + lines * (self.size.height() + self.between) - self.between

    def cell(self, row: int) -> QRect:
        """Where an entry is."""
        line, column = divmod(row, self.columns)
        left = GAP + column * (self.size.width() + GAP)
        above = GAP + line * (self.size.height() + self.between) - self.top
        return QRect(QPoint(left, above), self.size)

    def at(self, point: QPoint) -> int:
        """Which entry is at a point; -1 between entries."""
        column = (point.x() - GAP) // (self.size.width() + GAP)
        line = (point.y() + self.top - GAP) // (self.size.height() + self.between)
        row = line * self.columns + column
        fits = 0 <= column < self.columns and 0 <= row < self.count
        return row if fits and self.cell(row).contains(point) else -1

    def lines(self, rect: QRect) -> range:
        """Which lines of entries a rectangle touches."""
        height = self.size.height() + self.between
        first, last = ((edge + self.top - GAP) // height for edge in (rect.top(), rect.bottom()))
        return range(max(0, first), max(0, last + 1))

    def within(self, rect: QRect) -> list[tuple[int, int]]:
        """Which entries a rectangle touches, as the first and the last of each line."""
        width = self.size.width() + GAP
        left = max(0, (rect.left() - GAP) // width)
        right = min(self.columns - 1, (rect.right() - GAP) // width)
        ends = ((line * self.columns + left, line * self.columns + right) for line in self.lines(rect))
        return [(one, min(other, self.count - 1)) for one, other in ends if one <= min(other, self.count - 1)]

    def first(self) -> int:
        """Which entry is seen first; -1 where there is none."""
        row = self.lines(QRect(0, GAP, 1, 1)).start * self.columns
        return row if row < self.count else -1
