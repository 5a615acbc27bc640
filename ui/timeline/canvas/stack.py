"""The tracks one below the other, each as high as the person wants it."""

from collections.abc import Mapping

from engine.domain.timeline import TRACKS

DEFAULT = {"video": 84, "titles": 34, "captions": 44, "voice": 58, "music": 48, "sounds": 48}
"""Pixels."""
LOWEST, HIGHEST = 26, 240
BETWEEN = 2


class Stack:
    """Where each track lies, in pixels from the top of the first."""

    def __init__(self, heights: Mapping[str, int]) -> None:
        self.heights = {track: int(heights.get(track, DEFAULT[track])) for track in TRACKS}

    def height(self, track: str) -> int:
        """How high a track is."""
        return self.heights[track]

    def top(self, track: str) -> int:
        """Where a track begins."""
        return sum(self.heights[each] + BETWEEN for each in TRACKS[: TRACKS.index(track)])

    @property
    def total(self) -> int:
        """How high all are together."""
        return sum(height + BETWEEN for height in self.heights.values())

    def at(self, y: float) -> str:
        """The track at a height; empty below the last."""
        for track in TRACKS:
            if y < self.heights[track] + BETWEEN:
                return track if y >= 0 else ""
            y -= self.heights[track] + BETWEEN
        return ""

    def grow(self, track: str, height: int) -> None:
        """Make a track higher or lower."""
        self.heights[track] = min(max(height, LOWEST), HIGHEST)
