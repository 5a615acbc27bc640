"""The limiter and what finds and lowers peaks: below their ceilings, unheard elsewhere, the same in stretches."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.render.sound.ducking import DEPTH, gain, near
from engine.render.sound.limiter import limited
from engine.render.sound.loudness import RATE, Samples
from engine.render.sound.peaks import Peak, lowered, peaks


def noise(seed: int, seconds: float = 1.5) -> Samples:
    chance = np.random.default_rng(seed)
    loud = np.repeat(chance.uniform(0.05, 1.8, 30), round(seconds * RATE / 30))
    sound: Samples = (chance.normal(0, 0.3, (len(loud), 2)) * loud[:, None]).astype(np.float32)
    return sound


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1000), st.sampled_from([-2.0, -6.0, -12.0]))
def test_nothing_goes_beyond_the_ceiling(seed: int, ceiling: float) -> None:
    assert np.abs(limited(noise(seed), ceiling)).max() <= 10 ** (ceiling / 20) * 1.00001


def test_what_is_soft_enough_is_left_alone() -> None:
    sound = noise(1) * 0.05
    assert limited(sound, -2.0) is sound


def test_a_peak_stays_at_its_sample_and_the_rest_comes_back() -> None:
    sound = np.full((RATE, 2), 0.1, np.float32)
    sound[20_000] = 1.5
    out = limited(sound, -2.0)
    assert int(out[:, 0].argmax()) == 20_000
    assert np.array_equal(out[: 20_000 - RATE // 50], sound[: 20_000 - RATE // 50])
    assert np.array_equal(out[20_000 + RATE // 4 :], sound[20_000 + RATE // 4 :])
    assert np.abs(np.diff(out[20_010:, 0])).max() < 1e-4


def test_a_stretch_is_limited_as_the_whole_is() -> None:
    sound = noise(7, 3.0)
    whole, part = limited(sound, -6.0), limited(sound[RATE:], -6.0)
    assert np.allclose(whole[RATE + RATE // 2 :], part[RATE // 2 :], atol=1e-6)


@pytest.mark.parametrize("phase", [0.3, np.pi / 4, 1.2])
def test_peaks_between_samples_are_found(phase: float) -> None:
    tone = np.zeros((4800, 2), np.float32)
    tone[:, 1] = 0.99 * np.hanning(4800) * np.sin(np.arange(4800) * np.pi / 2 + phase)
    found = max(peaks(tone, -1.0), key=lambda peak: peak.over)
    assert found.over == pytest.approx(20 * np.log10(0.99) + 1.0, abs=0.25)
    assert abs(found.at - 2400) <= 240
    assert peaks(tone, 0.0) == ()


def test_a_dip_lowers_its_place_only_and_smoothly() -> None:
    sound = np.full((RATE, 2), 0.5, np.float32)
    out = lowered(sound, (Peak(RATE + 24_000, 3.0),), RATE)
    assert out[24_000, 0] == pytest.approx(0.5 * 10 ** (-3 / 20), rel=1e-5)
    assert np.array_equal(out[:23_000], sound[:23_000])
    assert np.abs(np.diff(out[:, 0])).max() < 1e-3


def test_music_glides_down_and_up_without_a_corner() -> None:
    spans = ((2 * RATE, 4 * RATE),)
    factors = 20 * np.log10(gain(spans, 0, 6 * RATE))
    assert factors[: RATE + RATE // 2].max() == factors[: RATE + RATE // 2].min() == 0
    assert factors[3 * RATE] == pytest.approx(DEPTH, abs=1e-4)
    assert np.abs(np.diff(factors)).max() < 0.002
    part = 20 * np.log10(gain(near(spans, RATE, RATE, 3 * RATE), 0, 2 * RATE))
    assert np.allclose(part, factors[RATE : 3 * RATE], atol=1e-4)
