"""Networks that are loaded when first used and let go when nobody has used them for a while."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Generic, TypeVar

from engine.domain.units import Seconds
from engine.errors import Refused
from engine.runtime.machine import cores

T = TypeVar("T")
IDLE: Seconds = 300.0
_THREADS = 4
"""More gain little on networks as small as these, and take the machine from whoever sits at it."""


_BROKEN = ("Fail", "InvalidArgument", "InvalidGraph", "InvalidProtobuf", "NotImplemented", "RuntimeException")


class Held(Generic[T]):
    """One thing that is dear to load, in another library's memory; any thread may use it. Close it before the end."""

    def __init__(self, load: Callable[[], T], idle: Seconds = IDLE) -> None:
        self._load, self._idle = load, idle
        self._lock = threading.Lock()
        self._thing: T | None = None
        self._users = 0
        self._until = 0.0
        self._watching: threading.Thread | None = None
        self._closing = threading.Event()

    @property
    def loaded(self) -> bool:
        """Whether it is in memory now."""
        return self._thing is not None

    @contextmanager
    def used(self) -> Iterator[T]:
        """Give it, loaded; it stays while anybody uses it. Raises what loading raises."""
        with self._lock:
            if self._thing is None:
                self._thing = self._load()
            thing = self._thing
            self._users += 1
        try:
            yield thing
        finally:
            del thing
            with self._lock:
                self._users -= 1
                self._wait()

    def close(self) -> None:
        """Let go of it: now, or when its last user is done."""
        self._closing.set()
        with self._lock:
            self._wait()
            watching = self._watching
        if watching:
            watching.join()

    def _wait(self) -> None:
        """See that it goes when nobody has used it for a while."""
        self._until = time.monotonic() + self._idle
        if self._closing.is_set():
            self._thing = self._thing if self._users else None
        elif self._watching is None:
            self._watching = threading.Thread(target=self._watch, name="idle network", daemon=True)
            self._watching.start()

    def _watch(self) -> None:
        left = self._idle
        while not self._closing.wait(left):
            with self._lock:
                left = self._idle if self._users else self._until - time.monotonic()
                if left <= 0:
                    self._thing, self._watching = None, None
                    return


def session(model: Path | bytes) -> Any:
    """Open an ONNX network on the processor, with few threads that sleep between two calls.

    Raises Refused where it is none.
    """
    import onnxruntime
    from onnxruntime.capi import onnxruntime_pybind11_state as failures

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(cores(), _THREADS)
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    given = str(model) if isinstance(model, Path) else model
    broken = tuple(getattr(failures, name) for name in _BROKEN)
    try:
        return onnxruntime.InferenceSession(given, options, providers=["CPUExecutionProvider"])
    except broken as error:
        name = model.name if isinstance(model, Path) else "This network"
        raise Refused(
            f"{name} cannot be opened: it is damaged, or needs a newer program.", "Install it again."
        ) from error
