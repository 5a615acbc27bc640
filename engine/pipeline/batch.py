"""Many films at once: briefs read from a table or from a list of topics, made one after another."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, get_type_hints

from engine.domain.brief import AUTO, Brief
from engine.domain.option import options
from engine.domain.project import Film
from engine.domain.style import Niche, Style
from engine.domain.units import Bytes, Seconds, seconds
from engine.errors import Cancelled, EngineError, NeedsSpace, NotFound, Refused
from engine.pipeline.keeping.folders import slug
from engine.runtime.progress import Progress
from engine.runtime.resources import load

MOST_ROWS = 5_000
LARGEST: Bytes = 10_000_000
_DELIMITERS = ",;\t|"
_YES, _NO = {"yes", "true", "1", "on", "y"}, {"no", "false", "0", "off", "n"}
_NAMES = tuple(name for name, _ in options(Brief))
_KINDS = get_type_hints(Brief)


@dataclass(frozen=True)
class Wanted:
    """One film that is to be made."""

    row: int
    """Of the file, its header counted, from 1."""
    brief: Brief


@dataclass(frozen=True)
class Faulty:
    """One row of which no film can be made."""

    row: int
    reason: str
    remedy: str


@dataclass(frozen=True)
class Batch:
    """What a file asks for."""

    wanted: tuple[Wanted, ...]
    faulty: tuple[Faulty, ...]


@dataclass(frozen=True)
class Outcome:
    """What became of one row."""

    row: int
    subject: str
    status: Literal["made", "failed", "faulty", "wanted"]
    film: str = ""
    reason: str = ""
    remedy: str = ""


Make = Callable[[Progress, Brief, Path | None], Film]


class Batches:
    """Makes the films that a file asks for."""

    def __init__(self, make: Make) -> None:
        self._make = make

    def read(self, file: Path) -> Batch:
        """Read a table (CSV, its first row names options of a brief) or a text with a topic a line.

        Raises NotFound, and Refused for what is neither.
        """
        try:
            if file.stat().st_size > LARGEST:
                raise Refused(f"{file.name} is larger than {LARGEST / 1e6:.0f} MB.", "Split it into several files.")
            return briefs(_decoded(file.read_bytes()), file.name)
        except OSError as error:
            raise NotFound(f"{file} cannot be read: {error.strerror}.", "Choose a CSV or text file.") from error

    def batch(
        self, progress: Progress, file: Path, output: Path | None = None, *, check: bool = False
    ) -> list[Outcome]:
        """Make a film of each row of a file, one after another; one that fails does not keep the others.

        What an earlier run made is not done again.

        :param file: A CSV whose first row names options, as topic and voice, or a text with a topic a line.
        :param output: The folder in which each film gets a folder of its own.
        :param check: Only tell what would be made.
        """
        asked = self.read(file)
        outcomes = [Outcome(each.row, "", "faulty", "", each.reason, each.remedy) for each in asked.faulty]
        parts = progress.split(*[1.0] * max(1, len(asked.wanted)))
        for part, each in zip(parts, asked.wanted, strict=False):
            outcomes.append(Outcome(each.row, each.brief.subject, "wanted") if check else self._one(part, each, output))
        return sorted(outcomes, key=lambda each: each.row)

    def _one(self, progress: Progress, wanted: Wanted, output: Path | None) -> Outcome:
        subject = wanted.brief.subject
        folder = output / f"{wanted.row:04d}-{slug(subject)}" if output else None
        try:
            film = self._make(progress, wanted.brief, folder)
        except (Cancelled, NeedsSpace):  # the next would fare no better
            raise
        except EngineError as error:
            return Outcome(wanted.row, subject, "failed", "", str(error), error.remedy)
        return Outcome(wanted.row, subject, "made", film.film)


def briefs(text: str, name: str = "This file") -> Batch:
    """Read a table or a list of topics. Raises Refused."""
    table = _table(text, name)
    if not any(table):
        raise Refused(f"{name} is empty.", "Write a topic a line, or a table with a header.")
    header = [cell.strip().lower().replace(" ", "_") for cell in table[0]]
    if set(header) & set(_NAMES):
        return _rows(table, header, name)
    if max(map(len, table)) > 1 and _tabular(table):
        raise Refused(f"The first row of {name} names no option.", f"Name the columns: {', '.join(_NAMES)}.")
    return _gathered([(number, {"topic": line}) for number, line in enumerate(text.splitlines(), 1) if line.strip()])


def _rows(table: Sequence[Sequence[str]], header: Sequence[str], name: str) -> Batch:
    unknown = [cell for cell in header if cell and cell not in _NAMES]
    if unknown or len(set(header)) < len(header):
        remedy = f"Columns can be {', '.join(_NAMES)}."
        if unknown:
            raise Refused(f"{name} has no option {unknown[0]!r} in its first row.", remedy)
        raise Refused(f"{name} has the same column twice in its first row.", remedy)
    found: list[tuple[int, dict[str, str] | Faulty]] = []
    for number, cells in enumerate(table[1:], 2):
        if not any(cell.strip() for cell in cells):
            continue
        if any(cell.strip() for cell in cells[len(header) :]):
            remedy = "Put quotes about a text that holds the separator."
            found.append((number, Faulty(number, f"Row {number} has more cells than the first row.", remedy)))
        else:
            pairs = zip(header, cells, strict=False)
            found.append((number, {column: cell.strip() for column, cell in pairs if column and cell.strip()}))
    return _gathered(found)


def _gathered(rows: Sequence[tuple[int, dict[str, str] | Faulty]]) -> Batch:
    if len(rows) > MOST_ROWS:
        raise Refused(f"There are {len(rows):,} rows, more than {MOST_ROWS:,}.", "Split the file into several.")
    wanted, faulty = [], []
    for number, cells in rows:
        try:
            if isinstance(cells, Faulty):
                faulty.append(cells)
            else:
                wanted.append(Wanted(number, _brief(cells)))
        except Refused as error:
            faulty.append(Faulty(number, f"Row {number}: {error}", error.remedy))
    return Batch(tuple(wanted), tuple(faulty))


def _brief(cells: dict[str, str]) -> Brief:
    """Make a brief of a row. Raises Refused, NotFound where no niche or style is called so."""
    brief = Brief(**{column: _value(column, cell) for column, cell in cells.items()})
    if brief.niche != AUTO:
        load("niches", brief.niche, Niche)
    if brief.style != AUTO:
        load("styles", brief.style, Style)
    return brief


def _value(column: str, cell: str) -> Any:
    """Read one cell as its option's kind. Raises Refused."""
    kind = _KINDS[column]
    try:
        if column == "duration":
            return seconds(cell)
        if kind is bool:
            return _truth(cell)
        if kind in {int, float, Seconds}:
            return kind(cell)
    except (ValueError, OverflowError) as error:
        example = next(each.default for each in fields(Brief) if each.name == column)
        raise Refused(f"{column} cannot be {cell[:60]!r}.", f"Write it as {example!r}, for instance.") from error
    if kind == tuple[str, ...]:
        return tuple(word.strip() for word in cell.replace(";", ",").split(",") if word.strip())
    return cell


def _truth(cell: str) -> bool:
    if cell.lower() not in _YES | _NO:
        raise ValueError(cell)
    return cell.lower() in _YES


def _table(text: str, name: str) -> list[list[str]]:
    """Part a text into cells, by the delimiter that its first line has most options with."""
    first = next((line for line in text.splitlines() if line.strip()), "")

    def fits(delimiter: str) -> tuple[int, int]:
        cells = [cell.strip().strip('"').lower().replace(" ", "_") for cell in first.split(delimiter)]
        return sum(cell in _NAMES for cell in cells), first.count(delimiter)

    delimiter = max(_DELIMITERS, key=fits)
    lines = csv.reader(io.StringIO(text.lstrip("\r\n"), newline=""), delimiter=delimiter)
    try:
        return list(lines)
    except csv.Error as error:
        remedy = "Save it anew as CSV from the program that made it."
        raise Refused(f"{name} is no table that can be read: {error} in line {lines.line_num}.", remedy) from error


def _tabular(table: Sequence[Sequence[str]]) -> bool:
    """Whether nearly every row has the same number of cells, more than one."""
    counts = [len(row) for row in table if row]
    usual = max(set(counts), key=counts.count)
    return usual > 1 and counts.count(usual) > 0.9 * len(counts) and len(counts) > 1


def _decoded(content: bytes) -> str:
    """Read bytes as what spreadsheets write: UTF-8, UTF-16 with its mark or without, or Windows-1252."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return content.decode("utf-16", "replace")
    sample = content[:1000]
    if sample[1::2].count(0) > len(sample) // 4:
        return content.decode("utf-16-le", "replace")
    if sample[::2].count(0) > len(sample) // 4:
        return content.decode("utf-16-be", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
