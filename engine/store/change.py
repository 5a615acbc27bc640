"""One write as plain data: what a unit does and what the journal replays are the same call."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import PurePath
from typing import Any, Literal

import sqlalchemy as sa

Plain = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """Rows of one table, inserted (`rows` with their ids), updated (`rows` is one: the new values) or deleted."""

    verb: Literal["insert", "update", "delete"]
    table: str
    ids: tuple[int, ...]
    rows: tuple[Plain, ...] = ()

    @property
    def plain(self) -> Plain:
        """What the journal keeps."""
        return {"verb": self.verb, "table": self.table, "ids": self.ids, "rows": self.rows}

    def apply(self, connection: sa.Connection, types: Mapping[str, str]) -> None:
        """Write to the database; `types` are the table's columns. Raises DBAPIError where a value does not fit."""
        name = f'"{self.table}"'
        if self.verb == "insert":
            for columns, group in _by_columns(self.rows):
                listed = ", ".join(f'"{column}"' for column in columns)
                values = ", ".join(f'row."{column}"' for column in columns)
                sql = f"INSERT INTO {name} ({listed}) SELECT {values} FROM {_unnested(columns, types)}"  # noqa: S608
                connection.exec_driver_sql(sql, (to_json(group),))
        elif self.verb == "update":
            columns = tuple(self.rows[0])
            values = ", ".join(f'"{column}" = row."{column}"' for column in columns)
            sql = f"UPDATE {name} SET {values} FROM {_unnested(columns, types)} WHERE {_AMONG}"  # noqa: S608
            connection.exec_driver_sql(sql, (to_json(self.rows), to_json(self.ids)))
        else:
            connection.exec_driver_sql(f"DELETE FROM {name} WHERE {_AMONG}", (to_json(self.ids),))  # noqa: S608


_AMONG = "id IN (SELECT unnest(from_json_strict(?, '[\"BIGINT\"]')))"


def to_json(value: object) -> str:
    """Write rows as JSON. Raises ValueError or TypeError on what no column can hold, as NaN."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain)
    return text.encode("utf-8", "replace").decode()  # half a surrogate pair, as scraped text may hold, becomes "?"


def _unnested(columns: Sequence[str], types: Mapping[str, str]) -> str:
    if unknown := [column for column in columns if column not in types]:
        raise TypeError(f"There is no column {', '.join(unknown)}; there are {', '.join(types)}")
    shape = json.dumps([{column: types[column] for column in columns}])
    return f"(SELECT unnest(from_json_strict(?, '{shape}')) AS row)"


def _by_columns(rows: Sequence[Plain]) -> list[tuple[tuple[str, ...], list[Plain]]]:
    groups: dict[tuple[str, ...], list[Plain]] = {}
    for row in rows:
        groups.setdefault(tuple(sorted(row)), []).append(row)
    return list(groups.items())


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise TypeError(f"The moment {value} has no time zone")
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ")
    if isinstance(value, Decimal | PurePath):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"A {type(value).__name__} cannot be stored")
