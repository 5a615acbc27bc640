"""The picture brightens into light and the next one comes out of it."""

from typing import ClassVar

from engine.ports import Planes
from engine.runtime.picture import pixels

_LIGHT = (226, 128, 128)
_BRIGHTEST = 0.92


class Flash:
    """A leap in time or into a memory; never quite white, which glares."""

    title: ClassVar[str] = "Dip to light"

    def mix(self, before: Planes, after: Planes, part: float, out: Planes) -> None:
        """Write the picture at `part`."""
        for first, second, shade, target in zip(before, after, _LIGHT, out, strict=True):
            pixels.dip(first, second, part, shade, _BRIGHTEST, target)
