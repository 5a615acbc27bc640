"""Calls services off the window's thread, and hands what came back to it there."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from engine.errors import Cancelled
from engine.runtime.jobs import settle
from engine.runtime.progress import Progress, Report, Stop

T = TypeVar("T")


class Task(QObject, Generic[T]):
    """One call under way: reports, and ends with a result or an error; all of it heard on the window's thread."""

    reported = Signal(object)
    _ended = Signal(object)

    def __init__(self, owner: QObject, then: Callable[[T], Any] | None, failed: Callable[[Exception], Any]) -> None:
        super().__init__()
        self._owner, self._then, self._failed = owner, then, failed
        self.stop = Stop()
        self.done = False
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask it to stop; nothing more is heard of it."""
        self.stop.ask()

    def tell(self, result: T | None, error: BaseException | None) -> None:
        """Hand over how it ended, from any thread."""
        self._ended.emit((result, error))

    def _end(self, outcome: tuple[T, Exception | None]) -> None:
        result, error = outcome
        self.done = True
        if not shiboken6.isValid(self._owner) or isinstance(error, Cancelled) or self.stop.asked:
            return
        if error is not None:
            self._failed(error)
        elif self._then:
            self._then(result)


class Background(QObject):
    """A few threads for what takes longer than a frame; what takes minutes goes through the engine's queue."""

    idle = Signal()

    def __init__(self, failed: Callable[[Exception], Any], at_once: int = 4) -> None:
        """`failed` is told of errors that nobody else wants to hear of."""
        super().__init__()
        self._failed = failed
        self._asking = ThreadPoolExecutor(at_once, thread_name_prefix="window")
        self._working = ThreadPoolExecutor(2 * at_once, thread_name_prefix="window-work")
        self._tasks: set[Task[Any]] = set()
        self._closed = False

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
        task: Task[T] = Task(owner, then, failed or self._failed)
        if reported:
            task.reported.connect(reported)
        return self._begin(self._working, task, call)

    def _begin(self, pool: ThreadPoolExecutor, task: Task[T], call: Callable[[Progress], T]) -> Task[T]:
        if self._closed:
            task.cancel()
            return task
        self._tasks.add(task)

        def run() -> None:
            from concurrent.futures import Future

            future: Future[T] = Future()
            settle(future, lambda: call(Progress(task.reported.emit, task.stop)), "window")
            error = future.exception()
            task.tell(None if error else future.result(), error)

        task._ended.connect(lambda _: self._forget(task), Qt.ConnectionType.QueuedConnection)  # noqa: SLF001 - its maker
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

    def _forget(self, task: Task[Any]) -> None:
        self._tasks.discard(task)
        if not self._tasks:
            self.idle.emit()
