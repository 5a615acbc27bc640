"""The store: one DuckDB file that survives a crash, a full disk and a damaged block, and says so."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import sqlalchemy as sa
import structlog
from sqlalchemy.exc import SQLAlchemyError

from engine.domain.event import Changed
from engine.errors import EngineError, NeedsSpace, Refused
from engine.runtime.events import Events
from engine.store import snapshot
from engine.store.database import Damaged, Database, Invalidated, Values, columns, rows, speaking
from engine.store.gate import Gate
from engine.store.journal import Heading, Journal
from engine.store.migrations import STEPS, Step
from engine.store.place import Place
from engine.store.recovery import Recovery, Restoration
from engine.store.schema import schema_version
from engine.store.unit import Reads, Row, Unit

_log = structlog.get_logger()
_Opened: TypeAlias = tuple[Database, Journal]
_RESERVE = 4_000_000
"""Bytes that must be free for a change to be taken at all: DuckDB gives up when a write fails half-way."""


class Store(Reads):
    """Everything that is remembered, for one process; any thread may call."""

    def __init__(self, folder: Path, events: Events, steps: Sequence[Step] = STEPS) -> None:
        """See `open`; `steps` are the migrations known."""
        self.recovery: Recovery | None = None
        """What had to be mended, last; None where nothing had."""
        self._place = Place(folder)
        self._events = events
        self._steps = steps
        self._gate = Gate()
        self._writing = threading.Lock()
        self._here = threading.local()
        self._opened: _Opened | None = None
        self._closed = False
        self._place.prepare()
        self._claim = self._place.claim()
        with ExitStack() as undo:
            undo.callback(self._claim.release)
            self._bring_up()
            undo.pop_all()

    @classmethod
    def open(cls, folder: Path, events: Events) -> "Store":
        """Open or create the store of a folder, mending what is damaged; `recovery` tells what was.

        Raises Refused where another process has it open or a newer program wrote it, NeedsSpace on a full disk.
        """
        return cls(folder, events)

    def rows(self, select: sa.Select[Any]) -> list[Row]:
        """Every row that a SELECT gives, of what is committed."""
        try:
            return self._ask(select)
        except (Damaged, Invalidated):
            return self._ask(select)  # mended meanwhile

    def columns(self, select: sa.Select[Any]) -> dict[str, Values]:
        """What a SELECT gives as NumPy arrays by column, for a hundred thousand rows; no value may be NULL."""
        try:
            return self._ask_columns(select)
        except (Damaged, Invalidated):
            return self._ask_columns(select)  # mended meanwhile

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        """Write: all of it at the end, or on any error nothing. One unit at a time, the others wait.

        Publishes one `Changed` with the rows written. Raises NeedsSpace on a full disk; the store goes on working.
        """
        if getattr(self._here, "inside", False):
            raise RuntimeError("This thread is already writing: pass its unit on")
        with self._writing:
            self._place.need(_RESERVE)
            with self._using() as (database, journal), database.connect() as connection:
                unit = Unit(database, connection)
                yield unit
                if unit.changes:
                    _commit(unit, connection, database, journal)
        if unit.changes:
            self._snapshot_if_due()
            self._events.publish(Changed(unit.written))

    def snapshot(self) -> None:
        """Keep a verified copy now and begin a new journal file. Raises NeedsSpace."""
        self._ready()
        with self._writing:
            opened = self._opened
            try:
                with self._gate.alone():
                    self._renew()
            except (Damaged, Invalidated, NeedsSpace) as error:
                self._mend(opened, error)
                raise

    def close(self) -> None:
        """Let go of the file and the folder."""
        with self._writing, self._gate.alone():
            self._closed = True
            self._shut()
            self._claim.release()

    def _ask(self, select: sa.Select[Any]) -> list[Row]:
        with self._using() as (database, _):
            return database.read(lambda connection: rows(connection.execute(select)))

    def _ask_columns(self, select: sa.Select[Any]) -> dict[str, Values]:
        with self._using() as (database, _):
            return database.read(lambda connection: columns(connection.execute(select)))

    @contextmanager
    def _using(self) -> Iterator[_Opened]:
        """Be among those who use the database; where it fails under them, it is mended before the failure goes on."""
        nested = getattr(self._here, "inside", False)
        if not nested:
            self._ready()
        opened = None
        self._here.inside = True
        try:
            with self._gate.shared():
                opened = self._opened
                if opened is None:
                    raise Refused("The store is closed.")
                yield opened
        except (Damaged, Invalidated, NeedsSpace) as error:
            if not nested:
                self._mend(opened, error)
            raise
        finally:
            self._here.inside = nested

    def _ready(self) -> None:
        """Open again what could not be reopened after a failure, as when the disk was full."""
        if self._closed:
            raise Refused("The store is closed.")
        if self._opened is None:
            with self._gate.alone():
                if self._opened is None:
                    self._bring_up()

    def _mend(self, failed: _Opened | None, error: EngineError) -> None:
        with self._gate.alone():
            if self._opened is not failed or self._closed:
                return  # another thread was faster
            _log.warning("store reopened", reason=str(error))
            self._shut()
            try:
                self._bring_up(str(error) if isinstance(error, Damaged) else "")
            except EngineError as worse:
                _log.warning("store could not be reopened yet", reason=str(worse))

    def _bring_up(self, distrusted: str = "") -> None:
        try:
            self._restore(distrusted)
        except Damaged as error:  # met while migrating or copying
            self._restore(str(error))

    def _restore(self, distrusted: str) -> None:
        restoration = Restoration(self._place, self._steps)
        database = restoration.run(distrusted)
        with ExitStack() as undo:
            undo.callback(database.close)
            if 0 < database.version < len(self._steps):
                snapshot.take(database, self._place)
            database.migrate(self._steps)
            journal = self._resumed(database, restoration) or self._begin_journal(database)
            undo.pop_all()
        restoration.tidy()
        snapshot.drop_old(self._place)
        self._opened = (database, journal)
        if restoration.report:
            self.recovery = restoration.report
            _log.warning("store restored", what=str(self.recovery))

    def _resumed(self, database: Database, restoration: Restoration) -> Journal | None:
        if restoration.report or not restoration.segments:
            return None
        last = restoration.segments[-1]
        fits = last.end == database.position and last.heading.version == database.version
        return Journal.resume(last) if fits else None

    def _renew(self) -> None:
        if self._opened and not self._opened[1].empty:
            database, old = self._opened
            self._opened = (database, self._begin_journal(database))
            old.close()
            snapshot.drop_old(self._place)

    def _begin_journal(self, database: Database) -> Journal:
        snapshot.take(database, self._place)
        return Journal.begin(self._place.journal, Heading(database.store, database.version, database.position))

    def _snapshot_if_due(self) -> None:
        if not self._opened or not self._opened[1].long:
            return
        try:
            self.snapshot()
        except EngineError as error:
            _log.warning("no snapshot now", reason=str(error))

    def _shut(self) -> None:
        if self._opened:
            database, journal = self._opened
            journal.close()
            database.close()
            self._opened = None


def _commit(unit: Unit, connection: sa.Connection, database: Database, journal: Journal) -> None:
    """Write the journal first, the database second: what is acknowledged is in both."""
    with speaking(database.path):
        database.note(connection, journal.position + 1)
        position = journal.append(unit.changes)
        with ExitStack() as undo:
            undo.callback(_forget, database, journal, position)
            connection.commit()
            undo.pop_all()
        database.position = position


def _forget(database: Database, journal: Journal, position: int) -> None:
    """Take a commit that failed out of the journal, unless it is in the database nevertheless."""
    try:
        found = database.read(lambda connection: connection.scalar(sa.select(schema_version.c.position)))
    except (EngineError, SQLAlchemyError):
        found = None
    if found == position:
        database.position = position
    else:
        journal.cut()
