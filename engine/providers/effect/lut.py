"""Colours by a table: a .cube file, one of resources/luts or a person's own, evaluated on the planes themselves."""

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from engine.domain.units import Frames
from engine.errors import NotFound
from engine.ports import Planes
from engine.runtime.paths import RESOURCES
from engine.runtime.picture.cube import Cube, Floats, read
from engine.runtime.picture.pixels import Samples

_CELLS = 128
"""Steps of the other two planes: a colour is off by what these change within half an 8-bit step."""


class Lut:
    """Looks every colour up; `preset` names the file or is its path, `amount` says how much of it."""

    title: ClassVar[str] = "Colour table"
    pointwise: ClassVar[bool] = True
    moving: ClassVar[bool] = False

    def __init__(self, amounts: Mapping[str, float], preset: str, width: int, height: int) -> None:  # noqa: ARG002
        known = {path.stem: path for path in sorted((RESOURCES / "luts").glob("*.cube"))}
        path = known.get(preset, Path(preset))
        if not path.is_file():
            raise NotFound(f"There is no colour table {preset!r}.", f"Choose one of {', '.join(known)}.")
        self._planes = _planes(read(path), min(max(amounts.get("amount", 1.0), 0.0), 1.0))

    def apply(self, picture: Planes, frame: Frames) -> None:  # noqa: ARG002 - as the port asks
        """Change the picture in place."""
        luma, blue, red = self._planes
        for top in range(0, picture.u.shape[0], 32):
            u, v = picture.u[top : top + 32], picture.v[top : top + 32]
            y = picture.y[2 * top : 2 * top + 64]
            across, down, light = ((each >> 1).astype(np.int32) for each in (u, v, y[::2, ::2]))
            colour = across << 15 | down << 8
            shown = blue.take(down << 15 | light << 8 | u), red.take(across << 15 | light << 8 | v)
            for row, column in ((0, 0), (0, 1), (1, 0), (1, 1)):
                part = y[row::2, column::2]
                part[...] = luma.take(colour | part)
            u[...], v[...] = shown


def _planes(cube: Cube, amount: float) -> tuple[Samples, Samples, Samples]:
    """Give what becomes of y by (u, v, y), of u by (v, y, u) and of v by (u, y, v); of the last all 256 steps."""
    at = 2 * np.arange(_CELLS) + 0.5
    v, y = (each.reshape(-1) for each in np.meshgrid(at, at, indexing="ij"))
    found = np.empty((3, _CELLS, _CELLS, _CELLS), np.float32)
    for cell, value in enumerate(at):
        u = np.full_like(v, value)
        colours = _rgb(y, u, v)
        for plane, rest, old, new in zip(found, (y, u, v), _yuv(colours), _yuv(cube.look_up(colours)), strict=True):
            plane[cell] = (rest + amount * (new - old)).reshape(_CELLS, _CELLS)
    luma, blue, red = found
    return _finer(luma, 235), _finer(np.moveaxis(blue, 0, -1), 240), _finer(np.moveaxis(red, 1, -1), 240)


def _finer(plane: npt.NDArray[np.float32], high: int) -> Samples:
    """Put two steps where there is one, on the last axis: a quarter of the way to either neighbour."""
    ends = 2 * plane[..., :1] - plane[..., 1:2], 2 * plane[..., -1:] - plane[..., -2:-1]
    wide = np.concatenate([ends[0], plane, ends[1]], axis=-1)
    both = np.stack([0.25 * wide[..., :-2] + 0.75 * plane, 0.75 * plane + 0.25 * wide[..., 2:]], axis=-1)
    return np.clip(np.round(both), 16, high).astype(np.uint8).reshape(-1)


def _rgb(y: Floats, u: Floats, v: Floats) -> Floats:
    light, blue, red = (y - 16) / 219, (u - 128) / 224 * 1.8556, (v - 128) / 224 * 1.5748
    green = (-0.0722 * blue - 0.2126 * red) / 0.7152
    return np.clip(np.stack([light + red, light + green, light + blue], axis=1), 0, 1)


def _yuv(colours: Floats) -> tuple[Floats, Floats, Floats]:
    red, green, blue = colours.T
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 16 + 219 * light, 128 + 224 * (blue - light) / 1.8556, 128 + 224 * (red - light) / 1.5748
