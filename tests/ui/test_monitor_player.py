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
from ui.timeline.monitor import outlet
from ui.timeline.monitor.outlet import Pull, Unheard
from ui.timeline.monitor.player import BLOCK, Course, Playing

FILM = Timeline(Fraction(30), 320, 180, 300, ())
LENGTH = 10 * RATE


class Hand:
    """An output that asks when the test says so."""

    latency = 0.0

    def __init__(self) -> None:
        self.started, self.stopped = threading.Event(), threading.Event()
        self._pull: Pull | None = None

    def start(self, pull: Pull) -> None:
        self._pull = pull
        self.started.set()

    def stop(self) -> None:
        self.stopped.set()

    def close(self) -> None:
        """Nothing is open."""

    def ask(self, count: int) -> Samples:
        """Ask until it comes whole."""
        assert self.started.wait(10)
        assert self._pull
        parts, left = [], count
        while left:
            part = self._pull(min(left, 480))
            parts.append(part)
            left -= len(part)
            time.sleep(0.002)
        return np.concatenate(parts)


def ramp(film: Timeline, start: int, count: int) -> Samples:
    """Sound that tells where in the film it is: left by the sample's number, right by the film's length."""
    at = (np.arange(start, start + count) / LENGTH).astype(np.float32)
    return np.stack([at, np.full(count, film.length / 1000, np.float32)], axis=1)


Begin = Callable[..., tuple[Playing, Hand]]


@pytest.fixture
def begin() -> Iterator[Begin]:
    running: list[tuple[Playing, Hand]] = []

    def start(
        at: int = 0, speed: int = 1, first: int = 0, last: int = LENGTH, *, loop: bool = False
    ) -> tuple[Playing, Hand]:
        hand = Hand()
        playing = Playing(ramp, lambda: hand, Course(FILM, at, speed, first, last, loop), threading.Lock())
        running.append((playing, hand))
        return playing, hand

    yield start
    for playing, hand in running:
        playing.stop()
        assert hand.stopped.wait(10)


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


def test_backwards_and_twice_as_fast(begin: Begin) -> None:
    _, hand = begin(at=RATE, speed=-1)
    back = places(hand.ask(2 * BLOCK))
    assert np.array_equal(back, np.arange(RATE - 1, RATE - 1 - 2 * BLOCK, -1))
    playing, hand = begin(at=0, speed=2)
    fast = places(hand.ask(BLOCK))
    assert abs(fast - 2 * np.arange(BLOCK)).max() <= 1
    assert playing.place == pytest.approx(2 * BLOCK, abs=960)
    _, hand = begin(at=0, speed=8)
    assert not hand.ask(BLOCK).any(), "faster than twice is silent"


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
    assert hand.stopped.wait(10)


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
    assert hand.stopped.wait(10)


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
    assert enough.wait(20)
    opened.stop()
    assert sum(taken) <= (time.monotonic() - began) * RATE + 1


def test_a_machine_without_a_loudspeaker_has_an_outlet() -> None:
    opened = outlet.outlet()
    asked = threading.Event()

    def pull(count: int) -> Samples:
        asked.set()
        return np.zeros((count, 2), np.float32)

    opened.start(pull)
    assert asked.wait(20)
    opened.stop()
    opened.close()
