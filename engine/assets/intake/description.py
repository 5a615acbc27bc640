"""What is known about a file without looking into it: from its name, and from a note beside it."""

import json
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from engine.assets.intake.seen import Said
from engine.domain.asset import Rights
from engine.domain.licence import as_named, credit, from_code, from_url
from engine.domain.units import Bytes

_WORDS = re.compile(r"[^\W\d_]{2,}")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CAMERA = re.compile(
    "file|img|dscn?|dscf|pxl|mvi|vid|mov|jpe?g|png|mp|gopr|dji|copy|by|final|edit|edited|hd|uhd|fps|screenshot|image|video"
    "|photo|pexels|pixabay"
)
_DIGITS = re.compile(r"[0-9a-fA-F]{16,}")
"""A name that a program gave."""
_NOTE: Bytes = 100_000
_MOST = 60
"""Tags of a file, and characters of a tag."""


@dataclass(frozen=True)
class Description:
    """Title, tags and rights of a file."""

    title: str
    tags: tuple[str, ...]
    rights: Rights


def describe(path: Path, rights: Rights, given: Sequence[str] = (), said: Said | None = None) -> Description:
    """Gather what is known. A note beside the file, `name.json`, comes before what the file says itself (`said`).

    A note may hold title, tags, and any field of `Rights`, beside them or below `rights`. `given` are tags that stand
    before all others.
    """
    note, own = _beside(path), said or Said()
    words = _named(path)
    title = _text(note.get("title")) or _text(own.title) or " ".join(words).capitalize() or "Untitled"
    tags = [*_list(list(given)), *_list(note.get("tags")), *_list(list(own.tags)), *words]
    if rights.source == "folder" and own.creator:
        rights = replace(rights, creator=_text(own.creator))
    unique = dict.fromkeys(tag.lower() for tag in tags if tag)
    return Description(title[:200], tuple(unique)[:_MOST], _credited(_noted(rights, note), title[:200]))


def shown(path: Path) -> str:
    """Give a path as it can be shown and kept: what is no Unicode in it becomes question marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def _noted(rights: Rights, note: Mapping[str, Any]) -> Rights:
    """Put what a note says in its place; with another licence come its terms, as far as the note does not say them."""
    within = note.get("rights")
    told = {**note, **(within if isinstance(within, dict) else {})}
    licence, where = _text(told.get("licence")), _text(told.get("licence_url"))
    if licence or where:
        rights = as_named(replace(rights, licence=licence, licence_url=where, credit="", licence_text=""))
    changes: dict[str, Any] = {}
    for each in fields(Rights):
        value = told.get(each.name)
        if isinstance(value, str) and isinstance(getattr(rights, each.name), str) and _text(value):
            changes[each.name] = _text(value)
        elif isinstance(value, bool) and not isinstance(getattr(rights, each.name), str):
            changes[each.name] = value
    changes.pop("licence", None)
    return replace(rights, **changes)


def _credited(rights: Rights, title: str) -> Rights:
    known = from_code(rights.licence) or from_url(rights.licence_url)
    if rights.credit or known is None:
        return rights
    return replace(rights, credit=credit(known, title, rights.creator, rights.page_url))


def _named(path: Path) -> list[str]:
    if _DIGITS.fullmatch(path.stem):
        return []
    words = (word.lower() for word in _WORDS.findall(_CAMEL.sub(" ", shown(Path(path.stem))).replace("_", " ")))
    return [word for word in dict.fromkeys(words) if not _CAMERA.fullmatch(word)][:12]


def _beside(path: Path) -> dict[str, Any]:
    for note in (path.with_name(f"{path.name}.json"), path.with_suffix(".json")):
        try:
            if note.is_file() and note.stat().st_size <= _NOTE:
                read = json.loads(note.read_bytes())
                return read if isinstance(read, dict) else {}
        except (OSError, ValueError, RecursionError):
            continue
    return {}


def _text(value: object) -> str:
    plain = value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""
    return " ".join(plain.replace("\0", "").split())[:2000]


def _list(value: object) -> list[str]:
    return [_text(each)[:_MOST] for each in value] if isinstance(value, list) else []
