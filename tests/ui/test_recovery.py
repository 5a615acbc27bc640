"""Edits that a crash left unsaved: the page asks, and nothing is lost whichever way."""

import subprocess
import sys
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
from tests.conftest import ROOT
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


KILLED = """
import os, signal, sys
from app.desktop import made, opened
from engine.domain.edit import clips
from engine.engine import Engine
from engine.runtime.paths import Home
from pathlib import Path
from PySide6.QtTest import QTest

application = made([])
with Engine.open(Home(Path(sys.argv[1]))) as engine, opened(application, engine) as window:
    window.show()
    window.go("timeline", sys.argv[2])
    page = window.page("timeline")
    while page.editor.session is None:
        QTest.qWait(20)
    for clip in page.editor.timeline.clips[1:3]:
        assert page.editor.do("Trim", lambda film, name=clip.id: clips.trim_out(film, name, -5))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def killed(home: Home, film: str) -> None:
    """The window was killed right after two edits."""
    ran = subprocess.run(
        [sys.executable, "-c", KILLED, str(home.folder), film], cwd=ROOT, capture_output=True, check=False
    )
    assert ran.returncode == -9, ran.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")
def test_nothing_is_lost_by_a_kill(killed: None, desktop: Desktop, film: str) -> None:
    saved = desktop.engine.projects.open(film)[1]
    shown = asked(desktop, film)
    assert shown.recovery
    press(desktop, shown.recovery.recover)
    desktop.settle(lambda: shown.editor.session is not None)
    assert shown.editor.session
    assert len(shown.editor.session.history.past) == 2
    assert [clip.length for clip in shown.editor.timeline.clips if not clip.empty][1] == saved.timeline.clips[
        1
    ].length - 5
