"""Rain before the lights of a town."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import strokes
from engine.runtime.picture.noise import Cloud
from engine.runtime.picture.painting import Colours, Floats, Ground, Sheet, random, smooth, swing

_LIGHTS = 26
_DROPS = 150


class Rain:
    """Lights out of focus behind falling rain, some near, most far."""

    title: ClassVar[str] = "Rain"
    moods: ClassVar[tuple[str, ...]] = (
        "rain", "night", "city", "sad", "melancholy", "sleep", "focus", "storm", "weather", "lonely", "horror", "dark",
        "calm", "street", "window",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "rain")
        self._lights = [[float(each) for each in row] for row in numbers.random((_LIGHTS, 6))]
        self._mist = Cloud(numbers, ground, 2.0, 20)
        down: Floats = ground.y / np.float32(ground.bottom)
        glow = smooth(np.abs(down + np.float32(0.05)), 1.1, 0.0)
        self._sky = colours.lay(np.broadcast_to(np.float32(0.05) + np.float32(0.2) * glow, ground.shape))
        self._drops = numbers.random((5, _DROPS))

    def paint(self, frame: Frames, out: Planes) -> None:
        """Paint the town, then the rain."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        sheet = Sheet(*(plane.copy() for plane in self._sky))
        for x, y, size, hue, phase, pace in self._lights:
            radius = 0.035 + 0.075 * size * size
            breath = 0.75 + 0.25 * swing(phase + (0.02 + 0.04 * pace) * time)
            at_x = (x * 2.1 - 1.05) * ground.right + 0.012 * swing(phase + 0.009 * time)
            at_y = (-0.62 + 0.85 * y) * ground.bottom
            shown = breath * (0.62 - 0.3 * size) * (0.5 + 0.5 * hue)
            ground.spot(sheet, at_x, at_y, radius, colours.at(0.5 + 0.45 * hue), shown, 0.3)
            ground.spot(sheet, at_x, 0.62 * ground.bottom - 0.3 * at_y, radius * 2.4, colours.at(0.45), shown * 0.22)
        mist = self._mist.pan(0.012 * time, -0.02 * time)
        sheet.y[...] *= np.float32(0.86) + np.float32(0.28) * mist
        ground.show(sheet, out)
        self._fall(time, out)

    def _fall(self, time: float, out: Planes) -> None:
        x, start, near, phase, length = self._drops
        width, height, short = self._ground.width, self._ground.height, self._ground.short
        pace = (0.55 + 0.75 * near) / (2 * self._ground.bottom)
        fallen = start + pace * time
        lap = np.floor(fallen)
        part = fallen - lap
        across = (x + 0.618034 * lap) % 1.0 * 1.1 * width - 0.05 * width
        tall = (0.05 + 0.09 * near) * (0.6 + 0.8 * length) * short
        top = part * (height + 2 * tall) - tall
        lean = 0.05 * swing(0.011 * time)
        ends = np.stack([across, top - tall, across + lean * tall, top], axis=1).astype(np.float32)
        shown = (0.10 + 0.26 * near * near) * (0.7 + 0.3 * phase)
        shade = np.stack([np.zeros(_DROPS), shown], axis=1).astype(np.float32)
        tint = self._colours.at(0.96)
        for low, high, wide in ((0.0, 0.6, 1.1), (0.6, 0.88, 1.7), (0.88, 1.0, 2.6)):
            mine = (near >= low) & (near < high)
            strokes(out, ends[mine], wide * short / 1080, tint, shade[mine])
