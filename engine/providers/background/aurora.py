"""Northern lights over a dark ridge."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.marks import Hills, points
from engine.runtime.picture.noise import Profile
from engine.runtime.picture.painting import Colours, Floats, Ground, Sheet, blend, random, smooth, swing

_STARS = 220


class Aurora:
    """Curtains of light that fold and shimmer slowly."""

    title: ClassVar[str] = "Aurora"
    moods: ClassVar[tuple[str, ...]] = (
        "night", "sky", "calm", "sleep", "meditation", "nature", "space", "wonder", "winter", "dream",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "aurora")
        self._fold, self._rays = Profile(numbers, 1.5, 24, 3), Profile(numbers, 0.9, 90)
        self._phase = numbers.random(8)
        self._x: Floats = np.repeat(ground.x, ground.shape[0], axis=0)
        self._sky: Floats = (ground.y + np.float32(ground.bottom)) / np.float32(2 * ground.bottom)
        place = numbers.random((3, _STARS)).astype(np.float32)
        self._stars = (
            place[0] * width,
            place[1] * (np.float32(0.4) + np.float32(0.35) * place[1]) * np.float32(height),
            place[2],
        )
        self._hills = Hills(width)
        columns = np.arange(width) / ground.short
        crest = Profile(numbers, 1.2, 300, 4).read(columns * 0.16 + self._phase[7])
        self._crest: Floats = ((0.88 - 0.035 * crest) * height).astype(np.float32)

    def paint(self, frame: Frames, out: Planes) -> None:
        """Sky, stars, three curtains, ridge."""
        time = frame * self._rate
        ground, colours = self._ground, self._colours
        tone = np.float32(0.02) + np.float32(0.2) * self._sky * self._sky
        sheet = colours.lay(np.broadcast_to(tone, ground.shape))
        for curtain in range(3):
            self._hang(sheet, curtain, time)
        ground.show(sheet, out)
        x, y, glow = self._stars
        twinkle = np.array([0.75 + 0.25 * swing(each * 9 + 0.11 * time) for each in glow], np.float32)
        radius = np.float32(ground.short / 1080) * (np.float32(1.3) + np.float32(1.4) * glow * glow)
        points(out, x, y, radius, colours.at(1), (np.float32(0.2) + np.float32(0.75) * glow * glow) * twinkle)
        foot = colours.at(0)
        self._hills.fill(out, self._crest, foot, foot, (0, ground.height), 1.5 * ground.short / 1080)

    def _hang(self, sheet: Sheet, curtain: int, time: float) -> None:
        ground, phase = self._ground, self._phase
        line = ground.x[0]
        drift = time * (0.0016, -0.0021, 0.0012)[curtain]
        base = self._fold.read(line * 0.11 + phase[curtain] + drift)
        base = np.float32((0.22, 0.1, -0.02)[curtain] * 2 * ground.bottom) + np.float32(0.11) * base
        rays = self._rays.read(line * 0.13 + phase[curtain + 3] + base * 0.12 + drift * 2.3)
        slow = self._fold.read(line * 0.07 + phase[curtain + 2] - drift * 1.7 + 0.3)
        strength = np.clip(0.52 + 0.3 * rays + 0.35 * slow, 0.03, 1.2).astype(np.float32)
        tall = np.float32((0.62, 0.5, 0.4)[curtain]) * (np.float32(0.75) + np.float32(0.4) * strength)
        above: Floats = (base[None] - ground.y) / tall[None]
        glow = smooth(above, -0.1, 0.06) * np.square(np.clip(1 - above, 0, 1))
        glow *= strength * np.float32((0.85, 0.6, 0.45)[curtain])
        blend(
            sheet, self._colours.at((0.95, 0.8, 0.7)[curtain]), np.minimum(glow * (1 - above * 0.4), np.float32(0.95))
        )
