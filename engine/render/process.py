"""One process that renders, as seen by the one that asks: started when first needed, replaced when it crashes."""

import errno
import json
import threading
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing import get_context
from typing import Any

from engine import errors
from engine.domain.units import Seconds
from engine.errors import Cancelled, EncoderFailed, EngineError, NeedsSpace, NotFound, Refused
from engine.render.scratch import sweep
from engine.render.worker import STOP, Job, Work, serve, to_bytes
from engine.runtime.progress import Progress

_LOOK: Seconds = 0.1
"""Between two looks at whether somebody asked to stop."""
_PATIENCE: Seconds = 1.0
"""What a process is given to stop by itself; a new one costs more than that."""


class _Crashed(Exception):
    """The process ended in the middle of its work."""


class Process:
    """Does one piece of work at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: Any = None
        self._pipe: Any = None
        self._closed = False

    def do(self, work: Work, progress: Progress) -> Any:
        """Have work done, and give what it gives as plain data; a crash is tried again once.

        Raises what the work raises, and Cancelled.
        """
        try:
            return self._do(work, progress)
        except _Crashed:
            progress.stop.wait(0)
            try:
                return self._do(work, progress)
            except _Crashed as error:
                drawn = isinstance(work, Job) and work.preset.hardware
                kind = EncoderFailed if drawn else EngineError  # it may well have been a driver
                raise kind("The renderer crashed twice.", "Replace the clip that is seen there.") from error

    def close(self, *, at_once: bool = False) -> None:
        """End the process, in the middle of its work too; what it had begun is removed."""
        with self._lock:
            self._closed = True
            self._end(at_once)

    def _do(self, work: Work, progress: Progress) -> Any:
        pipe = self._started()
        try:
            pipe.send_bytes(to_bytes(work))
            answer = self._told(pipe, progress)
        except (EOFError, OSError) as error:
            self._gone()
            raise _Crashed from error
        if answer["kind"] == "stopped":
            raise Cancelled
        if answer["kind"] != "done":
            failed = _error(answer)
            if not isinstance(failed, Refused | NotFound):
                self._gone()  # libav holds open what it could not write, and the disk stays full
            raise failed
        return answer["given"]

    def _told(self, pipe: Any, progress: Progress) -> Mapping[str, Any]:
        while not progress.stop.asked:
            if pipe.poll(_LOOK):
                answer: Mapping[str, Any] = json.loads(pipe.recv_bytes())
                if answer["kind"] != "progress":
                    return answer
                with suppress(Cancelled):  # the process must hear of it before anybody else does
                    progress(answer["done"], answer["message"])
        return self._stopped(pipe)

    def _stopped(self, pipe: Any) -> Mapping[str, Any]:
        """Ask it to stop, and make it where it does not."""
        pipe.send_bytes(STOP)
        while pipe.poll(_PATIENCE):
            answer: Mapping[str, Any] = json.loads(pipe.recv_bytes())
            if answer["kind"] != "progress":
                return {"kind": "stopped"}
        self._gone()
        return {"kind": "stopped"}

    def _started(self) -> Any:
        with self._lock:
            if self._closed:
                raise Cancelled
            if self._process is None:
                spawning = get_context("spawn")
                self._pipe, theirs = spawning.Pipe()
                self._process = spawning.Process(target=serve, args=(theirs,), name="faceless-render", daemon=True)
                self._process.start()
                theirs.close()
            return self._pipe

    def _gone(self) -> None:
        with self._lock:
            self._end(at_once=True)

    def _end(self, at_once: bool) -> None:
        if self._process is None:
            return
        if at_once:
            self._process.kill()
        self._pipe.close()
        self._process.join()
        self._process = None
        if at_once:
            sweep()


def _error(answer: Mapping[str, Any]) -> EngineError:
    if answer["kind"] == "refused":
        kind = getattr(errors, answer["error"])
        error: EngineError = kind(answer["message"], answer["remedy"])
        return error
    if answer["errno"] in {errno.ENOSPC, errno.EDQUOT}:
        return NeedsSpace("The disk is full.", "Free some space and render again: what is done is kept.")
    return EngineError(f"A part of the film could not be rendered: {answer['message']}.", "Render again.")
