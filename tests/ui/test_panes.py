"""The panes beside the picture: put away, brought back, and seen one at a time where there is no room for both."""

from itertools import pairwise

from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Desktop
from ui.pages.create.page import CreatePage
from ui.timeline.page import TimelinePage
from ui.timeline.panes import Panes

SMALLEST, WIDE = (900, 600), (1500, 800)


def opened(desktop: Desktop, film: str, size: tuple[int, int]) -> Panes:
    desktop.window.resize(*size)
    page = desktop.window.page("timeline")
    assert isinstance(page, TimelinePage)
    desktop.window.go("timeline", film)
    desktop.settle(lambda: page.editor.session is not None)
    desktop.settle()
    return page.bench.panes


def seen(panes: Panes) -> tuple[bool, bool]:
    return panes.script.isChecked(), panes.facts.isChecked()


def test_the_pane_wished_for_last_is_seen_where_there_is_no_room_for_both(desktop: Desktop, film: str) -> None:
    panes = opened(desktop, film, SMALLEST)
    script, picture, facts = (panes.widget(n) for n in range(3))
    assert seen(panes) == (False, True)
    panes.script.trigger()
    desktop.settle()
    assert seen(panes) == (True, False)
    assert script.isVisible()
    assert not facts.isVisible()
    assert picture.geometry().right() < panes.width()
    panes.script.trigger()
    desktop.settle()
    assert seen(panes) == (False, False), "the room of what was put away is the picture's"
    assert picture.width() == panes.width()


def test_both_panes_come_back_where_there_is_room_again(desktop: Desktop, film: str, qtbot: QtBot) -> None:
    panes = opened(desktop, film, WIDE)
    assert seen(panes) == (True, True)
    desktop.window.resize(*SMALLEST)
    qtbot.waitUntil(lambda: seen(panes) == (False, True), timeout=60_000)
    desktop.window.resize(*WIDE)
    qtbot.waitUntil(lambda: seen(panes) == (True, True), timeout=60_000)
    panes.facts.trigger()
    assert desktop.desk.remembered.value("bench.panes", []) == ["script"]
    assert seen(panes) == (True, False)


def test_what_has_no_room_gives_way_to_what_is_needed(desktop: Desktop, film: str) -> None:
    panes = opened(desktop, film, SMALLEST)
    page = desktop.window.page("timeline")
    assert isinstance(page, TimelinePage)
    header, toolbar = page.bench.header, page.bench.canvas.toolbar
    assert header.title.text() == "Lighthouses"
    assert header.title.width() >= header.title.sizeHint().width()
    shown = [each for each in toolbar.findChildren(QWidget) if each.parentWidget() is toolbar and each.isVisible()]
    spots = sorted((each.geometry() for each in shown), key=lambda spot: spot.x())
    assert all(one.right() < other.left() for one, other in pairwise(spots))
    assert spots[-1].right() <= toolbar.width()
    assert panes.minimumSizeHint().width() <= panes.width()


def test_what_tab_comes_to_is_scrolled_to(desktop: Desktop) -> None:
    desktop.window.resize(*SMALLEST)
    desktop.window.go("create")
    desktop.settle()
    page = desktop.window.page("create")
    assert isinstance(page, CreatePage)
    area = next(each for each in page.findChildren(QScrollArea) if each.isAncestorOf(page.topic))
    desktop.window.rail.setFocus()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert page.topic.edit.visibleRegion().isEmpty()
    page.topic.edit.setFocus()
    desktop.settle()
    assert not page.topic.edit.visibleRegion().isEmpty()
