"""Lets many read at once, or one do what nobody may see half done."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """Shared by those who use the database; held alone by whoever closes and reopens it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._alone = False

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Be inside together with others; may be nested in one thread."""
        with self._changed:
            self._changed.wait_for(lambda: not self._alone)
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Be inside with nobody else; waits for those who are."""
        with self._changed:
            self._changed.wait_for(lambda: not self._alone and not self._inside)
            self._alone = True
        try:
            yield
        finally:
            with self._changed:
                self._alone = False
                self._changed.notify_all()
