"""The engine is opened behind the window: where it cannot be, the window says why and it can be tried again."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.opening import Opening
from engine.engine import Engine
from engine.errors import EngineError, Refused
from engine.runtime.paths import Home


def test_a_home_that_cannot_be_used_is_said_and_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    opening, failures, opened = Opening(home, lambda: None), list[EngineError](), list[Engine]()
    opening.failed.connect(failures.append)
    opening.opened.connect(opened.append)
    home.folder.mkdir()
    home.artifacts.write_text("a file where a folder should be")
    opening.start()
    qtbot.waitUntil(lambda: bool(failures), timeout=60_000)
    assert isinstance(failures[0], Refused)
    assert str(home.folder) in str(failures[0])
    assert failures[0].remedy

    home.artifacts.unlink()
    opening.start()
    qtbot.waitUntil(lambda: bool(opened), timeout=60_000)
    assert opened[0].projects.all() == []
    opening.close()
