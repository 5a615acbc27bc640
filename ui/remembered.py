"""What the window remembers from one start to the next: its place, its layout, the keys a person chose."""

import json
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from engine.errors import EngineError
from engine.runtime import atomic

_LATER = 0.4
"""Seconds after a change until the file is written, off the window's thread: a flush may take longer than a frame."""


class Remembered:
    """A small file of JSON values by name; a damaged one counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            read = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            read = {}
        self._values: dict[str, Any] = read if isinstance(read, dict) else {}
        self._lock = Lock()
        self._due: Timer | None = None

    def value(self, name: str, default: Any) -> Any:
        """What is remembered by a name; the default where nothing is, or where it is of another kind."""
        kept = self._values.get(name, default)
        return kept if default is None or isinstance(kept, type(default)) else default

    def keep(self, name: str, value: Any) -> None:
        """Remember a JSON value; written a moment later."""
        if self._values.get(name) == value:
            return
        with self._lock:
            self._values = {**self._values, name: value}
            if self._due is None:
                self._due = Timer(_LATER, self.write)
                self._due.daemon = True
                self._due.start()

    def write(self) -> None:
        """Write now what is not written yet, as before the end."""
        with self._lock:
            if self._due is None:
                return
            self._due.cancel()
            self._due = None
            values = self._values
            try:
                atomic.write(self._path, json.dumps(values, indent=1))
            except (OSError, EngineError):
                return  # a full disk: the layout of a window is not worth a message
