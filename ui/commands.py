"""Everything a person can do by key, menu or palette: one list, keys remappable."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from engine.runtime.resources import load_all
from ui.icons import icon
from ui.remembered import Remembered
from ui.theme import Theme

STANDARD = "standard"


@dataclass(frozen=True)
class Command:
    """One thing that can be done."""

    name: str
    """As `timeline.split`: what remapped keys and presets refer to."""
    title: str
    """As menus and the palette show it."""
    run: Callable[[], Any]
    keys: tuple[str, ...] = ()
    """Portable texts, as `Ctrl+K`; the first is shown."""
    icon: str = ""
    group: str = ""
    """The menu it is in, as `Edit`."""


@dataclass(frozen=True)
class Preset:
    """Keys as users of another program know them; a file of resources/shortcuts."""

    title: str
    keys: dict[str, list[str]] = field(default_factory=dict)
    """A command's name to its keys; those left out keep our own."""


class Commands(QObject):
    """All commands there are; pages add theirs, bound to the widget within which their keys count."""

    changed = Signal()

    def __init__(self, theme: Theme, remembered: Remembered) -> None:
        super().__init__()
        self._theme, self._remembered = theme, remembered
        self._all: dict[str, tuple[Command, QAction, QWidget]] = {}
        self.presets = load_all("shortcuts", Preset)

    def add(self, within: QWidget, commands: Iterable[Command], *, everywhere: bool = False) -> list[QAction]:
        """Offer commands; their keys count while the focus is within a widget, or everywhere in the window."""
        context = Qt.ShortcutContext.WindowShortcut if everywhere else Qt.ShortcutContext.WidgetWithChildrenShortcut
        actions = []
        for command in commands:
            action = QAction(command.title, within)
            action.setObjectName(command.name)
            action.setShortcutContext(context)
            action.setShortcuts([QKeySequence(key) for key in self.keys(command)])
            action.triggered.connect(lambda _=False, run=command.run: run())
            if command.icon:
                action.setIcon(icon(command.icon, self._theme))
            within.addAction(action)
            self._all[command.name] = command, action, within
            actions.append(action)
        self.changed.emit()
        return actions

    def action(self, name: str) -> QAction:
        """The action of a command, for menus and buttons. Raises KeyError."""
        return self._all[name][1]

    def perform(self, name: str) -> None:
        """Do what a command does, where it can be done now: not before its page was made."""
        if name in self._all and isValid(self._all[name][1]):
            self._all[name][1].trigger()

    def all(self) -> list[tuple[Command, QAction]]:
        """Every command with its action, in the order they were added."""
        return [(command, action) for command, action, _ in self._all.values() if isValid(action)]

    def keys(self, command: Command) -> tuple[str, ...]:
        """The keys of a command: the person's own, else the chosen preset's, else those it was declared with."""
        own = self._remembered.value("keys", {})
        if command.name in own:
            return tuple(own[command.name])
        preset = self.presets.get(self._remembered.value("preset", STANDARD))
        if preset and command.name in preset.keys:
            return tuple(preset.keys[command.name])
        return command.keys

    def remap(self, name: str, keys: tuple[str, ...] | None) -> None:
        """Give a command other keys; None takes the preset's again."""
        own = dict(self._remembered.value("keys", {}))
        own.pop(name, None)
        if keys is not None:
            own[name] = list(keys)
        self._remembered.keep("keys", own)
        self._assign()

    def choose(self, preset: str) -> None:
        """Take a preset's keys; the person's own stay above them."""
        self._remembered.keep("preset", preset)
        self._assign()

    def clashes(self) -> dict[str, list[str]]:
        """Keys that two commands have which count in one place, or in a place within the other's: key to names."""
        found: dict[str, list[tuple[str, QWidget]]] = {}
        for command, action, within in self._all.values():
            for key in self.keys(command) if isValid(action) else ():
                found.setdefault(QKeySequence(key).toString(), []).append((command.name, within))
        clashing = {
            key: [name for name, within in having if any(_meet(within, other) for n, other in having if n != name)]
            for key, having in found.items()
        }
        return {key: names for key, names in clashing.items() if names}

    def _assign(self) -> None:
        for command, action in self.all():
            action.setShortcuts([QKeySequence(key) for key in self.keys(command)])
        self.changed.emit()


def _meet(one: QWidget, other: QWidget) -> bool:
    """Whether the focus can be within both."""
    return one is other or one.isAncestorOf(other) or other.isAncestorOf(one)
