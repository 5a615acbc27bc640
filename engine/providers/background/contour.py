"""Lines of equal height, as on a map."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.noise import Cloud
from engine.runtime.picture.painting import Colours, Floats, Ground, blend, random, smooth

_LEVELS = 17


class Contour:
    """A landscape that changes slowly, drawn by its contour lines."""

    title: ClassVar[str] = "Contour lines"
    moods: ClassVar[tuple[str, ...]] = (
        "map", "old", "geography", "history", "technology", "nature", "travel", "earth", "science", "minimal", "focus",
        "desk", "exploration", "business", "mountain", "abstract",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height, fine=2)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "contour")
        self._land = Cloud(numbers, ground, 2.6, 14)
        self._phase = [float(each) for each in 2 * numbers.random(4)]
        down: Floats = (ground.y + np.float32(ground.bottom)) / np.float32(2 * ground.bottom)
        self._quiet: Floats = 1 - np.float32(0.45) * smooth(down, 0.55, 0.95)

    def paint(self, frame: Frames, out: Planes) -> None:
        """Draw a line wherever the height passes a level, as wide everywhere."""
        time = frame * self._rate
        a, b, c, d = self._phase
        land = self._land.pan(a + 0.0045 * time, b + 0.0015 * time)
        land = land * np.float32(0.6) + self._land.pan(c - 0.0032 * time, d + 0.004 * time) * np.float32(0.6)
        ground, colours = self._ground, self._colours
        level = land * np.float32(_LEVELS)
        slope = np.empty_like(level)
        slope[:, 1:-1] = np.abs(level[:, 2:] - level[:, :-2])
        slope[:, 0], slope[:, -1] = slope[:, 1], slope[:, -2]
        steep = np.abs(level[2:] - level[:-2])
        slope[1:-1] = np.sqrt(slope[1:-1] ** 2 + steep * steep)
        slope[0], slope[-1] = slope[1], slope[-2]
        slope = np.maximum(slope, np.float32(0.004)) * np.float32(0.5)
        thin = self._line(level, slope, np.float32(0.8 * ground.unit / 540))
        thick = self._line(level * np.float32(0.2), slope * np.float32(0.2), np.float32(1.35 * ground.unit / 540))
        sheet = colours.lay(np.float32(0.04) + np.float32(0.42) * smooth(land, 0.3, 0.95))
        high = smooth(land, 0.35, 0.8)
        line = np.maximum(
            thin * (np.float32(0.16) + np.float32(0.28) * high), thick * (np.float32(0.35) + np.float32(0.35) * high)
        )
        blend(sheet, colours.at(0.85), line * self._quiet)
        ground.show(sheet, out)

    @staticmethod
    def _line(level: Floats, slope: Floats, half: np.float32) -> Floats:
        """Cover cells nearer than `half` cells to a whole level; flat ground has no line to draw."""
        apart = np.abs(level - np.floor(level) - np.float32(0.5))
        near: Floats = np.clip(half + np.float32(0.5) - (np.float32(0.5) - apart) / slope, 0, 1)
        return near
