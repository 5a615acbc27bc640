"""Which stretch of sound says which word."""

import numpy as np
import pytest

from engine.runtime.sound.alignment import by_example, by_pauses, filled, owners, settled, shared, spans
from engine.runtime.sound.wav import Sound

RATE = 16_000


def hum(parts: list[tuple[float, float]]) -> Sound:
    """Stretches of a pitch in hertz and a length in seconds; pitch 0 is silence."""
    pieces = []
    for pitch, length in parts:
        at = np.arange(round(length * RATE)) / RATE
        tone = sum(np.sin(2 * np.pi * pitch * number * at) / number for number in (1, 2, 3, 4))
        pieces.append(0.2 * tone if pitch else np.zeros(len(at)))
    return Sound(np.concatenate(pieces).astype(np.float32), RATE)


def test_words_that_were_run_together_are_told_apart() -> None:
    """`of the` came out as one group of sounds, and `and` lost its last."""
    spoken = list("wʌn ʌvðə bɛst ən mɔː")
    alone = [list("wʌn"), list("ɒv"), list("ðə"), list("bɛst"), list("ænd"), list("mɔː")]
    found = owners(spoken, alone)
    assert [found[at] for at in (0, 1, 2)] == [0, 0, 0]
    assert [found[at] for at in (4, 5, 6, 7)] == [1, 1, 2, 2]
    assert {found[at] for at in (9, 10, 11, 12)} == {3}
    assert {found[at] for at in (14, 15)} == {4}
    assert {found[at] for at in (17, 18, 19)} == {5}
    assert found[3] is found[8] is None


def test_a_word_that_was_dropped_owns_nothing() -> None:
    found = owners(list("abc ghi"), [list("abc"), list("xyz"), list("ghi")])
    assert found == [0, 0, 0, None, 2, 2, 2]


def test_words_with_the_same_sounds_keep_their_order() -> None:
    found = owners(list("ða ða ða"), [list("ða")] * 3)
    assert found == [0, 0, None, 1, 1, None, 2, 2]


def test_lengths_become_stretches_and_silence_belongs_to_nobody() -> None:
    assert spans([None, 0, 0, None, 2, None], [0.1, 0.2, 0.1, 0.5, 0.3, 0.1], 3) == [
        pytest.approx((0.1, 0.4)),
        None,
        pytest.approx((0.9, 1.2)),
    ]


def test_a_word_without_a_stretch_shares_its_neighbours() -> None:
    """By the letters said; one that says nothing lasts no time."""
    found = filled([(0.0, 0.6), None, None, (1.0, 1.5)], [2, 4, 0, 3])
    assert found == [pytest.approx((0.0, 0.2)), pytest.approx((0.2, 0.6)), (0.6, 0.6), (1.0, 1.5)]
    assert filled([None, (0.4, 1.0)], [1, 2]) == [pytest.approx((0.4, 0.6)), pytest.approx((0.6, 1.0))]
    assert filled([], []) == []
    assert filled([None, None], [0, 0]) == [(0.0, 0.0), (0.0, 0.0)]


def test_sharing_fills_the_whole() -> None:
    assert shared((1.0, 3.0), [1, 3]) == [(1.0, 1.5), (1.5, 3.0)]


def test_pauses_divide_what_is_otherwise_a_guess() -> None:
    """Two phrases with a pause between: no word lies in the pause."""
    sound = hum([(0, 0.1), (180, 0.8), (0, 0.4), (220, 0.6)])
    found = by_pauses(sound, [4, 4, 6], [False, True, False])
    assert found[0] == pytest.approx((0.1, 0.5), abs=0.02)
    assert found[1] == pytest.approx((0.5, 0.9), abs=0.02)
    assert found[2] == pytest.approx((1.3, 1.9), abs=0.02)


def test_words_beside_a_pause_settle_on_the_sound() -> None:
    """Off by less than a tenth of a second they are put right; words in running speech stay."""
    sound = hum([(0, 0.2), (180, 0.5), (0, 0.3), (220, 0.3), (260, 0.3)])
    found = settled(sound, [(0.26, 0.62), (1.06, 1.31), (1.31, 1.64)])
    assert found[0] == pytest.approx((0.2, 0.7), abs=0.011)
    assert found[1] == pytest.approx((1.0, 1.31), abs=0.011)
    assert found[2] == pytest.approx((1.31, 1.6), abs=0.011)


def test_nothing_near_leaves_a_word_where_it_was() -> None:
    assert settled(hum([(0, 2.0)]), [(0.5, 1.0)]) == [(0.5, 1.0)]


def test_times_are_carried_to_another_pace() -> None:
    """The same sounds, stretched unevenly: each border is found within 40 ms."""
    pitches = (140, 310, 190, 420, 250)
    example = hum([(pitch, 0.3) for pitch in pitches])
    lengths = (0.2, 0.5, 0.3, 0.25, 0.45)
    sound = hum(list(zip(pitches, lengths, strict=True)))
    known = [(at * 0.3, at * 0.3 + 0.3) for at in range(5)]
    edges = np.concatenate([[0], np.cumsum(lengths)])
    for at, (start, end) in enumerate(by_example(sound, example, known)):
        assert start == pytest.approx(edges[at], abs=0.04)
        assert end == pytest.approx(edges[at + 1], abs=0.04)
