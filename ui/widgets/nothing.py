"""What stands where there is nothing to list: why, and what to do next."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import Theme

_MARGIN = 16


class Nothing(QWidget):
    """A sign, a heading, a line of words and the buttons that lead on; the first of them is the usual way."""

    def __init__(self, theme: Theme, sign: str, *buttons: QPushButton) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 24, _MARGIN, 24)
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
        self._buttons, self._row = buttons, QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addStretch(1)
        for button in buttons:
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        self._row.addStretch(1)
        buttons[0].setObjectName("primary")
        column.addSpacing(8)
        column.addLayout(self._row)
        column.addStretch(3)

    def minimumSizeHint(self) -> QSize:
        """Need the width of one button."""
        widest = max(button.sizeHint().width() for button in self._buttons)
        return QSize(widest + 2 * _MARGIN, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below each other where they have no room beside each other."""
        super().resizeEvent(event)
        beside = sum(button.sizeHint().width() + self._row.spacing() for button in self._buttons)
        across = beside <= self.width() - 2 * _MARGIN
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)

    def say(self, text: str, detail: str) -> None:
        """Word it."""
        self._text.setText(text)
        self._detail.setText(detail)
