"""One command, measured from outside: wall and processor time, peak memory of all its processes. Not on Windows."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from engine.runtime.machine import memory_of

_LOOK = 0.25


class Failed(Exception):
    """A renderer did not finish."""


@dataclass(frozen=True)
class Cost:
    """What one command took. Processor seconds are user and system of all its processes."""

    wall: float
    cpu: float
    peak_mb: float
    """Shared pages counted once."""
    others: float
    """Processors that other work on the machine kept busy meanwhile, on average."""
    said: str = ""
    """What it printed."""


def measured(command: Sequence[str | Path], log: Path) -> Cost:
    """Run a command to its end. Raises Failed with the end of what it complained of."""
    busy, began = _busy(), time.monotonic()
    with log.open("w+", encoding="utf-8", errors="replace") as complaints:
        process = subprocess.Popen(
            [str(word) for word in command], stdout=subprocess.PIPE, stderr=complaints, text=True, encoding="utf-8"
        )
        said: list[str] = []
        assert process.stdout
        listener = threading.Thread(target=lambda: said.append(process.stdout.read()))  # type: ignore[union-attr]
        listener.start()
        peak = [0]
        stop = threading.Event()
        watcher = threading.Thread(target=_watch, args=(process.pid, peak, stop))
        watcher.start()
        status = None
        try:
            _, status, used = os.wait4(process.pid, 0)
        finally:
            if status is None:
                _end(process.pid)
            process.returncode = -1
            stop.set()
            watcher.join()
            listener.join()
            process.stdout.close()
        wall = time.monotonic() - began
        if status:
            complaints.seek(0)
            raise Failed(complaints.read()[-1500:] or f"status {status}")
    cpu = used.ru_utime + used.ru_stime
    return Cost(wall, cpu, peak[0] / 1e6, max(0.0, _busy() - busy - cpu) / wall, said[0])


def python(module: str, *words: str | Path) -> list[str | Path]:
    """Give the command that runs a module of this benchmark."""
    return [sys.executable, "-m", f"tests.benchmarks.render.{module}", *words]


def _end(process: int) -> None:
    root = psutil.Process(process)
    for each in (root, *root.children(recursive=True)):
        each.kill()


def _watch(process: int, peak: list[int], stop: threading.Event) -> None:
    while not stop.wait(_LOOK):
        try:
            root = psutil.Process(process)
            family = [root, *root.children(recursive=True)]
        except psutil.Error:
            continue
        peak[0] = max(peak[0], sum(map(memory_of, family)))


def _busy() -> float:
    times = psutil.cpu_times()
    return float(times.user + times.system + getattr(times, "nice", 0.0))
