"""What is done a step at a time on the window's thread, and the pages that are made before they are gone to."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Desktop
from ui.pages.settings.page import SettingsPage
from ui.turns import Turns


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def test_other_things_are_done_between_two_steps(owner: QObject, qtbot: QtBot) -> None:
    done: list[str] = []
    turns, other = Turns(owner), QTimer(owner)
    other.timeout.connect(lambda: done.append("-"))

    def steps(name: str) -> Iterator[None]:
        for number in range(3):
            done.append(f"{name}{number}")
            yield

    turns.take(owner, steps("a"))
    turns.take(owner, steps("b"))
    other.start()
    qtbot.waitUntil(lambda: not turns.busy, timeout=60_000)
    assert [each for each in done if each != "-"] == ["a0", "a1", "a2", "b0", "b1", "b2"]
    assert "-" in done[done.index("a0") : done.index("b2")]


def test_nothing_is_done_for_an_owner_that_is_gone_or_while_it_may_not(owner: QObject, qtbot: QtBot) -> None:
    done: list[str] = []
    gone = QObject()
    may: list[bool] = []
    turns = Turns(owner, lambda: bool(may))
    turns.take(gone, (done.append("gone") for _ in range(3)))
    turns.take(owner, (done.append("here") for _ in range(3)))
    gone.deleteLater()
    qtbot.wait(30)
    assert not done
    assert turns.busy
    may.append(True)
    qtbot.waitUntil(lambda: not turns.busy, timeout=60_000)
    assert done == ["here"] * 3
    turns.take(owner, (done.append("stopped") for _ in range(3)))
    turns.stop()
    assert not turns.busy


def test_pages_made_ahead_are_shown_as_if_they_were_not(desktop: Desktop) -> None:
    window = desktop.window
    window.make_ahead()
    desktop.settle(lambda: set(window.places) == set(window._pages) and not window._ahead.busy)
    assert window.current == ""
    settings = window.page("settings")
    assert isinstance(settings, SettingsPage)
    assert not {"keys", "storage", "about"} & settings._built.keys()
    window.go("settings")
    assert settings.list.currentRow() == 0
    assert settings.stack.currentIndex() == list(settings._built).index("look")
    window.go("settings", "keys")
    window.go("create")
    window.go("settings")
    assert settings.list.currentItem().text() == "Services"
