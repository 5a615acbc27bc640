"""A slow mesh of soft colour."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.painting import Colours, Floats, Ground, random, sine, swing

_POINTS = 6


class Gradient:
    """Colour fields that drift through each other, as light through silk paper."""

    title: ClassVar[str] = "Soft gradient"
    moods: ClassVar[tuple[str, ...]] = (
        "abstract", "calm", "meditation", "focus", "light", "clean", "happy", "morning", "technology", "business",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "gradient")
        self._home = numbers.random((_POINTS, 2)) - 0.5
        self._phase = numbers.random((_POINTS, 2))
        self._pace = 0.012 + 0.014 * numbers.random((_POINTS, 2))
        tones = np.linspace(0.08, 0.92, _POINTS)
        self._tone = [float(tone) for tone in numbers.permutation(tones)]

    def paint(self, frame: Frames, out: Planes) -> None:
        """Weigh the colours of the drifting points by their nearness."""
        ground, time = self._ground, frame * self._rate
        across: Floats = ground.x / np.float32(2 * ground.right)
        down: Floats = ground.y / np.float32(2 * ground.bottom)
        x = across + np.float32(0.09) * sine(down * np.float32(0.8) + np.float32(0.017 * time % 1))
        y = down + np.float32(0.09) * sine(across * np.float32(0.7) - np.float32(0.013 * time % 1))
        total, tone = np.zeros(ground.shape, np.float32), np.zeros(ground.shape, np.float32)
        for point in range(_POINTS):
            home_x, home_y = (
                self._home[point, axis] * 1.1 + 0.28 * swing(self._phase[point, axis] + self._pace[point, axis] * time)
                for axis in (0, 1)
            )
            weight = np.float32(0.05) + (x - np.float32(home_x)) ** 2 + (y - np.float32(home_y)) ** 2
            weight = 1 / (weight * weight)
            total += weight
            tone += weight * np.float32(self._tone[point])
        sheet = self._colours.lay(tone / total)
        sheet.y[...] *= 1 - np.float32(0.16) * (down + np.float32(0.5))
        ground.show(sheet, out)
