"""What each cut is worth for each sentence: relevance × quality × past performance × freshness, part by part."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.assets.choosing.cuts import Cut, Flags
from engine.assets.choosing.memory import Standing
from engine.assets.choosing.rules import PREFERRED, Concern, Rule
from engine.assets.finding.catalogue import Among
from engine.assets.finding.index import Index
from engine.domain.asset import Asset
from engine.errors import AllFailed, NeedsSetup, ProviderFailed
from engine.ports import Embedder, Vectors
from engine.runtime.settings import Settings

Table = npt.NDArray[np.float64]
"""(wishes, cuts)."""

FITS = {"search": 0.55, "sentence": 0.25, "topic": 0.2}
"""What decides whether a picture may be shown at all: the subject alone never reaches a floor."""
PARTS = {"search": 0.3, "context": 0.7}
"""What decides which of them: what should be seen, by itself and read together with what is said and the film's
subject, for a bank by a river is no bank of money. Chosen on one half of tests/benchmarks/senses.toml, held against
the other.
"""
_ASKED = {**FITS, **{part: PARTS[part] + FITS.get(part, 0.0) for part in PARTS}}
SHORTLIST = 48
"""How many assets are looked at for a sentence, of those nearest to it by each embedder."""
_CHANCE = 0.03
"""How far the seed may turn near equals around."""
_DIGITS = 6
"""Products are rounded, so that no order of summation decides between equals."""


@dataclass(frozen=True)
class Weights:
    """How much each part counts, 0 to 1, and how long a clip should rest."""

    quality: float = 0.25
    shape: float = 0.3
    performance: float = 0.5
    freshness: float = 0.6
    variety: float = 0.3
    continuity: float = 0.03
    cooldown: float = 30.0
    """Days."""
    kept_out: tuple[str, ...] = ()
    """Of `NC` and `ND`: what is under such terms counts for nothing."""

    @classmethod
    def of(cls, settings: Settings) -> "Weights":
        """As the person set them."""
        return cls(
            settings.quality_weight,
            settings.shape_weight,
            settings.performance_weight,
            settings.freshness_weight,
            settings.variety_weight,
            settings.continuity_weight,
            settings.cooldown_days,
            settings.kept_out,
        )


@dataclass(frozen=True)
class Wish:
    """What one shot should show."""

    said: str
    search: str
    topic: str

    def text(self, part: str) -> str:
        """What a part of relevance asks for."""
        search = self.search or self.said
        context = f"{search}. {self.said} {self.topic}"
        return {"search": search, "sentence": self.said, "topic": self.topic, "context": context}[part]


@dataclass(frozen=True)
class Ranking:
    """Every cut's value for every wish, part by part."""

    parts: Mapping[str, Table]
    """By name, in the order in which people read them."""
    score: Table
    barred: Flags
    """What a person never wants there."""

    @property
    def relevance(self) -> Table:
        """How well each fits, 0 to 1; below 0 where it has less to do with the wish than any picture has."""
        return self.parts["relevance"]

    def why(self, wish: int, cut: int) -> tuple[tuple[str, float], ...]:
        """The parts of one score, by name."""
        return tuple((name, round(float(table[wish, cut]), 3)) for name, table in self.parts.items())

    def best(self, each: int) -> npt.NDArray[np.int64]:
        """Which cuts are among the best so many of some wish, in order."""
        if self.score.shape[1] <= each or not len(self.score):
            return np.arange(self.score.shape[1], dtype=np.int64)
        worth = np.where(self.barred, -np.inf, self.score)
        return np.unique(np.argpartition(-worth, each, axis=1)[:, :each]).astype(np.int64)

    def only(self, cuts: npt.NDArray[np.int64]) -> "Ranking":
        """Give the ranking of these cuts alone."""
        parts = {name: table[:, cuts] for name, table in self.parts.items()}
        return Ranking(parts, self.score[:, cuts], self.barred[:, cuts])

    def gain(self, floor: float) -> Table:
        """What each wish gains by each cut over a background, which is worth 0; below the floor less than that."""
        shown = (self.relevance >= floor) & ~self.barred
        return np.where(shown, np.maximum(self.score, 0.01), -1.0)


class Question:
    """What wishes ask of one embedder."""

    def __init__(
        self,
        embedder: Embedder,
        wishes: Sequence[Wish],
        index: Index,
        strangers: Sequence[Asset],
        parts: Mapping[str, float] = _ASKED,
    ) -> None:
        """`strangers` are pictures of all kinds, the same for every film.

        What a text has to do with them on the average counts for nothing: a vague sentence is a little like everything.
        """
        self.embedder, self._index, self._parts = embedder, index, parts
        texts = [[wish.text(part) for wish in wishes] for part in parts]
        unique = list(dict.fromkeys(text for each in texts for text in each))
        vectors = embedder.texts(unique)
        place = {text: number for number, text in enumerate(unique)}
        self._asked = [vectors[[place[text] for text in each]] for each in texts]
        self.whole: Vectors = np.sum(
            [weight * asked for weight, asked in zip(parts.values(), self._asked, strict=True)], axis=0
        )
        self._strangers = index.vectors(embedder, strangers) if strangers else None

    def nearest(self, limit: int, among: Among) -> list[str]:
        """Which assets are nearest to any wish, `limit` a wish, as SHA-256 of their files, each once."""
        norms = np.maximum(np.linalg.norm(self.whole, axis=1, keepdims=True), 1e-9)
        unit: Vectors = (self.whole / norms).astype(np.float32)
        near = self._index.nearest(self.embedder, unit, limit, among)
        return list(dict.fromkeys(sha256 for each in near for sha256 in each.assets))

    def likeness(self, vectors: Vectors) -> dict[str, Table]:
        """How much each part of each wish has to do with each vector: 0 may just fit, 1 clearly fits."""
        low, high = self.embedder.scale
        found = {}
        for part, asked in zip(self._parts, self._asked, strict=True):
            usual = 0.0 if self._strangers is None else (asked @ self._strangers.T).mean(axis=1, keepdims=True)
            found[part] = ((asked @ vectors.T - usual - low) / (high - low)).round(_DIGITS).astype(np.float64)
        return found

    def vectors(self, cuts: Sequence[Cut]) -> Vectors:
        """One unit vector a cut; those of an asset that has one in all share it."""
        assets = list({cut.asset.file.sha256: cut.asset for cut in cuts}.values())
        place = {asset.file.sha256: number for number, asset in enumerate(assets)}
        rows = self._index.of(self.embedder, assets)
        counts = np.bincount(rows.owners, minlength=len(assets))
        firsts = np.concatenate([[0], np.cumsum(counts)])
        owners = np.array([place[cut.asset.file.sha256] for cut in cuts], dtype=np.int64)
        moments = np.array([cut.moment for cut in cuts], dtype=np.int64)
        return rows.vectors[firsts[owners] + np.minimum(moments, counts[owners] - 1)] if cuts else rows.vectors

    def usual(self) -> float:
        """How alike two pictures are that have nothing in common: nineteen in twenty of the strangers are less."""
        if self._strangers is None or len(self._strangers) < 2:
            return 0.5
        products = self._strangers @ self._strangers.T
        return min(0.95, float(np.quantile(products[np.triu_indices(len(products), 1)], 0.95).round(5)))


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
    cuts: Sequence[Cut],
    questions: Sequence[Question],
    standings: Sequence[Standing],
    rules: Mapping[str, Sequence[Rule]],
    aspect: float,
    seed: int,
    weights: Weights,
) -> Ranking:
    """Value every cut for every wish, by what all embedders say together. Raises what they do."""
    shape = (len(wishes), len(cuts))
    asked = [question.likeness(question.vectors(cuts)) for question in questions]
    said = {part: np.sum([each[part] for each in asked], axis=0).reshape(shape) for part in _ASKED}
    relevance, meaning = (_mixed(said, weights_).reshape(shape) for weights_ in (FITS, PARTS))
    single = {
        "quality": [cut.asset.quality for cut in cuts],
        "shape": [_shape(cut.asset, aspect) for cut in cuts],
        "performance": [each.performance for each in standings],
        "freshness": [each.freshness for each in standings],
    }
    parts = {"relevance": relevance, "meaning": meaning, **said}
    score = meaning
    for name, values in single.items():
        parts[name] = np.broadcast_to(np.array(values, dtype=np.float64), shape)
        score = score * (1 - getattr(weights, name) * (1 - parts[name]))
    preferred, barred = _ruled(wishes, cuts, rules, [question.embedder for question in questions])
    if preferred.any():
        parts["preferred"] = np.where(preferred, PREFERRED, 1.0)
        score = score * parts["preferred"]
    score = np.where(meaning > 0, score, meaning) + _CHANCE * _noise(cuts, shape, seed)
    return Ranking(parts, score, barred)


def _ruled(
    wishes: Sequence[Wish], cuts: Sequence[Cut], rules: Mapping[str, Sequence[Rule]], embedders: Sequence[Embedder]
) -> tuple[Flags, Flags]:
    """Where a person prefers an asset, and where they never want it; what was decided last counts."""
    verdicts = np.zeros((2, len(wishes), len(cuts)), dtype=np.bool_)
    concern = Concern([(wish.said, wish.search) for wish in wishes], embedders)
    for column, cut in enumerate(cuts):
        for rule in rules.get(cut.asset.file.sha256, ()):
            held = concern.of(rule)
            verdicts[:, held, column] = False
            verdicts[int(rule.verdict == "never"), held, column] = True
    return verdicts[0], verdicts[1]


def _mixed(said: Mapping[str, Table], weights: Mapping[str, float]) -> Table:
    return np.asarray(np.minimum(np.sum([weight * said[part] for part, weight in weights.items()], axis=0), 1.0))


def _shape(asset: Asset, aspect: float) -> float:
    """The share of the picture that is seen when it fills the frame."""
    own = asset.width / asset.height if asset.height else aspect
    return min(own / aspect, aspect / own)


def _noise(cuts: Sequence[Cut], shape: tuple[int, int], seed: int) -> Table:
    """Chance between 0 and 1 that hangs on seed and file alone, so that a larger library turns nothing around."""
    hashes = {cut.asset.file.sha256 for cut in cuts}
    drawn = {each: int.from_bytes(hashlib.sha256(f"{seed}:{each}".encode()).digest()[:4]) / 2**32 for each in hashes}
    return np.broadcast_to([drawn[cut.asset.file.sha256] for cut in cuts], shape)
