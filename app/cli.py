"""The table of actions as a command line: signatures become options, results become tables or JSON."""

import inspect
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_type_hints

from cyclopts import App, CycloptsError, Parameter
from rich.console import Console

from app.actions import ACTIONS, Action
from app.running import run
from app.show import show
from engine.domain.option import Option, options
from engine.domain.units import Seconds, seconds
from engine.engine import Engine
from engine.errors import AllFailed, Cancelled, EngineError, NeedsSetup, ProviderFailed, Refused
from engine.runtime.codec import to_json
from engine.runtime.paths import Home
from engine.runtime.progress import Progress

EXIT: tuple[tuple[type[EngineError], int], ...] = (
    (Refused, 2),
    (NeedsSetup, 3),
    (ProviderFailed, 4),
    (AllFailed, 4),
    (Cancelled, 130),
)
"""Error class to exit code; 0 is success, 1 a bug."""
_PROGRESS = (Progress, Progress | None)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    given = list(sys.argv[1:] if words is None else words)
    as_json = "--json" in given
    given = [word for word in given if word != "--json"]
    errors = Console(stderr=True, highlight=False)
    try:
        result = _app(as_json)(given, exit_on_error=False, print_error=False, result_action="return_value")
    except CycloptsError as error:
        verb = " ".join(["faceless", *(error.command_chain or ())])
        return _fail(Refused(_plain(error), f"`{verb} --help` shows what can be said."), as_json, errors)
    except EngineError as error:
        return _fail(error, as_json, errors)
    return result if isinstance(result, int) else 0


def exit_code(error: EngineError) -> int:
    """Give the stable exit code of an error's class."""
    return next((code for kind, code in EXIT if isinstance(error, kind)), 1)


def _fail(error: EngineError, as_json: bool, errors: Console) -> int:
    if as_json:
        print(to_json({"error": type(error).__name__, "message": str(error), "remedy": error.remedy}))
    elif isinstance(error, Cancelled):
        errors.print("Stopped; nothing half-made is left. The same command goes on from here.", style="yellow")
    else:
        errors.print(str(error), style="bold red", markup=False)
        if error.remedy:
            errors.print(error.remedy, markup=False)
    return exit_code(error)


def _plain(error: CycloptsError) -> str:
    return " ".join(str(error).split()) or "This command is not understood."


def _app(as_json: bool) -> App:
    app = App(
        name="faceless",
        help="From a topic to a finished, narrated video, on your own machine. Any command takes --json.",
        help_format="plaintext",
        default_parameter=Parameter(negative_iterable=""),
    )
    groups: dict[str, App] = {}
    for action in ACTIONS:
        *group, name = action.verb.split()
        target = app
        if group:
            if group[0] not in groups:
                groups[group[0]] = App(name=group[0], help=f"Work with {group[0]}.")
                app.command(groups[group[0]])
            target = groups[group[0]]
        target.command(_command(action, as_json), name=name)
    return app


def _command(action: Action, as_json: bool) -> Callable[..., int]:
    """Make a function whose signature cyclopts reads: the method's own, a value's fields in its place.

    A value that may be left out is for callers in Python: its fields stand beside it, or it has none to type.
    """
    hints = get_type_hints(action.method)
    wanted = [each for name, each in inspect.signature(action.method).parameters.items() if name != "self"]
    timed = [each.name for each in wanted if hints[each.name] in _PROGRESS]
    values = [each for each in wanted if is_dataclass(hints[each.name])]
    parameters: list[inspect.Parameter] = []
    for each in wanted:
        if each in values:
            parameters += _fields(hints[each.name], each.default)
        elif each.name not in timed and not any(is_dataclass(part) for part in get_args(hints[each.name])):
            parameters.append(each.replace(annotation=hints[each.name]))
    signature = inspect.Signature(sorted(parameters, key=lambda each: each.kind))

    def command(*args: Any, **named: Any) -> int:
        given = signature.bind(*args, **named).arguments
        for value in values:
            kind = hints[value.name]
            own = {each.name: given.pop(each.name) for each in fields(kind) if each.name in given}
            given[value.name] = replace(value.default, **own) if value.default is not value.empty else kind(**own)
        with Engine.open(Home.default()) as engine:
            call = action.bound(engine)
            if timed:
                result = run(engine, lambda progress: call(**{timed[0]: progress}, **given), as_json)
            else:
                result = call(**given)
            show(result, as_json, action.columns)
        return 0

    command.__signature__ = signature  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in parameters}
    command.__doc__ = _RAISES.sub("", inspect.getdoc(action.method) or "")
    return command


_RAISES = re.compile(r"\s*\bRaises [^.]*\.(?=\s|$)")
"""What a docstring says to developers only."""


def _fields(kind: type, given: Any) -> list[inspect.Parameter]:
    """Give a parameter a field; the first of a value with no default of its own may be given without its name."""
    hints = get_type_hints(kind)
    declared = dict(options(kind))
    whole = given is inspect.Parameter.empty
    return [
        inspect.Parameter(
            each.name,
            inspect.Parameter.POSITIONAL_OR_KEYWORD if index == 0 and whole else inspect.Parameter.KEYWORD_ONLY,
            default=each.default if whole else getattr(given, each.name),
            annotation=_annotation(hints[each.name], declared.get(each.name, Option(each.name))),
        )
        for index, each in enumerate(fields(kind))
    ]


def _annotation(hint: Any, declared: Option) -> Any:
    kind = Literal[declared.choices] if declared.choices else hint
    text = declared.help or declared.title
    if declared.file:
        text += " A path of a text file is read."
        return Annotated[kind, Parameter(help=text, converter=_text_or_file)]
    if hint is Seconds and declared.unit == "seconds":
        return Annotated[kind, Parameter(help=f"{text} Seconds, or as 5m or 1:30.".strip(), converter=_seconds)]
    return Annotated[kind, Parameter(help=text)]


def _text_or_file(_: Any, tokens: Sequence[Any]) -> str:
    given: str = tokens[0].value
    if "\n" in given or len(given) > 1000 or not Path(given).is_file():
        return given
    try:
        return Path(given).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(f"{given} is not a UTF-8 text file.", "Save it as UTF-8 and try again.") from error


def _seconds(_: Any, tokens: Sequence[Any]) -> float:
    given: str = tokens[0].value
    try:
        return seconds(given)
    except ValueError as error:
        raise Refused(f"{given!r} is not a length of time.", "Give seconds, or as 5m or 1:30.") from error
