"""The window: its places, and that it remembers them."""

from PySide6.QtCore import QMimeData, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from engine.errors import Refused
from tests.ui.conftest import Desktop
from ui.icons import icon
from ui.item_models.assets import MIME
from ui.notices import Notice
from ui.timeline.page import TimelinePage


def test_every_place_opens_and_the_last_one_is_remembered(desktop: Desktop) -> None:
    for name in desktop.window.places:
        desktop.window.go(name)
        assert desktop.window.current == name
        desktop.settle()
    assert desktop.desk.remembered.value("place", "") == "settings"


def test_keys_lead_to_places(desktop: Desktop) -> None:
    desktop.window.start()
    desktop.desk.commands.action("go.library").trigger()
    assert desktop.window.current == "library"
    assert desktop.desk.commands.clashes() == {}


def test_a_film_opens_for_editing(desktop: Desktop, film: str) -> None:
    desktop.window.go("timeline", film)
    page = desktop.window.page("timeline")
    desktop.settle(lambda: page.editor.session is not None)  # type: ignore[attr-defined]
    assert len(page.editor.timeline.clips) >= 3  # type: ignore[attr-defined]
    select = desktop.desk.commands.action("timeline.all")
    assert select.isEnabled()
    page.editor.open(None)  # type: ignore[attr-defined]
    assert not select.isEnabled()


def test_a_film_that_opens_has_the_keys(desktop: Desktop, film: str) -> None:
    desktop.window.go("create")
    desktop.window.go("timeline", film)
    page = desktop.window.page("timeline")
    assert isinstance(page, TimelinePage)
    desktop.settle(lambda: page.editor.session is not None)
    desktop.settle()
    assert desktop.window.focusWidget() is page.bench.canvas.surface
    for place in ("projects", "timeline"):
        desktop.window.rail.findChildren(QToolButton)[0].setFocus()
        desktop.window.go(place)
    assert desktop.window.focusWidget() is page.bench.canvas.surface


def test_a_place_that_is_clicked_has_the_keys(desktop: Desktop) -> None:
    desktop.window.go("create")
    desktop.settle()
    for title, name in (("Library", "Search the library"), ("Projects", "Search the projects")):
        button = next(each for each in desktop.window.rail.findChildren(QToolButton) if each.text() == title)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        desktop.settle()
        focused = desktop.window.focusWidget()
        assert focused is not None
        assert focused.accessibleName() == name


def test_long_work_keeps_no_question_waiting(bare_desktop: Desktop) -> None:
    background, window = bare_desktop.desk.background, bare_desktop.window
    works = [background.work(window, lambda progress: progress.stop.wait(60)) for _ in range(20)]
    answers: list[int] = []
    background.ask(window, lambda: 7, answers.append)
    bare_desktop.settle(lambda: answers == [7])
    for work in works:
        work.cancel()


def test_a_drawing_without_room_is_nothing(bare_desktop: Desktop) -> None:
    assert icon("x", bare_desktop.desk.theme).pixmap(QSize(0, 0)).isNull()
    assert not icon("x", bare_desktop.desk.theme).pixmap(QSize(8, 8)).isNull()


def test_a_message_keeps_its_width_in_a_window_that_has_none(bare_desktop: Desktop) -> None:
    bare_desktop.window.setMinimumSize(1, 1)
    bare_desktop.desk.notices.say("The film is ready.")
    bare_desktop.window.resize(1, 1)
    assert bare_desktop.window.toasts.shown[0].width() > 100


def test_work_that_nobody_asked_for_fails_quietly_but_a_bug_is_shown(desktop: Desktop) -> None:
    told: list[Notice] = []
    desktop.desk.notices.told.connect(told.append)
    desktop.desk.notices.astray(Refused("The film has no picture."))
    assert told == []
    desktop.desk.notices.astray(ValueError("a bug"))
    assert [notice.kind for notice in told] == ["bad"]


def test_assets_are_carried_to_another_place(desktop: Desktop) -> None:
    desktop.window.go("library")
    desktop.settle()
    rail, action = desktop.window.rail, Qt.DropAction.CopyAction
    button = next(each for each in rail.findChildren(QToolButton) if each.text() == "Timeline")
    at, left, none = button.geometry().center(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    files, assets = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/sun.png")])
    assets.setData(MIME, b"[]")
    for mime, taken in ((files, False), (assets, True)):
        enter = QDragEnterEvent(at, action, mime, left, none)
        rail.dragEnterEvent(enter)
        assert enter.isAccepted() == taken
    rail.dragMoveEvent(QDragMoveEvent(at, action, assets, left, none))
    rail.dragLeaveEvent(QDragLeaveEvent())
    assert not rail._held.isActive(), "it only went past"
    rail.dragMoveEvent(QDragMoveEvent(at, action, assets, left, none))
    desktop.settle(lambda: desktop.window.current == "timeline")
