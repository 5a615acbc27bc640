"""One window a home, errors nobody foresaw, starting with the session, other languages."""

import plistlib
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QUrl
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.crash import Crash
from app.single_instance import Request, SingleInstance
from engine.errors import Cancelled
from tests.ui.conftest import Desktop
from ui.autostart import DesktopEntry, LaunchAgent
from ui.language import PSEUDO, Language, own_name
from ui.trouble import Trouble

ROOT = Path(__file__).parents[2]


def test_the_second_start_hands_over_and_another_home_is_another_program(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "a")
    other = SingleInstance(tmp_path / "b")
    assert first.first()
    first.listen()
    assert not second.first()
    assert other.first()
    heard: list[Request] = []
    first.asked.connect(heard.append)
    later = (
        "from app.single_instance import *; from pathlib import Path; import sys\n"
        "alone = SingleInstance(Path(sys.argv[1]))\n"
        "sys.exit(alone.first() or not alone.forward(Request(('film.mp4', 'https://a.b/c'), 'jobs')))"
    )
    process = subprocess.Popen([sys.executable, "-c", later, str(tmp_path / "a")], cwd=ROOT)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=60_000)
    assert process.returncode == 0
    assert heard == [Request((str(ROOT / "film.mp4"), "https://a.b/c"), "jobs")]
    first.close()
    assert second.first()
    for each in (second, other):
        each.close()


def test_a_socket_that_a_killed_program_left_is_replaced(qtbot: QtBot, tmp_path: Path) -> None:
    dead, alive = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert dead.first()
    dead.listen()
    name = dead._server.fullServerName()  # type: ignore[union-attr]
    dead._lock.release()
    assert Path(name).exists()
    assert alive.first()
    alive.listen()
    assert alive._server is not None
    assert alive._server.isListening()
    dead.close()
    alive.close()


@pytest.mark.parametrize(
    "said", [b"nonsense\n", b"{}\n", b'{"files": "x", "place": 1, "hidden": 0}\n', b"[" * 5000 + b"\n"]
)
def test_what_is_not_ours_is_not_answered(qtbot: QtBot, tmp_path: Path, said: bytes) -> None:
    alone = SingleInstance(tmp_path)
    assert alone.first()
    alone.listen()
    heard: list[object] = []
    alone.asked.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(alone._name)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.ConnectedState, timeout=60_000)
    socket.write(said)
    socket.flush()
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=60_000)
    assert heard == []
    alone.close()


def test_an_unforeseen_error_is_told_on_any_thread_and_what_was_stopped_is_not(qtbot: QtBot, tmp_path: Path) -> None:
    crash = Crash(tmp_path / "logs" / "faults.txt")
    told: list[str] = []
    crash.happened.connect(told.append)
    before = sys.excepthook
    crash.install()
    try:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
        error = Cancelled()
        sys.excepthook(Cancelled, error, None)
        sys.excepthook(ValueError, ValueError("planted"), None)
    finally:
        crash.close()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=60_000)
    assert {each.strip().splitlines()[-1] for each in told} == {
        "ValueError: planted",
        "ZeroDivisionError: division by zero",
    }
    assert sys.excepthook is before
    assert not (tmp_path / "logs" / "faults.txt").exists()


def test_what_a_native_crash_left_is_found_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "faults.txt").write_text("Fatal Python error: Segmentation fault")
    assert "Segmentation" in Crash(tmp_path / "faults.txt").before
    assert (tmp_path / "faults-earlier.txt").exists()
    assert Crash(tmp_path / "faults.txt").before == ""


def test_the_dialog_shows_the_error_makes_the_report_and_lets_work_go_on(desktop: Desktop) -> None:
    shown: list[QUrl] = []
    trouble = Trouble(desktop.window, desktop.desk.theme, shown.append)
    trouble.tell("Traceback: one")
    trouble.tell("Traceback: two")
    assert "one" in trouble.told.toPlainText()
    assert "two" in trouble.told.toPlainText()
    desktop.settle(trouble.folder.isEnabled)
    QTest.mouseClick(trouble.folder, Qt.MouseButton.LeftButton)
    assert shown[0].toLocalFile().endswith("reports")
    copy = next(button for button in trouble.findChildren(QPushButton) if button.text() == "Copy")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "two" in QApplication.clipboard().text()
    QTest.mouseClick(trouble.go_on, Qt.MouseButton.LeftButton)
    assert not trouble.isVisible()


def test_starting_with_the_session_is_one_file_of_ours(tmp_path: Path) -> None:
    words = ("/opt/a b/faceless", "--hidden", "100%")
    linux = DesktopEntry(words, tmp_path / "autostart")
    assert not linux.on()
    linux.turn(True)
    assert linux.on()
    text = (tmp_path / "autostart" / "faceless-studio.desktop").read_text()
    assert 'Exec="/opt/a b/faceless" --hidden 100%%' in text
    (tmp_path / "autostart" / "faceless-studio.desktop").write_text(text + "Hidden=true\n")
    assert not linux.on()
    linux.turn(False)
    assert not linux.on()
    mac = LaunchAgent(words, tmp_path / "agents")
    mac.turn(True)
    assert mac.on()
    told = plistlib.loads((tmp_path / "agents" / "studio.faceless-studio.plist").read_bytes())
    assert told["ProgramArguments"] == list(words)
    mac.turn(False)
    mac.turn(False)
    assert not mac.on()


def test_the_pseudo_language_is_longer_everywhere_and_leaves_places_alone(qapp: QApplication) -> None:
    language = Language(qapp, PSEUDO)
    try:
        said = qapp.translate("anywhere", "{count} films waiting")
        assert len(said) >= round(1.4 * len("{count} films waiting"))
        assert "{count}" in said
        assert said != "{count} films waiting"
        assert said.format(count=3).startswith("3 ")
    finally:
        language.choose("en")
    assert qapp.translate("anywhere", "Films") == "Films"


def test_a_language_of_a_file_is_spoken_and_right_to_left_is_read_so(qapp: QApplication, tmp_path: Path) -> None:
    shipped = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for code in ("ar", "es"):
        (tmp_path / f"faceless_{code}.qm").write_bytes((shipped / f"qtbase_{code}.qm").read_bytes())
    language = Language(qapp, "ar", tmp_path)
    try:
        assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
        language.choose("es")
        assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
        assert qapp.translate("QPlatformTheme", "Cancel") == "Cancelar"
        assert QLocale().language() == QLocale.Language.Spanish
        language.choose("tlh")
        assert language.code == "en"
    finally:
        language.choose("en")
    assert own_name("es").startswith("Espa")
    assert isinstance(QLabel("x"), QLabel)
