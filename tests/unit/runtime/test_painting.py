"""Fields come back at full size smooth, exact at the grid's points, joined at their borders."""

import numpy as np
import pytest

from engine.runtime.picture.marks import Hills, disc, points, rules, strokes
from engine.runtime.picture.noise import Cloud, Profile
from engine.runtime.picture.painting import Colours, Ground, Sheet, Tint, random, sine, swing

SIZES = [(640, 360), (360, 640), (1280, 720), (854, 480), (1080, 1350), (2560, 1440)]


def planes(width: int, height: int, value: int = 40) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    half = height // 2, width // 2
    return np.full((height, width), value, np.uint8), np.full(half, 128, np.uint8), np.full(half, 128, np.uint8)


def flat(ground: Ground, y: float) -> Sheet:
    return Sheet(*(np.full(ground.shape, value, np.float32) for value in (y, 100.0, 150.0)))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("fine", [1, 2])
def test_a_flat_field_stays_flat_and_between_steps_its_mean_is_kept(size: tuple[int, int], fine: int) -> None:
    ground, out = Ground(*size, fine), planes(*size)
    ground.show(flat(ground, 77.0), out)
    assert [set(np.unique(plane)) for plane in out] == [{77}, {100}, {150}]
    ground.show(flat(ground, 77.4), out)
    assert set(np.unique(out[0])) == {77, 78}
    assert abs(out[0].mean() - 77.4) < 0.02


def test_a_slope_is_spread_evenly() -> None:
    ground, out = Ground(1920, 1080), planes(1920, 1080)
    sheet = flat(ground, 0.0)
    sheet.y[...] = 40 + 0.25 * np.arange(ground.shape[1]) + 0.1 * np.arange(ground.shape[0])[:, None]
    ground.show(sheet, out)
    rows, columns = np.mgrid[:1080, :1920]
    wanted = 40 + 0.25 * columns / ground.step + 0.1 * rows / ground.step
    assert np.abs(out[0] - wanted).max() < 1.05
    assert abs(float((out[0] - wanted).mean())) < 0.06


def test_too_bright_and_too_dark_are_held_within_limits() -> None:
    ground, out = Ground(640, 360), planes(640, 360)
    ground.show(flat(ground, 400.0), out)
    assert out[0].max() <= 235
    ground.show(flat(ground, -50.0), out)
    assert out[0].min() >= 16


def test_palettes_run_from_dark_to_light_and_hold_their_colours() -> None:
    colours = Colours(["#000000", "#ff0000", "#ffffff"])
    assert colours.at(0) == (26.0, 128.0, 128.0)
    assert colours.at(1).y == pytest.approx(235, abs=0.1)
    assert colours.at(0.5).v == pytest.approx(240, abs=1)
    assert np.all(np.diff(Colours(["#101820", "#274156", "#d8a25e"]).y) >= 0)


def test_a_cloud_joins_at_its_borders_and_reads_alike_both_ways() -> None:
    ground = Ground(640, 360)
    cloud = Cloud(random(1, "test"), ground)
    tile = cloud.cells / ground.unit
    assert np.allclose(cloud.pan(0, 0), cloud.pan(tile, tile), atol=1e-5)
    assert np.abs(cloud.pan(tile - 0.001, 0) - cloud.pan(0, 0)).max() < 0.05
    x = np.broadcast_to(ground.x - ground.x[0, 0], ground.shape).astype(np.float32)
    y = np.broadcast_to(ground.y - ground.y[0, 0], ground.shape).astype(np.float32)
    assert np.allclose(cloud.pick(x + np.float32(0.31), y), cloud.pan(0.31, 0), atol=2e-3)


def test_a_profile_joins_and_leaves_out_its_longest_waves() -> None:
    profile = Profile(random(1, "test"), 1.0, 64, 4)
    at = np.linspace(0, 1, 4096, endpoint=False)
    line = profile.read(at)
    assert np.allclose(line, profile.read(at + 3), atol=1e-5)
    assert np.abs(np.fft.rfft(line)[1:4]).max() < 1e-3 * np.abs(np.fft.rfft(line)).max()


def test_sines_agree() -> None:
    turns = np.linspace(-3, 3, 1001).astype(np.float32)
    assert np.abs(sine(turns) - np.sin(2 * np.pi * turns)).max() < 2e-3
    assert abs(swing(0.25) - 1) < 1e-6


@pytest.mark.parametrize("angle", np.linspace(0, np.pi, 7))
def test_a_stroke_is_as_wide_whatever_its_direction(angle: float) -> None:
    out = planes(400, 400)
    run, fall = 150 * np.cos(angle), 150 * np.sin(angle)
    ends = np.array([[200 - run, 200 - fall, 200 + run, 200 + fall]], np.float32)
    strokes(out, ends, 4, Tint(200, 90, 160), np.ones((1, 2), np.float32))
    area = float((out[0].astype(float) - 40).sum()) / 160
    assert area == pytest.approx(4 * 300, rel=0.08)


def test_marks_outside_the_picture_change_nothing_and_do_not_fail() -> None:
    out = planes(200, 120)
    tint, one = Tint(200, 90, 160), np.ones(1, np.float32)
    points(out, np.array([-50.0]), np.array([400.0]), one * 9, tint, one)
    disc(out, -80, 60, 20, tint)
    strokes(out, np.array([[-90, -5, -20, 300]], np.float32), 3, tint, np.ones((1, 2), np.float32))
    rules(out, np.array([-9.0, 500.0]), 2, tint, np.ones(2), np.ones(200, np.float32))
    assert [set(np.unique(plane)) for plane in out] == [{40}, {128}, {128}]


def test_hills_fill_below_their_crest_alone() -> None:
    out = planes(200, 120)
    crest = np.full(200, 60, np.float32)
    Hills(200).fill(out, crest, Tint(100, 90, 160), Tint(100, 90, 160), (60, 120), 2)
    assert set(np.unique(out[0][:58])) == {40}
    assert set(np.unique(out[0][63:])) == {100}
    assert set(np.unique(out[1][33:])) == {90}
