"""Snow falling in the evening."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import Hills, points
from engine.runtime.picture.noise import Cloud, Profile
from engine.runtime.picture.painting import Colours, Floats, Ground, Sheet, random, smooth, swing

_FLAKES = 300
_TREES = 2


class Snow:
    """Flakes at every depth before a dim wood."""

    title: ClassVar[str] = "Snowfall"
    moods: ClassVar[tuple[str, ...]] = (
        "snow", "winter", "calm", "night", "sleep", "cold", "christmas", "nature", "forest", "ice", "silence", "peace",
        "cozy", "january", "december",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "snow")
        self._mist = Cloud(numbers, ground, 2.1, 20)
        down: Floats = (ground.y + np.float32(ground.bottom)) / np.float32(2 * ground.bottom)
        tone = (
            np.float32(0.12) + np.float32(0.42) * smooth(down, 0.05, 0.72) - np.float32(0.12) * smooth(down, 0.7, 1.0)
        )
        self._sky = colours.lay(np.broadcast_to(tone, ground.shape))
        self._flakes = numbers.random((6, _FLAKES)).astype(np.float32)
        self._hills = Hills(width)
        columns = np.arange(width) / ground.short
        self._trees = [self._wood(numbers, columns, row) for row in range(_TREES)]

    def _wood(self, numbers: np.random.Generator, columns: Floats, row: int) -> Floats:
        """Give the outline of a row of firs: the highest of many narrow cones."""
        hill = 0.03 * Profile(numbers, 1.5, 40, 3).read(columns * 0.14 + numbers.random())
        stand = Profile(numbers, 0.8, 60, 6).read(columns * 0.11 + numbers.random())
        outline = hill + 0.012
        count = round(float(columns[-1]) * (85 - 25 * row))
        for place, tall, slim in numbers.random((count, 3)):
            at = (place * 1.1 - 0.05) * columns[-1]
            near = stand[min(max(int(at * self._ground.short), 0), len(stand) - 1)]
            height = max(0.03 + 0.055 * tall * tall + 0.022 * near, 0.015) * (0.85 + 0.75 * row)
            down = np.abs(columns - at) * (4.6 + 2.4 * slim)
            boughs = 0.10 * height * (down / (0.16 * height) % 1.0)
            outline = np.maximum(outline, height - down + boughs + hill)
        crest: Floats = ((0.70 + 0.085 * row) * self._ground.height - outline * self._ground.short).astype(np.float32)
        return crest

    def paint(self, frame: Frames, out: Planes) -> None:
        """Paint sky, wood and snow."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        sheet = Sheet(*(plane.copy() for plane in self._sky))
        sheet.y[...] *= np.float32(0.84) + np.float32(0.32) * self._mist.pan(0.006 * time, -0.004 * time)
        ground.show(sheet, out)
        for row, crest in enumerate(self._trees):
            top, foot = colours.at(0.27 - 0.2 * row), colours.at(0.40 - 0.34 * row)
            span = (0.64 + 0.09 * row) * ground.height, (0.88 + 0.1 * row) * ground.height
            self._hills.fill(out, crest, top, foot, span, (3.5 - 1.5 * row) * ground.short / 1080 + 0.5)
        self._fall(time, out)

    def _fall(self, time: float, out: Planes) -> None:
        x, start, depth, sway, pace, glow = self._flakes
        ground = self._ground
        near = depth * depth
        fallen = start.astype(np.float64) + (0.014 + 0.05 * near + 0.008 * pace) * time / (2 * ground.bottom)
        lap = np.floor(fallen)
        turn = np.array([swing(float(each) + (0.05 + 0.05 * float(each)) * time) for each in sway], np.float32)
        across = (x + 0.618034 * lap + 0.004 * time * (0.3 + near)) % 1.0 + (0.006 + 0.010 * near) * turn
        radius = ground.short / 1080 * (1.8 + 5.2 * near * near)
        shown = (0.3 + 0.55 * glow) * (1 - 0.35 * near)
        rows = (fallen - lap) * (ground.height + 30 * ground.short / 1080) - 15 * ground.short / 1080
        tint = self._colours.at(1)
        points(out, across * ground.width, rows, np.maximum(radius, 1.2), tint._replace(y=226.0), shown)
