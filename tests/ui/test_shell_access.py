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
from ui.timeline.page import TimelinePage
from ui.trouble import Trouble

SECTIONS = ("look", "shortcuts", "keys", "library", "choosing", "writing", "voices", "rendering", "storage", "privacy")
SMALL, LARGE = (960, 640), (1600, 1000)


@pytest.fixture(params=[("en", LARGE), (PSEUDO, SMALL)], ids=["en", PSEUDO])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[tuple[int, int]]:
    code, size = request.param
    language = Language(qapp, code)
    yield size
    language.choose("en")


def test_everything_has_a_name_and_room(spoken: tuple[int, int], request: pytest.FixtureRequest) -> None:
    desktop: Desktop = request.getfixturevalue("desktop")  # made in the language that is spoken
    desktop.window.resize(*spoken)
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


def test_every_preset_names_commands_that_are_there_and_none_clash(desktop: Desktop, film: str) -> None:
    for name in desktop.window.places:
        desktop.window.go(name)
    desktop.window.go("timeline", film)
    page = desktop.window.page("timeline")
    desktop.settle(lambda: page.editor.session is not None)  # type: ignore[attr-defined]
    desktop.settle()
    commands = desktop.desk.commands
    known = {command.name for command, _ in commands.all()}
    assert set(commands.presets) == {"standard", "premiere", "resolve", "finalcut"}
    for name, preset in commands.presets.items():
        assert set(preset.keys) - known == set()
        assert all(not QKeySequence(key).isEmpty() for keys in preset.keys.values() for key in keys)
        commands.choose(name)
        assert commands.clashes() == {}


def test_the_menus_of_a_film_come_and_go_with_it(desktop: Desktop, film: str) -> None:
    page = desktop.window.page("timeline")
    assert isinstance(page, TimelinePage)

    def menus() -> set[str]:
        return {action.text() for action in desktop.window.menuBar().actions()}

    desktop.window.go("timeline", film)
    desktop.settle(lambda: page.editor.session is not None)
    desktop.settle(lambda: {"Edit", "Clip", "Mark", "Play"} <= menus())
    assert page.leave()
    desktop.settle(lambda: "Clip" not in menus())
