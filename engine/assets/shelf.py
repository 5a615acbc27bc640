"""The person's own assets as rows of the store."""

from collections import defaultdict
from pathlib import PurePath
from typing import Any, cast

import sqlalchemy as sa

from engine.domain.asset import Asset, Rights
from engine.domain.identity import Blob
from engine.runtime.codec import from_plain, to_plain
from engine.store.schema import asset_tags
from engine.store.schema import assets as table
from engine.store.store import Store
from engine.store.unit import Row


class Shelf:
    """Turns assets to rows and back; rows of before are kept until the table grows or shrinks."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: tuple[object, list[Asset]] = (None, [])

    def assets(self) -> list[Asset]:
        """Every asset, newest first."""
        ask = sa.select(sa.func.count(table.c.id).label("count"), sa.func.max(table.c.id).label("last"))
        state = self._store.rows(cast("sa.Select[Any]", ask))[0]
        if self._kept[0] != state:
            self._kept = (state, self._read())
        return self._kept[1]

    def put(self, asset: Asset) -> int:
        """Record an asset; gives its id."""
        with self._store.unit() as unit:
            number = unit.insert(
                table,
                asset_type=asset.kind,
                source_platform=asset.rights.source,
                file_path=f"{asset.file.sha256[:2]}/{asset.file.sha256}{asset.file.suffix}",
                width=asset.width,
                height=asset.height,
                duration_seconds=round(asset.duration),
                license_type=asset.rights.licence,
                metadata={"rights": to_plain(asset.rights), "duration": asset.duration},
                perceptual_hash=asset.perceptual_hash,
                quality_score=asset.quality,
                sha256=asset.file.sha256,
                title=asset.title,
            )
            tags = [{"asset_id": number, "tag_name": tag, "tag_type": "given", "confidence": 1.0} for tag in asset.tags]
            unit.insert_many(asset_tags, tags)
        return number

    def _read(self) -> list[Asset]:
        tags: dict[int, list[str]] = defaultdict(list)
        for row in self._store.rows(sa.select(asset_tags).order_by(asset_tags.c.id)):
            tags[row["asset_id"]].append(row["tag_name"])
        rows = self._store.rows(sa.select(table).order_by(table.c.id.desc()))
        return [_asset(row, tags[row["id"]]) for row in rows]


def _asset(row: Row, tags: list[str]) -> Asset:
    about = row["metadata"] or {}
    return Asset(
        Blob(row["sha256"], PurePath(row["file_path"] or "").suffix),
        row["asset_type"],
        row["title"] or "",
        tuple(tags),
        from_plain(about.get("rights", {"source": "", "creator": "", "licence": ""}), Rights),
        row["width"] or 0,
        row["height"] or 0,
        float(about.get("duration") or row["duration_seconds"] or 0.0),
        row["quality_score"] or 0.0,
        row["perceptual_hash"] or "",
    )
