"""Clouds that form and pass."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.noise import Cloud
from engine.runtime.picture.painting import Colours, Floats, Ground, blend, random, smooth


class Clouds:
    """Banks of cloud lit from above, bent by a slow wind."""

    title: ClassVar[str] = "Drifting clouds"
    moods: ClassVar[tuple[str, ...]] = (
        "clouds", "sky", "nature", "calm", "mist", "fog", "dream", "light", "air", "weather", "meditation", "morning",
        "heaven", "storm", "soft",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "clouds")
        self._large, self._small = Cloud(numbers, ground, 1.9, 28), Cloud(numbers, ground, 1.7, 60)
        self._tile = self._small.cells / ground.unit
        self._down: Floats = (ground.y + np.float32(ground.bottom)) / np.float32(2 * ground.bottom)
        self._x: Floats = np.repeat(ground.x, ground.shape[0], axis=0)
        self._y: Floats = np.repeat(ground.y, ground.shape[1], axis=1) * np.float32(1.45)
        self._side = np.float32(0.55 if numbers.random() < 0.5 else -0.55)

    def paint(self, frame: Frames, out: Planes) -> None:
        """Bend fine noise by coarse noise, then light it by its slope."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        wind = self._large.pan(0.010 * time, 0.003 * time)
        other = self._large.pan(1.1 - 0.006 * time, 0.7 + 0.004 * time)
        fine = self._small.pick(
            self._x + np.float32(0.22) * wind + np.float32(0.017 * time % self._tile),
            self._y + np.float32(0.2) * other,
        )
        body = np.float32(0.5) * wind + np.float32(0.22) * other + np.float32(0.36) * fine
        body += np.float32(0.16) * (self._down - np.float32(0.4))
        cover = smooth(body, 0.46, 0.76)
        lit = np.zeros(ground.shape, np.float32)
        lit[3:-3, 3:-3] = (body[6:, 3:-3] - body[:-6, 3:-3]) + self._side * (body[3:-3, 6:] - body[3:-3, :-6])
        lit[:3], lit[-3:], lit[:, :3], lit[:, -3:] = lit[3], lit[-4], lit[:, 3:4], lit[:, -4:-3]
        lit *= np.float32(ground.unit / 270)
        sky = np.float32(0.16) + np.float32(0.34) * self._down
        sheet = colours.lay(np.broadcast_to(sky, ground.shape))
        tone = np.float32(0.62) + np.float32(1.2) * lit + np.float32(0.22) * cover - np.float32(0.2) * self._down
        lay = colours.lay(np.clip(tone, 0.18, 0.97))
        for under, over in zip(sheet, lay, strict=True):
            np.add(under, (over - under) * cover, out=under)
        blend(sheet, colours.at(0.3), np.float32(0.35) * smooth(self._down, 0.6, 1.05))
        ground.show(sheet, out)
