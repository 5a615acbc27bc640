"""The folder of a film: how it is named, what we write into it, and how it is left."""

import errno
import json
import re
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from engine.domain.project import FILE, FILM
from engine.errors import Refused
from engine.runtime import atomic

THUMBNAIL = "thumbnail.jpg"
EDITS = ".edits.jsonl"
UNTOLD = ".untold.json"
VERSIONS = ".versions"
WRITTEN = frozenset(
    {FILE, FILM, THUMBNAIL, "captions.srt", "captions.vtt", "captions.ass", "script.md", "metadata.json", "rights.json"}
)
"""The names that a film's folder is filled with."""
_EDITION = re.compile(r"film(-[\w.]+)*\.mp4")
VERSION = re.compile(r"\d{8}T\d{12}Z\.json")
"""The name of an earlier version."""
_STRANDED = re.compile(r"[0-9a-f]{64}\.jsonl")


def slug(text: str) -> str:
    """Make a folder's name of a title: readable in any script, safe on every system."""
    plain = unicodedata.normalize("NFKC", text).lower()
    name = re.sub(r"[^\w]+", "-", plain).strip("-_")[:60].strip("-")
    return name or "film"


def shown(name: str) -> bool:
    """Whether a file of this name in a film's folder is one that we write for people."""
    return name in WRITTEN or _EDITION.fullmatch(name) is not None


def ours(folder: Path) -> Iterator[Path]:
    """Every file of a film's folder that we wrote; whatever else lies there is the person's own."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if (shown(path.name) or path.name in {EDITS, UNTOLD}) and path.is_file() and not path.is_symlink():
            yield path
    if not (folder / VERSIONS).is_symlink():
        kept = sorted((folder / VERSIONS).glob("*.json*"))
        yield from (path for path in kept if VERSION.fullmatch(path.name) or _STRANDED.fullmatch(path.name))


def edited(folder: Path) -> bool:
    """Whether a person changed the film by hand."""
    return any((folder / name).exists() for name in (EDITS, UNTOLD, VERSIONS))


def strange(folder: Path) -> list[str]:
    """Give the names that a film's folder is filled with where other files have them: there is no project there."""
    if not folder.is_dir() or _project(folder / FILE):
        return []
    return sorted(path.name for path in folder.iterdir() if shown(path.name))


def claim(folder: Path) -> None:
    """Make a folder. Raises Refused where it cannot be."""
    if folder.exists() and not folder.is_dir():
        raise Refused(f"{folder} is a file, not a folder.", "Name another folder with --output.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"{folder} cannot be made: {error.strerror}.", "Name another folder with --output.") from error


def discard(folder: Path) -> None:
    """Remove what a film that never came to be left behind: only the files that we write."""
    for path in folder.iterdir():
        if path.name in WRITTEN:
            path.unlink()
    leave(folder)


def leave(folder: Path) -> None:
    """Remove a folder and that of its versions where nothing is left in them."""
    for each in (folder / VERSIONS, folder):
        if each.is_dir() and not each.is_symlink() and not any(each.iterdir()):
            each.rmdir()


def free(folder: Path) -> Path:
    """Give the folder of this name, or the first of `name-2`, `name-3` and so on that is not there."""
    for number in range(1, 10_000):
        path = folder if number == 1 else folder.with_name(f"{folder.name}-{number}")
        if not path.exists():
            return path
    raise Refused(f"{folder} has too many neighbours.", "Name another folder.")


def move(source: Path, target: Path) -> None:
    """Move a file, to another disk too. Raises NeedsSpace."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        with atomic.written(target) as aside:
            shutil.copyfile(source, aside)
        source.unlink()


def _project(file: Path) -> bool:
    """Whether a file looks like a project of ours, of whatever version."""
    try:
        plain = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(plain, dict) and {"key", "brief", "timeline"} <= plain.keys()
