"""What is typed is kept: in whatever field the cursor still stands when a film is closed, or the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from engine.runtime.preferences import Preferences
from tests.ui.conftest import Desktop
from ui.pages.create.draft import Draft
from ui.pages.create.page import CreatePage
from ui.pages.projects.page import ProjectsPage
from ui.pages.settings.fields import Fields
from ui.pages.settings.page import SettingsPage
from ui.remembered import Remembered
from ui.timeline.inspector.words import CaptionPanel
from ui.timeline.page import TimelinePage

TYPED = "Typed last"


def quits(desktop: Desktop) -> None:
    """The window is closed by the person."""
    assert desktop.window.leave()
    ends(desktop)


def ends(desktop: Desktop) -> None:
    """The window is taken away, as when the system ends the session."""
    desktop.window.finish()
    desktop.window.hide()
    desktop.window.strip()
    desktop.desk.background.close()


WAYS = [quits, ends]
"""How a window goes."""
Way = Callable[[Desktop], None]


def type_over(field: QWidget, text: str) -> None:
    field.window().activateWindow()
    field.setFocus()
    assert field.hasFocus()
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(field, text)


@pytest.fixture
def timeline(desktop: Desktop, film: str) -> TimelinePage:
    found = desktop.window.page("timeline")
    assert isinstance(found, TimelinePage)
    desktop.window.go("timeline", film)
    desktop.settle(lambda: found.editor.session is not None)
    desktop.settle(lambda: len(found.bench.script.view.script.rows) > 5)
    return found


def written(timeline: TimelinePage) -> QPlainTextEdit:
    """Begin to edit the first sentence."""
    view = timeline.bench.script.view
    view.choose(1)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    field = view.findChild(QPlainTextEdit)
    assert field
    return field


def test_a_sentence_in_the_middle_of_being_written_is_kept_with_its_film(
    desktop: Desktop, timeline: TimelinePage, film: str
) -> None:
    type_over(written(timeline), TYPED)
    desktop.desk.commands.action("timeline.close").trigger()
    assert timeline.editor.session is None
    session = desktop.engine.editing.open(film)
    assert [words.text for words in session.untold] == [TYPED]
    session.close()


@pytest.mark.parametrize("way", WAYS)
def test_a_sentence_in_the_middle_of_being_written_outlives_the_window(
    desktop: Desktop, timeline: TimelinePage, film: str, way: Way
) -> None:
    type_over(written(timeline), TYPED)
    way(desktop)
    session = desktop.engine.editing.open(film)
    assert [words.text for words in session.untold] == [TYPED]
    session.close()


@pytest.mark.parametrize("way", WAYS)
def test_the_words_of_a_caption_outlive_the_window(
    desktop: Desktop, timeline: TimelinePage, film: str, way: Way
) -> None:
    timeline.editor.select([timeline.editor.timeline.captions[0].id])
    desktop.settle(lambda: timeline.bench.inspector.findChild(CaptionPanel) is not None)
    panel = timeline.bench.inspector.findChild(CaptionPanel)
    assert panel
    type_over(panel.text, TYPED)
    way(desktop)
    left = desktop.engine.editing.unsaved(film)
    project = left.project if left else desktop.engine.projects.open(film)[1]
    assert [word.text for word in project.timeline.captions[0].words] == TYPED.split()


@pytest.mark.parametrize("way", WAYS)
def test_the_name_of_a_project_outlives_the_window(desktop: Desktop, film: str, way: Way) -> None:
    copy = desktop.engine.projects.duplicate(film)
    desktop.window.go("projects", desktop.engine.projects.show(str(copy)).key)
    page = desktop.window.page("projects")
    assert isinstance(page, ProjectsPage)
    desktop.settle(lambda: page.panel.title.text().endswith("(copy)"))
    desktop.settle()
    type_over(page.panel.title, TYPED)
    way(desktop)
    assert desktop.engine.projects.show(str(copy)).name == TYPED


@pytest.mark.parametrize("way", WAYS)
def test_a_setting_outlives_the_window(desktop: Desktop, way: Way) -> None:
    desktop.window.go("settings", "cooldown_days")
    page = desktop.window.page("settings")
    assert isinstance(page, SettingsPage)
    section = page.section("choosing")
    assert isinstance(section, Fields)
    type_over(section.form.fields["cooldown_days"].input.inner, "12")
    way(desktop)
    assert Preferences(desktop.engine.home.settings).settings.cooldown_days == 12


@pytest.mark.parametrize("way", WAYS)
def test_an_own_script_and_a_topic_outlive_the_window(desktop: Desktop, way: Way) -> None:
    desktop.window.go("create")
    page = desktop.window.page("create")
    assert isinstance(page, CreatePage)
    page.draft.write_own(own=True)
    desktop.settle()
    type_over(page.findChild(QPlainTextEdit, "scene"), TYPED)
    way(desktop)
    desktop.desk.remembered.write()
    assert Draft(Remembered(desktop.engine.home.folder / "window.json"), page).value("script") == TYPED
