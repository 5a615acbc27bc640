"""A plain of light lines that runs to the horizon."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import points, rules, strokes
from engine.runtime.picture.painting import Colours, Floats, Ground, copy, random, smooth, swing

_LINES = 44
_ROWS = 24
_PULSES = 18


class Grid:
    """Lines in perspective with pulses of light on them, a glow where they meet the sky."""

    title: ClassVar[str] = "Horizon grid"
    moods: ClassVar[tuple[str, ...]] = (
        "technology", "grid", "digital", "data", "future", "computer", "ai", "cyber", "circuit", "energy", "speed",
        "space", "finance", "science", "music", "internet",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "grid")
        self._horizon = round((0.47 + 0.06 * numbers.random()) * height)
        down: Floats = ground.y - np.float32(self._horizon / ground.short - ground.bottom)
        middle = np.float32(0.5 * (numbers.random() - 0.5) * ground.right)
        across: Floats = np.abs(ground.x - middle) / np.float32(max(ground.right, 0.7))
        glow = smooth(np.abs(down), 0.5, 0.0) * (1 - np.float32(0.75) * smooth(across, 0.0, 1.7))
        tone = (
            np.float32(0.05)
            + glow * np.float32(0.14)
            + glow * glow * glow * np.where(down < 0, 0.5, 0.26).astype(np.float32)
        )
        self._fade: Floats = 1 - np.float32(0.8) * smooth(np.abs(np.arange(width) - width / 2) / width, 0.08, 0.56)
        self._stars = numbers.random((3, 130)).astype(np.float32)
        self._pulses = numbers.random((4, _PULSES))
        self._fan = self._lines()
        self._still = ground.still(colours.lay(tone))
        shade = np.tile(np.array([[0.08, 0.46]], np.float32), (_LINES, 1))
        strokes(self._still, self._fan, max(1.4 * ground.short / 1080, 0.9), colours.at(0.72), shade)

    def _lines(self) -> Floats:
        ground, top = self._ground, np.full(_LINES, self._horizon + 1)
        away = (np.arange(_LINES) - (_LINES - 1) / 2) * 0.2 * ground.short
        middle, low = ground.width / 2, np.full(_LINES, ground.height)
        return np.stack([middle + away * 0.28, top, middle + away * 1.9, low], axis=1).astype(np.float32)

    def paint(self, frame: Frames, out: Planes) -> None:
        """Copy sky and lines to the horizon, then draw what moves: stars, lines across, pulses."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        copy(self._still, out)
        scale = ground.short / 1080
        x, y, glow = self._stars
        twinkle = np.array([0.7 + 0.3 * swing(7 * each + 0.12 * time) for each in glow], np.float32)
        radius = np.maximum(np.float32(scale) * (np.float32(1.2) + glow), np.float32(1.1))
        shown = twinkle * glow * (1 - y) * np.float32(0.8)
        points(out, x * ground.width, y * np.float32(0.9 * self._horizon), radius, colours.at(1), shown)
        self._across(time, out)
        self._run(time, out)

    def _across(self, time: float, out: Planes) -> None:
        ground = self._ground
        depth = np.arange(_ROWS) + 1.0 - (0.16 * time) % 1.0
        rows = self._horizon + (ground.height - self._horizon) * 1.15 / depth
        seen = np.clip((depth - 0.6) * 2, 0, 1) * np.clip((_ROWS - depth) / 14, 0, 1) ** 2
        rules(out, rows, max(1.4 * ground.short / 1080, 0.9), self._colours.at(0.72), 0.5 * seen, self._fade)

    def _run(self, time: float, out: Planes) -> None:
        start, pick, pace, glow = self._pulses
        ran = start + time * (0.05 + 0.06 * pace)
        lap = np.floor(ran)
        part = ran - lap
        line = self._fan[((pick + 0.618034 * lap) % 1.0 * _LINES).astype(int)]
        near = 1 / (1 + 14 * part)
        tail = 1 / (1 + 14 * np.minimum(part + 0.02 + 0.05 * pace, 1.2))
        shown = (0.5 + 0.5 * glow) * np.clip((1 - part) * 5, 0, 1) * np.clip(part * 12, 0, 1)

        def place(at: Floats) -> tuple[Floats, Floats]:
            return line[:, 0] + (line[:, 2] - line[:, 0]) * at, line[:, 1] + (line[:, 3] - line[:, 1]) * at

        ends = np.stack([*place(near), *place(tail)], axis=1).astype(np.float32)
        shade = np.stack([shown, np.zeros(_PULSES)], axis=1).astype(np.float32)
        scale = self._ground.short / 1080
        strokes(out, ends, 2.6 * scale, self._colours.at(1), shade)
        x, y = place(near)
        points(out, x, y, scale * (4 + 10 * near), self._colours.at(1), shown * 0.8)
