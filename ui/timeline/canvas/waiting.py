"""What is made in the background for what is drawn: the newest wish first, a few at a time, each kept a while."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from engine.runtime.progress import Progress
from ui.background import Background

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
_WISHES = 600
_TELL = 80
"""Milliseconds between two repaints for what came."""


class Waiting(QObject, Generic[K, V]):
    """Gives what is there already and sees to the rest."""

    came = Signal()
    """Something that was wished for is there."""

    def __init__(self, background: Background, make: Callable[[Progress, K], V], most: int, at_once: int = 1) -> None:
        """`most` values are kept, those used longest ago go first."""
        super().__init__()
        self._background, self._make, self._most, self._at_once = background, make, most, at_once
        self._kept: OrderedDict[K, V | None] = OrderedDict()
        self._wishes: OrderedDict[K, None] = OrderedDict()
        self._making: set[K] = set()
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_TELL)
        self._telling.timeout.connect(self.came)
        self.version = 0
        """Higher whenever something came."""

    def get(self, key: K) -> V | None:
        """Give a value, or None while it is being made and where it cannot be."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._making:
            self._wishes[key] = None
            self._wishes.move_to_end(key)
            while len(self._wishes) > _WISHES:
                self._wishes.popitem(last=False)
            self._next()
        return None

    @property
    def busy(self) -> bool:
        """Whether something is still to come."""
        return bool(self._making or self._wishes)

    def forget(self) -> None:
        """Wish for nothing more, and try again what could not be made."""
        self._wishes.clear()
        for key in [key for key, value in self._kept.items() if value is None]:
            del self._kept[key]

    def _next(self) -> None:
        while self._wishes and len(self._making) < self._at_once:
            key, _ = self._wishes.popitem()
            self._making.add(key)
            self._background.work(
                self,
                lambda progress, key=key: self._make(progress, key),  # type: ignore[misc]
                lambda value, key=key: self._take(key, value),  # type: ignore[misc]
                lambda _, key=key: self._take(key, None),  # type: ignore[misc]
            )

    def _take(self, key: K, value: V | None) -> None:
        self._making.discard(key)
        self._kept[key] = value
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        self.version += 1
        if not self._telling.isActive():
            self._telling.start()
        self._next()
