"""Everything that can be done on the Library page, by key, menu or palette."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QDialog, QMenu

from ui.commands import Command
from ui.desk import Desk

if TYPE_CHECKING:
    from ui.pages.library.page import LibraryPage

_MENU = (
    "library.copy", "library.like", "", "library.prefer", "library.never", "", "library.open", "library.reveal", "",
    "library.remove",
)  # fmt: skip
_ADD = (
    "library.add_files", "library.add_folder", "library.paste", "", "library.harvest", "library.assist",
    "library.watch", "", "library.import", "library.export", "library.prepare",
)  # fmt: skip


class Offers(QObject):
    """Binds the page's verbs to their names."""

    def __init__(self, desk: Desk, page: "LibraryPage") -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._dialogs: dict[str, QDialog] = {}
        desk.commands.add(page, self._everywhere())
        desk.commands.add(page.grid, self._chosen())
        page.toolbar.offer([desk.commands.action(name) if name else None for name in _ADD])

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
                menu.addAction(self._desk.commands.action(name))
            else:
                menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._page.grid.viewport().mapToGlobal(at))

    def _everywhere(self) -> list[Command]:
        tr, page, taking = self.tr, self._page, self._page.taking
        told = (
            ("find", tr("Search the library"), self._find, ("Ctrl+F",), "search"),
            ("add_files", tr("Add files…"), taking.choose_files, ("Ctrl+O",), "file-plus"),
            ("add_folder", tr("Add a folder…"), taking.choose_folder, (), "folder-plus"),
            ("paste", tr("Paste files"), taking.paste, ("Ctrl+V",), "clipboard-paste"),
            ("harvest", tr("Find new footage…"), self._harvest, ("Ctrl+H",), "globe"),
            ("assist", tr("Collect from a site by hand…"), self._assist, (), "hand"),
            ("watch", tr("Watched folders…"), self._watch, (), "folder-search"),
            ("import", tr("Import a list…"), taking.choose_list, (), "folder-input"),
            ("export", tr("Export a list…"), taking.export_list, (), "folder-output"),
            ("prepare", tr("Prepare footage"), taking.prepare, (), "gauge"),
            ("clear", tr("Show everything"), page.clear, (), "x"),
        )
        return self._named(told)

    def _chosen(self) -> list[Command]:
        tr, page, decide = self.tr, self._page, self._decide
        told = (
            ("copy", tr("Copy for the timeline"), self._copy, ("Ctrl+C",), "copy"),
            ("insert", tr("Take along to the timeline"), self._copy, ("Ctrl+I",), "between-horizontal-start"),
            ("like", tr("More like this"), self._like, ("Ctrl+L",), "scan-search"),
            ("prefer", tr("Prefer it in films"), partial(decide, "prefer"), ("Ctrl+P",), "star"),
            ("never", tr("Never use it"), partial(decide, "never"), ("Ctrl+Shift+N",), "ban"),
            ("open", tr("Open in the system's player"), self._open, (), "external-link"),
            ("reveal", tr("Show in its folder"), self._reveal, (), "folder-open"),
            ("remove", tr("Remove"), self._remove, ("Del",), "trash-2"),
            ("back", tr("Previous moment"), partial(page.step, -1), ("Alt+Left",), "step-back"),
            ("forth", tr("Next moment"), partial(page.step, 1), ("Alt+Right",), "step-forward"),
        )
        return self._named(told)

    def _named(self, told: tuple[tuple[str, str, Callable[[], Any], tuple[str, ...], str], ...]) -> list[Command]:
        group = self.tr("Library")
        return [Command(f"library.{name}", title, run, keys, sign, group) for name, title, run, keys, sign in told]

    def _find(self) -> None:
        self._page.toolbar.search.setFocus()
        self._page.toolbar.search.selectAll()

    def _copy(self) -> None:
        if files := self._page.chosen():
            self._page.deeds.copy(files)

    def _remove(self) -> None:
        if files := self._page.chosen():
            self._page.deeds.remove(files)

    def _decide(self, verdict: str) -> None:
        """Decide; the same once more takes it back."""
        if files := self._page.chosen():
            verdicts = self._page.model.verdicts
            again = all(verdicts.get(sha256) == verdict for sha256 in files)
            self._page.deeds.decide(files, "" if again else verdict)

    def _like(self) -> None:
        if known := self._page.model.known(self._page.chosen()[:1]):
            self._page.toolbar.resemble(known[0].title)
            self._page.seek(like=known[0].file.sha256)

    def _open(self) -> None:
        if known := self._page.model.known(self._page.chosen()[:1]):
            self._page.deeds.open(known[0])

    def _reveal(self) -> None:
        if known := self._page.model.known(self._page.chosen()[:1]):
            self._page.deeds.reveal(known[0])

    def _harvest(self) -> None:
        from ui.pages.library.harvest_dialog import HarvestDialog

        self._open_dialog("harvest", lambda: HarvestDialog(self._desk, self._page, self._page.under_way))

    def _assist(self) -> None:
        from ui.pages.library.assist_dialog import AssistDialog

        self._open_dialog("assist", lambda: AssistDialog(self._desk, self._page, self._page.under_way))

    def _watch(self) -> None:
        from ui.pages.library.watch_dialog import WatchDialog

        self._open_dialog("watch", lambda: WatchDialog(self._desk, self._page, self._page.under_way))

    def _open_dialog(self, name: str, make: Callable[[], QDialog]) -> None:
        """Show a dialog that leaves the window usable; the same one again while it is kept."""
        if name not in self._dialogs:
            self._dialogs[name] = make()
        self._dialogs[name].show()
        self._dialogs[name].raise_()
        self._dialogs[name].activateWindow()
