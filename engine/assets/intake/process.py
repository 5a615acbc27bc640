"""The processes that look at files, as seen by the one that asks: started when needed, replaced when killed."""

import json
import queue
import signal
import sys
import threading
import time
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import psutil

from engine.assets.intake.seen import Seen
from engine.assets.intake.worker import TOO_MUCH, Limits, serve
from engine.domain.units import Bytes, Seconds
from engine.errors import Cancelled, EngineError, Refused
from engine.runtime.codec import from_plain
from engine.runtime.machine import cores
from engine.runtime.progress import Stop

_LOOK: Seconds = 0.1
"""Between two looks at whether somebody asked to stop."""
_WEIGHED: Seconds = 1.0
"""Between two looks at what a process takes of the machine."""
_STARTING = Limits(patience=120.0)
_SERVED = 2000
"""Files after which a process is replaced, as what it leaks goes with it."""


class Lookers:
    """As many processes as there are cores, at most; any thread may call."""

    def __init__(self, most: int = 0, limits: Limits | None = None) -> None:
        self.most = most or cores()
        self._free: queue.LifoQueue[_Looker] = queue.LifoQueue()
        self._every = [_Looker(limits or Limits()) for _ in range(self.most)]
        for looker in reversed(self._every):
            self._free.put(looker)

    def look(self, path: Path, strip: Path, stop: Stop) -> Seen:
        """Have a file looked at, and its moments drawn into `strip`. Raises Refused with the cause, and Cancelled.

        A file that crashes, hangs or overfeeds the process that looks at it is refused as well.
        """
        looker = self._one(stop)
        try:
            return looker.look(path, strip, stop)
        finally:
            self._free.put(looker)

    def memory(self) -> Bytes:
        """What all of them take now."""
        return sum(each.memory() for each in self._every)

    def close(self) -> None:
        """End all of them; the next file starts one anew."""
        for each in self._every:
            each.end()

    def _one(self, stop: Stop) -> "_Looker":
        while not stop.asked:
            try:
                return self._free.get(timeout=_LOOK)
            except queue.Empty:
                continue
        raise Cancelled


class _Looker:
    """One process, that looks at one file at a time."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lock = threading.Lock()
        self._process: Any = None
        self._pid = 0
        self._pipe: Any = None
        self._served = 0

    def look(self, path: Path, strip: Path, stop: Stop) -> Seen:
        cause = ""
        for _ in range(3):  # twice for a file that kills, for it may have been the system; once for one that idled away
            pipe = self._started(stop)
            try:
                pipe.send_bytes(json.dumps({"path": str(path), "strip": str(strip)}).encode())
                answer = self._told(pipe, stop, self._limits)
            except (EOFError, OSError):
                before, cause = cause, self._cause()
                self.end()
                if before == cause == _CRASH or cause in {_TOO_LONG, TOO_MUCH}:
                    raise Refused(cause) from None
                continue
            self._served += 1
            if self._served >= _SERVED:
                self.end()
            if answer["kind"] == "refused":
                raise Refused(answer["message"])
            return from_plain(answer["seen"], Seen)
        raise Refused(cause or _CRASH)

    def memory(self) -> Bytes:
        return _taken(self._pid)[1] if self._process else 0

    def end(self) -> None:
        with self._lock:
            if self._process is None:
                return
            self._process.kill()
            self._process.join()
            self._pipe.close()
            self._process, self._pipe, self._served = None, None, 0

    def _started(self, stop: Stop) -> Any:
        with self._lock:
            if self._process is not None:
                return self._pipe
            spawning = get_context("spawn")
            self._pipe, theirs = spawning.Pipe()
            self._process = spawning.Process(
                target=serve, args=(theirs, self._limits), name="faceless-intake", daemon=True
            )
            self._process.start()
            self._pid = self._process.pid
            theirs.close()
            pipe = self._pipe
        try:
            if self._told(pipe, stop, _STARTING)["kind"] == "ready":
                return pipe
        except (EOFError, OSError, Refused):
            self.end()
        raise EngineError(
            "The process that looks at files does not start.", "See the diary, or start the program anew."
        )

    def _told(self, pipe: Any, stop: Stop, limits: Limits) -> dict[str, Any]:
        """Wait for an answer; end a process that takes too much. Raises Refused, Cancelled, EOFError."""
        began = weighed = time.monotonic()
        before = _taken(self._pid)[0]
        while not pipe.poll(_LOOK):
            now = time.monotonic()
            if stop.asked:
                self.end()
                raise Cancelled
            if now - began > limits.patience:
                self.end()
                raise Refused(f"Looking at it took longer than {now - began:.0f} s.")
            if now - weighed > _WEIGHED:
                weighed = now
                work, memory = _taken(self._pid)
                if work - before > limits.work or memory > limits.memory:
                    self.end()
                    raise Refused(_TOO_LONG if work - before > limits.work else TOO_MUCH)
        answer: dict[str, Any] = json.loads(pipe.recv_bytes())
        return answer

    def _cause(self) -> str:
        """Say what a process died of; empty where it went by itself."""
        self._process.join(5)
        code = self._process.exitcode
        if code == 0:
            return ""
        if sys.platform != "win32" and code == -signal.SIGXCPU:
            return _TOO_LONG
        return _CRASH


_CRASH = "It is damaged so that looking at it crashes the decoder."
_TOO_LONG = "Looking at it takes more work than one file may have."


def _taken(pid: int) -> tuple[Seconds, Bytes]:
    try:
        process = psutil.Process(pid)
        with process.oneshot():
            times = process.cpu_times()
            return times.user + times.system, int(process.memory_info().rss)
    except psutil.Error:
        return 0.0, 0
