"""Copies a stranger's file and hashes it in one pass: what is looked at and kept is the copy, and it cannot change."""

import hashlib
import os
import stat
from pathlib import Path

from engine.assets.intake.probe import LARGEST, acceptable
from engine.domain.units import Bytes
from engine.errors import Cancelled, Refused
from engine.runtime.atomic import needing_space
from engine.runtime.progress import Stop

_PIECE: Bytes = 1_000_000
_GENTLY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe that took the file's place meanwhile must not be waited for."""


def stated(path: Path) -> os.stat_result:
    """Tell what is at a path. Raises Refused where it is no file that could be of use."""
    try:
        about = path.stat()
    except (OSError, ValueError) as error:
        raise Refused(f"It cannot be read: {_reason(error)}.") from error
    if not stat.S_ISREG(about.st_mode):
        raise Refused("It is no file.")
    acceptable(path.suffix, about.st_size)
    return about


def copied(path: Path, aside: Path, stop: Stop) -> str:
    """Copy a file; gives its SHA-256, 64 hex digits. Nothing is flushed to the disk yet.

    Raises Refused where it cannot be read or changes meanwhile, NeedsSpace, Cancelled.
    """
    try:
        handle = os.open(path, os.O_RDONLY | _GENTLY)
    except OSError as error:
        raise Refused(f"It cannot be read: {_reason(error)}.") from error
    with open(handle, "rb", buffering=0) as source, needing_space(aside.parent), aside.open("xb", buffering=0) as copy:  # noqa: PTH123
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise Refused("It is no file.")
        hashed, length = hashlib.sha256(), 0
        while piece := _read(source.fileno()):
            if stop.asked:
                raise Cancelled
            hashed.update(piece)
            copy.write(piece)
            length += len(piece)
            if length > LARGEST:
                raise Refused(f"It is larger than {LARGEST / 1e9:.0f} GB.")
        after = os.fstat(handle)
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or length != after.st_size:
            raise Refused("It changed while it was read.", "Add it again when nothing writes to it.")
    return hashed.hexdigest()


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, _PIECE)
    except OSError as error:
        raise Refused(f"It cannot be read: {_reason(error)}.") from error


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", "") or str(error)).rstrip(".")
