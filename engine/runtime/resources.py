"""Data that comes with the program: one TOML file a thing, read into a value."""

import tomllib
from collections.abc import Hashable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from engine.errors import NotFound, Refused
from engine.runtime.codec import from_plain
from engine.runtime.paths import RESOURCES

T = TypeVar("T")


def load_all(folder: str, kind: type[T]) -> dict[str, T]:
    """Read every file of a folder below resources/, by name without its ending; each folder once."""
    return dict(_known(RESOURCES / folder, cast("Hashable", kind)))


def load(folder: str, name: str, kind: type[T]) -> T:
    """Read one file of a folder below resources/. Raises NotFound naming those that exist."""
    known: dict[str, T] = _known(RESOURCES / folder, cast("Hashable", kind))
    if name not in known:
        raise NotFound(f"There is no {name!r} among the {folder}.", f"Choose one of {', '.join(known)}.")
    return known[name]


@cache
def _known(folder: Path, kind: Any) -> dict[str, Any]:
    return {path.stem: read(path, kind) for path in sorted(folder.glob("*.toml"))}


def read(path: Path, kind: type[T]) -> T:
    """Read one TOML file. Raises Refused naming it where it is damaged or does not fit."""
    try:
        plain = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(f"{path} is not valid TOML: {error}.", "Mend it, or move it away.") from error
    return from_plain({"name": path.stem, **plain}, kind)
