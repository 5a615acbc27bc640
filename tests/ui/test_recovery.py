"""Edits that a crash left unsaved: the page asks, and nothing is lost whichever way."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from engine.domain.edit import clips
from engine.domain.project import Project
from engine.engine import Engine
from engine.runtime.paths import Home
from tests.ui.conftest import Desktop
from ui.timeline.opening.comparison import Comparison, first_difference
from ui.timeline.page import TimelinePage


@pytest.fixture
def edited(home: Home, film: str) -> Project:
    """What two edits led to that were never saved, as after a crash."""
    with Engine.open(home) as engine:
        session = engine.editing.open(film)
        for name in [clip.id for clip in session.project.timeline.clips][1:3]:
            session.do("Trim", replace(session.project, timeline=clips.trim_out(session.project.timeline, name, -5)))
        session.close()
        return session.project


def page(desktop: Desktop) -> TimelinePage:
    found = desktop.window.page("timeline")
    assert isinstance(found, TimelinePage)
    return found


def asked(desktop: Desktop, film: str) -> TimelinePage:
    desktop.window.go("timeline", film)
    shown = page(desktop)
    desktop.settle(lambda: shown.recovery is not None)
    return shown


def press(desktop: Desktop, button: QPushButton) -> None:
    desktop.bot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_one_goes_on_with_what_was_not_saved(
    edited: Project, desktop: Desktop, film: str, shot: Callable[..., Path]
) -> None:
    shown = asked(desktop, film)
    assert shown.recovery
    shot(desktop.window, "recovery")
    press(desktop, shown.recovery.recover)
    desktop.settle(lambda: shown.editor.session is not None)
    assert shown.editor.project == edited
    shown.editor.undo()
    shown.editor.undo()
    assert shown.editor.project == desktop.engine.projects.open(film)[1]


def test_one_keeps_what_is_saved_and_can_still_go_back(edited: Project, desktop: Desktop, film: str) -> None:
    shown = asked(desktop, film)
    assert shown.recovery
    press(desktop, shown.recovery.keep)
    desktop.settle(lambda: shown.editor.session is not None)
    assert shown.editor.project == desktop.engine.projects.open(film)[1] != edited
    (version,) = desktop.engine.editing.versions(film)
    assert desktop.engine.editing.version(film, version.name) == edited


def test_one_looks_at_both_first(edited: Project, desktop: Desktop, film: str, shot: Callable[..., Path]) -> None:
    shown = asked(desktop, film)
    assert shown.recovery
    press(desktop, shown.recovery.compare)
    comparison = shown.recovery.findChild(Comparison)
    assert comparison is not None
    desktop.settle(lambda: all(not label.pixmap().isNull() for label in comparison._pictures))
    saved = desktop.engine.projects.open(film)[1]
    assert comparison._slider.value() == first_difference(saved.timeline, edited.timeline)
    shot(comparison, "comparison")
    comparison.accept()


def test_leaving_saves_and_the_film_is_there_again(desktop: Desktop, film: str) -> None:
    desktop.window.go("timeline", film)
    shown = page(desktop)
    desktop.settle(lambda: shown.editor.session is not None)
    name = shown.editor.timeline.clips[1].id
    assert shown.editor.do("Trim", lambda timeline: clips.trim_out(timeline, name, -5))
    edited = shown.editor.project
    assert shown.leave()
    assert desktop.engine.projects.open(film)[1] == edited
    shown.arrive("")
    desktop.settle(lambda: shown.editor.session is not None)
    assert shown.recovery is None
    assert shown.editor.project == edited
