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
        depth = pixels.ease(1 - abs(2 * part - 1)) * _DEEPEST
        share = pixels.ease((part - 0.35) / 0.3)
        for first, second, dark, target in zip(before, after, _DARK, out, strict=True):
            pixels.mix(first, second, share, target)
            pixels.fade(target, dark, depth, target)
