"""Folds of cloth in slanting light."""

from typing import ClassVar

import numpy as np

from engine.domain.asset import Background
from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture.painting import Colours, Floats, Ground, random, sine


class Silk:
    """Satin that breathes: a height field lit from one side."""

    title: ClassVar[str] = "Silk"
    moods: ClassVar[tuple[str, ...]] = (
        "luxury", "calm", "abstract", "elegant", "music", "fashion", "finance", "motivation", "meditation",
    )  # fmt: skip

    def __init__(self, background: Background, width: int, height: int, fps: float) -> None:
        self._ground = Ground(width, height)
        self._colours = Colours(background.palette)
        self._rate = background.speed / fps
        numbers = random(background.seed, "silk")
        self._phase = numbers.random(6)
        slant = 0.35 + 0.3 * float(numbers.random())
        x, y = self._ground.x, self._ground.y
        self._along: Floats = x * np.float32(1 - slant) - y * np.float32(slant)
        self._over: Floats = x * np.float32(slant) + y * np.float32(1 - slant)

    def paint(self, frame: Frames, out: Planes) -> None:
        """Bend the cloth, then light it by its slope."""
        time = frame * self._rate
        at = [np.float32(phase + pace * time) for phase, pace in zip(self._phase, _PACES, strict=True)]
        along, over = self._along, self._over
        bend = along * np.float32(0.42) + at[0]
        over = over + np.float32(0.16) * sine(bend) + np.float32(0.07) * sine(along * np.float32(0.9) - at[1])
        twist = over * np.float32(1.15) + np.float32(0.35) * sine(along * np.float32(0.33) + over * 0.5 + at[2])
        fold = sine(twist + at[3])
        fine = sine(twist * np.float32(2.3) + along * np.float32(0.55) + at[4])
        tone = np.float32(0.43) + np.float32(0.25) * fold + np.float32(0.11) * fine
        gleam = np.maximum(fold * np.float32(0.75) + fine * np.float32(0.35), 0)
        gleam *= gleam
        tone += np.float32(0.3) * gleam * gleam
        tone *= np.float32(0.8) + np.float32(0.2) * sine(along * np.float32(0.2) + at[5])
        self._ground.show(self._colours.lay(tone), out)


_PACES = (0.019, -0.014, 0.011, 0.013, -0.017, 0.008)
