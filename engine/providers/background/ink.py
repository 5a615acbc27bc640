"""Dark smoke in a dim light."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.noise import Cloud
from engine.runtime.picture.painting import Colours, Floats, Ground, random, smooth, swing


class Ink:
    """Ink that unfolds in water: noise bent twice by itself, lit from behind."""

    title: ClassVar[str] = "Dark smoke"
    moods: ClassVar[tuple[str, ...]] = (
        "ink", "smoke", "dark", "horror", "fear", "mystery", "fog", "night", "shadow", "crime", "ghost", "haunted",
        "death", "storm", "evil", "secret",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "ink")
        self._large, self._small = Cloud(numbers, ground, 2.2, 20), Cloud(numbers, ground, 1.7, 48)
        self._tile = self._small.cells / ground.unit
        self._phase = float(numbers.random())
        self._x: Floats = np.repeat(ground.x, ground.shape[0], axis=0) * np.float32(0.8)
        self._y: Floats = np.repeat(ground.y, ground.shape[1], axis=1) * np.float32(0.8)
        away = np.sqrt((ground.x / np.float32(ground.right)) ** 2 + (ground.y / np.float32(ground.bottom) + 0.25) ** 2)
        self._light: Floats = smooth(away, 1.35, 0.05)

    def paint(self, frame: Frames, out: Planes) -> None:
        """Bend, bend again, and keep the folds."""
        time = frame * self._rate
        first = self._large.pan(0.009 * time, -0.012 * time)
        second = self._large.pan(0.8 - 0.007 * time, 0.5 - 0.009 * time)
        bent_x = self._x + np.float32(0.75) * first
        bent_y = self._y + np.float32(0.75) * second + np.float32(0.015 * time % self._tile)
        fine = self._small.pick(bent_x, bent_y)
        again = self._small.pick(bent_x + np.float32(0.34) * fine + np.float32(0.7), bent_y - np.float32(0.3) * second)
        folds = 1 - np.abs(again - fine) * np.float32(3.2)
        smoke = smooth(again, 0.25, 0.82) * np.float32(0.75) + np.float32(0.4) * np.maximum(folds, 0) ** 2 * first
        pulse = np.float32(0.92 + 0.08 * swing(self._phase + 0.05 * time))
        tone = np.float32(0.03) + smoke * (np.float32(0.06) + np.float32(0.78) * self._light * pulse)
        self._ground.show(self._colours.lay(tone), out)
