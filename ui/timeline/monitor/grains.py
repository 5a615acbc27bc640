"""Short pieces of a film's sound with soft edges, one into the next: what is heard while a playhead is dragged."""

import threading
from collections.abc import Callable
from contextlib import suppress

import numpy as np

from engine.domain.timeline import Timeline
from engine.errors import EngineError
from engine.render.sound.loudness import RATE, Samples
from ui.timeline.monitor.outlet import Outlet
from ui.timeline.monitor.player import Hear

GRAIN = 60 * RATE // 1000
"""Samples of one."""
EDGE = 6 * RATE // 1000
"""Samples in which one comes or goes; the next comes while the last goes."""
_SOON = 30 * RATE // 1000
"""So little of one is left when the next is mixed: late, so that it is of where the playhead is by then."""
_REST = 0.5
"""Seconds without a wish after which the outlet is let go of."""


class Grains:
    """Plays what is wanted last, over and over, until nothing was wanted for a while."""

    def __init__(self, hear: Hear, opened: Callable[[], Outlet], turn: threading.Lock) -> None:
        """`opened` gives the outlet, on this one's own thread; `turn` is held while it is used."""
        self._hear, self._opened, self._turn = hear, opened, turn
        self._changed = threading.Condition()
        self._wanted: tuple[Timeline, int, int] | None = None
        self._sound: Samples = np.zeros((0, 2), np.float32)
        self._volume = 1.0
        self._stopping = False
        self._thread = threading.Thread(target=self._run, daemon=True, name="grains")
        self._thread.start()

    def want(self, film: Timeline, start: int, count: int, volume: float = 1.0) -> bool:
        """Let some samples of a film be heard next, and none that were wanted before; False where it has ended."""
        with self._changed:
            self._wanted, self._volume = (film, start, count), volume
            self._changed.notify()
            return not self._stopping

    def stop(self) -> None:
        """End it, without waiting."""
        with self._changed:
            self._stopping = True
            self._changed.notify()

    def wait(self) -> None:
        """Wait until it has ended."""
        self._thread.join()

    def _run(self) -> None:
        with self._turn:
            if self._stopping:
                return
            device = self._opened()
            device.start(self._pull)
            try:
                while wanted := self._next():
                    with suppress(EngineError):
                        grain = _soft(self._hear(*wanted))
                        with self._changed:
                            self._sound = _joined(self._sound, grain)
            finally:
                self.stop()
                device.stop()

    def _next(self) -> tuple[Timeline, int, int] | None:
        with self._changed:
            self._changed.wait_for(self._due, _REST)
            wanted, self._wanted = self._wanted, None
            self._stopping = self._stopping or wanted is None
            return None if self._stopping else wanted

    def _due(self) -> bool:
        return self._stopping or (self._wanted is not None and len(self._sound) <= _SOON)

    def _pull(self, count: int) -> Samples:
        out = np.zeros((count, 2), np.float32)
        with self._changed:
            part, self._sound = self._sound[:count] * np.float32(self._volume), self._sound[count:]
            self._changed.notify()
        out[: len(part)] = part
        return out


def _soft(sound: Samples) -> Samples:
    """Let sound come and go."""
    edge = min(EDGE, len(sound) // 2)
    rising = np.sin((np.arange(edge) + 0.5) / edge * (np.pi / 2)).astype(np.float32)[:, None] ** 2
    out = sound.copy()
    out[:edge] *= rising
    out[len(out) - edge :] *= rising[::-1]
    return out


def _joined(going: Samples, coming: Samples) -> Samples:
    """Let one come while the other goes."""
    both = min(EDGE, len(going))
    out = np.zeros((len(going) - both + len(coming), 2), np.float32)
    out[: len(going)] = going
    out[len(going) - both :] += coming
    return out
