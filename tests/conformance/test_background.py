"""Every moving background: the same each time and everywhere, never black, always moving and never jumping."""

import hashlib
import os
import subprocess
import sys
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from engine.domain.asset import Background
from engine.ports import Painter, Planes
from engine.runtime.registry import found

EVERY = found("background")
NIGHT = ("#0c1a33", "#1f3c66", "#4f6d94", "#b9c7dd")
PALETTES = [NIGHT, ("#3a2f2a", "#a65e3a", "#d9b48f", "#f5ead7"), ("#000000", "#0a0a0a"), ("#ffffff", "#ffffff")]
SIZES = [(640, 360), (360, 640), (360, 360), (288, 360), (1920, 1080), (128, 72)]
FPS = 30.0


@pytest.fixture(params=EVERY)
def family(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def painter(
    family: str,
    width: int = 320,
    height: int = 180,
    palette: tuple[str, ...] = NIGHT,
    seed: int = 5,
    speed: float = 1.0,
) -> Painter:
    made: Painter = EVERY[family](Background(family, palette, seed, speed), width, height, FPS)
    return made


def paint(painter: Painter, frame: int, width: int = 320, height: int = 180, before: int = 0) -> Planes:
    """Paint into planes that hold `before` everywhere."""
    half = height // 2, width // 2
    out = Planes(*(np.full(size, before, np.uint8) for size in ((height, width), half, half)))
    painter.paint(frame, out)
    return out


def luma(picture: Planes) -> npt.NDArray[np.float64]:
    return picture.y.astype(np.float64)


def equal(one: Planes, other: Planes) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


def digest(family: str) -> str:
    """Fingerprint a few frames of a family."""
    whole = hashlib.sha256()
    for frame in (0, 1234, 9000):
        for plane in paint(painter(family), frame):
            whole.update(plane.tobytes())
    return whole.hexdigest()


def test_it_says_what_it_suits(family: str) -> None:
    words = vars(EVERY[family])["moods"]
    assert vars(EVERY[family])["title"].strip()
    assert len(words) >= 3
    assert len(set(words)) == len(words)
    assert all(word == word.lower().strip() and word for word in words)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_shape_is_painted_whole_and_in_range(family: str, width: int, height: int) -> None:
    one = paint(painter(family, width, height), 321, width, height, before=0)
    other = paint(painter(family, width, height), 321, width, height, before=255)
    assert equal(one, other)
    assert one.y.min() >= 16
    assert one.y.max() <= 235
    for plane in one[1:]:
        assert plane.min() >= 16
        assert plane.max() <= 240


@pytest.mark.parametrize("palette", PALETTES)
def test_no_palette_makes_it_black(family: str, palette: tuple[str, ...]) -> None:
    brush = painter(family, palette=palette)
    for frame in (0, 700, 4000, 9000):
        picture = paint(brush, frame)
        assert picture.y.mean() > 24
        assert picture.y.min() >= 16
        assert picture.y.max() <= 235


def test_frames_come_in_any_order(family: str) -> None:
    forth, back = painter(family), painter(family)
    frames = [0, 1, 2, 450, 9000, 108_000]
    ahead = [paint(forth, frame) for frame in frames]
    behind = [paint(back, frame) for frame in reversed(frames)]
    assert all(equal(a, b) for a, b in zip(ahead, reversed(behind), strict=True))
    assert equal(paint(forth, 450), ahead[3])


def test_it_moves_and_never_jumps(family: str) -> None:
    """Between two frames little changes anywhere and next to nothing in the mean: no jump, no flicker."""
    brush = painter(family)
    moved = []
    for start in (0, 777, 3111, 8111):
        run = [luma(paint(brush, frame)) for frame in range(start, start + 5)]
        steps = [after - before for before, after in pairwise(run)]
        assert max(np.abs(step).mean() for step in steps) < 1.0
        assert max(abs(float(step.mean())) for step in steps) < 0.3
        moved.append(float(np.abs(luma(paint(brush, start + 60)) - run[0]).mean()))
    assert min(moved) > 0.08


def test_five_minutes_hold_no_loop(family: str) -> None:
    brush = painter(family)
    pictures = [paint(brush, frame) for frame in (0, 90, 300, 900, 1800, 3600, 5400, 9000)]
    assert not any(equal(one, other) for one, other in combinations(pictures, 2))


def test_seed_and_palette_change_the_picture(family: str) -> None:
    plain = paint(painter(family), 100)
    assert not equal(plain, paint(painter(family, seed=6), 100))
    assert not equal(plain, paint(painter(family, palette=PALETTES[1]), 100))


def test_speed_is_only_time(family: str) -> None:
    assert equal(paint(painter(family, speed=2.0), 150), paint(painter(family), 300))


def test_a_larger_picture_is_the_same_picture(family: str) -> None:
    small = luma(paint(painter(family, 640, 360), 1000, 640, 360))
    large = luma(paint(painter(family, 1280, 720), 1000, 1280, 720))
    apart = float(np.abs(large.reshape(360, 2, 640, 2).mean((1, 3)) - small).mean())
    assert apart < 4


def test_captions_stay_legible_on_its_lower_third(family: str) -> None:
    """No fine pattern and no glare where captions are."""
    brush = painter(family, 640, 360)
    for frame in (0, 2000, 7000):
        low = luma(paint(brush, frame, 640, 360))[240:]
        assert np.abs(np.diff(low, axis=1)).mean() < 4
        assert np.percentile(low, 99) < 190


def test_other_processors_paint_the_same_bytes() -> None:
    """With NumPy's faster instructions switched off, as on an older machine, no byte differs."""
    faster = np.show_config(mode="dicts")["SIMD Extensions"].get("found", [])
    code = "from tests.conformance.test_background import EVERY, digest\nprint(*map(digest, EVERY))"
    plain = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "NPY_DISABLE_CPU_FEATURES": " ".join(faster)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    here = {family: digest(family) for family in EVERY}
    assert dict(zip(EVERY, plain.stdout.split(), strict=True)) == here
