"""Misty ridges, one behind the other."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import Hills
from engine.runtime.picture.noise import Profile
from engine.runtime.picture.painting import Colours, Floats, Ground, copy, random, smooth

_RIDGES = 6


class Mountains:
    """Ridges that pass at the pace of their distance, with mist in the valleys and a low sun behind."""

    title: ClassVar[str] = "Misty mountains"
    moods: ClassVar[tuple[str, ...]] = (
        "mountain", "mountains", "nature", "mist", "morning", "sunrise", "history", "motivation", "calm", "travel",
        "fog", "hills", "landscape", "road", "journey", "earth",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "mountains")
        self._ridges = [Profile(numbers, 1.25 + 0.03 * near, 1000, 4, 32768) for near in range(_RIDGES)]
        self._phase = numbers.random(_RIDGES)
        self._hills = Hills(width)
        self._columns = np.arange(width) / ground.short
        down: Floats = (ground.y + np.float32(ground.bottom)) / np.float32(2 * ground.bottom)
        side = 1 if numbers.random() < 0.5 else -1
        sun = np.float32(side * (0.25 + 0.3 * numbers.random()) * ground.right), np.float32(-0.22 * ground.bottom)
        away = np.sqrt((ground.x - sun[0]) ** 2 + (ground.y - sun[1]) ** 2)
        near = smooth(away, 1.1, 0.0)
        self._sky = ground.still(
            colours.lay(np.float32(0.44) + np.float32(0.28) * down + np.float32(0.34) * near * near)
        )

    def paint(self, frame: Frames, out: Planes) -> None:
        """Paint the sky, then the ridges from far to near."""
        time, short, height = frame * self._rate, self._ground.short, self._ground.height
        copy(self._sky, out)
        for ridge in range(_RIDGES):
            near = ridge / (_RIDGES - 1)
            scale, pace = 0.105 - 0.025 * near, 0.0006 + 0.0028 * near * near
            profile = self._ridges[ridge].read(self._columns * scale + float(self._phase[ridge]) + pace * time)
            middle = 0.44 + 0.088 * ridge
            line = (middle * height - (0.062 + 0.035 * near) * short * profile).astype(np.float32)
            top = self._colours.at(0.62 * (1 - near) ** 1.1)
            foot = self._colours.at(min(0.76 * (1 - near) + 0.05, 1.0))
            span = (middle - 0.06) * height, (middle + 0.16) * height
            self._hills.fill(out, line, top, foot, span, max(1.3, (3.2 - 2 * near) * short / 1080))
