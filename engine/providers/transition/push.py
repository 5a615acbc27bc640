"""The next picture pushes the one before out to the left."""

from typing import ClassVar

from engine.ports import Planes
from engine.runtime.picture import pixels


class Push:
    """Both move together, as one wide picture."""

    title: ClassVar[str] = "Push"

    def mix(self, before: Planes, after: Planes, part: float, out: Planes) -> None:
        """Write the picture at `part`."""
        width = before.u.shape[1]
        moved = round(width * pixels.swift(part))
        for first, second, target in zip(before, after, out, strict=True):
            edge = moved * (target.shape[1] // width)
            target[:, : target.shape[1] - edge] = first[:, edge:]
            target[:, target.shape[1] - edge :] = second[:, :edge]
