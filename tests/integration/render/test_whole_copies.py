"""Copies of whole files: the same pictures as those of a range, made before anybody waits for them."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from engine.render.conform import conform
from engine.render.recipes import Recipe
from engine.render.reel import Reel
from engine.runtime.progress import quiet
from tests import material

Make = Callable[[Path], Path]


def moving(count: int, width: int, height: int) -> material.Pictures:
    rng = np.random.default_rng(5)
    scene = np.kron(rng.integers(20, 230, (40, 60, 3)), np.ones((16, 16, 1))).astype(np.uint8)
    for n in range(count):
        picture = scene[n % 90 : n % 90 + height, n * 2 % 300 : n * 2 % 300 + width].copy()
        yield picture + rng.integers(0, 12, picture.shape, np.uint8)


def plain(folder: Path) -> Path:
    how = {"g": "250", "bf": "5", "preset": "medium", "x264-params": "b-adapt=0:b-pyramid=normal"}
    return material.film(folder / "a.mp4", moving(200, 320, 180), Fraction(24000, 1001), **how)


def fields(folder: Path) -> Path:
    how = {"x264-params": "tff=1", "g": "100"}
    return material.film(folder / "a.mkv", material.woven(200, 320, 180), 25, **how)


def varying(folder: Path) -> Path:
    stamps = list(np.cumsum(np.random.default_rng(3).integers(5, 140, 110)) - 5)
    return material.counted_at(folder / "a.mkv", [int(each) for each in stamps])


def sparse(folder: Path) -> Path:
    return material.counted_at(folder / "a.mkv", [0, 500, 2500, 2600, 5900, 6000, 7900])


def wide(folder: Path) -> Path:
    return material.film(folder / "a.mp4", moving(240, 320, 180), 30, pixels="yuv420p10le")


def pictures(path: Path) -> dict[Fraction, bytes]:
    with Reel(path) as reel:
        found = {reel.seek(Fraction(0)): reel.frame.to_ndarray().tobytes()}
        while reel.advance():
            found[reel.time] = reel.frame.to_ndarray().tobytes()
        return found


@pytest.mark.parametrize(
    ("make", "curve"), [(plain, ""), (fields, ""), (varying, ""), (sparse, ""), (wide, ""), (wide, "pq")]
)
def test_a_stretch_is_the_same_in_every_copy(make: Make, curve: str, tmp_path: Path) -> None:
    path = make(tmp_path)
    copies = {}
    for start, end in ((0, 10), (2, 6), (4, 8), (6, 10)):
        conform(quiet(), path, Recipe(160, 90, float(start), float(end), curve), tmp_path / "copy.mov")
        copies[start, end] = pictures(tmp_path / "copy.mov")
    whole = copies.pop((0, 10))
    assert len(set(whole.values())) > len(whole) * 0.9
    for (start, end), copy in copies.items():
        shown = max(time for time in whole if time <= start)
        assert set(copy) == {Fraction(0)} | {time for time in whole if shown <= time < end}
        assert all(copy[time] == whole[time] for time in copy if time > 0)
