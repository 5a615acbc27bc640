"""A colour that is chosen, with its swatch."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QPushButton

from ui.timeline.inspector.rows import Rows

_SWATCH = QSize(28, 16)

Put = Callable[[str, bool], object]
"""Is told the colour as `#rrggbb`, and whether it follows another one of the same choosing."""


class Colour(QPushButton):
    """Opens a chooser; every colour that is tried there is seen at once."""

    def __init__(self, title: str, put: Put) -> None:
        super().__init__()
        self._title, self._put = title, put
        self.value = "#ffffff"
        self._going_on = False
        self.setAccessibleName(title)
        self.setIconSize(_SWATCH)
        self.clicked.connect(self._choose)

    def add_to(self, form: Rows) -> "Colour":
        """Put it into a form, its name before it."""
        form.add(self._title, self)
        return self

    def show_colour(self, value: str) -> None:
        """Show a colour; an empty one is none."""
        self.value = value
        swatch = QPixmap(_SWATCH)
        swatch.fill(QColor(0, 0, 0, 0))
        painter = QPainter(swatch)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(128, 128, 128))
        if value:
            painter.setBrush(QColor(value))
        painter.drawRoundedRect(swatch.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
        self.setIcon(QIcon(swatch))
        self.setText(value or self.tr("None"))

    def _choose(self) -> None:
        before = self.value
        chooser = QColorDialog(QColor(before or "#ffffff"), self)
        chooser.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        chooser.setWindowTitle(self._title)
        self._going_on = False
        chooser.currentColorChanged.connect(lambda colour: self._try(colour.name()))
        chooser.rejected.connect(lambda: self._try(before) if self._going_on else None)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _try(self, value: str) -> None:
        self._put(value, self._going_on)
        self._going_on = True
        self.show_colour(value)
