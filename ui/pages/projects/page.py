"""The Projects page: every film there is, made or being made."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout

from engine.domain.event import Changed, ProjectReady, QueueChanged
from engine.pipeline.keeping.cards import folded
from engine.pipeline.keeping.summaries import Summary
from ui.desk import Desk
from ui.item_models.drawing import Pen
from ui.item_models.grid import Grid
from ui.item_models.pictures import Pictures
from ui.item_models.projects import ProjectList
from ui.item_models.under_way import UnderWay
from ui.page import Page
from ui.pages.projects.deeds import Deeds
from ui.pages.projects.empty import NoProjects
from ui.pages.projects.faces import Card, Line
from ui.pages.projects.header import Header
from ui.pages.projects.offers import Offers
from ui.pages.projects.panel import ProjectPanel
from ui.pages.projects.relinking import Relinking
from ui.pages.projects.states import States

_PAUSE = 150
_SETTLE = 400
_SORTS: dict[str, Callable[[Summary], Any]] = {
    "changed": lambda each: each.changed,
    "begun": lambda each: each.made,
    "name": lambda each: folded(each.title),
    "length": lambda each: each.length,
    "size": lambda each: each.size,
}
_RISING = {"name"}


class ProjectsPage(Page):
    """Grid of cards, and a panel for what is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAcceptDrops(True)
        self._pen, self._pictures = Pen(desk.theme, self), Pictures(desk.background, self)
        self.model, self._states = ProjectList(self), States(self)
        self.under_way = UnderWay(desk)
        self.deeds = Deeds(desk, self, self.under_way, self.refresh)
        self._look = str(desk.remembered.value("projects.look", "cards"))
        self.grid = Grid(desk.theme, self.model, self._face())
        self.grid.setAccessibleName(self.tr("Projects"))
        self.grid.setDragEnabled(False)
        self.panel, self.relinking = ProjectPanel(desk, self._states), Relinking(desk, self.under_way)
        self.none = NoProjects(desk)
        self.header = Header(desk, self._look)
        self._aside, self._middle = QStackedWidget(), QStackedWidget()
        self._all: Sequence[Summary] = ()
        self._wanted = ""
        self._asked = 0
        self._lay()
        self.offers = Offers(desk, self)
        self._connect()

    def arrive(self, what: str) -> None:
        """Show every project, and choose the one of a key."""
        self.refresh(what)

    def refresh(self, choose: str = "") -> None:
        """Ask for the projects anew; one that is named by its key is chosen."""
        self._wanted = choose or self._wanted
        self._asked += 1
        asked, words, projects = self._asked, self.header.search.text().strip(), self._desk.engine.projects
        ask = (lambda: projects.find(words)) if words else projects.all
        self._desk.background.ask(self, ask, lambda found: self._take(asked, found))

    def chosen(self) -> list[Summary]:
        """The projects that are chosen."""
        return self.model.of(self.grid.selected_keys())

    def _take(self, asked: int, found: Sequence[Summary]) -> None:
        if asked != self._asked:
            return
        self._all = found
        self._sort()

    def _sort(self) -> None:
        name = str(self.header.order.currentData())
        ordered = sorted(self._all, key=_SORTS[name], reverse=name not in _RISING)
        with self.grid.keeping():
            self.model.show(ordered)
        if self._wanted and (row := self.model.rows([self._wanted]).get(self._wanted)) is not None:
            self._wanted = ""
            self.grid.choose(row)
        self.header.count.setText(self.tr("%n project(s)", "", len(ordered)) if ordered else "")
        self.none.tell(self.header.search.text().strip())
        self._middle.setCurrentWidget(self.grid if ordered else self.none)
        self._choose()

    def _choose(self) -> None:
        self.panel.tell(self.chosen())
        self._aside.setCurrentWidget(self.panel)

    def relink(self) -> None:
        """List what the chosen project misses."""
        for project in self.chosen()[:1]:
            self.relinking.tell(project)
            self._aside.setCurrentWidget(self.relinking)

    def _relinked(self, _: str) -> None:
        """Tell anew what is missing; the list of it stays open."""
        self._desk.background.ask(self, self._desk.engine.projects.all, self._retold)

    def _retold(self, found: Sequence[Summary]) -> None:
        self._all = found
        self._sort()
        self._aside.setCurrentWidget(self.relinking)

    def _face(self) -> Card | Line:
        shared = (self.model, self._pictures, self._pen, self._states.of)
        return Line(*shared) if self._look == "list" else Card(*shared)

    def _show_as(self) -> None:
        self._look = "list" if self.header.listed.isChecked() else "cards"
        self._desk.remembered.keep("projects.look", self._look)
        self.grid.show_as(self._face())

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        self._middle.setContentsMargins(6, 0, 0, 0)
        self._middle.addWidget(self.grid)
        self._middle.addWidget(self.none)
        self._aside.addWidget(self.panel)
        self._aside.addWidget(self.relinking)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        panes.addWidget(self._middle)
        panes.addWidget(self._aside)
        panes.setStretchFactor(0, 1)
        panes.setCollapsible(0, False)
        panes.setSizes([900, 310])
        column.addWidget(panes, 1)
        column.addWidget(self.under_way)

    def _connect(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._stale = QTimer(self, singleShot=True, interval=_SETTLE)
        self._typing.timeout.connect(self.refresh)
        self._stale.timeout.connect(self.refresh)
        self.header.search.textChanged.connect(lambda _: self._typing.start())
        self.header.order.currentIndexChanged.connect(lambda _: self._sort())
        self.header.listed.toggled.connect(lambda _: self._show_as())
        self.grid.chosen.connect(self._choose)
        self.grid.activated.connect(lambda _: self.offers.run("projects.open"))
        self.grid.typed.connect(self._type_on)
        self.grid.customContextMenuRequested.connect(self.offers.menu)
        self._pictures.came.connect(self.grid.viewport().update)
        self.panel.deed.connect(self.offers.run)
        self.panel.renamed.connect(self.deeds.rename)
        self.relinking.closed.connect(self._choose)
        self.relinking.changed.connect(self._relinked)
        self.none.begun.connect(lambda: self._desk.go("create", ""))
        self.none.take.connect(self.deeds.choose_bundle)
        self._desk.events.hear(self, Changed, self._note)
        for event in (ProjectReady, QueueChanged):
            self._desk.events.hear(self, event, lambda _: self._soon())

    def _type_on(self, text: str) -> None:
        self.header.search.setFocus()
        self.header.search.setText(text)

    def _note(self, changed: Changed) -> None:
        if "videos" in changed.rows:
            self._soon()

    def _soon(self) -> None:
        """Ask anew a little later, once for all that changes until then."""
        if not self._stale.isActive():
            self._stale.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take bundles from other programs."""
        if _bundles(event):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They were carried on."""
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        self.deeds.take(_bundles(event))


def _bundles(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == ".zip"]
