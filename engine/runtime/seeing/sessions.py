"""Networks that are loaded when first used and let go when nobody has used them for a while."""

import threading
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
    """One thing that is dear to load; any thread may use it."""

    def __init__(self, load: Callable[[], T], idle: Seconds = IDLE) -> None:
        self._load, self._idle = load, idle
        self._lock = threading.Lock()
        self._thing: T | None = None
        self._users = 0
        self._leaving: threading.Timer | None = None

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
            with self._lock:
                self._users -= 1
                self._wait()

    def _wait(self) -> None:
        if self._leaving is not None:
            self._leaving.cancel()
        self._leaving = threading.Timer(self._idle, self._leave)
        self._leaving.daemon = True
        self._leaving.start()

    def _leave(self) -> None:
        with self._lock:
            if not self._users:
                self._thing = None


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
