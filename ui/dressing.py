"""Changes the style sheet of what is seen, and of the rest once it is seen: all at once takes a second."""

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

_POLISHED, _STYLED = Qt.WidgetAttribute.WA_WState_Polished, Qt.WidgetAttribute.WA_SetStyle


class Dressing:
    """Dresses everything, but the pages that lie hidden."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._pages: list[QWidget] = []
        self._waiting: dict[QWidget, set[QWidget]] = {}
        """Pages still to be dressed, each with its widgets that have a style of their own."""

    def add(self, page: QWidget) -> None:
        """From now on this page is dressed only where it is not hidden."""
        self._pages.append(page)

    def change(self, sheet: str) -> None:
        """Take another style sheet.

        The old one is taken off first: Qt works through all widgets several times as long where one replaces another.
        It passes over what says that it was never polished, and that it has a style of its own.
        """
        self._pages = [page for page in self._pages if shiboken6.isValid(page)]
        for page in self._pages:
            if page.isHidden() and page not in self._waiting:
                self._waiting[page] = {widget for widget in _within(page) if widget.testAttribute(_STYLED)}
            for widget in _within(page) if page in self._waiting else ():
                widget.setAttribute(_POLISHED, on=False)
                widget.setAttribute(_STYLED, on=True)
        self._application.setStyleSheet("")
        self._application.setStyleSheet(sheet)

    def dress(self, page: QWidget) -> None:
        """Put on a page what was changed while it was hidden; call it before the page is shown."""
        if page not in self._waiting:
            return
        own = self._waiting.pop(page)
        for widget in _within(page):
            style = widget.style()
            style.unpolish(widget)
            style.polish(widget)
            widget.setAttribute(_POLISHED, on=True)
            widget.setAttribute(_STYLED, on=widget in own)


def _within(page: QWidget) -> list[QWidget]:
    return [page, *page.findChildren(QWidget)]
