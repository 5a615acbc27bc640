"""How well assets held viewers: what is known of each showing, and what it says of the next."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

import sqlalchemy as sa

from engine.assets.choosing.cuts import Cut
from engine.assets.choosing.ledger import MAIN, Past, days, same_moment
from engine.domain.units import Seconds
from engine.errors import NotFound
from engine.store.schema import asset_results, assets
from engine.store.store import Store
from engine.store.unit import Row, Unit

HALF_LIFE = 180.0
"""Days after which a result counts half."""
PRIOR = 1000.0
"""Views that a result must have, fresh, to count as much as the channel's mean."""
_STEP: Seconds = 10.0
"""Losses are compared over so long, so that long and short shots can be."""
_LOW = 0.01
"""Retention below this is taken for this."""
_OTHER = 0.5
"""How much a result of another moment of the same clip counts."""


@dataclass(frozen=True)
class Result:
    """How one showing of an asset held those who watched."""

    sha256: str
    retention: float
    """The share of those watching at its start that still watched at its end; above 1 where people went back."""
    views: int
    day: str
    """As `2026-11-23`."""
    duration: Seconds = _STEP
    source_time: Seconds | None = None
    """In the asset; None speaks for the whole of it."""
    channel: str = MAIN
    video: int | None = None


class Results:
    """Keeps results and reads them; what measures films writes them here."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def note(self, results: Iterable[Result]) -> int:
        """Keep results; one of the same showing and day replaces the one before. Gives how many there were.

        Raises NotFound where the library has no such asset, and keeps none of them.
        """
        with self._store.unit() as unit:
            rows = _rows(unit, list(results))
            mine = {row["asset_id"] for row in rows.values()}
            for old in unit.rows(sa.select(asset_results).where(asset_results.c.asset_id.in_(mine))):
                if _key(old) in rows:
                    unit.delete(asset_results, old["id"])
            unit.insert_many(asset_results, rows.values())
        return len(rows)

    def of(self, hashes: Sequence[str], past: Past) -> "Known":
        """What was known of these assets when a film was begun."""
        if not past.day or not hashes:
            return Known({}, {}, datetime.now(UTC))
        today = datetime.fromisoformat(past.day).replace(tzinfo=UTC)
        ask = (
            sa.select(asset_results, assets.c.sha256)
            .join(assets, assets.c.id == asset_results.c.asset_id)
            .where(assets.c.sha256.in_(hashes))
            .order_by(asset_results.c.id)
        )
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self._store.rows(ask):
            if row["recorded_at"] <= today.replace(hour=23, minute=59, second=59):
                found[row["sha256"]].append(row)
        return Known(found, self._usual() if found else {}, today)

    def state(self) -> list[Any]:
        """What changes when there is more to know; empty where there is nothing."""
        count, last = sa.func.count(asset_results.c.id), sa.func.max(asset_results.c.id)
        row = self._store.rows(cast("sa.Select[Any]", sa.select(count.label("count"), last.label("last"))))[0]
        return [row["count"], row["last"]] if row["count"] else []

    def _usual(self) -> dict[str, float]:
        """Each channel's mean loss a step, by views."""
        loss = 1 - sa.func.power(
            sa.func.greatest(asset_results.c.retention, _LOW),
            _STEP / sa.func.greatest(asset_results.c.duration, 1.0),
        )
        views = asset_results.c.views
        mean = (sa.func.sum(loss * views) / sa.func.nullif(sa.func.sum(views), 0)).label("loss")
        ask = sa.select(asset_results.c.channel, mean).group_by(asset_results.c.channel)
        return {row["channel"]: float(row["loss"] or 0.0) for row in self._store.rows(ask)}


@dataclass(frozen=True)
class Known:
    """Results of some assets, and what is usual on each channel."""

    rows: Mapping[str, Sequence[Row]]
    usual: Mapping[str, float]
    today: datetime

    def performance(self, cut: Cut) -> float:
        """How a cut holds viewers against what is usual: 1 is usual or unknown, 1.5 loses nobody, 0.5 twice as many.

        Old results count less, and few views are drawn to the mean: a clip is not judged by its first day.
        """
        better = weight = 0.0
        for row in self.rows.get(cut.asset.file.sha256, ()):
            usual = max(self.usual.get(row["channel"], 0.0), _LOW)
            here = row["source_time"] is None or same_moment(cut, row["source_time"], row["duration"])
            counts = row["views"] * 0.5 ** (days(row["recorded_at"], self.today) / HALF_LIFE)
            counts *= 1.0 if here else _OTHER
            better += counts * min(max((usual - loss(row["retention"], row["duration"])) / usual, -1.0), 1.0)
            weight += counts
        return 1.0 + 0.5 * better / (weight + PRIOR)


def loss(retention: float, duration: Seconds) -> float:
    """The share of viewers that would leave in ten seconds."""
    return float(1.0 - max(retention, _LOW) ** (_STEP / max(duration, 1.0)))


def _rows(unit: Unit, results: Sequence[Result]) -> dict[tuple[Any, ...], Row]:
    """Turn results into rows, the last of each showing and day."""
    wanted = {result.sha256 for result in results}
    found = unit.rows(sa.select(assets.c.sha256, assets.c.id).where(assets.c.sha256.in_(wanted)))
    ids = {row["sha256"]: row["id"] for row in found}
    if missing := wanted - ids.keys():
        raise NotFound(f"The library has no file {min(missing)[:12]}.", "`faceless library search` shows what it has.")
    rows = [
        {
            "asset_id": ids[result.sha256],
            "video_id": result.video,
            "channel": result.channel,
            "source_time": result.source_time,
            "recorded_at": datetime.fromisoformat(result.day).replace(tzinfo=UTC),
            "duration": result.duration,
            "retention": result.retention,
            "views": result.views,
        }
        for result in results
    ]
    return {_key(row): row for row in rows}


def _key(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in ("asset_id", "video_id", "channel", "source_time", "recorded_at"))
