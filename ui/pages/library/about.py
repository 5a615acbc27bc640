"""What is told of one asset beside what it is: read in the background, for it takes several questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from engine.assets.choosing.cuts import Cut
from engine.assets.choosing.ledger import MAIN, Past, Showing
from engine.assets.rights.standing import Standing
from engine.collection import Collection
from engine.domain.asset import Asset
from engine.runtime.progress import Progress


@dataclass(frozen=True)
class About:
    """Where it was shown, how it did, how its rights stand."""

    sha256: str
    standing: Standing | None
    uses: Sequence[Showing]
    performance: float
    """1 is usual or unknown; 0.5 to 1.5."""
    ours: bool
    """Whether it came with the program."""


def read(collection: Collection, asset: Asset) -> About:
    """Ask everything about an asset. Raises NotFound where it was removed meanwhile."""
    sha256 = asset.file.sha256
    past = Past(MAIN, f"{datetime.now(UTC):%Y-%m-%d}")
    (standing,) = collection.memory.standings([Cut(asset)], past, 0.0)
    rights = collection.clearance.rights(Progress(), sha256)
    uses = collection.memory.uses(sha256)
    return About(sha256, rights[0] if rights else None, uses, standing.performance, collection.library.came(sha256))
