"""What stands where nothing was found, and over the page while files are carried over it."""

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from engine.assets.finding.facets import EVERYTHING
from ui.desk import Desk
from ui.item_models.drawing import Pen
from ui.pages.library.finder import Question
from ui.widgets.nothing import Nothing


class NoMatch(Nothing):
    """Says why there is nothing, and what to do next."""

    cleared = Signal()
    harvest = Signal()

    def __init__(self, desk: Desk) -> None:
        self.fetch = QPushButton(QCoreApplication.translate("NoMatch", "Find new footage…"))
        self.everything = QPushButton(QCoreApplication.translate("NoMatch", "Show everything"))
        super().__init__(desk.theme, "search", self.fetch, self.everything)
        self.fetch.clicked.connect(self.harvest)
        self.everything.clicked.connect(self.cleared)

    def tell(self, question: Question) -> None:
        """Word it for what was looked for."""
        text = question.text.strip()
        narrowed = question.facets != EVERYTHING
        if text:
            self.say(
                self.tr("No good match for “{text}”").format(text=text[:80]),
                self.tr("Nothing here shows that with these filters. Try other words, or clear the filters.")
                if narrowed
                else self.tr("Nothing here shows that. Try other words for what is to be seen, or find new footage."),
            )
        elif narrowed or question.like:
            self.say(self.tr("Nothing passes these filters"), self.tr("Clear some of them to see more."))
        else:
            self.say(
                self.tr("The library is empty"), self.tr("Drop pictures, clips and music here, or find new footage.")
            )


class DropHint(QWidget):
    """Lies over the page while files are carried over it."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._pen = Pen(desk.theme, self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def raise_over(self, place: QRect) -> None:
        """Show where files can be dropped."""
        self.setGeometry(place.adjusted(16, 16, -16, -16))
        self.show()
        self.raise_()

    def sink(self) -> None:
        """They were dropped, or carried on."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw a frame with a few words."""
        painter, pen = QPainter(self), self._pen
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(pen.colour("window"))
        ground.setAlpha(225)
        painter.setBrush(ground)
        painter.setPen(QPen(pen.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        middle = self.rect().center()
        pen.sign(painter, "download", QRect(middle.x() - 20, middle.y() - 44, 40, 40), "accent")
        painter.setPen(pen.colour("text"))
        font = painter.font()
        font.setPixelSize(18)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        words = QRect(0, middle.y() + 8, self.width(), 30)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.tr("Drop to add to the library"))
        painter.end()
