"""Everything around the pages, jobs, models and settings: named for those who do not see it, and never cut off."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from engine.errors import NeedsSpace
from tests.ui.conftest import Desktop
from tests.ui.looking import clipped, unnamed
from ui.language import PSEUDO, Language
from ui.palette import Palette
from ui.trouble import Trouble

SECTIONS = ("look", "shortcuts", "keys", "library", "choosing", "writing", "voices", "rendering", "storage", "privacy")
SMALL, LARGE = (960, 640), (1600, 1000)


@pytest.fixture(params=["en", PSEUDO])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    language = Language(qapp, request.param)
    yield request.param
    language.choose("en")


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_everything_has_a_name_and_room(spoken: str, size: tuple[int, int], request: pytest.FixtureRequest) -> None:
    desktop: Desktop = request.getfixturevalue("desktop")  # made in the language that is spoken
    desktop.window.resize(*size)
    found = {}

    def look(what: str) -> None:
        desktop.settle()
        desktop.bot.wait(60)  # what was just learnt is laid out
        found[what] = [*unnamed(desktop.window), *clipped(desktop.window)]

    for section in (*SECTIONS, "about"):
        desktop.window.go("settings", section)
        look(section)
    desktop.window.go("models")
    look("models")
    desktop.window.go("jobs")
    look("no jobs")
    desktop.engine.queue.add("install", {"name": "nothing"}, "A model", datetime.now(UTC) + timedelta(hours=3))
    desktop.engine.queue.add("render", {"project": "nothing"}, "A film that is gone")
    desktop.settle(lambda: any(each.state == "failed" for each in desktop.engine.queue.all()))
    desktop.desk.notices.failed(NeedsSpace("The disk that holds everything is full.", "Free some space and try again."))
    look("jobs")
    palette = desktop.window.findChild(Palette)
    assert isinstance(palette, Palette)
    palette.open()
    look("palette")
    trouble = Trouble(desktop.window, desktop.desk.theme, lambda _: None)
    trouble.tell("Traceback")
    desktop.settle(trouble.folder.isEnabled)
    desktop.bot.wait(60)
    found["trouble"] = [*unnamed(trouble), *clipped(trouble)]
    trouble.accept()
    assert {what: wrong for what, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("preset", ["standard", "premiere", "resolve", "finalcut"])
def test_every_preset_names_commands_that_are_there_and_none_clash(desktop: Desktop, preset: str, film: str) -> None:
    for name in desktop.window.places:
        desktop.window.go(name)
    desktop.window.go("timeline", film)
    page = desktop.window.page("timeline")
    desktop.settle(lambda: page.editor.session is not None)  # type: ignore[attr-defined]
    desktop.settle()
    commands = desktop.desk.commands
    known = {command.name for command, _ in commands.all()}
    assert set(commands.presets[preset].keys) - known == set()
    for keys in commands.presets[preset].keys.values():
        assert all(not QKeySequence(key).isEmpty() for key in keys)
    commands.choose(preset)
    assert commands.clashes() == {}
