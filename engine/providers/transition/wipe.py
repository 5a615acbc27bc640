"""A soft edge crosses the picture and leaves the next one behind it."""

from typing import ClassVar

import numpy as np

from engine.ports import Planes
from engine.runtime.picture import pixels

_SOFT = 0.12


class Wipe:
    """From left to right, the edge an eighth of the picture wide."""

    title: ClassVar[str] = "Wipe"

    def mix(self, before: Planes, after: Planes, part: float, out: Planes) -> None:
        """Write the picture at `part`."""
        edge = pixels.ease(part) * (1 + _SOFT)
        for first, second, target in zip(before, after, out, strict=True):
            width = target.shape[1]
            done, begun = (min(max(round((edge - soft) * width), 0), width) for soft in (_SOFT, 0.0))
            target[:, :done] = second[:, :done]
            target[:, begun:] = first[:, begun:]
            places = (np.arange(done, begun) + 0.5) / width
            weights = np.clip((edge - places) / _SOFT * 255, 0, 255).astype(np.uint8)[None]
            pixels.mask(first[:, done:begun], second[:, done:begun], weights, target[:, done:begun])
