"""The next picture slides in over the one before, from the right."""

from typing import ClassVar

from engine.ports import Planes
from engine.runtime.picture import pixels


class Slide:
    """The one before stays where it is and is covered."""

    title: ClassVar[str] = "Slide"

    def mix(self, before: Planes, after: Planes, part: float, out: Planes) -> None:
        """Write the picture at `part`."""
        width = before.u.shape[1]
        shown = round(width * pixels.swift(part))
        for first, second, target in zip(before, after, out, strict=True):
            edge = shown * (target.shape[1] // width)
            target[:, : target.shape[1] - edge] = first[:, : target.shape[1] - edge]
            target[:, target.shape[1] - edge :] = second[:, :edge]
