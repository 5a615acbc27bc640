"""The large picture of one asset: its moments under the mouse, by keys, or one after another."""

from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.domain.asset import Asset
from ui.item_models.drawing import Pen, clock
from ui.item_models.pictures import Pictures
from ui.pages.library.faces import SIGNS, pictured
from ui.pages.library.listening import Listening
from ui.pages.library.strips import Strips, moments

_STEP = 700
"""Milliseconds a moment is shown while it plays."""


class Preview(QWidget):
    """Shows one asset; Left and Right step through its moments, Space plays them, Enter opens the file."""

    opened = Signal()

    def __init__(self, pictures: Pictures, strips: Strips, pen: Pen, listening: Listening) -> None:
        super().__init__()
        self._listening, self._heard = listening, 0.0
        listening.moved.connect(self._follow)
        self._pictures, self._strips, self._pen = pictures, strips, pen
        self._asset: Asset | None = None
        self.which = 0
        self._playing = QTimer(self, interval=_STEP)
        self._playing.timeout.connect(partial(self.step, 1))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        pictures.came.connect(self.update)

    @property
    def playing(self) -> bool:
        """Whether moments follow one another by themselves."""
        return self._playing.isActive() or self._listening.playing

    def show_asset(self, asset: Asset) -> None:
        """Show another asset from its first moment."""
        if self._asset is None or asset.file != self._asset.file:
            self.stop()
            self.which = 0
        self._asset = asset
        self.setAccessibleDescription(asset.title)
        self.update()

    def play(self) -> None:
        """Let moments follow one another, or a sound be heard; or stop that."""
        if self.playing:
            self.stop()
        elif self._asset and self._asset.kind == "audio":
            self._listening.play(self._asset)
        elif self._asset and moments(self._asset) > 1:
            self._playing.start()
        self.update()

    def stop(self) -> None:
        """Stand still and be silent."""
        self._playing.stop()
        self._listening.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be silent where nobody looks."""
        super().hideEvent(event)
        self.stop()

    def _follow(self, share: float) -> None:
        self._heard = share
        self.update()

    def step(self, by: int) -> None:
        """Go some moments on, around the end."""
        if self._asset:
            self.which = (self.which + by) % moments(self._asset)
            self.update()

    def sizeHint(self) -> QSize:
        """Want room for a small film."""
        return QSize(288, 162)

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
        self._draw_over(painter, asset, box)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen.colour("focus"))
            painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 8, 8)
        painter.end()

    def _draw_over(self, painter: QPainter, asset: Asset, box: QRect) -> None:
        """Draw how far it is, whether it plays, and how long it is."""
        pen, count, low = self._pen, moments(asset), box.bottom()
        plays = count > 1 or asset.kind == "audio"
        if count > 1:
            width = (box.width() - 24 - 4 * (count - 1)) // count
            for each in range(count):
                stroke = QRect(12 + each * (width + 4), low - 11, width, 4)
                pen.bar(painter, stroke, 1.0 if each == self.which else 0.0)
        elif self._heard:
            pen.bar(painter, QRect(12, low - 11, box.width() - 24, 4), self._heard)
        if plays:
            sign = "pause" if self.playing else "play"
            pen.badge(painter, QRect(12, low - 44, 60, 24), sign=sign, right=False)
        if asset.duration:
            at = asset.moments[self.which].start if self.which < len(asset.moments) else 0.0
            at = self._heard * asset.duration or at
            shown = f"{clock(at)} / {clock(asset.duration)}" if plays else clock(asset.duration)
            pen.badge(painter, QRect(12, low - (42 if plays else 32), box.width() - 24, 20), shown)
