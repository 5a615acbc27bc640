"""Soft waves, one behind the other."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import Hills
from engine.runtime.picture.painting import Colours, Floats, Ground, copy, random, sine, smooth, swing

_LAYERS = 6


class Waves:
    """Layered silhouettes that swell slowly under a low sun."""

    title: ClassVar[str] = "Layered waves"
    moods: ClassVar[tuple[str, ...]] = (
        "waves", "calm", "sea", "water", "meditation", "ocean", "sleep", "relax", "breathing", "clean", "flow", "lake",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "waves")
        self._phase = numbers.random((_LAYERS, 3))
        self._hills = Hills(width)
        self._columns = np.arange(width) / ground.short
        down: Floats = (ground.y + np.float32(ground.bottom)) / np.float32(2 * ground.bottom)
        sun_x = np.float32((0.2 + 0.25 * numbers.random()) * ground.right * (1 if numbers.random() < 0.5 else -1))
        sun_y = np.float32(-0.16 * ground.bottom)
        away = np.sqrt((ground.x - sun_x) ** 2 + (ground.y - sun_y) ** 2)
        near = smooth(away, 0.95, 0.0)
        self._sky = ground.still(
            colours.lay(np.float32(0.52) + np.float32(0.2) * down + np.float32(0.28) * near * near)
        )

    def paint(self, frame: Frames, out: Planes) -> None:
        """Paint the sky, then each wave over the one behind it."""
        time, short, height = frame * self._rate, self._ground.short, self._ground.height
        copy(self._sky, out)
        for layer in range(_LAYERS):
            depth = layer / (_LAYERS - 1)
            first, second, third = (float(each) for each in self._phase[layer])
            pace = 0.010 + 0.012 * depth
            tall = (0.035 + 0.035 * depth) * short
            swell = 0.8 + 0.2 * swing(third + 0.02 * time)
            turns = self._columns * (0.62 - 0.22 * depth)
            crest = sine(turns + first + pace * time) + 0.45 * sine(turns * 1.9 + second - pace * 0.7 * time)
            line = (0.42 + 0.095 * layer + 0.01 * swing(second + 0.03 * time)) * height - tall * swell * crest
            top = self._colours.at(0.66 - 0.58 * depth)
            foot = self._colours.at(max(0.5 - 0.6 * depth, 0.0))
            start = (0.40 + 0.095 * layer) * height
            soft = (3.5 - 1.5 * depth) * short / 1080 + 1
            self._hills.fill(out, line.astype(np.float32), top, foot, (start, start + 0.28 * height), soft)
