"""What can be shown or heard, whose it is, and why it was chosen."""

from dataclasses import dataclass
from typing import Literal

from engine.domain.identity import Blob
from engine.domain.units import Seconds

Kind = Literal["video", "image", "audio"]


@dataclass(frozen=True)
class Rights:
    """Whose work it is and on what terms: kept for ever, shown in rights.json and in the credits."""

    source: str
    """Where it came from, as `starter`, `folder` or `pexels`."""
    creator: str
    licence: str
    """An SPDX id or the source's own name for its licence."""
    licence_url: str = ""
    page_url: str = ""
    credit: str = ""
    """The wording that the licence asks for; empty where it asks for none."""
    commercial: bool | None = True


@dataclass(frozen=True)
class Asset:
    """One file of the library."""

    file: Blob
    kind: Kind
    title: str
    tags: tuple[str, ...]
    rights: Rights
    width: int = 0
    height: int = 0
    duration: Seconds = 0.0
    quality: float = 0.5
    """0 to 1."""
    perceptual_hash: str = ""


@dataclass(frozen=True)
class Background:
    """A moving picture drawn by a procedure, the same for the same values on every machine."""

    family: str
    """A provider of the kind `background`, as `bokeh`."""
    palette: tuple[str, ...]
    """Two to five colours as `#rrggbb`, darkest first."""
    seed: int
    speed: float = 1.0


@dataclass(frozen=True)
class Shot:
    """What one sentence of the narration shows."""

    line: int
    """Which line of the narration, from 0."""
    asset: Asset | None
    background: Background | None
    """Set where no asset was near enough."""
    start: Seconds
    """Where in the asset it begins."""
    score: float
    why: tuple[tuple[str, float], ...]
    """The parts of the score, by name."""
    alternatives: tuple[Asset, ...] = ()
    """The next best, best first, at most five."""
