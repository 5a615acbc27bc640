"""The first minutes: four pages, no network, and a film in the making at their end."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Desktop
from tests.ui.looking import clipped, unnamed
from ui.pages.create.page import CreatePage
from ui.wizard.first_run import first_run
from ui.wizard.wizard import Wizard


def _wizard(desktop: Desktop) -> Wizard:
    first_run(desktop.desk, desktop.window)
    desktop.settle(lambda: desktop.window.findChild(Wizard) is not None)
    found = desktop.window.findChild(Wizard)
    assert isinstance(found, Wizard)
    return found


def _click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_ends_in_a_film_in_the_making(
    bare_desktop: Desktop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    bare_desktop.engine.queue.hold()
    wizard = _wizard(bare_desktop)
    for _ in range(2):
        _click(wizard.next)
    bare_desktop.settle(lambda: "facts" in wizard.channel.niche.cards)
    _click(wizard.channel.niche.cards["facts"])
    _click(wizard.channel.shape.cards["9:16"])
    _click(wizard.next)
    assert wizard.next.text() == "Make my first film"
    _click(wizard.next)
    assert wizard.first.topic.error.isVisible()
    QTest.keyClicks(wizard.first.topic.edit, "The secret life of bees")
    _click(wizard.next)
    page = bare_desktop.window.page("create")
    assert isinstance(page, CreatePage)
    bare_desktop.settle(lambda: len(page.making.cards) == 1)
    assert bare_desktop.window.current == "create"
    entry = next(iter(page.making.cards.values())).entry
    assert entry.title == "The secret life of bees"
    assert entry.arguments["brief"]["niche"] == "facts"
    assert entry.arguments["brief"]["aspect"] == "9:16"
    bare_desktop.settle(lambda: bare_desktop.window.findChild(Wizard) is None)
    first_run(bare_desktop.desk, bare_desktop.window)
    bare_desktop.settle()
    assert bare_desktop.window.findChild(Wizard) is None


def test_models_that_cannot_be_fetched_keep_nobody(bare_desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    models = bare_desktop.engine.models
    folder = bare_desktop.engine.home.folder / "models"
    folder.rename(folder.with_name("elsewhere"))
    folder.mkdir()
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setattr(models, "_mirror", "http://127.0.0.1:9")
    wizard = _wizard(bare_desktop)
    _click(wizard.next)
    bare_desktop.settle(wizard.models.fetch.isVisible)
    _click(wizard.models.fetch)
    bare_desktop.settle(lambda: "go on without" in wizard.models.told.text(), 60)
    assert wizard.models.fetch.text() == "Get them now"
    _click(wizard.next)
    assert wizard.step == 2


def test_it_can_be_skipped_and_comes_back_by_command(bare_desktop: Desktop) -> None:
    wizard = _wizard(bare_desktop)
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    bare_desktop.settle(lambda: bare_desktop.window.findChild(Wizard) is None)
    assert bare_desktop.desk.remembered.value("wizard.done", False) is True
    bare_desktop.desk.commands.action("help.welcome").trigger()
    bare_desktop.settle(lambda: bare_desktop.window.findChild(Wizard) is not None)
    bare_desktop.settle()


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_every_page_fits_and_has_names(bare_desktop: Desktop, shot: Callable[..., Path], scheme: str) -> None:
    bare_desktop.desk.theme.choose(scheme)
    wizard = _wizard(bare_desktop)
    for step in range(4):
        bare_desktop.settle()
        bare_desktop.settle(lambda: bool(wizard.models.about.text()))
        shot(wizard, f"wizard-{step + 1}-{scheme}")
        assert clipped(wizard) == []
        assert unnamed(wizard) == []
        if step < 3:
            _click(wizard.next)
