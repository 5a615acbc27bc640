"""The volume of a sound along its length, drawn as a line whose points are dragged."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.domain.units import Seconds
from ui.desk import Desk
from ui.widgets.own_keys import ARROWS, OwnKeys

Envelope = tuple[tuple[Seconds, float], ...]
LOUDEST, SOFTEST = 12.0, -36.0
_ROUND = 5.0
_REACH = 11.0
_EDGE = 10.0
_NAMES = 30.0
_FINE = 0.5
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EnvelopeView(QWidget):
    """Double-click adds a point, dragging moves it, Delete or a double-click on it takes it away."""

    def __init__(self, desk: Desk, put: Callable[[Envelope, bool], object]) -> None:
        """`put(envelope, goes_on)` hears every change."""
        super().__init__()
        self._desk, self._put = desk, put
        self._points: list[tuple[Seconds, float]] = []
        self._start, self._length = 0.0, 1.0
        self._held = -1
        self._chosen = -1
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        OwnKeys(self, ARROWS | {Qt.Key.Key_Insert, Qt.Key.Key_Delete})
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Volume along the sound"))
        self.setAccessibleDescription(
            self.tr("Insert adds a point, the left and right arrow choose one, up and down make it louder or softer.")
        )
        self.setToolTip(self.tr("Double-click adds a point; drag it; double-click on it takes it away"))

    def sizeHint(self) -> QSize:
        """Tall enough to drag."""
        return QSize(220, 112)

    def show_sound(self, envelope: Envelope, start: Seconds, length: Seconds) -> None:
        """Show the points of a stretch of a file."""
        self._points = list(envelope)
        self._start, self._length = start, max(0.01, length)
        self._chosen = min(self._chosen, len(self._points) - 1)
        self.update()

    def place(self, at: Seconds, decibels: float) -> QPointF:
        """Where a point lies."""
        room = self._room()
        share = (LOUDEST - min(max(decibels, SOFTEST), LOUDEST)) / (LOUDEST - SOFTEST)
        x = room.x() + min(max((at - self._start) / self._length, 0.0), 1.0) * room.width()
        return QPointF(x, room.y() + share * room.height())

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_EDGE + _NAMES, _EDGE, -_EDGE, -_EDGE)

    def _at(self, where: QPointF) -> tuple[Seconds, float]:
        room = self._room()
        share = min(max((where.x() - room.x()) / max(1.0, room.width()), 0.0), 1.0)
        down = min(max((where.y() - room.y()) / max(1.0, room.height()), 0.0), 1.0)
        return round(self._start + share * self._length, 3), round(LOUDEST - down * (LOUDEST - SOFTEST), 1)

    def _near(self, where: QPointF) -> int:
        far = [(self.place(*point) - where).manhattanLength() for point in self._points]
        nearest = min(range(len(far)), key=far.__getitem__, default=-1)
        return nearest if nearest >= 0 and far[nearest] <= _REACH else -1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line and its points."""
        colours = self._desk.theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.focus if self.hasFocus() else colours.line), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(colours.field))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        room = self._room()
        for decibels in (0.0, -12.0, -24.0):
            y = self.place(self._start, decibels).y()
            painter.setPen(QPen(QColor(colours.line), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(QColor(colours.muted))
            painter.drawText(QRectF(_EDGE, y - 9, _NAMES - 6, 18), _RIGHT, f"{decibels:.0f}")
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(self._line()))
        for index, point in enumerate(self._points):
            painter.setPen(QPen(QColor(colours.panel), 1))
            painter.setBrush(QColor(colours.text if index == self._chosen else colours.accent))
            painter.drawEllipse(self.place(*point), _ROUND, _ROUND)
        painter.end()

    def _line(self) -> list[QPointF]:
        points = self._points or [(self._start, 0.0)]
        first, last = points[0][1], points[-1][1]
        ends = (self._start, first), (self._start + self._length, last)
        return [self.place(*each) for each in (ends[0], *points, ends[1])]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a point."""
        self._held = self._chosen = self._near(event.position())
        self._dragged = False
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it, between its neighbours."""
        if self._held < 0:
            self.setCursor(
                Qt.CursorShape.SizeAllCursor if self._near(event.position()) >= 0 else Qt.CursorShape.CrossCursor
            )
            return
        at, decibels = self._at(event.position())
        low = self._points[self._held - 1][0] if self._held else self._start
        high = self._points[self._held + 1][0] if self._held + 1 < len(self._points) else self._start + self._length
        self._set(self._held, (min(max(at, low), high), decibels), goes_on=self._dragged)
        self._dragged = True

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = -1

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Add a point, or take the one away that is there."""
        near = self._near(event.position())
        if near >= 0:
            self._drop(near)
        else:
            self._add(self._at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move, add and take away by keys."""
        key, chosen = event.key(), self._chosen
        if key == Qt.Key.Key_Insert:
            self._add((round(self._start + self._length / 2, 3), 0.0))
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self._points:
            self._chosen = (chosen + (1 if key == Qt.Key.Key_Right else -1)) % len(self._points)
            self.update()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and chosen >= 0:
            at, decibels = self._points[chosen]
            louder = decibels + (_FINE if key == Qt.Key.Key_Up else -_FINE)
            self._set(chosen, (at, min(max(louder, SOFTEST), LOUDEST)), goes_on=False)
        elif key == Qt.Key.Key_Delete and chosen >= 0:
            self._drop(chosen)
        else:
            super().keyPressEvent(event)

    def _add(self, point: tuple[Seconds, float]) -> None:
        self._points = sorted([*self._points, point])
        self._chosen = self._points.index(point)
        self._tell(goes_on=False)

    def _drop(self, index: int) -> None:
        del self._points[index]
        self._held = self._chosen = -1
        self._tell(goes_on=False)

    def _set(self, index: int, point: tuple[Seconds, float], *, goes_on: bool) -> None:
        self._points[index] = point
        self._tell(goes_on=goes_on)

    def _tell(self, *, goes_on: bool) -> None:
        self.update()
        self._put(tuple(self._points), goes_on)
