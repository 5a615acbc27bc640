"""Every transition: whole at both ends, every pixel written, nothing else touched, the same each time."""

import numpy as np
import pytest

from engine.ports import Blend, Planes
from engine.render import colour
from engine.runtime.registry import found

EVERY = found("transition")
SIZES = [(320, 180), (180, 320), (34, 18), (864, 1080)]


def picture(width: int, height: int, seed: int) -> Planes:
    numbers = np.random.default_rng(seed)
    planes = colour.blank(width, height)
    for plane in planes:
        plane[...] = numbers.integers(30, 220, plane.shape, dtype=np.uint8)
    return planes


def equal(one: Planes, other: Planes) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


@pytest.fixture(params=EVERY)
def blend(request: pytest.FixtureRequest) -> Blend:
    made: Blend = EVERY[request.param]()
    return made


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_ends_are_the_pictures_themselves(blend: Blend, width: int, height: int) -> None:
    before, after, out = (picture(width, height, seed) for seed in (1, 2, 3))
    blend.mix(before, after, 0.0, out)
    assert equal(out, before)
    blend.mix(before, after, 1.0, out)
    assert equal(out, after)


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("part", [0.06, 0.25, 0.5, 0.77, 0.94])
def test_every_pixel_is_written_and_nothing_else(blend: Blend, width: int, height: int, part: float) -> None:
    before, after = picture(width, height, 1), picture(width, height, 2)
    first, second = picture(width, height, 3), picture(width, height, 4)
    blend.mix(before, after, part, first)
    blend.mix(before, after, part, second)
    assert equal(first, second)
    assert equal(before, picture(width, height, 1))
    assert equal(after, picture(width, height, 2))


def test_it_goes_steadily_from_one_to_the_other(blend: Blend) -> None:
    before, after, out = picture(320, 180, 1), picture(320, 180, 2), colour.blank(320, 180)

    def share(part: float) -> float:
        blend.mix(before, after, part, out)
        return float(np.mean(out.y == after.y) - np.mean(out.y == before.y))

    shares = [share(part) for part in (0.0, 0.5, 1.0)]
    assert shares[0] < shares[1] < shares[2]


def test_flat_pictures_stay_in_range_and_never_quite_black(blend: Blend) -> None:
    before, after, out = (colour.blank(320, 180) for _ in range(3))
    for plane, low in zip(before, (100, 90, 120), strict=True):
        plane[...] = low
    for plane, high in zip(after, (160, 140, 150), strict=True):
        plane[...] = high
    for step in range(1, 16):
        blend.mix(before, after, step / 16, out)
        assert all(plane.min() >= 20 and plane.max() <= 235 for plane in out)


def test_it_says_what_it_is(blend: Blend) -> None:
    assert blend.title


def test_the_middle_is_the_blend(blend: Blend) -> None:
    """Half way each transition is what it says, to the level."""
    before, after, out = picture(320, 180, 1), picture(320, 180, 2), colour.blank(320, 180)
    blend.mix(before, after, 0.5, out)
    mean = (before.y.astype(float) + after.y) / 2
    name = type(blend).__name__
    expected = {
        "Crossfade": mean,
        "Dip": mean * 0.16 + 26 * 0.84,
        "Flash": mean * 0.08 + 226 * 0.92,
        "Slide": np.hstack([before.y[:, :160], after.y[:, :160]]),
        "Push": np.hstack([before.y[:, 160:], after.y[:, :160]]),
    }
    if name in expected:
        assert np.abs(out.y - expected[name]).max() <= 1
    elif name == "Wipe":
        assert (out.y[:, :139] == after.y[:, :139]).all()
        assert (out.y[:, 181:] == before.y[:, 181:]).all()
    else:
        assert name in {"Zoom", "Blur"}
        blend.mix(after, before, 0.5, mirrored := colour.blank(320, 180))
        assert np.abs(out.y.astype(int) - mirrored.y).max() <= 1, "both have the same share"
