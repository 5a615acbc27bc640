"""Short messages that come and go at the window's lower edge; errors stay until they are read, with their remedy."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.errors import EngineError
from ui.error_view import answer


@dataclass(frozen=True)
class Notice:
    """One message."""

    text: str
    detail: str = ""
    kind: str = "info"
    """info, good, caution or bad: said by an icon and a word as well as by colour."""
    button: str = ""
    act: Callable[[], Any] | None = None
    """What the button does, as undoing what the message tells of."""


class Notices(QObject):
    """Whoever has something to say says it here; the window shows it, the tray too while the window is hidden."""

    told = Signal(object)
    wanted = Signal(str, str)
    """A remedy's button was pressed: the place to open, and what to show there."""

    def tell(self, notice: Notice) -> None:
        """Show a message."""
        self.told.emit(notice)

    def say(self, text: str, detail: str = "") -> None:
        """Show that something went well, or is so."""
        self.tell(Notice(text, detail))

    def failed(self, error: Exception) -> None:
        """Show what went wrong and what to do next, with the button that leads there."""
        said = answer(error)
        act = partial(self.wanted.emit, said.place, said.what) if said.button else None
        self.tell(Notice(said.text, said.detail, "bad", said.button, act))

    def astray(self, error: Exception) -> None:
        """Show only what should not have happened: of work that nobody asked for, as pictures drawn ahead."""
        if not isinstance(error, EngineError):
            self.failed(error)
