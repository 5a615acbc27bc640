"""What a source is asked for, and what it offers: nothing is fetched yet."""

from dataclasses import dataclass, field
from typing import Literal

from engine.domain.asset import Kind, Rights
from engine.domain.units import Bytes, Seconds

Orientation = Literal["", "landscape", "portrait", "square"]
SQUARE = 1.05
"""So many times as long as the short side the long one may be in what counts as square."""


def orientation(width: int, height: int) -> Orientation:
    """How a picture stands; empty where its size is not known."""
    if not width or not height:
        return ""
    if max(width, height) <= SQUARE * min(width, height):
        return "square"
    return "landscape" if width > height else "portrait"


@dataclass(frozen=True)
class Wanted:
    """What is looked for at a source."""

    text: str
    kind: Kind
    orientation: Orientation = ""
    """Empty where any will do; meaningless for sound."""
    language: str = "en"
    page_size: int = 24
    """How many a page, at most; a source may give fewer."""


@dataclass(frozen=True)
class Offer:
    """One item of a source, as the source describes it."""

    source: str
    """The source's name, as `pexels`."""
    item: str
    """Its id there, the same for ever."""
    kind: Kind
    title: str
    file_url: str
    rights: Rights
    tags: tuple[str, ...] = ()
    preview_url: str = ""
    """A small picture of it, fetched to tell whether the library has it already."""
    width: int = 0
    height: int = 0
    duration: Seconds = 0.0
    size: Bytes = 0
    """0 where the source does not say."""
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """What must be sent to its host to get the file; may hold a secret, so it is never kept."""
    proof: str = field(default="", repr=False)
    """What the source said of it, as JSON without secrets: kept with the file as evidence."""


@dataclass(frozen=True)
class Page:
    """A part of what a source found."""

    offers: tuple[Offer, ...]
    after: str = ""
    """Where the next page begins, in the source's own words; empty on the last."""
    passed_over: tuple[tuple[str, str], ...] = ()
    """Items that cannot be offered: the source's id and why, as a licence that is not stated."""
