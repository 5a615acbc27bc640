"""Values to JSON and back, and the key that names a value by its content."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar, get_origin

from cattrs.errors import BaseValidationError
from cattrs.preconf.json import make_converter

from engine.domain.identity import Blob
from engine.errors import Refused

T = TypeVar("T")

_converter = make_converter()
for _kind in (Fraction, Decimal, Path):
    _converter.register_unstructure_hook(_kind, str)
    _converter.register_structure_hook(_kind, lambda text, kind: kind(text))


def _is_set(kind: Any) -> bool:
    return bool(kind in {set, frozenset} or get_origin(kind) in {set, frozenset})


def _in_order(items: Iterable[Any]) -> list[Any]:
    """Sets have no order of their own, and a key made of one must not change from run to run."""
    return sorted(map(to_plain, items), key=lambda each: json.dumps(each, sort_keys=True))


_converter.register_unstructure_hook_func(_is_set, _in_order)


def to_plain(value: object) -> Any:
    """Turn a value into dicts, lists, texts and numbers."""
    return _converter.unstructure(value)


def from_plain(plain: object, kind: type[T]) -> T:
    """Turn plain data into a value. Raises Refused where it does not fit."""
    try:
        return _converter.structure(plain, kind)
    except (BaseValidationError, ValueError, TypeError, KeyError, AttributeError, ArithmeticError) as error:
        raise Refused(f"This is not a {getattr(kind, '__name__', kind)} that this version can read.") from error


def to_json(value: object, indent: int | None = None) -> str:
    """Write a value as canonical JSON: sorted keys, readable characters."""
    return json.dumps(to_plain(value), sort_keys=True, ensure_ascii=False, indent=indent)


def from_json(text: str | bytes, kind: type[T]) -> T:
    """Read what `to_json` wrote. Raises Refused where it is damaged or does not fit."""
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused("This file is damaged: it is not JSON.") from error
    return from_plain(plain, kind)


def content_key(*values: object) -> str:
    """Name values by what they hold: 64 hex digits."""
    return hashlib.sha256("\x1f".join(to_json(value) for value in values).encode()).hexdigest()


def blobs(value: object) -> Iterator[Blob]:
    """Every file that a value refers to."""
    if isinstance(value, Blob):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from blobs(getattr(value, each.name))
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from blobs(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from blobs(item)
