"""Shafts of light."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import points
from engine.runtime.picture.noise import Cloud, Profile
from engine.runtime.picture.painting import Colours, Floats, Ground, blend, random, smooth, swing

_MOTES = 70


class Rays:
    """Light that falls through haze from above, and the dust in it."""

    title: ClassVar[str] = "Light shafts"
    moods: ClassVar[tuple[str, ...]] = (
        "light", "rays", "sun", "morning", "hope", "motivation", "nature", "forest", "water", "underwater", "sunrise",
        "heaven", "music", "stage", "energy", "success",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "rays")
        self._wide, self._thin = Profile(numbers, 1.2, 26), Profile(numbers, 0.8, 80)
        self._haze = Cloud(numbers, ground, 1.9, 24)
        side = 1 if numbers.random() < 0.5 else -1
        x = ground.x - np.float32(side * (0.75 + 0.5 * numbers.random()) * ground.right)
        y = ground.y + np.float32(1.75 * ground.bottom)
        lean = np.float32(-side * (0.25 + 0.25 * numbers.random()))
        long = np.float32(1 / (1 + lean * lean) ** 0.5)
        along, beside = (x * lean + y) * long, (x - y * lean) * long
        self._angle: Floats = beside / along
        far = along / np.float32(3.0 * ground.bottom + 0.5 * ground.right)
        self._fade: Floats = smooth(far, 1.05, 0.12) * smooth(np.abs(self._angle), 0.75, 0.05)
        self._motes = numbers.random((5, _MOTES)).astype(np.float32)

    def paint(self, frame: Frames, out: Planes) -> None:
        """Let two sets of shafts cross each other slowly."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        wide = self._wide.read(self._angle * np.float32(0.16) + np.float32(0.0009 * time % 1))
        thin = self._thin.read(self._angle * np.float32(0.15) - np.float32(0.0013 * time % 1))
        haze = self._haze.pan(0.008 * time, -0.005 * time)
        shaft = np.float32(0.5) + np.float32(0.42) * wide + np.float32(0.24) * thin
        shaft = np.clip(shaft, 0, 1.3) * self._fade * (np.float32(0.55) + np.float32(0.8) * haze)
        tone = np.float32(0.1) + np.float32(0.22) * self._fade + np.float32(0.1) * (haze - np.float32(0.5))
        sheet = colours.lay(tone)
        blend(sheet, colours.at(0.78), np.minimum(shaft * np.float32(0.75), np.float32(0.9)))
        blend(sheet, colours.at(1.0), np.minimum(shaft * shaft * self._fade * np.float32(0.6), np.float32(0.9)))
        ground.show(sheet, out)
        x, y, size, phase, pace = self._motes
        at_x = (x + np.float32(0.0032 * time) * (pace - np.float32(0.3))) % 1 * ground.width
        at_y = (y - np.float32(0.0045 * time) * (np.float32(0.4) + pace)) % 1
        shown = np.array([0.5 + 0.5 * swing(each + 0.05 * time) for each in phase], np.float32)
        shown *= smooth(at_y, 0.0, 0.1) * smooth(at_y, 1.0, 0.6) * np.float32(0.75)
        radius = np.float32(ground.short / 1080) * (np.float32(1.6) + np.float32(3.2) * size * size)
        points(out, at_x, at_y * ground.height, radius, colours.at(1), shown)
