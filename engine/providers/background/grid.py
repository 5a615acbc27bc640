"""A plain of light lines that runs to the horizon."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.marks import points, strokes
from engine.runtime.painting import Colours, Floats, Ground, random, smooth, swing

_LINES = 34
_ROWS = 22
_PULSES = 16


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
        self._horizon = 0.5
        down: Floats = (ground.y + np.float32(ground.bottom)) / np.float32(2 * ground.bottom) - np.float32(0.5)
        across: Floats = ground.x / np.float32(max(ground.right, 0.7))
        glow = smooth(np.abs(down), 0.42, 0.0)
        centre = smooth(np.abs(across), 1.5, 0.0)
        above = np.where(down < 0, np.float32(1), np.float32(0.55))
        tone = np.float32(0.05) + glow * glow * glow * centre * np.float32(0.5) * above + glow * np.float32(0.12)
        self._sky = colours.lay(tone.astype(np.float32))
        self._stars = numbers.random((3, 90)).astype(np.float32)
        self._pulses = numbers.random((4, _PULSES))
        self._fan = self._lines()

    def _lines(self) -> Floats:
        ground, horizon = self._ground, self._horizon * self._ground.height
        away = (np.arange(_LINES) - (_LINES - 1) / 2) * 0.16 * ground.short
        middle = ground.width / 2
        tall = ground.height - horizon
        return np.stack(
            [middle + away * 0.06, np.full(_LINES, horizon + 2), middle + away * 2.6, np.full(_LINES, horizon + tall)],
            axis=1,
        ).astype(np.float32)

    def paint(self, frame: Frames, out: Planes) -> None:
        """Paint the sky, the lines to the horizon, those across, and the pulses."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        ground.show(self._sky, out)
        scale = ground.short / 1080
        x, y, glow = self._stars
        twinkle = np.array([0.7 + 0.3 * swing(7 * each + 0.12 * time) for each in glow], np.float32)
        radius = np.maximum(np.float32(scale) * (np.float32(1.1) + glow), np.float32(1))
        points(
            out,
            x * ground.width,
            y * np.float32(0.42 * ground.height),
            radius,
            colours.at(1),
            twinkle * glow * (1 - y) * np.float32(0.55),
        )
        tint = colours.at(0.72)
        shade = np.tile(np.array([[0.34, 0.2]], np.float32), (_LINES, 1))
        strokes(out, self._fan, max(1.3 * scale, 0.8), tint, shade)
        self._across(time, out)
        self._run(time, out)

    def _across(self, time: float, out: Planes) -> None:
        ground = self._ground
        step = (0.16 * time) % 1.0
        depth = np.arange(_ROWS) + 1.0 - step
        horizon, tall = self._horizon * ground.height, (1 - self._horizon) * ground.height
        rows = horizon + tall * 1.15 / depth
        seen = np.clip((depth - 1) * 2, 0, 1) * np.clip((_ROWS - depth) / 8, 0, 1)
        middle = np.full(_ROWS, ground.width / 2)
        half = np.full(_ROWS, ground.width / 2 + 2)
        fade = 0.30 * seen
        left = np.stack([middle - half, rows, middle, rows], axis=1)
        right = np.stack([middle, rows, middle + half, rows], axis=1)
        ends = np.concatenate([left, right]).astype(np.float32)
        shade = np.concatenate([np.stack([0.25 * fade, fade], 1), np.stack([fade, 0.25 * fade], 1)]).astype(np.float32)
        strokes(out, ends, max(1.3 * ground.short / 1080, 0.8), self._colours.at(0.72), shade)

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
