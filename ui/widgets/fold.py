"""A heading that opens and closes what lies below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import Theme


class Fold(QWidget):
    """Closed at first; what it holds is put in when it is first opened."""

    opened = Signal()
    """It is opened for the first time."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.button = QToolButton()
        self.button.setObjectName("quiet")
        self.button.setText(title)
        self.button.setAccessibleName(title)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.toggled.connect(self._turn)
        self.content = QWidget()
        self.content.hide()
        self._filled = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.content)
        self._turn(opened=False)

    def _turn(self, opened: bool) -> None:
        self.button.setIcon(icon("chevron-down" if opened else "chevron-right", self._theme))
        if opened and not self._filled:
            self._filled = True
            self.opened.emit()
        self.content.setVisible(opened)
