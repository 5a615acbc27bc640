"""Finds assets: by what a text means, by its words, by likeness to a picture, and by facets, all together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.assets.finding.browsing import Listed, Order, listed
from engine.assets.finding.catalogue import Among, Catalogue
from engine.assets.finding.facets import EVERYTHING, Facets
from engine.assets.finding.keys import column
from engine.assets.finding.sample import sample
from engine.assets.finding.upkeep import Embedders, Kept, Upkeep
from engine.assets.finding.words import Words
from engine.assets.library import Library
from engine.domain.asset import Asset
from engine.domain.units import Seconds
from engine.errors import Refused
from engine.ports import Embedder, Vectors
from engine.runtime.events import Events
from engine.runtime.progress import Progress
from engine.store.store import Store

Scores = npt.NDArray[np.float64]

FLOOR = 0.12
"""Below this score nothing is shown: no answer is better than any answer."""
_WORDS = 0.5
"""What an asset is worth that has all words of a text and nothing of its meaning."""
_LOOKED_AT = 200
"""Assets that are looked at of those that are nearest, for each way of looking, at least."""
_DEEPEST = 2000
"""Hits that can be paged through."""


@dataclass(frozen=True)
class Hit:
    """An asset that was found."""

    asset: Asset
    score: float
    """0 to 1."""
    at: Seconds
    """Where the moment begins that fits best."""
    parts: tuple[tuple[str, float], ...]
    """What the score is made of, by name: `meaning`, `words`, `likeness`."""


@dataclass(frozen=True)
class Stats:
    """What there is to be found."""

    assets: int
    kind: dict[str, int]
    licence: dict[str, int]
    source: dict[str, int]
    colour: dict[str, int]
    kept: tuple[Kept, ...]


@dataclass
class _Pool:
    """Candidates by file, and what is known of each."""

    meaning: dict[str, float] = field(default_factory=dict)
    likeness: dict[str, float] = field(default_factory=dict)
    words: dict[str, float] = field(default_factory=dict)
    moments: dict[str, tuple[int, int]] = field(default_factory=dict)
    """How many an asset has for who told, and which is meant."""


class Search:
    """Any thread may call."""

    def __init__(self, library: Library, catalogue: Catalogue, words: Words, upkeep: Upkeep) -> None:
        self.catalogue = catalogue
        self._library, self._words, self._upkeep = library, words, upkeep
        self._strangers: dict[str, Vectors] = {}

    @classmethod
    def open(
        cls,
        library: Library,
        store: Store,
        events: Events,
        came: Sequence[Asset],
        embedders: Embedders,
        words: Path,
        tag: Callable[[Progress], object] | None = None,
    ) -> "Search":
        """Put together what it takes: `came` are assets that came with the program, `words` the full text's file."""
        catalogue, told = Catalogue(store, events, came), Words(words)
        return cls(library, catalogue, told, Upkeep(library, catalogue, told, store, embedders, tag))

    def search(
        self, text: str = "", *, like: str = "", facets: Facets = EVERYTHING, page: int = 1, limit: int = 20
    ) -> list[Hit]:
        """Find what fits best, best first; nothing where nothing fits. Without text or likeness: all by facets.

        Raises Refused on facets that cannot be, NotFound on an unknown file, and AllFailed where no embedder works.

        :param text: What should be seen or heard, in plain words.
        :param like: Something like this: a file of the library (the start of its sha256), or any picture or clip.
        :param page: From 1.
        :param limit: Hits a page.
        """
        if page < 1 or limit < 1:
            raise Refused("Pages, and the hits of a page, are counted from 1.", "Ask for the first page.")
        if limit > 1000 or page * limit > _DEEPEST:
            raise Refused(f"A search shows {_DEEPEST} hits at most, 1000 a page.", "Say more closely what to find.")
        among = self.catalogue.matching(facets)
        if not among.fits.any():
            return []
        if not text.strip() and not like:
            return self._newest(among, page, limit)
        pool, deep = _Pool(), max(_LOOKED_AT, 2 * page * limit)
        serving = self._upkeep.serving()
        if text.strip():
            self._by_words(text, among, deep, pool)
            self._by_meaning(text, serving, among, deep, pool)
        if like:
            self._by_likeness(like, serving, among, deep, pool)
        return self._hits(pool, (page - 1) * limit, limit)

    def similar(self, what: str, *, facets: Facets = EVERYTHING, page: int = 1, limit: int = 20) -> list[Hit]:
        """Find what looks or sounds like a file, best first. Raises as `search` does.

        :param what: A file of the library (the start of its sha256), or any picture or clip.
        """
        return self.search(like=what, facets=facets, page=page, limit=limit)

    def listed(self, facets: Facets = EVERYTHING, order: Order = "newest") -> Listed:
        """List everything that facets let through, and count what further facets would leave; reads no asset.

        Raises Refused on facets that cannot be.
        """
        return listed(self.catalogue, facets, order)

    def serving(self) -> list[Embedder]:
        """Those that can work now and know the library. Raises AllFailed with every reason where none can."""
        return self._upkeep.serving()

    def stats(self) -> Stats:
        """Count what there is, and what is kept of it for finding."""
        counts = self.catalogue.counts()
        return Stats(sum(counts["kind"].values()), **counts, kept=self._upkeep.kept())

    def reindex(self, progress: Progress) -> tuple[Kept, ...]:
        """Make whatever is lacking for finding; what there was serves meanwhile. Raises AllFailed."""
        return self._upkeep.reindex(progress)

    def close(self) -> None:
        """Stop what is going on behind."""
        self._upkeep.close()
        self._library.index.close()

    def _newest(self, among: Among, page: int, limit: int) -> list[Hit]:
        places = np.flatnonzero(among.fits)
        ids = self.catalogue.snapshot().table["id"][places]
        shown = places[np.argsort(-ids, kind="stable")][(page - 1) * limit : page * limit]
        sums = self.catalogue.sums(shown)
        assets = self._library.some(sums)
        return [Hit(assets[each], 1.0, assets[each].lead_in, ()) for each in sums if each in assets]

    def _by_words(self, text: str, among: Among, deep: int, pool: _Pool) -> None:
        self._upkeep.follow()
        listed = self.catalogue.snapshot()
        fits = among.fits & listed.there[: len(among.fits)]
        ids = listed.table["id"][: len(fits)][fits]
        order = np.argsort(ids, kind="stable")
        found, shares = self._words.find(text, deep, ids[order])
        if self._words.version < 0:  # it was damaged and is empty now
            self._upkeep.follow()
            found, shares = self._words.find(text, deep, ids[order])
        places = np.flatnonzero(fits)[order][np.searchsorted(ids[order], found)]
        pool.words.update(zip(self.catalogue.sums(places), shares, strict=True))

    def _by_meaning(self, text: str, serving: Sequence[Embedder], among: Among, deep: int, pool: _Pool) -> None:
        asked = [embedder.texts([text]) for embedder in serving]
        near = [self._near(each, rows, deep, among) for each, rows in zip(serving, asked, strict=True)]
        sums = list(dict.fromkeys([*pool.words, *(sum_ for each in near for sum_ in each)]))
        total = np.zeros(len(sums))
        for embedder, rows in zip(serving, asked, strict=True):
            low, high = embedder.scale
            usual = self._usual(embedder, rows)
            products = self._products(embedder, rows, sums, pool)
            total += np.where(np.isnan(products), 0.0, (products - usual - low) / (high - low))
        pool.meaning.update(zip(sums, total.clip(0, 1).tolist(), strict=True))

    def _by_likeness(self, like: str, serving: Sequence[Embedder], among: Among, deep: int, pool: _Pool) -> None:
        given = sample(like, self._library, self.catalogue)
        finders = [each for each in serving if each.looks] or list(serving)
        asked = [given.vectors(each, self._library) for each in finders]
        near = [self._near(each, rows, deep, among) for each, rows in zip(finders, asked, strict=True)]
        told = [*pool.meaning, *(sum_ for each in near for sum_ in each)]
        sums = [each for each in dict.fromkeys(told) if each != given.asset.file.sha256]
        total = np.zeros(len(sums))
        for embedder, rows in zip(finders, asked, strict=True):
            usual = self._usual(embedder, rows)
            products = self._products(embedder, rows, sums, pool)
            total += np.where(np.isnan(products), 0.0, (products - usual) / max(1 - usual, 1e-6)) / len(finders)
        pool.likeness.update(zip(sums, total.clip(0, 1).tolist(), strict=True))

    def _near(self, embedder: Embedder, asked: Vectors, deep: int, among: Among) -> list[str]:
        near = self._library.index.nearest(embedder, asked, deep, among)
        return [sum_ for each in near for sum_ in each.assets]

    def _products(self, embedder: Embedder, asked: Vectors, sums: Sequence[str], pool: _Pool) -> Scores:
        """Give for each file its best moment's best product, NaN where there is none; note which moment that is."""
        vectors, owners, moments = self._library.index.space(embedder.model()).rows(column(sums))
        best = np.full(len(sums), np.nan)
        if not len(owners):
            return best
        products = (vectors @ asked.T).max(axis=1)
        order = np.lexsort((products, owners))
        last = order[np.flatnonzero(np.append(owners[order][1:] != owners[order][:-1], True))]
        counts = np.bincount(owners, minlength=len(sums))
        best[owners[last]] = products[last]
        for owner, moment in zip(owners[last].tolist(), moments[last].tolist(), strict=True):
            if counts[owner] > pool.moments.get(sums[owner], (0, 0))[0]:
                pool.moments[sums[owner]] = int(counts[owner]), moment
        return best

    def _usual(self, embedder: Embedder, asked: Vectors) -> float:
        """What is asked for has so much to do with any picture."""
        if (model := embedder.model()) not in self._strangers:
            strangers = self._library.strangers
            vectors = self._library.index.vectors(embedder, strangers) if strangers else np.zeros((1, asked.shape[1]))
            self._strangers[model] = np.asarray(vectors, np.float32)
        return float((asked @ self._strangers[model].T).mean())

    def _hits(self, pool: _Pool, first: int, limit: int) -> list[Hit]:
        scores = {sum_: _score(pool, sum_) for sum_ in (*pool.meaning, *pool.likeness)}
        good = sorted((sum_ for sum_ in scores if scores[sum_] >= FLOOR), key=lambda sum_: (-scores[sum_], sum_))
        shown = good[first : first + limit]
        assets = self._library.some(shown)
        return [_hit(assets[sum_], scores[sum_], pool) for sum_ in shown if sum_ in assets]


def _score(pool: _Pool, sum_: str) -> float:
    """Meaning, lifted by words; with a likeness asked for too, half of each."""
    told = 1 - (1 - pool.meaning.get(sum_, 0.0)) * (1 - _WORDS * pool.words.get(sum_, 0.0))
    if not pool.likeness:
        return told
    alike = pool.likeness.get(sum_, 0.0)
    return (told + alike) / 2 if pool.meaning else alike


def _hit(asset: Asset, score: float, pool: _Pool) -> Hit:
    sum_ = asset.file.sha256
    named = (("meaning", pool.meaning), ("words", pool.words), ("likeness", pool.likeness))
    parts = tuple((name, round(part.get(sum_, 0.0), 3)) for name, part in named if part)
    moment = pool.moments.get(sum_, (0, 0))[1]
    at = asset.moments[moment].start if moment < len(asset.moments) else asset.lead_in
    return Hit(asset, round(score, 3), at, parts)
