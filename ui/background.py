"""Calls services off the window's thread, and hands what came back to it there."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from engine.errors import Cancelled
from engine.runtime.jobs import settle
from engine.runtime.progress import Progress, Report, Stop

T = TypeVar("T")


class Task(Generic[T]):
    """One call under way, for whoever wants to stop it or to know whether it is done."""

    def __init__(
        self,
        owner: QObject,
        then: Callable[[T], Any] | None,
        failed: Callable[[Exception], Any],
        reported: Callable[[Report], Any] | None = None,
    ) -> None:
        self._owner, self._then, self._failed, self._reported = owner, then, failed, reported
        self.stop = Stop()
        self.done = False

    def cancel(self) -> None:
        """Ask it to stop; nothing more is heard of it."""
        self.stop.ask()

    def hear(self, report: Report) -> None:
        """Pass on how far it is, on the window's thread."""
        if self._reported and self._heard():
            self._reported(report)

    def end(self, result: T, error: Exception | None) -> None:
        """Pass on how it ended, on the window's thread."""
        self.done = True
        if isinstance(error, Cancelled) or not self._heard():
            return
        if error is not None:
            self._failed(error)
        elif self._then:
            self._then(result)

    def _heard(self) -> bool:
        return shiboken6.isValid(self._owner) and not self.stop.asked


class Background(QObject):
    """A few threads for what takes longer than a frame; what takes minutes goes through the engine's queue."""

    idle = Signal()
    _reported = Signal(object, object)
    _ended = Signal(object, object, object)

    def __init__(self, failed: Callable[[Exception], Any], at_once: int = 4) -> None:
        """`failed` is told of errors that nobody else wants to hear of."""
        super().__init__()
        self._failed = failed
        self._asking = ThreadPoolExecutor(at_once, thread_name_prefix="window")
        self._working = ThreadPoolExecutor(2 * at_once, thread_name_prefix="window-work")
        self._tasks: set[Task[Any]] = set()
        self._closed = False
        self._reported.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        owner: QObject,
        call: Callable[[], T],
        then: Callable[[T], Any] | None = None,
        failed: Callable[[Exception], Any] | None = None,
    ) -> "Task[T]":
        """Run `call()`; `then(result)` or `failed(error)` follow on the window's thread, while `owner` lives."""
        return self._begin(self._asking, Task(owner, then, failed or self._failed), lambda _: call())

    def work(
        self,
        owner: QObject,
        call: Callable[[Progress], T],
        then: Callable[[T], Any] | None = None,
        failed: Callable[[Exception], Any] | None = None,
        reported: Callable[[Report], Any] | None = None,
    ) -> "Task[T]":
        """Run `call(progress)`; as `ask`, and `reported` hears how far it is. It never keeps what is asked waiting."""
        return self._begin(self._working, Task(owner, then, failed or self._failed, reported), call)

    def _begin(self, pool: ThreadPoolExecutor, task: Task[T], call: Callable[[Progress], T]) -> Task[T]:
        if self._closed:
            task.cancel()
            return task
        self._tasks.add(task)

        def run() -> None:
            from concurrent.futures import Future

            future: Future[T] = Future()
            settle(future, lambda: call(Progress(partial(self._reported.emit, task), task.stop)), "window")
            error = future.exception()
            self._ended.emit(task, None if error else future.result(), error)

        pool.submit(run)
        return task

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._tasks)

    def close(self) -> None:
        """Stop everything, and wait for it; what is asked after this is not begun."""
        self._closed = True
        for task in list(self._tasks):
            task.cancel()
        for pool in (self._asking, self._working):
            pool.shutdown(wait=True, cancel_futures=True)

    def _hear(self, task: Task[Any], report: Report) -> None:
        task.hear(report)

    def _end(self, task: Task[Any], result: object, error: Exception | None) -> None:
        self._tasks.discard(task)
        try:
            task.end(result, error)
        finally:
            if not self._tasks:
                self.idle.emit()
