"""Saves each setting as soon as it is changed, in order, off the window's thread; any change can be undone."""

from PySide6.QtCore import QObject, Signal

from engine.domain.option import options
from engine.errors import EngineError
from engine.runtime.settings import Settings
from ui.desk import Desk
from ui.language import translated
from ui.notices import Notice


class Saving(QObject):
    """One change at a time; those who show settings hear of each."""

    saved = Signal(str)
    """A setting's name: it is kept now."""
    refused = Signal(str, object)
    """A setting's name and the error: it is as it was."""
    outdated = Signal(bool)
    """Whether what is kept differs from what the program was started with."""

    def __init__(self, owner: QObject, desk: Desk) -> None:
        super().__init__(owner)
        self._desk = desk
        self._began = desk.engine.preferences.settings
        self._waiting: list[tuple[str, object, bool]] = []
        self._busy = False
        self._anew: set[str] = set()

    def keep(self, name: str, value: object, *, told: bool = True) -> None:
        """Keep a setting; `told` offers to undo it."""
        self._waiting = [each for each in self._waiting if each[0] != name]
        self._waiting.append((name, value, told))
        self._next()

    def needs_start(self, what: str, needed: bool) -> None:
        """Note that something else than the engine's settings counts from the next start only."""
        (self._anew.add if needed else self._anew.discard)(what)
        self._tell()

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        name, value, told = self._waiting.pop(0)
        preferences = self._desk.engine.preferences
        before = getattr(preferences.settings, name)
        if before == value:
            self._next()
            return
        self._busy = True
        self._desk.background.keep(
            self,
            lambda: preferences.keep(name, value),
            lambda _: self._done(name, before, told),
            lambda error: self._failed(name, error),
        )

    def _done(self, name: str, before: object, told: bool) -> None:
        self._busy = False
        self.saved.emit(name)
        if told:
            title = translated(dict(options(Settings))[name].title)
            text = self.tr("{setting} is saved.").format(setting=title)
            self._desk.notices.tell(
                Notice(text, button=self.tr("Undo"), act=lambda: self.keep(name, before, told=False))
            )
        self._tell()
        self._next()

    def _failed(self, name: str, error: Exception) -> None:
        self._busy = False
        self.refused.emit(name, error)
        if not isinstance(error, EngineError):
            self._desk.notices.failed(error)
        self._next()

    def _tell(self) -> None:
        self.outdated.emit(bool(self._anew) or self._desk.engine.preferences.settings != self._began)
