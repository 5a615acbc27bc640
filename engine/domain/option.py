"""Fields declared once: CLI, forms, REST and documentation are read from the same declaration."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from engine.errors import Refused

OPTION = "option"


@dataclass(frozen=True)
class Option:
    """What a face needs to know to ask for one field."""

    title: str
    help: str = ""
    choices: tuple[Any, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    """Of a number its largest value, of a text its largest length."""
    unit: str = ""
    live: str = ""
    """The kind whose registered names are the choices, as `voice`: known only at run time."""
    file: bool = False
    """Whether a text may also be given as the path of a file that holds it."""


def option(default: Any, title: str, help: str = "", **more: Any) -> Any:  # noqa: A002 - the word the field uses
    """Declare a dataclass field that people set."""
    return field(default=default, metadata={OPTION: Option(title, help, **more)})


def options(declared: type) -> Iterator[tuple[str, Option]]:
    """Every option of a dataclass, in order, with its field's name."""
    for each in fields(declared):
        if OPTION in each.metadata:
            yield each.name, each.metadata[OPTION]


def check(value: object) -> None:
    """Hold a value against its own declaration. Raises Refused naming the field, its limits and what was given."""
    for name, declared in options(type(value)):
        check_one(name, declared, getattr(value, name))


def check_one(name: str, declared: Option, given: object) -> None:
    """Hold what was given for one field against its declaration. Raises Refused as `check` does."""
    if declared.choices and given not in declared.choices:
        raise Refused(f"{name} cannot be {given!r}.", f"Choose one of {_listed(declared.choices)}.")
    size = len(given) if isinstance(given, str) else given
    if not isinstance(size, int | float):
        return
    if declared.minimum is not None and size < declared.minimum:
        raise Refused(f"{name} is {size:g}{_unit(declared, given)}, too small.", _limits(declared, given))
    if declared.maximum is not None and size > declared.maximum:
        raise Refused(f"{name} is {size:g}{_unit(declared, given)}, too large.", _limits(declared, given))


def _unit(declared: Option, given: object) -> str:
    unit = "characters" if isinstance(given, str) else declared.unit
    return f" {unit}" if unit else ""


def _limits(declared: Option, given: object) -> str:
    low, high = declared.minimum, declared.maximum
    unit = _unit(declared, given)
    if low is not None and high is not None:
        return f"Give a value from {low:g} to {high:g}{unit}."
    return f"Give at least {low:g}{unit}." if low is not None else f"Give at most {high:g}{unit}."


def _listed(choices: Sequence[object]) -> str:
    return ", ".join(str(choice) for choice in choices)
