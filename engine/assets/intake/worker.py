"""The process that looks at what strangers made: one file after another, as it is told through a pipe. JSON in and out.

It may die of a file, and nothing else does. It ends by itself when the pipe does, or when nobody asks any more.
"""

import json
import os
import queue
import signal
import sys
import threading
import warnings
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import psutil

from engine.assets.intake.probe import probe
from engine.domain.units import Bytes, Seconds
from engine.errors import Refused
from engine.runtime.codec import to_plain

WRITTEN: Bytes = 64_000_000
"""The largest file it may write; a strip has under one."""
IDLE: Seconds = 60.0
"""It ends when nobody has asked for so long."""
TOO_MUCH = "Looking at it takes more memory than one file may have."
_NICE = 5
"""Whoever sits at the machine goes first; Windows has a class for that."""


@dataclass(frozen=True)
class Limits:
    """What one file may take."""

    memory: Bytes = 2_000_000_000
    """Addresses, where the system counts them: about three times what the largest picture needs."""
    work: Seconds = 60.0
    """Of one core."""
    patience: Seconds = 240.0
    """By the clock: four times as much, for the machine may be busy."""


def serve(pipe: Connection, limits: Limits) -> None:
    """Look at what comes through the pipe until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches every process of a terminal: the parent decides
    warnings.simplefilter("ignore")  # PIL warns of what is refused or read around
    psutil.Process().nice(getattr(psutil, "BELOW_NORMAL_PRIORITY_CLASS", _NICE))
    _prepare()
    _limit(limits)
    asked: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(pipe, asked), daemon=True).start()
    _tell(pipe, {"kind": "ready"})
    while True:
        try:
            wanted = json.loads(asked.get(timeout=IDLE))
        except queue.Empty:
            os._exit(0)
        _allow(limits.work)
        _tell(pipe, _looked_at(Path(wanted["path"]), Path(wanted["strip"])))


def _looked_at(path: Path, strip: Path) -> dict[str, object]:
    try:
        return {"kind": "seen", "seen": to_plain(probe(path, strip))}
    except Refused as error:
        return {"kind": "refused", "message": str(error)}
    except MemoryError:
        return {"kind": "refused", "message": TOO_MUCH}


def _listen(pipe: Connection, asked: "queue.SimpleQueue[bytes]") -> None:
    try:
        while True:
            asked.put(pipe.recv_bytes())
    except (EOFError, OSError):
        os._exit(0)  # whoever asked is gone, in the middle of a file too


def _tell(pipe: Connection, answer: dict[str, object]) -> None:
    try:
        pipe.send_bytes(json.dumps(answer).encode())
    except OSError:
        os._exit(0)


def _prepare() -> None:
    """Load what looks before memory is limited and files are waiting."""
    import engine.assets.intake.clips
    import engine.assets.intake.pictures  # noqa: F401


def _limit(limits: Limits) -> None:
    if sys.platform == "win32":
        return  # the watchdog of `process.py` weighs it there
    import resource

    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, WRITTEN)
    if sys.platform == "linux":  # macOS takes the limit and ignores it
        _lower(resource.RLIMIT_AS, limits.memory)


def _allow(work: Seconds) -> None:
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    until = int(used.ru_utime + used.ru_stime + work) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (until if most == resource.RLIM_INFINITY else min(until, most), most))


def _lower(what: int, to: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(what)
    wanted = to if most == resource.RLIM_INFINITY else min(to, most)
    resource.setrlimit(what, (wanted, most))
