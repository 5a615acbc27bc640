"""What stands where nothing was found, and over the page while files are carried over it."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.assets.finding.facets import EVERYTHING
from ui.desk import Desk
from ui.icons import icon
from ui.item_models.drawing import Pen
from ui.pages.library.finder import Question


class NoMatch(QWidget):
    """Says why there is nothing, and what to do next."""

    cleared = Signal()
    harvest = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(12)
        column.addStretch(2)
        sign = QLabel()
        sign.setPixmap(icon("search", desk.theme, "muted").pixmap(44, 44))
        self._text, self._detail = QLabel(), QLabel()
        self._text.setObjectName("heading")
        self._detail.setObjectName("muted")
        for label in (self._text, self._detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for label in (sign, self._text, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        self.fetch = QPushButton(self.tr("Find new footage…"))
        self.fetch.setObjectName("primary")
        self.fetch.clicked.connect(self.harvest)
        self.everything = QPushButton(self.tr("Show everything"))
        self.everything.clicked.connect(self.cleared)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.fetch)
        row.addWidget(self.everything)
        row.addStretch(1)
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch(3)

    def tell(self, question: Question) -> None:
        """Word it for what was looked for."""
        text = question.text.strip()
        narrowed = question.facets != EVERYTHING
        if text:
            self._text.setText(self.tr("No good match for “{text}”").format(text=text[:80]))
            self._detail.setText(
                self.tr("Nothing here shows that with these filters. Try other words, or clear the filters.")
                if narrowed
                else self.tr("Nothing here shows that. Try other words for what is to be seen, or find new footage.")
            )
        elif narrowed or question.like:
            self._text.setText(self.tr("Nothing passes these filters"))
            self._detail.setText(self.tr("Clear some of them to see more."))
        else:
            self._text.setText(self.tr("The library is empty"))
            self._detail.setText(self.tr("Drop pictures, clips and music here, or find new footage."))


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
