"""Colour tables that people bring: read right, applied right, or refused by name."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.domain.timeline import Clip, Effect, Timeline
from engine.errors import Refused
from engine.ports import Planes
from engine.render import colour
from engine.render.compositor import Compositor
from engine.runtime.artifacts import Artifacts
from engine.runtime.picture.cube import WIDEST, read
from tests import material

COLOURS = np.random.default_rng(2).random((200, 3))
IDENTITY = ["LUT_3D_SIZE 2", *(f"{red} {green} {blue}" for blue in (0, 1) for green in (0, 1) for red in (0, 1))]
INVERSE = [
    "LUT_3D_SIZE 2",
    *(f"{1 - red} {1 - green} {1 - blue}" for blue in (0, 1) for green in (0, 1) for red in (0, 1)),
]
WARM = [
    "LUT_3D_SIZE 2",
    *(f"{0.9 * r + 0.1} {0.95 * g} {0.7 * b}" for b in (0, 1) for g in (0, 1) for r in (0, 1)),
]


def written(folder: Path, *lines: str) -> Path:
    path = folder / "mine.cube"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_table_is_read_with_red_fastest(tmp_path: Path) -> None:
    assert read(written(tmp_path, *IDENTITY)).look_up(COLOURS) == pytest.approx(COLOURS)
    assert read(written(tmp_path, *INVERSE)).look_up(COLOURS) == pytest.approx(1 - COLOURS)


def test_a_table_is_interpolated_between_its_steps(tmp_path: Path) -> None:
    steps = np.linspace(0, 1, 5)
    rows = [f"{r * r:.8f} {g:.8f} {r * b:.8f}" for b in steps for g in steps for r in steps]
    found = read(written(tmp_path, 'TITLE "Mine"', "# by hand", "LUT_3D_SIZE 5", *rows)).look_up(COLOURS)
    red, green, blue = COLOURS.T
    assert found[:, 0] == pytest.approx(np.interp(red, steps, steps**2))
    assert found[:, 1] == pytest.approx(green)
    assert found[:, 2] == pytest.approx(red * blue), "a product of two is what trilinear gives exactly"


def test_a_curve_a_domain_and_a_curve_before_a_table(tmp_path: Path) -> None:
    curve = read(written(tmp_path, "LUT_1D_SIZE 3", "0 0 0", "0.25 0.5 0.9", "1 1 1"))
    assert curve.look_up(np.array([[0.5, 0.25, 0.75]])) == pytest.approx(np.array([[0.25, 0.25, 0.95]]))
    domain = read(written(tmp_path, "DOMAIN_MIN 0 0 0", "DOMAIN_MAX 2 1 0.5", *IDENTITY))
    assert domain.look_up(np.array([[0.5, 0.5, 0.5]])) == pytest.approx(np.array([[0.25, 0.5, 1.0]]))
    both = read(written(tmp_path, "LUT_1D_SIZE 2", *INVERSE[:1], "1 1 1", "0 0 0", *INVERSE[1:]))
    assert both.look_up(COLOURS) == pytest.approx(COLOURS)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([], "0 colours"),
        (["0 0 0"], "line 1 where a size should stand"),
        (["GIF89a"], "line 1 where a size should stand"),
        (IDENTITY[:-1], "7 colours where its size asks for 8"),
        ([*IDENTITY, "1 1 1"], "9 colours"),
        ([*IDENTITY[:4], "1 one 1", *IDENTITY[5:]], "no 3 numbers in line 5"),
        ([*IDENTITY[:4], "1 nan 1", *IDENTITY[5:]], "no 3 numbers in line 5"),
        ([*IDENTITY[:4], "1 1", *IDENTITY[5:]], "no 3 numbers in line 5"),
        ([f"LUT_3D_SIZE {WIDEST + 1}"], f"{WIDEST + 1} steps; 2 to {WIDEST}"),
        (["LUT_3D_SIZE -2"], "no one whole number as its size in line 1"),
        ([IDENTITY[0], *IDENTITY], "no one whole number as its size in line 2"),
        (["DOMAIN_MIN 1 0 0", *IDENTITY], "a domain that ends before it begins"),
        (["DOMAIN_MAX 1", *IDENTITY], "no 3 numbers in line 1"),
    ],
)
def test_what_is_no_table_is_refused_with_the_reason(lines: list[str], why: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"mine.cube is no colour table: it has .*" + why.replace("; ", ".*")):
        read(written(tmp_path, *lines))


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.cube"
    with path.open("wb") as file:
        file.truncate(70_000_000)
    with pytest.raises(Refused, match="more than 64 MB"):
        read(path)


@pytest.mark.parametrize("moving", [True, False])
def test_a_persons_own_table_colours_a_film(moving: bool, artifacts: Artifacts, tmp_path: Path) -> None:
    """On a still once, on a clip frame by frame; 64 steps a plane are near enough for what a film's look is."""
    table = artifacts.put(written(tmp_path, *WARM))
    Image.fromarray(material.bars(320, 180)).save(tmp_path / "bars.png")
    bars = artifacts.put(tmp_path / "bars.png")
    if moving:
        path = material.film(tmp_path / "bars.mp4", iter([material.bars(320, 180)] * 5))
        bars = artifacts.put(path)
    clip = Clip("a", 0, 5, bars, "video" if moving else "image")
    film = Timeline(Fraction(30), 320, 180, 5, (clip,), effects=(Effect("lut", table=table),))
    out: Planes = colour.blank(320, 180)
    with Compositor(film, artifacts.find) as compositor:
        compositor.compose(2, out)
    shown, wanted = colour.to_rgb(out).astype(int), material.bars(320, 180) * [0.9, 0.95, 0.7] + [25.5, 0, 0]
    for bar in range(8):
        assert np.abs(shown[90, 40 * bar + 20] - wanted[90, 40 * bar + 20]).max() <= 4
