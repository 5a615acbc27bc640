"""Where things lie: the person's own folder, and the data that comes with the program."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True)
class Home:
    """The person's folder; FACELESS_HOME moves it."""

    folder: Path

    @classmethod
    def default(cls) -> "Home":
        """Take FACELESS_HOME, or the place the system keeps applications' data."""
        named = os.environ.get("FACELESS_HOME")
        return cls(Path(named) if named else Path(platformdirs.user_data_dir("faceless-studio", appauthor=False)))

    @property
    def films(self) -> Path:
        """Where the window puts films: among the person's videos, or in a folder that FACELESS_HOME names."""
        moved = bool(os.environ.get("FACELESS_HOME"))
        return self.folder / "films" if moved else platformdirs.user_videos_path() / "Faceless Studio"

    @property
    def artifacts(self) -> Path:
        return self.folder / "artifacts"

    @property
    def store(self) -> Path:
        return self.folder / "store"

    @property
    def models(self) -> Path:
        return self.folder / "models"

    @property
    def library(self) -> Path:
        return self.folder / "library"

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    @property
    def faults(self) -> Path:
        """What a native crash of the window leaves; beside it, as faults-earlier.txt, that of the run before."""
        return self.logs / "faults.txt"

    @property
    def queue(self) -> Path:
        return self.folder / "queue.jsonl"

    @property
    def settings(self) -> Path:
        return self.folder / "settings.toml"


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).parents[2]


RESOURCES = _root() / "resources"
CATALOG = _root() / "models" / "catalog.toml"
