"""Cards with a picture, of which one is chosen: by mouse, or by the arrows while one has the focus."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from ui.icons import icon
from ui.theme import Theme
from ui.widgets.flow import Flow

_ROUND = 8.0
_FOOT = 30
_WIDTH = 136


class PictureCard(QAbstractButton):
    """One choice: a picture above a word."""

    def __init__(self, theme: Theme, title: str, sign: str = "", hint: str = "") -> None:
        """`sign` names the drawing shown where there is no picture."""
        super().__init__()
        self._theme, self._sign = theme, sign
        self._image = QImage()
        self.setText(title)
        self.setToolTip(hint or title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("elides", True)
        theme.changed.connect(self.update)

    def show_picture(self, image: QImage) -> None:
        """Show a picture."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        """A picture of 16:9 with a line of words."""
        return QSize(_WIDTH, self.heightForWidth(_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """No smaller than can be made out."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Keep the picture's shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The picture's height and that of the words."""
        return round(width * 9 / 16) + max(_FOOT, self.fontMetrics().height() + 12)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw picture, word, and whether it is chosen."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(whole, _ROUND, _ROUND)
        painter.fillPath(shape, QColor(colours.accent_soft if self.isChecked() else colours.panel))
        foot = max(_FOOT, self.fontMetrics().height() + 12)
        above = QRectF(whole.left(), whole.top(), whole.width(), whole.height() - foot)
        painter.setClipPath(shape)
        self._picture(painter, above)
        painter.setClipping(False)
        self._words(painter, QRectF(whole.left(), above.bottom(), whole.width(), foot))
        self._edge(painter, whole)

    def _picture(self, painter: QPainter, box: QRectF) -> None:
        colours = self._theme.colours
        if self._image.isNull():
            painter.fillRect(box, QColor(colours.raised))
            side = round(min(box.width(), box.height()) * 0.42)
            drawn = QRectF(0, 0, side, side)
            drawn.moveCenter(box.center())
            icon(self._sign or "image", self._theme, "muted").paint(painter, drawn.toRect())
            return
        share = max(box.width() / self._image.width(), box.height() / self._image.height())
        cut = QRectF(0, 0, box.width() / share, box.height() / share)
        cut.moveCenter(QPointF(self._image.width() / 2, self._image.height() / 2))
        painter.drawImage(box, self._image, cut)

    def _words(self, painter: QPainter, box: QRectF) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.text))
        within = box.adjusted(10, 0, -10, 0)
        if self.isChecked():
            side = 16
            at = QRectF(within.right() - side, box.center().y() - side / 2, side, side)
            icon("circle-check", self._theme, "focus").paint(painter, at.toRect())
            within.setRight(at.left() - 4)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(within.width()))
        painter.drawText(within, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _edge(self, painter: QPainter, box: QRectF) -> None:
        colours = self._theme.colours
        colour, width = colours.line, 1.0
        if self.isChecked():
            colour, width = colours.accent, 2.0
        if self.underMouse():
            colour = colours.accent if self.isChecked() else colours.muted
        if self.hasFocus():
            colour, width = colours.focus, 3.0
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(box, _ROUND, _ROUND)


class CardChoice(QWidget):
    """A group of cards; one is always chosen."""

    chosen = Signal(str)
    """The person chose the card of this key."""

    def __init__(self, theme: Theme, title: str, width: int = _WIDTH) -> None:
        """`width` is the least of a card; they grow to fill their row."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(title)
        self._flow = Flow(self, 10, cells=width)
        self._group = QButtonGroup(self)
        self.cards: dict[str, PictureCard] = {}
        self._wanted = ""
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def offer(self, cards: Sequence[tuple[str, str, str, str]], after: QWidget) -> None:
        """Show these: key, title, sign, hint each. Tab comes to them after a widget of the same window."""
        self._flow.clear()
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        self.cards = {}
        for key, title, sign, hint in cards:
            card = PictureCard(self._theme, title, sign, hint)
            card.toggled.connect(partial(self._toggle, key))
            self._group.addButton(card)
            self._flow.addWidget(card)
            QWidget.setTabOrder(after, card)
            after = self.cards[key] = card
        self.choose(self._wanted)

    def picture(self, images: Mapping[str, QImage]) -> None:
        """Give the cards their pictures, by key."""
        for key, image in images.items():
            if key in self.cards:
                self.cards[key].show_picture(image)

    def choose(self, key: str) -> None:
        """Show one as chosen; nobody is told."""
        self._wanted = key
        if key in self.cards and not self.cards[key].isChecked():
            self.cards[key].setChecked(True)

    def _toggle(self, key: str, on: bool) -> None:
        if on and key != self._wanted:
            self._wanted = key
            self.chosen.emit(key)
