"""Brings a store's database up from whatever is on the disk: as it is, or from a snapshot and the change journal."""

import shutil
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
import structlog
from sqlalchemy.exc import DBAPIError

from engine.runtime import atomic
from engine.store import journal, snapshot
from engine.store.database import Damaged, Database, refuse_newer
from engine.store.journal import Entry, Segment
from engine.store.migrations import Step
from engine.store.place import Place

_log = structlog.get_logger()


@dataclass(frozen=True)
class Recovery:
    """What was wrong with a store, and what became of it."""

    found: tuple[str, ...]
    """What was damaged or missing, a sentence each."""
    source: str
    """What was built on: `database` or the name of a snapshot, or `nothing`."""
    changes: int
    """How many changes were brought back from the journal."""
    lost: int
    """How many could not be; 0 unless database, snapshots and journal are all hurt."""
    set_aside: tuple[Path, ...]
    """Where the damaged files are now."""

    def __str__(self) -> str:
        lost = f"; {self.lost} could not be saved" if self.lost else "; nothing is lost"
        return f"{' '.join(self.found)} Restored from {self.source} with {self.changes} changes of the journal{lost}."


class Restoration:
    """One attempt to open a store."""

    def __init__(self, place: Place, steps: Sequence[Step]) -> None:
        self.segments: list[Segment] = []
        self._place = place
        self._steps = steps
        self._found: list[str] = []
        self._aside: list[Path] = []
        self._spoilt: list[Path] = []
        self._source = "database"
        self._applied = 0
        self._lost = 0

    def run(self, distrusted: str = "") -> Database:
        """Open the database, whole and with every change of the journal in it.

        `distrusted` says why the file as it is must not be used. Raises Refused or NeedsSpace.
        """
        self._read_journal()
        if distrusted:
            self._set_aside(distrusted, self._place.database, self._place.log)
        for source in (self._as_it_is, self._from_snapshot, self._from_nothing):
            database = None if distrusted and source == self._as_it_is else source()
            if database is not None and self._completed(database):
                return database
        raise Damaged(
            f"The store in {self._place.folder} cannot be restored.", "Move that folder away to start afresh."
        )

    def _completed(self, database: Database) -> bool:
        """Bring in what the journal has beyond the database; False where that met damage."""
        self._applied = self._lost = 0
        with ExitStack() as undo:
            undo.callback(database.close)
            try:
                self._only_own(database)
                self._replay(database)
            except Damaged as error:
                undo.close()
                self._set_aside(str(error), self._place.database, self._place.log)
                return False
            undo.pop_all()
        return True

    @property
    def report(self) -> Recovery | None:
        """What had to be mended; None where all was well."""
        if not self._found:
            return None
        return Recovery(tuple(self._found), self._source, self._applied, self._lost, tuple(self._aside))

    def tidy(self) -> None:
        """Move damaged journal files away; to be called once a new snapshot stands for them."""
        self._aside += [self._place.set_aside(path) for path in self._spoilt]
        self._spoilt.clear()

    def _read_journal(self) -> None:
        for path, segment in journal.segments(self._place.journal):
            if segment is None or segment.bad:
                self._found.append(f"The change journal {path.name} was damaged.")
                self._spoilt.append(path)
            if segment is not None:
                self.segments.append(segment)

    def _as_it_is(self) -> Database | None:
        place = self._place
        if not place.database.exists():
            if self._history:
                self._set_aside("The database file was missing.", place.log)
            return None
        if (database := self._opened()) is None and place.log.exists():
            self._set_aside("The database could not be opened with its write-ahead log.", place.log)
            database = self._opened()
        if database is None or (database.version == 0 and self._history):
            if database is not None:
                database.close()
            self._set_aside("The database file was damaged.", place.database, place.log)
            return None
        return database

    @property
    def _history(self) -> bool:
        return bool(self.segments or snapshot.newest_first(self._place))

    def _opened(self) -> Database | None:
        try:
            return Database(self._place.database)
        except Damaged as error:
            _log.warning("database damaged", reason=str(error))
            return None

    def _from_snapshot(self) -> Database | None:
        for path in snapshot.newest_first(self._place):
            try:
                snapshot.check(path)
            except Damaged:
                self._set_aside(f"The snapshot {path.name} was damaged.", path)
                continue
            with atomic.written(self._place.database) as aside:
                shutil.copyfile(path, aside)
            self._source = f"the snapshot {path.stem}"
            return Database(self._place.database)
        return None

    def _from_nothing(self) -> Database:
        database = Database(self._place.database)
        if self.segments:
            self._source = "nothing"
            database.store = self.segments[0].heading.store
        return database

    def _only_own(self, database: Database) -> None:
        """Leave another store's journal and snapshots alone: somebody put a different database here."""
        if all(segment.heading.store == database.store for segment in self.segments):
            return
        self.segments.clear()
        history = [path for path, _ in journal.segments(self._place.journal)]
        self._set_aside("The journal belonged to another database.", *history, *snapshot.newest_first(self._place))

    def _replay(self, database: Database) -> None:
        for segment in self.segments:
            if segment.heading.version > database.version:
                refuse_newer(segment.heading.version, len(self._steps))
                database.migrate(self._steps[: segment.heading.version])
            entries = [entry for entry in segment.entries if entry.position > database.position]
            self._lost += max(0, max(segment.heading.position, segment.end) - database.position - len(entries))
            self._apply(database, entries)
            database.move_to(max(database.position, segment.end))
        if self._applied and not self._found:
            self._found.append("The program had ended before its last changes were in the database.")
        if self._lost and not self._found:
            self._found.append("Changes are missing in the journal.")

    def _apply(self, database: Database, entries: Sequence[Entry]) -> None:
        """Write journalled commits: all at once, or where one of them does not fit, each on its own."""
        try:
            _write(database, entries)
            self._applied += len(entries)
        except DBAPIError:
            for entry in entries:
                self._apply_one(database, entry)

    def _apply_one(self, database: Database, entry: Entry) -> None:
        try:
            _write(database, [entry])
            self._applied += 1
        except DBAPIError as error:
            _log.warning("change does not fit", position=entry.position, reason=str(error.orig))
            self._lost += 1

    def _set_aside(self, reason: str, *paths: Path) -> None:
        self._found.append(reason)
        self._aside += [self._place.set_aside(path) for path in paths if path.exists()]


def _write(database: Database, entries: Sequence[Entry]) -> None:
    if not entries:
        return
    with database.begin() as connection:
        changes = [change for entry in entries for change in entry.changes]
        for change in changes:
            change.apply(connection, database.types(connection, change.table))
        for table in {change.table for change in changes}:
            _advance(connection, table, (key for each in changes if each.table == table for key in each.ids))
        database.note(connection, entries[-1].position)
    database.position = entries[-1].position


def _advance(connection: sa.Connection, table: str, ids: Iterable[int]) -> None:
    """Move a table's sequence past these ids: ids of removed rows are not given again."""
    given = connection.exec_driver_sql(f"SELECT nextval('{table}_id')").scalar_one()
    if (behind := max(ids) - given) > 0:
        connection.exec_driver_sql(f"SELECT max(nextval('{table}_id')) FROM range({behind})")  # noqa: S608 - our names
