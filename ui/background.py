"""Calls services off the window's thread, and hands what came back to it there."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, Generic, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from engine.errors import Cancelled
from engine.runtime.courtesy import give_way
from engine.runtime.jobs import settle
from engine.runtime.progress import Progress, Report, Stop
from ui.turns import Steps, Turns

T = TypeVar("T")


class Task(Generic[T]):
    """One call under way, for whoever wants to stop it or to know whether it is done."""

    def __init__(
        self,
        owner: QObject,
        call: Callable[[Progress], T],
        then: Callable[[T], Any] | None,
        failed: Callable[[Exception], Any],
        reported: Callable[[Report], Any] | None = None,
    ) -> None:
        self._owner, self._call, self._then, self._failed, self._reported = owner, call, then, failed, reported
        self._outcome: Future[T] = Future()
        self.stop = Stop()
        self.done = False

    def cancel(self) -> None:
        """Ask it to stop; nothing more is heard of it."""
        self.stop.ask()

    def run(self, report: Callable[[Report], None]) -> None:
        """Make the call, on any thread."""
        settle(self._outcome, lambda: self._call(Progress(report, self.stop)), "window")

    def hear(self, report: Report) -> None:
        """Pass on how far it is, on the window's thread."""
        if self._heard() and self._reported:
            self._reported(report)

    def end(self) -> None:
        """Pass on how it ended, on the window's thread, and let go of all it was about there.

        The thread that ran it may hold it for longer, and must not be the one that ends a page.
        """
        error, then, failed = self._outcome.exception(), self._then, self._failed
        result = None if error else self._outcome.result()
        heard = self._heard()
        self.done = True
        del self._owner, self._call, self._then, self._failed, self._reported, self._outcome
        if not heard or isinstance(error, Cancelled):
            return
        if isinstance(error, Exception):
            failed(error)
        elif then:
            then(cast("T", result))

    def _heard(self) -> bool:
        return not self.done and not self.stop.asked and shiboken6.isValid(self._owner)


class Background(QObject):
    """A few threads for what takes longer than a frame; what takes minutes goes through the engine's queue."""

    idle = Signal()
    _reported = Signal(object, object)
    _ended = Signal(object)

    def __init__(self, failed: Callable[[Exception], Any], at_once: int = 4) -> None:
        """`failed` is told of errors that nobody else wants to hear of."""
        super().__init__()
        self._failed = failed
        self._asking = ThreadPoolExecutor(at_once, thread_name_prefix="window")
        self._working = ThreadPoolExecutor(2 * at_once, thread_name_prefix="window-work", initializer=give_way)
        self._keeping = ThreadPoolExecutor(1, thread_name_prefix="window-keep")
        self._tasks: set[Task[Any]] = set()
        self._turns = Turns(self)
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
        return self._begin(self._asking, Task(owner, lambda _: call(), then, failed or self._failed))

    def keep(
        self,
        owner: QObject,
        call: Callable[[], T],
        then: Callable[[T], Any] | None = None,
        failed: Callable[[Exception], Any] | None = None,
    ) -> "Task[T]":
        """As `ask`, for what a person gave: one after the other, and all of it is done before the program ends."""
        return self._begin(self._keeping, Task(owner, lambda _: call(), then, failed or self._failed))

    def work(
        self,
        owner: QObject,
        call: Callable[[Progress], T],
        then: Callable[[T], Any] | None = None,
        failed: Callable[[Exception], Any] | None = None,
        reported: Callable[[Report], Any] | None = None,
    ) -> "Task[T]":
        """Run `call(progress)`; as `ask`, and `reported` hears how far it is. It never keeps what is asked waiting."""
        return self._begin(self._working, Task(owner, call, then, failed or self._failed, reported))

    def spread(self, owner: QObject, steps: Steps) -> None:
        """Do on the window's thread what it may not do in one turn: a step in each, while `owner` lives."""
        if not self._closed:
            self._turns.take(owner, steps)

    def _begin(self, pool: ThreadPoolExecutor, task: Task[T]) -> Task[T]:
        if self._closed:
            task.cancel()
            return task
        self._tasks.add(task)
        pool.submit(self._run, task)
        return task

    def _run(self, task: Task[Any]) -> None:
        task.run(partial(self._reported.emit, task))
        self._ended.emit(task)

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._tasks) or self._turns.busy

    def close(self) -> None:
        """Stop everything, and wait for it; what is asked after this is not begun, what is to be kept is done."""
        self._closed = True
        self._turns.stop()
        for task in list(self._tasks):
            task.cancel()
        for pool in (self._asking, self._working):
            pool.shutdown(wait=True, cancel_futures=True)
        self._keeping.shutdown(wait=True)

    def _hear(self, task: Task[Any], report: Report) -> None:
        task.hear(report)

    def _end(self, task: Task[Any]) -> None:
        self._tasks.discard(task)
        try:
            task.end()
        finally:
            if not self._tasks:
                self.idle.emit()
