"""The rail of places at the left edge of the window; what is carried over one of them goes there."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import Theme

_NARROWEST = 80
_LAST = "settings"
"""The place that lies at the foot of the rail."""
_ASSETS = "application/x-faceless-assets"
"""What is carried out of the library, as `ui.item_models.assets` has it, which the window is drawn without."""
_HELD = 400
"""Milliseconds that something is held over a place until the window goes there."""


class Called(Protocol):
    """A place, as the rail shows it."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def icon(self) -> str: ...


class Rail(QWidget):
    """One button a place; what goes on in the background is told above the last of them."""

    def __init__(self, places: Sequence[Called], theme: Theme, go: Callable[[str, str], None]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: dict[str, QToolButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 10, 6, 10)
        self._column.setSpacing(4)
        group = QButtonGroup(self)
        for place in places:
            button = QToolButton()
            button.setText(place.title)
            button.setAccessibleName(place.title)
            button.setIcon(icon(place.icon, theme))
            button.setIconSize(QSize(22, 22))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click goes to the page, and so do the keys
            button.clicked.connect(partial(go, place.name, ""))
            group.addButton(button)
            self._buttons[place.name] = button
            if place.name == _LAST:
                self._column.addStretch(1)
            self._column.addWidget(button)
        self._widen()
        self._go, self._over = go, ""
        self._held = QTimer(self, singleShot=True, interval=_HELD)
        self._held.timeout.connect(lambda: self._go(self._over, ""))
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let assets of the library be carried to another place; files from outside are the window's."""
        if event.mimeData().hasFormat(_ASSETS):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go to the place over which they are held, where they can be dropped."""
        at = event.position().toPoint()
        over = next((name for name, button in self._buttons.items() if button.geometry().contains(at)), "")
        if over != self._over:
            self._over = over
            self._wait()
        event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go nowhere."""
        self._over = ""
        self._wait()
        event.accept()

    def _wait(self) -> None:
        if self._over and not self._buttons[self._over].isChecked():
            self._held.start()
        else:
            self._held.stop()

    def show_place(self, name: str) -> None:
        """Mark a place as the one that is shown."""
        self._buttons[name].setChecked(True)

    def tell(self, corner: QWidget) -> None:
        """Put a small widget above the last place."""
        self._column.insertWidget(self._column.count() - 1, corner)

    def _widen(self) -> None:
        """Be as wide as the longest name in the language that is spoken."""
        for button in self._buttons.values():
            button.ensurePolished()
        wide = max([_NARROWEST, *(button.sizeHint().width() for button in self._buttons.values())])
        for button in self._buttons.values():
            button.setFixedWidth(wide)
        self.setFixedWidth(wide + 12)
