"""One line of words that ends in dots where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

_LEAST = 40


class ShortLabel(QLabel):
    """Takes the room there is; its tool tip tells the whole."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setProperty("elides", True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.say(text)

    def say(self, text: str, more: str = "") -> None:
        """Show a text; `more` is told in the tool tip below it."""
        self.setText(text)
        self.setToolTip("\n".join(filter(None, (text, more))))

    def minimumSizeHint(self) -> QSize:
        """Need next to nothing."""
        return super().minimumSizeHint().boundedTo(QSize(_LEAST, 10_000))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter, room = QPainter(self), self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(self.alignment()), shown)
