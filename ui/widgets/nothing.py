"""What stands where there is nothing to list: why, and what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import Theme


class Nothing(QWidget):
    """A sign, a heading, a line of words and the buttons that lead on; the first of them is the usual way."""

    def __init__(self, theme: Theme, sign: str, *buttons: QPushButton) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(12)
        column.addStretch(2)
        drawing = QLabel()
        drawing.setPixmap(icon(sign, theme, "muted").pixmap(44, 44))
        self._text, self._detail = QLabel(), QLabel()
        self._text.setObjectName("heading")
        self._detail.setObjectName("muted")
        for label in (self._text, self._detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for label in (drawing, self._text, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        buttons[0].setObjectName("primary")
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch(3)

    def say(self, text: str, detail: str) -> None:
        """Word it."""
        self._text.setText(text)
        self._detail.setText(detail)
