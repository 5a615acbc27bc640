"""Counts what comes of one source, and sums it up."""

from collections import Counter
from dataclasses import dataclass, field

from engine.domain.asset import Rights
from engine.domain.harvest import Count, Visited
from engine.domain.offer import Offer
from engine.domain.units import Bytes, Seconds
from engine.errors import EngineError

_REASONS = 50
"""Reasons that are listed; what servers say may differ from item to item."""


@dataclass
class Tally:
    """What has come of one source so far; its own thread alone writes it."""

    source: str
    found: int = 0
    duplicate: int = 0
    alike: int = 0
    """Files that came and look like others: told apart only when they were here."""
    bytes: Bytes = 0
    seconds: Seconds = 0.0
    refused: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    brought: list[Rights] = field(default_factory=list)
    would_fetch: list[Offer] = field(default_factory=list)
    error: str = ""
    remedy: str = ""

    def end(self, error: EngineError) -> None:
        """Note why the source was given up."""
        self.error, self.remedy = str(error), error.remedy

    def visited(self) -> Visited:
        """Sum up."""
        return Visited(
            self.source,
            self.found,
            len(self.brought) + len(self.would_fetch),
            self.duplicate,
            _counts(self.refused),
            _counts(self.failed),
            self.error,
            self.remedy,
            round(self.seconds, 3),
            self.bytes,
        )


def _counts(reasons: Counter[str]) -> tuple[Count, ...]:
    ranked = sorted(reasons.items(), key=lambda each: (-each[1], each[0]))
    return tuple(Count(why, items) for why, items in ranked[:_REASONS])
