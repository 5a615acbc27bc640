"""The monitor in a real window: what it shows, how it plays, what is laid over the picture."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.domain.identity import Blob
from engine.domain.timeline import Clip, Effect
from tests import material
from tests.ui.conftest import Desktop
from ui.timeline.monitor.frames import Wanted
from ui.timeline.monitor.monitor import Monitor
from ui.timeline.timecode import frame_at, timecode


class Bench(QWidget):
    """A monitor on its own, as the page holds it."""

    def __init__(self, desktop: Desktop, film: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.desktop = desktop
        self.editor = desktop.editor()
        self.monitor = Monitor(desktop.desk, self.editor)
        self.transport = self.monitor.transport
        QVBoxLayout(self).addWidget(self.monitor)
        self.resize(900, 640)
        self.show()
        self.activateWindow()
        self.editor.open(desktop.engine.editing.open(film))
        desktop.settle()

    def settle(self, until: Callable[[], bool] | None = None) -> None:
        self.desktop.settle(until)


@pytest.fixture
def bench(desktop: Desktop, film: str) -> Iterator[Bench]:
    made = Bench(desktop, film)
    yield made
    made.transport.stop()
    made.editor.open(None)
    desktop.settle()
    made.close()


def pixels(picture: QImage | None) -> np.ndarray:  # type: ignore[type-arg]
    assert picture is not None
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).astype(int)


def test_the_frame_at_the_playhead_is_shown(bench: Bench) -> None:
    bench.editor.seek(60)
    bench.settle(lambda: bench.monitor.shown[0] == 60)
    bench.settle()
    picture = pixels(bench.monitor.view.picture)
    expected = bench.desktop.engine.renderer.preview(bench.editor.timeline, 60, picture.shape[1::-1])
    assert np.array_equal(picture, expected)


def test_the_newest_frame_wins(bench: Bench) -> None:
    for frame in range(0, 100, 3):
        bench.editor.seek(frame)
    bench.settle(lambda: bench.monitor.shown[0] == 99)
    bench.settle()
    assert bench.monitor.shown[0] == 99
    assert not bench.monitor.view.loading


def test_an_edit_shows_at_once(bench: Bench) -> None:
    bench.editor.seek(30)
    bench.settle()
    before = pixels(bench.monitor.view.picture)
    bench.editor.do("Rewrite", lambda film: replace(film, captions=(), titles=()))
    bench.settle()
    after = pixels(bench.monitor.view.picture)
    assert np.abs(after - before).max() > 60


def test_space_plays_and_pauses(bench: Bench) -> None:
    bench.monitor.view.setFocus()
    QTest.keyClick(bench.monitor.view, Qt.Key.Key_Space)
    assert bench.transport.speed == 1
    bench.settle(lambda: bench.editor.playhead >= 12)
    QTest.keyClick(bench.monitor.view, Qt.Key.Key_Space)
    assert not bench.transport.playing
    rests = bench.editor.playhead
    bench.settle()
    assert bench.editor.playhead == rests
    assert bench.monitor.shown[0] == rests


def test_keys_shuttle_and_after_a_pause_the_speed_is_the_films_own(bench: Bench) -> None:
    screen = bench.monitor.view
    screen.setFocus()
    speeds = []
    for key in (Qt.Key.Key_L, Qt.Key.Key_L, Qt.Key.Key_L, Qt.Key.Key_L, Qt.Key.Key_L, Qt.Key.Key_K, Qt.Key.Key_L):
        QTest.keyClick(screen, key)
        speeds.append(bench.transport.speed)
    assert speeds == [1, 2, 4, 8, 8, 0, 1]
    QTest.keyClick(screen, Qt.Key.Key_K)
    bench.editor.seek(80)
    for key in (Qt.Key.Key_J, Qt.Key.Key_J):
        QTest.keyClick(screen, key)
    assert bench.transport.speed == -2
    bench.settle(lambda: bench.editor.playhead < 60)
    QTest.keyClick(screen, Qt.Key.Key_L)
    assert bench.transport.speed == 1


def test_it_stops_at_the_end_and_begins_again_from_the_start(bench: Bench) -> None:
    last = bench.editor.timeline.length - 1
    bench.editor.seek(last - 8)
    bench.transport.play()
    bench.settle(lambda: not bench.transport.playing)
    assert bench.editor.playhead >= last - 1
    bench.transport.play()
    bench.settle(lambda: 0 < bench.editor.playhead < last - 8)
    bench.transport.pause()


def test_in_and_out_are_played_over_and_over(bench: Bench) -> None:
    bench.editor.marked_in, bench.editor.marked_out = 20, 29
    bench.editor.seek(20)
    bench.transport.set_loop(True)
    bench.transport.play()
    seen: list[int] = []
    bench.editor.moved.connect(seen.append)
    bench.settle(lambda: sum(one > other for one, other in pairwise(seen)) >= 2)
    bench.transport.pause()
    bench.transport.set_loop(False)
    assert min(seen) >= 20
    assert max(seen) <= 30


def test_a_typed_timecode_moves_the_playhead(bench: Bench) -> None:
    field = bench.monitor.controls._time
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "2:05")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bench.editor.playhead == 55
    assert field.text() == "00:00:02:05"
    field.selectAll()
    QTest.keyClicks(field, "nowhere")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bench.editor.playhead == 55
    assert field.text() == "00:00:02:05"


def test_timecodes_read_back() -> None:
    rate = bench_rate = 25
    for frame in (0, 24, 25, 1499, 90_000):
        assert frame_at(timecode(frame, rate), bench_rate) == frame  # type: ignore[arg-type]
    assert frame_at("12s", rate) == 300  # type: ignore[arg-type]
    assert frame_at("x", rate) is None  # type: ignore[arg-type]


def test_safe_zones_are_laid_over_the_picture(bench: Bench, shot: Callable[..., Path]) -> None:
    screen = bench.monitor.view
    bare = pixels(screen.grab().toImage())
    actions = bench.monitor.controls.zone_menu.actions()
    assert len(actions) >= 5
    named = {action.text(): action for action in actions}
    assert [action.isEnabled() for action in actions] == [True, False, False, False, True], "of a wide film one fits"
    named["YouTube (approximate)"].trigger()
    zoned = pixels(screen.grab().toImage())
    assert np.abs(zoned - bare).max() > 40
    shot(bench, "monitor-zones")
    actions[0].trigger()
    assert np.array_equal(pixels(screen.grab().toImage()), bare)


def test_before_and_after_the_effects_are_compared(bench: Bench, shot: Callable[..., Path]) -> None:
    bench.editor.do("Grade", lambda film: replace(film, effects=(Effect("grade", preset="noir"),)))
    bench.monitor.controls.split.click()
    bench.settle()
    screen = bench.monitor.view
    place = screen.place()
    shown = screen.grab().toImage()
    ratio = shown.width() / screen.width()
    colours = pixels(shown)
    top, left = int(place.y() * ratio), int(place.x() * ratio)
    part = colours[top + 60 : top + 200]
    middle = left + int(place.width() * ratio / 2)
    spread = np.ptp(part, axis=2)
    assert spread[:, left + 10 : middle - 20].mean() > 3 * spread[:, middle + 20 : middle + 300].mean()
    at = QPoint(round(place.x() + place.width() / 2), round(place.center().y()))
    QTest.mousePress(screen, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseMove(screen, at + QPoint(120, 0))
    QTest.mouseRelease(screen, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + QPoint(120, 0))
    assert screen.split is not None
    assert screen.split > 0.6
    shot(bench, "monitor-split")


def test_a_double_click_fills_the_screen_and_escape_leaves_it(bench: Bench) -> None:
    screen = bench.monitor.view
    QTest.mouseDClick(screen, Qt.MouseButton.LeftButton)
    bench.settle(lambda: screen.window().isFullScreen())
    assert screen.window() is not bench
    QTest.keyClick(screen, Qt.Key.Key_Space)
    assert bench.transport.playing
    QTest.keyClick(screen, Qt.Key.Key_Space)
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.window() is bench
    assert screen.isVisible()


def test_a_frame_is_copied_saved_and_made_the_thumbnail(bench: Bench, tmp_path: Path) -> None:
    bench.editor.seek(70)
    bench.settle()
    bench.monitor.stills.copy()
    bench.settle()
    film = bench.editor.timeline
    copied = QGuiApplication.clipboard().image()
    assert (copied.width(), copied.height()) == (film.width, film.height)
    bench.monitor.stills.save(tmp_path / "frame.png")
    bench.settle((tmp_path / "frame.png").is_file)
    bench.settle()
    assert np.array_equal(pixels(QImage(str(tmp_path / "frame.png"))), pixels(copied))
    session = bench.editor.session
    assert session is not None
    before = (session.folder / "thumbnail.jpg").read_bytes()
    bench.monitor.stills.make_thumbnail()
    bench.settle(lambda: (session.folder / "thumbnail.jpg").read_bytes() != before)
    assert bench.editor.project.cover == 70
    bench.editor.undo()
    assert bench.editor.project.cover is None


def test_an_enlarged_picture_is_the_films_own_pixels(bench: Bench) -> None:
    bench.monitor.view.set_zoom(1.0)
    bench.settle()
    film = bench.editor.timeline
    place = bench.monitor.view.place()
    assert place.width() * bench.monitor.view.devicePixelRatioF() == pytest.approx(film.width)
    assert pixels(bench.monitor.view.picture).shape[:2] == (film.height, film.width)


def test_how_it_looks(bench: Bench, shot: Callable[..., Path]) -> None:
    bench.editor.seek(60)
    bench.settle()
    for scheme in ("dark", "light"):
        bench.desktop.desk.theme.choose(scheme)
        assert shot(bench, f"monitor-{scheme}").is_file()
    bench.desktop.desk.theme.choose("system")


def test_a_picture_that_takes_long_is_told_of_after_a_while(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    renderer, view = bench.desktop.engine.renderer, bench.monitor.view
    usual = renderer.preview
    going_on = threading.Event()

    def slow(*asked: object) -> object:
        going_on.wait(60)
        return usual(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(renderer, "preview", slow)
    bench.editor.seek(110)
    assert not view.loading, "not at once"
    bench.settle(lambda: view.loading)
    going_on.set()
    bench.settle(lambda: bench.monitor.shown[0] == 110)
    assert not view.loading


def test_a_file_that_is_gone_has_a_card(bench: Bench) -> None:
    whole = bench.editor.timeline
    gone = replace(whole.clips[0], media=Blob("1" * 64, ".mp4"), background=None, asset_title="Holiday at the sea")
    bench.editor.do("Lose a file", lambda film: replace(film, clips=(gone, *film.clips[1:]), effects=(), captions=()))
    bench.editor.seek(10)
    bench.settle()
    bench.desktop.bot.wait(200)
    bench.settle()
    picture = pixels(bench.monitor.view.picture)
    assert len(np.unique(picture.reshape(-1, 3), axis=0)) > 3, "it says what is missing"
    assert np.ptp(picture.mean(axis=2)) > 100
    assert bench.monitor.view.message == ""


def test_an_empty_film_says_so(bench: Bench) -> None:
    bench.editor.do("Empty it", lambda film: replace(film, clips=(), length=0, captions=(), voice=(), music=()))
    bench.settle()
    assert bench.monitor.view.message
    bench.transport.toggle()
    assert not bench.transport.playing
    bench.editor.undo()
    bench.settle()
    assert not bench.monitor.view.message
    assert bench.monitor.view.picture is not None


def test_what_is_shown_while_it_plays_is_what_is_heard(bench: Bench) -> None:
    """Of frames that show their number, that of the playhead is seen, or one that was due a moment before."""
    engine = bench.desktop.engine
    counted = engine.artifacts.put(material.counted(engine.home.folder / "counted.mp4", 300, rate=25))
    film = bench.editor.timeline
    clip = Clip("counted", 0, film.length, counted, "video")
    bench.editor.do("Count", lambda film: replace(film, clips=(clip,), effects=(), captions=(), titles=()))
    bench.settle()
    apart: list[int] = []

    def look(wanted: Wanted, picture: QImage) -> None:
        if bench.transport.playing:
            assert material.number(pixels(picture).mean(axis=2).astype(np.uint8)) == wanted.number
            apart.append(bench.editor.playhead - wanted.number)

    bench.monitor.frames.came.connect(look)
    bench.transport.play()
    bench.settle(lambda: len(apart) >= 15)
    bench.transport.pause()
    assert min(apart) >= 0, "no picture comes before its sound"
    assert float(np.median(apart)) <= 3
