"""Opens the engine while the window is already there."""

import threading
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from engine.errors import EngineError, Refused
from engine.runtime.paths import Home

if TYPE_CHECKING:  # loading it is what takes the time
    from engine.engine import Engine


class Opening(QObject):
    """Loads and opens the engine on a thread, and holds it until `close`."""

    opened = Signal(object)
    """An `Engine`."""
    failed = Signal(object)
    """An `EngineError`: as where another process has the folder open."""
    _came = Signal(object, object)

    def __init__(self, home: Home, load: Callable[[], None]) -> None:
        """`load` loads what the window needs next; called on the thread."""
        super().__init__()
        self._home, self._load = home, load
        self._held = ExitStack()
        self._thread: threading.Thread | None = None
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin, or try again; what came of it is heard on the window's thread."""
        self._thread = threading.Thread(target=self._open, name="opening")
        self._thread.start()

    def close(self) -> None:
        """Close the engine, after it was opened where that is still going on."""
        if self._thread:
            self._thread.join()
        self._held.close()

    def _open(self) -> None:
        from engine.engine import Engine

        try:
            engine = self._held.enter_context(Engine.open(self._home, self._home.films))
            self._load()
            self._came.emit(engine, None)
        except EngineError as error:
            self._came.emit(None, error)
        except OSError as error:
            said = f"{self._home.folder} cannot be used: {error.strerror or error}."
            self._came.emit(None, Refused(said, "See that its disk is there, has room, and may be written to."))

    def _tell(self, engine: "Engine | None", error: EngineError | None) -> None:
        if error:
            self.failed.emit(error)
        else:
            self.opened.emit(engine)
