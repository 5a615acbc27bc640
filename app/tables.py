"""Rows as lines of plain text that fit a width: what is too long for a column stands below its row."""

import unicodedata
from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

_GAP = 2
_NARROWEST = 12
"""Cells that a column keeps however many there are."""
_LONG = 30
"""Cells from which the last column rather stands below its row than makes others narrow."""

Rows = Sequence[Sequence[str]]


def lines(labels: Sequence[str], rows: Rows, width: int) -> list[str]:
    """Lay out a table; columns in which no row has anything are left out. The first line is its head."""
    told = [at for at in range(len(labels)) if any(row[at] for row in rows)]
    cells = [[printable(row[at]) for at in told] for row in rows]
    wide = [
        max(cell_len(word) for word in (labels[at], *(row[place] for row in cells))) for place, at in enumerate(told)
    ]
    beside = len(told)
    while beside > 1 and wide[beside - 1] > _LONG and sum(wide[:beside]) + _GAP * (beside - 1) > width:
        beside -= 1
    least = [_least((labels[at], *(row[place] for row in cells))) for place, at in enumerate(told[:beside])]
    wide = _narrowed(wide[:beside], least, width)
    head = _beside([labels[at] for at in told[:beside]], wide)
    laid = [*head]
    for row in cells:
        laid += _beside(row[:beside], wide)
        for place in range(beside, len(told)):
            laid += labelled(f"  {labels[told[place]]}  ", row[place], width) if row[place] else []
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


def _narrowed(wide: Sequence[int], least: Sequence[int], width: int) -> list[int]:
    """Take from the widest columns what is too much: first of those that can be folded between words."""
    wide = list(wide)
    while (over := sum(wide) + _GAP * (len(wide) - 1) - width) > 0:
        folding = [at for at, each in enumerate(wide) if each > least[at]]
        folding = folding or [at for at, each in enumerate(wide) if each > _NARROWEST]
        if not folding:
            break
        widest = max(folding, key=wide.__getitem__)
        next_ = max(
            [least[widest] * (wide[widest] > least[widest]), *(wide[at] for at in folding if wide[at] < wide[widest])]
        )
        wide[widest] -= min(over, max(1, wide[widest] - next_))
    return wide


def _least(words: Iterable[str]) -> int:
    return max(_NARROWEST, *(cell_len(word) for each in words for word in each.split()))


def _folded(text: str, width: int) -> list[str]:
    console = Console(width=width, file=None)
    return [line.plain.rstrip() for line in Text(text).wrap(console, width)] or [""]
