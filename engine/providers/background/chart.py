"""A curve that climbs."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import points, rules, strokes
from engine.runtime.picture.noise import Profile
from engine.runtime.picture.painting import Colours, Floats, Ground, blend, random, smooth, swing

_HEAD = 0.74
"""Where the curve ends, of the width."""
_STEPS = 260


class Chart:
    """A luminous line on a fine grid, drawn on for ever; bars stand faintly below."""

    title: ClassVar[str] = "Rising line"
    moods: ClassVar[tuple[str, ...]] = (
        "finance", "chart", "money", "business", "market", "growth", "data", "economy", "coins", "success", "stocks",
        "investment", "bank", "statistics", "desk", "facts",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "chart")
        self._price, self._volume = Profile(numbers, 1.25, 1100, 24, 65536), Profile(numbers, 0.4, 900, 1, 65536)
        self._phase = float(numbers.random())
        self._span = ground.right * 5 / 144
        down: Floats = (ground.y + np.float32(ground.bottom)) / np.float32(2 * ground.bottom)
        away = np.sqrt(
            (ground.x / np.float32(ground.right) - np.float32(0.45)) ** 2 + (down * 2 - np.float32(0.5)) ** 2
        )
        self._tone: Floats = np.float32(0.07) + np.float32(0.2) * smooth(away, 1.9, 0.0)
        self._down = down

    def paint(self, frame: Frames, out: Planes) -> None:
        """Paint the light below the curve, the grid, the bars, the curve and its head."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        grid_x = (ground.x[0] + np.float32(ground.right)) / np.float32(2 * ground.right)
        curve = self._curve(grid_x, time)
        sheet = colours.lay(self._tone)
        drawn = smooth(grid_x, _HEAD + 0.002, _HEAD - 0.12)
        below = (self._down - curve[None]) / np.float32(0.42)
        light = np.where(below > 0, np.square(np.clip(1 - below, 0, 1)), 0).astype(np.float32)
        halo = np.square(np.clip(1 - np.abs(below) * np.float32(5.5), 0, 1))
        fade = smooth(grid_x, -0.15, 0.6) * drawn
        blend(sheet, colours.at(0.62), (light * np.float32(0.34) + halo * np.float32(0.3)) * fade)
        ground.show(sheet, out)
        self._rule(time, out)
        self._bars(time, out)
        self._draw(time, out)

    def _curve(self, across: Floats, time: float) -> Floats:
        """Give the curve's height at places across the picture, both 0 to 1."""
        turns = self._phase + across * self._span + 0.0016 * time
        wide = self._price.read(np.asarray(turns))
        anchor = float(self._price.read(np.asarray([self._phase + _HEAD * self._span + 0.0016 * time]))[0])
        rise = np.float32(0.62) - np.float32(0.36) * (across / np.float32(_HEAD))
        height: Floats = rise - np.float32(0.075) * (wide - np.float32(0.6 * anchor))
        return np.clip(height, 0.06, 0.92).astype(np.float32)

    def _rule(self, time: float, out: Planes) -> None:
        ground = self._ground
        width, height = ground.width, ground.height
        thin, tint = max(1.2 * ground.short / 1080, 0.8), self._colours.at(0.85)
        rules(out, np.linspace(0.12, 0.92, 7) * height, thin, tint, np.full(7, 0.09), np.ones(width, np.float32))
        gap = 0.19 * ground.short
        moved = (0.0016 / self._span * time * width) % gap
        columns = np.arange(0, width + gap, gap) - moved
        ends = np.stack([columns, np.zeros_like(columns), columns, np.full_like(columns, height)], axis=1)
        strokes(out, ends.astype(np.float32), thin, tint, np.full((len(ends), 2), 0.09, np.float32))

    def _bars(self, time: float, out: Planes) -> None:
        ground = self._ground
        gap = 0.045 * ground.short
        moved = 0.0016 / self._span * time * ground.width
        first = int(moved // gap)
        number = first + np.arange(int(_HEAD * ground.width / gap) + 2)
        x = number * gap - moved
        tall = (0.055 + 0.035 * np.clip(self._volume.read(number * 0.000731 + self._phase), -1.3, 1.6)) * ground.short
        foot = np.full_like(x, ground.height * 0.985)
        shown = 0.16 * np.clip(x / (0.5 * ground.width), 0, 1) * np.clip((_HEAD * ground.width - x) / gap, 0, 1)
        ends = np.stack([x, foot, x, foot - tall], axis=1).astype(np.float32)
        strokes(out, ends, 0.4 * gap, self._colours.at(0.6), np.stack([shown * 0.4, shown], axis=1).astype(np.float32))

    def _draw(self, time: float, out: Planes) -> None:
        ground = self._ground
        across = np.linspace(-0.01, _HEAD, _STEPS).astype(np.float32)
        x, y = across * ground.width, self._curve(across, time) * ground.height
        ends = np.stack([x[:-1], y[:-1], x[1:], y[1:]], axis=1).astype(np.float32)
        lit = np.clip(across / 0.55, 0.12, 1)
        shade = np.stack([lit[:-1], lit[1:]], axis=1).astype(np.float32)
        scale = ground.short / 1080
        strokes(out, ends, 7 * scale, self._colours.at(0.66), shade * np.float32(0.4))
        strokes(out, ends, 3 * scale, self._colours.at(0.97), shade)
        points(out, x, y, np.full(_STEPS, 2.4 * scale, np.float32), self._colours.at(0.97), lit)
        head = np.array([x[-1]]), np.array([y[-1]])
        pulse = 0.5 + 0.5 * swing(0.4 * time)
        points(out, *head, np.array([(34 + 22 * pulse) * scale]), self._colours.at(0.75), np.array([0.5 - 0.2 * pulse]))
        points(out, *head, np.array([13 * scale]), self._colours.at(1), np.array([1.0]))
