"""The menu bar: made from the groups of all commands that can be used where the person is."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui.commands import Command, Commands
from ui.main_window import MainWindow

_ORDER = ("File", "Edit", "Select", "Mark", "Clip", "Timeline", "Script", "Tool", "Play", "View", "Go", "Help")


def menu_titles() -> dict[str, str]:
    """What the menus are called, by group."""
    return {
        "File": QCoreApplication.translate("menus", "File"),
        "Edit": QCoreApplication.translate("menus", "Edit"),
        "Select": QCoreApplication.translate("menus", "Select"),
        "Mark": QCoreApplication.translate("menus", "Mark"),
        "Tool": QCoreApplication.translate("menus", "Tool"),
        "Play": QCoreApplication.translate("menus", "Play"),
        "View": QCoreApplication.translate("menus", "View"),
        "Clip": QCoreApplication.translate("menus", "Clip"),
        "Timeline": QCoreApplication.translate("menus", "Timeline"),
        "Script": QCoreApplication.translate("menus", "Script"),
        "Go": QCoreApplication.translate("menus", "Go"),
        "Help": QCoreApplication.translate("menus", "Help"),
    }


def usable(commands: Commands, window: QWidget) -> list[tuple[Command, QAction]]:
    """The commands whose place is shown now: the window's own, and those of the page that is seen."""
    return [(command, action) for command, action in commands.all() if _here(action, window)]


class Menus(QObject):
    """Keeps the menu bar as the commands are; menus without a command are not there."""

    def __init__(self, window: MainWindow, commands: Commands) -> None:
        super().__init__(window)
        self._window, self._commands = window, commands
        self._bar: QMenuBar = window.menuBar()
        self._shown: list[tuple[str, QAction]] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fill)
        commands.changed.connect(self._soon.start)
        window.turned.connect(lambda _: self._soon.start())
        self._fill()

    def titles(self) -> list[str]:
        """The menus that are there, in their order."""
        return [action.text() for action in self._bar.actions()]

    def menu(self, title: str) -> QMenu:
        """The menu of a title. Raises StopIteration."""
        return next(each for each in self._bar.findChildren(QMenu) if each.title() == title)

    def _fill(self) -> None:
        titles = menu_titles()
        offered = [
            (titles.get(command.group, command.group), action)
            for command, action in usable(self._commands, self._window)
            if command.group
        ]
        if offered == self._shown:
            return
        self._shown = offered
        for menu in self._bar.findChildren(QMenu):
            menu.deleteLater()
        self._bar.clear()
        for title in _in_order(dict.fromkeys(title for title, _ in offered)):
            menu = QMenu(title, self._bar)
            before = ""
            for of, action in offered:
                if of == title:
                    stem = action.objectName().rsplit(".", 1)[0]
                    if before and stem != before:
                        menu.addSeparator()
                    before = stem
                    menu.addAction(action)
            self._bar.addMenu(menu)


def _in_order(titles: Iterable[str]) -> list[str]:
    """Put menus that nobody foresaw before the last three."""
    known = [menu_titles()[group] for group in _ORDER]
    return sorted(titles, key=lambda title: known.index(title) if title in known else len(known) - 3.5)


def _here(action: QAction, window: QWidget) -> bool:
    within = action.parent()
    return within is window or (isinstance(within, QWidget) and within.isVisibleTo(window))
