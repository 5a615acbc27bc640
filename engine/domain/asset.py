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
    """Whether it may earn money; None where nobody could say."""
    derivatives: bool | None = True
    """Whether it may be changed, which laying it under a voice is."""
    share_alike: bool = False
    """Whether what is made with it must carry the same licence."""
    content_id_risk: bool = False
    """Whether platforms are known to claim films with it, rightly or not."""
    item: str = ""
    """The source's own id of it."""
    file_url: str = ""
    creator_url: str = ""
    licence_text: str = ""
    """SHA-256 of the licence's text, or of our dated summary of a platform's terms, kept as a file."""
    proof: str = ""
    """SHA-256 of what the source said of it, or of the person's own evidence, kept as a file."""
    dated: str = ""
    """The day on which these terms were read, as `2026-11-23`."""


@dataclass(frozen=True)
class Moment:
    """A stretch of a clip that shows one thing; a picture has one, of no length."""

    start: Seconds
    end: Seconds
    at: Seconds
    """Where the frame lies that stands for it."""


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
    """Sixteen hex digits a fingerprint: one of a picture, one a sampled frame of a clip."""
    fps: float = 0.0
    moments: tuple[Moment, ...] = ()
    """At most five, in order; none of sound, and of what was taken in before moments were told apart."""
    lead_in: Seconds = 0.0
    """How long it is black or blank before anything is seen."""
    colour: str = ""
    """The one that prevails, by its plain name, as `blue`."""
    measures: tuple[tuple[str, float], ...] = ()
    """What quality was made of, by name, each from 0 to 1: `sharpness`, `exposure`, `motion`, `text`, `speech`."""
    shown: tuple[str, ...] = ()
    """What each moment shows, in words that were found by looking; empty where they are told apart by nothing."""


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
class Candidate:
    """What a sentence could show instead."""

    asset: Asset
    start: Seconds
    """Where in the asset it would begin."""
    score: float
    why: tuple[tuple[str, float], ...] = ()


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
    alternatives: tuple[Candidate, ...] = ()
    """The next best, best first, at most five; no two alike, nor like what is shown."""
