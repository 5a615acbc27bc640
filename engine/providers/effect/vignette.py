"""The corners fall into shade and the eye goes to the middle."""

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture import pixels

_BAND = 1 << 18
"""Samples worked on at once."""


class Vignette:
    """Darkens towards the corners; `amount` 1 halves the light there."""

    title: ClassVar[str] = "Vignette"
    pointwise: ClassVar[bool] = False
    moving: ClassVar[bool] = False

    def __init__(self, amounts: Mapping[str, float], preset: str, width: int, height: int) -> None:  # noqa: ARG002
        amount = min(max(amounts.get("amount", 0.35), 0.0), 1.0)
        self._luma = _Shade(width, height, amount, 16)
        self._chroma = _Shade(width // 2, height // 2, amount, 128)

    def apply(self, picture: Planes, frame: Frames) -> None:  # noqa: ARG002 - as the port asks
        """Change the picture in place."""
        for plane, shade in zip(picture, (self._luma, self._chroma, self._chroma), strict=True):
            shade.fall(plane)


class _Shade:
    """How much light one plane keeps; where that is all of it, nothing is touched."""

    def __init__(self, width: int, height: int, amount: float, rest: int) -> None:
        x = np.abs(np.linspace(-1, 1, width, dtype=np.float32))[None]
        y = np.linspace(-1, 0, (height + 1) // 2, dtype=np.float32)[:, None]
        far = np.clip((np.sqrt((x * x + y * y) / 2) - 0.4) / 0.6, 0, 1)
        self._gain = np.round(256 * (1 - 0.5 * amount * far * far * (3 - 2 * far))).astype(np.uint16)
        """Of the upper half: the lower one is its mirror image."""
        self._rest = np.uint16(rest)
        rows = max(1, _BAND // width)
        self._bias = 256 * self._rest + pixels.dither(width, rows)
        bands = [slice(top, top + rows) for top in range(0, self._gain.shape[0], rows)]
        self._parts = [(band, columns) for band in bands for columns in self._shaded(band)]

    def fall(self, plane: pixels.Samples) -> None:
        """Pull a plane towards its rest, in place: dithered, for a slow fall shows bands in 8 bits."""
        middle = plane.shape[0] // 2
        for half in (plane[: self._gain.shape[0]], plane[::-1][:middle]):
            for rows, columns in self._parts:
                part = half[rows, columns]
                light = part.astype(np.uint16)
                light -= self._rest  # what wraps around here does so again when the rest comes back with the bias
                light *= self._gain[rows, columns][: part.shape[0]]
                light += self._bias[: part.shape[0], columns]
                light >>= 8
                np.copyto(part, light, casting="unsafe")

    def _shaded(self, rows: slice) -> list[slice]:
        """Give the columns of a band that lose light: its two ends, or all of it."""
        kept = np.flatnonzero((self._gain[rows] == 256).all(axis=0))
        if not len(kept):
            return [slice(None)]
        return [slice(0, int(kept[0])), slice(int(kept[-1]) + 1, None)]
