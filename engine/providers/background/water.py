"""Light on the floor of a pool."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.noise import Cloud
from engine.runtime.painting import Colours, Floats, Ground, blend, random, smooth


class Water:
    """The net of light that small waves throw, seen through clear water."""

    title: ClassVar[str] = "Water light"
    moods: ClassVar[tuple[str, ...]] = (
        "water", "underwater", "pool", "ocean", "calm", "meditation", "clean", "river", "swim", "summer", "sea", "fish",
        "fresh", "nature", "relax",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height, fine=1)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "water")
        self._wave, self._slow = Cloud(numbers, ground, 2.1, 16), Cloud(numbers, ground, 2.2, 12)
        down: Floats = (ground.y + np.float32(ground.bottom)) / np.float32(2 * ground.bottom)
        deep = np.float32(1) / (np.float32(0.55) + np.float32(0.75) * down)
        self._x: Floats = np.ascontiguousarray(ground.x * deep * np.float32(1.35))
        self._y: Floats = np.ascontiguousarray(np.repeat(deep * np.float32(2.2), ground.shape[1], axis=1))
        side = np.float32(0.4 if numbers.random() < 0.5 else -0.4)
        away = np.sqrt((ground.x / np.float32(ground.right) - side) ** 2 + (down * 2 - np.float32(0.2)) ** 2)
        self._light: Floats = smooth(away, 2.1, 0.0)

    def paint(self, frame: Frames, out: Planes) -> None:
        """Light up where two wave fields are equal: there the rays cross."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        slow = self._slow.pan(0.012 * time, 0.02 * time)
        x = self._x + np.float32(0.16) * slow
        y = self._y + np.float32(0.12) * slow
        first = self._wave.pick(x * np.float32(1.0) + np.float32(0.022 * time % 2), y + np.float32(0.012 * time % 2))
        second = self._wave.pick(
            x * np.float32(1.06) + np.float32(0.7 - 0.017 * time % 2),
            y * np.float32(1.04) - np.float32(0.02 * time % 2),
        )
        third = self._wave.pick(
            y * np.float32(0.9) + np.float32(0.3 + 0.014 * time % 2),
            x * np.float32(0.95) + np.float32(0.018 * time % 2),
        )
        net = self._filament(first - second) + self._filament(second - third)
        tone = np.float32(0.16) + np.float32(0.42) * self._light + np.float32(0.16) * (slow - np.float32(0.5))
        sheet = colours.lay(tone)
        lit = net * (np.float32(0.18) + np.float32(0.55) * self._light)
        blend(sheet, colours.at(1.0), np.minimum(lit * np.float32(0.7), np.float32(0.85)))
        ground.show(sheet, out)

    @staticmethod
    def _filament(apart: Floats) -> Floats:
        """Light where the difference is nothing, as wide whatever its slope."""
        slope = np.full_like(apart, 1)
        across, down = apart[1:-1, 2:] - apart[1:-1, :-2], apart[2:, 1:-1] - apart[:-2, 1:-1]
        slope[1:-1, 1:-1] = across * across + down * down
        slope[0], slope[-1], slope[:, 0], slope[:, -1] = slope[1], slope[-2], slope[:, 1], slope[:, -2]
        near: Floats = 1 / (1 + apart * apart / (np.float32(2.2) * slope + np.float32(0.00035)))
        return near * near
