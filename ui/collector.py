"""Collects garbage between two events of the window's thread, and nowhere else."""

import gc
from contextlib import ExitStack

from PySide6.QtCore import QObject, QTimer

_EVERY = 250
"""Milliseconds."""


class Collector(QObject):
    """Does by a timer what Python does by itself, while it lives.

    Python collects on whatever thread made the last object, and in the middle of what it does: a widget that was among
    the garbage then ended while Qt went through all widgets to give them another look, or on another thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closing = ExitStack()
        if gc.isenabled():
            self._closing.callback(gc.enable)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY)

    def close(self) -> None:
        """Leave it to Python again, if it was."""
        self._timer.stop()
        self._closing.close()

    def look(self) -> None:
        """Collect the oldest generation that is due, by Python's own thresholds; the younger ones come with it."""
        due = [
            one for one, (made, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if made > most
        ]
        if due:
            gc.collect(due[-1])
