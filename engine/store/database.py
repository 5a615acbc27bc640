"""The open DuckDB file: what it holds, how far it is, and what its failures mean."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import duckdb
import numpy.typing as npt
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from engine.domain.identity import new_id
from engine.errors import EngineError, NeedsSpace, Refused
from engine.store.migrations import Step
from engine.store.schema import schema_version

T = TypeVar("T")
Values = npt.NDArray[Any]

_CONFIG = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "enable_external_access": False,
    "wal_autocheckpoint": "1TB",  # the store checkpoints, when it has looked at the free space
    "memory_limit": "1GB",
}
_OF_THE_FILE = (
    duckdb.IOException,
    duckdb.SerializationException,
    duckdb.FatalException,
    duckdb.InternalException,
    duckdb.TransactionException,
)
"""Failures that can be about the file; the texts of all others may hold what people wrote."""


class Damaged(EngineError):
    """The file cannot be trusted; the store restores it."""


class Invalidated(EngineError):
    """DuckDB gave up after a failure of the disk; the file has to be opened anew."""


_MEANINGS: tuple[tuple[str, type[EngineError], str, str], ...] = (
    (
        "no space left|disk quota|file too large|not enough space",
        NeedsSpace,
        "The disk that holds {path} is full.",
        "Free some space and try again.",
    ),
    (
        "could not set lock|conflicting lock|being used by another process",
        Refused,
        "Another program has {path} open.",
        "Close it and try again.",
    ),
    (
        "permission denied|read-only file system|access is denied|too many open files",
        Refused,
        "{path} cannot be used: {text}",
        "Check who may write to that folder.",
    ),
    (
        "with version number|newer version of duckdb",
        Refused,
        "{path} was written by a newer version: {text}",
        "Update the program.",
    ),
    (
        "corrupt|checksum|not a valid duckdb|replaying wal|deserializ|could not read|invalid magic",
        Damaged,
        "{path} is damaged: {text}",
        "It is restored from its snapshot and its journal: try again.",
    ),
    ("fatal|internal|invalidated", Invalidated, "DuckDB gave up on {path}: {text}", ""),
)
"""What in the text of a failure means what; the first that is found counts."""


def meaning(error: DBAPIError, path: Path) -> EngineError | None:
    """Say in our words what a failure means; None where it is an ordinary error of one statement."""
    if not isinstance(error.orig, _OF_THE_FILE):
        return None
    text = str(error.orig).strip()
    for pattern, kind, message, remedy in _MEANINGS:
        if re.search(pattern, text, re.IGNORECASE):
            return kind(message.format(path=path, text=text), remedy)
    return None


@contextmanager
def speaking(path: Path) -> Iterator[None]:
    """Raise what a failure means instead of the failure. Raises NeedsSpace, Refused, Damaged or Invalidated."""
    try:
        yield
    except DBAPIError as error:
        if (said := meaning(error, path)) is not None:
            raise said from error
        raise


class Database:
    """One DuckDB file of one schema version; opening it proves that it can be read."""

    def __init__(self, path: Path) -> None:
        """Open or create the file. Raises Refused, Damaged or NeedsSpace."""
        self.path = path
        self._types: dict[str, dict[str, str]] = {}
        self._engine = sa.create_engine(f"duckdb:///{path}", connect_args={"config": dict(_CONFIG)})
        with ExitStack() as undo:
            undo.callback(self.close)
            self.version, self.position, self.store = self._state()
            undo.pop_all()

    @contextmanager
    def begin(self) -> Iterator[sa.Connection]:
        """Give a connection in a transaction: committed at the end, rolled back on any error."""
        with speaking(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def connect(self) -> Iterator[sa.Connection]:
        """Give a connection whose transaction the caller commits; otherwise it is rolled back."""
        with speaking(self.path), self._engine.connect() as connection:
            yield connection

    def read(self, question: Callable[[sa.Connection], T]) -> T:
        """Answer a question that writes nothing."""
        with speaking(self.path), self._engine.connect() as connection:
            return question(connection)

    def migrate(self, steps: Sequence[Step]) -> None:
        """Take every step that is still ahead, all or none. Refuses a schema newer than these."""
        refuse_newer(self.version, len(steps))
        if self.version == len(steps):
            return
        position = self.position + bool(self.version)
        with self.begin() as connection:
            for step in steps[self.version :]:
                step(connection)
            connection.execute(sa.delete(schema_version))
            state = {"version": len(steps), "position": position, "store": self.store}
            connection.execute(sa.insert(schema_version).values(state))
        self.version, self.position = len(steps), position
        self._types.clear()

    def note(self, connection: sa.Connection, position: int) -> None:
        """Write down, in the transaction that does it, up to which change of the journal the database is."""
        connection.execute(sa.update(schema_version).values(position=position))

    def move_to(self, position: int) -> None:
        """Count changes as done that cannot be brought back."""
        if position != self.position:
            with self.begin() as connection:
                self.note(connection, position)
            self.position = position

    def types(self, connection: sa.Connection, table: str) -> dict[str, str]:
        """Every column of a table and its type, as the database itself has it."""
        if table not in self._types:
            found = connection.exec_driver_sql(
                "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ?", (table,)
            )
            self._types[table] = {row.column_name: row.data_type for row in found}
        return self._types[table]

    def verify(self) -> None:
        """Read every value there is. Raises Damaged."""

        def scan(connection: sa.Connection) -> None:
            for (table,) in connection.exec_driver_sql("SELECT table_name FROM duckdb_tables()").all():
                connection.exec_driver_sql(f'SELECT max(hash(t)) FROM "{table}" t').all()  # noqa: S608 - from the catalogue

        self.read(scan)

    @contextmanager
    def closed(self) -> Iterator[None]:
        """Let go of the file, whole and without a log beside it, for as long as this lasts.

        No other connection may be at work. Raises NeedsSpace.
        """
        with speaking(self.path), self._engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("CHECKPOINT")
        self.close()
        yield

    def close(self) -> None:
        """Let go of the file; the next question opens it again."""
        self._engine.dispose()

    def _state(self) -> tuple[int, int, str]:
        try:
            with speaking(self.path), self._engine.connect() as connection:
                if not connection.exec_driver_sql("SELECT count(*) FROM duckdb_tables()").scalar_one():
                    return 0, 0, new_id()
                row = connection.execute(sa.select(schema_version)).one()
        except Invalidated as error:
            raise Damaged(str(error)) from error
        except (sa.exc.ProgrammingError, sa.exc.NoResultFound) as error:
            raise Damaged(f"{self.path.name} lacks its own description.") from error
        return row.version, row.position, row.store


def refuse_newer(version: int, known: int) -> None:
    """Raise Refused where a schema is newer than the program."""
    if version > known:
        raise Refused(
            f"The store was last opened by a newer Faceless Studio (schema {version}; this one knows {known}).",
            "Update the program.",
        )


def rows(result: sa.CursorResult[Any]) -> list[dict[str, Any]]:
    """Give a result as dictionaries by column name."""
    return [dict(row) for row in result.mappings()]


def columns(result: sa.CursorResult[Any]) -> dict[str, Values]:
    """Give a result as NumPy arrays by column name."""
    found: dict[str, Values] = result.cursor.fetchnumpy()
    result.close()
    return found
