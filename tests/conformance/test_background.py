"""Every background: the same on every machine, at every size, in any order; never black, never still, never popping."""

import hashlib
import os
import subprocess
import sys
import tracemalloc
from itertools import pairwise

import numpy as np
import pytest

from engine.domain.asset import Background
from engine.ports import Painter, Planes
from engine.runtime.registry import found

FAMILIES: dict[str, type[Painter]] = found("background")
NIGHT = ("#05060c", "#101a33", "#2f3f66", "#8a9ac0")
DAY = ("#12323a", "#2f6f73", "#8fb9a8", "#f1e4c8")
SHAPES = [(640, 360), (360, 640), (480, 480), (576, 720)]


def blank(width: int, height: int, padding: int = 0) -> Planes:
    """Planes whose rows are longer than the picture, as a video frame's are."""
    return Planes(
        np.zeros((height, width + padding), np.uint8)[:, :width],
        np.zeros((height // 2, width // 2 + padding), np.uint8)[:, : width // 2],
        np.zeros((height // 2, width // 2 + padding), np.uint8)[:, : width // 2],
    )


def picture(painter: Painter, frame: int, width: int = 320, height: int = 180, padding: int = 0) -> Planes:
    out = blank(width, height, padding)
    painter.paint(frame, out)
    return out


def digest(planes: Planes) -> str:
    return hashlib.sha256(b"".join(plane.tobytes() for plane in planes)).hexdigest()


def made(family: str, palette: tuple[str, ...] = NIGHT, seed: int = 3, width: int = 320, height: int = 180) -> Painter:
    return FAMILIES[family](Background(family, palette, seed), width, height, 30.0)


def test_there_is_a_choice() -> None:
    assert len(FAMILIES) >= 14
    assert all(family.title and len(set(family.moods)) == len(family.moods) >= 5 for family in FAMILIES.values())


@pytest.mark.parametrize("family", FAMILIES)
def test_frames_are_the_same_in_any_order_and_in_any_memory(family: str) -> None:
    first, second = made(family), made(family)
    forwards = [digest(picture(first, frame)) for frame in (0, 7, 400)]
    backwards = [digest(picture(second, frame, padding=24)) for frame in (400, 7, 0)]
    assert forwards == backwards[::-1]


def test_an_older_processor_paints_the_same_bytes() -> None:
    """Once more in a process whose NumPy may not use the wide instructions that this machine has."""
    wide = np.show_config(mode="dicts")["SIMD Extensions"]["found"]
    program = f"import {__name__} as suite\nfor family in suite.FAMILIES: print(suite.digest(suite.sample(family)))"
    environment = {**os.environ, "NPY_DISABLE_CPU_FEATURES": " ".join(wide), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True, timeout=120
    )
    there = dict(zip(FAMILIES, done.stdout.split(), strict=True))
    assert there == {family: digest(sample(family)) for family in FAMILIES}


def sample(family: str) -> Planes:
    """One frame, not too near the start."""
    return picture(made(family, DAY, 9, 640, 360), 333, 640, 360)


@pytest.mark.parametrize("family", FAMILIES)
def test_seeds_and_colours_make_a_difference(family: str) -> None:
    shown = {digest(picture(made(family, palette, seed), 60)) for palette in (NIGHT, DAY) for seed in (1, 2)}
    assert len(shown) == 4


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("size", SHAPES, ids=str)
def test_every_shape_is_filled_and_within_limits(family: str, size: tuple[int, int]) -> None:
    for palette in (NIGHT, DAY):
        y, u, v = picture(made(family, palette, 5, *size), 90, *size)
        assert y.min() >= 16
        assert y.max() <= 235
        assert min(u.min(), v.min()) >= 16
        assert max(u.max(), v.max()) <= 240
        quarters = [half.mean() for rows in np.array_split(y, 2) for half in np.array_split(rows, 2, axis=1)]
        assert min(quarters) > 25, "a part is as good as black"
        assert y.std() > 1, "there is nothing to see"


@pytest.mark.parametrize("family", FAMILIES)
def test_no_frame_is_black_and_the_light_does_not_flicker(family: str) -> None:
    painter = made(family)
    light = [float(picture(painter, frame).y.mean()) for frame in range(0, 9000, 450)]
    assert min(light) > 26
    steps = np.diff([float(picture(painter, frame).y.mean()) for frame in range(300, 330)])
    assert np.abs(steps).max() < 0.6


@pytest.mark.parametrize("family", FAMILIES)
def test_it_moves_slowly_and_never_jumps(family: str) -> None:
    painter = made(family, DAY)
    frames = [_blocks(picture(painter, frame).y) for frame in range(600, 660)]
    steps = [float(np.abs(after - before).max()) for before, after in pairwise(frames)]
    assert max(steps) < 9, "something pops"
    assert float(np.abs(frames[-1] - frames[0]).max()) > 0.25, "it stands still"


@pytest.mark.parametrize("family", FAMILIES)
def test_nothing_comes_back_within_five_minutes(family: str) -> None:
    painter = made(family)
    start = _blocks(picture(painter, 0).y)
    soon = max(float(np.abs(_blocks(picture(painter, frame).y) - start).max()) for frame in (150, 300))
    later = [float(np.abs(_blocks(picture(painter, frame).y) - start).max()) for frame in range(900, 9000, 300)]
    assert min(later) > 0.3 * min(soon, 2)


@pytest.mark.parametrize("family", FAMILIES)
def test_speed_is_the_pace_of_the_same_motion(family: str) -> None:
    slow = FAMILIES[family](Background(family, DAY, 4, speed=0.5), 320, 180, 30.0)
    quick = FAMILIES[family](Background(family, DAY, 4, speed=1.0), 320, 180, 60.0)
    assert digest(picture(slow, 200)) == digest(picture(quick, 200))


@pytest.mark.parametrize("family", FAMILIES)
def test_memory_does_not_grow(family: str) -> None:
    painter, out = made(family, width=160, height=90), blank(160, 90)
    tracemalloc.start()
    try:
        held = [_held(painter, frame, out) for frame in range(0, 30, 10)]
    finally:
        tracemalloc.stop()
    assert held[2] - held[1] < 160 * 90, "more than one picture is kept"


def _held(painter: Painter, first: int, out: Planes) -> int:
    """Paint ten frames, then count the bytes that the engine's own lines hold."""
    for frame in range(first, first + 10):
        painter.paint(frame, out)
    own = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(inclusive=True, filename_pattern="*/engine/*")])
    return sum(trace.size for trace in own.traces)


def _blocks(plane: np.ndarray) -> np.ndarray:
    """Give the mean of every 20 × 20 pixels."""
    blocks: np.ndarray = plane.astype(np.float64).reshape(9, 20, 16, 20).mean(axis=(1, 3))
    return blocks
