"""The settings as a service: show them, change one, for good."""

import threading
from dataclasses import dataclass
from pathlib import Path

from engine.domain.option import options
from engine.runtime import settings as files
from engine.runtime.settings import Settings


@dataclass(frozen=True)
class Preference:
    """One setting as it stands."""

    name: str
    value: str
    title: str
    help: str


class Preferences:
    """The settings file of one home."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self.settings = files.load(path)

    def all(self) -> list[Preference]:
        """Show every setting, its value and what it does."""
        return [self._one(name) for name, _ in options(Settings)]

    def set(self, name: str, value: str) -> Preference:
        """Change one setting.

        :param name: As `settings list` shows it.
        :param value: The new value; several are separated by commas.
        """
        self.keep(name, value)
        return self._one(name)

    def keep(self, name: str, value: object) -> None:
        """Change one setting to a value of its own type. Raises NotFound or Refused.

        What the environment says otherwise for this run is not written down.
        """
        with self._lock:
            settings = files.changed(self.settings, name, value)
            files.save(files.changed(files.stored(self._path), name, value), self._path)
            self.settings = settings

    def _one(self, name: str) -> Preference:
        declared = dict(options(Settings))[name]
        value = getattr(self.settings, name)
        text = ", ".join(value) if isinstance(value, tuple) else str(value)
        return Preference(name, text, declared.title, declared.help)
