"""What was shown where: every stretch of every finished film, by channel and day."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

import sqlalchemy as sa

from engine.assets.choosing.cuts import Cut
from engine.domain.units import Seconds
from engine.store.schema import assets, video_assets, videos
from engine.store.store import Store
from engine.store.unit import Row

MAIN = "main"
"""The channel of films made before channels were told apart."""
_OTHER = 0.5
"""How much a showing of another moment of the same clip makes stale."""
_LEFT = 3.0
"""Halvings within one cooldown: an eighth of the staleness is left after it."""
_DAY = 86_400.0


@dataclass(frozen=True)
class Past:
    """What a film may know of earlier ones: those begun before it, versions of itself left out.

    The same film made again is thus chosen by the same knowledge.
    """

    channel: str = MAIN
    day: str = ""
    """When the film was begun, as `2026-11-23`; empty where nothing is known of anything."""
    before: int = 0
    """The film's own number: only those before it count."""
    without: tuple[int, ...] = ()
    """Films of the same words."""
    revision: str = ""
    """Changes with what is known."""


@dataclass(frozen=True)
class Showing:
    """One stretch of one film that showed an asset."""

    sha256: str
    title: str
    """The film's."""
    channel: str
    timecode: Seconds
    """In the film."""
    source_time: Seconds
    """In the asset."""
    duration: Seconds
    day: str
    age: float = 0.0
    """In days, when it was asked."""


class Ledger:
    """Reads what `Records.finish_video` wrote."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, hashes: Sequence[str], past: Past) -> dict[str, list[Showing]]:
        """The showings of these assets on a film's channel before it, by asset; those never shown are left out."""
        if not past.before or not hashes:
            return {}
        where = [
            assets.c.sha256.in_(hashes),
            sa.func.coalesce(video_assets.c.channel, MAIN) == past.channel,
            videos.c.id < past.before,
            videos.c.id.not_in(past.without),
        ]
        found: dict[str, list[Showing]] = defaultdict(list)
        for showing in self._showings(where, datetime.fromisoformat(past.day)):
            found[showing.sha256].append(showing)
        return found

    def uses(self, sha256: str) -> list[Showing]:
        """Where an asset was shown, the newest film first."""
        return self._showings([assets.c.sha256 == sha256], None)[::-1]

    def state(self, past: Past) -> list[Any]:
        """What changes when there is more to know; empty where there is nothing."""
        count, last = sa.func.count(video_assets.c.id), sa.func.max(video_assets.c.id)
        ask = sa.select(count.label("count"), last.label("last")).where(
            sa.func.coalesce(video_assets.c.channel, MAIN) == past.channel,
            video_assets.c.video_id < past.before,
            video_assets.c.video_id.not_in(past.without),
        )
        row = self._store.rows(cast("sa.Select[Any]", ask))[0]
        return [row["count"], row["last"]] if row["count"] else []

    def _showings(self, where: Sequence[sa.ColumnElement[bool]], today: datetime | None) -> list[Showing]:
        ask = (
            sa.select(
                assets.c.sha256,
                videos.c.title,
                video_assets.c.channel,
                video_assets.c.start_time,
                video_assets.c.source_time,
                video_assets.c.duration,
                videos.c.created_at,
            )
            .join_from(video_assets, assets, assets.c.id == video_assets.c.asset_id)
            .join(videos, videos.c.id == video_assets.c.video_id)
            .where(*where)
            .order_by(video_assets.c.id)
        )
        return [_showing(row, today) for row in self._store.rows(ask)]


def freshness(cut: Cut, showings: Sequence[Showing], cooldown: float) -> float:
    """How rested a cut is, 0 to 1: each showing takes away, less with every day, and less where it was another moment.

    `cooldown` is in days; after it an eighth of what a showing takes away is left. 0 lets nothing count.
    """
    rested = 1.0
    for showing in showings if cooldown > 0 else ():
        stale = 2.0 ** (-_LEFT * max(0.0, showing.age) / cooldown)
        rested *= 1 - stale * (1.0 if same_moment(cut, showing.source_time, showing.duration) else _OTHER)
    return rested


def same_moment(cut: Cut, start: Seconds, duration: Seconds) -> bool:
    """Whether a stretch of an asset lies in a cut; a picture is one moment."""
    part = cut.stretch
    return cut.asset.kind != "video" or (start < part.end and start + duration > part.start)


def days(earlier: datetime, later: datetime) -> float:
    """Whole and parts of days between two moments; what lies ahead counts as now."""
    return max(0.0, (later.replace(tzinfo=None) - earlier.replace(tzinfo=None)).total_seconds() / _DAY)


def _showing(row: Row, today: datetime | None) -> Showing:
    made: datetime = row["created_at"]
    return Showing(
        row["sha256"],
        row["title"],
        row["channel"] or MAIN,
        row["start_time"] or 0.0,
        row["source_time"] or 0.0,
        row["duration"] or 0.0,
        f"{made:%Y-%m-%d}",
        0.0 if today is None else float((today.date() - made.date()).days),
    )
