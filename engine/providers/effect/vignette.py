"""The corners fall into shade and the eye goes to the middle."""

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture import pixels


class Vignette:
    """Darkens towards the corners; `amount` 1 halves the light there."""

    title: ClassVar[str] = "Vignette"
    pointwise: ClassVar[bool] = False
    moving: ClassVar[bool] = False

    def __init__(self, amounts: Mapping[str, float], preset: str, width: int, height: int) -> None:  # noqa: ARG002
        amount = min(max(amounts.get("amount", 0.35), 0.0), 1.0)
        self._luma = _shade(width, height, amount, 16)
        self._chroma = _shade(width // 2, height // 2, amount, 128)

    def apply(self, picture: Planes, frame: Frames) -> None:  # noqa: ARG002 - as the port asks
        """Change the picture in place."""
        for plane, (gain, bias) in zip(picture, (self._luma, self._chroma, self._chroma), strict=True):
            pixels.scale(plane, gain, bias, plane)


def _shade(width: int, height: int, amount: float, rest: int) -> tuple[pixels.Wide, pixels.Wide]:
    """Give gain and bias that pull a plane towards `rest`; the bias holds a fixed dither against bands."""
    x = np.abs(np.linspace(-1, 1, width, dtype=np.float32))[None]
    y = np.abs(np.linspace(-1, 1, height, dtype=np.float32))[:, None]
    far = np.clip((np.sqrt((x * x + y * y) / 2) - 0.4) / 0.6, 0, 1)
    gain = np.round(256 * (1 - 0.5 * amount * far * far * (3 - 2 * far))).astype(np.uint16)
    bias = rest * (256 - gain) + pixels.dither(width, height)
    return gain, bias.astype(np.uint16)
