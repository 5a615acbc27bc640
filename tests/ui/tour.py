"""Everything there is to see in the window, one after another: for pictures, and for whoever looks for faults."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from engine.domain.brief import Brief
from tests.ui.looking import seen, words_of
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.create.page import CreatePage
from ui.pages.jobs.page import JobsPage
from ui.pages.library.page import LibraryPage
from ui.pages.projects.page import ProjectsPage
from ui.pages.settings.page import SettingsPage
from ui.timeline.page import TimelinePage
from ui.wizard.wizard import Wizard

_REST, _MOST = 10, 6_000
"""Milliseconds between two looks at what is under way, and how many looks there are at most."""
_SOON = 500
"""Milliseconds: timers that take longer belong to what goes on while nobody does anything."""


@dataclass(frozen=True)
class View:
    """One thing to look at."""

    name: str
    widget: QWidget


def tour(window: MainWindow, desk: Desk, film: str) -> Iterator[View]:
    """Show one view after another; each stays until the next is asked for."""
    yield from _create(window, desk)
    yield from _timeline(window, desk, film)
    yield from _projects(window, desk)
    yield from _library(window, desk)
    window.go("models")
    settle(desk)
    yield View("models", window)
    yield from _jobs(window, desk)
    yield from _settings(window, desk)
    yield from _over(window, desk)


def showcase(window: MainWindow, desk: Desk, film: str, words: str) -> Iterator[View]:
    """Show what the README shows: a film on the timeline with a clip chosen, the Create page, and what words find."""
    page, library = window.page("timeline"), window.page("library")
    assert isinstance(page, TimelinePage)
    assert isinstance(library, LibraryPage)
    window.go("timeline", film)
    settle(desk, lambda: page.editor.session is not None)
    clip = page.editor.timeline.clips[len(page.editor.timeline.clips) // 2]
    page.editor.select([clip.id])
    page.editor.seek(clip.start + clip.length // 2)
    page.bench.facts.setCurrentIndex(1)
    settle(desk)
    QTest.qWait(2000)
    settle(desk)
    yield View("timeline", window)
    window.go("create", page.editor.project.brief.topic)
    settle(desk)
    yield View("create", window)
    window.go("library", words)
    settle(desk)
    library.grid.choose(0)
    settle(desk)
    yield View("library", window)


def settle(desk: Desk, until: Callable[[], bool] | None = None) -> None:
    """Let the window work until it has nothing under way, and the next turn of its loop changes nothing to be seen."""
    before: list[tuple[object, ...]] = []
    for _ in range(_MOST):
        under_way = desk.background.busy or not (until is None or until()) or _due()
        QTest.qWait(_REST if under_way else 0)
        now = [] if under_way else _laid_out()
        if now and now == before:
            return
        before = now
    raise AssertionError("the window does not come to rest")


def _due() -> bool:
    """Whether something is to happen soon: what waits for the end of somebody's typing, or for the next turn."""
    timers = (timer for top in QApplication.topLevelWidgets() for timer in top.findChildren(QTimer))
    return any(timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON for timer in timers)


def _laid_out() -> list[tuple[object, ...]]:
    """What is to be seen, and where."""
    tops = (top for top in QApplication.topLevelWidgets() if top.isVisible())
    return [(id(widget), widget.geometry().getRect(), words_of(widget)) for top in tops for widget in seen(top)]


def _create(window: MainWindow, desk: Desk) -> Iterator[View]:
    window.go("create")
    settle(desk)
    yield View("create", window)
    page = window.page("create")
    assert isinstance(page, CreatePage)
    page.draft.set("script", "The sea breathes twice a day.\n\nThe Moon pulls it, and the Earth turns below.")
    page.many.edit.setPlainText("topic,niche\nHow tides work,facts\nWhy cats play,none\nA calm night at sea,sleep")
    for number, name in ((1, "script"), (2, "many")):
        page.tabs.setCurrentIndex(number)
        settle(desk, lambda: bool(page.many.table.rowCount()))
        yield View(f"create-{name}", window)
    page.tabs.setCurrentIndex(0)


def _timeline(window: MainWindow, desk: Desk, film: str) -> Iterator[View]:
    page = window.page("timeline")
    assert isinstance(page, TimelinePage)
    window.go("timeline")
    settle(desk)
    yield View("timeline-empty", window)
    window.go("timeline", film)
    settle(desk, lambda: page.editor.session is not None)
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


def _projects(window: MainWindow, desk: Desk) -> Iterator[View]:
    window.go("projects")
    settle(desk)
    yield View("projects", window)
    page = window.page("projects")
    assert isinstance(page, ProjectsPage)
    page.grid.choose(0)
    settle(desk)
    yield View("projects-chosen", window)
    page.relink()
    settle(desk)
    yield View("projects-relink", window)
    page.header.search.setText("nothing like this")
    settle(desk, lambda: not page.model.rowCount())
    yield View("projects-none", window)
    page.header.search.clear()
    settle(desk)


def _library(window: MainWindow, desk: Desk) -> Iterator[View]:
    window.go("library")
    settle(desk)
    yield View("library", window)
    page = window.page("library")
    assert isinstance(page, LibraryPage)
    page.toolbar.search.setText("a bird by the water")
    page.seek(text="a bird by the water")
    settle(desk)
    page.grid.choose(0)
    settle(desk)
    yield View("library-found", window)
    page.clear()
    for name in ("harvest", "assist", "watch"):
        page.offers.run(f"library.{name}")
        settle(desk)
        for dialog in (each for each in page.findChildren(QDialog) if each.isVisible()):
            yield View(f"library-{name}", dialog)
            dialog.reject()


def _jobs(window: MainWindow, desk: Desk) -> Iterator[View]:
    desk.engine.queue.make(Brief("A voice that is not here", voice="hibari:nobody", resolution=360))
    window.go("jobs")
    page = window.page("jobs")
    assert isinstance(page, JobsPage)
    settle(desk, lambda: any(entry.state == "failed" for entry in desk.engine.queue.all()))
    yield View("jobs-failed", window)
    while window.toasts.dismiss():
        pass
    desk.engine.queue.hold()
    desk.engine.queue.make(Brief("How tides work", resolution=360))
    desk.engine.queue.make(Brief("A calm night by the sea", resolution=360), at="23:55")
    settle(desk)
    yield View("jobs", window)


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
