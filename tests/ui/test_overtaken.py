"""What comes back late, after the film was changed or another was opened, does no harm; a full disk is said."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from engine.domain.edit import clips
from engine.errors import NeedsSpace
from engine.pipeline.journal import Journal
from tests.ui.conftest import Desktop
from ui.notices import Notice
from ui.timeline.page import TimelinePage
from ui.timeline.rendering import follow_and_save


@pytest.fixture
def page(desktop: Desktop) -> TimelinePage:
    found = desktop.window.page("timeline")
    assert isinstance(found, TimelinePage)
    return found


def opened(desktop: Desktop, page: TimelinePage, film: str) -> None:
    desktop.window.go("timeline", film)
    desktop.settle(lambda: page.editor.session is not None and str(page.editor.session.folder) == film)


@pytest.fixture
def captions(tmp_path: Path) -> Path:
    path = tmp_path / "told.srt"
    path.write_text("1\n00:00:00,500 --> 00:00:02,000\nFirst words here\n", encoding="utf-8")
    return path


def lift(page: TimelinePage, number: int) -> None:
    name = page.editor.timeline.clips[number].id
    assert page.editor.do("Lift", lambda film: clips.lift(film, [name]))


def test_an_import_is_made_onto_what_the_film_is_by_then(
    desktop: Desktop, page: TimelinePage, film: str, captions: Path
) -> None:
    opened(desktop, page, film)
    page.bench.exchange.take(captions)
    lift(page, 1)
    lifted = page.editor.timeline.clips
    desktop.settle(lambda: len(page.editor.timeline.captions) == 1)
    assert page.editor.timeline.clips == lifted


def test_an_import_does_not_reach_another_film(desktop: Desktop, page: TimelinePage, film: str, captions: Path) -> None:
    other = desktop.engine.projects.duplicate(film)
    opened(desktop, page, film)
    page.bench.exchange.take(captions)
    page.editor.open(desktop.engine.editing.open(str(other)))
    before = page.editor.project
    desktop.settle()
    assert page.editor.project is before


def test_of_two_films_asked_for_at_once_the_last_is_open(desktop: Desktop, page: TimelinePage, film: str) -> None:
    other = str(desktop.engine.projects.duplicate(film))
    begun: list[str] = []
    page.editor.opened.connect(lambda: begun.append(str(page.editor.session and page.editor.session.folder)))
    for name in (film, other, film, film, other):
        page.arrive(name)
    desktop.settle(lambda: other in begun)
    desktop.settle()
    assert page.editor.session
    assert str(page.editor.session.folder) == other
    assert film not in begun
    assert not desktop.engine.projects.held(Path(film))


def test_a_session_that_comes_late_takes_no_edit_with_it(desktop: Desktop, page: TimelinePage, film: str) -> None:
    late = desktop.engine.editing.open(film)
    opened(desktop, page, film)
    lift(page, 1)
    late.close()
    unsaved = desktop.engine.editing.unsaved(film)
    assert unsaved
    assert unsaved.project == page.editor.project


def test_what_is_edited_while_the_film_is_saved_is_kept(desktop: Desktop, page: TimelinePage, film: str) -> None:
    opened(desktop, page, film)
    lift(page, 1)
    session, retelling = page.editor.session, desktop.engine.retelling
    assert session

    class Slow:
        """Follows the film while somebody goes on with it."""

        def follow(self, project: object) -> object:
            if not any(step.name == "Name" for step in session.history.past):
                session.do("Name", replace(session.project, name="Meanwhile"))
            return retelling.follow(project)  # type: ignore[arg-type]

    follow_and_save(Slow(), session)  # type: ignore[arg-type]
    assert session.project.name == "Meanwhile"
    assert desktop.engine.projects.show(film).name == "Meanwhile"


def test_a_full_disk_is_said_when_an_edit_is_undone(
    desktop: Desktop, page: TimelinePage, film: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(desktop, page, film)
    lift(page, 1)
    told: list[Notice] = []
    desktop.desk.notices.told.connect(told.append)
    after = page.editor.project

    def full(*_: object) -> None:
        raise NeedsSpace("The disk is full.", "Free some space and try again.")

    monkeypatch.setattr(Journal, "note", full)
    page.editor.undo()
    assert [each.kind for each in told] == ["bad"]
    assert page.editor.project is after


def test_nothing_is_heard_after_the_window_is_stripped(desktop: Desktop, page: TimelinePage, film: str) -> None:
    opened(desktop, page, film)
    before = set(threading.enumerate())
    page.bench.transport.play()
    desktop.settle(lambda: any(each.name == "player" for each in set(threading.enumerate()) - before))
    page.end()
    assert not {"player", "outlet", "unheard"} & {each.name for each in set(threading.enumerate()) - before}
