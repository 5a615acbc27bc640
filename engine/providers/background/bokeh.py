"""Lights out of focus."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.painting import Colours, Ground, ease, random, swing

_LIGHTS = 44


class Bokeh:
    """Round soft lights at several depths that rise and breathe."""

    title: ClassVar[str] = "Bokeh lights"
    moods: ClassVar[tuple[str, ...]] = (
        "calm", "night", "music", "happy", "city", "light", "celebration", "dream", "warm", "love", "lights", "evening",
        "abstract", "party", "neon", "kitchen", "coffee",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "bokeh")
        self._lights = sorted(([float(each) for each in row] for row in numbers.random((_LIGHTS, 6))), reverse=True)
        slope = np.float32(0.35 * (1 if numbers.random() < 0.5 else -1) / ground.right)
        middle = ground.x * slope - ground.y * np.float32(0.5 / ground.bottom)
        self._tone = np.clip(np.float32(0.24) + np.float32(0.26) * middle, 0.02, 1).astype(np.float32)

    def paint(self, frame: Frames, out: Planes) -> None:
        """Lay the far lights first, the near and large ones over them."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        sheet = colours.lay(self._tone)
        tall, wide = 2 * ground.bottom, 2 * ground.right
        for far, x, y, hue, phase, pace in self._lights:
            near = 1 - far
            radius = 0.022 + 0.11 * near * near
            rise = (y + time * (0.004 + 0.008 * near) * (0.6 + pace) / tall) % 1.0
            at_x = ((x + 0.03 * swing(phase + 0.013 * time)) * 1.1 - 0.55) * wide
            at_y = (0.5 - rise) * (tall + 2 * radius + 0.05)
            shown = ease(min(rise, 1 - rise) * 6) * (0.55 + 0.45 * swing(phase * 3 + time * (0.02 + 0.03 * pace)))
            shown *= (0.82 - 0.5 * near) * (0.55 + 0.45 * ease(rise * 2.2))
            tint = colours.at(0.5 + 0.48 * hue)
            ground.spot(sheet, at_x, at_y, radius, tint, shown, 0.14 + 0.2 * near)
            ground.spot(sheet, at_x, at_y, radius * 0.93, colours.at(0.42 + 0.4 * hue), shown * 0.3, 0.5)
        ground.show(sheet, out)
