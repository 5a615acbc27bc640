"""Soft moving pictures in NumPy, the same bytes on every machine.

Fields are computed on a coarse grid with exact float arithmetic (+ − × ÷ √ and tables; never a sum or a sine over an
array, whose last bit differs between machines) and spread to full size in integers with a fixed dither, so that slow
gradients show no bands. Lengths are in short sides of the picture, the origin is its middle, y points down.
"""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.floating]
"""32-bit throughout; tables and places may be 64-bit."""
Bytes: TypeAlias = npt.NDArray[np.uint8]
Words: TypeAlias = npt.NDArray[np.uint16]

SHADES = 1024
_TURN = 8192
_SINE: Floats = np.array([round(math.sin(2 * math.pi * i / _TURN), 6) for i in range(_TURN)], np.float32)
_DITHER_ROWS = 64


class Tint(NamedTuple):
    """One colour: luma 16–235, chroma 16–240 around 128."""

    y: float
    u: float
    v: float


class Sheet(NamedTuple):
    """One picture on the coarse grid, values as in `Tint`."""

    y: Floats
    u: Floats
    v: Floats


Picture: TypeAlias = tuple[Bytes, Bytes, Bytes]
"""The planes drawn into: BT.709 limited-range 4:2:0, (height, width) and half that each way."""


def random(seed: int, family: str) -> np.random.Generator:
    """Give a family its own stream of numbers."""
    return np.random.Generator(np.random.PCG64([seed & 0xFFFFFFFF, *family.encode()]))


def sine(turns: Floats) -> Floats:
    """Give the sine of an angle in whole turns, elementwise, from a table."""
    steps = (turns * np.float32(_TURN)).astype(np.int32) & (_TURN - 1)
    return _SINE.take(steps)


def swing(turns: float) -> float:
    """Give the sine of one angle in whole turns."""
    return round(math.sin(2 * math.pi * (turns % 1.0)), 7)


def smooth(field: Floats, low: float, high: float) -> Floats:
    """Rise softly from 0 at `low` to 1 at `high` (which may be the smaller)."""
    part = np.clip((field - np.float32(low)) * np.float32(1 / (high - low)), 0, 1, dtype=np.float32)
    softened: Floats = part * part * (np.float32(3) - np.float32(2) * part)
    return softened


def ease(part: float) -> float:
    """Rise softly from 0 to 1."""
    part = min(max(part, 0.0), 1.0)
    return part * part * (3 - 2 * part)


def dither(rows: int, columns: int) -> Words:
    """Give a pattern of 0 to 255 that hides the steps of rounding; even at every scale.

    Interleaved gradient noise: Jimenez, SIGGRAPH 2014.
    """
    down, across = np.mgrid[:rows, :columns].astype(np.float64)
    noise: Words = np.floor(52.9829189 * ((0.06711056 * across + 0.00583715 * down) % 1.0) % 1.0 * 256).astype(
        np.uint16
    )
    return noise


def no_dither(rows: int, columns: int) -> Words:
    """Give what rounds to the nearest: chroma's steps are not seen, and noise on it doubles a film's size."""
    return np.full((rows, columns), 128, np.uint16)


def copy(picture: Picture, out: Picture) -> None:
    """Write a picture over another."""
    for plane, kept in zip(out, picture, strict=True):
        plane[...] = kept


class Colours:
    """A palette as one continuous ramp, darkest first; never as dark as black, which reads as a fault."""

    def __init__(self, palette: Sequence[str], floor: float = 26.0) -> None:
        stops = np.array([_oklab(colour) for colour in palette])
        at = np.linspace(0, len(stops) - 1, SHADES)
        steps = np.minimum(at.astype(int), max(len(stops) - 2, 0))
        part = (at - steps)[:, None]
        mixed = stops[steps] * (1 - part) + stops[np.minimum(steps + 1, len(stops) - 1)] * part
        tints = np.array([_tint(each, floor) for each in mixed], np.float32)
        self.y, self.u, self.v = (np.ascontiguousarray(tints[:, plane]) for plane in range(3))

    def at(self, tone: float) -> Tint:
        """Give the colour at 0 (darkest) to 1 (lightest)."""
        shade = min(max(round(tone * (SHADES - 1)), 0), SHADES - 1)
        return Tint(float(self.y[shade]), float(self.u[shade]), float(self.v[shade]))

    def lay(self, tone: Floats) -> Sheet:
        """Colour a field of tones, 0 to 1."""
        shades = np.clip(tone * np.float32(SHADES - 1), 0, SHADES - 1).astype(np.int32)
        return Sheet(self.y.take(shades), self.u.take(shades), self.v.take(shades))


def blend(sheet: Sheet, tint: Tint, part: Floats) -> None:
    """Move a picture towards one colour, in place; `part` is 0 to 1 and may broadcast."""
    for plane, value in zip(sheet, tint, strict=True):
        np.add(plane, (np.float32(value) - plane) * part, out=plane)


class Ground:
    """The coarse grid of one picture size and the way back to full size."""

    def __init__(self, width: int, height: int, fine: int = 1) -> None:
        """`fine` 2 draws on a grid twice as fine, for crisper shapes at four times the cost."""
        self.width, self.height = width, height
        self.short = min(width, height)
        self.step = max(2, 2 * round(self.short / (540 * fine)))
        rows, columns = -(-height // self.step) + 1, -(-width // self.step) + 1
        self.shape = (rows, columns)
        self.unit = self.short / self.step
        """Grid cells a short side."""
        self.right, self.bottom = width / self.short / 2, height / self.short / 2
        self.x: Floats = (np.arange(columns, dtype=np.float32) / np.float32(self.unit) - np.float32(self.right))[None]
        self.y: Floats = (np.arange(rows, dtype=np.float32) / np.float32(self.unit) - np.float32(self.bottom))[:, None]
        self._luma = _Spread(self.shape, self.step, (height, width), dither)
        self._blue = _Spread(self.shape, self.step // 2, (height // 2, width // 2), no_dither)
        self._red = _Spread(self.shape, self.step // 2, (height // 2, width // 2), no_dither)

    def show(self, sheet: Sheet, out: Picture) -> None:
        """Write a picture at full size."""
        luma, blue, red = out
        self._luma.write(sheet.y, 17, 234, luma)
        self._blue.write(sheet.u, 17, 239, blue)
        self._red.write(sheet.v, 17, 239, red)

    def still(self, sheet: Sheet) -> Picture:
        """Give a picture at full size, for what never moves."""
        tall, wide = self.height // 2, self.width // 2
        kept = (
            np.empty((self.height, self.width), np.uint8),
            np.empty((tall, wide), np.uint8),
            np.empty((tall, wide), np.uint8),
        )
        self.show(sheet, kept)
        return kept

    def spot(self, sheet: Sheet, x: float, y: float, radius: float, tint: Tint, part: float, edge: float = 1.0) -> None:
        """Lay a round light on the grid; `edge` is the share of the radius over which it fades."""
        left, right = self.cells(x - radius, x + radius, 1)
        top, bottom = self.cells(y - radius, y + radius, 0)
        if left >= right or top >= bottom:
            return
        across, down = self.x[:, left:right] - np.float32(x), self.y[top:bottom] - np.float32(y)
        distance = np.sqrt(across * across + down * down)
        cover = smooth(distance, radius, radius * (1 - edge)) * np.float32(part)
        blend(Sheet(*(plane[top:bottom, left:right] for plane in sheet)), tint, cover)

    def cells(self, low: float, high: float, axis: int) -> tuple[int, int]:
        """Give the cells between two places, across (1) or down (0), as first and one after the last."""
        half = self.right if axis else self.bottom
        first, last = math.ceil((low + half) * self.unit), math.floor((high + half) * self.unit) + 1
        return max(first, 0), min(last, self.shape[axis])


class _Spread:
    """Linear enlargement by a whole number, in 8.8 fixed point, then to 8 bits."""

    def __init__(
        self, shape: tuple[int, int], step: int, size: tuple[int, int], noise: Callable[[int, int], Words]
    ) -> None:
        self._step, self._size = step, size
        width = size[1]
        self._block = max(_DITHER_ROWS // step, 1)
        rough = noise(self._block * step, width)
        self._dither: Words = np.ascontiguousarray(rough.reshape(self._block, step, width).swapaxes(0, 1))
        self._wide: Words = np.empty((shape[0], shape[1] * step), np.uint16)

    def write(self, plane: Floats, low: int, high: int, out: Bytes) -> None:
        """Enlarge a plane of the grid into `out`, held between `low` and `high`."""
        fixed = (np.clip(plane, low, high) * np.float32(256)).astype(np.uint16)
        self._widen(fixed)
        rows = -(-self._size[0] // self._step)
        for first in range(0, rows, self._block):
            self._heighten(first, min(self._block, rows - first), out)

    def _widen(self, fixed: Words) -> None:
        slope = np.zeros(fixed.shape, np.int32)
        np.subtract(fixed[:, 1:], fixed[:, :-1], out=slope[:, :-1], dtype=np.int32)
        rise = (slope // self._step).astype(np.int16).view(np.uint16)
        for phase in range(self._step):
            self._wide[:, phase :: self._step] = fixed
            fixed = fixed + rise

    def _heighten(self, first: int, count: int, out: Bytes) -> None:
        height, width = self._size
        now: Words = self._wide[first : first + count, :width].copy()
        after = self._wide[first + 1 : first + 1 + count, :width]
        slope = ((after.astype(np.int32) - now) // self._step).astype(np.int16).view(np.uint16)
        rough = np.empty_like(now)
        for phase in range(self._step):
            rows = out[first * self._step + phase : min((first + count) * self._step, height) : self._step]
            np.add(now, self._dither[phase, :count], out=rough)
            np.right_shift(rough, 8, out=rough)
            rows[...] = rough[: len(rows)]
            now += slope


def _oklab(colour: str) -> tuple[float, float, float]:
    """Give `#rrggbb` in OKLab (Ottosson 2020), where the middle of two colours looks like it."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _tint(lab: npt.NDArray[np.float64], floor: float) -> Tint:
    light, green_red, blue_yellow = (float(part) for part in lab)
    long = (light + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    middle = (light - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (light - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    red = _gamma(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short)
    green = _gamma(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short)
    blue = _gamma(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short)
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    lifted = floor + luma * (235 - floor)
    return Tint(
        round(lifted, 3),
        round(128 + 224 * (blue - luma) / 1.8556, 3),
        round(128 + 224 * (red - luma) / 1.5748, 3),
    )


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _gamma(value: float) -> float:
    value = min(max(value, 0.0), 1.0)
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
