"""Results for a person as tables and lines, or for a program as JSON."""

import os
import sys
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any

from rich.console import Console

from app.tables import labelled, lines, printable
from engine.runtime.codec import to_json

_MOST = 20
"""Titles that are listed beside a name; of more, how many."""
_DIGITS = 12
"""Of a SHA-256: as many as tell a file from all others, and any verb takes."""


def show(result: Any, as_json: bool, columns: Sequence[str] = ()) -> None:
    """Print what a verb gave, on standard output; `columns` are the fields a person sees, dotted into inner values."""
    if as_json:
        print(to_json(result, indent=2))
        return
    console = Console(highlight=False, width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else 200)
    if isinstance(result, list | tuple):
        told = _list(result, console.width, columns)
    elif is_dataclass(result):
        told = _record(result, console.width, columns)
    else:
        told = [] if result is None else _text(result).splitlines()
    for line in told:
        console.print(line, markup=False, soft_wrap=True)


def _record(result: Any, width: int, columns: Sequence[str]) -> list[str]:
    names = columns or [each.name for each in fields(result)]
    values = [(_label(name), attrgetter(name)(result)) for name in names]
    values = [(label, value) for label, value in values if _text(value)]
    wide = max((len(label) for label, _ in values), default=0) + 2
    told: list[str] = []
    for label, value in values:
        several = isinstance(value, tuple) and value and not isinstance(value[0], str | int | float)
        if several and is_dataclass(value[0]) and not hasattr(value[0], "title"):
            told += [label, *(f"  {line}" for line in _list(value, width - 2, ()))]
        elif several:
            each = [line for one in value[:_MOST] for line in labelled(" " * wide, _item(one), width)]
            each += [f"{' ' * wide}and {len(value) - _MOST:,} more"] if len(value) > _MOST else []
            told += [label.ljust(wide) + each[0][wide:], *each[1:]]
        else:
            told += labelled(label.ljust(wide), _shortened(value), max(width, 40))
    return told or ["Nothing."]


def _shortened(value: Any) -> str:
    if isinstance(value, tuple) and len(value) > _MOST:
        return f"{_text(value[:_MOST])} and {len(value) - _MOST:,} more"
    return _text(value)


def _list(rows: Sequence[Any], width: int, columns: Sequence[str]) -> list[str]:
    if not rows:
        return ["Nothing found."]
    scored = isinstance(rows[0], tuple)
    first = rows[0][0] if scored else rows[0]
    if not is_dataclass(first):
        return [printable(_text(row)) for row in rows]
    names = columns or [each.name for each in fields(first)]
    cells = []
    for row in rows:
        value, *score = row if scored else (row,)
        cells.append([*(_cell(name, attrgetter(name)(value)) for name in names), *map(_text, score)])
    return lines([*map(_label, names), *(["Score"] if scored else [])], cells, width)


def _item(value: Any) -> str:
    return " \N{EN DASH} ".join(map(_text, value)) if isinstance(value, tuple) else _text(value)


def _cell(name: str, value: Any) -> str:
    return str(value)[:_DIGITS] if name.rsplit(".", 1)[-1] == "sha256" else _text(value)


def _label(name: str) -> str:
    return name.rsplit(".", 1)[-1].replace("_", " ").capitalize()


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name or 'none'} {_text(each)}" for name, each in value.items())
    if isinstance(value, tuple | list):
        return _several(value)
    if is_dataclass(value):
        return str(value.title) if hasattr(value, "title") else _said(value)
    return _single(value)


def _single(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return {True: "yes", False: "no", None: "unclear"}[value]
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, int) and value >= 1_000_000:
        return f"{value / 1e6:,.0f} MB"
    return str(value)


def _several(values: Sequence[Any]) -> str:
    """Write a name and its number as such, and other values after each other."""
    texts = [_text(each) for each in values]
    if len(texts) == 2 and isinstance(values[0], str) and not isinstance(values[1], str):
        return " ".join(texts)
    return ("; " if any(", " in each for each in texts) else ", ").join(texts)


def _said(value: Any) -> str:
    return ", ".join(f"{_label(each.name).lower()} {_text(getattr(value, each.name))}" for each in fields(value))
