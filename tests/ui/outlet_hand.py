"""An output whose sound is asked for by a test, and kept."""

import threading
import time
from collections.abc import Callable

import numpy as np

from engine.render.sound.loudness import RATE, Samples
from ui.timeline.monitor.outlet import Pull

PERIOD = RATE // 100
"""Samples that are asked for at once."""


class Hand:
    """An output that asks when the test says so."""

    latency = 0.0
    rest = 0.002
    """Seconds after each time it asked: others work meanwhile."""

    def __init__(self) -> None:
        self.started, self.stopped = threading.Event(), threading.Event()
        self.starts = 0
        self._pull: Pull | None = None
        self._heard: list[Samples] = []

    @property
    def heard(self) -> Samples:
        """All that was asked for."""
        return np.concatenate([np.zeros((0, 2), np.float32), *self._heard])

    def start(self, pull: Pull) -> None:
        self._pull = pull
        self.starts += 1
        self.started.set()

    def stop(self) -> None:
        self.stopped.set()

    def close(self) -> None:
        """Nothing is open."""

    def ask(self, count: int) -> Samples:
        """Ask until it comes whole; who was stopped is asked for what is left."""
        assert self.started.wait(60)
        assert self._pull
        parts, left = [], count
        while left:
            part = self._pull(min(left, PERIOD))
            parts.append(part)
            left -= len(part)
            time.sleep(self.rest)
        self._heard += parts
        return np.concatenate(parts)

    def ask_until(self, enough: Callable[[], bool]) -> None:
        """Ask until something is so."""
        until = time.monotonic() + 60
        while not enough():
            assert time.monotonic() < until
            self.ask(PERIOD)
