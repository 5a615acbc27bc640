"""The film is heard while its playhead is dragged and stepped: short, soft-edged, and what is played there."""

import threading
from collections.abc import Callable, Iterator
from fractions import Fraction

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.domain.timeline import Timeline
from engine.errors import Refused
from engine.render.sound.loudness import RATE, Samples
from tests.ui.conftest import Desktop
from tests.ui.outlet_hand import PERIOD, Hand
from tests.ui.test_story import opened
from ui.timeline.monitor import grains, transport
from ui.timeline.monitor.grains import EDGE, GRAIN, Grains
from ui.timeline.monitor.player import Hear
from ui.timeline.page import TimelinePage

FILM = Timeline(Fraction(30), 320, 180, 300, ())
HUM = 0.5
STEEPEST = HUM * (2 * np.pi * 220 / RATE + np.pi / 2 / EDGE)
"""From one sample to the next: of the hum, and of how it comes and goes."""
_ALIKE = 2e-4
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def spoken(_: Timeline, start: int, count: int) -> Samples:
    """A hum for a second, after a second of silence and before another."""
    at = np.arange(start, start + count)
    wave = HUM * np.cos(2 * np.pi * 220 * at / RATE) * ((at >= RATE) & (at < 2 * RATE))
    return np.stack([wave, wave], axis=1).astype(np.float32)


class Ear:
    """Grains over `hear`, and what was asked of it."""

    def __init__(self, hear: Hear = spoken) -> None:
        self.hand, self.asked = Hand(), list[int]()
        self._plain = hear
        self.grains = Grains(self._hear, lambda: self.hand, threading.Lock())

    def _hear(self, film: Timeline, start: int, count: int) -> Samples:
        self.asked.append(start)
        return self._plain(film, start, count)

    def want(self, start: int, volume: float = 1.0) -> None:
        """Want a grain, and listen until it is made."""
        assert self.grains.want(FILM, start, GRAIN, volume)
        self.hand.ask_until(lambda: bool(self.asked) and self.asked[-1] == start)

    def heard(self) -> Samples:
        """Give all that was heard, to the end of the last grain."""
        self.end()
        self.hand.ask(3 * GRAIN)
        return self.hand.heard

    def end(self) -> None:
        self.grains.stop()
        self.grains.wait()


@pytest.fixture
def ears(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Ear]]:
    """Ears that do not fall asleep on a machine with much else to do."""
    monkeypatch.setattr(grains, "_REST", 60.0)
    made: list[Ear] = []

    def make(*how: Hear) -> Ear:
        made.append(Ear(*how))
        return made[-1]

    yield make
    for ear in made:
        ear.end()


def sounding(heard: Samples) -> Samples:
    """What is heard, without the silence around it."""
    there = np.flatnonzero(heard.any(axis=1))
    return heard[there[0] : there[-1] + 1] if len(there) else heard[:0]


def within(heard: Samples, part: Samples) -> bool:
    """Whether sound holds another, sample by sample."""
    last = max(0, len(heard) - len(part) + 1)
    alike = np.flatnonzero(np.abs(heard[:last] - part[0]).max(axis=1) < _ALIKE)
    return any(np.abs(heard[at : at + len(part)] - part).max() < _ALIKE for at in alike)


def test_a_grain_is_short_and_has_soft_edges(ears: Callable[..., Ear]) -> None:
    ear = ears()
    ear.want(RATE + 10_000)
    heard = ear.heard()
    grain = sounding(heard)
    assert GRAIN - 4 <= len(grain) <= GRAIN
    assert 0.04 * RATE <= len(grain) <= 0.08 * RATE
    assert np.sqrt((grain**2).mean()) == pytest.approx(HUM / np.sqrt(2), rel=0.15)
    assert np.abs(np.diff(heard[:, 0])).max() <= STEEPEST
    assert within(heard, spoken(FILM, RATE + 10_000, GRAIN)[EDGE:-EDGE]), "it is of where the playhead is"


def test_where_nobody_speaks_nothing_is_heard(ears: Callable[..., Ear]) -> None:
    for place, there in ((RATE // 2, False), (RATE + 5000, True), (5 * RATE // 2, False)):
        ear = ears()
        ear.want(place)
        assert ear.heard().any() == there


def test_a_drag_is_heard_without_clicks_and_the_last_place_last(ears: Callable[..., Ear]) -> None:
    ear = ears()
    places = range(RATE, RATE + 64 * 701, 701)
    for number, place in enumerate(places, 1):
        if number % 8:
            assert ear.grains.want(FILM, place, GRAIN)
            ear.hand.ask(PERIOD)
        else:
            ear.want(place)
    heard = ear.heard()
    assert len(places) // 8 <= len(ear.asked) < len(places) / 2, "what is passed by while another is heard is left out"
    assert np.abs(np.diff(heard[:, 0])).max() <= 2 * STEEPEST, "one comes while another goes"
    assert np.abs(heard).max() <= 1.01 * HUM
    assert within(heard, spoken(FILM, places[-1], GRAIN)[EDGE:-EDGE])


def test_a_volume_is_kept_to(ears: Callable[..., Ear]) -> None:
    ear = ears()
    ear.want(RATE, 0.1)
    assert np.abs(ear.heard()).max() == pytest.approx(0.1 * HUM, rel=0.05)


def test_sound_that_cannot_be_had_is_silent_and_does_not_end_it(ears: Callable[..., Ear]) -> None:
    def refuse(film: Timeline, start: int, count: int) -> Samples:
        if start < RATE:
            raise Refused("This cannot be read.")
        return spoken(film, start, count)

    ear = ears(refuse)
    ear.want(0)
    assert not ear.hand.heard.any()
    ear.want(RATE)
    assert ear.heard().any()


def test_it_lets_go_when_nothing_is_wanted_any_more() -> None:
    ear = Ear()
    ear.grains.want(FILM, RATE, GRAIN)
    assert ear.hand.stopped.wait(20)
    assert not ear.grains.want(FILM, RATE, GRAIN), "then another is begun"


@pytest.fixture
def output(monkeypatch: pytest.MonkeyPatch) -> Hand:
    """The window's output, asked by the test."""
    hand = Hand()
    monkeypatch.setattr(transport, "outlet", lambda: hand)
    return hand


@pytest.fixture
def page(output: Hand, desktop: Desktop, film: str) -> Iterator[TimelinePage]:
    page = opened(desktop, film)
    desktop.settle()
    yield page
    page.bench.transport.stop()
    desktop.settle()


def expected(page: TimelinePage, desktop: Desktop, frame: int, count: int) -> Samples:
    """What playback gives there, but for the edges."""
    film = page.editor.timeline
    return desktop.engine.renderer.hear(film, round(frame * RATE / film.rate), count)[EDGE : count - EDGE]


def louder(page: TimelinePage, desktop: Desktop) -> int:
    """A frame in which somebody speaks."""
    film = page.editor.timeline
    sound = desktop.engine.renderer.hear(film, 0, round(film.length * RATE / film.rate))
    wide = round(RATE / film.rate)
    power = (sound[: len(sound) // wide * wide] ** 2).reshape(-1, 2 * wide).mean(axis=1)
    return int(np.argmax(power[5:-5])) + 5


def test_a_step_by_key_lets_its_frame_be_heard(desktop: Desktop, page: TimelinePage, output: Hand) -> None:
    frame, count = louder(page, desktop), round(RATE / page.editor.timeline.rate)
    page.editor.seek(frame - 1)
    output.ask(2 * GRAIN)
    QTest.keyClick(page.bench.canvas.surface, Qt.Key.Key_Right)
    assert page.editor.playhead == frame
    part = expected(page, desktop, frame, count)
    assert np.sqrt((part**2).mean()) > 0.005, "somebody speaks there"
    output.ask_until(lambda: within(output.heard, part))
    output.ask(GRAIN)
    assert not within(output.heard, expected(page, desktop, frame, count + 2 * EDGE)), "and no more than that"


def test_the_playhead_is_heard_as_it_is_dragged_along_the_ruler(
    desktop: Desktop, page: TimelinePage, output: Hand
) -> None:
    ruler, scene = page.bench.canvas.ruler, page.bench.canvas.scene
    frame = louder(page, desktop)

    def at(frame: int) -> QPointF:
        return QPointF(round(scene.x(frame)) + 0.5, ruler.height() - 8)

    def drag(kind: QEvent.Type, place: QPointF) -> None:
        held = LEFT if kind != QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        QApplication.sendEvent(ruler, QMouseEvent(kind, place, ruler.mapToGlobal(place), button, held, NONE))

    drag(QEvent.Type.MouseButtonPress, at(max(0, frame - 12)))
    output.ask(PERIOD)
    for step in range(max(1, frame - 11), frame + 1):
        drag(QEvent.Type.MouseMove, at(step))
        output.ask(PERIOD)
    part = expected(page, desktop, page.editor.playhead, GRAIN)
    output.ask_until(lambda: within(output.heard, part))
    drag(QEvent.Type.MouseButtonRelease, at(frame))
    assert not page.bench.transport.playing


def test_switched_off_nothing_is_heard_and_that_is_remembered(
    desktop: Desktop, page: TimelinePage, output: Hand
) -> None:
    commands, bench = desktop.desk.commands, page.bench
    assert commands.action("play.scrub").isChecked()
    QTest.keyClick(bench.canvas.surface, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert not commands.action("play.scrub").isChecked()
    assert desktop.desk.remembered.value("scrub", default=True) is False
    page.editor.seek(40)
    assert not output.started.wait(0.2)
    commands.perform("play.scrub")
    assert commands.action("play.scrub").isChecked()
    assert commands.action("play.scrub") in bench.monitor.controls.more.actions()
    page.editor.seek(50)
    assert output.started.wait(20)


def test_a_muted_film_is_not_heard(page: TimelinePage, output: Hand) -> None:
    page.bench.transport.set_volume(1.0, muted=True)
    page.editor.seek(40)
    assert not output.started.wait(0.2)


def test_playing_takes_over_from_scrubbing(page: TimelinePage, output: Hand) -> None:
    playing, rate = page.bench.transport, page.editor.timeline.rate
    page.editor.seek(20)
    output.ask(PERIOD)
    playing.play()
    output.ask_until(lambda: output.starts == 2)
    page.editor.seek(60)
    assert playing.playing, "it goes on from there"
    output.ask_until(lambda: output.starts == 3 and playing._playing.place > 61 * RATE / rate)  # type: ignore[union-attr]
    playing.pause()
