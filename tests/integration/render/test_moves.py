"""Moves over stills, judged as an eye would: steady to a part of a pixel, sharp, and going where they were sent."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from engine.domain.timeline import Box, Motion
from engine.ports import Planes
from engine.render import colour
from engine.render.footage.still import Panorama

SIZE = (640, 360)
Floats = npt.NDArray[np.float64]
PAN = Motion(Box(0, 0, 0.9, 0.9), Box(0.03, 0.02, 0.9, 0.9))
ZOOM = Motion(Box(0, 0, 1, 1), Box(0.06, 0.05, 0.88, 0.88))


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A picture with detail of every size, as photographs have."""
    numbers, grey = np.random.default_rng(3), np.full((720, 1280), 128.0)
    for size in (5, 11, 23, 45, 90, 180, 360):
        noise = numbers.integers(0, 256, (size, size * 16 // 9), dtype=np.uint8)
        grey += (np.asarray(Image.fromarray(noise).resize((1280, 720), Image.Resampling.BICUBIC)) - 128.0) * 0.25
    Image.fromarray(grey.clip(0, 255).astype(np.uint8)).convert("RGB").save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


def pictures(photo: Path, motion: Motion, count: int) -> list[Floats]:
    moved, out = Panorama(photo, *SIZE, None, motion, _unchanged), colour.blank(*SIZE)
    shown = []
    for frame in range(count):
        moved.draw(frame / (count - 1), out)
        shown.append(out.y.astype(np.float64))
    return shown


def soft(picture: Floats) -> Floats:
    """Leave out the finest detail, on which slopes cannot be told."""
    for axis in (0, 1):
        picture = sum(np.roll(picture, step, axis) for step in range(-3, 4)) / 7
    return picture


def shift(before: Floats, after: Floats) -> Floats:
    """How far a picture has moved, (x, y) in pixels: least squares on its slopes, right for parts of a pixel."""
    before, after = soft(before), soft(after)
    mean = (before + after) / 2
    across = (np.roll(mean, -1, 1) - np.roll(mean, 1, 1))[8:-8, 8:-8].ravel() / 2
    down = (np.roll(mean, -1, 0) - np.roll(mean, 1, 0))[8:-8, 8:-8].ravel() / 2
    slopes = np.stack([across, down])
    found: Floats = np.linalg.solve(slopes @ slopes.T, slopes @ (before - after)[8:-8, 8:-8].ravel())
    return found


def _unchanged(picture: Planes) -> None:
    """Leave it as it is."""


def test_a_pan_is_steady_to_a_tenth_of_a_pixel(photo: Path) -> None:
    shown = pictures(photo, PAN, 90)
    way = np.cumsum([shift(a, b) for a, b in pairwise(shown)], axis=0)
    assert abs(way[-1, 0]) == pytest.approx(0.03 * 640 / 0.9, rel=0.06)
    for axis in (0, 1):
        smooth = np.polynomial.Polynomial.fit(np.arange(len(way)), way[:, axis], 5)(np.arange(len(way)))
        assert np.abs(way[:, axis] - smooth).max() <= 0.1


def test_detail_neither_comes_nor_goes_on_the_way(photo: Path) -> None:
    """Interpolation that softens between two samples makes a slow pan shimmer."""
    detail = np.array([np.abs(np.diff(picture, axis=1)).mean() for picture in pictures(photo, PAN, 40)])
    assert np.abs(np.diff(detail)).max() < 0.05 * detail.mean()


@pytest.mark.parametrize(("motion", "last"), [(ZOOM, Box(0.06, 0.05, 0.88, 0.88)), (PAN, Box(0.03, 0.02, 0.9, 0.9))])
def test_it_is_as_sharp_as_the_ideal_and_ends_where_it_should(photo: Path, motion: Motion, last: Box) -> None:
    end = pictures(photo, motion, 2)[-1]
    with Image.open(photo) as picture:
        box = [last.x * 1280, last.y * 720, (last.x + last.width) * 1280, (last.y + last.height) * 720]
        ideal = np.asarray(picture.convert("L").resize(SIZE, Image.Resampling.LANCZOS, tuple(box))) * (219 / 255) + 16.0
    assert 10 * np.log10(255**2 / ((end - ideal) ** 2).mean()) > 32
    assert np.abs(np.diff(end, axis=1)).mean() > 0.9 * np.abs(np.diff(ideal, axis=1)).mean()


def test_little_is_kept_of_a_still_however_far_it_zooms(photo: Path) -> None:
    for motion in (PAN, ZOOM, Motion(Box(0, 0, 1, 1), Box(0.3, 0.3, 0.4, 0.4))):
        assert Panorama(photo, *SIZE, None, motion, _unchanged).size < 45 * SIZE[0] * SIZE[1]
