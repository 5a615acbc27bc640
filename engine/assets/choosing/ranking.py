"""Which picture for which sentence: likeness times fitness, chosen for the whole film at once."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.assets.finding.index import Index
from engine.assets.intake.phash import NEAR, distance
from engine.domain.asset import Asset
from engine.errors import AllFailed, NeedsSetup, ProviderFailed
from engine.ports import Embedder

Table = npt.NDArray[np.float64]
"""(wishes, assets)."""

_SEARCH, _SENTENCE, _TOPIC = 0.55, 0.25, 0.2
"""How much what should be seen, what is said, and the film's subject weigh: the subject alone never reaches a floor."""
_CHANCE = 0.03
"""How far the seed may turn near equals around."""


@dataclass(frozen=True)
class Wish:
    """What one shot should show."""

    said: str
    search: str
    topic: str


@dataclass(frozen=True)
class Ranking:
    """Every asset's value for every wish, part by part."""

    sentence: Table
    search: Table
    topic: Table
    relevance: Table
    quality: Table
    shape: Table
    score: Table

    def why(self, wish: int, asset: int) -> tuple[tuple[str, float], ...]:
        """The parts of one score, by name."""
        names = ("sentence", "search", "topic", "relevance", "quality", "shape")
        return tuple((name, round(float(getattr(self, name)[wish, asset]), 3)) for name in names)


def usable(embedders: Sequence[tuple[str, Embedder]]) -> list[Embedder]:
    """Those that can work now. Raises AllFailed with every reason where none can."""
    return [embedder for _, embedder in named(embedders)]


def named(embedders: Sequence[tuple[str, Embedder]]) -> list[tuple[str, Embedder]]:
    """Those that can work now, by name and model. Raises AllFailed with every reason where none can."""
    found: list[tuple[str, Embedder]] = []
    reasons: list[str] = []
    for name, embedder in embedders:
        try:
            found.append((f"{name}:{embedder.model()}", embedder))
        except (NeedsSetup, ProviderFailed) as error:
            reasons.append(f"{name}: {error}")
    if not found:
        raise AllFailed("Nothing could compare pictures with words", reasons, "faceless doctor")
    return found


def rank(
    wishes: Sequence[Wish],
    assets: Sequence[Asset],
    strangers: Sequence[Asset],
    index: Index,
    embedders: Sequence[Embedder],
    aspect: float,
    seed: int,
) -> Ranking:
    """Value every asset for every wish, by what all embedders say together. Raises what they do.

    `strangers` are pictures of all kinds, the same for every film: what a text has to do with them on the average
    counts for nothing, for a vague sentence is a little like everything.
    """
    said = [wish.said for wish in wishes]
    seen = [wish.search or wish.said for wish in wishes]
    about = [wish.topic for wish in wishes]
    sentence, search, topic = (likeness(embedders, index, texts, assets, strangers) for texts in (said, seen, about))
    relevance = np.minimum(_SENTENCE * sentence + _SEARCH * search + _TOPIC * topic, 1.0)
    shape = np.broadcast_to([_shape(asset, aspect) for asset in assets], relevance.shape)
    quality = np.broadcast_to([asset.quality for asset in assets], relevance.shape)
    fit = (0.75 + 0.25 * quality) * (0.7 + 0.3 * shape)
    score = np.where(relevance > 0, relevance * fit, relevance) + _CHANCE * _noise(wishes, assets, seed)
    return Ranking(sentence, search, topic, relevance, quality, shape, score)


def likeness(
    embedders: Sequence[Embedder],
    index: Index,
    texts: Sequence[str],
    assets: Sequence[Asset],
    strangers: Sequence[Asset],
) -> Table:
    """How much each text has to do with each asset, as (texts, assets): 0 may just fit, 1 clearly fits.

    Embedders are added up: where two of them see a likeness it counts more than where one does.
    """
    unique = list(dict.fromkeys(texts))
    found = np.zeros((len(unique), len(assets)))
    for embedder in embedders:
        low, high = embedder.scale
        asked = embedder.texts(unique)
        usual = (asked @ index.vectors(embedder, strangers).T).mean(axis=1, keepdims=True) if strangers else 0.0
        found += (asked @ index.vectors(embedder, assets).T - usual - low) / (high - low)
    return np.asarray(found[[unique.index(text) for text in texts]])


def assign(ranking: Ranking, assets: Sequence[Asset], floor: float) -> list[int | None]:
    """Choose an asset a wish so that all together gain most over backgrounds; None where nothing reaches the floor.

    No asset is given twice, nor two that look alike. Ties fall by the ranking's own order.
    """
    wanted = np.where(ranking.relevance >= floor, np.maximum(ranking.score - floor, 0.01), -1.0)
    columns = np.flatnonzero((wanted > 0).any(axis=0))
    given: list[int | None] = [None] * len(wanted)
    barred: set[int] = set()
    while True:
        usable = [int(column) for column in columns if column not in barred]
        chosen = _matched(wanted[:, usable])
        given = [None if column is None else usable[column] for column in chosen]
        twin = _twin(given, assets, ranking)
        if twin is None:
            return given
        barred.add(twin)


def _matched(value: Table) -> list[int | None]:
    """Match rows to columns for the highest sum; a row may stay alone, worth nothing. Values below 0 are never taken.

    The Hungarian method with potentials (Kuhn 1955, Jonker and Volgenant 1987); each row has a spare column of its own.
    """
    rows, columns = value.shape
    if not rows:
        return []
    spare = np.full((rows, rows), 2.0)
    np.fill_diagonal(spare, 0.0)
    cost = np.hstack([np.where(value > 0, -value, 2.0), spare])
    width = columns + rows
    by_row, by_column = np.zeros(rows + 1), np.zeros(width + 1)
    owner = np.zeros(width + 1, dtype=np.int64)
    for row in range(1, rows + 1):
        owner[0] = row
        _augment(cost, by_row, by_column, owner)
    found: list[int | None] = [None] * rows
    for column in range(1, columns + 1):
        if owner[column]:
            row = int(owner[column]) - 1
            found[row] = column - 1 if value[row, column - 1] > 0 else None
    return found


def _augment(cost: Table, by_row: Table, by_column: Table, owner: npt.NDArray[np.int64]) -> None:
    """Find a place for the row in `owner[0]` along the cheapest chain of moves; all arrays are changed in place."""
    width = len(by_column) - 1
    least = np.full(width + 1, np.inf)
    before = np.zeros(width + 1, dtype=np.int64)
    used = np.zeros(width + 1, dtype=bool)
    column = 0
    while True:
        used[column] = True
        row = int(owner[column])
        reach = cost[row - 1] - by_row[row] - by_column[1:]
        better = ~used[1:] & (reach < least[1:])
        least[1:][better] = reach[better]
        before[1:][better] = column
        following = 1 + int(np.argmin(np.where(used[1:], np.inf, least[1:])))
        step = least[following]
        by_row[owner[used]] += step
        by_column[used] -= step
        least[~used] -= step
        column = following
        if owner[column] == 0:
            break
    while column:
        owner[column] = owner[before[column]]
        column = int(before[column])


def _twin(given: Sequence[int | None], assets: Sequence[Asset], ranking: Ranking) -> int | None:
    """Of the first two chosen assets that look alike, the one that is worth less where it stands."""
    taken = [(wish, asset) for wish, asset in enumerate(given) if asset is not None]
    for later, (wish, asset) in enumerate(taken):
        for other_wish, other in taken[:later]:
            prints = assets[asset].perceptual_hash, assets[other].perceptual_hash
            if all(prints) and distance(*prints) < NEAR * (len(prints[0]) // 16):
                return min((wish, asset), (other_wish, other), key=lambda each: float(ranking.score[each]))[1]
    return None


def _shape(asset: Asset, aspect: float) -> float:
    """The share of the picture that is seen when it fills the frame."""
    own = asset.width / asset.height if asset.height else aspect
    return min(own / aspect, aspect / own)


def _noise(wishes: Sequence[Wish], assets: Sequence[Asset], seed: int) -> Table:
    """Chance between 0 and 1 that hangs on seed and file alone, so that a larger library turns nothing around."""
    drawn = [hashlib.sha256(f"{seed}:{asset.file.sha256}".encode()).digest()[:4] for asset in assets]
    return np.broadcast_to([int.from_bytes(each) / 2**32 for each in drawn], (len(wishes), len(assets)))
