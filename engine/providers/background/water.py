"""Light on the floor of a pool."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.noise import Cloud
from engine.runtime.picture.painting import Colours, Floats, Ground, blend, random, sine, smooth

_BENDS = 4
_TURN = 6.2831853
_QUARTER = np.float32(0.25)


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
        self._slow = Cloud(numbers, ground, 2.2, 12)
        down: Floats = (ground.y + np.float32(ground.bottom)) / np.float32(2 * ground.bottom)
        deep = np.float32(1) / (np.float32(0.6) + np.float32(0.55) * down)
        shift = numbers.random(2)
        self._x: Floats = (ground.x * deep * np.float32(0.75) + np.float32(shift[0])).astype(np.float32)
        self._y: Floats = np.repeat(deep * np.float32(-1.15) + np.float32(shift[1]), ground.shape[1], axis=1)
        side = np.float32(0.4 if numbers.random() < 0.5 else -0.4)
        away = np.sqrt((ground.x / np.float32(ground.right) - side) ** 2 + (down * 2 - np.float32(0.1)) ** 2)
        self._light: Floats = smooth(away, 2.3, 0.0)
        self._start = float(40 * numbers.random()) + 20

    def paint(self, frame: Frames, out: Planes) -> None:
        """Bend the light a few times over and gather it where it meets, after the caustics of Hoskins and joltz0r."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        slow = self._slow.pan(0.010 * time, 0.014 * time)
        x, y = self._x + np.float32(0.12) * slow, self._y + np.float32(0.09) * slow
        at_x, at_y = x, y
        light: Floats = np.zeros(ground.shape, np.float32)
        for bend in range(_BENDS):
            turn = np.float32((0.024 * time + self._start) * (1 - 3.5 / (bend + 1)) % 1)
            east, south = sine(turn + at_x + _QUARTER), sine(turn + at_y)
            at_x, at_y = (
                x + (sine(turn - at_x + _QUARTER) + south) / np.float32(_TURN),
                y + (sine(turn - at_y) + east) / np.float32(_TURN),
            )
            left, right = sine(at_x + turn), sine(at_y + turn + _QUARTER)
            light += np.abs(left * right) / np.sqrt(left * left + right * right + np.float32(1e-6))
        part = 1 / np.float32(_BENDS) + light * np.float32(0.8 / _BENDS)
        net = np.maximum(np.float32(1.13) - part * np.sqrt(part), 0)
        net *= net
        net *= net
        tone = np.float32(0.14) + np.float32(0.44) * self._light + np.float32(0.2) * (slow - np.float32(0.5))
        sheet = colours.lay(tone)
        lit = net * net * (np.float32(0.3) + np.float32(0.7) * self._light)
        blend(sheet, colours.at(1.0), np.minimum(lit, np.float32(0.85)))
        ground.show(sheet, out)
