"""The tray's icon and menu, and the corner of the rail, over the real queue."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QAction

from tests.ui.conftest import Desktop
from ui.pages.jobs.corner import Corner
from ui.pages.jobs.watch import Watch
from ui.tray import Tray

LATER = timedelta(hours=3)


@pytest.fixture
def tray(desktop: Desktop) -> Tray:
    found = desktop.window.findChild(Tray)
    assert isinstance(found, Tray)
    desktop.settle()
    return found


def wait_for(desktop: Desktop, tray: Tray, words: str) -> None:
    desktop.settle(lambda: words in tray.words)


def test_it_tells_what_waits_and_pauses_everything(desktop: Desktop, tray: Tray) -> None:
    assert "Nothing is being made" in tray.words
    assert not tray.held.isEnabled()
    desktop.engine.queue.add("install", {"name": "nothing"}, "A model", datetime.now(UTC) + LATER)
    wait_for(desktop, tray, "1 waiting")
    tray.held.trigger()
    wait_for(desktop, tray, "Everything is paused")
    assert desktop.engine.queue.held
    assert tray.held.text() == "Go on"
    tray.held.trigger()
    desktop.settle(lambda: not desktop.engine.queue.held)


def test_what_waits_can_be_put_off_and_taken_back(desktop: Desktop, tray: Tray) -> None:
    entry = desktop.engine.queue.add("install", {"name": "nothing"}, "A model", datetime.now(UTC) + LATER)
    wait_for(desktop, tray, "1 waiting")
    hour = [action for action in tray.later.actions() if "hour" in action.text()]
    hour[0].trigger()
    desktop.settle(
        lambda: abs((desktop.engine.queue.entry(entry.id).at - datetime.now(UTC)).total_seconds() - 3600) < 60
    )  # type: ignore[operator]


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_window_is_hidden_and_shown_from_the_menu(desktop: Desktop, tray: Tray) -> None:
    assert tray.seen.text() == "Hide the window"
    tray.seen.trigger()
    assert desktop.window.isHidden()
    assert tray.seen.text() == "Show the window"
    tray.jobs.trigger()
    assert desktop.window.isVisible()
    assert desktop.window.current == "jobs"
    desktop.settle()


def test_quit_in_the_menu_ends_the_program(desktop: Desktop) -> None:
    ended: list[bool] = []
    watch = desktop.window.findChild(Watch)
    assert isinstance(watch, Watch)
    tray = Tray(desktop.window, watch, lambda: ended.append(True))
    assert isinstance(tray.quit, QAction)
    tray.quit.trigger()
    assert ended == [True]
    tray.close()


def test_what_failed_is_told_with_the_way_to_it(desktop: Desktop, tray: Tray) -> None:
    desktop.engine.queue.add("render", {"project": "nothing"}, "A film that is gone")
    desktop.settle(lambda: any("failed" in toast.notice.text for toast in desktop.window.toasts.shown))
    assert "Nothing is being made" in tray.words


def test_the_corner_shows_what_waits_and_leads_to_the_jobs(desktop: Desktop, tray: Tray) -> None:
    corner = desktop.window.findChild(Corner)
    assert isinstance(corner, Corner)
    assert corner.isHidden()
    desktop.engine.queue.add("install", {"name": "nothing"}, "A model", datetime.now(UTC) + LATER)
    desktop.settle(lambda: not corner.isHidden())
    assert corner.accessibleName() == "1 waiting"
    corner.click()
    assert desktop.window.current == "jobs"
    desktop.settle()
