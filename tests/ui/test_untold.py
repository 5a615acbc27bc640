"""Words a person wrote are never lost: not when the film is closed before they are spoken, not by a kill."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from engine.domain.project import Project
from engine.engine import Engine
from engine.errors import ProviderFailed
from engine.pipeline.keeping.folders import UNTOLD, ours
from engine.pipeline.keeping.untold import Untold
from engine.pipeline.narration import Narrator
from engine.runtime.paths import Home
from tests.conftest import ROOT
from tests.ui.conftest import Desktop
from ui.notices import Notice
from ui.timeline.page import TimelinePage

TYPED = "A lighthouse guides every ship along a dark and dangerous coast."
MORE = "Nobody sleeps there."


@pytest.fixture
def page(desktop: Desktop, film: str) -> TimelinePage:
    """The film, open."""
    found = desktop.window.page("timeline")
    assert isinstance(found, TimelinePage)
    opened(desktop, found, film)
    return found


@pytest.fixture
def told(desktop: Desktop) -> list[Notice]:
    """What the window says."""
    heard: list[Notice] = []
    desktop.desk.notices.told.connect(heard.append)
    return heard


def opened(desktop: Desktop, page: TimelinePage, film: str) -> None:
    desktop.window.go("timeline", film)
    desktop.settle(lambda: page.editor.session is not None and str(page.editor.session.folder) == film)
    desktop.settle(lambda: len(page.bench.script.view.script.rows) > 5)


@contextmanager
def mute(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let nothing be spoken until this is over."""
    say, go_on = Narrator.say, threading.Event()

    def wait(narrator: Narrator, *args: object) -> object:
        go_on.wait(60)
        return say(narrator, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Narrator, "say", wait)
    try:
        yield
    finally:
        go_on.set()
        monkeypatch.setattr(Narrator, "say", say)


def says(project: Project, *texts: str) -> bool:
    return all(text in project.script.text for text in texts)


def test_a_sentence_is_spoken_when_the_film_is_opened_again(
    desktop: Desktop, page: TimelinePage, film: str, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    with mute(monkeypatch):
        page.bench.script.retell(0, TYPED)
        desktop.desk.commands.action("timeline.close").trigger()
        assert page.editor.session is None
        assert "kept" in told[-1].detail
    desktop.settle()
    assert not says(desktop.engine.projects.open(film)[1], TYPED)
    opened(desktop, page, film)
    assert any("being spoken" in each.text for each in told)
    desktop.settle(lambda: says(page.editor.project, TYPED))
    assert page.editor.session
    assert page.editor.session.untold == ()
    assert not (Path(film) / UNTOLD).exists()
    page.editor.undo()
    assert not says(page.editor.project, TYPED)


def test_opening_another_film_keeps_it_too(
    desktop: Desktop, page: TimelinePage, film: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = str(desktop.engine.projects.duplicate(film))
    with mute(monkeypatch):
        page.bench.script.retell(4, TYPED)
        page.bench.script.view.choose(1)
        monkeypatch.setattr("ui.timeline.script.pane.QInputDialog.getMultiLineText", lambda *_: (MORE, True))
        desktop.desk.commands.action("script.insert").trigger()
        opened(desktop, page, other)
    desktop.settle()
    assert not says(page.editor.project, TYPED)
    opened(desktop, page, film)
    desktop.settle(lambda: says(page.editor.project, TYPED, MORE))


def test_words_reach_their_own_sentence_whatever_is_deleted_meanwhile(
    desktop: Desktop, page: TimelinePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = page.bench.script
    with mute(monkeypatch):
        script.retell(3, TYPED)
        script.retell(0, "")
        desktop.settle(lambda: len(page.editor.project.narration.lines) == 4)
        desktop.settle(lambda: any(getattr(row, "text", "") == TYPED for row in script.view.script.rows))
    desktop.settle(lambda: says(page.editor.project, TYPED))
    said = [line.text for line in desktop.engine.retelling.lines(page.editor.project)]
    assert said == [
        "Their light turns all night.",
        "A lamp stands behind a great lens.",
        TYPED,
        "Today most of them work without a keeper.",
    ]


def test_of_a_sentence_written_twice_the_last_words_are_said(
    desktop: Desktop, page: TimelinePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    with mute(monkeypatch):
        page.bench.script.retell(0, MORE)
        page.bench.script.retell(0, TYPED)
    desktop.settle(lambda: says(page.editor.project, TYPED))
    desktop.settle()
    assert not says(page.editor.project, MORE)
    assert page.editor.session
    assert len(page.editor.session.history.past) == 1


def test_a_voice_that_fails_takes_no_words_with_it(
    desktop: Desktop, page: TimelinePage, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ProviderFailed("The voice does not answer.")

    script = page.bench.script
    with monkeypatch.context() as patched:
        patched.setattr(Narrator, "say", fail)
        script.retell(0, TYPED)
        desktop.settle(lambda: len(told) == 2)
        desktop.settle()
    assert script.view.script.rows[1].text == TYPED  # type: ignore[union-attr]
    assert told[1].act
    told[1].act()
    desktop.settle(lambda: says(page.editor.project, TYPED))


def test_words_that_cannot_be_said_are_given_back(desktop: Desktop, page: TimelinePage, told: list[Notice]) -> None:
    long = "Very " * 500 + "long."
    script = page.bench.script
    script.retell(0, long)
    desktop.settle(lambda: bool(told))
    desktop.settle(lambda: script.view.script.rows[1].text != long)  # type: ignore[union-attr]
    assert told[0].act
    told[0].act()
    field = script.view.findChild(QPlainTextEdit)
    assert field
    assert field.toPlainText() == long


KILLED = """
import os, signal, sys, time
from app.desktop import made, opened
from engine.engine import Engine
from engine.pipeline.narration import Narrator
from engine.runtime.paths import Home
from pathlib import Path
from PySide6.QtTest import QTest

application = made([])
Narrator.say = lambda *_: time.sleep(60)
with Engine.open(Home(Path(sys.argv[1]))) as engine, opened(application, engine) as window:
    window.show()
    window.go("timeline", sys.argv[2])
    page = window.page("timeline")
    while page.editor.session is None or len(page.bench.script.view.script.rows) < 6:
        QTest.qWait(20)
    page.bench.script.retell(0, sys.argv[3])
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def killed(home: Home, film: str) -> None:
    """The window was killed right after a sentence was written."""
    ran = subprocess.run(
        [sys.executable, "-c", KILLED, str(home.folder), film, TYPED], cwd=ROOT, capture_output=True, check=False
    )
    assert ran.returncode == -9, ran.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")
def test_a_kill_loses_no_words(killed: None, desktop: Desktop, page: TimelinePage) -> None:
    desktop.settle(lambda: says(page.editor.project, TYPED))


def test_words_of_another_film_in_the_same_folder_are_not_said(home: Home, film: str) -> None:
    with Engine.open(home) as engine:
        session = engine.editing.open(film)
        session.promise(Untold("line-0", TYPED))
        session.close()
        assert Path(film) / UNTOLD in ours(Path(film)), "it goes into the bin with its film"
        (Path(film) / UNTOLD).write_text((Path(film) / UNTOLD).read_text().replace(session.project.key, "another"))
        session = engine.editing.open(film)
        assert session.untold == ()
        session.close()
