"""The one window: a rail of places on the left, the chosen page beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from ui.commands import Command, Commands
from ui.desk import Desk
from ui.notices import Notices
from ui.page import Page, finish
from ui.rail import Rail
from ui.remembered import Remembered
from ui.theme import Theme
from ui.turns import Steps, Turns
from ui.widgets.toasts import Toasts

_START = "create"
_SIZE = QSize(1360, 860)
_GRASP = QSize(120, 40)
"""Pixels of the window's upper edge that must lie on a screen for a person to take hold of it."""
_REST = 40
"""Milliseconds between two steps of making pages that nobody asked for yet."""


@dataclass(frozen=True)
class Place:
    """One place of the rail; its page is made when it is first gone to."""

    name: str
    title: str
    icon: str
    load: Callable[[], Callable[[Desk], Page]]
    """Loads the code of its page, and gives the page's class; may be called on any thread."""


class MainWindow(QMainWindow):
    """Shows one page at a time; a page is made when it is first gone to.

    It is drawn before the engine is open; where a person goes meanwhile is shown as soon as it is.
    """

    turned = Signal(str)
    """Another place is shown."""
    furnished = Signal()
    """The engine is there, and pages are."""
    hiding = Signal(bool)
    """The window is hidden, or seen again."""

    desk: Desk

    def __init__(
        self, theme: Theme, remembered: Remembered, commands: Commands, notices: Notices, places: list[Place]
    ) -> None:
        super().__init__()
        self._remembered, self._wish = remembered, ("", "")
        self.places = {place.name: place for place in places}
        self.may_close: Callable[[], bool] = lambda: True
        """Asked when the person closes the window: False where it stays, or is only hidden."""
        self.closed: Callable[[], object] = lambda: None
        """Called once the window is closed for good."""
        self._pages: dict[str, Page] = {}
        self._stack = QStackedWidget()
        self._blank = QWidget()
        self._blank.setObjectName("page")
        self._stack.addWidget(self._blank)
        self.rail = Rail(places, theme, self.go)
        self.setWindowTitle("Faceless Studio")
        self.setMinimumSize(900, 600)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        self.toasts = Toasts(self, notices, theme)
        notices.wanted.connect(self.go)
        QApplication.instance().focusChanged.connect(self._bring)  # type: ignore[union-attr]
        self._offer_places(commands)
        self._restore()

    def furnish(self, desk: Desk) -> None:
        """Take what pages are given; from now on they can be gone to."""
        self.desk = desk
        self._ahead = Turns(self, lambda: not desk.background.busy, _REST)
        self.furnished.emit()
        if self._wish[0]:
            self.go(*self._wish)

    def strip(self) -> None:
        """Let every page let go, for what they were given is about to be taken away."""
        self._ahead.stop()
        for page in self._pages.values():
            page.end()

    def load_first(self) -> None:
        """Load the code of the page that is wished for; called on a thread."""
        if self._wish[0]:
            self.places[self._wish[0]].load()

    def load_all(self) -> None:
        """Load the code of every page, so that none has to wait for it when it is gone to; called on a thread."""
        for place in self.places.values():
            place.load()

    def make_ahead(self) -> None:
        """Make every page while there is nothing else to do, so that none is waited for when it is gone to."""
        self._ahead.take(self, self._pages_ahead())

    def _pages_ahead(self) -> Steps:
        for name in self.places:
            yield self._made(name)
            yield self.page(name)
            yield from self.page(name).ahead()
            yield name

    def stand_in(self, widget: QWidget) -> None:
        """Show something else than pages, as why there are none."""
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    @property
    def current(self) -> str:
        """The name of the place that is shown."""
        return next((name for name, page in self._pages.items() if page is self._stack.currentWidget()), "")

    def page(self, name: str) -> Page:
        """The page of a place, made now where it was not yet."""
        page = self._made(name)
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        return page

    def _made(self, name: str) -> Page:
        if name not in self._pages:
            page = self.places[name].load()(self.desk)
            page.setObjectName("page")
            page.setAccessibleName(self.places[name].title)
            self._pages[name] = page
        return self._pages[name]

    def go(self, name: str, what: str = "") -> None:
        """Show a place; `what` it should show there is the page's own business, as a project's key."""
        self.rail.show_place(name)
        if not hasattr(self, "desk"):
            self._wish = name, what
            return
        page = self.page(name)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            focused = self.focusWidget()
            if isinstance(focused, QAbstractButton) and page.isAncestorOf(focused):
                page.setFocus()  # and not its first button, which would look chosen, and be pressed by Space
        self._remembered.keep("place", name)
        page.arrive(what)
        self.turned.emit(name)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide, stay, or ask every page and end."""
        if not self.may_close() or not self.leave():
            event.ignore()
            return
        event.accept()
        self.closed()

    def finish(self) -> None:
        """Let the field that is being typed in keep what it holds."""
        finish(self)

    def leave(self) -> bool:
        """Ask every page whether it can be left, and remember where the window was."""
        self.finish()
        if not all(page.leave() for page in self._pages.values()):
            return False
        self.remember()
        return True

    def come(self) -> None:
        """Be seen, whole, above other windows, wherever it was left."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def setVisible(self, visible: bool) -> None:
        """Tell whoever speaks for a hidden window."""
        super().setVisible(visible)
        if visible and self.focusWidget() is None:
            self._stack.setFocus()  # and not the first button, which would look chosen
        self.hiding.emit(not visible)

    def remember(self) -> None:
        """Keep the window's place and layout for the next start."""
        self._remembered.keep("geometry", bytes(self.saveGeometry().toHex().data()).decode())

    def _bring(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what has the focus: an area does so by itself only where the focus was in it before."""
        if now is None or not now.isVisible() or not now.visibleRegion().isEmpty():
            return
        around = now.parentWidget()
        while around and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(now)

    def _restore(self) -> None:
        self.resize(_SIZE)
        if geometry := self._remembered.value("geometry", ""):
            self.restoreGeometry(bytes.fromhex(geometry))
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if not any(_graspable(self.frameGeometry(), screen) for screen in screens):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(_SIZE.boundedTo(room.size()))
            self.move(room.center() - self.rect().center())

    def start(self) -> None:
        """Show the place that was shown last, or the first."""
        last = self._remembered.value("place", _START)
        self.go(last if last in self.places else next(iter(self.places)), "")

    def _offer_places(self, commands: Commands) -> None:
        offered = [
            Command(
                f"go.{place.name}", place.title, partial(self.go, place.name, ""), (f"Ctrl+{number}",), place.icon, "Go"
            )
            for number, place in enumerate(self.places.values(), 1)
        ]
        commands.add(self, offered, everywhere=True)


def _graspable(window: QRect, screen: QRect) -> bool:
    upper = QRect(window.topLeft(), QSize(window.width(), _GRASP.height()))
    seen = upper.intersected(screen)
    return seen.width() >= _GRASP.width() and seen.height() >= _GRASP.height() // 2
