"""The film's colours: a tone curve and tints from a preset of resources/grades, as tables on the planes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from engine.domain.units import Frames
from engine.ports import Planes
from engine.runtime.picture import pixels
from engine.runtime.resources import load

Curve = npt.NDArray[np.float64]


@dataclass(frozen=True)
class _Grade:
    """One preset. Tints are shifts of (u, v) in 8-bit steps: blue is (+, −), orange (−, +), teal (+, −−)."""

    name: str
    title: str
    contrast: float = 0.0
    """-1 to 1: the slope of an S through the middle."""
    brightness: float = 0.0
    """-1 to 1: a gamma."""
    lift: float = 0.0
    """Where black comes to lie, 0 to 0.2."""
    ceiling: float = 1.0
    """Where white comes to lie."""
    saturation: float = 1.0
    shadows: tuple[float, float] = (0.0, 0.0)
    middle: tuple[float, float] = (0.0, 0.0)
    highlights: tuple[float, float] = (0.0, 0.0)


class Grade:
    """Gives every clip the same look; `preset` names it, `amount` says how much of it."""

    title: ClassVar[str] = "Colour grade"
    pointwise: ClassVar[bool] = True
    moving: ClassVar[bool] = False

    def __init__(self, amounts: Mapping[str, float], preset: str, width: int, height: int) -> None:  # noqa: ARG002
        look = load("grades", preset or "neutral", _Grade)
        amount = min(max(amounts.get("amount", 1.0), 0.0), 1.0)
        light: Curve = np.clip((np.arange(256, dtype=np.float64) - 16) / 219, 0, 1)
        self._tone = _bytes(16 + 219 * (light + amount * (_tone(look, light) - light)))
        self._chroma = _bytes(
            128 + (np.arange(256, dtype=np.float64) - 128) * (1 + amount * (look.saturation - 1)), 32, 224
        )
        self._tints = [_tint(look, light, axis, amount) for axis in (0, 1)]

    def apply(self, picture: Planes, frame: Frames) -> None:  # noqa: ARG002 - as the port asks
        """Change the picture in place."""
        light, shift = np.empty_like(picture.u), np.empty_like(picture.u)
        if any(tint.any() for tint in self._tints):
            pixels.halved(picture.y, light)
        for plane, tint in zip((picture.u, picture.v), self._tints, strict=True):
            pixels.look_up(self._chroma, plane, plane)
            if tint.any():
                pixels.look_up(tint, light, shift)
                np.add(plane, shift, out=plane)  # wraps around 256 as signed shifts must; the table leaves room
        pixels.look_up(self._tone, picture.y, picture.y)


def _tone(look: _Grade, light: Curve) -> Curve:
    curve: Curve = light ** (2.0**-look.brightness)
    bend = curve * curve * (3 - 2 * curve)
    curve = curve + look.contrast * (bend - curve)
    return look.lift + curve * (look.ceiling - look.lift)


def _tint(look: _Grade, light: Curve, axis: int, amount: float) -> pixels.Samples:
    dark, bright = (1 - light) ** 2, light**2
    shift = look.shadows[axis] * dark * np.minimum(light * 6, 1)
    shift += look.middle[axis] * 4 * light * (1 - light)
    shift += look.highlights[axis] * bright
    return np.clip(np.round(shift * amount), -16, 16).astype(np.int8).view(np.uint8)


def _bytes(curve: Curve, low: int = 16, high: int = 235) -> pixels.Samples:
    return np.clip(np.round(curve), low, high).astype(np.uint8)
