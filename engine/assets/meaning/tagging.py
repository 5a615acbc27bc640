"""Tags what the library shows, a little at a time: by a model that looks at pictures, or else by the classifier."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import sqlalchemy as sa

from engine.assets.library import Library
from engine.domain.asset import Asset
from engine.errors import NeedsModel, NeedsSetup, ProviderFailed
from engine.ports import Embedder, Vectors
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import Progress
from engine.runtime.seeing.classifier import Classifier, Seen
from engine.store.schema import asset_tags
from engine.store.schema import assets as table
from engine.store.store import Store
from engine.store.unit import Row, Unit

Embedders = Callable[[], Sequence[tuple[str, Embedder]]]
SEEN = "seen"
"""The `tag_type` of a word that was found by looking."""
_AT_ONCE = 4
"""Files that are looked at together: a second of work, so that one who asks can stop it soon."""
_LEAST = 0.6
"""Confidence from which a word is a tag: nine of ten are true (tests/benchmarks/seen.py)."""
_TAGS, _WORDS = 8, 4
"""Of an asset and of one moment, at most."""
_ASKED = "a photo of {}"


@dataclass(frozen=True)
class Tagged:
    """What came of it."""

    assets: int
    tags: int
    model: str


class Tagging:
    """Any thread may call; what is done is not done again, and goes on where it was stopped."""

    def __init__(self, library: Library, store: Store, embedders: Embedders, classifier: Classifier) -> None:
        self._library, self._store, self._embedders = library, store, embedders
        self._classifier = classifier
        self._asked: tuple[str, Vectors] = ("", np.zeros((0, 1), dtype=np.float32))

    def tag(self, progress: Progress) -> Tagged:
        """Look at whatever the model of today has not looked at, and keep the words for it with their confidence.

        Words of earlier models go as those of this one come. Raises NeedsModel where no model can look.
        """
        model, look = self._looker()
        lacking = self._lacking(model)
        tags = 0
        for start in range(0, len(lacking), _AT_ONCE):
            progress(start / len(lacking), f"Looking at {start + 1} of {len(lacking)}")
            rows = lacking[start : start + _AT_ONCE]
            known = self._library.some([row["sha256"] for row in rows])
            shown = dict(zip(known, look(list(known.values())), strict=True))
            still = [row for row in rows if row["sha256"] in known]
            tags += self._keep(model, {row["id"]: (known[row["sha256"]], shown[row["sha256"]]) for row in still})
        progress(1.0, f"Tagged {len(lacking)} files")
        return Tagged(len(lacking), tags, model)

    def _looker(self) -> tuple[str, Callable[[list[Asset]], list[list[tuple[Seen, ...]]]]]:
        """Name who looks, and give what tells of each asset's moments the words. Raises NeedsModel."""
        for _, embedder in self._embedders():
            if not embedder.looks:
                continue
            try:
                return f"{embedder.model()} words:1", lambda assets, by=embedder: self._compared(by, assets)
            except (NeedsSetup, ProviderFailed):
                continue
        try:
            return self._classifier.model(), self._classified
        except NeedsModel as error:
            raise NeedsModel("No installed model can look at pictures.", error.remedy) from error

    def _lacking(self, model: str) -> list[Row]:
        seen = sa.func.json_extract_string(table.c.metadata, "$.seen")
        other = sa.and_(table.c.asset_type.in_(("image", "video")), seen.is_distinct_from(model))
        ask = sa.select(table.c.id, table.c.sha256).where(other).order_by(table.c.id)
        came = {asset.file.sha256 for asset in self._library.strangers}
        return [row for row in self._store.rows(cast("sa.Select[Any]", ask)) if row["sha256"] not in came]

    def _classified(self, assets: list[Asset]) -> list[list[tuple[Seen, ...]]]:
        return [self._classifier.words(self._library.views.of(asset), _LEAST) for asset in assets]

    def _compared(self, embedder: Embedder, assets: list[Asset]) -> list[list[tuple[Seen, ...]]]:
        """Ask for every word of the vocabulary whether it is there; what embedding made of the assets is used."""
        low, high = embedder.scale
        words = self._vocabulary
        asked = self._questions(embedder)
        usual = (asked @ self._library.index.vectors(embedder, self._library.strangers).T).mean(axis=1, keepdims=True)
        rows = self._library.index.of(embedder, assets)
        sure = np.clip((asked @ rows.vectors.T - usual - low) / (high - low), 0, 1).T
        found: list[list[tuple[Seen, ...]]] = [[] for _ in assets]
        for owner, moment in zip(rows.owners.tolist(), sure, strict=True):
            order = [int(word) for word in (-moment).argsort(kind="stable")[:_TAGS] if moment[word] >= _LEAST]
            found[owner].append(tuple(Seen(words[word], round(float(moment[word]), 3)) for word in order))
        return found

    def _questions(self, embedder: Embedder) -> Vectors:
        if self._asked[0] != embedder.model():
            self._asked = embedder.model(), embedder.texts([_ASKED.format(word) for word in self._vocabulary])
        return self._asked[1]

    @property
    def _vocabulary(self) -> list[str]:
        lines = (RESOURCES / "labels" / "vocabulary.txt").read_text(encoding="utf-8").splitlines()
        return [word.strip() for line in lines if not line.startswith("#") for word in line.split(",")]

    def _keep(self, model: str, found: dict[int, tuple[Asset, list[tuple[Seen, ...]]]]) -> int:
        """Put words in the place of an earlier model's, and note who looked; gives how many words."""
        with self._store.unit() as unit:
            tags: list[Row] = []
            for row in unit.rows(sa.select(table).where(table.c.id.in_(sorted(found)))):
                asset, moments = found[row["id"]]
                given = _forget(unit, row["id"])
                tags += [
                    {"asset_id": row["id"], "tag_name": word, "tag_type": SEEN, "confidence": sure}
                    for word, sure in _merged(moments).items()
                    if word not in given
                ]
                shown = [", ".join(seen.word for seen in words[:_WORDS]) for words in moments]
                several = shown if len(asset.moments) == len(shown) > 1 else []
                unit.update(table, row["id"], metadata={**(row["metadata"] or {}), "seen": model, "shown": several})
            unit.insert_many(asset_tags, tags)
        return len(tags)


def _forget(unit: Unit, asset: int) -> set[str]:
    """Remove what was seen before; gives the words that people gave."""
    given = set()
    for row in unit.find(asset_tags, asset_id=asset):
        if row["tag_type"] == SEEN:
            unit.delete(asset_tags, row["id"])
        else:
            given.add(row["tag_name"])
    return given


def _merged(moments: Sequence[Sequence[Seen]]) -> dict[str, float]:
    """Give each word its best moment's confidence, the surest words first."""
    best: dict[str, float] = {}
    for words in moments:
        for seen in words:
            best[seen.word] = max(seen.confidence, best.get(seen.word, 0.0))
    return dict(sorted(best.items(), key=lambda each: -each[1])[:_TAGS])
