"""What is known about a file before anybody looked at it: from its name, its own notes, and a note beside it."""

import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from engine.domain.asset import Rights
from engine.domain.units import Bytes

_WORDS = re.compile(r"[^\W\d_]{2,}")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CAMERA = re.compile(
    "img|dscn?|dscf|pxl|mvi|vid|mov|jpe?g|png|mp|gopr|dji|copy|by|final|edit|edited|hd|uhd|fps|screenshot|image|video"
    "|photo|pexels|pixabay"
)
_KEYWORDS = (2, 25)
"""IPTC: one keyword each."""
_NOTE: Bytes = 100_000
_MOST = 60
"""Tags of a file, and characters of a tag."""


@dataclass(frozen=True)
class Description:
    """Title, tags and rights of a file."""

    title: str
    tags: tuple[str, ...]
    rights: Rights


def describe(path: Path, rights: Rights, given: Sequence[str] = ()) -> Description:
    """Gather what is known. A note beside the file, `name.json`, comes before what the file says itself.

    `given` are tags that stand before all others.
    """
    note = _beside(path)
    own = _inside(path)
    words = _named(path)
    title = _text(note.get("title")) or own.get("title", "") or " ".join(words).capitalize() or "Untitled"
    tags = [*given, *_list(note.get("tags")), *own.get("tags", []), *words]
    creator = _text(note.get("creator")) or (own.get("creator", "") if rights.source == "folder" else "")
    said = {name: _text(note.get(name)) for name in ("licence", "licence_url", "page_url", "credit")}
    changes: dict[str, Any] = {name: text for name, text in {**said, "creator": creator}.items() if text}
    if isinstance(note.get("commercial"), bool):
        changes["commercial"] = note["commercial"]
    unique = dict.fromkeys(tag.lower() for tag in tags if tag)
    return Description(title[:200], tuple(unique)[:_MOST], replace(rights, **changes))


def _named(path: Path) -> list[str]:
    stem = os.fsencode(path.stem).decode("utf-8", "replace")
    words = (word.lower() for word in _WORDS.findall(_CAMEL.sub(" ", stem).replace("_", " ")))
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


def _inside(path: Path) -> dict[str, Any]:
    """Read what a camera or an editor wrote into a picture; anything unreadable counts as unsaid."""
    try:
        with Image.open(path) as picture:
            exif = picture.getexif()
            title = _text(exif.get(ExifTags.Base.ImageDescription))
            creator = _text(exif.get(ExifTags.Base.Artist))
            return {"title": title, "creator": creator, "tags": list(_keywords(picture))}
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, Image.DecompressionBombError):
        return {}


def _keywords(picture: Image.Image) -> Iterator[str]:
    if not isinstance(picture, ImageFile.ImageFile):
        return
    said = (IptcImagePlugin.getiptcinfo(picture) or {}).get(_KEYWORDS, [])
    for each in said if isinstance(said, list) else [said]:
        yield _text(each.decode("utf-8", "replace"))[:_MOST]


def _text(value: object) -> str:
    return " ".join(value.replace("\0", "").split())[:2000] if isinstance(value, str) else ""


def _list(value: object) -> list[str]:
    return [_text(each)[:_MOST] for each in value] if isinstance(value, list) else []
