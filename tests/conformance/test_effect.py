"""Every effect: keeps its promises about what it depends on, and its hands off everything but the picture."""

from collections.abc import Mapping

import numpy as np
import pytest

from engine.ports import Planes, Treatment
from engine.render import colour
from engine.runtime.paths import RESOURCES
from engine.runtime.registry import found

EVERY = found("effect")
PRESETS = {
    "grade": [path.stem for path in (RESOURCES / "grades").glob("*.toml")],
    "lut": [path.stem for path in (RESOURCES / "luts").glob("*.cube")],
}
NONE = {"opacity": 1.0}
"""The amount that leaves a picture alone, where it is not 0."""
CASES = [(name, preset) for name in EVERY for preset in sorted(PRESETS.get(name, [""]))]
WIDTH, HEIGHT = 320, 180


def picture(seed: int = 1) -> Planes:
    numbers = np.random.default_rng(seed)
    planes = colour.blank(WIDTH, HEIGHT)
    for plane in planes:
        plane[...] = numbers.integers(0, 256, plane.shape, dtype=np.uint8)
    return planes


def smooth() -> Planes:
    planes = colour.blank(WIDTH, HEIGHT)
    planes.y[...] = np.linspace(16, 235, WIDTH).astype(np.uint8)
    planes.u[...] = np.linspace(100, 156, HEIGHT // 2).astype(np.uint8)[:, None]
    planes.v[...] = 128
    return planes


def effect(case: tuple[str, str], amounts: Mapping[str, float]) -> Treatment:
    made: Treatment = EVERY[case[0]](amounts, case[1], WIDTH, HEIGHT)
    return made


def applied(case: tuple[str, str], source: Planes, frame: int = 0, **amounts: float) -> Planes:
    out = Planes(*(plane.copy() for plane in source))
    effect(case, amounts).apply(out, frame)
    return out


def distance(one: Planes, other: Planes) -> float:
    return max(float(np.abs(a.astype(int) - b).max()) for a, b in zip(one, other, strict=True))


@pytest.fixture(params=CASES, ids=lambda case: "-".join(part for part in case if part))
def case(request: pytest.FixtureRequest) -> tuple[str, str]:
    found_case: tuple[str, str] = request.param
    return found_case


def test_it_changes_a_picture_the_same_way_each_time(case: tuple[str, str]) -> None:
    much = 1.0 - NONE.get(case[0], 0.0)
    first = applied(case, picture(), 5, amount=much)
    assert distance(first, applied(case, picture(), 5, amount=much)) == 0
    assert distance(first, picture()) > 0


def test_none_of_it_leaves_the_picture_nearly_alone(case: tuple[str, str]) -> None:
    assert distance(applied(case, smooth(), amount=NONE.get(case[0], 0.0)), smooth()) <= 1


def test_it_never_wraps_around(case: tuple[str, str]) -> None:
    """A sample that overflows turns white into black: no effect may move a smooth picture by more than a half."""
    assert distance(applied(case, smooth(), amount=1.0), smooth()) < 128
    for seed in range(3):
        changed = applied(case, picture(seed), seed, amount=1.0)
        bright = picture(seed).y > 235
        assert changed.y[bright].min() > 60


def test_what_moves_says_so(case: tuple[str, str]) -> None:
    differs = distance(applied(case, smooth(), 0, amount=1.0), applied(case, smooth(), 10, amount=1.0)) > 0
    assert differs == EVERY[case[0]].moving


def test_what_is_pointwise_knows_no_place(case: tuple[str, str]) -> None:
    flat = Planes(*(np.full_like(plane, value) for plane, value in zip(picture(), (120, 110, 140), strict=True)))
    changed = applied(case, flat, amount=1.0)
    assert (max(int(np.ptp(plane)) for plane in changed) == 0) == EVERY[case[0]].pointwise
