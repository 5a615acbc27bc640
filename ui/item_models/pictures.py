"""Pictures of lists: made in the background when they are about to be seen, kept within bounds."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from ui.background import Background

ROOM = 96_000_000
"""Bytes of pixels that are kept."""
_AT_ONCE = 6
_UNDER_WAY = 2
"""So many batches of so many pictures, that other work of the window finds a thread too."""
_WAITING = 200
"""Of those that are asked for and not made yet, only the last are: the others were scrolled past."""
Make = Callable[[], QImage | None]


class Pictures(QObject):
    """Gives pixmaps by a key, and says when one that was asked for has come; the least recently seen go first."""

    came = Signal(object)

    def __init__(self, background: Background, parent: QObject, room: int = ROOM) -> None:
        super().__init__(parent)
        self._background, self._room = background, room
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._wanted: OrderedDict[Hashable, Make] = OrderedDict()
        self._making: set[Hashable] = set()
        self._under_way = 0
        self.size = 0
        """Bytes of what is kept."""

    def picture(self, key: Hashable, make: Make) -> QPixmap | None:
        """Give a picture; None where it is not there yet, or cannot be made. `make` runs on another thread."""
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return None if kept.isNull() else kept
        if key not in self._making:
            self._wanted[key] = make
            self._wanted.move_to_end(key)
            while len(self._wanted) > _WAITING:
                self._wanted.popitem(last=False)
            self._go_on()
        return None

    def forget(self, fits: Callable[[Hashable], bool]) -> None:
        """Make some anew when they are next asked for."""
        for key in [key for key in self._kept if fits(key)]:
            self._drop(key)

    def _go_on(self) -> None:
        while self._wanted and self._under_way < _UNDER_WAY:
            taken = [self._wanted.popitem() for _ in range(min(_AT_ONCE, len(self._wanted)))]
            self._making.update(key for key, _ in taken)
            self._under_way += 1
            self._background.ask(self, lambda taken=taken: [(key, make()) for key, make in taken], self._take)  # type: ignore[misc]

    def _take(self, made: list[tuple[Hashable, QImage | None]]) -> None:
        self._under_way -= 1
        for key, image in made:
            self._making.discard(key)
            self._kept[key] = QPixmap.fromImage(image) if image else QPixmap()
            self.size += _bytes(self._kept[key])
        while self.size > self._room and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))
        for key, image in made:
            if image:
                self.came.emit(key)
        self._go_on()

    def _drop(self, key: Hashable) -> None:
        self.size -= _bytes(self._kept.pop(key))


def rounded(image: QImage, size: QSize, ratio: float, radius: float, *, whole: bool = False) -> QImage:
    """Fit an image into a box of logical pixels with round corners; any thread.

    :param whole: Show all of it with nothing beside it, rather than fill the box.
    """
    box = size * ratio
    mode = Qt.AspectRatioMode.KeepAspectRatio if whole else Qt.AspectRatioMode.KeepAspectRatioByExpanding
    fitted = image.scaled(box, mode, Qt.TransformationMode.SmoothTransformation)
    drawn = QImage(box, QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(drawn.rect()), radius * ratio, radius * ratio)
    painter.setClipPath(path)
    left, top = (box.width() - fitted.width()) // 2, (box.height() - fitted.height()) // 2
    painter.drawImage(left, top, fitted)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
