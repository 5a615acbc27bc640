"""The picture alone on the whole screen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget


class FullScreen(QWidget):
    """Holds the picture until Esc; the keys that play the film work here too."""

    def __init__(self, parent: QWidget, picture: QWidget, actions: list[QAction], back: Callable[[], None]) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._back = back
        self.setObjectName("page")
        self.setWindowTitle(self.tr("The film on the whole screen"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(picture)
        self._actions = actions
        picture.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Play by keys, leave by Esc."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._press(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play by keys, leave by Esc."""
        if not self._press(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the picture back."""
        self._back()
        event.accept()

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._back()
            return True
        pressed = QKeySequence(event.keyCombination())
        for action in self._actions:
            if pressed in action.shortcuts():
                action.trigger()
                return True
        return False
