"""A small sign with a word beside it: a state, told by drawing, word and colour together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.icons import icon
from ui.theme import Theme


class Chip(QFrame):
    """Says one thing shortly; hidden while it has nothing to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._told = ("", "", "")
        self.setObjectName("chip")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 10, 2)
        row.setSpacing(6)
        self._sign, self._label = QLabel(), QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self._sign)
        row.addWidget(self._label)
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._told[0]

    def tell(self, text: str, drawing: str, colour: str) -> None:
        """Say something; `colour` is a field of the theme's colours."""
        if (text, drawing, colour) != self._told:
            self._told = text, drawing, colour
            self._draw()
        self.setAccessibleName(text)
        self.show()

    def _draw(self) -> None:
        text, drawing, colour = self._told
        if drawing:
            self._sign.setPixmap(icon(drawing, self._theme, colour).pixmap(14, 14))
            self._label.setText(text)
            shade = {"accent": "focus"}.get(colour, colour)
            self._label.setStyleSheet(f"color: {getattr(self._theme.colours, shade)}; font-size: 12px;")
