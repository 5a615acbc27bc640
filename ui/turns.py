"""Does on the window's thread, a step in each turn of its event loop, what takes too long for one."""

from collections import deque
from collections.abc import Callable, Iterator

import shiboken6
from PySide6.QtCore import QObject, QTimer

Steps = Iterator[object]
"""Each `next` does a little; what is given is of no use."""


class Turns(QObject):
    """One step in each turn that nothing else waits for: what was taken first is done first, and then the next."""

    def __init__(self, parent: QObject, free: Callable[[], bool] = lambda: True, rest: int = 0) -> None:
        """With `free`, steps are done in those turns alone in which it gives True; `rest` are milliseconds between."""
        super().__init__(parent)
        self._free = free
        self._left: deque[tuple[QObject, Steps]] = deque()
        self._timer = QTimer(self, interval=rest)
        self._timer.timeout.connect(self._turn)

    @property
    def busy(self) -> bool:
        """Whether anything is left to do."""
        return bool(self._left)

    def take(self, owner: QObject, steps: Steps) -> None:
        """Do these steps, while `owner` lives."""
        self._left.append((owner, steps))
        self._timer.start()

    def stop(self) -> None:
        """Leave undone what is left."""
        self._left.clear()
        self._timer.stop()

    def _turn(self) -> None:
        if not self._left:
            self._timer.stop()
        elif self._free():
            owner, steps = self._left[0]
            if not shiboken6.isValid(owner) or next(steps, self) is self:
                self._left.popleft()
