"""Files appear whole or not at all: written aside, flushed to the disk, renamed."""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from engine.domain.identity import new_id
from engine.errors import NeedsSpace


@contextmanager
def written(path: Path) -> Iterator[Path]:
    """Give a path to write to: on success it becomes `path`, on failure it is gone. Raises NeedsSpace."""
    aside = path.with_name(f".{path.stem[:40]}-{new_id()}{path.suffix}")
    with needing_space(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            yield aside
            with aside.open("rb+") as file:
                os.fsync(file.fileno())
            aside.replace(path)
            flush_folder(path.parent)
        finally:
            aside.unlink(missing_ok=True)


def appear(moves: Sequence[tuple[Path, Path]]) -> None:
    """Let many files written aside become what they shall be, on the same disk: flushed first, each folder once.

    Raises NeedsSpace.
    """
    folders = {path.parent for _, path in moves}
    for folder in folders:
        with needing_space(folder):
            folder.mkdir(parents=True, exist_ok=True)
    for aside, path in moves:
        with needing_space(path.parent), aside.open("rb+") as file:
            os.fsync(file.fileno())
    for aside, path in moves:
        aside.replace(path)
    for folder in folders:
        flush_folder(folder)


@contextmanager
def needing_space(folder: Path) -> Iterator[None]:
    """Name the folder whose disk is full where one is. Raises NeedsSpace."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise NeedsSpace(f"The disk that holds {folder} is full.", "Free some space and try again.") from error
        raise


def write(path: Path, content: bytes | str) -> None:
    """Write a whole file. Raises NeedsSpace on a full disk."""
    with written(path) as aside:
        aside.write_bytes(content.encode() if isinstance(content, str) else content)


def flush_folder(folder: Path) -> None:
    """Let what appeared in a folder outlast a loss of power."""
    if os.name == "nt":  # Windows cannot open a folder, and renames are journalled there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
