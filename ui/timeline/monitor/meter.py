"""How loud the film is while it plays."""

from math import log10

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.desk import Desk

_LOWEST = -48.0
_GAP = 8
_HIGH, _TOO_HIGH = -9.0, -1.5
_FALL = 0.9
"""Decibels by which a bar falls from one look to the next."""


class Meter(QWidget):
    """Two bars, left and right, in decibels of full scale; they fall slowly."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.levels = [_LOWEST, _LOWEST]
        self.setAccessibleName(self.tr("Loudness"))
        self.setToolTip(self.tr("How loud it is, left and right"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Long enough to read."""
        return QSize(72, 16)

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(40, 14)

    def show_levels(self, left: float, right: float) -> None:
        """Show the highest samples since the last time; 1 is full scale."""
        before = list(self.levels)
        for index, level in enumerate((left, right)):
            now = 20 * log10(level) if level > 1e-4 else _LOWEST
            self.levels[index] = max(_LOWEST, now, self.levels[index] - _FALL)
        if self.levels != before:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both bars."""
        colours = self._desk.theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for index, level in enumerate(self.levels):
            row = QRectF(_GAP, self.height() / 2 - 6 + index * 7, self.width() - _GAP, 5)
            painter.setBrush(QColor(colours.raised))
            painter.drawRoundedRect(row, 2, 2)
            name = "bad" if level > _TOO_HIGH else "caution" if level > _HIGH else "good"
            painter.setBrush(QColor(getattr(colours, name)))
            share = (level - _LOWEST) / -_LOWEST
            if share > 0.01:
                painter.drawRoundedRect(QRectF(row.x(), row.y(), row.width() * min(1.0, share), row.height()), 2, 2)
        painter.end()
