"""The shape of the film, chosen by its outline."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from engine.domain.brief import ASPECTS
from ui.theme import Theme
from ui.widgets.flow import Flow

_SIDE = 44.0


class ShapeCard(QAbstractButton):
    """One shape, drawn."""

    def __init__(self, theme: Theme, aspect: str, place: str) -> None:
        """`place` names where such films are at home."""
        super().__init__()
        self._theme, self._aspect, self._place = theme, aspect, place
        self.setText(aspect)
        self.setAccessibleName(f"{aspect}, {place}")
        self.setToolTip(f"{aspect} · {place}")
        self.setCheckable(True)
        self.setProperty("elides", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for the outline and two lines."""
        metrics = self.fontMetrics()
        wide = max(metrics.horizontalAdvance(each) for each in (self._aspect, self._place))
        return QSize(max(96, wide + 24), round(_SIDE) + 2 * metrics.height() + 34)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the outline and what it is for."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        edge, width = (colours.accent, 2.0) if self.isChecked() else (colours.line, 1.0)
        if self.hasFocus():
            edge, width = colours.focus, 3.0
        elif self.underMouse() and not self.isChecked():
            edge = colours.muted
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(colours.accent_soft if self.isChecked() else colours.panel))
        painter.drawRoundedRect(whole, 8, 8)
        self._outline(painter, whole)
        high = self.fontMetrics().height()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        line = QRectF(whole.left(), whole.bottom() - 2 * high - 10, whole.width(), high)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._aspect)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.muted))
        painter.drawText(line.translated(0, high + 1), Qt.AlignmentFlag.AlignCenter, self._place)

    def _outline(self, painter: QPainter, whole: QRectF) -> None:
        colours = self._theme.colours
        wide, high = ASPECTS[self._aspect]
        share = _SIDE / max(wide, high)
        box = QRectF(0, 0, wide * share, high * share)
        box.moveCenter(whole.center())
        box.moveTop(whole.top() + 10 + (_SIDE - box.height()) / 2)
        painter.setPen(QPen(QColor(colours.focus if self.isChecked() else colours.muted), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)


class ShapeChoice(QWidget):
    """One of the shapes that films can have."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        places = {
            "16:9": self.tr("YouTube"),
            "9:16": self.tr("Shorts, TikTok"),
            "1:1": self.tr("Feeds"),
            "4:5": self.tr("Instagram"),
        }
        flow = Flow(self, 10)
        group = QButtonGroup(self)
        self.cards: dict[str, ShapeCard] = {}
        for aspect in ASPECTS:
            card = ShapeCard(theme, aspect, places.get(aspect, ""))
            card.toggled.connect(partial(self._toggle, aspect))
            group.addButton(card)
            flow.addWidget(card)
            self.cards[aspect] = card
        self._now = ""

    def choose(self, aspect: str) -> None:
        """Show one as chosen; nobody is told."""
        self._now = aspect
        self.cards[aspect].setChecked(True)

    def _toggle(self, aspect: str, on: bool) -> None:
        if on and aspect != self._now:
            self._now = aspect
            self.chosen.emit(aspect)
