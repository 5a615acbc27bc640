"""Whose each file was, kept for ever: an asset that is removed leaves its record, its licence's text and its proof.

One line of JSON for each asset and for each change of what is known of it, in one file that only grows; texts and
proofs beside it, named by their content. A line that a loss of power cut off is passed over.
"""

import json
import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any

import sqlalchemy as sa

from engine.assets.rights.texts import text_of
from engine.domain.asset import Kind, Rights
from engine.domain.event import Changed
from engine.errors import Refused
from engine.runtime import atomic
from engine.runtime.codec import content_key, from_plain, to_json
from engine.runtime.events import Events
from engine.store.schema import assets as table
from engine.store.store import Store

_AT_ONCE = 1000
_NAMED = re.compile(rb'"sha256": "([^"]*)"')
"""In a line of the ledger; quotes within what others wrote are escaped."""


@dataclass(frozen=True)
class Record:
    """What is known of a file: what it is, whose, on what terms, and since when."""

    sha256: str
    suffix: str
    title: str
    kind: Kind
    rights: Rights
    noted: str
    """When this was put on record, UTC, as `2026-11-23T14:05:09Z`."""
    row: int = 0
    """Its number in the store."""


class Ledger:
    """Writes down every asset that the store takes in; any thread may call."""

    def __init__(self, folder: Path, store: Store, events: Events) -> None:
        """Go on with a folder's ledger: what the store took in while nobody wrote is written now."""
        self._file = folder / "records.jsonl"
        self._kept = folder / "evidence"
        self._store = store
        self._lock = threading.Lock()
        self._known: dict[str, str] | None = None
        self._last = self._last_row()
        self._write(table.c.id > self._last)
        events.subscribe(Changed, self._hear)

    def find(self, wanted: Callable[[str], bool]) -> dict[str, list[Record]]:
        """Give everything that was ever written of some files, chosen by their SHA-256, each oldest first."""
        found: dict[str, list[Record]] = {}
        for record in self._records(wanted):
            found.setdefault(record.sha256, []).append(record)
        return found

    def keep(self, words: bytes | str, suffix: str) -> str:
        """Keep a text, a proof or a picture of one; gives its SHA-256. Raises NeedsSpace."""
        content = words.encode() if isinstance(words, str) else words
        name = sha256(content).hexdigest()
        if not self._path(name, suffix).is_file():
            atomic.write(self._path(name, suffix), content)
        return name

    def evidence(self, name: str) -> tuple[str, bytes] | None:
        """Give what was kept under a SHA-256, with the ending of its file; None where it is lost or was changed."""
        if len(name) != 64 or not name.isalnum():
            return None
        for path in sorted((self._kept / name[:2]).glob(f"{name}.*")):
            content = path.read_bytes()
            if sha256(content).hexdigest() == name:
                return path.suffix, content
        return None

    def complete(self, rights: Rights, proof: str = "") -> Rights:
        """Add the licence's text that came with the program, and what the source said, where known. Raises NeedsSpace.

        `proof` is JSON, or any other text.
        """
        text = text_of(rights)
        if text and not rights.licence_text:
            rights = replace(rights, licence_text=self.keep(text.words, ".txt"))
        if proof and not rights.proof:
            rights = replace(rights, proof=self.keep(proof, ".json" if _is_json(proof) else ".txt"))
        return rights

    def _hear(self, changed: Changed) -> None:
        ids = sorted(changed.rows.get(table.name, ()))
        for start in range(0, len(ids), _AT_ONCE):
            self._write(table.c.id.in_(ids[start : start + _AT_ONCE]))

    def _write(self, which: sa.ColumnElement[bool]) -> None:
        """Append what is new of some rows, flushed to the disk before this ends."""
        columns = (table.c.id, table.c.sha256, table.c.file_path, table.c.title, table.c.asset_type, table.c.metadata)
        rows = self._store.rows(sa.select(*columns).where(which).order_by(table.c.id))
        with self._lock:
            fresh = [record for record in map(self._record, rows) if self._is_news(record)]
            if not fresh:
                return
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with atomic.needing_space(self._file.parent), self._file.open("ab+") as file:
                lines = "".join(f"{to_json(record)}\n" for record in fresh)
                file.write((b"" if _ends_whole(self._file) else b"\n") + lines.encode("utf-8", "replace"))
                file.flush()
                os.fsync(file.fileno())
            self._last = max(self._last, *(record.row for record in fresh))
            if self._known is not None:
                self._known.update({record.sha256: _key(record) for record in fresh})

    def _record(self, row: dict[str, Any]) -> Record:
        said = (row["metadata"] or {}).get("rights") or {"source": "", "creator": "", "licence": ""}
        rights = self.complete(from_plain(said, Rights))
        suffix = PurePath(row["file_path"] or "").suffix
        noted = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
        return Record(row["sha256"], suffix, row["title"] or "", row["asset_type"], rights, noted, row["id"])

    def _is_news(self, record: Record) -> bool:
        known = record.row <= self._last or self._known is not None
        return not known or self._known_keys().get(record.sha256) != _key(record)

    def _known_keys(self) -> dict[str, str]:
        """What was last written of each file, as a short hash; read when a row changes that was written before."""
        if self._known is None:
            self._known = {record.sha256: _key(record) for record in self._records(lambda _: True)}
        return self._known

    def _records(self, wanted: Callable[[str], bool]) -> Iterator[Record]:
        if not self._file.is_file():
            return
        with self._file.open("rb") as file:
            for line in file:
                named = _NAMED.search(line)
                if named and wanted(named[1].decode()) and (record := _read(line)) is not None:
                    yield record

    def _last_row(self) -> int:
        return max((record.row for record in _tail(self._file)), default=0)

    def _path(self, name: str, suffix: str) -> Path:
        return self._kept / name[:2] / f"{name}{suffix}"


def _read(line: bytes) -> Record | None:
    try:
        return from_plain(json.loads(line), Record)
    except (ValueError, RecursionError, Refused):
        return None


def _tail(file: Path) -> Iterable[Record]:
    """Read the last lines of a file: a batch is written in the order of its rows."""
    if not file.is_file():
        return []
    with file.open("rb") as opened:
        opened.seek(max(0, file.stat().st_size - 200_000))
        return [record for line in opened if (record := _read(line)) is not None]


def _ends_whole(file: Path) -> bool:
    with file.open("rb") as opened:
        if not opened.seek(0, os.SEEK_END):
            return True
        opened.seek(-1, os.SEEK_END)
        return opened.read(1) == b"\n"


def _key(record: Record) -> str:
    return content_key(replace(record, noted="", row=0))[:16]


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
