"""Whatever is clicked, typed and dragged in whatever order: nothing breaks, and the engine still answers."""

from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox

from engine.runtime.progress import Progress
from tests.ui.conftest import Desktop
from tests.ui.monkey import Monkey

EVENTS = 1_500


@pytest.fixture(autouse=True)
def caged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing outside the test's folder can be reached, and no question blocks."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("FACELESS_DOWNLOAD_MIRROR", "http://127.0.0.1:9")
    (tmp_path / "chosen").mkdir()
    answers: dict[tuple[type, str], Any] = {
        (QFileDialog, "getOpenFileName"): ("", ""),
        (QFileDialog, "getOpenFileNames"): ([], ""),
        (QFileDialog, "getSaveFileName"): (str(tmp_path / "chosen" / "saved.otio"), ""),
        (QFileDialog, "getExistingDirectory"): str(tmp_path / "chosen"),
        (QInputDialog, "getText"): ("words", True),
        (QInputDialog, "getMultiLineText"): ("Some words.", True),
        (QInputDialog, "getInt"): (3, True),
        (QInputDialog, "getDouble"): (1.5, True),
        (QInputDialog, "getItem"): ("", False),
        (QMessageBox, "question"): QMessageBox.StandardButton.Yes,
        (QMessageBox, "exec"): QMessageBox.StandardButton.Ok,
        (QDesktopServices, "openUrl"): True,
        (QApplication, "quit"): None,
        (QApplication, "exit"): None,
    }
    for (kind, name), answer in answers.items():
        monkeypatch.setattr(kind, name, staticmethod(lambda *_, given=answer, **__: given))


def roam(desktop: Desktop, film: str, events: int, seed: int) -> None:
    desktop.window.go("timeline", film)
    desktop.settle()
    monkey = Monkey(desktop.window, seed)
    places = list(desktop.window.places)
    for number, place in enumerate(islice(cycle(places[seed % len(places) :] + places), events // 250)):
        desktop.window.go(place, film if place == "timeline" and number % 2 else "")
        desktop.window.show()
        monkey.roam(250)
        desktop.settle(lambda: monkey.done, seconds=300)
    for top in QApplication.topLevelWidgets():
        if top is not desktop.window:
            top.close()
    desktop.window.go("projects")
    desktop.settle(seconds=120)
    assert desktop.engine.doctor.examine(Progress())


def test_a_monkey_breaks_nothing(desktop: Desktop, film: str) -> None:
    roam(desktop, film, EVENTS, 1)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_many_monkeys_break_nothing(desktop: Desktop, film: str, seed: int) -> None:
    roam(desktop, film, 2_000, seed)
