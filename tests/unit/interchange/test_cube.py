"""Colour tables against a second reading of them, written only from the format's description."""

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from engine.errors import Refused
from engine.ports import Planes
from engine.providers.effect.lut import Lut
from engine.runtime.picture.cube import WIDEST, read

Colours = npt.NDArray[np.float64]
RANDOM = np.random.default_rng(7).random((3_000, 3))


def file(path: Path, size: int, colour: Callable[[Colours], Colours], *head: str) -> Path:
    """Write a table as the specification says: a line a colour, red changing fastest."""
    steps = range(size)
    rows = [colour(np.array([r, g, b]) / (size - 1)) for b in steps for g in steps for r in steps]
    text = "\n".join(" ".join(f"{value:.6f}" for value in row) for row in rows)
    path.write_text("\n".join([*head, f"LUT_3D_SIZE {size}", text, ""]), encoding="utf-8")
    return path


def reference(path: Path, colours: Colours, low: float = 0.0, high: float = 1.0) -> Colours:
    """Interpolate between the eight nearest entries, each weighted by the box opposite to it."""
    rows = [line.split() for line in path.read_text(encoding="utf-8").splitlines() if line[:1] in "0123456789-+."]
    entries = np.array([[float(value) for value in row] for row in rows if len(row) == 3])
    size = round(len(entries) ** (1 / 3))
    place = np.clip((colours - low) / (high - low), 0, 1) * (size - 1)
    found = np.zeros_like(colours)
    for red in range(size):
        for green in range(size):
            for blue in range(size):
                near = 1 - np.abs(place - [red, green, blue])
                weight = np.prod(np.clip(near, 0, None), axis=1)
                found += weight[:, None] * entries[(blue * size + green) * size + red]
    return np.clip(found, 0, 1)


def warm(colour: Colours) -> Colours:
    red, green, blue = colour
    return np.array([0.9 * red + 0.1 * green, green**1.1, 0.8 * blue + 0.05])


def teal(colour: Colours) -> Colours:
    light = colour @ [0.2126, 0.7152, 0.0722]
    return np.clip(0.75 * colour + 0.25 * light + 0.06 * np.sin(np.pi * colour[[2, 0, 1]]), 0, 1)


def swapped(colour: Colours) -> Colours:
    return colour[::-1]


LOOKS = [warm, teal, swapped, lambda colour: colour**1.5, lambda colour: 1 - colour]


@pytest.mark.parametrize("look", LOOKS)
def test_every_colour_is_what_a_second_reading_says(look: Callable[[Colours], Colours], tmp_path: Path) -> None:
    path = file(tmp_path / "look.cube", 9, look)
    assert np.abs(read(path).look_up(RANDOM) - reference(path, RANDOM)).max() < 1e-9


def test_a_domain_is_where_the_table_begins_and_ends(tmp_path: Path) -> None:
    path = file(tmp_path / "log.cube", 5, teal, "DOMAIN_MIN -0.25 -0.25 -0.25", "DOMAIN_MAX 1.5 1.5 1.5")
    assert np.abs(read(path).look_up(RANDOM) - reference(path, RANDOM, -0.25, 1.5)).max() < 1e-9


@pytest.mark.parametrize("look", [*LOOKS[:2], *(pytest.param(look, marks=pytest.mark.soak) for look in LOOKS[2:])])
def test_a_film_shows_it_within_eight_bits(look: Callable[[Colours], Colours], tmp_path: Path) -> None:
    """Of the whole effect, on the planes: off by no more than rounding, and by what half a step of chroma changes."""
    path = file(tmp_path / "look.cube", 17, look)
    shown, colours = coded(RANDOM)
    Lut({}, str(path), 2, 2).apply(shown, 0)
    wanted = luma_chroma(reference(path, colours))
    off = np.abs(np.stack([shown.y[0, ::2], shown.u[0], shown.v[0]]) - wanted)
    assert off.max() < 2
    assert (off <= 1).mean() > 0.995
    assert off.mean() < 0.5


def test_none_of_it_and_half_of_it(tmp_path: Path) -> None:
    path = file(tmp_path / "look.cube", 9, warm)
    shown, colours = coded(RANDOM)
    before = luma_chroma(colours)
    Lut({"amount": 0.0}, str(path), 2, 2).apply(shown, 0)
    assert np.abs(np.stack([shown.y[0, ::2], shown.u[0], shown.v[0]]) - before).max() <= 0.5
    Lut({"amount": 0.5}, str(path), 2, 2).apply(shown, 0)
    half = (before + luma_chroma(reference(path, colours))) / 2
    assert np.abs(np.stack([shown.y[0, ::2], shown.u[0], shown.v[0]]) - half).max() < 1.5


def coded(colours: Colours) -> tuple[Planes, Colours]:
    """Give BT.709 planes of colours, each as two by two samples, and the colours that they stand for."""
    rounded = np.round(luma_chroma(colours))
    light, blue, red = (rounded[0] - 16) / 219, (rounded[1] - 128) / 224, (rounded[2] - 128) / 224
    exact = np.stack(
        [light + 1.5748 * red, light - 0.1873242729 * blue - 0.4681242729 * red, light + 1.8556 * blue], axis=1
    )
    inside = ((exact >= 0) & (exact <= 1)).all(axis=1)
    y, u, v = (plane[inside].astype(np.uint8)[None] for plane in rounded)
    return Planes(y.repeat(2, 0).repeat(2, 1), u, v), exact[inside]


def luma_chroma(colours: Colours) -> Colours:
    light = colours @ [0.2126, 0.7152, 0.0722]
    blue, red = (colours[:, 2] - light) / 1.8556, (colours[:, 0] - light) / 1.5748
    return np.stack([16 + 219 * light, 128 + 224 * blue, 128 + 224 * red])


def test_all_that_the_format_allows_is_read(tmp_path: Path) -> None:
    lines = [
        'TITLE "A look"',
        "# made by hand",
        "",
        "LUT_3D_SIZE 2",
        "DOMAIN_MIN 0.0 0.0 0.0",
        "0 0 0",
        "# in between",
        "1e0 0 0",
        "0 +1.0E+00 0",
        "1 1 0",
        "  0\t0  1  ",
        "10e-1 0 1",
        ".0 1. 1",
        "1 1 1",
    ]
    for ending, encoding in (("\n", "utf-8"), ("\r\n", "utf-8"), ("\r", "utf-8"), ("\n", "utf-8-sig")):
        (tmp_path / "x.cube").write_bytes(ending.join(lines).encode(encoding))
        assert np.abs(read(tmp_path / "x.cube").look_up(RANDOM) - RANDOM).max() < 1e-12


def test_a_curve_and_a_table_each_have_a_range(tmp_path: Path) -> None:
    """Resolve's shaper: the curve over its own range, the table over that of the curve's end."""
    cube = [f"{r} {g} {b}" for b in (0, 1) for g in (0, 1) for r in (0, 1)]
    head = ["LUT_1D_SIZE 2", "LUT_1D_INPUT_RANGE -1 3", "LUT_3D_SIZE 2", "LUT_3D_INPUT_RANGE 0 0.5"]
    (tmp_path / "x.cube").write_text("\n".join([*head, "0 0 0", "1 1 1", *cube]), encoding="utf-8")
    assert read(tmp_path / "x.cube").look_up(np.array([[0.0, 0.5, 1.0]]))[0] == pytest.approx([0.5, 0.75, 1.0])


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (["0 0 0"] * 7, "7 colours where its size asks for 8, up to line 8"),
        (["0 0 0"] * 9, "9 colours in line 10 where its size asks for 8"),
        (["0 0 0"] * 5 + ["0 inf 0"] + ["0 0 0"] * 2, "no 3 numbers in line 7"),
        (["0 0 0"] * 5 + ["0 1e999 0"] + ["0 0 0"] * 2, "no 3 numbers in line 7"),
        (["0 0 0"] * 5 + ["0 nan 0"] + ["0 0 0"] * 2, "no 3 numbers in line 7"),
        (["0 0 0"] * 7 + ["0,5 0 0"], "no 3 numbers in line 9"),
        (["0 0 0 0"] * 8, "no 3 numbers in line 2"),
        (["0 " * 100_000], "no 3 numbers in line 2"),
        (["\x00\x01\x02"] * 8, "no 3 numbers in line 2"),
    ],
)
def test_a_wrong_line_is_named(rows: list[str], why: str, tmp_path: Path) -> None:
    (tmp_path / "x.cube").write_text("\n".join(["LUT_3D_SIZE 2", *rows]), encoding="utf-8")
    with pytest.raises(Refused, match=why):
        read(tmp_path / "x.cube")


@pytest.mark.parametrize("size", ["1", "0", "-1", "2.5", "two", "130", "99999999999999999999", "²"])
def test_a_size_that_cannot_be_is_refused(size: str, tmp_path: Path) -> None:
    (tmp_path / "x.cube").write_text(f"LUT_3D_SIZE {size}\n0 0 0\n", encoding="utf-8")
    with pytest.raises(Refused, match=r"x\.cube is no colour table"):
        read(tmp_path / "x.cube")


def test_the_largest_is_read_in_a_moment(tmp_path: Path) -> None:
    steps = [f"{value:.4f}" for value in np.linspace(0, 1, WIDEST)]
    with (tmp_path / "x.cube").open("w", encoding="utf-8") as out:
        out.write(f"LUT_3D_SIZE {WIDEST}\n")
        for blue in steps:
            out.writelines(f"{red} {green} {blue}\n" for green in steps for red in steps)
    began = time.thread_time()
    cube = read(tmp_path / "x.cube")
    assert time.thread_time() - began < 10
    assert np.abs(cube.look_up(RANDOM[:100]) - RANDOM[:100]).max() < 1e-4
