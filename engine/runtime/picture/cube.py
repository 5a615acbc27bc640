"""Colour tables in .cube files, read strictly: Adobe's Cube LUT Specification 1.0, and Resolve's curve before a table.

`LUT_1D_SIZE n` and n lines, and/or `LUT_3D_SIZE n` and n³ lines of red, green and blue, red fastest; both are laid out
over a domain, 0 to 1 unless `DOMAIN_MIN`/`DOMAIN_MAX` or `LUT_nD_INPUT_RANGE` say otherwise.
"""

import math
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.domain.units import Bytes
from engine.errors import Refused

Floats = npt.NDArray[np.float64]

WIDEST = 65
"""The largest table read: what editing programs write."""
_LONGEST = 65_536
_LARGEST: Bytes = 24_000_000
_SIZES = {"LUT_1D_SIZE": _LONGEST, "LUT_3D_SIZE": WIDEST}
_LOWS, _HIGHS = {"DOMAIN_MIN"}, {"DOMAIN_MAX"}
_RANGES = {"LUT_1D_INPUT_RANGE", "LUT_3D_INPUT_RANGE"}


@dataclass
class Cube:
    """What a file holds: a curve a channel, (steps, channel), then a table, (blue, green, red, channel)."""

    low: Floats = field(default_factory=lambda: np.zeros(3))
    high: Floats = field(default_factory=lambda: np.ones(3))
    curve: Floats | None = None
    table: Floats | None = None

    def look_up(self, colours: Floats) -> Floats:
        """Give the colours, (count, channel) from 0 to 1, that stand for these."""
        shares: Floats = np.clip((colours - self.low) / (self.high - self.low), 0, 1)
        if self.curve is not None:
            steps = np.linspace(0, 1, len(self.curve))
            shares = np.stack([np.interp(shares[:, at], steps, self.curve[:, at]) for at in range(3)], axis=1)
        found = shares if self.table is None else _trilinear(self.table, np.clip(shares, 0, 1))
        return np.clip(found, 0, 1)


def read(path: Path) -> Cube:
    """Read a file. Raises Refused, which names the line that is wrong."""
    if path.stat().st_size > _LARGEST:
        raise _wrong(path, f"has more than {_LARGEST // 1_000_000} MB")
    sizes: dict[str, int] = {}
    cube, rows = Cube(), []
    for number, line in enumerate(path.read_text(encoding="utf-8-sig", errors="replace").splitlines(), 1):
        words = line.split()
        if not words or words[0].startswith("#") or words[0] == "TITLE":
            continue
        if words[0] in _SIZES:
            sizes[words[0]] = _size(path, number, words, sizes)
        elif words[0] in _LOWS | _HIGHS | _RANGES:
            _lay_out(cube, words[0], _numbers(path, number, words[1:], 2 if words[0] in _RANGES else 3))
        elif sizes:
            rows.append(_numbers(path, number, words, 3))
        else:
            raise _wrong(path, f"has “{line.strip()[:40]}” in line {number} where a size should stand")
    if (cube.low >= cube.high).any():
        raise _wrong(path, "has a domain that ends before it begins")
    return _filled(path, cube, sizes, np.array(rows, np.float64))


def _size(path: Path, number: int, words: list[str], sizes: dict[str, int]) -> int:
    largest = _SIZES[words[0]]
    if words[0] in sizes or len(words) != 2 or not words[1].isdecimal():
        raise _wrong(path, f"has no one whole number as its size in line {number}")
    if not 2 <= int(words[1]) <= largest:
        raise _wrong(path, f"has {words[1]} steps; 2 to {largest} can be read")
    return int(words[1])


def _numbers(path: Path, number: int, words: list[str], count: int) -> list[float]:
    try:
        numbers = [float(word) for word in words]
    except ValueError:
        numbers = []
    if len(numbers) != count or not all(map(math.isfinite, numbers)):
        raise _wrong(path, f"has no {count} numbers in line {number}")
    return numbers


def _lay_out(cube: Cube, word: str, numbers: list[float]) -> None:
    if word in _RANGES:
        cube.low, cube.high = np.full(3, numbers[0]), np.full(3, numbers[1])
    elif word in _LOWS:
        cube.low = np.array(numbers)
    else:
        cube.high = np.array(numbers)


def _filled(path: Path, cube: Cube, sizes: dict[str, int], rows: Floats) -> Cube:
    long, wide = sizes.get("LUT_1D_SIZE", 0), sizes.get("LUT_3D_SIZE", 0)
    if not sizes or len(rows) != long + wide**3:
        raise _wrong(path, f"has {len(rows)} colours where its size asks for {long + wide**3}")
    cube.curve = rows[:long] if long else None
    cube.table = rows[long:].reshape(wide, wide, wide, 3) if wide else None
    return cube


def _wrong(path: Path, why: str) -> Refused:
    return Refused(f"{path.name} is no colour table: it {why}.", "Export it again as a .cube of at most 65 steps.")


def _trilinear(table: Floats, shares: Floats) -> Floats:
    place = shares * (table.shape[0] - 1)
    low = np.minimum(place.astype(np.intp), table.shape[0] - 2)
    part = place - low
    found = np.zeros_like(shares)
    for corner in range(8):
        step = np.array([corner & 1, corner >> 1 & 1, corner >> 2])
        weight = np.where(step, part, 1 - part)
        at = low + step
        found += (weight[:, 0] * weight[:, 1] * weight[:, 2])[:, None] * table[at[:, 2], at[:, 1], at[:, 0]]
    return found
