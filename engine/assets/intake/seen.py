"""What looking at a file told: plain values that come out of the process that looked."""

from dataclasses import dataclass

from engine.domain.asset import Kind, Moment
from engine.domain.units import Seconds


@dataclass(frozen=True)
class Said:
    """What the file says of itself, unproven: cameras and editors write it."""

    title: str = ""
    creator: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Seen:
    """What a file holds; the fields that `Asset` has too mean the same."""

    kind: Kind
    said: Said = Said()
    width: int = 0
    height: int = 0
    duration: Seconds = 0.0
    quality: float = 0.5
    perceptual_hash: str = ""
    fps: float = 0.0
    moments: tuple[Moment, ...] = ()
    lead_in: Seconds = 0.0
    colour: str = ""
    measures: tuple[tuple[str, float], ...] = ()
    around: str = ""
    """A picture's fingerprints with a little less and more around it: what others are looked for by."""
