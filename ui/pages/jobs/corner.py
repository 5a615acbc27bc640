"""The corner of the rail that tells what is being made; pressing it leads to the jobs."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton

from ui.pages.jobs.watch import Watch
from ui.theme import Theme
from ui.words import clock

_RING = 34
_TURN = 16
"""Qt counts sixteenths of a degree."""


class Corner(QToolButton):
    """A ring that fills; hidden while nothing is to be told."""

    def __init__(self, watch: Watch, theme: Theme, go: Callable[[str, str], None]) -> None:
        super().__init__()
        self._watch, self._theme = watch, theme
        self.setObjectName("corner")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda: go("jobs", ""))
        watch.changed.connect(self._tell)
        theme.changed.connect(self.update)
        self._tell()

    def sizeHint(self) -> QSize:
        """As wide as the rail's buttons."""
        return QSize(80, _RING + 34)

    def words(self) -> str:
        """What is going on, in a line."""
        running, waiting = self._watch.running, len(self._watch.waiting)
        if running:
            first = running[0]
            left = self.tr("{time} left").format(time=clock(first.left)) if first.left is not None else ""
            more = self.tr("{count} waiting").format(count=waiting) if waiting else ""
            return " · ".join(filter(None, (first.title, f"{self._watch.fraction:.0%}", left, more)))
        if self._watch.held:
            return self.tr("Everything is paused")
        return self.tr("{count} waiting").format(count=waiting)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring and a word."""
        super().paintEvent(event)
        colours, painter = self._theme.colours, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF((self.width() - _RING) / 2, 8, _RING, _RING)
        painter.setPen(QPen(QColor(colours.line), 4))
        painter.drawEllipse(ring)
        running = self._watch.running
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        if running:
            painter.setPen(QPen(QColor(colours.accent), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(ring, 90 * _TURN, -round(360 * _TURN * self._watch.fraction))
        painter.setPen(QColor(colours.text))
        inside = (
            f"{100 * self._watch.fraction:.0f}"
            if running
            else "II"
            if self._watch.held
            else str(len(self._watch.waiting))
        )
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, inside)
        below = QRectF(2, ring.bottom() + 4, self.width() - 4, 20)
        word = running[0].title if running else self.tr("Paused") if self._watch.held else self.tr("Waiting")
        painter.setPen(QColor(colours.muted))
        elided = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, round(below.width()))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, elided)
        painter.end()

    def _tell(self) -> None:
        self.setVisible(bool(self._watch.running or self._watch.waiting))
        self.setToolTip(self.words())
        self.setAccessibleName(self.words())
        self.update()
