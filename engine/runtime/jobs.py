"""Work that takes time, on a thread of its own, with progress and a way to stop it."""

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

import structlog

from engine.domain.identity import new_id
from engine.domain.units import Seconds
from engine.errors import EngineError
from engine.runtime.courtesy import give_way
from engine.runtime.progress import Progress, Report, Stop

P = ParamSpec("P")
T = TypeVar("T")
_log = structlog.get_logger()
_LOOK: Seconds = 0.1
"""Between two looks at whether somebody asked to stop."""


class Job(Generic[T]):
    """One running call."""

    def __init__(self, name: str) -> None:
        self.id = new_id()
        self.name = name
        self.report = Report(0.0, "", None)
        self.future: Future[T] = Future()
        self.stop = Stop()

    def cancel(self) -> None:
        """Ask it to stop; its future then ends with Cancelled."""
        self.stop.ask()

    def result(self, timeout: float | None = None) -> T:
        """Wait for the result. Raises what the call raised; TimeoutError while it is still running."""
        return self.future.result(timeout)


class Jobs:
    """A bounded pool of threads that runs service calls."""

    def __init__(self, at_once: int = 2) -> None:
        self._pool = ThreadPoolExecutor(at_once, thread_name_prefix="job", initializer=give_way)
        self._running: dict[str, Job[Any]] = {}

    def start(
        self,
        call: Callable[Concatenate[Progress, P], T],
        listener: Callable[[Report], None] | None = None,
        *args: P.args,
        **named: P.kwargs,
    ) -> Job[T]:
        """Run `call(progress, ...)`; the listener hears every report, on the job's thread."""
        job: Job[T] = Job(getattr(call, "__name__", "job"))

        def hear(report: Report) -> None:
            job.report = report
            if listener:
                listener(report)

        def begun() -> T:
            job.stop.wait(0)
            return call(Progress(hear, job.stop), *args, **named)

        def run() -> None:
            settle(job.future, begun, job.name)
            self._running.pop(job.id, None)

        self._running[job.id] = job
        self._pool.submit(run)
        return job

    def running(self) -> list[Job[Any]]:
        """The jobs that have not ended."""
        return list(self._running.values())

    def close(self) -> None:
        """Stop every job and wait for the threads; one that was not begun ends as stopped, too."""
        for job in self.running():
            job.cancel()
        self._pool.shutdown(wait=True)


def results(futures: "Sequence[Future[T]]", progress: Progress) -> list[T]:
    """Wait for all, and give what they gave, in order. Raises Cancelled, and the first failure as soon as it is one."""
    waiting = set(futures)
    while waiting:
        ended, waiting = wait(waiting, _LOOK, FIRST_EXCEPTION)
        for each in ended:
            each.result()
        progress.stop.wait(0)
    return [each.result() for each in futures]


def settle(future: "Future[T]", call: Callable[[], T], name: str) -> None:
    """Let a future end as a call does; whoever waits for it gets what was raised."""
    try:
        future.set_result(call())
    except EngineError as error:
        future.set_exception(error)
    except Exception as bug:  # noqa: BLE001 - the job runner is where bugs are caught, logged and handed on
        _log.exception("job failed", job=name)
        future.set_exception(bug)
