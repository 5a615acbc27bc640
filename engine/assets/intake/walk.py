"""The files of a list of files and folders, in a steady order, each once; links are never followed into folders."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.assets.intake.probe import SUFFIXES


def files_below(paths: Sequence[Path]) -> tuple[list[Path], list[tuple[Path, str]]]:
    """Give the media files, and with its reason everything named that is none. Files beside media are passed over."""
    found: dict[str, Path] = {}
    refused: list[tuple[Path, str]] = []
    for path in paths:
        try:
            folder = path.is_dir()
        except OSError as error:
            refused.append((path, f"It cannot be read: {error.strerror}."))
            continue
        if folder:
            closed: list[OSError] = []
            within = list(_within(path, closed))
            refused += [(Path(error.filename), f"This folder cannot be read: {error.strerror}.") for error in closed]
            if not within and not closed:
                refused.append((path, "There is no picture, clip or sound in this folder."))
            for each in within:
                found.setdefault(os.path.realpath(each), each)
        elif not os.path.lexists(path):
            refused.append((path, "There is no such file."))
        elif not path.exists():
            refused.append((path, "It is a link to something that is gone."))
        else:
            found.setdefault(os.path.realpath(path), path)
    return list(found.values()), refused


def _within(folder: Path, closed: list[OSError]) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=closed.append, followlinks=False):
        folders.sort()
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(place) / name
