"""How long work reports how far it is, and how it is asked to stop: one callable does both."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from engine.domain.units import Seconds
from engine.errors import Cancelled


@dataclass(frozen=True)
class Report:
    """How far a piece of work is."""

    fraction: float
    """0 to 1; never falls."""
    message: str
    left: Seconds | None
    """A guess at the time left; None while it is too early to say."""


_LOOK: Seconds = 0.1
"""Between two looks at whether the work that this is a part of was stopped."""


class Stop:
    """A flag that any thread may raise; every report looks at it."""

    def __init__(self, above: "Stop | None" = None) -> None:
        """`above` is that of the work this is a part of: who stops that stops this, but not the other way."""
        self._flag = threading.Event()
        self._above = above

    def ask(self) -> None:
        """Ask the work to stop at its next report."""
        self._flag.set()

    @property
    def asked(self) -> bool:
        """Whether somebody asked."""
        return self._flag.is_set() or (self._above is not None and self._above.asked)

    def wait(self, seconds: Seconds) -> None:
        """Sleep, but raise Cancelled as soon as somebody asks."""
        until = time.monotonic() + seconds
        while not self.asked:
            left = until - time.monotonic()
            if left <= 0:
                return
            self._flag.wait(min(left, _LOOK) if self._above else left)
        raise Cancelled


class Progress:
    """Call it with a fraction and a few words; it raises Cancelled where stop was asked."""

    def __init__(self, listener: Callable[[Report], None] | None = None, stop: Stop | None = None) -> None:
        self.stop = stop or Stop()
        self._listener = listener
        self._lock = threading.RLock()
        self._began = time.monotonic()
        self._fraction = 0.0
        self._message = ""

    def __call__(self, fraction: float, message: str = "") -> None:
        """Report, and be stopped. `fraction` is of this part; the whole only rises. Raises Cancelled."""
        if self.stop.asked:
            raise Cancelled
        with self._lock:
            self._fraction = max(self._fraction, min(1.0, fraction))
            self._message = message or self._message
            self._tell(Report(self._fraction, self._message, self._left()))

    def apart(self) -> "Progress":
        """Give a progress for all of this work that can be stopped without stopping whoever asked for it."""
        return Progress(lambda report: self(report.fraction, report.message), Stop(self.stop))

    def split(self, *weights: float) -> "list[Progress]":
        """Share this work out; the parts may run one after another or at once."""
        total = sum(weights)
        done = [0.0] * len(weights)

        def listener(index: int) -> Callable[[Report], None]:
            def hear(report: Report) -> None:
                with self._lock:
                    done[index] = report.fraction * weights[index] / total
                    self(sum(done), report.message)

            return hear

        return [Progress(listener(index), self.stop) for index in range(len(weights))]

    def _tell(self, report: Report) -> None:
        if self._listener:
            self._listener(report)

    def _left(self) -> Seconds | None:
        spent = time.monotonic() - self._began
        if self._fraction < 0.02 or spent < 2:
            return None
        return spent * (1 - self._fraction) / self._fraction


def quiet() -> Progress:
    """Make a progress nobody listens to."""
    return Progress()
