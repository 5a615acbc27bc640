"""Results for a person as tables and lines, or for a program as JSON."""

import sys
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any

from rich.console import Console
from rich.table import Table

from engine.runtime.codec import to_json


def show(result: Any, as_json: bool, columns: Sequence[str] = ()) -> None:
    """Print what a verb gave, on standard output; `columns` are the fields a person sees, dotted into inner values."""
    if as_json:
        print(to_json(result, indent=2))
        return
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 200)
    if isinstance(result, list | tuple):
        _list(result, console, columns)
    elif is_dataclass(result):
        names = columns or [each.name for each in fields(result)]
        wide = max(len(name) for name in names) + 2
        for name in names:
            value = attrgetter(name)(result)
            several = isinstance(value, tuple) and value and is_dataclass(value[0])
            text = f"\n{' ' * wide}".join(map(_text, value)) if several else _text(value)
            console.print(_label(name).ljust(wide) + text, markup=False, soft_wrap=True)
    elif result is not None:
        console.print(_text(result), markup=False, soft_wrap=True)


def _list(rows: Sequence[Any], console: Console, columns: Sequence[str]) -> None:
    if not rows:
        console.print("Nothing found.")
        return
    table = Table(box=None, header_style="bold", pad_edge=False)
    scored = isinstance(rows[0], tuple)
    first = rows[0][0] if scored else rows[0]
    if not is_dataclass(first):
        for row in rows:
            console.print(_text(row), markup=False)
        return
    names = columns or [each.name for each in fields(first)]
    for label in [*map(_label, names), *(["Score"] if scored else [])]:
        table.add_column(label, overflow="fold")
    for row in rows:
        value, *score = row if scored else (row,)
        table.add_row(*(_text(attrgetter(name)(value)) for name in names), *map(_text, score))
    console.print(table)


def _label(name: str) -> str:
    return name.rsplit(".", 1)[-1].replace("_", " ").capitalize()


def _text(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return {True: "yes", False: "no", None: "unclear"}[value]
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, int) and value >= 1_000_000:
        return f"{value / 1e6:,.0f} MB"
    if isinstance(value, tuple | list):
        return ", ".join(_text(item) for item in value)
    return str(value.title) if is_dataclass(value) and hasattr(value, "title") else str(value)
