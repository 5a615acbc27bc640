"""Arithmetic on planes agrees with the same done slowly and exactly."""

import numpy as np
import pytest

from engine.render import colour
from engine.runtime.picture import pixels
from tests.material import BARS, bars

NUMBERS = np.random.default_rng(7)


def plane(height: int = 46, width: int = 70) -> pixels.Samples:
    return NUMBERS.integers(0, 256, (height, width), dtype=np.uint8)


@pytest.mark.parametrize("part", [0, 0.1, 0.5, 0.73, 1])
def test_mix_is_the_weighted_mean(part: float) -> None:
    first, second = plane(), plane()
    out = np.empty_like(first)
    pixels.mix(first, second, part, out)
    assert np.abs(out - (first * (1 - part) + second * part)).max() <= 1


def test_mask_follows_its_weights_and_is_exact_at_both_ends() -> None:
    first, second = plane(), plane()
    weights = np.linspace(0, 255, 70).astype(np.uint8)[None]
    out = np.empty_like(first)
    pixels.mask(first, second, weights, out)
    assert np.abs(out - (first * (1 - weights / 255) + second * (weights / 255))).max() <= 1.5
    assert (out[:, 0] == first[:, 0]).all()
    assert (out[:, -1] == second[:, -1]).all()


def test_look_up_works_in_place_on_a_part_of_a_larger_plane() -> None:
    whole = plane(400, 400)
    table = np.arange(255, -1, -1, dtype=np.uint8)
    expected = whole.copy()
    expected[10:300, 20:350] = 255 - whole[10:300, 20:350]
    pixels.look_up(table, whole[10:300, 20:350], whole[10:300, 20:350])
    assert (whole == expected).all()


@pytest.mark.parametrize("part", [0, 0.2, 0.5, 1])
def test_fade_goes_to_a_value(part: float) -> None:
    first = plane()
    out = np.empty_like(first)
    pixels.fade(first, 26, part, out)
    assert np.abs(out - (first * (1 - part) + 26 * part)).max() <= 1


def test_halved_is_every_second_sample() -> None:
    first = plane(40, 64)
    out = np.empty((20, 32), np.uint8)
    pixels.halved(first, out)
    assert (out == first[::2, ::2]).all()


def test_gather_takes_rows_and_columns() -> None:
    first = plane(500, 700)
    rows, columns = np.arange(20, 470, 3), np.arange(100, 600, 2)
    out = np.empty((len(rows), len(columns)), np.uint8)
    pixels.gather(first, rows, columns, out)
    assert (out == first[rows][:, columns]).all()


@pytest.mark.parametrize("width", [70, 35])
def test_magnify_shows_the_middle_larger(width: int) -> None:
    first = np.tile(np.arange(width, dtype=np.uint8), (46, 1))
    out = np.empty_like(first)
    pixels.magnify(first, 1.0, out)
    assert (out == first).all()
    pixels.magnify(first, 1.35, out)
    ideal = width / 2 + (np.arange(width) + 0.5 - width / 2) / 1.35 - 0.5
    assert np.abs(out[7] - ideal).max() < 1


def test_softening_keeps_the_mean_and_loses_detail() -> None:
    checks = (np.indices((120, 160)).sum(axis=0) % 2 * 200).astype(np.uint8)
    out = np.empty_like(checks)
    pixels.soften(checks, 12, out)
    assert abs(out.mean() - checks.mean()) < 2
    assert out.std() < 5


def test_colours_come_back_from_planes() -> None:
    picture = bars(320, 64)
    back = colour.to_rgb(colour.from_rgb(picture)).astype(int)
    for index, value in enumerate(BARS.values()):
        middle = back[32, index * 40 + 20]
        assert np.abs(middle - value).max() <= 2


def test_planes_hold_what_bt709_says() -> None:
    planes = colour.from_rgb(np.full((16, 16, 3), (255, 0, 0), np.uint8))
    assert [int(each[4, 4]) for each in planes] == [63, 102, 240]
