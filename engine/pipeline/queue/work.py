"""What the queue can do: verbs of services, called with arguments that were written down."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_type_hints

from engine.domain.project import Film
from engine.errors import Refused
from engine.pipeline.queue.entry import Outcome
from engine.runtime.codec import from_plain, to_plain
from engine.runtime.progress import Progress

Arguments = dict[str, Any]


@dataclass(frozen=True)
class Work:
    """One verb."""

    call: Callable[..., Any]
    """A service's method; the parameter that is a Progress may stand anywhere."""
    heavy: bool = False
    """Whether it keeps the machine busy: such work is done one after another."""
    settled: Callable[[Arguments], Arguments] = lambda given: given
    """Decides, when it is first begun, what was left open, so that it goes on in the same place."""

    def checked(self, given: Mapping[str, Any]) -> Arguments:
        """Give arguments as they are written down, places in full. Raises Refused where they do not fit."""
        wanted, hints = self._wanted(), get_type_hints(self.call)
        unknown = [name for name in given if name not in wanted]
        missing = [name for name, each in wanted.items() if each.default is each.empty and name not in given]
        if unknown or missing:
            raise Refused(f"{' '.join(unknown or missing)} cannot be {'given' if unknown else 'left out'} here.")
        return {name: to_plain(_placed(_value(each, hints[name]))) for name, each in given.items()}

    def run(self, progress: Progress, arguments: Arguments) -> Any:
        """Call the verb. Raises what it raises."""
        hints = get_type_hints(self.call)
        told = next(name for name, hint in hints.items() if hint is Progress)
        values = {name: _value(each, hints[name]) for name, each in arguments.items()}
        return self.call(**{told: progress}, **values)

    def _wanted(self) -> dict[str, inspect.Parameter]:
        hints = get_type_hints(self.call)
        parameters = inspect.signature(self.call).parameters
        return {name: each for name, each in parameters.items() if hints[name] is not Progress}


def outcome(value: object, arguments: Arguments, words: str) -> Outcome:
    """Tell what a verb made: the files and the project that its answer names."""
    project = next((each.key for each in _each(value) if isinstance(each, Film)), "")
    return Outcome(tuple(dict.fromkeys(_paths(value))), project or str(arguments.get("project", "")), words)


def _paths(value: object) -> list[str]:
    found = []
    for each in _each(value):
        if isinstance(each, Film):
            found += [each.film]
        elif isinstance(each, Path):
            found += [str(each)]
    return found


def _each(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _value(given: Any, hint: Any) -> Any:
    return from_plain(to_plain(given), hint)


def _placed(value: Any) -> Any:
    """Name places in full, for the program may be started elsewhere."""
    if isinstance(value, Path):
        return value.absolute()
    return [_placed(each) for each in value] if isinstance(value, list) else value
