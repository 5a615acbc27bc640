"""What cards of lists are drawn with: signs, words that fit, badges."""

from functools import lru_cache

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.icons import icon
from ui.theme import Theme

RADIUS = 8.0
PAD = 6
"""Between an entry's edge and what is drawn in it."""
_INK, _SHADE = QColor("#ffffff"), QColor(10, 12, 16, 190)
"""On pictures, whatever the theme: white words on a dark ground."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Pen(QObject):
    """Draws in the colours of the theme; what takes long to make is made once."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title, self.small, self.strong = _font(13, 500), _font(12), _font(11, 600)
        self._shades: dict[str, QColor] = {}
        self._signs: dict[tuple[str, str, int, float], QPixmap] = {}
        theme.changed.connect(self._forget)

    def colour(self, name: str) -> QColor:
        """Give a colour of the theme."""
        if name not in self._shades:
            self._shades[name] = QColor(getattr(self._theme.colours, name))
        return self._shades[name]

    def words(self, painter: QPainter, box: QRect, text: str, font: QFont, colour: str = "text") -> None:
        """Write one line, cut short where it is too long."""
        painter.setFont(font)
        painter.setPen(self.colour(colour))
        painter.drawText(box, _LEFT, fitting(text, font, box.width()))

    def sign(self, painter: QPainter, name: str, box: QRect, colour: str = "text") -> None:
        """Draw an icon; `colour` is a name of the theme, or `ink` for one on a picture."""
        painter.drawPixmap(box.topLeft(), self._sign(name, colour, box.width(), painter.device().devicePixelRatioF()))

    def ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draw what lies behind an entry: whether it is chosen, has the focus, or is under the mouse."""
        state, flag = option.state, QStyle.StateFlag
        chosen, focus = bool(state & flag.State_Selected), bool(state & flag.State_HasFocus)
        if not (chosen or focus or state & flag.State_MouseOver):
            return
        line = self.colour("focus" if focus else "accent")
        painter.setPen(QPen(line, 2) if chosen or focus else Qt.PenStyle.NoPen)
        painter.setBrush(self.colour("accent_soft" if chosen else "hover"))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), RADIUS + 2, RADIUS + 2)

    def badge(self, painter: QPainter, box: QRect, text: str = "", sign: str = "", *, right: bool = True) -> int:
        """Draw words, a sign or both on a picture, in its lower or upper corner as the box says; gives the width."""
        width = 10 + (_wide(text, self.strong) if text else 0) + (14 if sign else 0) + (4 if text and sign else 0)
        left = box.right() - width + 1 if right else box.left()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_SHADE)
        painter.drawRoundedRect(QRectF(left, box.top(), width, box.height()), 5, 5)
        if sign:
            self.sign(painter, sign, QRect(left + 5, box.top() + (box.height() - 14) // 2, 14, 14), "ink")
        if text:
            painter.setFont(self.strong)
            painter.setPen(_INK)
            painter.drawText(QRect(left + 5, box.top(), width - 10, box.height()), _RIGHT, text)
        return width

    def bar(self, painter: QPainter, box: QRect, share: float) -> None:
        """Draw how much of something there is, from 0 to 1."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour("pressed"))
        painter.drawRoundedRect(QRectF(box), 2, 2)
        if not share:
            return
        painter.setBrush(self.colour("accent"))
        painter.drawRoundedRect(QRectF(box.left(), box.top(), max(4.0, box.width() * share), box.height()), 2, 2)

    def blank(self, painter: QPainter, box: QRect, sign: str) -> None:
        """Draw the ground of a picture; a sign stands for one that there is none of, or none yet."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour("raised"))
        painter.drawRoundedRect(QRectF(box), RADIUS, RADIUS)
        if not sign:
            return
        side = min(28, box.height() - 8)
        place = QRect(box.center().x() - side // 2, box.center().y() - side // 2, side, side)
        self.sign(painter, sign, place, "muted")

    def _sign(self, name: str, colour: str, side: int, ratio: float) -> QPixmap:
        key = (name, colour, side, ratio)
        if key not in self._signs:
            pixmap = QPixmap(round(side * ratio), round(side * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            icon(name, self._theme, "text" if colour == "ink" else colour).paint(painter, 0, 0, side, side)
            if colour == "ink":
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
                painter.fillRect(0, 0, side, side, _INK)
            painter.end()
            self._signs[key] = pixmap
        return self._signs[key]

    def _forget(self) -> None:
        self._shades.clear()
        self._signs.clear()


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def clock(seconds: float) -> str:
    """Write a length as 0:07 or 1:02:03."""
    whole = round(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02d}:{whole % 60:02d}" if hours else f"{minutes}:{whole % 60:02d}"


def fitting(text: str, font: QFont, width: int) -> str:
    """Cut a line to a width."""
    return _fitted(text, font.pixelSize(), font.weight(), width)


@lru_cache(8192)
def _fitted(text: str, size: int, weight: int, width: int) -> str:
    return QFontMetrics(_font(size, weight)).elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(1024)
def _width(text: str, size: int, weight: int) -> int:
    return QFontMetrics(_font(size, weight)).horizontalAdvance(text)


def _wide(text: str, font: QFont) -> int:
    return _width(text, font.pixelSize(), font.weight())


def _font(size: int, weight: int = 400) -> QFont:
    font = QFont("Inter")
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    return font
