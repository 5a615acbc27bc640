"""Brings the engine's events to the window's thread."""

from collections.abc import Callable
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from engine.runtime.events import Events

E = TypeVar("E")


class EventBridge(QObject):
    """Subscribes once for whoever listens here; listeners are called on the window's thread while they live."""

    _came = Signal(object, object, object)

    def __init__(self, events: Events) -> None:
        super().__init__()
        self._events = events
        self._leaving: list[Callable[[], None]] = []
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def hear(self, owner: QObject, kind: type[E], listener: Callable[[E], Any]) -> None:
        """Call `listener(event)` for every event of a class, as long as `owner` lives."""
        self._leaving.append(self._events.subscribe(kind, lambda event: self._came.emit(owner, listener, event)))

    def close(self) -> None:
        """Hear no more."""
        for leave in self._leaving:
            leave()
        self._leaving.clear()

    @staticmethod
    def _tell(owner: QObject, listener: Callable[[Any], Any], event: object) -> None:
        if shiboken6.isValid(owner):
            listener(event)
