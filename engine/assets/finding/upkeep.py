"""Keeps index and full text in step with the library: a little at once, much behind, all of it when asked."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
import sqlalchemy as sa
import structlog

from engine.assets.finding.catalogue import Catalogue
from engine.assets.finding.keys import NOWHERE, Places, unpacked
from engine.assets.finding.table import told
from engine.assets.finding.words import Words
from engine.assets.library import Library
from engine.domain.units import Bytes
from engine.errors import AllFailed, Cancelled, EngineError, NeedsSetup, ProviderFailed
from engine.ports import Embedder
from engine.runtime.progress import Progress, Stop, quiet
from engine.store.store import Store

Embedders = Callable[[], Sequence[tuple[str, Embedder]]]
_SOON, _SOON_SEEN = 300, 128
"""Lacking assets that are embedded while somebody waits, by what reads and by what looks; more of them are behind."""
_WHOLE = 0.98
"""A model serves once it has so much of the library; before that the others do."""
_LARGEST: Bytes = 2_000_000_000
"""Vectors of a model that would take more than this are not made where another model serves."""
_AT_ONCE = 256
_log = structlog.get_logger()


@dataclass(frozen=True)
class Kept:
    """What is kept of one model."""

    name: str
    model: str
    assets: int
    lacking: int
    vectors: int
    size: int
    """Numbers of a vector."""
    ordered: int
    """Vectors that the graph holds; 0 where all are compared one by one."""
    serves: bool
    reason: str = ""
    """Why it cannot work now."""


class Upkeep:
    """Any thread may call."""

    def __init__(
        self,
        library: Library,
        catalogue: Catalogue,
        words: Words,
        store: Store,
        embedders: Embedders,
        tag: Callable[[Progress], object] | None = None,
    ) -> None:
        """`tag` looks at what nobody has looked at, where a model can: what it finds is embedded with the rest."""
        self._tag = tag
        self._library, self._catalogue, self._words = library, catalogue, words
        self._store, self._embedders = store, embedders
        self._stop = Stop()
        self._starting = threading.Lock()
        self._behind: threading.Thread | None = None
        self._lacks: dict[str, tuple[tuple[int, int], Places]] = {}

    def serving(self) -> list[Embedder]:
        """Those that know nearly all of the library, or else the one that knows most; few lacking assets are embedded.

        Raises AllFailed with every reason where none can work.
        """
        usable = self._usable()
        late = False
        for embedder in usable:
            lacking = self._lacking(embedder)
            if 0 < len(lacking) <= (_SOON_SEEN if embedder.looks else _SOON):
                self._embed(embedder, lacking, quiet())
            late = late or bool(len(self._lacking(embedder)))
        if late:
            self._start()
        known = [self._share(embedder) for embedder in usable]
        return [each for each, share in zip(usable, known, strict=True) if share >= min(_WHOLE, max(known))]

    def follow(self) -> None:
        """Bring the full text up to what the store says."""
        listed = self._catalogue.snapshot()
        if self._words.version != listed.version:
            table = listed.table[listed.there]
            self._words.follow(listed.version, table["id"], table["about"], self._told)

    def reindex(self, progress: Progress) -> tuple[Kept, ...]:
        """Embed what lacks, drop what is of no use, and order what is much; what there was serves meanwhile.

        Raises AllFailed where no embedder can work.
        """
        usable = self._usable()
        looking, first, *parts = progress.split(20 if self._tag else 0, 1, *[20] * len(usable))
        if self._tag is not None:
            with suppress(NeedsSetup):
                self._tag(looking)
        first(0.0, "Reading titles and tags")
        self.follow()
        first(1.0)
        for embedder, part in zip(usable, parts, strict=True):
            try:
                self._embed(embedder, self._lacking(embedder), part)
            except ProviderFailed as error:
                _log.warning("not embedded", embedder=embedder.title, reason=str(error))
            self._tidy(embedder)
        return self.kept()

    def kept(self) -> tuple[Kept, ...]:
        """What is kept of every embedder's model."""
        return tuple(self._of(name, embedder) for name, embedder in self._embedders())

    def close(self) -> None:
        """Stop what is going on behind."""
        self._stop.ask()
        if self._behind is not None:
            self._behind.join()
        self._words.close()

    def _usable(self) -> list[Embedder]:
        """Those that can work now and whose vectors are not too much. Raises AllFailed."""
        found, reasons = [], []
        for name, embedder in self._embedders():
            if reason := _reason(embedder):
                reasons.append(f"{name}: {reason}")
            else:
                found.append(embedder)
        if not found:
            raise AllFailed("Nothing could compare pictures with words", reasons, "faceless doctor")
        small = [each for each in found if self._weight(each) <= _LARGEST]
        return small or found[-1:]

    def _of(self, name: str, embedder: Embedder) -> Kept:
        if reason := _reason(embedder):
            every = int(np.count_nonzero(self._catalogue.snapshot().there))
            return Kept(name, "", 0, every, 0, 0, 0, serves=False, reason=reason)
        space = self._library.index.space(embedder.model())
        live = space.kept.live
        heads = int(np.count_nonzero(live & (space.kept.moments == 0)))
        serves = self._weight(embedder) <= _LARGEST and self._share(embedder) >= _WHOLE
        counts = (heads, len(self._lacking(embedder)), int(np.count_nonzero(live)))
        return Kept(name, space.model, *counts, space.kept.size, space.ordered, serves)

    def _weight(self, embedder: Embedder) -> Bytes:
        size = self._library.index.space(embedder.model()).kept.size or embedder.texts(["a"]).shape[1]
        return 4 * size * len(self._catalogue)

    def _share(self, embedder: Embedder) -> float:
        every = int(self._catalogue.snapshot().there.sum())
        return 1 - len(self._lacking(embedder)) / every if every else 1.0

    def _lacking(self, embedder: Embedder) -> Places:
        """Which places of the catalogue an embedder has no vectors of."""
        listed, space = self._catalogue.snapshot(), self._library.index.space(embedder.model())
        state = listed.version, space.kept.version
        if self._lacks.get(space.model, ((-1, -1),))[0] != state:
            heads = space.kept.heads(listed.table["key"], listed.table["about"])
            self._lacks[space.model] = state, np.flatnonzero(listed.there & (heads == NOWHERE))
        return self._lacks[space.model][1]

    def _embed(self, embedder: Embedder, lacking: Places, progress: Progress) -> None:
        parts = [lacking[start : start + _AT_ONCE] for start in range(0, len(lacking), _AT_ONCE)]
        for part, share in zip(parts, progress.split(*[len(each) for each in parts]), strict=True):
            assets = self._library.some(self._catalogue.sums(part))
            self._library.index.fill(embedder, list(assets.values()), share)
        progress(1.0)

    def _tidy(self, embedder: Embedder) -> None:
        """Drop vectors of what the library no longer has."""
        space, listed = self._library.index.space(embedder.model()), self._catalogue.snapshot()
        keys = np.unique(space.kept.keys[space.kept.live])
        places = listed.lookup.places(keys)
        orphans = keys[(places == NOWHERE) | ~listed.there[places]] if len(listed.table) else keys
        if len(orphans):
            self._library.index.forget(unpacked(orphans))

    def _told(self, ids: Sequence[int]) -> list[tuple[int, str, str]]:
        """Give id, title and tags, of what came with the program from there."""
        came = [-1 - id_ for id_ in ids if id_ < 0]
        ours = [self._catalogue.starter[number] for number in came]
        rows = self._store.rows(told({id_ for id_ in ids if id_ >= 0}))
        return [
            *((-1 - number, each.title, " ".join(each.tags)) for number, each in zip(came, ours, strict=True)),
            *((row["id"], row["title"], row["tags"]) for row in rows),
        ]

    def _start(self) -> None:
        """Embed what lacks behind, unless that is going on."""
        with self._starting:
            if self._stop.asked or (self._behind is not None and self._behind.is_alive()):
                return
            self._behind = threading.Thread(target=self._run, name="reindex", daemon=True)
            self._behind.start()

    def _run(self) -> None:
        try:
            self.reindex(Progress(stop=self._stop))
        except Cancelled:
            return
        except (EngineError, sa.exc.SQLAlchemyError) as error:
            _log.warning("library not indexed", reason=str(error))


def _reason(embedder: Embedder) -> str:
    """Why an embedder cannot work now; empty where it can."""
    try:
        embedder.model()
    except (NeedsSetup, ProviderFailed) as error:
        return str(error)
    return ""
