"""Points that find each other."""

from typing import ClassVar, TypeAlias

import numpy as np
import numpy.typing as npt

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import points, strokes
from engine.runtime.picture.noise import Cloud
from engine.runtime.picture.painting import Colours, Floats, Ground, random, smooth, swing

_NODES = 64
_REACH = 0.30
"""How near two points must be to be joined, in short sides."""

_Indices: TypeAlias = npt.NDArray[np.int64]


class Network:
    """Drifting points joined by lines that brighten as they near; signals run along some."""

    title: ClassVar[str] = "Network"
    moods: ClassVar[tuple[str, ...]] = (
        "technology", "network", "data", "internet", "ai", "science", "brain", "computer", "connection", "circuit",
        "facts", "future", "digital", "mind", "molecule", "social",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "network")
        self._haze = Cloud(numbers, ground, 2.2, 16)
        self._nodes = numbers.random((7, _NODES))
        down: Floats = ground.y / np.float32(ground.bottom)
        side = np.float32(0.5 if numbers.random() < 0.5 else -0.5)
        away = np.sqrt((ground.x / np.float32(ground.right) - side) ** 2 + (down + np.float32(0.45)) ** 2)
        self._glow: Floats = smooth(away, 1.9, 0.0)
        first, second = np.triu_indices(_NODES, 1)
        self._pairs = first, second

    def paint(self, frame: Frames, out: Planes) -> None:
        """Paint the haze, the lines, the points and the signals."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        haze = self._haze.pan(0.006 * time, 0.004 * time) - np.float32(0.5)
        ground.show(colours.lay(np.float32(0.06) + self._glow * (np.float32(0.36) + np.float32(0.4) * haze)), out)
        x, y = self._places(time)
        first, second = self._pairs
        apart = np.sqrt((x[first] - x[second]) ** 2 + (y[first] - y[second]) ** 2)
        near = np.flatnonzero(apart < _REACH)
        first, second = first[near], second[near]
        close = 1 - apart[near] / _REACH
        depth = 0.35 + 0.65 * self._nodes[4]
        low = np.clip(1.15 - 0.55 * np.clip((y / ground.bottom + 0.1), 0, 1), 0.5, 1)
        shown = np.minimum(close * 1.3, 1) * 0.5
        across, down = (x + ground.right) * ground.short, (y + ground.bottom) * ground.short
        ends = np.stack([across[first], down[first], across[second], down[second]], axis=1).astype(np.float32)
        shade = np.stack([shown * (depth * low)[first], shown * (depth * low)[second]], axis=1).astype(np.float32)
        scale = ground.short / 1080
        strokes(out, ends, max(1.5 * scale, 0.8), colours.at(0.7), shade)
        self._signal(ends, first, second, np.minimum(close * 3, 1), time, out)
        radius = np.maximum(scale * (3 + 4.5 * self._nodes[4] ** 2), 1.3)
        points(out, across, down, radius * 3, colours.at(0.75), 0.22 * depth * low)
        points(out, across, down, radius, colours.at(0.98), 0.95 * depth * low)

    def _places(self, time: float) -> tuple[Floats, Floats]:
        home_x, home_y, phase, other, depth, pace, _ = self._nodes
        ground = self._ground
        places = []
        for home, half, turn in ((home_x, ground.right, phase), (home_y, ground.bottom, other)):
            sway = [
                swing(float(a) + (0.008 + 0.012 * float(b)) * time) + 0.4 * swing(3 * float(b) + 0.023 * time)
                for a, b in zip(turn, pace, strict=True)
            ]
            places.append((home * 2.24 - 1.12) * half + np.array(sway) * (0.07 + 0.08 * depth))
        return places[0], places[1]

    def _signal(self, ends: Floats, first: _Indices, second: _Indices, close: Floats, time: float, out: Planes) -> None:
        """Send a spark along the lines whose points call for one."""
        key = (self._nodes[6][first] * 7 + self._nodes[6][second] * 13) % 1.0
        part = (key * 17 + time * (0.10 + 0.12 * key)) % 1.0
        sent = key < 0.16
        at = part[sent].astype(np.float32)
        lines = ends[sent]
        x, y = lines[:, 0] + (lines[:, 2] - lines[:, 0]) * at, lines[:, 1] + (lines[:, 3] - lines[:, 1]) * at
        shown = close[sent] * np.minimum(np.minimum(part, 1 - part)[sent] * 6, 1)
        radius = np.full(len(x), max(5.5 * self._ground.short / 1080, 1.4), np.float32)
        points(out, x, y, radius, self._colours.at(1), shown)
