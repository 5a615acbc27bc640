"""Whatever is clicked, typed, dragged and dropped in whatever order: nothing breaks, and the engine still answers."""

import random
import socket
import sys
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox

from engine.errors import EngineError
from tests.media import patches
from tests.ui.conftest import Desktop
from tests.ui.monkey import Monkey
from ui.error_view import ErrorView
from ui.notices import Notices
from ui.wizard.first_run import first_run

EVENTS = 420
AT_ONCE = 60
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Files and folders of every sort that can be brought: good, broken, and gone."""
    folder = tmp_path / "chosen"
    (folder / "folder").mkdir(parents=True)
    texts = {
        "words.txt": "A lamp turns.\n\nShips pass by.",
        "films.csv": "topic,duration\nLighthouses,20\n",
        "list.json": "{}",
        "project.json": "{}",
        "cues.srt": "1\n00:00:00,000 --> 00:00:02,000\nA lamp turns.\n",
        "broken.otio": "[[[[",
        "broken.zip": "PK",
        "broken.png": "not a picture",
        "look.cube": "LUT_3D_SIZE 2\n" + "0 0 0\n" * 8,
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    Image.fromarray(patches(3, 320, 180)).save(folder / "picture.png")
    return [*sorted(folder.iterdir()), folder / "gone.mp4"]


@pytest.fixture(autouse=True)
def caged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, files: list[Path]) -> None:
    """Nothing outside the test's folder can be reached, and no question blocks."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    for name in ("http_proxy", "https_proxy", "all_proxy", "FACELESS_DOWNLOAD_MIRROR"):
        monkeypatch.setenv(name, NOWHERE)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setattr(socket.socket, "connect", near(socket.socket.connect))
    monkeypatch.chdir(files[0].parent)
    dice = random.Random(len(files))
    one = lambda: str(dice.choice(files))  # noqa: E731
    saved = str(tmp_path / "chosen" / "saved.otio")
    answers: dict[tuple[type, str], Callable[[], Any]] = {
        (QFileDialog, "getOpenFileName"): lambda: (dice.choice(["", one()]), ""),
        (QFileDialog, "getOpenFileNames"): lambda: (dice.choice([[], [one(), one()]]), ""),
        (QFileDialog, "getSaveFileName"): lambda: (dice.choice(["", saved]), ""),
        (QFileDialog, "getExistingDirectory"): lambda: dice.choice(["", str(tmp_path / "chosen" / "folder")]),
        (QInputDialog, "getText"): lambda: ("words", True),
        (QInputDialog, "getMultiLineText"): lambda: ("Some words.", True),
        (QInputDialog, "getInt"): lambda: (3, True),
        (QInputDialog, "getDouble"): lambda: (1.5, True),
        (QInputDialog, "getItem"): lambda: ("", False),
        (QMessageBox, "question"): lambda: QMessageBox.StandardButton.Yes,
        (QMessageBox, "exec"): lambda: QMessageBox.StandardButton.Ok,
        (QDesktopServices, "openUrl"): lambda: True,
        (QApplication, "quit"): lambda: None,
        (QApplication, "exit"): lambda: None,
    }
    for (kind, name), answer in answers.items():
        monkeypatch.setattr(kind, name, staticmethod(lambda *_, given=answer, **__: given()))
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: choose(dialog, dice.choice(["", one(), one()])))


def near(connect: Callable[..., Any]) -> Callable[..., Any]:
    """Reach this machine alone."""

    def connected(self: socket.socket, address: Any) -> Any:
        if self.family != socket.AF_UNIX and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            raise ConnectionRefusedError(f"The monkey's cage is closed: {address}.")
        return connect(self, address)

    return connected


def choose(dialog: QFileDialog, path: str) -> None:
    """Answer a dialog for files without showing it: Qt's own one could rename and delete what is there."""
    if path and dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
        path = str(Path(path).with_name("saved.png"))

    def answer() -> None:
        if path:
            dialog.fileSelected.emit(path)
            dialog.filesSelected.emit([path])
        dialog.finished.emit(int(bool(path)))
        if dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose):
            dialog.deleteLater()

    QTimer.singleShot(0, dialog, answer)


@pytest.fixture(autouse=True)
def unforeseen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes wrong in the background fails the test, unless it was foreseen: then a person is told what to do."""
    for kind, name in ((Notices, "failed"), (ErrorView, "tell")):
        monkeypatch.setattr(kind, name, foreseen(getattr(kind, name)))


def foreseen(tell: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Tell of errors that have a remedy alone."""

    def told(self: Any, error: Exception | None) -> None:
        if error is not None and not isinstance(error, EngineError):
            raise error
        tell(self, error)

    return told


def roam(desktop: Desktop, film: str, files: list[Path], events: int, seed: int) -> None:
    window, commands = desktop.window, desktop.desk.commands
    first_run(desktop.desk, window)
    window.go("timeline", film)
    desktop.settle()
    monkey = Monkey(window, seed, files)
    places = list(window.places)
    for number, place in enumerate(islice(cycle(places[seed % len(places) :] + places), events // AT_ONCE)):
        window.show()
        window.go(place, film if place == "timeline" and number % 2 else "")
        if number % 3:
            commands.action(("help.welcome", "view.palette")[number % 2]).trigger()
        monkey.roam(AT_ONCE)
        desktop.settle(lambda: monkey.done, seconds=300)
        sys.stdout.write("\n  ".join([f"{place}:", *monkey.doings[-AT_ONCE:], ""]))  # shown where it fails
    for top in QApplication.topLevelWidgets():
        if top is not window:
            top.close()
    window.go("projects")
    found: list[object] = []
    desktop.desk.background.work(window, desktop.engine.doctor.examine, found.append)
    desktop.settle(lambda: bool(found), seconds=300)
    assert found[0]


def test_a_monkey_breaks_nothing(desktop: Desktop, film: str, files: list[Path]) -> None:
    roam(desktop, film, files, EVENTS, 1)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_many_monkeys_break_nothing(desktop: Desktop, film: str, files: list[Path], seed: int) -> None:
    roam(desktop, film, files, 2_000, seed)
