"""Tells files that are finished from those still being written, copied or downloaded."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from engine.assets.intake.probe import SUFFIXES
from engine.domain.units import Seconds

UNFINISHED = (".crdownload", ".part", ".partial", ".opdownload", ".download", ".aria2", ".tmp")
"""What browsers and download programs add to a name until the file is whole."""
STILL: Seconds = 3.0
"""How long a file must not have changed."""


class State(NamedTuple):
    """What changes when a file is written to."""

    size: int
    modified: int
    """Nanoseconds since 1970."""


class Settling:
    """Looks at a folder again and again; each file is given once for every state that it came to rest in.

    A folder that is gone is one with nothing new in it: when it comes back, what was given before is not given again.
    """

    def __init__(self, seen: dict[Path, State], still: Seconds = STILL, *, deep: bool = True) -> None:
        """`seen` holds what need not be given; `note` keeps it up to date. `deep` looks into folders within."""
        self._seen, self._still, self._deep = seen, still, deep
        self._waiting: dict[Path, tuple[State, Seconds]] = {}

    @property
    def waiting(self) -> tuple[Path, ...]:
        """Those that have not come to rest."""
        return tuple(self._waiting)

    def look(self, folder: Path) -> list[tuple[Path, State]]:
        """Give what came to rest since the last look, in a steady order."""
        now = time.monotonic()
        here = dict(files_with_states(folder, deep=self._deep))
        for path in [path for path in self._waiting if path.is_relative_to(folder) and path not in here]:
            del self._waiting[path]
        finished = []
        for path, state in here.items():
            if self._seen.get(path) == state:
                continue
            before, since = self._waiting.get(path, (None, now))
            if before != state:
                self._waiting[path] = (state, now)
            elif now - since >= self._still and _readable(path):
                finished.append((path, state))
        return sorted(finished)

    def note(self, path: Path, state: State) -> bool:
        """Remember a file as dealt with; False where it is gone or changed meanwhile: it will be given again."""
        self._waiting.pop(path, None)
        if state_of(path) != state:
            return False
        self._seen[path] = state
        return True


def state_of(path: Path) -> State | None:
    """In which state a file is; None where it is gone."""
    try:
        about = path.stat(follow_symlinks=False)
    except OSError:
        return None
    return State(about.st_size, about.st_mtime_ns)


def files_with_states(folder: Path, *, deep: bool = True) -> Iterator[tuple[Path, State]]:
    """Give every media file below a folder that no name marks as unfinished; links are not followed."""
    left = [os.fspath(folder)]
    while left:
        entries = _entries(left.pop())
        names = {entry.name.lower() for entry in entries}
        for entry in entries:
            try:
                if entry.is_dir(follow_symlinks=False):
                    left += [entry.path] if deep else []
                elif entry.is_file(follow_symlinks=False) and _finished(entry.name.lower(), names):
                    about = entry.stat(follow_symlinks=False)
                    if about.st_size:
                        yield Path(entry.path), State(about.st_size, about.st_mtime_ns)
            except OSError:  # gone between two looks
                continue


def _entries(folder: str) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:  # the folder is gone, or closed to us
        return []


def _finished(name: str, beside: set[str]) -> bool:
    """Whether neither the name nor a companion, as Firefox's `clip.mp4.part`, says that more is to come."""
    ending = name[name.rfind(".") :]
    return ending in SUFFIXES and not any(name + mark in beside for mark in UNFINISHED)


def _readable(path: Path) -> bool:
    """Whether it can be opened: on Windows, who copies a file shuts others out until it is whole."""
    try:
        with path.open("rb") as file:
            return bool(file.read(1))
    except OSError:
        return False
