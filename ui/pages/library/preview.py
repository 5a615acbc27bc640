"""The large picture of one asset: its moments under the mouse, by keys, or one after another."""

from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.domain.asset import Asset
from ui.item_models.drawing import Pen, clock
from ui.item_models.pictures import Pictures
from ui.pages.library.faces import SIGNS, pictured
from ui.pages.library.strips import Strips, moments

_STEP = 700
"""Milliseconds a moment is shown while it plays."""


class Preview(QWidget):
    """Shows one asset; Left and Right step through its moments, Space plays them, Enter opens the file."""

    opened = Signal()

    def __init__(self, pictures: Pictures, strips: Strips, pen: Pen) -> None:
        super().__init__()
        self._pictures, self._strips, self._pen = pictures, strips, pen
        self._asset: Asset | None = None
        self.which = 0
        self._playing = QTimer(self, interval=_STEP)
        self._playing.timeout.connect(partial(self.step, 1))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        pictures.came.connect(self.update)

    @property
    def playing(self) -> bool:
        """Whether moments follow one another by themselves."""
        return self._playing.isActive()

    def show_asset(self, asset: Asset) -> None:
        """Show another asset from its first moment."""
        if self._asset is None or asset.file != self._asset.file:
            self._playing.stop()
            self.which = 0
        self._asset = asset
        self.setAccessibleDescription(asset.title)
        self.update()

    def play(self) -> None:
        """Let moments follow one another, or stop that."""
        if self.playing:
            self._playing.stop()
        elif self._asset and moments(self._asset) > 1:
            self._playing.start()
        self.update()

    def step(self, by: int) -> None:
        """Go some moments on, around the end."""
        if self._asset:
            self.which = (self.which + by) % moments(self._asset)
            self.update()

    def heightForWidth(self, width: int) -> int:
        """Be of a film's shape."""
        return width * 9 // 16

    def sizeHint(self) -> QSize:
        """Want room for a small film."""
        return QSize(288, 162)

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's signature
        """Keep the shape."""
        self.setFixedHeight(self.heightForWidth(self.width()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the moment under the mouse."""
        if self._asset and not self.playing:
            count = moments(self._asset)
            self.which = min(max(int(event.position().x() / max(self.width(), 1) * count), 0), count - 1)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go back to the first moment."""
        super().leaveEvent(event)
        if not self.playing:
            self.which = 0
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Play."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.play()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Open the file."""
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, play, open."""
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._playing.stop()
            self.step(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Space:
            self.play()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw picture, strokes and length."""
        if self._asset is None:
            return
        painter, pen, asset, box = QPainter(self), self._pen, self._asset, self.rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio, colour = self.devicePixelRatioF(), pen.colour("accent").name()
        found = pictured(self._pictures, self._strips, asset, self.which, box.size(), ratio, colour)
        pen.blank(painter, box, "" if found else SIGNS[asset.kind])
        if found:
            painter.drawPixmap(0, 0, found)
        count = moments(asset)
        if count > 1:
            width = (box.width() - 24 - 4 * (count - 1)) // count
            for each in range(count):
                stroke = QRect(12 + each * (width + 4), box.bottom() - 11, width, 4)
                pen.bar(painter, stroke, 1.0 if each == self.which else 0.0)
            sign = "pause" if self.playing else "play"
            pen.badge(painter, QRect(12, box.bottom() - 44, 60, 24), sign=sign, right=False)
        if asset.duration:
            at = asset.moments[self.which].start if self.which < len(asset.moments) else 0.0
            shown = f"{clock(at)} / {clock(asset.duration)}" if count > 1 else clock(asset.duration)
            pen.badge(painter, QRect(12, box.bottom() - (42 if count > 1 else 32), box.width() - 24, 20), shown)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen.colour("focus"))
            painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 8, 8)
        painter.end()
