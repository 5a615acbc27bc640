"""Every edit on the disk the moment it is made: what a crash leaves is read back to the last whole line."""

import errno
import json
import os
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import FileIO
from itertools import islice
from pathlib import Path
from typing import Any

from engine.domain.edit.history import History
from engine.domain.project import Project
from engine.errors import EngineError
from engine.runtime import atomic
from engine.runtime.delta import Delta, Trail, applied, difference

UNDO, REDO, DO, AMEND = "undo", "redo", "do", "amend"


@dataclass(frozen=True)
class Entry:
    """One line: what was done, under which name, and what it changed."""

    deed: str
    name: str = ""
    delta: Delta | None = None


class Journal:
    """A file of lines, each with its own check; the first names the project file that they begin from."""

    def __init__(self, path: Path, base: str, fitting: int = 0) -> None:
        """`base` is the digest of the project file; nothing is written before the first edit.

        That follows the first `fitting` edits of a journal that is there already.
        """
        self._path, self._base, self._fitting = path, base, fitting
        self._file: FileIO | None = None

    def note(self, deed: str, name: str, before: Project, after: History[Project]) -> History[Project]:
        """Write an edit down, for good once this returns; gives what it led to with a way back. Raises NeedsSpace."""
        delta = None if deed in {UNDO, REDO} else difference(before, after.now)
        with atomic.needing_space(self._path.parent):
            file = self._opened()
            whole = file.tell()
            try:
                _write(file, _line([deed, name, delta]))
            except OSError:
                try:
                    file.truncate(whole)
                finally:
                    self.close()
                raise
            self._fitting += 1
        return _with_way(before, after, delta)

    def close(self, *, forget: bool = False) -> None:
        """Let go of the file; with `forget` also of edits that were written here, for they are saved or not wanted."""
        if self._file:
            self._file.close()
            self._file = None
        if forget and self._fitting:
            self._path.unlink(missing_ok=True)

    def _opened(self) -> FileIO:
        if self._file is None:
            fits = kept_base(self._path) == self._base
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with ExitStack() as failing:
                file = failing.enter_context(self._path.open("r+b" if fits else "wb", buffering=0))
                whole = _length(self._path, 1 + self._fitting) if fits else 0
                file.truncate(whole)
                file.seek(whole)
                if not fits:
                    _write(file, _line(["base", self._base, None]))
                    atomic.flush_folder(self._path.parent)
                failing.pop_all()
            self._file = file
        return self._file


def kept_base(path: Path) -> str:
    """Tell which project file a journal begins from; empty where there is none to read."""
    first = next(_entries(path), None)
    return first.name if first and first.deed == "base" else ""


def entries(path: Path) -> list[Entry]:
    """Give every whole line after the first, up to the first that is damaged."""
    return [entry for entry in _entries(path) if entry.deed != "base"]


def replayed(project: Project, done: list[Entry]) -> tuple[History[Project], int]:
    """Do everything again, so that it can be undone too; what does not fit ends it, and all before it holds.

    Gives how many entries did fit, too.
    """
    history = History(project)
    for number, entry in enumerate(done):
        try:
            history = _again(history, entry)
        except EngineError:
            return history, number
    return history, len(done)


def _again(history: History[Project], entry: Entry) -> History[Project]:
    if entry.deed == UNDO:
        return history.undo()
    if entry.deed == REDO:
        return history.redo()
    value = applied(history.now, entry.delta or {})
    after = history.amended(entry.name, value) if entry.deed == AMEND else history.done(entry.name, value)
    return _with_way(history.now, after, entry.delta)


def _with_way(before: Project, after: History[Project], delta: Delta | None) -> History[Project]:
    """Give a history the way back by its last gesture, where that was all that the gesture did."""
    if delta is None or not after.past or after.past[-1].value is not before:
        return after
    return after.known(Trail.back(before, delta))


def _line(plain: list[Any]) -> bytes:
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _write(file: FileIO, line: bytes) -> None:
    if file.write(line) < len(line):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.fsync(file.fileno())


def _entries(path: Path) -> Iterator[Entry]:
    for entry, _ in _read(path):
        yield entry


def _length(path: Path, lines: int) -> int:
    """How many bytes the first lines of a journal take, up to the first that is damaged."""
    return sum(length for _, length in islice(_read(path), lines))


def _read(path: Path) -> Iterator[tuple[Entry, int]]:
    if not path.is_file():
        return
    with path.open("rb") as file:
        for line in file:
            check, _, text = line.rstrip(b"\n").partition(b" ")
            if not line.endswith(b"\n") or check != b"%08x" % zlib.crc32(text):
                return
            yield Entry(*json.loads(text)), len(line)
