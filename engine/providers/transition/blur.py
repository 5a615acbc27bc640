"""The picture loses its sharpness, and the next one gains it."""

from typing import ClassVar

import numpy as np

from engine.ports import Planes
from engine.runtime.picture import pixels

_REACH = 0.02


class Blur:
    """Out of focus, changed while nothing is sharp, into focus again."""

    title: ClassVar[str] = "Blur"

    def mix(self, before: Planes, after: Planes, part: float, out: Planes) -> None:
        """Write the picture at `part`."""
        depth = pixels.ease(1 - abs(2 * part - 1))
        share = pixels.ease((part - 0.25) * 2)
        for first, second, target in zip(before, after, out, strict=True):
            radius = _REACH * depth * target.shape[1]
            if share <= 0 or share >= 1:
                pixels.soften(first if share <= 0 else second, radius, target)
                continue
            mixed = np.empty_like(target)
            pixels.mix(first, second, share, mixed)
            pixels.soften(mixed, radius, target)
