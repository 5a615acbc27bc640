"""Reading the tables, and writing them: all of a unit's writes happen, or none."""

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from engine.errors import NotFound, Refused
from engine.store.change import Change
from engine.store.database import Database, rows, speaking
from engine.store.schema import HANGS, POINTS

Row = dict[str, Any]


class Reads:
    """What can be asked inside and outside a unit."""

    @abstractmethod
    def rows(self, select: sa.Select[Any]) -> list[Row]:
        """Every row that a SELECT gives, by column name; JSON as Python values, moments with their zone."""

    def get(self, table: sa.Table, id: int) -> Row:  # noqa: A002 - the column's own name
        """One row. Raises NotFound."""
        found = self.find(table, id=id)
        if not found:
            raise NotFound(f"There is no {id} among the {table.name.replace('_', ' ')}.")
        return found[0]

    def find(self, table: sa.Table, **equals: Any) -> list[Row]:
        """Every row whose columns equal these values (None: is empty), oldest first."""
        wanted = [table.c[name] == value for name, value in equals.items()]
        return self.rows(sa.select(table).where(*wanted).order_by(table.c.id))


class Unit(Reads):
    """One transaction; `Store.unit` begins and ends it."""

    def __init__(self, database: Database, connection: sa.Connection) -> None:
        self.changes: list[Change] = []
        self._database = database
        self._connection = connection

    def rows(self, select: sa.Select[Any]) -> list[Row]:
        """Every row that a SELECT gives, with what this unit has written."""
        with speaking(self._database.path):
            return rows(self._connection.execute(select))

    def insert(self, table: sa.Table, **row: Any) -> int:
        """Add a row; gives its id. Raises Refused where a value does not fit its column."""
        return self.insert_many(table, [row])[0]

    def insert_many(self, table: sa.Table, many: Iterable[Mapping[str, Any]]) -> list[int]:
        """Add rows at once; gives their ids in order."""
        defaults = {column.name: column.default for column in table.c if column.default and column.name != "id"}
        filled = [{**{name: _value(default) for name, default in defaults.items()}, **row} for row in many]
        ids = self._ids(table, len(filled))
        numbered = tuple({"id": id_, **row} for id_, row in zip(ids, filled, strict=True))
        self._write(Change("insert", table.name, tuple(ids), numbered))
        return ids

    def update(self, table: sa.Table, id: int, **changes: Any) -> None:  # noqa: A002 - the column's own name
        """Change columns of a row. Raises NotFound or Refused."""
        self.get(table, id)
        stamps = {column.name: _value(column.onupdate) for column in table.c if column.onupdate}
        self._write(Change("update", table.name, (id,), ({**stamps, **changes},)))

    def delete(self, table: sa.Table, id: int) -> None:  # noqa: A002 - the column's own name
        """Remove a row and what hangs on it; what points at it stays, pointing nowhere. Raises NotFound."""
        self.get(table, id)
        self._delete(table, [id])

    @property
    def written(self) -> dict[str, frozenset[int]]:
        """Every row written so far: table to ids."""
        found: dict[str, set[int]] = {}
        for change in self.changes:
            found.setdefault(change.table, set()).update(change.ids)
        return {table: frozenset(ids) for table, ids in found.items() if ids}

    def _delete(self, table: sa.Table, ids: list[int]) -> None:
        for column in HANGS.get(table, ()):
            if hanging := self._pointing(column, ids):
                self._delete(column.table, hanging)
        for column in POINTS.get(table, ()):
            if pointing := self._pointing(column, ids):
                self._write(Change("update", column.table.name, tuple(pointing), ({column.name: None},)))
        self._write(Change("delete", table.name, tuple(ids)))

    def _pointing(self, column: sa.Column[Any], ids: list[int]) -> list[int]:
        with speaking(self._database.path):
            return list(self._connection.scalars(sa.select(column.table.c.id).where(column.in_(ids))))

    def _ids(self, table: sa.Table, count: int) -> list[int]:
        sql = f"SELECT nextval('{table.name}_id') FROM range({count})"  # noqa: S608 - a name and a number of ours
        with speaking(self._database.path):
            return list(self._connection.exec_driver_sql(sql).scalars())

    def _write(self, change: Change) -> None:
        types = self._database.types(self._connection, change.table)
        try:
            with speaking(self._database.path):
                change.apply(self._connection, types)
        except DBAPIError as error:
            raise Refused(f"This cannot be kept among the {change.table}: {error.orig}") from error
        self.changes.append(change)


def _value(default: Any) -> Any:
    return default.arg(None) if default.is_callable else default.arg
