"""Colours by a table: a .cube file, one of resources/luts or a person's own, evaluated on the planes themselves."""

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

import numpy as np

from engine.domain.units import Frames
from engine.errors import NotFound
from engine.ports import Planes
from engine.runtime.paths import RESOURCES
from engine.runtime.picture.cube import Cube, Floats, read
from engine.runtime.picture.pixels import Samples

_CELLS = 64


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
        self._shifts = _shifts(read(path), min(max(amounts.get("amount", 1.0), 0.0), 1.0))

    def apply(self, picture: Planes, frame: Frames) -> None:  # noqa: ARG002 - as the port asks
        """Change the picture in place."""
        luma, blue, red = self._shifts
        for top in range(0, picture.u.shape[0], 32):
            u, v = picture.u[top : top + 32], picture.v[top : top + 32]
            y = picture.y[2 * top : 2 * top + 64]
            colour = (u >> 2).astype(np.int32) << 12 | (v >> 2).astype(np.int32) << 6
            place = colour | y[::2, ::2] >> 2
            u += blue.take(place)  # all three wrap around 256 as signed shifts must; the table leaves them room
            v += red.take(place)
            for row, column in ((0, 0), (0, 1), (1, 0), (1, 1)):
                part = y[row::2, column::2]
                part += luma.take(colour | part >> 2)


def _shifts(cube: Cube, amount: float) -> tuple[Samples, Samples, Samples]:
    """Give how far each of 64³ cells of (u, v, y) is moved, as signed bytes."""
    at = (np.arange(_CELLS) * 4 + 1.5)[None]
    u, v, y = (each.reshape(-1) for each in np.meshgrid(at, at, at, indexing="ij"))
    colours = _rgb(y, u, v)
    before, after = _yuv(colours), _yuv(cube.look_up(colours))
    moved = []
    for old, new, at_rest, low, high in zip(before, after, (y, u, v), (16, 16, 16), (235, 240, 240), strict=True):
        shift = np.round(np.clip(at_rest + amount * (new - old), low, high) - at_rest)
        room = np.clip(shift, -np.floor(at_rest - 1.5), np.floor(255 - at_rest - 1.5))
        moved.append(np.clip(room, -127, 127).astype(np.int8).view(np.uint8))
    return moved[0], moved[1], moved[2]


def _rgb(y: Floats, u: Floats, v: Floats) -> Floats:
    light, blue, red = (y - 16) / 219, (u - 128) / 224 * 1.8556, (v - 128) / 224 * 1.5748
    green = (-0.0722 * blue - 0.2126 * red) / 0.7152
    return np.clip(np.stack([light + red, light + green, light + blue], axis=1), 0, 1)


def _yuv(colours: Floats) -> tuple[Floats, Floats, Floats]:
    red, green, blue = colours.T
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 16 + 219 * light, 128 + 224 * (blue - light) / 1.8556, 128 + 224 * (red - light) / 1.5748
