"""What goes on in the queue, for everything that shows it: page, corner, tray."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from engine.domain.event import QueueChanged
from engine.pipeline.queue.entry import Entry
from ui.desk import Desk

_RECONCILED = 15_000
"""Milliseconds between two looks nobody asked for: an event that was missed must not leave a lie."""

Seen = tuple[list[Entry], bool]


class Watch(QObject):
    """Reads the queue off the window's thread whenever it changes, and never twice at once."""

    changed = Signal()
    ended = Signal(object)
    """An `Entry` that was running or waiting and is done, or failed."""

    def __init__(self, owner: QObject, desk: Desk) -> None:
        super().__init__(owner)
        self._desk = desk
        self.entries: list[Entry] = []
        self.held = False
        """Whether everything is paused."""
        self._looking = self._again = False
        self._seen = False
        desk.events.hear(self, QueueChanged, lambda _: self.look())
        clock = QTimer(self)
        clock.timeout.connect(self.look)
        clock.start(_RECONCILED)
        self.look()

    @property
    def running(self) -> list[Entry]:
        """What is being done."""
        return [each for each in self.entries if each.state == "running"]

    @property
    def waiting(self) -> list[Entry]:
        """What waits for its turn, or its time."""
        return [each for each in self.entries if each.state in {"waiting", "interrupted"}]

    @property
    def busy(self) -> int:
        """How much is being done or will be without anybody's doing."""
        return len(self.running) + (0 if self.held else len(self.waiting))

    @property
    def fraction(self) -> float:
        """How far what is running is, together."""
        running = self.running
        return sum(each.fraction for each in running) / len(running) if running else 0.0

    @property
    def next_at(self) -> datetime | None:
        """When the next of what was put off begins."""
        return min((each.at for each in self.waiting if each.at), default=None)

    def look(self) -> None:
        """Read the queue now, or once more after the reading that is under way."""
        if self._looking:
            self._again = True
            return
        self._looking = True
        queue = self._desk.engine.queue
        self._desk.background.ask(self, lambda: (queue.all(), queue.held), self._take, self._failed)

    def _take(self, seen: Seen) -> None:
        before = {each.id: each.state for each in self.entries}
        self.entries, self.held = seen
        self._looking = False
        self.changed.emit()
        for entry in self.entries if self._seen else ():
            if entry.state in {"done", "failed"} and before.get(entry.id, "") not in {entry.state, ""}:
                self.ended.emit(entry)
        self._seen = True
        if self._again:
            self._again = False
            self.look()

    def _failed(self, error: Exception) -> None:
        self._looking = False
        self._desk.notices.failed(error)
