"""Collects garbage between two events of the window's thread, and nowhere else."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 250
"""Milliseconds."""


class Collector(QObject):
    """Does by a timer what Python does by itself, from now on until the program ends.

    Python collects on whatever thread made the last object, and in the middle of what it does. Both ended badly: a
    widget among the garbage was gone while Qt went through all widgets to give them another look, and one that ended
    while Qt ended another waited for ever for what that had locked.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY)

    def look(self) -> None:
        """Collect the oldest generation that is due, by Python's own thresholds; the younger ones come with it."""
        counted = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if due := [generation for generation, (made, most) in counted if made > most]:
            gc.collect(due[-1])
