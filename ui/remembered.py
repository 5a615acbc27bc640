"""What the window remembers from one start to the next: its place, its layout, the keys a person chose."""

import json
from pathlib import Path
from typing import Any

from engine.runtime import atomic


class Remembered:
    """A small file of JSON values by name; a damaged one counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            read = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            read = {}
        self._values: dict[str, Any] = read if isinstance(read, dict) else {}

    def value(self, name: str, default: Any) -> Any:
        """What is remembered by a name; the default where nothing is, or where it is of another kind."""
        kept = self._values.get(name, default)
        return kept if default is None or isinstance(kept, type(default)) else default

    def keep(self, name: str, value: Any) -> None:
        """Remember a JSON value."""
        if self._values.get(name) != value:
            self._values[name] = value
            atomic.write(self._path, json.dumps(self._values, indent=1))
