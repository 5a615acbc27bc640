"""What lies where on the disk, how much it takes, and what can be made empty without losing anything."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.domain.units import Bytes
from engine.errors import NotFound, Refused
from engine.pipeline.keeping.bin import Bin
from engine.pipeline.projects import Projects
from engine.pipeline.queue.queue import Queue
from engine.reports import FOLDER
from engine.runtime.artifacts import Artifacts
from engine.runtime.cache import Cache
from engine.runtime.jobs import Jobs
from engine.runtime.models.model_files import TRASH
from engine.runtime.paths import Home
from engine.runtime.progress import Progress


@dataclass(frozen=True)
class Area:
    """One kind of files."""

    name: str
    folder: Path
    size: Bytes
    emptied: bool
    """Whether it can be made empty: what was in it is made again, or was thrown away already."""


@dataclass(frozen=True)
class Storage:
    """Counts files, and empties what may be emptied."""

    home: Home
    projects: Projects
    bin: Bin
    artifacts: Artifacts
    cache: Cache
    jobs: Jobs
    queue: Queue

    def areas(self, progress: Progress) -> list[Area]:
        """Count every kind of files, in the order a person asks."""
        folders = {**self._kept(), **self._passing()}
        sizes = {}
        for number, (name, places) in enumerate(folders.items()):
            progress(number / len(folders))
            sizes[name] = sum(map(_size, places))
        for name, within in (("removed films", "films"), ("removed models", "models")):
            sizes[within] -= sizes[name]
        return [Area(name, places[0], sizes[name], name in self._passing()) for name, places in folders.items()]

    def free(self) -> Bytes:
        """What is left on the disk of the person's folder."""
        self.home.folder.mkdir(parents=True, exist_ok=True)
        return shutil.disk_usage(self.home.folder).free

    def empty(self, progress: Progress, area: str) -> Bytes:
        """Delete for good what lies in an area; gives the bytes freed.

        Raises NotFound on one that cannot be emptied, Refused while work is going on that needs it.
        """
        places = self._passing().get(area)
        if places is None:
            raise NotFound(f"{area!r} cannot be emptied.", f"These can: {', '.join(self._passing())}.")
        if area == "intermediate" and (self.jobs.running() or self.queue.busy):
            raise Refused("A film that is being made needs these files.", "Wait until it is done, or stop it.")
        before = sum(map(_size, places))
        emptying: dict[str, Callable[[], object]] = {
            "intermediate": lambda: self.artifacts.trim(0),
            "removed films": lambda: self.bin.empty(progress),
            "answers": self.cache.clear,
        }
        if area in emptying:
            emptying[area]()
        else:
            for place in places:
                shutil.rmtree(place, ignore_errors=True)
        progress(1.0)
        return before - sum(map(_size, places))

    def _kept(self) -> dict[str, list[Path]]:
        home = self.home.folder
        made = sorted({each.folder for each in self.projects.all()})
        films = [home / "projects", *(folder for folder in made if not folder.is_relative_to(home / "projects"))]
        return {
            "films": films,
            "library": [self.home.library],
            "models": [self.home.models],
            "store": [self.home.store],
        }

    def _passing(self) -> dict[str, list[Path]]:
        home = self.home
        return {
            "intermediate": [home.artifacts],
            "removed films": [home.folder / "projects" / "trash"],
            "removed models": [home.models / TRASH],
            "answers": [home.cache],
            "reports": [home.folder / FOLDER],
        }


def _size(folder: Path) -> Bytes:
    return sum(_sizes(folder))


def _sizes(folder: Path) -> Iterator[Bytes]:
    for where, _, names in os.walk(folder):
        for name in names:
            try:
                yield (Path(where) / name).lstat().st_size
            except OSError:
                continue
