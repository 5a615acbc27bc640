"""Drawings from resources/icons, in whatever colour the theme has, sharp at every scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme import Theme, icon_file


class _Drawing(QIconEngine):
    """One drawing in the text colour of the theme, dimmer where disabled."""

    def __init__(self, name: str, theme: Theme, colour: str) -> None:
        super().__init__()
        self._name, self._theme, self._colour = name, theme, colour

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt's signature
        colours = self._theme.colours
        colour = colours.muted if mode == QIcon.Mode.Disabled else getattr(colours, self._colour)
        _renderer(self._name, colour).render(painter, _square(QRectF(rect)))  # type: ignore[call-overload]

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        if pixmap.isNull():  # there is no room for it at all
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> "_Drawing":
        return _Drawing(self._name, self._theme, self._colour)


def icon(name: str, theme: Theme, colour: str = "text") -> QIcon:
    """Give a drawing by its file's name; it follows the theme. `colour` is a field of `Colours`."""
    return QIcon(_Drawing(name, theme, colour))


def _square(room: QRectF) -> QRectF:
    """Where in a room to draw: where reading begins, so that what is left keeps the words beside it away."""
    side = min(room.width(), room.height())
    late = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return QRectF(room.right() - side if late else room.left(), room.center().y() - side / 2, side, side)


@lru_cache(512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = icon_file(name).read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(svg.encode()))
