"""Nature-like noise: the stuff of clouds, smoke, hills and water."""

import numpy as np
import numpy.typing as npt

from engine.runtime.picture.painting import Floats, Ground


class Cloud:
    """Fractal noise on a tile two short sides wide that joins at its borders; values 0 to 1 around a half."""

    def __init__(self, numbers: np.random.Generator, ground: Ground, slope: float = 1.7, waves: int = 40) -> None:
        """`slope`: how quickly fine detail fades (1 rough, 2.5 soft); `waves`: the finest detail, in waves a tile."""
        self.cells = round(2 * ground.unit)
        size = 2 * waves + 1
        phase, strength = numbers.random((size, size)), numbers.random((size, size))
        tall, wide = np.mgrid[-waves : waves + 1, -waves : waves + 1].astype(np.float64)
        distance = np.sqrt(tall * tall + wide * wide)
        weight = np.where((distance > 0) & (distance <= waves), strength / np.maximum(distance, 1) ** slope, 0)
        spectrum = np.zeros((self.cells, self.cells), np.complex128)
        places = np.arange(-waves, waves + 1) % self.cells
        spectrum[np.ix_(places, places)] = weight * np.exp(2j * np.pi * phase)
        field = np.fft.ifft2(spectrum).real
        field = np.round(0.5 + field / (5.2 * field.std()), 4)
        # Quantised: the last bits of a Fourier transform differ between machines.
        tile = np.clip(field, 0, 1).astype(np.float32)
        self._scale = ground.unit
        rows, columns = ground.shape
        self._shape = ground.shape
        self._sheet = np.pad(tile, ((0, rows + 1), (0, columns + 1)), mode="wrap")
        self._tile = np.pad(tile, ((0, 1), (0, 1)), mode="wrap")

    def pan(self, x: float, y: float) -> Floats:
        """See the tile through the picture's frame, moved by (x, y)."""
        across, down = (x * self._scale) % self.cells, (y * self._scale) % self.cells
        left, top = int(across), int(down)
        right, low = np.float32(across - left), np.float32(down - top)
        rows, columns = self._shape
        upper = self._sheet[top : top + rows + 1, left : left + columns + 1]
        beside = upper[:, :-1] + (upper[:, 1:] - upper[:, :-1]) * right
        shown: Floats = beside[:-1] + (beside[1:] - beside[:-1]) * low
        return shown

    def pick(self, x: Floats, y: Floats) -> Floats:
        """Read the tile at any places (both of the same shape)."""
        across, down = x * np.float32(self._scale), y * np.float32(self._scale)
        left, top = np.floor(across), np.floor(down)
        right, low = across - left, down - top
        stride = self.cells + 1
        at = (top.astype(np.int32) % self.cells) * stride + left.astype(np.int32) % self.cells
        tile = self._tile.reshape(-1)
        upper: Floats = tile.take(at)
        lower: Floats = tile.take(at + stride)
        upper += (tile.take(at + 1) - upper) * right
        lower += (tile.take(at + stride + 1) - lower) * right
        upper += (lower - upper) * low
        return upper


class Profile:
    """A line of fractal noise that joins at its ends: hills, rays, prices; values around 0, mostly within ±1."""

    def __init__(
        self, numbers: np.random.Generator, slope: float = 1.0, waves: int = 64, longest: int = 1, cells: int = 8192
    ) -> None:
        """`slope` and `waves` as for a Cloud; the `longest` wave goes so often into the line; `cells` as it is kept."""
        at = np.arange(1, waves + 1)
        strength = np.where(at >= longest, 0.4 + numbers.random(waves), 0) / at**slope
        spectrum = np.zeros(cells // 2 + 1, np.complex128)
        spectrum[1 : waves + 1] = strength * np.exp(2j * np.pi * numbers.random(waves))
        line = np.fft.irfft(spectrum, cells)
        self._line = np.round(line / (2 * line.std()), 6).astype(np.float32)
        self._cells = cells

    def read(self, turns: npt.NDArray[np.floating]) -> Floats:
        """Give the heights at places along the line, once round being 1."""
        at = turns.astype(np.float64) % 1.0 * self._cells
        first = at.astype(np.int64)
        part = (at - first).astype(np.float32)
        here, there = self._line.take(first, mode="wrap"), self._line.take(first + 1, mode="wrap")
        height: Floats = here + (there - here) * part
        return height
