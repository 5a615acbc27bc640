"""Files looked for by what they hold, among thousands: a walk and a hash, stopped whenever it is asked."""

import hashlib
import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from engine.assets.intake.probe import SUFFIXES
from engine.domain.identity import Blob
from engine.domain.units import Bytes
from engine.runtime.progress import Progress

_BLOCK: Bytes = 4_000_000
_TELL = 50


def listed(progress: Progress, folders: Sequence[Path], wanted: Collection[Blob]) -> list[Path]:
    """Give the files below some folders that are of a kind with one that is wanted, the smallest first."""
    kinds = {_kind(blob.suffix) for blob in wanted}
    found: dict[Path, Bytes] = {}
    for number, path in enumerate(_files(folders)):
        if number % _TELL == 0:
            progress(0.0, f"Looking through {number:,} files")
        if _kind(path.suffix) in kinds and not path.is_symlink():
            try:
                found[path] = path.stat().st_size
            except OSError:
                continue
    named = {blob.sha256 for blob in wanted}
    return sorted(found, key=lambda path: (path.stem not in named, found[path], path))


def found_by_content(progress: Progress, files: Sequence[Path], wanted: Sequence[Blob]) -> dict[Blob, Path]:
    """Give where the wanted files are; those that carry their hash as their name, as ours do, are looked at first."""
    left = {blob.sha256: blob for blob in wanted}
    found: dict[Blob, Path] = {}
    for number, path in enumerate(files):
        if not left:
            break
        progress(number / len(files), f"Comparing {path.name}")
        blob = left.pop(_hashed(progress, path), None)
        if blob:
            found[blob] = path
    return found


def _files(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        if folder.is_file():
            yield folder
        for place, inner, names in os.walk(folder, followlinks=False):
            inner.sort()
            yield from (Path(place) / name for name in sorted(names))


def _kind(suffix: str) -> str:
    return SUFFIXES.get(suffix.lower(), suffix.lower())


def _hashed(progress: Progress, path: Path) -> str:
    """Hash a file; empty where it cannot be read."""
    total = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                total.update(block)
                progress(0.0)
    except OSError:
        return ""
    return total.hexdigest()
