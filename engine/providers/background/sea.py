"""Open water under a low light."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import disc, strokes
from engine.runtime.picture.noise import Cloud
from engine.runtime.picture.painting import Colours, Floats, Ground, random, smooth, swing

_GLINTS = 170
_LIVES = 48
"""Places a glint has before it comes back to its first."""
_HAZE = 0.035
"""How far below the horizon its haze still shrinks the waves."""


class Sea:
    """Swell that rolls in slowly, and the glitter of sun or moon on it."""

    title: ClassVar[str] = "Night sea"
    moods: ClassVar[tuple[str, ...]] = (
        "sea", "water", "ocean", "calm", "night", "sleep", "evening", "meditation", "nature", "travel", "moon",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "sea")
        self._swell, self._ripple = Cloud(numbers, ground, 1.2, 12), Cloud(numbers, ground, 0.9, 30)
        self._veil = Cloud(numbers, ground, 1.9, 24)
        self._tile = self._ripple.cells / ground.unit
        self._moon = float(numbers.random() * 0.5 - 0.25) * 2 * ground.right
        self._high = 0.13 + 0.05 * float(numbers.random())
        self._horizon = -0.16 * ground.bottom
        self._lines = round((self._horizon + ground.bottom) * ground.unit)
        self._radius = 0.034
        self._measure()
        self._scatter(numbers)

    def _measure(self) -> None:
        """Lay out what never moves: sky light, perspective, the path of light on the water."""
        ground = self._ground
        across = np.abs(ground.x - np.float32(self._moon))
        rise: Floats = np.float32(self._horizon) - ground.y[: self._lines]
        far = np.sqrt(across * across * np.float32(0.5) + (rise - np.float32(self._high)) ** 2)
        self._sky: Floats = np.float32(0.13) + np.float32(0.26) / (1 + 9 * rise) + np.float32(0.05) / (far + 0.1)
        depth: Floats = ground.y[self._lines :] - np.float32(self._horizon)
        near: Floats = depth + np.float32(_HAZE)
        log = np.array([_log(float(each)) for each in near[:, 0]], np.float32)[:, None]
        self._far: Floats = np.float32(0.22) / near * ground.x
        self._away: Floats = np.broadcast_to(np.float32(1.3) * log, self._far.shape)
        wide = np.float32(0.05) + np.float32(0.3) * depth
        across = across / wide
        self._path: Floats = 1 / (1 + across * across) * smooth(depth, ground.bottom * 1.05, 0.1)
        self._water: Floats = (
            np.float32(0.06)
            + np.float32(0.022) / (near + np.float32(0.04))
            + np.float32(0.06) / (1 + across * across * np.float32(0.3))
        )
        self._rough: Floats = np.float32(0.35) * smooth(depth, -0.02, 0.16) * (1 - np.float32(0.35) * depth)

    def _scatter(self, numbers: np.random.Generator) -> None:
        """Give every glint its places and its pace, the far ones first."""
        ground = self._ground
        bands = (0.004, 0.10), (0.09, 0.82 * ground.bottom)
        self._glints = []
        for low, high in bands:
            place = numbers.random((5, _LIVES, _GLINTS))
            depth = low + place[0] * place[0] * (high - low)
            bell = place[1] + place[2] + place[3] - 1.5
            x = self._moon + bell * (0.10 + 0.5 * depth)
            length = (0.004 + 0.045 * depth) * (0.5 + place[4])
            pace = 0.16 + 0.3 * numbers.random(_GLINTS)
            self._glints.append((x, depth, length, pace, numbers.random(_GLINTS) * _LIVES))

    def paint(self, frame: Frames, out: Planes) -> None:
        """Sky with a veil of cloud, water, light."""
        time = frame * self._rate
        veil = self._veil.pan(0.0045 * time, 0.0006 * time)[: self._lines]
        sky = self._sky * (np.float32(0.78) + np.float32(0.42) * veil)
        tone = np.concatenate((sky, self._waves(time)))
        ground, colours = self._ground, self._colours
        ground.show(colours.lay(tone), out)
        short = ground.short
        centre = (self._moon + ground.right) * short, (self._horizon - self._high + ground.bottom) * short
        disc(out, *centre, self._radius * short, colours.at(1), 0.96, max(0.005 * short, 1.5))
        for band in range(len(self._glints)):
            self._glitter(band, time, out)

    def _waves(self, time: float) -> Floats:
        swell = self._swell.pick(
            self._far * np.float32(0.5), self._away * np.float32(0.5) - np.float32(0.016 * time % self._tile)
        )
        ripple = self._ripple.pick(
            self._far + np.float32(0.006 * time % self._tile) + swell * np.float32(0.08),
            self._away - np.float32(0.05 * time % self._tile),
        )
        slope = (swell - np.float32(0.5)) * np.float32(0.4) + (ripple - np.float32(0.5)) * np.float32(0.8)
        lit = smooth(slope, -0.10, 0.34) * self._path
        breath = np.float32(0.9 + 0.1 * swing(0.031 * time))
        water: Floats = self._water * (1 + slope * self._rough * np.float32(5)) + lit * (np.float32(0.52) * breath)
        return water

    def _glitter(self, band: int, time: float, out: Planes) -> None:
        x, depth, length, pace, phase = self._glints[band]
        turns = phase + pace * time
        life = np.floor(turns)
        part = turns - life
        light = 16 * np.square(part * (1 - part))
        seen = np.flatnonzero(light > 0.03)
        at = life[seen].astype(np.int64) % _LIVES, seen
        ground = self._ground
        depth = depth[at]
        shown = light[seen] * (0.75 - 0.5 * depth / ground.bottom)
        x = (x[at] + ground.right) * ground.short
        y = (self._horizon + depth * (1 + 0.05 * part[seen]) + ground.bottom) * ground.short
        half = length[at] * ground.short
        still = np.zeros_like(shown)
        ends = np.concatenate((np.stack((x - half, y, x, y), 1), np.stack((x, y, x + half, y), 1)))
        shade = np.concatenate((np.stack((still, shown), 1), np.stack((shown, still), 1)))
        strokes(out, ends.astype(np.float32), (1.1, 2.4)[band] * ground.short / 1080, self._colours.at(1), shade)


def _log(value: float) -> float:
    return round(float(np.log(value)), 6)
