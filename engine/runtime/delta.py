"""What differs between two values, small and as plain JSON: an edit to one clip of a thousand is one clip long."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import repeat
from operator import attrgetter
from typing import Any, TypeVar, get_args, get_type_hints

from engine.errors import Refused
from engine.runtime.codec import from_plain, to_plain

T = TypeVar("T")
Delta = dict[str, Any]
"""`{"set": value}`, `{"in": {field: delta}}`, for a row `{"cut": [from, to], "put": [items]}`; empty where equal.

Rows of things with an id and a place in time also say what was only moved: between `cut` and the rest come `runs`, each
`[from, to, by]` for items of the row before, by so many frames later, or new items as `{"put": [items]}`.
"""
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
    try:
        changed: T = _applied(value, delta, type(value))
    except (KeyError, TypeError, IndexError, ValueError, AttributeError) as error:
        raise Refused("This change does not fit what it was made for.") from error
    return changed


def _applied(value: Any, delta: Mapping[str, Any], kind: Any) -> Any:
    if not delta:
        return value
    if "set" in delta:
        return from_plain(delta["set"], kind)
    if "in" in delta:
        hints = get_type_hints(type(value))
        inner = delta["in"].items()
        return replace(value, **{name: _applied(getattr(value, name), each, hints[name]) for name, each in inner})
    first, last = delta["cut"]
    if not 0 <= first <= last <= len(value):
        raise ValueError(delta["cut"])
    runs = delta.get("runs") or [{"put": delta["put"]}]
    return (*value[:first], *_run(value, runs, get_args(kind)[0]), *value[last:])


def _runs(before: tuple[Any, ...], new: tuple[Any, ...], first: int, last: int) -> list[Any]:
    """Say which of the new items are old ones, moved; those that lay side by side and went as far are one run."""
    known = {item.id: number for number, item in enumerate(before[first:last], first)}
    runs: list[Any] = []
    for item in new:
        number = known.get(item.id)
        by = item.start - before[number].start if number is not None else 0
        if number is None or not _slid(before[number], item, by):
            if not (runs and isinstance(runs[-1], dict)):
                runs.append({"put": []})
            runs[-1]["put"].append(to_plain(item))
        elif runs and isinstance(runs[-1], list) and runs[-1][1:] == [number, by]:
            runs[-1][1] = number + 1
        else:
            runs.append([number, number + 1, by])
    return runs


def _slid(one: Any, other: Any, by: int) -> bool:
    """Whether two values differ in their places in time alone, and by so much everywhere."""
    if type(one) is not type(other):
        return False
    there, moved = other.__dict__, one.__dict__.copy()
    for name in _PLACES:
        if name in moved:
            moved[name] += by
    for name, new in moved.items():
        old = there[name]
        if new is not old and not _rows_slid(new, old, by) and new != old:
            return False
    return True


def _rows_slid(one: object, other: object, by: int) -> bool:
    if not (isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other) and one):
        return False
    kind = type(one[0])
    if not is_dataclass(kind):
        return False
    return _columns_slid(kind, one, other, by) or all(map(_slid, one, other, repeat(by)))


def _columns_slid(kind: type, one: tuple[Any, ...], other: tuple[Any, ...], by: int) -> bool:
    """Whether rows of plain values only slid: field by field, for the words of a film are many."""
    columns = _columns(kind)
    if type(other[0]) is not kind:
        return False
    for name, take in columns:
        before = [at + by for at in map(take, one)] if name in _PLACES else [*map(take, one)]
        if before != [*map(take, other)]:
            return False
    return True


@cache
def _columns(kind: Any) -> list[tuple[str, Callable[[Any], Any]]]:
    return [(each.name, attrgetter(each.name)) for each in fields(kind)]


def _run(value: tuple[Any, ...], runs: list[Any], item: Any) -> Iterator[Any]:
    for run in runs:
        if isinstance(run, dict):
            yield from (from_plain(each, item) for each in run["put"])
        else:
            first, last, by = run
            if not 0 <= first <= last <= len(value):
                raise ValueError(run)
            yield from (_moved(each, by) for each in value[first:last])


def _moved(value: Any, by: int) -> Any:
    """Give a value with all its places in time so much later."""
    changed: dict[str, Any] = {}
    for each in fields(value):
        part = getattr(value, each.name)
        if each.name in _PLACES:
            changed[each.name] = part + by
        elif isinstance(part, tuple) and part and is_dataclass(part[0]) and hasattr(part[0], "start"):
            changed[each.name] = tuple(_moved(inner, by) for inner in part)
    return replace(value, **changed)


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
