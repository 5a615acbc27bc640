"""A slow flight through stars."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import points
from engine.runtime.picture.noise import Cloud
from engine.runtime.picture.painting import Colours, Floats, Ground, blend, random, smooth, swing

_STARS = 640
_LIFE = 90.0
"""Seconds from where a star appears to where it has passed."""


class Stars:
    """Stars at all distances before a faint band of glowing dust."""

    title: ClassVar[str] = "Starfield"
    moods: ClassVar[tuple[str, ...]] = (
        "stars", "space", "night", "sleep", "galaxy", "universe", "sky", "science", "wonder", "cosmos", "planet",
        "astronomy", "moon", "dream", "dark",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "stars")
        self._near, self._far = Cloud(numbers, ground, 1.5, 36), Cloud(numbers, ground, 2.0, 20)
        self._place = numbers.random((5, _STARS)).astype(np.float32)
        slant = numbers.random() * 0.7 + 0.25
        slant *= 1 if numbers.random() < 0.5 else -1
        lean = np.float32(1 / (1 + slant * slant) ** 0.5)
        off = (ground.y + ground.x * np.float32(slant) + np.float32(0.1)) * lean
        self._band: Floats = smooth(np.abs(off), 0.55, 0.0)
        fall = (ground.y + np.float32(ground.bottom)) / np.float32(2 * ground.bottom)
        self._dim: Floats = 1 - np.float32(0.35) * smooth(fall, 0.45, 1.0)

    def paint(self, frame: Frames, out: Planes) -> None:
        """Paint the dust, then the stars."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        dust = self._near.pan(0.003 * time, 0.0011 * time) + self._far.pan(0.3 - 0.0017 * time, 0.0023 * time)
        lane = smooth(self._near.pan(0.9 - 0.002 * time, 0.6 + 0.0008 * time), 0.42, 0.68)
        glow = smooth(dust, 0.62, 1.5) * (np.float32(0.25) + np.float32(0.75) * self._band)
        glow += np.float32(0.2) * self._band * self._band
        glow *= (1 - np.float32(0.55) * lane * self._band) * self._dim
        sheet = colours.lay(np.float32(0.01) + np.float32(0.5) * glow)
        warm = smooth(self._far.pan(0.7 + 0.001 * time, 0.2), 0.45, 0.75) * glow
        blend(sheet, colours.at(0.92), warm * np.float32(0.3))
        ground.show(sheet, out)
        self._fly(time, out)

    def _fly(self, time: float, out: Planes) -> None:
        x, y, start, size, glow = self._place
        ground = self._ground
        age = (start + np.float32(time / _LIFE % 1)) % 1
        reach = np.float32(0.62) / (np.float32(1.12) - age)
        at_x = (x - np.float32(0.5)) * reach * ground.width * np.float32(1.15) + np.float32(ground.width / 2)
        at_y = (y - np.float32(0.5)) * reach * ground.height * np.float32(1.15) + np.float32(ground.height * 0.46)
        shown = np.minimum(age * 5, 1) * np.minimum((1 - age) * 8, 1) * (np.float32(0.4) + np.float32(0.6) * glow**2)
        twinkle = np.array([0.8 + 0.2 * swing(13 * each + (0.1 + 0.2 * each) * time) for each in start], np.float32)
        radius = np.float32(ground.short / 1080) * (
            np.float32(1.35) + np.float32(2.2) * size * np.square(np.square(size)) + np.float32(0.8) * age
        )
        tint = self._colours.at(1)
        points(out, at_x, at_y, np.maximum(radius, np.float32(1.1)), tint._replace(y=225.0), shown * twinkle)
