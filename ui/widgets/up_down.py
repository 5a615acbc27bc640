"""A place for what is longer than the window is high."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea


class UpDown(QScrollArea):
    """Scrolls up and down alone, and is never narrower than what it holds."""

    def __init__(self) -> None:
        super().__init__()
        self._needed = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        """Need the width of what it holds, and of the bar beside it."""
        hint, held = super().minimumSizeHint(), self.widget()
        width = held.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width() if held else 0
        return hint.expandedTo(QSize(width, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what it holds."""
        held = self.widget()
        if event.type() == QEvent.Type.LayoutRequest and held is not None and watched is held:
            needed = held.minimumSizeHint().width()
            if needed != self._needed:
                self._needed = needed
                self.updateGeometry()
        return super().eventFilter(watched, event)
