"""Renders segments on every core: what somebody waits for first, and meanwhile what will be wanted later."""

import threading
from collections import deque
from collections.abc import Container, Hashable, Iterator, Sequence
from concurrent.futures import Future, wait
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import structlog

from engine.domain.identity import Blob
from engine.domain.plan import Segment
from engine.domain.timeline import Timeline
from engine.domain.units import Seconds
from engine.errors import Cancelled, EngineError, NeedsSpace
from engine.render.encoder import Preset
from engine.render.layers import Find
from engine.render.lines import Lines, lines
from engine.render.making import Worker, kept
from engine.render.scratch import scratch
from engine.runtime.artifacts import Artifacts
from engine.runtime.jobs import results, settle
from engine.runtime.machine import cores
from engine.runtime.progress import Progress, quiet

_log = structlog.get_logger()
_LOOK: Seconds = 0.1
"""Between two looks at whether somebody asked to stop."""
_IDLE: Seconds = 20.0
"""How long a process is kept that has nothing to do."""

_SESSIONS = 3
"""Encoders at once on a graphics card; one of them keeps pace with several cores."""

_Name = tuple[Timeline, Preset]


@dataclass(eq=False)
class _Order:
    """One segment that is to be rendered."""

    segment: Segment
    preset: Preset
    progress: Progress
    awaited: bool
    done: "Future[Blob]" = field(default_factory=Future)

    @property
    def name(self) -> _Name:
        """What it is, whoever wants it."""
        return self.segment.film, self.preset


class Pool:
    """As many processes as cores, kept for a while; a crash in one of them costs a retry and nothing else."""

    def __init__(self, artifacts: Artifacts, find: Find, size: int = 0) -> None:
        """`size` is the number of processes; 0 takes one a core."""
        self._artifacts, self._find = artifacts, find
        self.size = size or cores()
        """How many processes there are at most."""
        self._turn = threading.Condition()
        self._lines: Lines[_Order] = Lines(lambda order: order.segment.film.length)
        self._later: deque[_Order] = deque()
        self._taken: set[_Order] = set()
        self._at_work: set[Hashable] = set()
        self._threads: set[threading.Thread] = set()
        self._leaving: set[threading.Thread] = set()
        """Those that take no more orders, and end their processes."""
        self._sessions = threading.Semaphore(_SESSIONS)
        self._open = True
        self._closing = ExitStack()
        self._folder: Path | None = None

    def render(self, progress: Progress, segments: Sequence[Segment], preset: Preset) -> list[Blob]:
        """Render segments, or find them rendered; in their order. Raises Cancelled and what rendering raises."""
        whole = progress.apart()
        parts = whole.split(*(segment.film.length for segment in segments))
        orders = [_Order(segment, preset, part, True) for segment, part in zip(segments, parts, strict=True)]
        made = [order.done for order in orders]
        with self._turn:
            self._staff(len(orders))
            self._leave_off({order.name for order in orders})
            self._lines.add([orders[index] for index in line] for line in lines(segments))
        try:
            return results(made, progress)
        finally:
            whole.stop.ask()
            self._drop(set(orders))
            wait(made)

    def ahead(self, segments: Sequence[Segment], preset: Preset) -> None:
        """Render these while nobody waits for others, instead of those named before; what is done is kept.

        Raises Cancelled once it is closed.
        """
        wanted = {(segment.film, preset): segment for segment in segments}
        with self._turn:
            self._staff(len(wanted))
            self._leave_off(set(wanted))
            going = {order.name for order in self._taken if not order.progress.stop.asked}
            self._later = deque(
                _Order(segment, preset, quiet(), False) for name, segment in wanted.items() if name not in going
            )

    def rendered(self, segments: Sequence[Segment], preset: Preset) -> list[bool]:
        """Tell of each segment whether it is done already."""
        return [kept(self._artifacts, each, preset) is not None for each in segments]

    def close(self) -> None:
        """End every process, in the middle of its work too."""
        with self._turn:
            self._open = False
            for order in self._taken:
                order.progress.stop.ask()
            threads = [*self._threads, *self._leaving]
            self._turn.notify_all()
        self._drop()
        for thread in threads:
            thread.join()
        self._closing.close()

    def _leave_off(self, wanted: set[_Name]) -> None:
        """Stop what is rendered ahead and wanted no more."""
        for order in self._taken:
            if not order.awaited and order.name not in wanted:
                order.progress.stop.ask()

    def _drop(self, orders: Container[_Order] | None = None) -> None:
        """Let those, or all, that are not yet begun end."""
        with self._turn:
            dropped = self._lines.drop(lambda order: orders is None or order in orders)
        for order in dropped:
            order.done.set_exception(Cancelled())

    def _staff(self, orders: int) -> None:
        if not self._open:
            raise Cancelled
        for _ in range(min(orders, self.size - len(self._threads))):
            thread = threading.Thread(target=self._work, name="render", daemon=True)
            self._threads.add(thread)
            thread.start()
        self._turn.notify_all()

    def _work(self) -> None:
        worker = Worker(self._scratch(), self._artifacts, self._find)
        try:
            while order := self._next():
                settle(order.done, partial(self._one, worker, order), "render")
                with self._turn:
                    self._taken.discard(order)
                error = order.done.exception()
                if error and not order.awaited and not isinstance(error, Cancelled):
                    _log.info("a segment could not be rendered ahead", reason=str(error))
        finally:
            worker.close()
            self._leaving.discard(threading.current_thread())

    def _next(self) -> _Order | None:
        me = threading.current_thread()
        with self._turn:
            waited = False
            while self._open:
                order = self._lines.take(me) or (self._later.popleft() if self._later else None)
                if order:
                    self._taken.add(order)
                    return order
                if waited:
                    break
                waited = not self._turn.wait(_IDLE)
            self._threads.discard(me)
            self._leaving.add(me)
            return None

    def _one(self, worker: Worker, order: _Order) -> Blob:
        with self._alone(order, order.name), self._session(order), _placed(order.segment):
            return worker.segment(order.progress, order.segment, order.preset, partial(self._alone, order))

    @contextmanager
    def _alone(self, order: _Order, name: Hashable) -> Iterator[None]:
        """Wait while the same thing is being made for somebody else: then it is kept."""
        with self._turn:
            while name in self._at_work:
                order.progress.stop.wait(0)
                self._turn.wait(_LOOK)
            self._at_work.add(name)
        try:
            order.progress.stop.wait(0)
            yield
        finally:
            with self._turn:
                self._at_work.discard(name)
                self._turn.notify_all()

    @contextmanager
    def _session(self, order: _Order) -> Iterator[None]:
        """Wait for a place on the graphics card: drivers refuse more than a few encoders at once."""
        if not order.preset.hardware:
            yield
            return
        while not self._sessions.acquire(timeout=_LOOK):
            order.progress.stop.wait(0)
        try:
            yield
        finally:
            self._sessions.release()

    def _scratch(self) -> Path:
        with self._turn:
            if self._folder is None:
                self._folder = self._closing.enter_context(scratch())
            return self._folder


@contextmanager
def _placed(segment: Segment) -> Iterator[None]:
    """Say where in the film an error arose: files go by their content, which tells a person nothing."""
    try:
        yield
    except (Cancelled, NeedsSpace):
        raise
    except EngineError as error:
        minutes, seconds = divmod(int(segment.start / segment.film.rate), 60)
        error.args = (f"{minutes}:{seconds:02d} into the film: {error}",)
        raise
