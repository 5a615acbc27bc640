"""How captions look: data from resources/captions, one file a style."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from engine.errors import Refused
from engine.runtime.codec import from_plain, to_plain
from engine.runtime.resources import load

_NAMES = ("name", "title")
Animation = Literal["pop", "sweep", "box", "reveal", "calm"]


@dataclass(frozen=True)
class Place:
    """Where captions stand in one shape of frame; parts of the frame's height, `width` of its width."""

    size: float
    y: float
    """Of the block's middle."""
    width: float
    lines: int
    upper: bool = False
    """All capitals."""


@dataclass(frozen=True)
class CaptionStyle:
    """One look of captions. Lengths without a unit are parts of the letter size."""

    name: str
    title: str
    animation: Animation
    font: str
    wide: Place
    square: Place
    tall: Place
    fill: str = "#ffffff"
    active: str = "#ffd84d"
    """The word being spoken."""
    said: str = ""
    """Words already spoken; empty for `fill`."""
    outline: str = "#0a0a0f"
    outline_width: float = 0.075
    shadow: float = 0.6
    """Strength, 0 to 1."""
    shadow_blur: float = 0.12
    shadow_drop: float = 0.06
    box: str = ""
    """Colour behind the spoken word, or behind every line where nothing marks one; empty for none."""
    box_strength: float = 1.0
    box_radius: float = 0.22
    scale: float = 1.0
    """How large the spoken word grows."""
    leading: float = 1.2
    spacing: float = 1.0
    """Between words, of the font's own space."""
    drop: str = ""
    """Marks at a word's end that are not shown."""
    fade: float = 0.0
    """Seconds over which a page comes and goes."""

    def place(self, width: int, height: int) -> Place:
        """Choose the place for a frame's shape."""
        ratio = width / height
        return self.wide if ratio > 1.2 else self.tall if ratio < 0.7 else self.square


def caption_style(name: str) -> CaptionStyle:
    """Read a style of resources/captions. Raises NotFound naming those that exist."""
    return load("captions", name, CaptionStyle)


def adjusted(style: CaptionStyle, look: Iterable[tuple[str, str | float | bool]]) -> CaptionStyle:
    """Give a style with what a person changed: fields by name, those of a place as `tall.size`. Raises Refused."""
    plain = to_plain(style)
    for name, value in look:
        inner, _, field = name.rpartition(".")
        into = plain[inner] if inner in {"wide", "square", "tall"} else plain
        if field not in into:
            raise Refused(f"Caption styles have no {name!r}.", "Choose the style again.")
        into[field] = value
    return from_plain(plain, CaptionStyle)


def difference(style: CaptionStyle, other: CaptionStyle) -> tuple[tuple[str, str | float | bool], ...]:
    """Tell what `adjusted` needs to make another style of one."""
    flat, wanted = (dict(_flat(to_plain(each))) for each in (style, other))
    return tuple((name, value) for name, value in wanted.items() if value != flat[name] and name not in _NAMES)


def _flat(plain: dict[str, Any], within: str = "") -> Iterator[tuple[str, str | float | bool]]:
    for name, value in plain.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{name}.")
        else:
            yield within + name, value


def shown(word: str, style: CaptionStyle, place: Place, language: str) -> str:
    """Give a word as it stands on the screen."""
    bare = word.rstrip(style.drop) if style.drop else word
    return capitals(bare, language) if place.upper else bare or word


def capitals(text: str, language: str) -> str:
    """Write in capitals as the language does."""
    if language.lower().split("-")[0] in {"tr", "az"}:
        text = text.replace("i", "İ").replace("ı", "I")
    if language.lower().split("-")[0] == "el":  # Greek capitals carry no accents; Python's upper() keeps them
        return text
    return text.upper()
