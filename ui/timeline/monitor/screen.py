"""The picture itself: fitted or enlarged, and what is laid over it."""

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desk import Desk
from ui.timeline.monitor import zones
from ui.timeline.monitor.framing import Framing

_LOADING = 200
"""Milliseconds after which it is said that a picture is being drawn."""
_MARGIN = 4
_ROUNDED = 16
"""Pictures are wanted in sizes that are multiples of this, so that a splitter's drag finds them again."""
_NEAR = 10
LARGEST, SMALLEST = 8.0, 0.1


class Screen(QWidget):
    """Shows one picture; `resized` says that it is wanted in another size."""

    resized = Signal()
    doubled = Signal()

    def __init__(self, desk: Desk, framing: Framing) -> None:
        super().__init__()
        self._desk, self._framing = desk, framing
        self.shape = (16, 9)
        """Width and height of the film."""
        self.zoom: float | None = None
        """Screen pixels for each of the film's; None fits it."""
        self.zone: zones.SafeZone | None = None
        self.split: float | None = None
        """Where, from left to right, the picture as it was before ends; None shows none of it."""
        self.message = ""
        self._picture: QImage | None = None
        self._before: QImage | None = None
        self._offset = QPointF()
        self._held: QPointF | None = None
        self._dividing = False
        self._ringed = False
        """Whether the focus came by key: then it is shown."""
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_LOADING)
        self._waiting.timeout.connect(self._spin)
        self._spinning = QTimer(self)
        self._spinning.setInterval(40)
        self._spinning.timeout.connect(self.update)
        self._since = QElapsedTimer()
        self._since.start()
        self.setMinimumSize(240, 135)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture of the film"))
        framing.changed.connect(self.update)
        desk.theme.changed.connect(self.update)

    @property
    def loading(self) -> bool:
        """Whether it says that a picture is being drawn."""
        return self._spinning.isActive()

    @property
    def picture(self) -> QImage | None:
        """What is shown."""
        return self._picture

    def sizeHint(self) -> QSize:
        """As large as is pleasant in a split window."""
        return QSize(640, 360)

    def show_picture(self, picture: QImage | None, before: QImage | None = None) -> None:
        """Show a picture at once; `before` is what it was without its effects."""
        self._picture, self._before = picture, before
        if picture is not None and self._framing.clip:
            self._framing.source = picture.width() / picture.height()
        self.settle()
        self.update()

    def wait(self) -> None:
        """A picture is being drawn: say so if that takes long."""
        if not self._spinning.isActive() and not self._waiting.isActive():
            self._waiting.start()

    def settle(self) -> None:
        """Nothing is being drawn."""
        self._waiting.stop()
        self._spinning.stop()

    def wanted(self, most: int = 0) -> tuple[int, int]:
        """In how many pixels a picture is wanted: as many as the screen shows, `most` high where that is given."""
        ratio = self.devicePixelRatioF()
        high = self.place().height() * ratio
        high = min(high, most * ratio) if most else high
        rows = min(self.shape[1], max(_ROUNDED, -(-round(high) // _ROUNDED) * _ROUNDED))
        return max(2, round(rows * self.shape[0] / self.shape[1])), rows

    def place(self) -> QRectF:
        """Where the picture lies."""
        wide, high = self._shown()
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if self.zoom is None:
            share = min(room.width() / wide, room.height() / high)
        else:
            share = self.zoom / self.devicePixelRatioF()
        size = wide * share, high * share
        middle = room.center() + (self._offset if self.zoom is not None else QPointF())
        return QRectF(middle.x() - size[0] / 2, middle.y() - size[1] / 2, *size)

    def set_zoom(self, zoom: float | None) -> None:
        """Fit the picture (None), or show it with so many screen pixels for each of its own."""
        self.zoom = None if zoom is None else min(max(zoom, SMALLEST), LARGEST)
        self._offset = QPointF()
        self.update()
        self.resized.emit()

    def _shown(self) -> tuple[float, float]:
        """The shape of what is shown: of the film, or of a clip's whole source while its frame is dragged."""
        if self._framing.clip and self._picture is not None:
            return self._picture.width(), self._picture.height()
        return self.shape

    def _spin(self) -> None:
        self._spinning.start()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, and over it whatever is wanted there."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._desk.theme.colours.raised))
        place = self.place()
        painter.fillRect(place, QColor("black"))
        if self._picture is not None:
            self._paint_picture(painter, place)
        if self._framing.clip:
            self._framing.paint(painter, place)
        elif self.zone:
            zones.paint(painter, self.zone, place)
        if self.message:
            self._paint_message(painter)
        if self._spinning.isActive():
            self._paint_spinner(painter, place)
        if self._ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._desk.theme.colours.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_picture(self, painter: QPainter, place: QRectF) -> None:
        if self._picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._picture)
        if self.split is None or self._before is None or self._framing.clip:
            return
        at = place.x() + self.split * place.width()
        painter.save()
        painter.setClipRect(QRectF(place.x(), place.y(), at - place.x(), place.height()))
        painter.drawImage(place, self._before)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((QColor(0, 0, 0, 160), 4), (QColor("white"), 2)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(at, place.top()), QPointF(at, place.bottom()))
        painter.setBrush(QColor("white"))
        painter.setPen(QPen(QColor(0, 0, 0, 160), 1))
        painter.drawEllipse(QPointF(at, place.center().y()), 9, 9)
        self._tag(painter, self.tr("Before"), QPointF(at - 12, place.top() + 12), left=True)
        self._tag(painter, self.tr("After"), QPointF(at + 12, place.top() + 12), left=False)

    def _tag(self, painter: QPainter, words: str, at: QPointF, *, left: bool) -> None:
        size = painter.fontMetrics().boundingRect(words)
        wide = size.width() + 16
        plate = QRectF(at.x() - wide if left else at.x(), at.y(), wide, size.height() + 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(plate, 5, 5)
        painter.setPen(QColor("white"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_message(self, painter: QPainter) -> None:
        room = QRectF(self.rect()).adjusted(24, 24, -24, -24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        words = painter.boundingRect(room, flags, self.message).adjusted(-16, -12, 16, 12)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._desk.theme.colours.line), 1))
        painter.setBrush(QColor(self._desk.theme.colours.panel))
        painter.drawRoundedRect(words, 10, 10)
        painter.setPen(QColor(self._desk.theme.colours.text))
        painter.drawText(room, flags, self.message)

    def _paint_spinner(self, painter: QPainter, place: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = place.center()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 150))
        painter.drawEllipse(middle, 26, 26)
        pen = QPen(QColor("white"), 4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        turned = self._since.elapsed() * 360 // 1000 % 360
        painter.drawArc(QRectF(middle.x() - 15, middle.y() - 15, 30, 30), -16 * int(turned), 16 * 100)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus where it came by key."""
        keys = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
        self._ringed = event.reason() in keys
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        self._ringed = False
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Want the picture in the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Want the picture sharp on another screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be done with what is dragged on the picture."""
        if event.key() == Qt.Key.Key_Escape and self._framing.clip:
            self._framing.leave()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        now = self.place().width() * self.devicePixelRatioF() / self.shape[0]
        self.set_zoom(now * 1.1 ** (event.angleDelta().y() / 120))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the whole screen."""
        if event.button() == Qt.MouseButton.LeftButton and not self._framing.clip:
            self.doubled.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a box, the divider, or the enlarged picture."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        if self._framing.clip and self._framing.press(at, self.place()):
            return
        self._dividing = self._on_divider(at)
        self._held = None if self._dividing or self.zoom is None else at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held."""
        at = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._point(at)
        elif self._dividing:
            place = self.place()
            self.split = min(max((at.x() - place.x()) / max(1.0, place.width()), 0.0), 1.0)
            self.update()
        elif self._held is not None:
            self._offset += at - self._held
            self._held = at
            self.update()
        else:
            self._framing.drag(at, self.place())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._framing.release()
        self._held, self._dividing = None, False

    def _on_divider(self, at: QPointF) -> bool:
        if self.split is None or self._before is None:
            return False
        place = self.place()
        return abs(at.x() - place.x() - self.split * place.width()) <= _NEAR

    def _point(self, at: QPointF) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._framing.clip and (grip := self._framing.under(at, self.place())):
            same = grip.across * grip.down
            shape = {
                0: Qt.CursorShape.SizeAllCursor,
                1: Qt.CursorShape.SizeFDiagCursor,
                -1: Qt.CursorShape.SizeBDiagCursor,
            }[same]
        elif self._on_divider(at):
            shape = Qt.CursorShape.SplitHCursor
        elif self.zoom is not None:
            shape = Qt.CursorShape.OpenHandCursor
        self.setCursor(QCursor(shape))
