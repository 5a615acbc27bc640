"""Facts told after they are true: whoever cares subscribes, whoever knows publishes."""

import threading
from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

import structlog

E = TypeVar("E")
_log = structlog.get_logger()


class Events:
    """Carries events to their listeners, on the thread that publishes, in the order of subscription."""

    def __init__(self) -> None:
        self._listeners: dict[type, list[Callable[[Any], None]]] = defaultdict(list)
        self._lock = threading.Lock()

    def subscribe(self, kind: type[E], listener: Callable[[E], None]) -> Callable[[], None]:
        """Hear every event of one class from now on; call what is given back to hear no more."""
        with self._lock:
            self._listeners[kind].append(listener)

        def unsubscribe() -> None:
            with self._lock:
                if listener in self._listeners[kind]:
                    self._listeners[kind].remove(listener)

        return unsubscribe

    def publish(self, event: object) -> None:
        """Tell every listener of the event's class; one that fails is logged and keeps no other from hearing."""
        with self._lock:
            listeners = tuple(self._listeners[type(event)])
        for listener in listeners:
            try:
                listener(event)
            except Exception:  # noqa: BLE001 - one listener's bug is not the others'
                _log.exception("listener failed", event_kind=type(event).__name__, listener=repr(listener))
