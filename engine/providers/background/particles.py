"""Dust in a beam of light."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import points
from engine.runtime.picture.noise import Cloud
from engine.runtime.picture.painting import Colours, Floats, Ground, random, smooth, swing

_MOTES = 130
_BLURRED = 16


class Particles:
    """Motes at every depth: small ones sharp, near ones large and faint."""

    title: ClassVar[str] = "Drifting dust"
    moods: ClassVar[tuple[str, ...]] = (
        "dust", "particles", "light", "abstract", "science", "focus", "calm", "history", "magic", "wonder", "atoms",
        "energy", "candlelight", "gold", "coins", "technology",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "particles")
        self._haze = Cloud(numbers, ground, 2.1, 18)
        side = np.float32(1 if numbers.random() < 0.5 else -1)
        x, y = ground.x / np.float32(ground.right) * side, ground.y / np.float32(ground.bottom)
        beam = smooth(np.abs(x * np.float32(0.75) + y * np.float32(0.8) + np.float32(0.18)), 1.0, 0.0)
        lamp = smooth(np.sqrt((x + np.float32(0.95)) ** 2 + (y + np.float32(1.0)) ** 2), 2.5, 0.0)
        self._beam: Floats = beam * np.float32(0.3) + lamp * np.float32(0.5)
        self._side = float(side)
        self._motes = numbers.random((6, _MOTES)).astype(np.float32)
        self._blurred = [[float(each) for each in row] for row in numbers.random((_BLURRED, 5))]

    def paint(self, frame: Frames, out: Planes) -> None:
        """Paint haze and near motes softly, then the small ones sharply."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        haze = self._haze.pan(0.007 * time, 0.004 * time) - np.float32(0.5)
        sheet = colours.lay(np.float32(0.07) + self._beam * (np.float32(0.8) + np.float32(0.8) * haze))
        for x, y, size, phase, pace in self._blurred:
            at_x = ((x + time * (0.003 + 0.004 * pace)) % 1.2 - 0.6) * 2 * ground.right
            at_y = (y - 0.5 + 0.06 * swing(phase + 0.011 * time)) * 2 * ground.bottom
            shown = 0.10 + 0.08 * swing(3 * phase + 0.03 * time)
            ground.spot(sheet, at_x, at_y, 0.02 + 0.05 * size, colours.at(0.85), shown, 0.75)
        ground.show(sheet, out)
        self._drift(time, out)

    def _drift(self, time: float, out: Planes) -> None:
        x, y, depth, phase, pace, sway = self._motes
        ground = self._ground
        near = depth * depth
        turn = np.array([swing(each + 0.021 * time) for each in sway], np.float32)
        across = (x + np.float32(time * 0.0035) * (np.float32(0.3) + near) + np.float32(0.012) * turn) % 1
        rise = (y - np.float32(time * 0.004) * (np.float32(0.2) + pace * (np.float32(0.3) + near))) % 1
        edge = smooth(across, 0, 0.05) * smooth(across, 1, 0.95) * smooth(rise, 0, 0.06) * smooth(rise, 1, 0.94)
        lit = np.clip(1.25 - (across if self._side > 0 else 1 - across) * 0.7 - rise * 0.55, 0.15, 1)
        glint = np.array([0.62 + 0.38 * swing(7 * each + (0.05 + 0.1 * each) * time) for each in phase], np.float32)
        radius = np.float32(ground.short / 1080) * (np.float32(1.8) + np.float32(3.8) * near)
        shown = edge * lit * glint * (np.float32(0.85) - np.float32(0.45) * near)
        tint = self._colours.at(1)
        points(out, across * ground.width, rise * ground.height, radius, tint, shown.astype(np.float32))
