"""A fine film grain, different on every other frame, the same in every render."""

import math
from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture import pixels

_SPARE = 64
_HELD = 2
"""Frames that share one grain: half the bits, and it looks no stiller."""


class Grain:
    """Soft noise on the brightness alone; `amount` 1 is as strong as fast film."""

    title: ClassVar[str] = "Grain"
    pointwise: ClassVar[bool] = False
    moving: ClassVar[bool] = True

    def __init__(self, amounts: Mapping[str, float], preset: str, width: int, height: int) -> None:  # noqa: ARG002
        amount = min(max(amounts.get("amount", 0.3), 0.0), 1.0)
        numbers = np.random.Generator(np.random.PCG64(int(amounts.get("seed", 1))))
        noise = numbers.standard_normal((height + _SPARE + 1, width + _SPARE + 1), np.float32)
        soft = (noise[1:, 1:] + noise[:-1, 1:] + noise[1:, :-1] + noise[:-1, :-1]) / 2
        strength = 8 * amount
        self._limit = min(24, math.ceil(3 * strength))
        self._noise = np.clip(np.round(soft * strength), -self._limit, self._limit).astype(np.int8).view(np.uint8)

    def apply(self, picture: Planes, frame: Frames) -> None:
        """Change the picture in place."""
        step = frame // _HELD
        left, top = step * 37 % _SPARE, step * 23 % _SPARE
        height, width = picture.y.shape
        noise = self._noise[top : top + height, left : left + width]
        for band in pixels.bands(picture.y):
            rows = picture.y[band]
            np.clip(rows, self._limit, 255 - self._limit, out=rows)
            rows += noise[band]  # wraps around 256 as signed noise must
