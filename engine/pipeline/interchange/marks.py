"""What our own items leave in an OpenTimelineIO file: their exact value, beside what every program understands."""

import math
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from engine.domain.asset import Background
from engine.domain.identity import Blob
from engine.domain.timeline import Caption, Clip, Effect, Marker, Sound, Timeline, Title, Transition
from engine.errors import Refused
from engine.pipeline.captioning import joined
from engine.runtime.codec import from_json, to_json

T = TypeVar("T")

SPACE = "faceless_studio"
"""Our name in everything's metadata."""
SCHEMA = 1
KINDS: dict[str, type] = {
    "film": Timeline,
    "clip": Clip,
    "caption": Caption,
    "title": Title,
    "sound": Sound,
    "marker": Marker,
}
_MOST = 2**53
_NAMES = re.compile(r"[\w -]{0,100}")
_HASH = re.compile(r"[0-9a-f]{64}")
_SUFFIX = re.compile(r"(\.\w{1,16})?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]+")
_HALF = re.compile(r"[\ud800-\udfff]")
COLOURS = {
    "RED": (255, 0, 0),
    "PINK": (255, 105, 180),
    "ORANGE": (255, 150, 0),
    "YELLOW": (255, 230, 0),
    "GREEN": (0, 200, 0),
    "CYAN": (0, 220, 230),
    "BLUE": (0, 80, 255),
    "PURPLE": (140, 0, 200),
    "MAGENTA": (255, 0, 255),
    "BLACK": (0, 0, 0),
    "WHITE": (255, 255, 255),
}
"""Those that OpenTimelineIO knows for markers."""


def mark(value: object, **more: object) -> dict[str, object]:
    """Write an item's exact value for its metadata."""
    kind = next(name for name, kind in KINDS.items() if isinstance(value, kind))
    return {SPACE: {"schema": SCHEMA, "kind": kind, "value": to_json(value), **more}}


def marked(metadata: Any, kind: type[T]) -> T | None:
    """Read what `mark` wrote; None where there is none of this kind, it is from a later version, or makes no sense."""
    held = metadata.get(SPACE)
    try:
        if held is None or not 1 <= held["schema"] <= SCHEMA or KINDS[held["kind"]] is not kind:
            return None
        value = from_json(held["value"], kind)
    except (Refused, KeyError, TypeError, AttributeError):
        return None
    return value if all(_sane(each) for each in _parts(value)) else None


def aside(metadata: Any, name: str) -> str:
    """Read a text that stands beside an item's value; empty where there is none."""
    held = metadata.get(SPACE)
    try:
        text = held[name] if held is not None and name in held else ""
    except (KeyError, TypeError):
        return ""
    return text if isinstance(text, str) else ""


def plain(text: str) -> str:
    """Make a text one line that any program can show."""
    return " ".join(_CONTROL.sub(" ", text).split())[:200]


def name_of(item: Clip | Caption | Title | Sound | Marker) -> str:
    """What other programs are told an item is called: by its file where nobody named it."""
    match item:
        case Clip():
            named = plain(item.asset_title) or (item.background.family if item.background else plain(item.id))
        case Caption():
            named = plain(joined([word.text for word in item.words if word.text]))
        case Title():
            named = plain(item.text)
        case Sound():
            named = plain(item.title) or plain(item.id)
        case Marker():
            named = plain(item.name) or plain(item.id)
    if not named and isinstance(item, Clip | Sound) and item.media:
        named = f"{item.media.sha256[:12]}{item.media.suffix}"
    return named


def colour_of(text: str) -> str:
    """Name the colour that is nearest to `#rrggbb`; green where it is none."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        return text if text in COLOURS else "GREEN"
    own = [int(text[at : at + 2], 16) for at in (1, 3, 5)]
    return min(COLOURS, key=lambda name: sum((one - other) ** 2 for one, other in zip(own, COLOURS[name], strict=True)))


def _parts(value: object) -> Iterator[object]:
    """Everything a value is made of, itself included."""
    yield value
    if is_dataclass(value):
        for each in fields(value):
            yield from _parts(getattr(value, each.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _parts(item)


def _sane(value: object) -> bool:
    sane = True
    match value:
        case float():
            sane = math.isfinite(value) and abs(value) < _MOST
        case str():
            sane = not _HALF.search(value)
        case int():
            sane = abs(value) < 2**64
        case Blob():
            sane = bool(_HASH.fullmatch(value.sha256) and _SUFFIX.fullmatch(value.suffix))
        case Background(family=name) | Effect(preset="", name=name) | Effect(preset=name) | Transition(name=name):
            sane = _NAMES.fullmatch(name) is not None
        case Clip():
            sane = value.speed > 0 and 0 < value.length < _MOST
        case Timeline():
            size = (value.width, value.height)
            even = value.width % 2 == 0 and value.height % 2 == 0
            sane = even and 0 < value.rate <= 240 and 16 <= min(size) <= max(size) <= 8192
    return sane
