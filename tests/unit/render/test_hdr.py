"""What becomes of wide colours and bright light."""

import colorsys

import numpy as np
import pytest

from engine.render.footage import hdr

GREYS = np.repeat(np.linspace(0, 1, 1001)[:, None], 3, axis=1)


def pq(nits: float) -> float:
    """SMPTE ST 2084, written once more."""
    powered = (nits / 10_000) ** (1305 / 8192)
    return float(((107 / 128 + 2413 / 128 * powered) / (1 + 2392 / 128 * powered)) ** (2523 / 32))


@pytest.mark.parametrize("written", ["pq", "hlg", "sdr"])
def test_greys_stay_grey_and_in_order(written: str) -> None:
    shown = hdr.shown(GREYS, written)
    assert np.abs(shown - shown[:, :1]).max() < 1e-3
    assert np.diff(shown[:, 1]).min() >= 0
    assert shown[0].max() < 0.001
    assert shown[-1].min() > 0.999


def test_reference_white_comes_out_near_white_and_highlights_keep_their_shape() -> None:
    nits = [203, 300, 400, 600]
    levels = [float(hdr.shown(np.full((1, 3), pq(each)), "pq")[0, 1]) for each in nits]
    assert 0.88 < levels[0] < 0.94
    assert np.diff(levels).min() > 0.01
    assert abs(float(hdr.shown(np.full((1, 3), 0.75), "hlg")[0, 1]) - levels[0]) < 0.01


@pytest.mark.parametrize("nits", [1, 5, 26, 50, 80])
def test_middle_tones_are_as_bright_as_they_were(nits: float) -> None:
    shown = hdr.shown(np.full((1, 3), pq(nits)), "pq")[0, 1]
    assert abs(shown**2.4 * 203 - nits) < nits * 0.02


@pytest.mark.parametrize("white", [80, 203, 500])
def test_skin_keeps_its_hue(white: float) -> None:
    skin = np.array([200, 150, 125]) / 255
    wide = np.linalg.inv([[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]])
    signal = [pq(nits) for nits in wide @ skin**2.4 * white]
    hue, saturation, _ = colorsys.rgb_to_hsv(*hdr.shown(np.array([signal]), "pq")[0])
    meant = colorsys.rgb_to_hsv(*skin)
    assert abs(hue - meant[0]) < 0.01
    assert abs(saturation - meant[1]) < 0.05


@pytest.mark.parametrize("colour", [(1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 0), (0, 1, 1)])
@pytest.mark.parametrize("written", ["pq", "hlg", "sdr"])
def test_colours_no_screen_has_stay_what_they_are(colour: tuple[int, int, int], written: str) -> None:
    level = {"pq": 0.58, "hlg": 0.75, "sdr": 0.9}[written]
    shown = hdr.shown(np.array([colour]) * level, written)[0]
    assert shown.min() >= 0
    assert shown.max() <= 1
    strong = shown[np.array(colour) == 1]
    weak = shown[np.array(colour) == 0]
    assert strong.min() > weak.max() + 0.1
