"""The program's diary: JSON lines in a file that is rotated, readable lines on stderr, secrets struck out of both."""

import json
import logging
import logging.handlers
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import structlog

from engine.domain.units import Bytes

STRUCK = "***"
_FILE: Bytes = 5_000_000
_FILES = 5

_SECRET_NAME = re.compile(
    r"(?<!project)(?:\b|_)(?:api)?(?:keys?|tokens?)$"
    r"|secret|passw(?:or)?d|passphrase|authori[sz]ation|credential|cookie",
    re.IGNORECASE,
)
_SECRET_TEXT = re.compile(
    r"(?P<before>\b(?:bearer|basic)\s+)[\w\-.~+/]{8,}=*"
    r"|(?P<query>[?&;](?:[\w\-]*(?:key|token|secret|signature|password|sig|auth|client_id))=)[^&\s\"'#]+"
    r"|(?P<user>://[^/\s:@]*:)[^/\s@]+(?=@)"
    r"|(?P<field>[\"']?(?:api[_\-]?key|access[_\-]?token|refresh[_\-]?token|client[_\-]?secret|password|authorization)"
    r"[\"']?\s*[:=]\s*[\"']?)(?!(?:bearer|basic)\b)[^\s\"',;&}]+"
    r"|\b(?-i:(?:sk|pk|rk|xox[abpr]|gh[pousr]|hf)[_\-]|AIza|ya29\.)[\w\-]{16,}"
    r"|\beyJ[\w\-]{8,}\.[\w\-]{8,}\.[\w\-]{4,}",
    re.IGNORECASE,
)


def configure(folder: Path, console: bool = True, level: str = "warning") -> Callable[[], None]:
    """Begin to log: all from `info` up into `folder`/faceless.jsonl, from `level` up on stderr where `console` is set.

    Logging never raises. Call what is given back to end it. Times are UTC.
    """
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    handlers = [_to_file(folder, shared), *([_to_console(shared, level)] if console else [])]
    root = logging.getLogger()
    before = root.level
    root.setLevel(logging.INFO)
    for handler in handlers:
        root.addHandler(handler)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )

    def end() -> None:
        structlog.reset_defaults()
        root.setLevel(before)
        for handler in handlers:
            root.removeHandler(handler)
            handler.close()

    return end


def strike(value: Any, name: str = "") -> Any:
    """Give a value without its secrets: by the name of a field, or by the look of a text."""
    if value is None or value == "" or isinstance(value, bool | int | float):
        return value
    if _SECRET_NAME.search(name):
        return STRUCK
    if isinstance(value, str):
        return _SECRET_TEXT.sub(_mask, value)
    if isinstance(value, Mapping):
        return {key: strike(each, str(key)) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [strike(each) for each in value]
    return strike(str(value))


def _mask(found: re.Match[str]) -> str:
    kept = next((part for part in found.groupdict().values() if part), "")
    return f"{kept}{STRUCK}"


def _strike_all(_logger: Any, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    return {name: each if name.startswith("_") else strike(each, name) for name, each in event.items()}


class _QuietFile(logging.handlers.RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Drop the line: a full disk must not stop the work, and there is nowhere left to say so."""


class _QuietConsole(logging.StreamHandler[Any]):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Drop the line: the terminal is gone."""


def _to_file(folder: Path, shared: list[structlog.typing.Processor]) -> logging.Handler:
    with suppress(OSError):  # no folder, no file: the terminal remains
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = _QuietFile(folder / "faceless.jsonl", maxBytes=_FILE, backupCount=_FILES, encoding="utf-8", delay=True)
    lines = structlog.processors.JSONRenderer(serializer=_dumps)
    handler.setFormatter(_formatter(shared, structlog.processors.dict_tracebacks, lines))
    return handler


def _to_console(shared: list[structlog.typing.Processor], level: str) -> logging.Handler:
    handler = _QuietConsole(sys.stderr)
    handler.setLevel(level.upper())
    lines = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback)
    handler.setFormatter(_formatter(shared, structlog.processors.format_exc_info, lines))
    return handler


def _formatter(shared: list[structlog.typing.Processor], *last: structlog.typing.Processor) -> logging.Formatter:
    *early, render = last
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *early, _strike_all, render],
    )


def _dumps(event: Any, **_: Any) -> str:
    return json.dumps(event, ensure_ascii=False, default=str)
