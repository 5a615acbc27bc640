"""Brings new footage, pictures and sound from sources into the library, each with its rights."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from math import ceil
from pathlib import Path
from threading import Lock
from typing import Any, cast

import sqlalchemy as sa

from engine.assets.harvest.allowance import Allowance
from engine.assets.harvest.incoming import Incoming
from engine.assets.harvest.looks import Looks
from engine.assets.harvest.offered import Offered
from engine.assets.harvest.policy import Bounds, Terms, warnings
from engine.assets.harvest.queries import queries
from engine.assets.harvest.visit import Desk, Visit
from engine.assets.library import Library
from engine.assets.rights.ledger import Ledger
from engine.domain.asset import Kind
from engine.domain.harvest import Errand, Harvested
from engine.domain.offer import Wanted
from engine.domain.style import Niche
from engine.domain.units import Seconds
from engine.errors import EngineError, NeedsSetup, NotFound, Refused
from engine.ports import Source
from engine.runtime.jobs import settle
from engine.runtime.metrics import Metrics
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress
from engine.runtime.resources import load
from engine.runtime.settings import Settings
from engine.store.schema import assets
from engine.store.store import Store

_LOOK: Seconds = 0.1
"""Between two looks at whether somebody asked to stop."""
Sources = Callable[[], Sequence[tuple[str, Source]]]


class Harvester:
    """Harvests; one at a time."""

    def __init__(
        self,
        sources: Sources,
        library: Library,
        ledger: Ledger,
        store: Store,
        http: Http,
        settings: Settings,
        folder: Path,
        metrics: Metrics,
    ) -> None:
        """`http` needs a guard, for it goes where strangers say; `folder` is for files on their way in."""
        self._sources, self._library, self._ledger, self._store = sources, library, ledger, store
        self._http, self._settings, self._folder, self._metrics = http, settings, folder, metrics
        self._busy = Lock()

    def harvest(self, progress: Progress, errand: Errand) -> Harvested:
        """Search the sources for what an errand asks, and bring what is new and may be used into the library.

        A source that fails is in the report, and the others go on. What is stopped, or was killed, is gone on with by
        the next harvest. Raises Refused, NotFound on an unknown niche or source, NeedsSetup where no source is set,
        NeedsSpace.
        """
        if not self._busy.acquire(blocking=False):
            raise Refused("A harvest is under way.", "Wait for it, or stop it.")
        try:
            return self._harvest(progress, errand)
        finally:
            self._busy.release()

    def _harvest(self, progress: Progress, errand: Errand) -> Harvested:
        began = time.monotonic()
        wanted = self._wanted(errand)
        sources, desk = self._chosen(errand), self._desk(errand)
        whole = progress.apart()
        part = Progress(lambda report: whole(desk.allowance.used, report.message), whole.stop)
        visits = [Visit(name, source, wanted, desk, part) for name, source in sources]
        try:
            _bring(visits, desk.allowance, whole)
        finally:
            self._count(visits)
        progress(1.0, f"Brought {sum(len(each.tally.brought) for each in visits)} files")
        return _summed_up(visits, wanted, time.monotonic() - began)

    def _count(self, visits: Sequence[Visit]) -> None:
        """Tell the metrics what came, and how good all is that came from there so far."""
        for visit in visits:
            if came := len(visit.tally.brought):
                source = visit.tally.source
                average = sa.select(sa.func.avg(assets.c.quality_score).label("average"))
                (row,) = self._store.rows(cast("sa.Select[Any]", average.where(assets.c.source_platform == source)))
                self._metrics.assets_scraped(source, came)
                self._metrics.asset_quality(source, float(row["average"] or 0.0))

    def _wanted(self, errand: Errand) -> list[Wanted]:
        """What each source is asked for, the kinds in turn."""
        niche = load("niches", errand.niche, Niche) if errand.niche else None
        kinds: list[Kind] = [kind for kind in ("video", "image", "audio") if kind in errand.kinds]
        asked = {kind: queries(errand, niche, kind) for kind in kinds}
        if not any(asked.values()):
            raise Refused("Nothing of this can be searched for.", "Give words for what is to be seen or heard.")
        longest = max(map(len, asked.values()))
        turns = [(kind, at) for at in range(longest) for kind in kinds if at < len(asked[kind])]
        return [
            Wanted(asked[kind][at], kind, "" if kind == "audio" else errand.orientation, errand.language)
            for kind, at in turns
        ]

    def _chosen(self, errand: Errand) -> list[tuple[str, Source]]:
        every = dict(self._sources())
        if odd := set(errand.sources) - set(every):
            raise NotFound(f"There is no source {', '.join(sorted(odd))}.", f"Choose from {', '.join(every)}.")
        chosen = [(name, every[name]) for name in errand.sources or every]
        if not chosen:
            raise NeedsSetup("No source is set.", "`faceless settings set source_order` names some.")
        return chosen

    def _desk(self, errand: Errand) -> Desk:
        incoming = Incoming(self._folder)
        return Desk(
            errand,
            self._http,
            self._library,
            self._ledger,
            Offered(self._store),
            Looks(self._store, self._library.strangers),
            incoming,
            Allowance(errand.limit, errand.megabytes * 1_000_000),
            Terms.of(self._settings),
            Bounds.of(errand),
            tuple(incoming.left()),
        )


def _bring(visits: Sequence[Visit], allowance: Allowance, progress: Progress) -> None:
    """Visit all sources at once, each for an even share; what some leave goes to those that have more."""
    with ThreadPoolExecutor(max(len(visits), 1), thread_name_prefix="harvest") as pool:
        try:
            while allowance.files and (going := [each for each in visits if not each.ended]):
                share = ceil(allowance.files / len(going))
                _wait({_started(pool, each, share): each for each in going}, progress)
        except EngineError:
            progress.stop.ask()
            raise


def _wait(visits: "dict[Future[None], Visit]", progress: Progress) -> None:
    """Wait for all to end; what broke inside one is its own affair. Raises Cancelled and NeedsSpace at once."""
    while visits:
        for each in wait(visits, _LOOK, FIRST_COMPLETED).done:
            visit, error = visits.pop(each), each.exception()
            if isinstance(error, EngineError):
                raise error
            if error:
                visit.end(EngineError("It broke inside.", "The log tells where; the others went on."))
        progress.stop.wait(0)


def _started(pool: ThreadPoolExecutor, visit: Visit, share: int) -> "Future[None]":
    future: Future[None] = Future()
    pool.submit(settle, future, lambda: visit.bring(share), f"harvest {visit.tally.source}")
    return future


def _summed_up(visits: Sequence[Visit], wanted: Sequence[Wanted], seconds: Seconds) -> Harvested:
    tallies = [visit.tally for visit in visits]
    came = [rights for each in tallies for rights in each.brought]
    would_fetch = tuple(offer for each in tallies for offer in each.would_fetch)
    return Harvested(
        len(came) + len(would_fetch),
        sum(each.bytes for each in tallies),
        round(seconds, 3),
        tuple(each.visited() for each in tallies),
        warnings([*came, *(offer.rights for offer in would_fetch)], sum(each.alike for each in tallies)),
        tuple(dict.fromkeys(each.text for each in wanted)),
        would_fetch,
    )
