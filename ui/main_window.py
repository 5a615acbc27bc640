"""The one window: a rail of places on the left, the chosen page beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMainWindow, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ui.commands import Command
from ui.desk import Desk
from ui.icons import icon
from ui.page import Page
from ui.widgets.toasts import Toasts

_START = "create"


@dataclass(frozen=True)
class Place:
    """One place of the rail; its page is made when it is first gone to."""

    name: str
    title: str
    icon: str
    make: Callable[[Desk], Page]


class MainWindow(QMainWindow):
    """Shows one page at a time; a page is made when it is first gone to."""

    def __init__(self, desk: Callable[[Callable[[str, str], None]], Desk], places: Callable[[], list[Place]]) -> None:
        """`desk` makes what pages are given, out of the function that opens one."""
        super().__init__()
        self.desk = desk(self.go)
        self.places = {place.name: place for place in places()}
        self._pages: dict[str, Page] = {}
        self._stack = QStackedWidget()
        self._buttons: dict[str, QToolButton] = {}
        self.setWindowTitle("Faceless Studio")
        self.setMinimumSize(900, 600)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail())
        row.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        self.toasts = Toasts(self, self.desk)
        self._offer_places()
        self._restore()

    @property
    def current(self) -> str:
        """The name of the place that is shown."""
        return next((name for name, page in self._pages.items() if page is self._stack.currentWidget()), "")

    def page(self, name: str) -> Page:
        """The page of a place, made now where it was not yet."""
        if name not in self._pages:
            page = self.places[name].make(self.desk)
            page.setObjectName("page")
            page.setAccessibleName(self.places[name].title)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def go(self, name: str, what: str = "") -> None:
        """Show a place; `what` it should show there is the page's own business, as a project's key."""
        page = self.page(name)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
        self._buttons[name].setChecked(True)
        self.desk.remembered.keep("place", name)
        page.arrive(what)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask every page, then remember where the window was."""
        if not all(page.leave() for page in self._pages.values()):
            event.ignore()
            return
        self.remember()
        event.accept()

    def remember(self) -> None:
        """Keep the window's place and layout for the next start."""
        self.desk.remembered.keep("geometry", bytes(self.saveGeometry().toHex().data()).decode())

    def _restore(self) -> None:
        self.resize(1360, 860)
        if geometry := self.desk.remembered.value("geometry", ""):
            self.restoreGeometry(bytes.fromhex(geometry))

    def start(self) -> None:
        """Show the place that was shown last, or the first."""
        last = self.desk.remembered.value("place", _START)
        self.go(last if last in self.places else next(iter(self.places)), "")

    def _rail(self) -> QWidget:
        rail = QWidget()
        rail.setObjectName("rail")
        rail.setFixedWidth(92)
        column = QVBoxLayout(rail)
        column.setContentsMargins(6, 10, 6, 10)
        column.setSpacing(4)
        group = QButtonGroup(rail)
        for place in self.places.values():
            button = QToolButton()
            button.setText(place.title)
            button.setAccessibleName(place.title)
            button.setIcon(icon(place.icon, self.desk.theme))
            button.setIconSize(QSize(22, 22))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setCheckable(True)
            button.setFixedWidth(80)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(partial(self.go, place.name, ""))
            group.addButton(button)
            self._buttons[place.name] = button
            if place.name == "settings":
                column.addStretch(1)
            column.addWidget(button)
        return rail

    def _offer_places(self) -> None:
        commands = [
            Command(
                f"go.{place.name}", place.title, partial(self.go, place.name, ""), (f"Ctrl+{number}",), place.icon, "Go"
            )
            for number, place in enumerate(self.places.values(), 1)
        ]
        self.desk.commands.add(self, commands, everywhere=True)
