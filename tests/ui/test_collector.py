"""Who collects garbage, and when."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.collector import Collector


class Ring:
    """Refers to itself, so that only the collector ends it."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        self.ring = self
        weakref.finalize(self, lambda: ended.append(threading.current_thread()))


@pytest.fixture
def thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(200, 3, 3)
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("thresholds")
def test_what_other_threads_leave_is_collected_between_events(qtbot: QtBot) -> None:
    ended: list[threading.Thread] = []

    def litter() -> None:
        for _ in range(1000):
            Ring(ended)

    collector = Collector()
    other = threading.Thread(target=litter)
    other.start()
    other.join()
    assert ended == []
    qtbot.waitUntil(lambda: len(ended) == 1000, timeout=60_000)
    assert set(ended) == {threading.current_thread()}
    collector.deleteLater()


def test_the_program_has_one(qapp: QApplication) -> None:
    assert qapp.findChild(Collector) is not None
