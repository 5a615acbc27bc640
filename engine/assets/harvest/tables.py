"""Rows in a file: CSV that a spreadsheet may open without harm, or JSON; read one by one, told with their lines."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from engine.domain.units import Bytes
from engine.errors import NotFound, Refused
from engine.runtime import atomic

_LARGEST: Bytes = 200_000_000
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet would run: such a cell is written with an apostrophe before it, which reading takes away."""
_SEPARATORS = ",;\t"


class Line(NamedTuple):
    """One row: what its cells hold by their column, or why it cannot be read."""

    number: int
    """Of a CSV the line where it begins; of JSON which entry it is, from 1."""
    cells: Mapping[str, Any]
    flaw: str = ""


def read(path: Path) -> Iterator[Line]:
    """Read the rows of a file by its ending. Raises NotFound and Refused where the whole cannot be read."""
    kinds = {".csv": _read_csv, ".tsv": _read_csv, ".json": _read_json}
    reader = kinds.get(path.suffix.lower())
    if reader is None:
        raise Refused(f"{path.name} is neither CSV nor JSON.", "Give a file that ends in .csv, .tsv or .json.")
    if not path.is_file():
        raise NotFound(f"There is no file {path}.", "Check its name.")
    if path.stat().st_size > _LARGEST:
        raise Refused(f"{path.name} is larger than {_LARGEST // 1_000_000} MB.", "Cut it into several.")
    try:
        yield from reader(path)
    except UnicodeDecodeError as error:
        raise Refused(f"{path.name} is not UTF-8.", "Save it as UTF-8 and try again.") from error
    except OSError as error:
        raise Refused(f"{path.name} cannot be read: {error.strerror}.", "Check its permissions.") from error


@contextmanager
def written(path: Path, columns: Sequence[str]) -> Iterator[Callable[[Mapping[str, Any]], None]]:
    """Give what writes a row; the file appears whole at the end. Raises Refused on another ending, and NeedsSpace."""
    writers = {".csv": _csv_writer, ".json": _json_writer}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise Refused(f"{path.name} is neither CSV nor JSON.", "Give a name that ends in .csv or .json.")
    with atomic.written(path) as aside, writer(aside, columns) as put:
        yield put


def _read_csv(path: Path) -> Iterator[Line]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        first = file.readline()
        separator = max(_SEPARATORS, key=first.count)
        columns = [name.strip().lower() for name in next(csv.reader([first], delimiter=separator), [])]
        rows = csv.reader(file, delimiter=separator)
        while True:
            number = rows.line_num + 2
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield Line(number, {}, f"It cannot be read: {error}.")
                continue
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
                yield Line(number, {}, f"It has {len(cells)} cells, and there are {len(columns)} columns.")
                continue
            yield Line(number, {name: _tame(cell) for name, cell in zip(columns, cells, strict=False)})


def _read_json(path: Path) -> Iterator[Line]:
    try:
        plain = json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise Refused(
            f"{path.name} is not JSON: line {error.lineno}, {error.msg}.", "Mend it and try again."
        ) from error
    except RecursionError as error:
        raise Refused(f"{path.name} is nested too deeply.", "Give a list of entries.") from error
    rows = plain.get("assets") if isinstance(plain, dict) else plain
    if not isinstance(rows, list):
        raise Refused(f"{path.name} holds no list of entries.", 'Give a list, or {"assets": [...]}.')
    for number, row in enumerate(rows, 1):
        if isinstance(row, dict):
            yield Line(number, {str(name).strip().lower(): value for name, value in row.items()})
        else:
            yield Line(number, {}, "It is no entry with names and values.")


@contextmanager
def _csv_writer(path: Path, columns: Sequence[str]) -> Iterator[Callable[[Mapping[str, Any]], None]]:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(columns)
        yield lambda row: rows.writerow([_safe(row.get(name)) for name in columns])


@contextmanager
def _json_writer(path: Path, columns: Sequence[str]) -> Iterator[Callable[[Mapping[str, Any]], None]]:
    with path.open("w", encoding="utf-8") as file:
        file.write('{"assets": [')
        between = "\n"

        def put(row: Mapping[str, Any]) -> None:
            nonlocal between
            file.write(between + json.dumps({name: row.get(name) for name in columns}, ensure_ascii=False))
            between = ",\n"

        yield put
        file.write("\n]}\n")


def _safe(value: object) -> str:
    """Write a cell: what is open as `unclear`, lists with semicolons, nothing that a spreadsheet would run."""
    if value is None or isinstance(value, bool):
        return {True: "yes", False: "no", None: "unclear"}[value]
    if isinstance(value, list | tuple):
        plain = all(isinstance(each, str) and not re.search(r"[,;]|^\[|^\s|\s$", each) for each in value)
        text = "; ".join(value) if plain else json.dumps(list(value), ensure_ascii=False)
    else:
        text = str(value)
    return f"'{text}" if _FORMULA.match(text) else text


def _tame(cell: str) -> str:
    """Read a cell as it was meant."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
