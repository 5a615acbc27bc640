"""What differs between two values, small and as plain JSON: an edit to one clip of a thousand is one clip long."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from itertools import chain, islice
from operator import attrgetter, eq
from typing import Any, Generic, NamedTuple, TypeVar, get_args, get_type_hints

from engine.errors import Refused
from engine.runtime.codec import from_plain, to_plain

T = TypeVar("T")
Delta = dict[str, Any]
"""`{"set": value}`, `{"in": {field: delta}}`, for a row `{"cut": [from, to], "put": [items]}`; empty where equal.

Rows of things with an id and a place in time also say what was only moved: between `cut` and the rest come `runs`, each
`[from, to, by]` for items of the row before, by so many frames later, or new items as `{"put": [items]}`.
"""
Read = Callable[[Any, Any], Any]
"""Makes a value of what stands for it in a delta, given its type."""
_AT_ONCE = 300
"""Items that are compared field by field together: with their words no more than a processor has at hand."""
_PLACES = ("start", "end")


def difference(before: object, after: object) -> Delta:
    """Tell how to make `after` out of `before`, a value of the same type."""
    if before is after or before == after:
        return {}
    if is_dataclass(after) and type(before) is type(after):
        pairs = ((each.name, getattr(before, each.name), getattr(after, each.name)) for each in fields(after))
        return {"in": {name: found for name, one, other in pairs if (found := difference(one, other))}}
    if isinstance(before, tuple) and isinstance(after, tuple):
        first, last = _same_ends(before, after)
        new, cut = after[first : len(after) - last], [first, len(before) - last]
        if len(new) > 1 and all(hasattr(new[0], name) for name in ("id", "start")):
            return {"cut": cut, "runs": _runs(before, new, *cut)}
        return {"cut": cut, "put": to_plain(list(new))}
    return {"set": to_plain(after)}


def applied(value: T, delta: Delta) -> T:
    """Make the later value. Raises Refused where the delta does not fit."""
    return _fitted(value, delta, from_plain)


@dataclass(frozen=True)
class Trail(Generic[T]):
    """Leads from one value to another, and holds of that only what the first has not."""

    delta: Delta
    """As `difference` gives it, but with values instead of plain data."""

    @classmethod
    def back(cls, before: T, delta: Delta) -> "Trail[T]":
        """Give the way back to a value from what a delta, plain or not, makes of it; in no more steps than that has."""
        return cls(_inverse(before, delta))

    def reversed(self, value: T) -> "Trail[T]":
        """Give the way back to the value that this leads away from."""
        return self.back(value, self.delta)

    def taken(self, value: T) -> T:
        """Give what this leads to from a value. Raises Refused where it does not begin there."""
        return _fitted(value, self.delta, lambda held, _: held)


def _inverse(before: Any, delta: Mapping[str, Any]) -> Delta:
    if not delta:
        return {}
    if "set" in delta:
        return {"set": before}
    if "in" in delta:
        return {"in": {name: _inverse(getattr(before, name), each) for name, each in delta["in"].items()}}
    first, last = delta["cut"]
    at, slid = first, list[tuple[int, int, int, int]]()
    for run in delta.get("runs") or [{"put": delta["put"]}]:
        count = len(run["put"]) if isinstance(run, dict) else run[1] - run[0]
        if isinstance(run, list):
            slid.append((run[0], run[1], at, run[2]))
        at += count
    runs: list[Any] = []
    number = first
    for start, stop, now, by in sorted(slid):
        if number < start:
            runs.append({"put": before[number:start]})
        if number < stop:
            runs.append([now + max(0, number - start), now + stop - start, -by])
        number = max(number, stop)
    return {"cut": [first, at], "runs": [*runs, {"put": before[number:last]}]}


def _fitted(value: T, delta: Delta, read: Read) -> T:
    try:
        changed: T = _applied(value, delta, type(value), read)
    except (KeyError, TypeError, IndexError, ValueError, AttributeError) as error:
        raise Refused("This change does not fit what it was made for.") from error
    return changed


def _applied(value: Any, delta: Mapping[str, Any], kind: Any, read: Read) -> Any:
    if not delta:
        return value
    if "set" in delta:
        return read(delta["set"], kind)
    if "in" in delta:
        hints = get_type_hints(type(value))
        inner = delta["in"].items()
        return replace(value, **{name: _applied(getattr(value, name), each, hints[name], read) for name, each in inner})
    first, last = delta["cut"]
    if not 0 <= first <= last <= len(value):
        raise ValueError(delta["cut"])
    runs = delta.get("runs") or [{"put": delta["put"]}]
    return (*value[:first], *_run(value, runs, get_args(kind)[0], read), *value[last:])


def _runs(before: tuple[Any, ...], new: tuple[Any, ...], first: int, last: int) -> list[Any]:
    """Say which of the new items are old ones, moved; those that lay side by side and went as far are one run."""
    runs: list[Any] = []
    for number, by, row in _stretches(before, new, first, last):
        for at, part, slid in _slid_parts(before, number, by, row):
            if not slid:
                if not (runs and isinstance(runs[-1], dict)):
                    runs.append({"put": []})
                runs[-1]["put"] += to_plain(part)
            elif runs and isinstance(runs[-1], list) and runs[-1][1:] == [at, by]:
                runs[-1][1] += len(part)
            else:
                runs.append([at, at + len(part), by])
    return runs


def _stretches(
    before: tuple[Any, ...], new: tuple[Any, ...], first: int, last: int
) -> Iterator[tuple[int, int, list[Any]]]:
    """Give new items that lay side by side from a number on and begin as much later; -1 where they were not there."""
    known = {item.id: number for number, item in enumerate(before[first:last], first)}
    found, by, row = -1, 0, list[Any]()
    for item in new:
        number = known.get(item.id, -1)
        later = item.start - before[number].start if number >= 0 else 0
        beside = number == (found + len(row) if found >= 0 else -1)
        if row and (later != by or not beside or len(row) == _AT_ONCE):
            yield found, by, row
            row = []
        if not row:
            found, by = number, later
        row.append(item)
    if row:
        yield found, by, row


def _slid_parts(before: tuple[Any, ...], number: int, by: int, row: list[Any]) -> Iterator[tuple[int, list[Any], bool]]:
    """Part items by whether they only slid: together where they did, else each half for itself."""
    if number < 0 or _slid(before[number : number + len(row)], row, by):
        yield number, row, number >= 0
    elif len(row) == 1:
        yield number, row, False
    else:
        half = len(row) // 2
        yield from _slid_parts(before, number, by, row[:half])
        yield from _slid_parts(before, number + half, by, row[half:])


def _slid(one: Sequence[Any], other: Sequence[Any], by: int) -> bool:
    """Whether rows of equal length differ in their places in time alone, and by so much everywhere."""
    kinds: set[Any] = {*map(type, one), *map(type, other)}
    if len(kinds) != 1:
        return not kinds
    parts = _parts(kinds.pop())
    for old, new in zip(one, other, strict=True):
        if old.start + by != new.start or (parts.ending and old.end + by != new.end):
            return False
    return all(map(eq, map(parts.rest, one), map(parts.rest, other))) and all(
        _rows_slid([*map(take, one)], [*map(take, other)], by) for take in parts.rows
    )


def _rows_slid(one: Sequence[Sequence[Any]], other: Sequence[Sequence[Any]], by: int) -> bool:
    """Whether all that rows hold slid: looked at together, for the words of a film are many."""
    return [*map(len, one)] == [*map(len, other)] and _slid([*chain(*one)], [*chain(*other)], by)


def _moved(row: Sequence[Any], by: int) -> Sequence[Any]:
    """Give items of one kind with all their places in time so much later."""
    if not (row and by):
        return row
    kind: Any = type(row[0])
    parts = _parts(kind)
    columns: list[Sequence[Any]] = []
    for each in fields(kind):
        column = [getattr(item, each.name) for item in row]
        if each.name in _PLACES:
            column = [at + by for at in column]
        elif each.name in parts.names:
            moved = iter(_moved([*chain(*column)], by))
            column = [tuple(islice(moved, len(inner))) for inner in column]
        columns.append(column)
    return [*map(kind, *columns)]


class _Parts(NamedTuple):
    """The fields of a kind of items that have a place in time."""

    ending: bool
    """Whether their end is one of them."""
    names: list[str]
    """Those that are rows of what has places in time itself."""
    rows: list[Callable[[Any], Any]]
    """The same, to be read."""
    rest: Callable[[Any], Any]
    """All others at once."""


@cache
def _parts(kind: Any) -> _Parts:
    hints = get_type_hints(kind)
    names = [each.name for each in fields(kind)]
    rows = [name for name in names if _placed(*get_args(hints[name])[:1])]
    rest = [name for name in names if name not in _PLACES and name not in rows]
    return _Parts("end" in names, rows, [attrgetter(name) for name in rows], attrgetter(*rest) if rest else type)


def _placed(kind: Any = None) -> bool:
    return isinstance(kind, type) and is_dataclass(kind) and any(each.name == "start" for each in fields(kind))


def _run(value: tuple[Any, ...], runs: list[Any], item: Any, read: Read) -> Iterator[Any]:
    for run in runs:
        if isinstance(run, dict):
            yield from (read(each, item) for each in run["put"])
        else:
            first, last, by = run
            if not 0 <= first <= last <= len(value):
                raise ValueError(run)
            yield from _moved(value[first:last], by)


def _same_ends(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[int, int]:
    """Count the items that two rows have in common at their beginnings and ends."""
    shorter = min(len(before), len(after))
    first = 0
    while first < shorter and (before[first] is after[first] or before[first] == after[first]):
        first += 1
    last = 0
    while last < shorter - first and (before[-1 - last] is after[-1 - last] or before[-1 - last] == after[-1 - last]):
        last += 1
    return first, last
