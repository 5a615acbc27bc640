"""What is called off the window's thread, and what stays of it."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from engine.errors import Refused
from engine.runtime.progress import Progress
from ui.background import Background


@pytest.fixture
def failures() -> list[Exception]:
    return []


@pytest.fixture
def background(qtbot: QtBot, failures: list[Exception]) -> Iterator[Background]:
    made = Background(failures.append)
    yield made
    made.close()


class Page(QObject):
    """Hears on the window's thread what it asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[threading.Thread] = set()

    def hear(self, what: object) -> None:
        self.heard.append(what)
        self.threads.add(threading.current_thread())


def refuse() -> None:
    raise Refused("That cannot be.", "Ask for something else.")


def test_reports_come_before_the_result_and_all_on_the_windows_thread(background: Background, qtbot: QtBot) -> None:
    page = Page()

    def call(progress: Progress) -> str:
        for number in range(3):
            progress(number / 3, f"part {number}")
        return "whole"

    task = background.work(page, call, page.hear, reported=lambda report: page.hear(report.message))
    qtbot.waitUntil(lambda: task.done, timeout=60_000)
    assert page.heard == ["part 0", "part 1", "part 2", "whole"]
    assert page.threads == {threading.current_thread()}


def test_nothing_is_kept_of_what_has_ended(background: Background, qtbot: QtBot) -> None:
    """Pages come and go for as long as the program runs, with whole films in what they wait for."""
    page = Page()
    ended = [
        weakref.ref(background.ask(page, lambda: 1, page.hear)),
        weakref.ref(background.ask(page, refuse, page.hear, lambda error: page.hear(str(error)))),
        weakref.ref(background.work(page, lambda progress: progress(0.5, "half"), page.hear, reported=page.hear)),
    ]
    qtbot.waitUntil(lambda: not background.busy, timeout=60_000)

    def gone() -> bool:
        gc.collect()
        return all(each() is None for each in ended)

    qtbot.waitUntil(gone, timeout=60_000)  # a thread lets go of its last call a moment later
    assert len(page.heard) == 4


def test_a_page_that_is_gone_or_stopped_hears_nothing(background: Background, qtbot: QtBot) -> None:
    page, other = Page(), Page()
    heard, going = page.heard, threading.Event()

    def call(progress: Progress) -> None:
        going.wait(60)
        progress(0.5, "half")

    first = background.work(page, call, page.hear, page.hear, page.hear)
    second = background.work(other, call, other.hear, other.hear, other.hear)
    page.deleteLater()
    qtbot.waitSignal(page.destroyed, timeout=60_000).wait()
    second.cancel()
    going.set()
    qtbot.waitUntil(lambda: first.done and second.done, timeout=60_000)
    assert heard == other.heard == []


def test_errors_nobody_wants_go_to_whoever_tells_the_person(
    background: Background, failures: list[Exception], qtbot: QtBot
) -> None:
    page = Page()
    task = background.ask(page, refuse)
    qtbot.waitUntil(lambda: task.done and not background.busy, timeout=60_000)
    assert [type(each) for each in failures] == [Refused]
