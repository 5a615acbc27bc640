"""Sparks above a fire."""

from typing import ClassVar, NamedTuple

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import points, strokes
from engine.runtime.picture.noise import Cloud
from engine.runtime.picture.painting import Colours, Floats, Ground, blend, random, sine

_LIVES = 40
"""Ways an ember goes before it takes its first again."""


class _Swarm(NamedTuple):
    """Embers of one depth; arrays of (lives, embers) or (embers,)."""

    start: Floats
    bend: Floats
    reach: Floats
    pace: Floats
    phase: Floats
    size: Floats


class Embers:
    """Glowing sparks that rise and wind through dark, warm air."""

    title: ClassVar[str] = "Embers"
    moods: ClassVar[tuple[str, ...]] = (
        "fire", "dark", "warm", "history", "battle", "drama", "motivation", "autumn", "horror", "night", "forge",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "embers")
        self._smoke, self._haze = Cloud(numbers, ground, 1.7, 20), Cloud(numbers, ground, 1.9, 12)
        self._hearth = float(numbers.random() - 0.5) * 0.9 * ground.right
        across, below = ground.x - np.float32(self._hearth), np.float32(ground.bottom + 0.12) - ground.y
        far: Floats = np.sqrt(across * across * np.float32(0.3) + below * below)
        self._glow: Floats = np.float32(0.74) / (1 + 4.5 * far * far)
        self._air: Floats = np.float32(0.02) + np.float32(0.12) / (1 + 2 * far)
        self._swarms = [
            _swarm(numbers, count, climb / ground.bottom, size)
            for count, climb, size in ((150, 0.022, 0.0021), (60, 0.036, 0.0036), (9, 0.05, 0.028))
        ]

    def paint(self, frame: Frames, out: Planes) -> None:
        """Lit smoke, near embers out of focus within it, sharp ones over it."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        smoke = self._smoke.pan(0.006 * time, 0.021 * time) * self._haze.pan(-0.005 * time, 0.011 * time)
        sheet = colours.lay(self._air * (np.float32(0.55) + np.float32(1.8) * smoke))
        blend(sheet, colours.at(0.67), np.minimum(self._glow * (np.float32(0.3) + np.float32(1.9) * smoke), 1))
        far, middle, near = (self._seen(swarm, time) for swarm in self._swarms)
        for x, y, size, light in near.T[near[3] > 0.03]:
            ground.spot(sheet, x, y, size, colours.at(0.82), 0.22 * light, 0.5)
        for x, y, size, light in middle.T[middle[3] > 0.03]:
            ground.spot(sheet, x, y, 9 * size, colours.at(0.72), 0.42 * light)
        ground.show(sheet, out)
        self._spark(far, 0.78, out)
        self._trail(middle, self._seen(self._swarms[1], time - 0.22), out)
        self._spark(middle, 1.0, out)

    def _seen(self, swarm: _Swarm, time: float) -> Floats:
        """Give (x, y, size, light) of each ember of a swarm."""
        ground = self._ground
        turns = swarm.phase + swarm.pace * time
        life = np.floor(turns)
        part = turns - life
        at = life.astype(np.int64) % _LIVES, np.arange(len(part))
        start, bend, reach = swarm.start[at], swarm.bend[at], swarm.reach[at]
        wind = 0.10 * sine(bend + 0.9 * part) * part + 0.022 * sine(2 * bend + 5.3 * part)
        wind = wind + 0.02 * sine(bend + 0.02 * time)
        x = self._hearth * (1 - part) * 0.5 + (start - 0.5) * 2.3 * ground.right + wind
        y = ground.bottom + 0.06 - part * (2 * ground.bottom + 0.12)
        left = np.clip(1 - part / reach, 0, 1)
        glow = 0.68 + 0.22 * sine(swarm.phase * 7 + (0.23 + 0.3 * start) * time) + 0.1 * sine(bend * 5 + 1.1 * time)
        light = np.clip(part * 12, 0, 1) * left * (2 - left) * glow
        return np.stack((x, y, swarm.size * (0.6 + 0.4 * left), light))

    def _spark(self, embers: Floats, tone: float, out: Planes) -> None:
        x, y, size, light = embers[:, embers[3] > 0.02].astype(np.float32)
        ground = self._ground
        short = np.float32(ground.short)
        x, y = (x + np.float32(ground.right)) * short, (y + np.float32(ground.bottom)) * short
        shown = np.minimum(light * np.float32(1.25), 1)
        points(out, x, y, np.maximum(size * short, np.float32(0.9)), self._colours.at(tone), shown)

    def _trail(self, embers: Floats, before: Floats, out: Planes) -> None:
        kept = (embers[3] > 0.02) & (before[1] > embers[1])
        ground = self._ground
        middle = np.array([ground.right, ground.bottom])[:, None]
        head, tail = ((each[:2, kept] + middle) * ground.short for each in (embers, before))
        shade = np.stack((embers[3, kept] * 0.6, np.zeros(int(kept.sum()))), 1)
        ends = np.concatenate((head, tail)).T.astype(np.float32)
        strokes(out, ends, 2.2 * ground.short / 1080, self._colours.at(0.85), shade)


def _swarm(numbers: np.random.Generator, count: int, climb: float, size: float) -> _Swarm:
    """Scatter embers that climb at `climb` short sides a second, about."""
    start, bend, reach = numbers.random((3, _LIVES, count))
    pace, phase, large = numbers.random((3, count))
    return _Swarm(
        start, bend, 0.5 + 0.7 * reach, climb * (0.6 + 0.8 * pace), phase * _LIVES, size * (0.7 + 0.6 * large)
    )
