"""Everything there is to see in the window, one after another: for pictures, and for whoever looks for faults."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget, QWidget

from engine.domain.brief import Brief
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.settings.page import SettingsPage
from ui.timeline.page import TimelinePage
from ui.wizard.wizard import Wizard

_RESTS = 4
"""How often in a row nothing may be under way: what came last is laid out, and asks for more, only after it came."""


@dataclass(frozen=True)
class View:
    """One thing to look at."""

    name: str
    widget: QWidget


def tour(window: MainWindow, desk: Desk, film: str) -> Iterator[View]:
    """Show one view after another; each stays until the next is asked for."""
    yield from _create(window, desk)
    yield from _timeline(window, desk, film)
    for name in ("projects", "library", "models"):
        window.go(name)
        settle(desk)
        yield View(name, window)
    desk.engine.queue.hold()
    desk.engine.queue.make(Brief("How tides work", resolution=360))
    desk.engine.queue.make(Brief("A calm night by the sea", resolution=360), at="23:55")
    window.go("jobs")
    settle(desk)
    yield View("jobs", window)
    yield from _settings(window, desk)
    yield from _over(window, desk)


def settle(desk: Desk, until: Callable[[], bool] | None = None) -> None:
    """Let the window work until it has nothing under way."""
    rests = 0
    for _ in range(400):
        QTest.qWait(30)
        rests = 0 if desk.background.busy or not (until is None or until()) else rests + 1
        if rests == _RESTS:
            return
    raise AssertionError("the window does not come to rest")


def _create(window: MainWindow, desk: Desk) -> Iterator[View]:
    window.go("create")
    settle(desk)
    yield View("create", window)
    tabs = window.page("create").findChild(QTabWidget)
    for number in range(1, tabs.count() if tabs else 0):
        assert tabs
        tabs.setCurrentIndex(number)
        settle(desk)
        yield View(f"create-{number}", window)
    if tabs:
        tabs.setCurrentIndex(0)


def _timeline(window: MainWindow, desk: Desk, film: str) -> Iterator[View]:
    page = window.page("timeline")
    assert isinstance(page, TimelinePage)
    yield View("timeline-empty", window)
    window.go("timeline", film)
    settle(desk, lambda: page.editor.session is not None)
    QTest.qWait(300)
    page.editor.seek(40)
    settle(desk)
    yield View("timeline-film", window)
    timeline = page.editor.timeline
    for name, chosen in (
        ("clip", timeline.clips[0].id),
        ("voice", timeline.voice[0].id),
        ("music", timeline.music[0].id),
        ("caption", timeline.captions[0].id),
    ):
        page.editor.select([chosen])
        settle(desk)
        yield View(f"timeline-{name}", window)
    page.editor.select([timeline.clips[0].id])
    page.bench.facts.setCurrentIndex(1)
    settle(desk)
    yield View("timeline-why", window)
    page.bench.facts.setCurrentIndex(0)
    desk.commands.action("timeline.list").trigger()
    settle(desk)
    yield View("timeline-list", window)
    desk.commands.action("timeline.list").trigger()


def _settings(window: MainWindow, desk: Desk) -> Iterator[View]:
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    for name in list(page._sections):
        window.go("settings", name)
        settle(desk)
        yield View(f"settings-{name}", window)


def _over(window: MainWindow, desk: Desk) -> Iterator[View]:
    desk.notices.say("A film is ready", "It lies beside the others.")
    desk.commands.action("view.palette").trigger()
    settle(desk)
    yield View("palette", window)
    window.go("create")
    wizard = Wizard(desk, window)
    wizard.open()
    for step in range(4):
        settle(desk)
        yield View(f"wizard-{step + 1}", wizard)
        if step < 3:
            wizard.next.click()
    wizard.reject()
