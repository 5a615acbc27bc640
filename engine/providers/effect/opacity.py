"""A picture that lets what lies under it through: black, for nothing else lies there."""

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture import pixels


class Opacity:
    """Darkens evenly; `amount` 1 leaves the picture as it is, 0 leaves nothing of it."""

    title: ClassVar[str] = "Opacity"
    pointwise: ClassVar[bool] = True
    moving: ClassVar[bool] = False

    def __init__(self, amounts: Mapping[str, float], preset: str, width: int, height: int) -> None:  # noqa: ARG002
        amount = min(max(amounts.get("amount", 1.0), 0.0), 1.0)
        steps = np.arange(256, dtype=np.float64)
        self._tables = [np.round(rest + (steps - rest) * amount).astype(np.uint8) for rest in (16, 128)]

    def apply(self, picture: Planes, frame: Frames) -> None:  # noqa: ARG002 - as the port asks
        """Change the picture in place."""
        light, chroma = self._tables
        for plane, table in zip(picture, (light, chroma, chroma), strict=True):
            pixels.look_up(table, plane, plane)
