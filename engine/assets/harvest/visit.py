"""One source in one harvest: search after search, item after item, until its share is brought or nothing is left."""

import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from engine.assets.harvest.allowance import Allowance
from engine.assets.harvest.incoming import Incoming
from engine.assets.harvest.looks import Looks, preview_of
from engine.assets.harvest.offered import Offered
from engine.assets.harvest.policy import Bounds, Terms
from engine.assets.harvest.report import Tally
from engine.assets.intake.description import describe
from engine.assets.library import Library
from engine.assets.rights.ledger import Ledger
from engine.domain.asset import Rights
from engine.domain.harvest import Errand, Outcome
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Seconds
from engine.errors import (
    Cancelled,
    Declined,
    EngineError,
    NeedsKey,
    NeedsSetup,
    NeedsSpace,
    ProviderFailed,
    RateLimited,
    Refused,
    Unreachable,
)
from engine.ports import Source
from engine.runtime.artifacts import digest
from engine.runtime.codec import to_json
from engine.runtime.net.collecting import Limits, Parcel, collect
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress

PAGES = 20
"""Of one search in one harvest: what was not new by then hardly gets new."""
PACE: Seconds = 1.0
"""Between two files of a source whose own gap is longer: that is for its catalogue, files lie elsewhere."""
WAIT: Seconds = 30.0
"""The longest that a busy source is waited for."""
_PATIENCE = 3
"""Files in a row that cannot be fetched before the source is given up for this time."""


@dataclass
class Query:
    """One query at one source, and how far it has got."""

    wanted: Wanted
    after: str = ""
    pages: int = 0
    ended: bool = False
    waiting: deque[Offer] = field(default_factory=deque)


@dataclass(frozen=True)
class Desk:
    """What every visit of a harvest works with."""

    errand: Errand
    http: Http
    library: Library
    ledger: Ledger
    offered: Offered
    looks: Looks
    incoming: Incoming
    allowance: Allowance
    terms: Terms
    bounds: Bounds
    left: Sequence[Offer]
    """What an earlier harvest did not finish, of all sources."""


class Visit:
    """Brings new files of one source into the library, on one thread at a time."""

    def __init__(self, name: str, source: Source, wanted: Sequence[Wanted], desk: Desk, progress: Progress) -> None:
        self.tally = Tally(name)
        self.ended = False
        self._source, self._desk, self._progress = source, desk, progress
        self._searches = deque(Query(each) for each in wanted if each.kind in source.kinds)
        self._offers = self._fresh()
        self._due = 0.0
        self._in_vain, self._blind = 0, 0

    def bring(self, share: int) -> None:
        """Bring so many new files at most; what stops the source ends up in its tally. Raises Cancelled, NeedsSpace."""
        began = time.monotonic()
        try:
            while share and not self.ended and self._desk.allowance.take():
                self.ended = not self._bring_one()
                share -= 1
        except (Cancelled, NeedsSpace):
            raise
        except EngineError as error:
            self.end(error)
        finally:
            self.tally.seconds += time.monotonic() - began

    def end(self, error: EngineError) -> None:
        """Give the source up for this time."""
        self.tally.end(error)
        self.ended = True

    def _bring_one(self) -> bool:
        brought = False
        try:
            brought = any(self._take(offer) for offer in self._offers)
        finally:
            if not brought:
                self._desk.allowance.give_back()
        return brought

    def _fresh(self) -> Iterator[Offer]:
        """Give what was left half-fetched, then of each search one in turn, so that none crowds out the others."""
        yield from self._left()
        while self._searches:
            search = self._searches.popleft()
            while not search.waiting and not search.ended:
                self._ask(search)
            if search.waiting:
                self._searches.append(search)
                yield search.waiting.popleft()

    def _left(self) -> Iterator[Offer]:
        """Give what an earlier harvest did not finish, where its licence still fits."""
        mine = [offer for offer in self._desk.left if offer.source == self.tally.source]
        settled = self._desk.offered.known(mine)
        for offer in mine:
            if (offer.source, offer.item) in settled or self._desk.terms.objection(offer.rights):
                self._desk.incoming.done(offer)
            else:
                self.tally.found += 1
                yield offer

    def _ask(self, search: Query) -> None:
        """Fetch a search's next page and keep of it what fits and was not settled before."""
        self._progress(0.0, f"{self._source.title}: looking for {search.wanted.text}")
        page = self._found(search)
        self.tally.found += len(page.offers) + len(page.passed_over)
        self.tally.refused.update(why for _, why in page.passed_over)
        fitting = [offer for offer in page.offers if self._fits(offer)]
        settled = self._desk.offered.known(fitting)
        for offer in fitting:
            fate = settled.get((offer.source, offer.item))
            if fate == "refused":
                self.tally.refused["it was of no use when it was fetched before"] += 1
            elif fate:
                self.tally.duplicate += 1
            else:
                search.waiting.append(offer)
        search.pages += 1
        search.ended = not page.after or page.after == search.after or search.pages == PAGES
        search.after = page.after

    def _found(self, search: Query) -> Page:
        """Ask the source, once more where it asks for a short wait."""
        try:
            return self._source.find(search.wanted, search.after, self._progress)
        except RateLimited as error:
            if error.after > WAIT:
                raise
            self._progress.stop.wait(error.after)
        return self._source.find(search.wanted, search.after, self._progress)

    def _fits(self, offer: Offer) -> bool:
        objection = self._desk.bounds.objection(offer) or self._desk.terms.objection(offer.rights)
        if objection:
            self.tally.refused[objection] += 1
        return not objection

    def _take(self, offer: Offer) -> bool:
        """Bring one item, or note why not."""
        if not self._desk.allowance.first(offer):
            self.tally.duplicate += 1
            return False
        preview = self._preview(offer)
        if self._desk.looks.like(offer, preview):
            self.tally.duplicate += 1
            if not self._desk.errand.dry_run:
                self._desk.offered.note(offer, "duplicate", "It looks like one that is there.", preview=preview)
                self._desk.incoming.done(offer)
            return False
        if self._desk.errand.dry_run:
            self.tally.would_fetch.append(replace(offer, headers=(), proof=""))
            return True
        return self._fetch(offer, preview)

    def _preview(self, offer: Offer) -> str:
        """Fingerprint its preview; without one it is told apart when it is here."""
        if self._blind == _PATIENCE or self._desk.incoming.arrived(offer):
            return ""
        try:
            preview = preview_of(offer, self._desk.http, self._desk.library.lookers, self._quietly())
        except (ProviderFailed, NeedsKey, Refused):
            self._blind += 1
            return ""
        self._blind = 0
        return preview

    def _fetch(self, offer: Offer, preview: str) -> bool:
        try:
            added = self._hand_over(*self._file(offer), preview)
        except (RateLimited, NeedsSetup):
            raise
        except (Declined, Refused) as error:
            self._leave(offer, "refused", str(error), preview)
            return False
        except ProviderFailed as error:
            self._leave(offer, "failed", str(error), preview)
            self._in_vain += 1
            if self._in_vain == _PATIENCE:
                raise
            return False
        self._in_vain = 0
        self._desk.incoming.done(offer)
        return added

    def _leave(self, offer: Offer, outcome: Outcome, reason: str, preview: str) -> None:
        (self.tally.failed if outcome == "failed" else self.tally.refused)[reason] += 1
        if self._desk.offered.note(offer, outcome, reason, preview=preview) == "refused":
            self._desk.incoming.done(offer)

    def _file(self, offer: Offer) -> tuple[Offer, Path]:
        """Have the file here, and the offer as it was claimed: all of the file may be here already, or a part.

        Some sources tell an item's licence, or which file it is, to those alone who claim it. Raises Refused where
        that does not fit.
        """
        if (path := self._desk.incoming.arrived(offer)) is not None:
            return offer, path
        self._wait_for_turn()
        claimed = self._source.claim(offer, self._progress)
        if objection := self._desk.bounds.objection(claimed) or self._desk.terms.objection(claimed.rights):
            raise Refused(objection)
        stem = self._desk.incoming.begin(claimed)
        limits = Limits(size=self._desk.bounds.largest)
        parcel = Parcel(claimed.file_url, stem, offer.kind, claimed.size, dict(claimed.headers), limits)
        self._progress(0.0, f"{self._source.title}: fetching {offer.title}")
        try:
            got = collect(self._desk.http, parcel, self._quietly())
        except NeedsKey as error:
            raise Unreachable(f"{parcel.host} does not give the file out.", "Try again later.") from error
        self.tally.bytes += got.fetched
        self._desk.allowance.spend(got.fetched)
        return claimed, got.path

    def _hand_over(self, offer: Offer, path: Path, preview: str) -> bool:
        """Put a file into the library with its rights. Raises Refused where the library will not have it."""
        said = offer.proof or to_json(replace(offer, headers=()))
        rights = self._desk.ledger.complete(_rights(offer), said)
        about = replace(describe(path, rights, offer.tags), title=offer.title[:200])
        added = self._desk.library.add(self._quietly(), [path], notes={path: about})
        if added.refused:
            raise Refused(added.refused[0].reason)
        if added.known:
            self._desk.offered.note(offer, "duplicate", "The library has the same file.", digest(path), preview)
            self.tally.duplicate += 1
            return False
        self._desk.offered.note(offer, "added", sha256=digest(path), preview=preview)
        self.tally.brought.append(rights)
        self.tally.alike += len(added.alike)
        self._desk.looks.add(offer, preview)
        return True

    def _wait_for_turn(self) -> None:
        now = time.monotonic()
        self._progress.stop.wait(max(0.0, self._due - now))
        self._due = max(now, self._due) + min(self._source.gap, PACE)

    def _quietly(self) -> Progress:
        """A progress for a part of the work: it is stopped with the whole, and says nothing."""
        return Progress(stop=self._progress.stop)


def _rights(offer: Offer) -> Rights:
    today = datetime.now(UTC).date().isoformat()
    given = offer.rights
    return replace(given, item=offer.item, file_url=given.file_url or offer.file_url, dated=given.dated or today)
