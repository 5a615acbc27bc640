"""A queue whose work waits to be let go."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from engine.domain.brief import Brief
from engine.domain.project import Film
from engine.errors import NeedsModel
from engine.pipeline.queue.queue import Queue
from engine.pipeline.queue.work import Work
from engine.runtime.events import Events
from engine.runtime.progress import Progress


@dataclass
class Shop:
    """Work that waits to be let go, and notes of what was done."""

    gate: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    begun: list[str] = field(default_factory=list)
    most: int = 0
    busy: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def heavy(self, progress: Progress, name: str, output: Path | None = None) -> Path:
        """Work until the gate is opened once."""
        with self.lock:
            self.begun.append(name)
            self.busy += 1
            self.most = max(self.most, self.busy)
        try:
            while not self.gate.acquire(timeout=0.01):
                progress(0.4, f"Working on {name}")
        finally:
            with self.lock:
                self.busy -= 1
        return output or Path(name).absolute()

    def quick(self, name: str, progress: Progress) -> str:
        """Work a moment."""
        progress(0.5, f"Doing {name}")
        self.begun.append(name)
        return name

    def broken(self, progress: Progress, kind: str) -> None:
        """Fail."""
        progress(0.1)
        if kind == "bug":
            raise ZeroDivisionError
        raise NeedsModel("There is no voice.", "Install one.")

    def film(self, progress: Progress, brief: Brief) -> Film:
        """Do as if a film were made."""
        progress(0.9, "Rendering")
        return Film("k", brief.topic, "f", "f/film.mp4", 1, 2, 2, "", "", 0, 0, 0, 1)

    def works(self) -> dict[str, Work]:
        return {
            "heavy": Work(self.heavy, heavy=True),
            "quick": Work(self.quick),
            "broken": Work(self.broken),
            "film": Work(self.film),
        }


@contextmanager
def opened(folder: Path, shop: Shop, **more: Any) -> Iterator[Queue]:
    queue = Queue(folder / "queue.jsonl", shop.works(), more.pop("events", Events()), **more)
    try:
        yield queue
    finally:
        queue.close()


def eventually(true: Callable[[], object]) -> None:
    for _ in range(2000):
        if true():
            return
        time.sleep(0.01)
    pytest.fail("it never came to be")


def states(queue: Queue) -> list[str]:
    return [each.state for each in queue.all()]
