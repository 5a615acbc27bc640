"""Changes the style sheet of what is seen, and of the rest a little at a time: all at once takes too long."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_POLISHED, _STYLED = Qt.WidgetAttribute.WA_WState_Polished, Qt.WidgetAttribute.WA_SetStyle
_TURN = 80
"""Hidden widgets dressed in one turn of the event loop: some milliseconds."""


class Dressing(QObject):
    """Dresses at once what is seen, and what is not when it is shown, or when there is time for it."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._waiting: list[QWidget] = []
        self._dressed: list[QWidget] = []
        """What was polished, of what is ready for another style sheet."""
        self._common: list[QWidget] = []
        """What has no style of its own, of it."""
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._turn)

    def change(self, sheet: str) -> None:
        """Take another style sheet, that differs from the one before in colours alone."""
        self.mark()
        self.switch(sheet)

    def mark(self) -> None:
        """Make all widgets ready for another style sheet: what does not depend on it, and takes half of the time.

        The old one is taken off first: Qt works through all widgets several times as long where one replaces another.
        It passes over what says that it was never polished, and that it has a style of its own.
        """
        for widget in self._application.allWidgets():
            if widget.testAttribute(_POLISHED):
                widget.setAttribute(_POLISHED, on=False)
                self._dressed.append(widget)
            if not widget.testAttribute(_STYLED):
                widget.setAttribute(_STYLED, on=True)
                self._common.append(widget)

    def switch(self, sheet: str) -> None:
        """Take the style sheet that was made ready for."""
        dressed, self._dressed, common, self._common = self._dressed, [], self._common, []
        self._application.setStyleSheet("")
        self._application.setStyleSheet(sheet)
        for widget in filter(shiboken6.isValid, common):
            widget.setAttribute(_STYLED, on=False)
        for widget in filter(shiboken6.isValid, dressed):
            if widget.isVisible():
                _dress(widget)
                continue
            self._waiting.append(widget)
            if widget.isHidden():
                widget.installEventFilter(self)
        for widget in self._application.topLevelWidgets():
            widget.update()
        self._turns.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dress what is about to be seen; what lies in it is visible by then, and not painted yet."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            for widget in (watched, *watched.findChildren(QWidget)):
                if widget.isVisible():
                    self._dress_waiting(widget)
        return False

    def _turn(self) -> None:
        now, self._waiting = self._waiting[:_TURN], self._waiting[_TURN:]
        for widget in now:
            if shiboken6.isValid(widget):
                self._dress_waiting(widget)
        if not self._waiting:
            self._turns.stop()

    def _dress_waiting(self, widget: QWidget) -> None:
        widget.removeEventFilter(self)
        if not widget.testAttribute(_POLISHED):
            _dress(widget)


def _dress(widget: QWidget) -> None:
    widget.style().polish(widget)
    widget.setAttribute(_POLISHED, on=True)
