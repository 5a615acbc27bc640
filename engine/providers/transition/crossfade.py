"""One picture dissolves into the next."""

from typing import ClassVar

from engine.ports import Planes
from engine.runtime.picture import pixels


class Crossfade:
    """Both are seen at once, softly eased."""

    title: ClassVar[str] = "Crossfade"

    def mix(self, before: Planes, after: Planes, part: float, out: Planes) -> None:
        """Write the picture at `part`."""
        for first, second, target in zip(before, after, out, strict=True):
            pixels.mix(first, second, pixels.ease(part), target)
