"""What happens when something goes wrong that should not: it is logged whole, told to the person, and work goes on."""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from engine.errors import Cancelled

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger("desktop")
_qt = logging.getLogger("qt")


class Crash(QObject):
    """Catches what nothing else did, on any thread, while it is installed."""

    happened = Signal(str)
    """An unforeseen error, as a traceback; heard on the window's thread."""

    def __init__(self, faults: Path) -> None:
        super().__init__()
        self._file = faults
        self.before = self._left()
        """What a native crash of an earlier run left behind; empty where it ended well."""
        self._faults: Any = None
        self._undo: list[Callable[[], object]] = []

    def install(self) -> None:
        """Take the hooks of Python and Qt until `close`."""
        python, threads = sys.excepthook, threading.excepthook
        sys.excepthook = self._caught
        threading.excepthook = lambda told: self._caught(told.exc_type, told.exc_value, told.exc_traceback)
        qt = qInstallMessageHandler(_heard)
        self._undo = [
            lambda: setattr(sys, "excepthook", python),
            lambda: setattr(threading, "excepthook", threads),
            lambda: qInstallMessageHandler(qt),
        ]
        with suppress(OSError):  # a disk that takes no file: everything else still works
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._faults = self._file.open("w", encoding="utf-8")
            faulthandler.enable(self._faults)

    def close(self) -> None:
        """Give the hooks back; a run that ended well leaves nothing behind."""
        for each in self._undo:
            each()
        self._undo.clear()
        if self._faults:
            faulthandler.disable()
            self._faults.close()
            self._faults = None
            self._file.unlink(missing_ok=True)

    def asynchronous(self, _: object, context: dict[str, Any]) -> None:
        """Hear of errors in tasks of the event loop."""
        error = context.get("exception")
        if isinstance(error, Exception):
            self._caught(type(error), error, error.__traceback__)
        else:
            _log.error("event loop: %s", context.get("message"))

    def _caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or isinstance(error, Cancelled | KeyboardInterrupt | SystemExit):
            return
        told = "".join(traceback.format_exception(kind, error, trace))
        _log.error("unforeseen: %s", kind.__name__, exc_info=(kind, error, trace))
        self.happened.emit(told)

    def _left(self) -> str:
        try:
            left = self._file.read_text(encoding="utf-8", errors="replace")
            self._file.replace(self._file.with_stem("faults-earlier"))
        except OSError:
            return ""
        return left


def _heard(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    _qt.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
