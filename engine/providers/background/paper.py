"""Paper in the shade of leaves."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.painting import Colours, Floats, Ground, random, smooth, swing

_TWIGS = 5
_LEAVES = 9


class Paper:
    """Fibrous paper on a table by a window: leaves outside move in a light wind."""

    title: ClassVar[str] = "Paper and leaf shade"
    moods: ClassVar[tuple[str, ...]] = (
        "paper", "history", "parchment", "book", "desk", "minimal", "writing", "letter", "old", "vintage", "focus",
        "morning", "calm", "nature", "story", "finance", "facts",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "paper")
        self._grain = _fibres(numbers, width, height)
        self._side = 1 if numbers.random() < 0.5 else -1
        self._twigs = [[float(each) for each in row] for row in numbers.random((_TWIGS, 6))]
        self._leaves = numbers.random((_TWIGS, _LEAVES, 4))
        x, y = ground.x * np.float32(self._side) / np.float32(ground.right), ground.y / np.float32(ground.bottom)
        self._light: Floats = smooth(x * np.float32(0.55) + y * np.float32(0.5), 1.25, -1.1)

    def paint(self, frame: Frames, out: Planes) -> None:
        """Paint the light, the shade of each leaf, and the paper's grain over all."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        shade = np.zeros(ground.shape, np.float32)
        for twig in range(_TWIGS):
            self._hang(shade, twig, time)
        tone = np.float32(0.74) + np.float32(0.22) * self._light
        tone -= shade * np.float32(0.09)
        sheet = colours.lay(tone)
        sheet.y[...] *= 1 - np.float32(0.15) * shade
        ground.show(sheet, out)
        np.add(out.y, self._grain.view(np.uint8), out=out.y)

    def _hang(self, shade: Floats, twig: int, time: float) -> None:
        ground = self._ground
        root, reach, phase, pace, soft, lean = self._twigs[twig]
        sway = 0.010 * swing(phase + (0.05 + 0.03 * pace) * time) + 0.006 * swing(2 * phase + 0.13 * time)
        turn = 0.06 + 0.16 * (twig / _TWIGS) + 0.05 * lean + sway
        long = (0.75 + 0.5 * reach) * min(1.2, 2 * ground.right)
        x0, y0 = self._side * (-1.05 + 0.25 * root) * ground.right, (-1.08 + 0.55 * twig / _TWIGS) * ground.bottom
        along = swing(turn + 0.25), swing(turn)
        for leaf in range(_LEAVES):
            size, tilt, twist, gap = (float(each) for each in self._leaves[twig, leaf])
            at = (leaf + 0.6 + 0.4 * gap) / _LEAVES
            bend = sway * at * 2.2
            x = x0 + self._side * along[0] * long * at
            y = y0 + (along[1] + 0.5 * bend + 0.10 * at * at) * long * at
            flutter = 0.014 * swing(phase + tilt + (0.11 + 0.1 * twist) * time)
            angle = turn + bend + (0.13 if leaf % 2 else -0.10) + 0.04 * (tilt - 0.5) + flutter
            _leaf(ground, shade, x, y, self._side, angle, (0.15 + 0.07 * size) * (1.1 - 0.35 * at), 0.18 + 0.34 * soft)


def _leaf(
    ground: Ground, shade: Floats, x: float, y: float, side: int, angle: float, length: float, soft: float
) -> None:
    """Add the blurred shade of one leaf whose stem is at (x, y)."""
    across, down = side * swing(angle + 0.25), swing(angle)
    middle_x, middle_y = x + across * length / 2, y + down * length / 2
    reach = length * 0.75
    left, right = ground.cells(middle_x - reach, middle_x + reach, 1)
    top, bottom = ground.cells(middle_y - reach, middle_y + reach, 0)
    if left >= right or top >= bottom:
        return
    away_x, away_y = ground.x[:, left:right] - np.float32(x), ground.y[top:bottom] - np.float32(y)
    along = (away_x * np.float32(across) + away_y * np.float32(down)) / np.float32(length)
    beside = np.abs(away_y * np.float32(across) - away_x * np.float32(down)) / np.float32(length)
    wide = np.float32(0.92) * along * (1 - along) * (np.float32(1.25) - np.float32(0.5) * along)
    cover = smooth(wide - beside, -0.5 * soft, 0.5 * soft) * smooth(along, -0.12, 0.1) * smooth(along, 1.12, 0.9)
    place = shade[top:bottom, left:right]
    np.maximum(place, cover, out=place)


def _fibres(numbers: np.random.Generator, width: int, height: int) -> npt.NDArray[np.int8]:
    """Make a grain of a few steps up or down."""
    rough = numbers.integers(-8, 9, (height + 8, width + 8), np.int16)
    soft = rough[:-2] + 2 * rough[1:-1] + rough[2:]
    soft = soft[:, :-2] + 2 * soft[:, 1:-1] + soft[:, 2:]
    long = sum(rough[3 : 3 + height, at : at + width] for at in range(8))
    grain = (soft[:height, :width] // 12) + long // 14
    bounded: npt.NDArray[np.int8] = np.clip(grain, -5, 5).astype(np.int8)
    return bounded
