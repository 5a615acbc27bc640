"""What differs between two values, small and as plain JSON: an edit to one clip of a thousand is one clip long."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, get_args, get_type_hints

from engine.errors import Refused
from engine.runtime.codec import from_plain, to_plain

T = TypeVar("T")
Delta = dict[str, Any]
"""`{"set": value}`, `{"cut": [from, to], "put": [items]}` for a row, `{"in": {field: delta}}`; empty where equal."""


def difference(before: object, after: object) -> Delta:
    """Tell how to make `after` out of `before`, a value of the same type."""
    if before is after or before == after:
        return {}
    if is_dataclass(after) and type(before) is type(after):
        pairs = ((each.name, getattr(before, each.name), getattr(after, each.name)) for each in fields(after))
        return {"in": {name: found for name, one, other in pairs if (found := difference(one, other))}}
    if isinstance(before, tuple) and isinstance(after, tuple):
        first, last = _same_ends(before, after)
        return {"cut": [first, len(before) - last], "put": to_plain(list(after[first : len(after) - last]))}
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
    item = get_args(kind)[0]
    return (*value[:first], *(from_plain(each, item) for each in delta["put"]), *value[last:])


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
