"""What is typed and chosen for the next film: kept from the first letter on, whatever becomes of it."""

from dataclasses import fields
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.domain.brief import Brief
from engine.domain.option import options
from ui.remembered import Remembered

_NAME = "create.draft"
_DEFAULTS = {each.name: each.default for each in fields(Brief)}
NAMES = tuple(name for name, _ in options(Brief))


class Draft(QObject):
    """The values of a brief that need not fit yet."""

    changed = Signal(str)
    """A field of this name holds another value; empty where all may."""

    def __init__(self, remembered: Remembered, parent: QObject) -> None:
        super().__init__(parent)
        self._remembered = remembered
        kept = remembered.value(_NAME, {})
        self._values = {name: _like(_DEFAULTS[name], kept.get(name)) for name in NAMES}
        self.own = bool(kept.get("own", False))
        """Whether the film is made of an own script and not of a topic."""

    def value(self, name: str) -> Any:
        """What a field holds."""
        return self._values[name]

    def set(self, name: str, value: Any) -> None:
        """Let a field hold a value."""
        if self._values[name] != value:
            self._values[name] = value
            self._keep()
            self.changed.emit(name)

    def write_own(self, *, own: bool) -> None:
        """Make the film of the own script, or of the topic."""
        if own != self.own:
            self.own = own
            self._keep()
            self.changed.emit("script")

    def take(self, brief: Brief) -> None:
        """Hold what a brief says, as that of a film another like which is to be made."""
        self._values = {name: getattr(brief, name) for name in NAMES}
        self.own = bool(brief.script.strip())
        self._keep()
        self.changed.emit("")

    def renew(self) -> None:
        """Begin the next film: what it is about is empty, how it looks and sounds stays."""
        for name in ("topic", "script", "notes"):
            self._values[name] = ""
        self._keep()
        self.changed.emit("")

    def brief(self) -> Brief:
        """Give the brief. Raises Refused where it does not fit."""
        return Brief(**(self._values if self.own else self._values | {"script": ""}))

    def _keep(self) -> None:
        self._remembered.keep(_NAME, {**self._values, "own": self.own, "keywords": list(self._values["keywords"])})


def _like(default: Any, kept: Any) -> Any:
    """Give what was kept as the field's type; the default where it is of another."""
    if isinstance(default, tuple):
        return tuple(kept) if isinstance(kept, list) and all(isinstance(each, str) for each in kept) else default
    if isinstance(default, float) and isinstance(kept, int) and not isinstance(kept, bool):
        return float(kept)
    return kept if type(kept) is type(default) else default
