"""The store's assets as one NumPy table: the query that gives its columns, and what they are made into."""

from typing import Any

import numpy as np
import numpy.typing as npt
import sqlalchemy as sa

from engine.assets.finding.keys import KEY, column
from engine.domain.asset import Rights
from engine.store.database import Values
from engine.store.schema import asset_tags, assets, video_assets

Table = npt.NDArray[np.void]
Names = dict[str, dict[str, int]]
"""By column, every name that occurs and the number that stands for it."""
ROW = np.dtype(
    [
        ("id", "i8"),
        ("key", KEY),
        ("about", "u8"),
        ("kind", "u2"),
        ("class", "u1"),
        ("licence", "u2"),
        ("source", "u2"),
        ("colour", "u2"),
        ("duration", "f4"),
        ("shape", "f4"),
        ("quality", "f4"),
        ("uses", "u4"),
        ("there", "?"),
    ]
)
NAMED = ("kind", "licence", "source", "colour")
"""Columns that hold numbers of names."""
FREE, CREDIT, SHARE_ALIKE, RESTRICTED, UNCLEAR = range(5)
_MOST_NAMES = 65_000


def asked(ids: set[int] | None) -> sa.Select[Any]:
    """Ask the store for what the columns hold, of some assets or of all."""

    def among(column: sa.Column[Any]) -> sa.ColumnElement[bool]:
        return sa.true() if ids is None else one_of(column, ids)

    listed = sa.func.string_agg(sa.text("tag_name, chr(31) ORDER BY id")).label("tags")
    tags = sa.select(asset_tags.c.asset_id, listed).where(among(asset_tags.c.asset_id)).group_by(asset_tags.c.asset_id)
    count = sa.func.count().label("uses")
    uses = sa.select(video_assets.c.asset_id, count).where(among(video_assets.c.asset_id))
    told, shown = tags.subquery(), uses.group_by(video_assets.c.asset_id).subquery()
    said = sa.func.concat(assets.c.title, sa.func.chr(31).concat(told.c.tags))
    length = sa.func.coalesce(sa.try_cast(_noted("duration"), sa.Double), assets.c.duration_seconds, 0.0)
    terms = ("commercial", "derivatives", "share_alike", "credit")
    return (
        sa.select(
            assets.c.id,
            assets.c.sha256.label("key"),
            sa.func.md5_number_lower(said).label("about"),
            assets.c.asset_type.label("kind"),
            sa.func.coalesce(assets.c.license_type, "").label("licence"),
            sa.func.coalesce(assets.c.source_platform, "").label("source"),
            sa.func.coalesce(_noted("colour"), "").label("colour"),
            *(sa.func.coalesce(_noted(f"rights.{name}"), "").label(name) for name in terms),
            length.label("duration"),
            sa.func.coalesce(assets.c.width / sa.func.nullif(assets.c.height, 0), 0.0).label("shape"),
            sa.func.coalesce(assets.c.quality_score, 0.0).label("quality"),
            sa.func.coalesce(shown.c.uses, 0).label("uses"),
        )
        .outerjoin(told, told.c.asset_id == assets.c.id)
        .outerjoin(shown, shown.c.asset_id == assets.c.id)
        .where(among(assets.c.id))
        .order_by(assets.c.id)
    )


def used(ids: set[int] | None) -> sa.Select[Any]:
    """Ask in which channels' films assets were shown."""
    which = sa.true() if ids is None else one_of(video_assets.c.asset_id, ids)
    channel = sa.func.coalesce(video_assets.c.channel, "").label("channel")
    return sa.select(video_assets.c.asset_id, channel).where(which).distinct()


def told(ids: set[int]) -> sa.Select[Any]:
    """Ask for id, title and tags of some assets."""
    listed = sa.func.string_agg(sa.text("tag_name, ' ' ORDER BY id")).label("tags")
    tags = sa.select(asset_tags.c.asset_id, listed).where(one_of(asset_tags.c.asset_id, ids))
    joined = tags.group_by(asset_tags.c.asset_id).subquery()
    title, said = sa.func.coalesce(assets.c.title, ""), sa.func.coalesce(joined.c.tags, "")
    asked = sa.select(assets.c.id, title.label("title"), said.label("tags"))
    return asked.outerjoin(joined, joined.c.asset_id == assets.c.id).where(one_of(assets.c.id, ids))


def one_of(column: sa.Column[int], ids: set[int]) -> sa.ColumnElement[bool]:
    """Say that a number is among others, written out: DuckDB takes 0.1 ms for each parameter."""
    return column.in_(sa.bindparam(None, sorted(ids), expanding=True, literal_execute=True))


def filled(found: dict[str, Values], names: Names) -> Table:
    """Make rows of what the store gave; names that are new get numbers."""
    rows = np.zeros(len(found["id"]), ROW)
    rows["key"] = column(found["key"])
    for name in ("id", "about", "duration", "shape", "quality", "uses"):
        rows[name] = found[name]
    for name in NAMED:
        rows[name] = [numbered(names[name], word) for word in found[name]]
    yes = {name: found[name] == "true" for name in ("commercial", "derivatives", "share_alike")}
    no = (found["commercial"] == "false") | (found["derivatives"] == "false")
    rows["class"] = np.select(
        [no, ~(yes["commercial"] & yes["derivatives"]), yes["share_alike"], found["credit"] != ""],
        [RESTRICTED, UNCLEAR, SHARE_ALIKE, CREDIT],
        FREE,
    )
    rows["there"] = True
    return rows


def classed(rights: Rights) -> int:
    """What a licence asks for, as a place in `LICENCES`."""
    if rights.commercial is False or rights.derivatives is False:
        return RESTRICTED
    if not (rights.commercial and rights.derivatives):
        return UNCLEAR
    if rights.share_alike:
        return SHARE_ALIKE
    return CREDIT if rights.credit else FREE


def numbered(names: dict[str, int], word: str) -> int:
    """Give the number of a name; beyond what a column can hold, all further ones share the empty one's."""
    word = word.casefold()
    if word not in names and len(names) >= _MOST_NAMES:
        return 0
    return names.setdefault(word, len(names))


def _noted(path: str) -> sa.ColumnElement[str]:
    return sa.func.json_extract_string(assets.c.metadata, f"$.{path}")
