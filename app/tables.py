"""Rows as lines of plain text that fit a width: what is too long for a column stands below its row."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

_GAP = 2
_NARROWEST = 12
"""Cells that a column keeps however many there are."""
_LONG = 30
"""Cells from which a column may stand below its row."""

_READABLE = 20
"""Cells below which a text of several words is no pleasure."""
_HIGH = 4
"""Lines that a text in a column may take."""
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class _Column:
    label: str
    cells: Sequence[str]

    @cached_property
    def wide(self) -> int:
        return max(map(cell_len, (self.label, *self.cells)))

    @cached_property
    def least(self) -> int:
        """Cells that its longest word takes."""
        return max(_NARROWEST, *(cell_len(word) for each in (self.label, *self.cells) for word in each.split()))

    @property
    def readable(self) -> int:
        return min(self.wide, max(_READABLE, self.least, self.wide // _HIGH))


def lines(labels: Sequence[str], rows: Rows, width: int) -> list[str]:
    """Lay out a table; columns in which no row has anything are left out. The first line is its head."""
    columns = [
        _Column(label, [printable(row[at]) for row in rows])
        for at, label in enumerate(labels)
        if any(row[at] for row in rows)
    ]
    beside, wide = _placed(columns, width)
    laid = _beside([column.label for column in beside], wide)
    for at in range(len(rows)):
        laid += _beside([column.cells[at] for column in beside], wide)
        for column in columns:
            if column not in beside and column.cells[at]:
                laid += labelled(f"  {column.label}  ", column.cells[at], width)
    return laid


def labelled(label: str, text: str, width: int) -> list[str]:
    """Give a text after its label, its further lines set in as far."""
    folded = _folded(printable(text), max(_NARROWEST, width - cell_len(label)))
    return [f"{label if not at else ' ' * cell_len(label)}{line}".rstrip() for at, line in enumerate(folded)]


def printable(text: str) -> str:
    """Give a text as a screen can show it in one line: a file's name may hold what moves the cursor or turns words."""
    plain = " ".join(text.encode("utf-8", "replace").decode().split())
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(each) in {"Cc", "Cf"} else each for each in plain
    )


def _beside(row: Sequence[str], wide: Sequence[int]) -> list[str]:
    folded = [_folded(cell, width) for cell, width in zip(row, wide, strict=True)]
    high = max(map(len, folded))
    laid = []
    for at in range(high):
        parts = [part[at] if at < len(part) else "" for part in folded]
        spaced = (part + " " * (width - cell_len(part)) for part, width in zip(parts, wide, strict=True))
        laid.append((" " * _GAP).join(spaced).rstrip())
    return laid


def _placed(columns: Sequence["_Column"], width: int) -> tuple[list["_Column"], list[int]]:
    """Choose what stands beside each other, and how wide: long columns, the last first, make room for the others."""
    beside = list(columns)
    while True:
        wide = _narrowed(beside, width)
        squeezed = any(each < column.readable for each, column in zip(wide, beside, strict=True))
        long = [column for column in beside[1:] if column.wide > _LONG]
        if not (squeezed and long):
            return beside, wide
        beside.remove(long[-1])


def _narrowed(columns: Sequence["_Column"], width: int) -> list[int]:
    """Take from the widest columns what is too much: first of those that can be folded between words."""
    wide = [column.wide for column in columns]
    while (over := sum(wide) + _GAP * (len(wide) - 1) - width) > 0:
        folding = [at for at, column in enumerate(columns) if wide[at] > column.least]
        lowest = [column.least for column in columns] if folding else [_NARROWEST] * len(wide)
        folding = folding or [at for at, each in enumerate(wide) if each > _NARROWEST]
        if not folding:
            break
        widest = max(folding, key=wide.__getitem__)
        next_ = max([lowest[widest], *(wide[at] for at in folding if wide[at] < wide[widest])])
        wide[widest] -= min(over, max(1, wide[widest] - next_))
    return wide


def _folded(text: str, width: int) -> list[str]:
    console = Console(width=width, file=None)
    return [line.plain.rstrip() for line in Text(text).wrap(console, width)] or [""]
