"""A film with everything that made it: what is saved, reopened, edited and rendered again."""

from dataclasses import dataclass

from engine.domain.asset import Asset, Shot
from engine.domain.brief import Brief
from engine.domain.listing import Listing
from engine.domain.script import Script
from engine.domain.timeline import Timeline
from engine.domain.units import Frames
from engine.domain.variant import Variant
from engine.domain.voice import Narration, Pace, Voice

FORMAT = 2
"""1 had bare assets for a shot's alternatives."""
FILE = "project.json"
FILM = "film.mp4"


@dataclass(frozen=True)
class Project:
    """One film being made or made."""

    key: str
    brief: Brief
    script: Script
    voice: Voice | None
    narration: Narration
    shots: tuple[Shot, ...]
    track: Asset | None
    """The music; None for none."""
    timeline: Timeline
    listing: Listing
    format: int = FORMAT
    pace: Pace | None = None
    """How it is read; None where an earlier version did not say."""
    name: str = ""
    """What its owner calls it; empty takes the listing's title."""
    variants: tuple[Variant, ...] = ()
    """Further shapes for which a person chose something."""
    cover: Frames | None = None
    """The frame that its thumbnail is made of; None takes the one that fits best."""

    @property
    def title(self) -> str:
        """What it is called where projects are listed."""
        return self.name or self.listing.title


@dataclass(frozen=True)
class Film:
    """What `make` gives: where everything lies and what was measured."""

    key: str
    title: str
    folder: str
    film: str
    duration: float
    """Seconds."""
    width: int
    height: int
    voice: str
    writer: str
    loudness: float
    """LUFS, integrated."""
    true_peak: float
    """dBTP."""
    claims_to_check: int
    """How many numbers, names and dates a person should check."""
    made_in_seconds: float
    """How long the making took."""
