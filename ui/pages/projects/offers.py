"""Everything that can be done on the Projects page, by key, menu or palette."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from engine.pipeline.keeping.bin import Removed
from engine.pipeline.keeping.summaries import Summary
from ui.commands import Command
from ui.desk import Desk

if TYPE_CHECKING:
    from ui.pages.projects.page import ProjectsPage

_MENU = ("open", "play", "", "shapes", "duplicate", "export", "reveal", "relink", "rename", "", "remove")
_NEW = ("create", "new", "take", "trash")
_LISTED = 20
"""Removed projects that are offered."""


class Offers(QObject):
    """Binds the page's verbs to their names."""

    def __init__(self, desk: Desk, page: "ProjectsPage") -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        desk.commands.add(page, self._everywhere())
        desk.commands.add(page.grid, self._chosen())
        for name in _NEW:
            page.header.menu.addAction(desk.commands.action(f"projects.{name}"))

    def run(self, name: str) -> None:
        """Do what a command does."""
        self._desk.commands.action(name).trigger()

    def menu(self, at: QPoint) -> None:
        """Show what can be done with what is chosen."""
        if not self._page.chosen():
            return
        menu = QMenu(self._page)
        for name in _MENU:
            if name:
                menu.addAction(self._desk.commands.action(f"projects.{name}"))
            else:
                menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._page.grid.viewport().mapToGlobal(at))

    def _everywhere(self) -> list[Command]:
        tr, deeds = self.tr, self._page.deeds
        told = (
            ("find", tr("Search the projects"), self._find, ("Ctrl+F",), "search"),
            ("create", tr("Make a film…"), partial(self._desk.go, "create", ""), (), "sparkles"),
            ("new", tr("Empty project"), deeds.begin, ("Ctrl+N",), "file-plus"),
            ("take", tr("Take a bundle in…"), deeds.choose_bundle, ("Ctrl+O",), "file-archive"),
            ("trash", tr("Take out of the trash…"), partial(deeds.trash, self._show_trash), (), "archive-restore"),
        )
        return self._named(told)

    def _chosen(self) -> list[Command]:
        tr, deeds, first = self.tr, self._page.deeds, self._first
        told = (
            ("open", tr("Open in the timeline"), partial(first, deeds.open), (), "film"),
            ("play", tr("Play the film"), partial(first, deeds.play), ("Space",), "play"),
            ("shapes", tr("Render all shapes"), partial(first, deeds.render_all), (), "proportions"),
            ("duplicate", tr("Duplicate"), partial(first, deeds.duplicate), ("Ctrl+D",), "copy-plus"),
            ("export", tr("Export with all media…"), partial(first, deeds.export), ("Ctrl+E",), "file-archive"),
            ("reveal", tr("Show its folder"), partial(first, deeds.reveal), (), "folder-open"),
            ("relink", tr("Find missing files…"), self._page.relink, (), "unlink"),
            ("rename", tr("Rename"), self._rename, ("F2",), "pencil"),
            ("remove", tr("Remove"), self._remove, ("Del",), "trash-2"),
        )
        return self._named(told)

    def _named(self, told: tuple[tuple[str, str, Callable[[], Any], tuple[str, ...], str], ...]) -> list[Command]:
        group = self.tr("Projects")
        return [Command(f"projects.{name}", title, run, keys, sign, group) for name, title, run, keys, sign in told]

    def _first(self, deed: Callable[[Summary], Any]) -> None:
        for project in self._page.chosen()[:1]:
            deed(project)

    def _remove(self) -> None:
        if chosen := self._page.chosen():
            self._page.deeds.remove(chosen)

    def _rename(self) -> None:
        self._page.panel.title.setFocus()
        self._page.panel.title.selectAll()

    def _find(self) -> None:
        self._page.header.search.setFocus()
        self._page.header.search.selectAll()

    def _show_trash(self, removed: list[Removed]) -> None:
        if not removed:
            self._desk.notices.say(self.tr("The trash of projects is empty."))
            return
        menu, new = QMenu(self._page), self._page.header.new
        for each in removed[:_LISTED]:
            title = self.tr("{title} (removed {when})").format(title=each.title, when=each.removed[:16])
            menu.addAction(title, partial(self._page.deeds.restore, [each.key]))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(new.mapToGlobal(QPoint(0, new.height())))
