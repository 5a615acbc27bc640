"""What sources offered before and what became of it: nothing that the library took or left is fetched again."""

from collections.abc import Sequence

import sqlalchemy as sa

from engine.domain.harvest import Outcome
from engine.domain.offer import Offer
from engine.store.schema import now, offers
from engine.store.store import Store
from engine.store.unit import Row

_SETTLED: tuple[Outcome, ...] = ("added", "duplicate", "refused")
"""What failed may go better another time."""
_BETWEEN = "\x1f"
_HELD: tuple[Outcome, ...] = ("added", "duplicate")


class Offered:
    """The table `offers`, one row an item of a source; any thread may call."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def known(self, found: Sequence[Offer]) -> dict[tuple[str, str], str]:
        """Of offers of one source, those that are settled, with what became of them; in one query."""
        if not found:
            return {}
        here = sa.and_(offers.c.source == found[0].source, _among(offers.c.item, [each.item for each in found]))
        pages = [each.rights.page_url for each in found if each.rights.page_url]
        files = [each.file_url for each in found]
        elsewhere = sa.or_(_among(offers.c.page_url, pages), _among(offers.c.file_url, files))
        rows = self._store.rows(sa.select(offers).where(offers.c.outcome.in_(_SETTLED), sa.or_(here, elsewhere)))
        return {(each.source, each.item): why for each in found if (why := _fate(each, rows))}

    def note(self, offer: Offer, outcome: Outcome, reason: str = "", sha256: str = "", preview: str = "") -> Outcome:
        """Write down what became of an offer; what fails a second time is refused. Raises NeedsSpace."""
        row = {
            "kind": offer.kind,
            "title": offer.title,
            "page_url": offer.rights.page_url,
            "file_url": offer.file_url,
            "preview_hash": preview,
            "sha256": sha256,
            "outcome": outcome,
            "reason": reason,
            "found_at": now(),
        }
        with self._store.unit() as unit:
            before = unit.find(offers, source=offer.source, item=offer.item)
            if before and before[0]["outcome"] == outcome == "failed":
                row["outcome"] = outcome = "refused"
            if before:
                unit.update(offers, before[0]["id"], **row)
            else:
                unit.insert(offers, source=offer.source, item=offer.item, **row)
        return outcome


def _among(column: sa.Column[str], texts: Sequence[str]) -> sa.ColumnElement[bool]:
    """Hold a column against many texts as one parameter: DuckDB takes 0.3 ms to look at each."""
    if not texts:
        return sa.false()
    return column.in_(sa.select(sa.func.unnest(sa.func.string_split(_BETWEEN.join(texts), _BETWEEN))))


def _fate(offer: Offer, rows: Sequence[Row]) -> str:
    """What became of it: itself first, then the same file, then the page that another source named for it."""
    itself = [row for row in rows if (row["source"], row["item"]) == (offer.source, offer.item)]
    held = [row for row in rows if row["outcome"] in _HELD]
    same = [row for row in held if row["file_url"] == offer.file_url]
    page = offer.rights.page_url
    elsewhere = [row for row in held if page and row["page_url"] == page and row["source"] != offer.source]
    return next((str(row["outcome"]) for row in (*itself, *same, *elsewhere)), "")
