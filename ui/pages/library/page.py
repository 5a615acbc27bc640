"""The Library page: everything that can be shown or heard, found by its meaning."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout

from engine.assets.finding.facets import EVERYTHING
from engine.assets.intake.duplicates import Stack
from engine.domain.asset import Asset
from engine.domain.event import Changed
from ui.desk import Desk
from ui.item_models.assets import Assets
from ui.item_models.drawing import Pen
from ui.item_models.grid import Grid
from ui.item_models.pictures import Pictures
from ui.item_models.under_way import UnderWay
from ui.page import Page
from ui.pages.library.deeds import Deeds
from ui.pages.library.detail import Detail
from ui.pages.library.empty import DropHint, NoMatch
from ui.pages.library.faces import WIDTHS, Card, Line
from ui.pages.library.facets import FacetPanel
from ui.pages.library.finder import Answer, Finder
from ui.pages.library.offers import Offers
from ui.pages.library.strips import Strips, moment, moments
from ui.pages.library.taking import Taking
from ui.pages.library.toolbar import Head, Toolbar

_SETTLE = 400
"""Milliseconds without a change of the store after which what is shown is asked for anew."""
_TABLES = {"assets", "asset_tags", "video_assets", "asset_rules"}


class LibraryPage(Page):
    """Grid, facets, and a panel for what is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        library = desk.engine.collection.library
        self.setAcceptDrops(True)
        self.pen, self.pictures = Pen(desk.theme, self), Pictures(desk.background, self)
        self.strips = Strips(library.views, desk.engine.renderer.sketches)
        self.model = Assets(library, desk.background, self)
        self.finder = Finder(desk, self)
        self.under_way = UnderWay(desk)
        self.taking = Taking(desk, self, self.under_way)
        self.deeds = Deeds(desk, self, self.model, self._reread)
        self.toolbar, self.facets = Toolbar(desk), FacetPanel(desk, self.pen)
        self.look = str(desk.remembered.value("library.look", "medium"))
        self.grid = Grid(desk.theme, self.model, self._face())
        self.grid.setAccessibleName(self.tr("Files of the library"))
        self.detail = Detail(desk, self.pictures, self.strips, self.pen)
        self.none, self.hint = NoMatch(desk), DropHint(desk, self)
        self.head = Head(self.toolbar)
        self._told: list[Asset] = []
        self._stale = QTimer(self, singleShot=True, interval=_SETTLE)
        self._lay()
        self.offers = Offers(desk, self)
        self._connect()
        self.toolbar.look(self.look)

    def arrive(self, what: str) -> None:
        """Show everything, or what a text finds."""
        if what:
            self.toolbar.search.setText(what)
            self.finder.ask(replace(self.finder.question, text=what))
        elif not self.model.found.files:
            self.finder.again()
        self._read_verdicts()

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.grid)
        self._middle.addWidget(self.none)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        for pane, stretch in ((self.facets, 0), (self._middle, 1), (self.detail, 0)):
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(self._panes.count() - 1, stretch)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        self._panes.setSizes(self._desk.remembered.value("library.panes", [244, 800, 320]))
        self._panes.splitterMoved.connect(
            lambda: self._desk.remembered.keep("library.panes", self._panes.sizes()),
        )
        column.addWidget(self._panes, 1)
        column.addWidget(self.under_way)

    def _connect(self) -> None:
        finder, bar = self.finder, self.toolbar
        finder.answered.connect(self._show)
        bar.typed.connect(finder.type)
        bar.submitted.connect(self._submit)
        bar.unlike.connect(lambda: self.seek(like=""))
        bar.ordered.connect(lambda order: self.seek(order=order))
        bar.looked.connect(self.show_as)
        bar.stacked.connect(self._stack)
        self.head.cleared.connect(partial(self.facets.choose, EVERYTHING))
        self.facets.changed.connect(lambda facets: self.seek(facets=facets))
        self.none.cleared.connect(self.clear)
        self.none.harvest.connect(partial(self.offers.run, "library.harvest"))
        self.grid.chosen.connect(self._choose)
        self.grid.hovered.connect(self._scrub)
        self.grid.typed.connect(self._type_on)
        self.grid.activated.connect(lambda _: self.offers.run("library.open"))
        self.grid.customContextMenuRequested.connect(self.offers.menu)
        self.pictures.came.connect(self.grid.viewport().update)
        self.model.dataChanged.connect(self._tell_again)
        self.detail.deed.connect(self.offers.run)
        self.detail.retitled.connect(self.deeds.retitle)
        self.detail.kept_best.connect(self._keep_best)
        self._stale.timeout.connect(self._reread)
        self._desk.events.hear(self, Changed, self._note)

    def show_as(self, look: str) -> None:
        """Draw entries small, middle, large, or as a list."""
        self.look = look
        self._desk.remembered.keep("library.look", look)
        self.grid.show_as(self._face())
        self.toolbar.look(look)

    def seek(self, **changes: Any) -> None:
        """Look for something else: fields of `Question`."""
        question = replace(self.finder.question, **changes)
        if not question.like:
            self.toolbar.resemble("")
        self.finder.ask(question)

    def clear(self) -> None:
        """Look at everything again."""
        self.toolbar.search.clear()
        self.facets.facets = EVERYTHING
        self.seek(text="", like="", facets=EVERYTHING)

    def chosen(self) -> list[str]:
        """Name the files that are chosen."""
        return self.grid.selected_keys()

    def _face(self) -> Card | Line:
        shared = (self.model, self.pictures, self.strips, self.pen)
        return Card(self.look, *shared) if self.look in WIDTHS else Line(*shared)

    def _show(self, answer: Answer) -> None:
        with self.grid.keeping():
            self.model.show(answer.found, answer.assets)
        if answer.question.judged:
            self.grid.verticalScrollBar().setValue(0)
        self.facets.tell(answer.counts)
        count = len(answer.found.files)
        self.head.tell(count, found=answer.question.judged, narrowed=answer.question.facets != EVERYTHING)
        self.none.tell(answer.question)
        self._middle.setCurrentWidget(self.grid if count else self.none)
        self._choose()

    def _choose(self) -> None:
        """Tell of what is chosen."""
        files = self.chosen()
        self.model.read(files)
        self._told = known = self.model.known(files)
        if len(files) == 1 and known:
            stack = next((each for each in self.finder.stacks if known[0] in (each.best, *each.others)), None)
            self.detail.show_one(known[0], self.model.verdicts.get(files[0], ""), stack)
        elif len(files) > 1:
            self.detail.show_several(known, len(files))
        elif not files:
            self.detail.show_none()

    def _tell_again(self) -> None:
        """Tell of what is chosen where more is known of it now."""
        if self.model.known(self.chosen()) != self._told:
            self._choose()

    def _scrub(self, row: int) -> None:
        self._face_now().under = (row, self.grid.hover[1])

    def _face_now(self) -> Card | Line:
        face = self.grid.itemDelegate()
        assert isinstance(face, Card | Line)  # noqa: S101 - it was set here
        return face

    def step(self, by: int) -> None:
        """Show another moment of the entry that has the keyboard."""
        row = self.grid.currentIndex().row()
        asset = self.model.asset(row) if row >= 0 else None
        if asset:
            before, share = self._face_now().under
            now = moment(asset, share) if before == row else 0
            count = moments(asset)
            self.grid.point_at(row, ((now + by) % count + 0.5) / count)

    def _stack(self, on: bool) -> None:
        if not on:
            self._stacked([])
            return
        duplicates = self._desk.engine.collection.duplicates
        self.under_way.work(self.tr("Looking for what looks alike"), duplicates.stacks, self._stacked)

    def _stacked(self, stacks: Sequence[Stack]) -> None:
        self.finder.stacks = stacks if self.toolbar.stacks.isChecked() else ()
        if self.toolbar.stacks.isChecked() and not stacks:
            self._desk.notices.say(self.tr("Nothing in the library looks alike."))
        self.finder.again()

    def _keep_best(self, stack: Stack) -> None:
        self.deeds.remove([each.file.sha256 for each in stack.others])
        self.finder.stacks = [each for each in self.finder.stacks if each is not stack]

    def _submit(self) -> None:
        """Look at once, and give the keyboard to what was found."""
        self.seek(text=self.toolbar.search.text())
        self.grid.setFocus()
        if self.model.found.files:
            self.grid.choose(0)

    def _type_on(self, text: str) -> None:
        self.toolbar.search.setFocus()
        self.toolbar.search.setText(text)
        self.finder.type(text)

    def _note(self, changed: Changed) -> None:
        if _TABLES & changed.rows.keys() and not self._stale.isActive():
            self._stale.start()

    def _reread(self) -> None:
        """Show what the library is now; what is chosen and seen stays."""
        self.model.refresh()
        self._read_verdicts()
        self.finder.again()

    def _read_verdicts(self) -> None:
        memory = self._desk.engine.collection.memory

        def read() -> dict[str, str]:
            return {rule.sha256: rule.verdict for rule in memory.decided() if not (rule.channel or rule.about)}

        self._desk.background.ask(self, read, self._marked)

    def _marked(self, verdicts: dict[str, str]) -> None:
        self.model.mark(verdicts)
        self._choose()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from other programs."""
        if self.taking.paths(event.mimeData()):
            event.acceptProposedAction()
            self.hint.raise_over(self.rect())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They were carried on."""
        super().dragLeaveEvent(event)
        self.hint.sink()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self.hint.sink()
        event.acceptProposedAction()
        self.taking.take(self.taking.paths(event.mimeData()))
