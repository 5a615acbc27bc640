"""Verified copies of the database file: what the journal is replayed onto after damage."""

import shutil
from pathlib import Path

from engine.domain.units import Bytes
from engine.runtime import atomic
from engine.store.database import Damaged, Database
from engine.store.place import Place

KEPT = 3
_ROOM: Bytes = 16_000_000
"""Left free beside what a checkpoint and a copy take."""


def take(database: Database, place: Place) -> None:
    """Copy the database beside its journal and read the copy through.

    Nobody else may use the database meanwhile. Raises NeedsSpace before anything is touched, or Damaged.
    """
    log = place.log.stat().st_size if place.log.exists() else 0
    place.need(place.database.stat().st_size + 3 * log + _ROOM)
    path = place.snapshots / f"{database.position:012}.duckdb"
    with database.closed(), atomic.written(path) as aside:
        shutil.copyfile(place.database, aside)
    try:
        check(path, database.position)
    except Damaged:
        place.set_aside(path)
        raise


def check(path: Path, position: int | None = None) -> None:
    """Read a copy through. Raises Damaged."""
    copy = Database(path)
    try:
        copy.verify()
    finally:
        copy.close()
    if position is not None and copy.position != position:
        raise Damaged(f"{path.name} holds {copy.position} changes, not {position}.")


def newest_first(place: Place) -> list[Path]:
    """Every snapshot."""
    return sorted(place.snapshots.glob("*.duckdb"), reverse=True)


def drop_old(place: Place) -> None:
    """Remove all but the newest copies, and the journal files that led up to those."""
    kept, old = newest_first(place)[:KEPT], newest_first(place)[KEPT:]
    for path in old:
        path.unlink()
    for path in place.journal.glob("*.jsonl") if old else ():
        if int(path.stem) < int(kept[-1].stem):
            path.unlink()
