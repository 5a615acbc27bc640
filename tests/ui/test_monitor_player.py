"""Sound as the clock of what is shown: nothing of it is left out, whatever else happens."""

import threading
import time
from collections.abc import Callable, Iterator
from fractions import Fraction

import numpy as np
import pytest

from engine.domain.timeline import Timeline
from engine.errors import Refused
from engine.render.sound.loudness import RATE, Samples
from tests.ui.outlet_hand import PERIOD, Hand
from ui.timeline.monitor import outlet
from ui.timeline.monitor.outlet import Unheard
from ui.timeline.monitor.player import BLOCK, Course, Hear, Playing

FILM = Timeline(Fraction(30), 320, 180, 300, ())
LENGTH = 10 * RATE


def ramp(film: Timeline, start: int, count: int) -> Samples:
    """Sound that tells where in the film it is: left by the sample's number, right by the film's length."""
    at = (np.arange(start, start + count) / LENGTH).astype(np.float32)
    return np.stack([at, np.full(count, film.length / 1000, np.float32)], axis=1)


Begin = Callable[..., tuple[Playing, Hand]]


@pytest.fixture
def begin() -> Iterator[Begin]:
    running: list[tuple[Playing, Hand]] = []

    def start(
        hear: Hear = ramp, at: int = 0, speed: int = 1, first: int = 0, last: int = LENGTH, *, loop: bool = False
    ) -> tuple[Playing, Hand]:
        hand = Hand()
        playing = Playing(hear, lambda: hand, Course(FILM, at, speed, first, last, loop), threading.Lock())
        running.append((playing, hand))
        return playing, hand

    yield start
    for playing, hand in running:
        playing.stop()
        assert hand.stopped.wait(60)


def places(sound: Samples) -> np.ndarray:  # type: ignore[type-arg]
    return np.rint(sound[:, 0].astype(float) * LENGTH).astype(int)


def test_every_sample_is_heard_once_in_its_order(begin: Begin) -> None:
    _, hand = begin(at=1000)
    assert np.array_equal(places(hand.ask(3 * BLOCK + 77)), np.arange(1000, 1000 + 3 * BLOCK + 77))


def test_the_place_is_where_the_sound_is(begin: Begin) -> None:
    playing, hand = begin(at=RATE)
    assert playing.place == RATE
    hand.ask(9600)
    assert RATE + 9600 - 480 <= playing.place <= RATE + 9600
    time.sleep(0.05)
    assert playing.place == RATE + 9600, "it waits for sound that is not asked for"


def test_backwards_it_is_heard_as_a_tape_runs_back(begin: Begin) -> None:
    _, hand = begin(at=RATE, speed=-1)
    back = places(hand.ask(2 * BLOCK))
    assert np.array_equal(back, np.arange(RATE - 1, RATE - 1 - 2 * BLOCK, -1))


def test_faster_than_four_times_is_silent_and_goes_on(begin: Begin) -> None:
    playing, hand = begin(at=0, speed=8)
    assert not hand.ask(BLOCK).any()
    assert playing.place == pytest.approx(8 * BLOCK, abs=8 * PERIOD)


def tones(film: Timeline, start: int, count: int) -> Samples:
    """A tone all along, and over it clicks of noise a tenth of a second long, one in each second."""
    at = np.arange(start, start + count)
    noise = np.sin(at.astype(np.float64) ** 2 * 12.9898) * (at % RATE < RATE // 10)
    heard = 0.1 * np.sin(2 * np.pi * 440 * at / RATE) + 0.6 * noise
    return np.stack([heard, heard], axis=1).astype(np.float32)


@pytest.mark.parametrize("speed", [2, 4, -2, -4])
def test_faster_it_is_as_high_and_its_clock_tells_where_it_is(begin: Begin, speed: int) -> None:
    """Ten seconds of sound: what is heard lies within a frame of what is shown, at the end as at the beginning."""
    seconds = 10 * abs(speed)
    start = 0 if speed > 0 else seconds * RATE
    playing, hand = begin(tones, at=start, speed=speed, last=seconds * RATE)
    heard, where = [], []
    for _ in range(10 * RATE // PERIOD):
        heard.append(ready(playing, hand))
        where.append(playing._heard[-1][0])  # `place` goes on from there by the clock, until it is asked again
    loud = np.array([np.abs(part).max() > 0.35 for part in heard])
    begins = np.flatnonzero(loud[1:] & ~loud[:-1]) + 1
    assert len(begins) >= seconds - 2
    edge = 0 if speed > 0 else RATE // 10
    apart = [_apart(where[index], edge) / abs(speed) for index in begins]
    frame = float(RATE / FILM.rate)
    assert np.abs(apart).max() <= frame
    third = len(apart) // 3
    assert abs(np.mean(apart[:third]) - np.mean(apart[-third:])) <= frame / 4, "it does not drift"
    assert _pitch(np.concatenate(heard)) == pytest.approx(440, rel=0.02)


def ready(playing: Playing, hand: Hand) -> Samples:
    """Ask once there is something to be heard."""
    hand.rest = 0.0
    until = time.monotonic() + 20
    while not playing._ready:
        assert time.monotonic() < until
        time.sleep(0.0005)
    return hand.ask(PERIOD)


def _apart(place: float, edge: int) -> float:
    """How far it is from a place to the nearest edge of a click."""
    return (place - edge + RATE / 2) % RATE - RATE / 2


def _pitch(sound: Samples) -> float:
    """The strongest tone."""
    power = np.abs(np.fft.rfft(sound[:, 0] * np.hanning(len(sound))))
    return float(np.argmax(power) * RATE / len(sound))


def test_faster_no_block_is_heard_to_begin(begin: Begin) -> None:
    def hum(film: Timeline, start: int, count: int) -> Samples:
        wave = 0.5 * np.sin(2 * np.pi * 220 * np.arange(start, start + count) / RATE)
        return np.stack([wave, wave], axis=1).astype(np.float32)

    playing, hand = begin(hum, at=0, speed=4, last=100 * RATE)
    found = np.concatenate([ready(playing, hand) for _ in range(10 * BLOCK // PERIOD)])
    assert np.abs(np.diff(found[BLOCK:, 0])).max() < 1.2 * 0.5 * 2 * np.pi * 220 / RATE
    assert np.sqrt((found[BLOCK:] ** 2).mean()) == pytest.approx(0.5 / np.sqrt(2), rel=0.2)


def test_over_and_over(begin: Begin) -> None:
    playing, hand = begin(at=RATE + 100, first=RATE, last=RATE + 5000, loop=True)
    found = places(hand.ask(12_000))
    assert np.array_equal(found, RATE + (np.arange(100, 12_100) % 5000))
    assert RATE <= playing.place <= RATE + 5000
    assert not playing.ended


def test_an_edit_is_heard_soon_and_leaves_nothing_out(begin: Begin) -> None:
    playing, hand = begin()
    hand.ask(2400)
    longer = Timeline(Fraction(30), 320, 180, 600, ())
    playing.edit(longer, 0, 2 * LENGTH)
    found = hand.ask(4 * BLOCK)
    assert np.array_equal(places(found), np.arange(2400, 2400 + 4 * BLOCK))
    new = np.flatnonzero(found[:, 1] > 0.5)
    assert new[0] <= 2 * BLOCK
    assert (found[new[0] :, 1] > 0.5).all()


def test_it_ends_with_the_film(begin: Begin) -> None:
    playing, hand = begin(at=LENGTH - 5000)
    found = hand.ask(9600)
    assert np.array_equal(places(found[:5000]), np.arange(LENGTH - 5000, LENGTH))
    assert not found[5000:].any()
    assert playing.ended
    assert playing.place == LENGTH
    assert playing.late == 0


def test_volume_and_levels(begin: Begin) -> None:
    playing, hand = begin(at=LENGTH // 2)
    hand.ask(480)
    left, right = playing.levels()
    assert left == pytest.approx(0.5, abs=0.01)
    assert right == pytest.approx(0.3, abs=0.01)
    playing.volume = 0.0
    assert not hand.ask(480).any()
    assert playing.levels() == (0.0, 0.0)


def test_sound_that_cannot_be_had_is_silent(begin: Begin) -> None:
    def refuse(*_: object) -> Samples:
        raise Refused("This cannot be read.")

    hand = Hand()
    playing = Playing(refuse, lambda: hand, Course(FILM, 0, 1, 0, LENGTH), threading.Lock())
    assert not hand.ask(BLOCK).any()
    assert playing.place == pytest.approx(BLOCK, abs=480)
    playing.stop()
    assert hand.stopped.wait(60)


def test_one_after_another_share_the_outlet(begin: Begin) -> None:
    hand, turn = Hand(), threading.Lock()
    first = Playing(ramp, lambda: hand, Course(FILM, 0, 1, 0, LENGTH), turn)
    hand.ask(480)
    hand.started.clear()
    second = Playing(ramp, lambda: hand, Course(FILM, RATE, 1, 0, LENGTH), turn)
    first.stop()
    assert places(hand.ask(480))[0] == RATE
    hand.stopped.clear()
    second.stop()
    assert hand.stopped.wait(60)


def test_without_any_output_the_clock_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlet, "find_spec", lambda _: None)
    opened = outlet.outlet()
    assert isinstance(opened, Unheard)
    taken: list[int] = []
    enough = threading.Event()

    def pull(count: int) -> Samples:
        taken.append(count)
        if sum(taken) > RATE // 5:
            enough.set()
        return np.zeros((count, 2), np.float32)

    began = time.monotonic()
    opened.start(pull)
    assert enough.wait(60)
    opened.stop()
    assert sum(taken) <= (time.monotonic() - began) * RATE + 1


def test_a_machine_without_a_loudspeaker_has_an_outlet() -> None:
    opened = outlet.outlet()
    asked = threading.Event()

    def pull(count: int) -> Samples:
        asked.set()
        return np.zeros((count, 2), np.float32)

    opened.start(pull)
    assert asked.wait(60)
    opened.stop()
    opened.close()
