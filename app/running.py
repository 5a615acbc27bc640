"""Runs a call that takes time: a bar with time left on a terminal, lines elsewhere, Ctrl+C stops it."""

import json
import math
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any, Self

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from app.tables import printable
from engine.engine import Engine
from engine.runtime.jobs import Job
from engine.runtime.progress import Progress as Work
from engine.runtime.progress import Report

_SELDOM = 0.5
"""Seconds between two lines; what was done in the end is always said."""
_IMPATIENCE = 1.0
"""Seconds after which a second signal means what it says."""


def run(engine: Engine, call: Callable[[Work], Any], as_json: bool) -> Any:
    """Run a call as a job until it ends. Raises what it raised; Cancelled after Ctrl+C or SIGTERM."""
    teller = _Lines(as_json) if as_json or not sys.stderr.isatty() else _Bar()
    with teller:
        job = engine.jobs.start(call, teller.hear)
        with _stopped_by_signals(job):
            while True:
                try:
                    return job.result(timeout=0.2)
                except TimeoutError:
                    if job.future.done():
                        raise


class _Bar:
    """One line with a bar that is drawn over and over."""

    def __init__(self) -> None:
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=30),
            TaskProgressColumn(),
            TextColumn("{task.fields[left]}"),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("Starting", total=1.0, left="")

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def hear(self, report: Report) -> None:
        left = "" if report.left is None else f"{_clock(report.left)} left"
        self._bar.update(
            self._task, completed=report.fraction, description=escape(printable(report.message)) or "Working", left=left
        )


class _Lines:
    """A line whenever the message changes, at most a few a second: for pipes, logs and other programs."""

    def __init__(self, as_json: bool) -> None:
        self._as_json = as_json
        self._last = ""
        self._told = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        sys.stderr.flush()

    def hear(self, report: Report) -> None:
        now = time.monotonic()
        if report.message == self._last or (now - self._told < _SELDOM and report.fraction < 1):
            return
        self._last, self._told = report.message, now
        if self._as_json:
            line = {"progress": round(report.fraction, 4), "message": report.message, "seconds_left": report.left}
            print(json.dumps(line, ensure_ascii=False), file=sys.stderr, flush=True)
        else:
            print(f"{report.fraction:4.0%}  {printable(report.message)}", file=sys.stderr, flush=True)


class _stopped_by_signals:  # noqa: N801 - reads as a phrase where it is used
    """While it lasts, Ctrl+C and SIGTERM ask the job to stop; another one a while later ends the program at once."""

    def __init__(self, job: Job[Any]) -> None:
        self._job = job
        self._before: dict[int, Any] = {}
        self._asked = math.inf

    def __enter__(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            self._before[number] = signal.signal(number, self._ask)

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _ask(self, number: int, _: FrameType | None) -> None:
        now = time.monotonic()
        if now - self._asked > _IMPATIENCE:  # some programs, as timeout(1), send every signal twice
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)
        self._asked = min(self._asked, now)
        self._job.cancel()


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
