"""A person's colour tables: kept for good under their content's hash, found wherever a film names one."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from engine.domain.identity import Blob
from engine.domain.timeline import Effect
from engine.errors import NotFound
from engine.pipeline.interchange.marks import plain
from engine.runtime import atomic
from engine.runtime.artifacts import digest
from engine.runtime.paths import RESOURCES
from engine.runtime.picture import cube

_SUFFIX = ".cube"


@dataclass(frozen=True)
class ColourTable:
    """One table that clips and films may be coloured by."""

    title: str
    effect: Effect
    """What applies it."""
    sha256: str = ""
    """Of a person's own; empty for what came with the program."""


class Luts:
    """The tables of one person, each in a folder that is named by its hash, under the name it came with."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, file: Path) -> ColourTable:
        """Take in a colour table; gives what applies it. Raises NotFound, and Refused naming the line that is wrong.

        :param file: A .cube file.
        """
        if not file.is_file():
            raise NotFound(f"There is no file {file}.", "Check its name and folder.")
        cube.read(file)
        sha256 = digest(file)
        if self._kept(sha256) is None:
            name = re.sub(r"[^\w .()+-]", "_", plain(file.stem)).strip(" .")[:80] or "table"
            with atomic.written(self._folder / sha256 / f"{name}{_SUFFIX}") as aside:
                shutil.copyfile(file, aside)
        return _described(self._kept(sha256) or file, sha256)

    def all(self) -> list[ColourTable]:
        """Every table, the person's own first, by title."""
        own = [(path, path.parent.name) for path in self._folder.glob(f"*/*{_SUFFIX}") if path.name[0] != "."]
        came = [(path, "") for path in (RESOURCES / "luts").glob(f"*{_SUFFIX}")]
        told = [_described(path, sha256) for path, sha256 in [*own, *came]]
        return sorted(told, key=lambda each: (not each.sha256, each.title.lower()))

    def remove(self, sha256: str) -> None:
        """Move a table into the folder `trash`; films that are coloured by it will miss it. Raises NotFound.

        :param sha256: Of the table, or at least six of its first digits.
        """
        found = [path for path in self._folder.glob(f"*/*{_SUFFIX}") if path.parent.name.startswith(sha256.lower())]
        if len(sha256) < 6 or len(found) != 1:
            raise NotFound(f"There is no colour table {sha256!r}.", "`faceless luts list` shows them all.")
        trash = self._folder / "trash" / found[0].parent.name
        trash.mkdir(parents=True, exist_ok=True)
        found[0].replace(trash / found[0].name)
        found[0].parent.rmdir()

    def lent(self, blob: Blob) -> Path | None:
        """Where a table lies, or None: what the artifact store asks."""
        return self._kept(blob.sha256) if blob.suffix == _SUFFIX and re.fullmatch("[0-9a-f]{64}", blob.sha256) else None

    def _kept(self, sha256: str) -> Path | None:
        return next(iter(sorted((self._folder / sha256).glob(f"*{_SUFFIX}"))), None)


def _described(path: Path, sha256: str) -> ColourTable:
    effect = Effect("lut", table=Blob(sha256, _SUFFIX)) if sha256 else Effect("lut", preset=path.stem)
    return ColourTable(path.stem.replace("_", " "), effect, sha256)
