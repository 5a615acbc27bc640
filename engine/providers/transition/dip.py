"""The picture sinks into near-black and the next one rises from it."""

from typing import ClassVar

import numpy as np

from engine.ports import Planes
from engine.runtime import pixels

_DARK = (22, 128, 128)


class Dip:
    """A breath between two thoughts; never quite black, which reads as a fault."""

    title: ClassVar[str] = "Dip to dark"

    def mix(self, before: Planes, after: Planes, part: float, out: Planes) -> None:
        """Write the picture at `part`."""
        shown, depth = (before, 2 * part) if part < 0.5 else (after, 2 - 2 * part)
        for plane, dark, target in zip(shown, _DARK, out, strict=True):
            sunk = np.broadcast_to(np.uint8(dark), plane.shape)
            pixels.mix(plane, sunk, pixels.ease(depth), target)
