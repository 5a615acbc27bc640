"""Facts, told after they are true."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.domain.asset import Shot

STAGES = ("script", "fit", "pictures", "voice", "listing", "render", "finish")
"""What a film goes through, in order."""


@dataclass(frozen=True)
class Changed:
    """A commit wrote these rows: kind (a table's name) to ids."""

    rows: Mapping[str, frozenset[int]]


@dataclass(frozen=True)
class StageReached:
    """A film that is being made is so far in one of the `STAGES`."""

    key: str
    """Of its project."""
    stage: str
    fraction: float
    """0 to 1, of this stage alone; told at every hundredth."""


@dataclass(frozen=True)
class SceneChosen:
    """What one sentence of a film that is being made will show."""

    key: str
    scene: int
    """Of the script, from 0."""
    shot: Shot


@dataclass(frozen=True)
class ProjectReady:
    """The timeline of a film that is being made is saved: it can be opened while the rest renders."""

    key: str
    folder: str


@dataclass(frozen=True)
class QueueChanged:
    """Something became of an entry of the queue, or of their order where the id is empty."""

    id: str
