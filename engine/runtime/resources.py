"""Data that comes with the program: one TOML file a thing, read into a value."""

import tomllib
from pathlib import Path
from typing import TypeVar

from engine.errors import NotFound, Refused
from engine.runtime.codec import from_plain
from engine.runtime.paths import RESOURCES

T = TypeVar("T")


def load_all(folder: str, kind: type[T]) -> dict[str, T]:
    """Read every file of a folder below resources/, by name without its ending."""
    return {path.stem: read(path, kind) for path in sorted((RESOURCES / folder).glob("*.toml"))}


def load(folder: str, name: str, kind: type[T]) -> T:
    """Read one file of a folder below resources/. Raises NotFound naming those that exist."""
    known = load_all(folder, kind)
    if name not in known:
        raise NotFound(f"There is no {name!r} among the {folder}.", f"Choose one of {', '.join(known)}.")
    return known[name]


def read(path: Path, kind: type[T]) -> T:
    """Read one TOML file. Raises Refused naming it where it is damaged or does not fit."""
    try:
        plain = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(f"{path} is not valid TOML: {error}.", "Mend it, or move it away.") from error
    return from_plain({"name": path.stem, **plain}, kind)
