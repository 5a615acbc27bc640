"""What every page is given."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.commands import Commands
from ui.notices import Notices
from ui.remembered import Remembered
from ui.theme import Theme

if TYPE_CHECKING:  # the window is drawn before these are loaded
    from engine.engine import Engine
    from ui.background import Background
    from ui.event_bridge import EventBridge

Go = Callable[[str, str], None]
"""Opens a page by its name, with what it should show there: a project's key, a search, or nothing."""


@dataclass(frozen=True)
class Desk:
    """The engine, and the few things that all pages of one window share."""

    engine: "Engine"
    background: "Background"
    events: "EventBridge"
    commands: Commands
    notices: Notices
    remembered: Remembered
    theme: Theme
    go: Go
