"""The picture sinks into shade and the next one rises from it."""

from typing import ClassVar

from engine.ports import Planes
from engine.runtime.picture import pixels

_DARK = (26, 128, 128)
_DEEPEST = 0.84


class Dip:
    """A breath between two thoughts; never quite black, which reads as a fault."""

    title: ClassVar[str] = "Dip to dark"

    def mix(self, before: Planes, after: Planes, part: float, out: Planes) -> None:
        """Write the picture at `part`."""
        for first, second, shade, target in zip(before, after, _DARK, out, strict=True):
            pixels.dip(first, second, part, shade, _DEEPEST, target)
