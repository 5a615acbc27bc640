"""The picture rushes nearer and the next one arrives out of it."""

from typing import ClassVar

import numpy as np

from engine.ports import Planes
from engine.runtime.picture import pixels

_NEARER = 0.35


class Zoom:
    """Both come nearer while they dissolve; the next one comes to rest."""

    title: ClassVar[str] = "Zoom"

    def mix(self, before: Planes, after: Planes, part: float, out: Planes) -> None:
        """Write the picture at `part`."""
        moved = pixels.swift(part)
        share = pixels.ease((part - 0.25) * 2)
        for first, second, target in zip(before, after, out, strict=True):
            if share <= 0:
                pixels.magnify(first, 1 + _NEARER * moved, target)
                continue
            arriving = np.empty_like(target)
            pixels.magnify(second, 1 + _NEARER * (1 - moved), arriving)
            if share >= 1:
                np.copyto(target, arriving)
                continue
            pixels.magnify(first, 1 + _NEARER * moved, target)
            pixels.mix(target, arriving, share, target)
