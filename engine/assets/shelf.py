"""The person's own assets as rows of the store."""

import json
import sys
import threading
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import PurePath
from typing import Any, cast

import sqlalchemy as sa

from engine.domain.asset import Asset, Kind, Moment, Rights
from engine.domain.identity import Blob
from engine.errors import NotFound, Refused
from engine.runtime.codec import from_plain, to_plain
from engine.store.schema import Timestamp, asset_results, asset_rules, asset_tags, schema_version, video_assets
from engine.store.schema import assets as table
from engine.store.store import Store
from engine.store.unit import Row

Written = Mapping[str, list[Row]]
"""Rows by table."""
_AT_ONCE = 1000
_PAGE = 4000
_NO_RIGHTS = Rights(source="", creator="", licence="")


class Shelf:
    """Turns assets to rows and back; any thread may call. What was read is kept until the rows change."""

    def __init__(self, store: Store, apart: Iterable[str] = ()) -> None:
        """`apart` are files that are no part of this shelf though they have rows: those that came with the program."""
        self._store = store
        self._apart = tuple(apart)
        self._lock = threading.Lock()
        self._known: set[bytes] | None = None
        self._revision: tuple[int, str] = (-1, "")
        self._read: dict[Kind | None, tuple[str, list[Asset]]] = {}

    def assets(self, kind: Kind | None = None) -> Sequence[Asset]:
        """Every asset, or every one of a kind, newest first."""
        revision = self.revision()
        with self._lock:
            if self._read.get(kind, ("",))[0] != revision:
                wanted = [self._own, table.c.asset_type == kind] if kind else [self._own]
                self._read[kind] = revision, self._rows(sa.and_(*wanted))
            return self._read[kind][1]

    def some(self, files: Iterable[str]) -> dict[str, Asset]:
        """Give the assets of some files by their SHA-256; those that are not here are left out."""
        wanted = sorted(set(files) - set(self._apart))
        parts = (wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE))
        found = [asset for part in parts for asset in self._few(part)]
        return {asset.file.sha256: asset for asset in found}

    def find(self, start: str) -> Asset:
        """Give the one asset whose SHA-256 begins so. Raises NotFound, and Refused where it fits several."""
        whole = sa.and_(self._own, table.c.sha256.startswith(start, autoescape=True))
        found = self._rows(whole) if len(start) >= 6 else []
        if not found:
            raise NotFound(f"The library has no file {start[:12]!r}.", "Name it by at least six digits of its sha256.")
        if len(found) > 1:
            raise Refused(f"{len(found)} files begin with {start}.", "Give more of its digits.")
        return found[0]

    def has(self, sha256: str) -> bool:
        """Whether a file of this content is here."""
        with self._lock:
            if self._known is None:
                rows = self._store.rows(cast("sa.Select[Any]", sa.select(table.c.sha256).where(self._own)))
                self._known = {bytes.fromhex(row["sha256"]) for row in rows}
            return bytes.fromhex(sha256) in self._known

    def put(self, assets: Sequence[Asset]) -> None:
        """Record assets that are not here yet, all or none."""
        with self._store.unit() as unit:
            numbers = unit.insert_many(table, [_row(asset) for asset in assets])
            numbered = zip(numbers, assets, strict=True)
            tags = [{"asset_id": number, "tag_name": tag, **_GIVEN} for number, each in numbered for tag in each.tags]
            unit.insert_many(asset_tags, tags)
        with self._lock:
            if self._known is not None:
                self._known.update(bytes.fromhex(asset.file.sha256) for asset in assets)

    def amend(self, sha256: str, rights: Rights) -> None:
        """Put other rights in the place of those an asset has; nothing where it is not here."""
        with self._store.unit() as unit:
            for row in unit.find(table, sha256=sha256):
                about = {**(row["metadata"] or {}), "rights": to_plain(rights)}
                unit.update(
                    table, row["id"], source_platform=rights.source, license_type=rights.licence, metadata=about
                )

    def remove(self, asset: Asset) -> None:
        """Forget an asset and what hangs on it."""
        with self._store.unit() as unit:
            for row in unit.find(table, sha256=asset.file.sha256):
                unit.delete(table, row["id"])
        with self._lock:
            if self._known is not None:
                self._known.discard(bytes.fromhex(asset.file.sha256))

    def retitle(self, sha256: str, title: str, tags: Sequence[str]) -> None:
        """Call an asset otherwise; tags that stay keep how they were found. Nothing where it is not here."""
        with self._store.unit() as unit:
            for row in unit.find(table, sha256=sha256):
                unit.update(table, row["id"], title=title)
                had = {each["tag_name"]: each for each in unit.find(asset_tags, asset_id=row["id"])}
                for each in had.values():
                    unit.delete(asset_tags, each["id"])
                plain = {name: _plain(each) for name, each in had.items()}
                told = [{"tag_name": tag, **_GIVEN, **plain.get(tag, {}), "asset_id": row["id"]} for tag in tags]
                unit.insert_many(asset_tags, told)

    def written(self, sha256: str) -> Written:
        """Give all rows of an asset, by table, without their numbers; none where it is not here."""
        found = self._store.rows(sa.select(table).where(table.c.sha256 == sha256))
        owners = [row["id"] for row in found]
        hanging = {
            each.name: [_plain(row) for row in self._store.rows(sa.select(each).where(each.c.asset_id.in_(owners)))]
            for each in _HANGING
        }
        return {table.name: [_plain(row) for row in found], **hanging} if found else {}

    def put_back(self, written: Written) -> None:
        """Record an asset again with all that hung on it, from what `written` gave."""
        with self._store.unit() as unit:
            (number,) = unit.insert_many(table, [_dated(table, row) for row in written[table.name]])
            for each in _HANGING:
                rows = [{**_dated(each, row), "asset_id": number} for row in written.get(each.name, ())]
                unit.insert_many(each, rows)
        with self._lock:
            if self._known is not None:
                self._known.update(bytes.fromhex(row["sha256"]) for row in written[table.name])

    def revision(self) -> str:
        """Name what is here: the same rows have the same name, in whatever order they came.

        A sum of hashes over the rows, made anew only after something was written to the store.
        """
        now = self._store.rows(cast("sa.Select[Any]", sa.select(schema_version.c.position)))[0]["position"]
        with self._lock:
            if self._revision[0] != now:
                self._revision = now, "-".join(f"{self._sum(each):x}" for each in (_ROWS, _TAGS))
            return self._revision[1]

    @property
    def _own(self) -> sa.ColumnElement[bool]:
        return table.c.sha256.not_in(self._apart)

    def _sum(self, select: "sa.Select[Any]") -> int:
        return int(self._store.rows(select.where(self._own))[0]["sum"] or 0)

    def _few(self, files: Sequence[str]) -> list[Asset]:
        """Read some rows by their files; unordered and in one, which DuckDB answers from its indexes."""
        rows = self._store.rows(sa.select(table).where(table.c.sha256.in_(_written_out(files))))
        owner = asset_tags.c.asset_id.in_(_written_out([row["id"] for row in rows]))
        tags: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for row in self._store.rows(sa.select(asset_tags).where(owner)):
            tags[row["asset_id"]].append((row["id"], row["tag_name"]))
        rights: dict[str, Rights] = {}
        return [_asset(row, [name for _, name in sorted(tags[row["id"]])], rights) for row in rows]

    def _rows(self, which: sa.ColumnElement[bool]) -> list[Asset]:
        """Read page by page, newest first: rows take far more room than the assets that are made of them."""
        found: list[Asset] = []
        words: dict[str, str] = {}
        rights: dict[str, Rights] = {}
        before = sa.true()
        while True:
            rows = self._store.rows(sa.select(table).where(which, before).order_by(table.c.id.desc()).limit(_PAGE))
            if not rows:
                return found
            ids, owner = [row["id"] for row in rows], asset_tags.c.asset_id
            span = owner.in_(ids) if len(ids) < _AT_ONCE else owner.between(ids[-1], ids[0])
            tags: dict[int, list[str]] = defaultdict(list)
            for row in self._store.rows(sa.select(asset_tags).where(span).order_by(asset_tags.c.id)):
                tags[row["asset_id"]].append(words.setdefault(row["tag_name"], row["tag_name"]))
            found += [_asset(row, tags[row["id"]], rights) for row in rows]
            if len(rows) < _PAGE:
                return found
            before = table.c.id < rows[-1]["id"]


_HANGING = (asset_tags, video_assets, asset_results, asset_rules)


def _plain(row: Row) -> Row:
    """Give a row as JSON can hold it, without the numbers that hold only where it lies."""
    told = {name: value for name, value in row.items() if name not in {"id", "asset_id"}}
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in told.items()}


def _dated(of: sa.Table, row: Row) -> Row:
    """Read moments again."""
    moments = {each.name for each in of.c if isinstance(each.type, Timestamp)}
    return {name: datetime.fromisoformat(value) if name in moments else value for name, value in row.items()}


_GIVEN = {"tag_type": "given", "confidence": 1.0}


def _hashed(*columns: sa.ColumnElement[Any]) -> "sa.Select[Any]":
    said = sa.func.concat_ws("\x1f", *columns)
    return sa.select(sa.func.sum(sa.func.md5_number_lower(said)).label("sum"))


_ROWS = _hashed(table.c.sha256, table.c.title, table.c.quality_score, table.c.perceptual_hash, table.c.metadata)
_TAGS = _hashed(table.c.sha256, asset_tags.c.tag_name, asset_tags.c.confidence).join(
    asset_tags, table.c.id == asset_tags.c.asset_id
)


def _row(asset: Asset) -> Row:
    return {
        "asset_type": asset.kind,
        "source_platform": asset.rights.source,
        "file_path": f"{asset.file.sha256[:2]}/{asset.file.sha256}{asset.file.suffix}",
        "width": asset.width,
        "height": asset.height,
        "duration_seconds": round(asset.duration),
        "license_type": asset.rights.licence,
        "metadata": {
            "rights": to_plain(asset.rights),
            "duration": asset.duration,
            "fps": asset.fps,
            "moments": [[each.start, each.end, each.at] for each in asset.moments],
            "lead_in": asset.lead_in,
            "colour": asset.colour,
            "measures": dict(asset.measures),
        },
        "perceptual_hash": asset.perceptual_hash,
        "quality_score": asset.quality,
        "sha256": asset.file.sha256,
        "title": asset.title,
    }


def _asset(row: Row, tags: Sequence[str], known: dict[str, Rights]) -> Asset:
    """Read a row; rights that many share are made once."""
    about = row["metadata"] or {}
    said = json.dumps(about.get("rights"), sort_keys=True)
    if said not in known:
        known[said] = from_plain(about["rights"], Rights) if about.get("rights") else _NO_RIGHTS
    return Asset(
        Blob(row["sha256"], PurePath(row["file_path"] or "").suffix),
        row["asset_type"],
        row["title"] or "",
        tuple(tags),
        known[said],
        row["width"] or 0,
        row["height"] or 0,
        float(about.get("duration") or row["duration_seconds"] or 0.0),
        row["quality_score"] or 0.0,
        row["perceptual_hash"] or "",
        float(about.get("fps") or 0.0),
        tuple(Moment(*each) for each in about.get("moments") or ()),
        float(about.get("lead_in") or 0.0),
        about.get("colour") or "",
        tuple((sys.intern(name), value) for name, value in (about.get("measures") or {}).items()),
        tuple(about.get("shown") or ()),
    )


def _written_out(values: Sequence[str] | Sequence[int]) -> sa.BindParameter[Any]:
    """Put values into the query's text: DuckDB takes 0.1 ms for each parameter."""
    return sa.bindparam(None, list(values), expanding=True, literal_execute=True)
