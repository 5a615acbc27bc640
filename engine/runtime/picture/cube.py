"""Colour tables in .cube files, read strictly: Adobe's Cube LUT Specification 1.0, and Resolve's curve before a table.

`LUT_1D_SIZE n` and n lines, and/or `LUT_3D_SIZE n` and n³ lines of red, green and blue, red fastest; both are laid out
over a domain, 0 to 1 unless `DOMAIN_MIN`/`DOMAIN_MAX` or `LUT_nD_INPUT_RANGE` say otherwise.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.domain.units import Bytes
from engine.errors import Refused

Floats = npt.NDArray[np.float64]

WIDEST = 129
"""The largest table read: twice as fine as what editing programs write."""
_LONGEST = 65_536
_LARGEST: Bytes = 64_000_000
_LINE = 1_000
"""Letters of the longest line."""
_SIZES = {"LUT_1D_SIZE": _LONGEST, "LUT_3D_SIZE": WIDEST}
_LOWS, _HIGHS = {"DOMAIN_MIN"}, {"DOMAIN_MAX"}
_INNER = "LUT_3D_INPUT_RANGE"
_RANGES = {"LUT_1D_INPUT_RANGE", _INNER}


@dataclass
class Cube:
    """What a file holds: a curve a channel, (steps, channel), then a table, (blue, green, red, channel)."""

    low: Floats = field(default_factory=lambda: np.zeros(3))
    high: Floats = field(default_factory=lambda: np.ones(3))
    curve: Floats | None = None
    table: Floats | None = None
    inner: tuple[float, float] = (0.0, 1.0)
    """Over what the table is laid out where a curve comes before it."""

    def look_up(self, colours: Floats) -> Floats:
        """Give the colours, (count, channel) from 0 to 1, that stand for these."""
        shares: Floats = np.clip((colours - self.low) / (self.high - self.low), 0, 1)
        if self.curve is not None:
            steps = np.linspace(0, 1, len(self.curve))
            shares = np.stack([np.interp(shares[:, at], steps, self.curve[:, at]) for at in range(3)], axis=1)
            if self.table is not None:
                shares = (shares - self.inner[0]) / (self.inner[1] - self.inner[0])
        found = shares if self.table is None else _trilinear(self.table, np.clip(shares, 0, 1))
        return np.clip(found, 0, 1)


def read(path: Path) -> Cube:
    """Read a file. Raises Refused, which names the line that is wrong."""
    if path.stat().st_size > _LARGEST:
        raise _wrong(path, f"has more than {_LARGEST // 1_000_000} MB")
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        lines = iter(lambda: file.readline(_LINE), "")
        cube, sizes, number, first = _head(path, lines)
        rows = _at_once(chain([first], lines), _wanted(sizes)) if first else np.empty((0, 3))
    if len(rows) != _wanted(sizes):
        rows = _one_by_one(path, number, _wanted(sizes))
    long, wide = sizes.get("LUT_1D_SIZE", 0), sizes.get("LUT_3D_SIZE", 0)
    cube.curve = rows[:long] if long else None
    cube.table = rows[long:].reshape(wide, wide, wide, 3) if wide else None
    return cube


def _head(path: Path, lines: Iterable[str]) -> tuple[Cube, dict[str, int], int, str]:
    """Read up to the first colour; gives that line and its number too."""
    sizes: dict[str, int] = {}
    ranges: dict[str, list[float]] = {}
    number, first = 0, ""
    for number, line in enumerate(lines, 1):
        words = line.split()
        if not words or words[0].startswith("#") or words[0] == "TITLE":
            continue
        if words[0] in _SIZES:
            sizes[words[0]] = _size(path, number, words, sizes)
        elif words[0] in _LOWS | _HIGHS | _RANGES:
            ranges[words[0]] = _numbers(path, number, words[1:], 2 if words[0] in _RANGES else 3)
        elif sizes:
            first = line
            break
        else:
            raise _wrong(path, f"has “{line.strip()[:40]}” in line {number} where a size should stand")
    cube = _laid_out(ranges, both=len(sizes) == len(_SIZES))
    if (cube.low >= cube.high).any() or cube.inner[0] >= cube.inner[1]:
        raise _wrong(path, "has a domain that ends before it begins")
    if not first:
        raise _wrong(path, f"has 0 colours where its size asks for {_wanted(sizes)}, up to line {number}")
    return cube, sizes, number, first


def _wanted(sizes: dict[str, int]) -> int:
    return sizes.get("LUT_1D_SIZE", 0) + sizes.get("LUT_3D_SIZE", 0) ** 3


def _at_once(lines: Iterable[str], wanted: int) -> Floats:
    """Read all colours if every line is one; gives nothing where any is not."""
    told = (line for line in lines if line.strip() and not line.lstrip().startswith("#"))
    try:
        rows = np.loadtxt(islice(told, wanted + 1), comments=None, ndmin=2)
    except ValueError:
        return np.empty((0, 3))
    return rows if rows.shape == (wanted, 3) and np.isfinite(rows).all() else np.empty((0, 3))


def _one_by_one(path: Path, first: int, wanted: int) -> Floats:
    """Read line by line from the first colour on, to find the one that is wrong."""
    rows: list[list[float]] = []
    number = first
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for number, line in enumerate(iter(lambda: file.readline(_LINE), ""), 1):
            words = line.split()
            if number < first or not words or words[0].startswith("#") or words[0] == "TITLE":
                continue
            rows.append(_numbers(path, number, words, 3))
            if len(rows) > wanted:
                raise _wrong(path, f"has {len(rows)} colours in line {number} where its size asks for {wanted}")
    if len(rows) < wanted:
        raise _wrong(path, f"has {len(rows)} colours where its size asks for {wanted}, up to line {number}")
    return np.array(rows, np.float64)


def _size(path: Path, number: int, words: list[str], sizes: dict[str, int]) -> int:
    largest = _SIZES[words[0]]
    if words[0] in sizes or len(words) != 2 or not (words[1].isdecimal() and len(words[1]) < 10):
        raise _wrong(path, f"has no one whole number as its size in line {number}")
    if not 2 <= int(words[1]) <= largest:
        raise _wrong(path, f"has {words[1][:9]} steps; 2 to {largest} can be read")
    return int(words[1])


def _numbers(path: Path, number: int, words: list[str], count: int) -> list[float]:
    try:
        numbers = [float(word) for word in words]
    except ValueError:
        numbers = []
    if len(numbers) != count or not all(map(math.isfinite, numbers)):
        raise _wrong(path, f"has no {count} numbers in line {number}")
    return numbers


def _laid_out(ranges: dict[str, list[float]], *, both: bool) -> Cube:
    """Give a table that is empty yet, over its domain; with a curve before it, its own is that of the curve's end."""
    cube = Cube()
    for word, numbers in ranges.items():
        if word in _LOWS:
            cube.low = np.array(numbers)
        elif word in _HIGHS:
            cube.high = np.array(numbers)
        elif word == _INNER and both:
            cube.inner = numbers[0], numbers[1]
        else:
            cube.low, cube.high = np.full(3, numbers[0]), np.full(3, numbers[1])
    return cube


def _wrong(path: Path, why: str) -> Refused:
    remedy = f"Export it again as a .cube of at most {WIDEST} steps."
    return Refused(f"{path.name} is no colour table: it {why}.", remedy)


def _trilinear(table: Floats, shares: Floats) -> Floats:
    size = table.shape[0]
    place = shares * (size - 1)
    low = np.minimum(place.astype(np.intp), size - 2)
    part = (place - low).T[..., None]
    at = (low[:, 2] * size + low[:, 1]) * size + low[:, 0]
    flat = table.reshape(-1, 3)

    def between(one: Floats, other: Floats, axis: int) -> Floats:
        other -= one
        other *= part[axis]
        other += one
        return other

    def along_red(step: int) -> Floats:
        return between(flat.take(at + step, axis=0), flat.take(at + step + 1, axis=0), 0)

    def along_green(step: int) -> Floats:
        return between(along_red(step), along_red(step + size), 1)

    return between(along_green(0), along_green(size * size), 2)
