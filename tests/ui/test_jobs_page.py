"""The Jobs page over the real queue, by real keys and mouse."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from engine.pipeline.queue.entry import Entry, Failure
from tests.ui.conftest import Desktop
from ui.pages.jobs.aside import error_of
from ui.pages.jobs.page import JobsPage
from ui.pages.jobs.words import state, until

LATER = timedelta(hours=3)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def page(desktop: Desktop) -> JobsPage:
    desktop.window.go("jobs")
    found = desktop.window.page("jobs")
    assert isinstance(found, JobsPage)
    desktop.settle()
    return found


def add(desktop: Desktop, page: JobsPage, *titles: str) -> list[Entry]:
    at = datetime.now(UTC) + LATER
    added = [desktop.engine.queue.add("install", {"name": "nothing"}, title, at) for title in titles]
    desktop.settle(lambda: page.model.rowCount() >= len(titles))
    return added


def titles(page: JobsPage) -> list[str]:
    return [entry.title for entry in page.model.entries]


def click(button: QPushButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_empty_list_says_what_to_do(page: JobsPage, desktop: Desktop) -> None:
    assert page.body.currentIndex() == 0
    click(page.body.currentWidget().findChildren(QPushButton)[0])
    assert desktop.window.current == "create"
    desktop.settle()


def test_it_is_paused_resumed_stopped_and_tried_again_by_keys(page: JobsPage, desktop: Desktop) -> None:
    (entry,) = add(desktop, page, "A model")
    page.list.setFocus()
    queue = desktop.engine.queue
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    desktop.settle(lambda: queue.entry(entry.id).state == "paused" and page.aside.resume.isVisible())
    click(page.aside.resume)
    desktop.settle(lambda: queue.entry(entry.id).state in {"waiting", "running", "failed"})
    desktop.settle(lambda: queue.entry(entry.id).state == "failed" and page.aside.error.isVisible())
    assert page.aside.resume.text() == "Try again"


def test_order_changes_by_keys_and_by_dragging(page: JobsPage, desktop: Desktop) -> None:
    first, _, third = add(desktop, page, "One", "Two", "Three")
    page.choose(third.id)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desktop.settle(lambda: titles(page) == ["One", "Three", "Two"])
    QTest.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desktop.settle(lambda: titles(page) == ["Three", "One", "Two"])
    assert page.chosen() is not None
    assert page.chosen().id == third.id  # type: ignore[union-attr]
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    desktop.settle(lambda: titles(page) == ["One", "Three", "Two"])
    dragged = page.model.mimeData([page.model.index(page.model.row_of(first.id))])
    page.model.dropMimeData(dragged, Qt.DropAction.MoveAction, 3, 0, page.model.index(-1))
    desktop.settle(lambda: titles(page) == ["Three", "Two", "One"])
    assert [each.title for each in desktop.engine.queue.all()] == ["Three", "Two", "One"]


def test_removing_can_be_undone_and_is_for_good_when_the_page_is_left(page: JobsPage, desktop: Desktop) -> None:
    one, two = add(desktop, page, "One", "Two")
    page.choose(one.id)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert titles(page) == ["Two"]
    undo = desktop.window.toasts.shown[-1].button
    assert undo is not None
    click(undo)
    assert titles(page) == ["One", "Two"]
    page.choose(two.id)
    click(page.aside.remove)
    assert titles(page) == ["One"]
    page.leave()
    desktop.settle(lambda: [each.title for each in desktop.engine.queue.all()] == ["One"])


def test_everything_is_paused_and_goes_on(page: JobsPage, desktop: Desktop) -> None:
    add(desktop, page, "One")
    click(page.hold)
    desktop.settle(lambda: desktop.engine.queue.held and page.hold.text() == "Go on")
    assert page.told.text().startswith("Everything is paused")
    click(page.hold)
    desktop.settle(lambda: not desktop.engine.queue.held and page.hold.text() == "Pause everything")


def test_what_is_put_off_counts_down_and_can_be_put_elsewhere(page: JobsPage, desktop: Desktop) -> None:
    (entry,) = add(desktop, page, "One")
    assert ", in 2 h" in page.aside.chip.text or ", in 3 h" in page.aside.chip.text
    page.aside.at.setDateTime(page.aside.at.dateTime().addSecs(3600))
    click(page.aside.set)
    desktop.settle(
        lambda: (desktop.engine.queue.entry(entry.id).at or NOW) - datetime.now(UTC) > LATER + timedelta(minutes=50)
    )
    page.aside.at.setDateTime(page.aside.at.dateTime().addSecs(-20 * 3600))
    desktop.settle()
    assert page.aside.moment() is None


def test_a_failure_says_why_and_leads_to_its_remedy(page: JobsPage, desktop: Desktop) -> None:
    desktop.engine.queue.add("render", {"project": "nothing"}, "A film that is gone")
    desktop.settle(page.aside.error.isVisible)
    assert "nothing" in page.aside.error.text.text()
    assert "faceless" not in page.aside.error.detail.text()
    needs = error_of(Failure("No writer.", "faceless models install smollm2-135m", "NeedsModel"))
    assert type(needs).__name__ == "NeedsModel"
    assert type(error_of(Failure("x", "", "AllFailed"))).__name__ == "EngineError"
    assert type(error_of(Failure("x", "", "Sequence"))).__name__ == "EngineError"


def test_a_film_is_made_shown_while_it_runs_and_opened(page: JobsPage, desktop: Desktop) -> None:
    seen: set[str] = set()
    page.watch.changed.connect(lambda: seen.update(each.state for each in page.watch.entries))
    script = "A lamp turns in the night."
    brief = {"topic": "Lamps", "script": script, "resolution": 360, "fps": 25}
    entry = desktop.engine.queue.add("make", {"brief": brief}, "Lamps")
    desktop.settle(lambda: desktop.engine.queue.entry(entry.id).state == "done", seconds=120)
    desktop.settle(page.aside.play.isVisible)
    assert seen >= {"running", "done"}
    assert page.aside.open.isVisible()
    desktop.settle(lambda: any(image is not None and not image.isNull() for image in page._pictures.values()))
    click(page.aside.open)
    assert desktop.window.current == "timeline"
    desktop.settle()
    desktop.window.go("jobs")
    click(page.clear)
    assert page.model.rowCount() == 0


def test_states_are_said_in_words() -> None:
    entry = Entry("make", {}, "A", NOW, at=NOW + timedelta(minutes=90))
    assert state(entry, held=False, now=NOW).endswith("in 1 h 30 min")
    assert until(59) == "0:59"
    assert until(26 * 3600) == "1 d 2 h"
