"""Values copied by the thousand, as when all that comes after an edit moves."""

from typing import Any, TypeVar

T = TypeVar("T")


def again(value: T, **changed: Any) -> T:
    """Give a frozen dataclass with other fields, eight times as fast as `replace`: its fields are taken as they are.

    Only for classes with neither slots nor `__post_init__`, and for fields that exist.
    """
    copy: T = object.__new__(type(value))
    fields = value.__dict__.copy()
    fields |= changed
    object.__setattr__(copy, "__dict__", fields)
    return copy
