"""What can be measured of one picture: each function takes grey or RGB pixels and answers with a plain number."""

import colorsys
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.float32]
"""(height, width), 0 to 255."""
Rgb = npt.NDArray[np.uint8]
"""(height, width, 3)."""

_WEIGHTS = np.array((0.299, 0.587, 0.114), np.float32)
_SHARP = 20.0
"""Deviation of the Laplacian, at 512 pixels, from which a picture is as sharp as one can see."""
_SIZES = (0, 360, 720, 1080, 1440)
_WORTH = (0.2, 0.55, 0.85, 0.97, 1.0)
_HUES = ((15, "red"), (42, "orange"), (70, "yellow"), (160, "green"), (195, "teal"), (255, "blue"), (295, "purple"))
COLOURS = ("red", "orange", "brown", "yellow", "green", "teal", "blue", "purple", "pink", "white", "grey", "black")
"""Every name that `colour` gives."""


def grey(picture: npt.NDArray[Any]) -> Grey:
    """Give the light of an RGB picture."""
    return np.asarray(picture.astype(np.float32, copy=False) @ _WEIGHTS, np.float32)


def empty(light: Grey) -> bool:
    """Whether nothing is to be seen: black, or one even colour."""
    return float(np.percentile(light, 99)) < 24 or float(light.std()) < 2.5


def size(short_side: int) -> float:
    """Judge how far a picture of so many pixels may be enlarged."""
    return float(np.interp(short_side, _SIZES, _WORTH))


def sharpness(light: Grey) -> float:
    """Judge how sharp a picture of about 512 pixels is."""
    edges = 4 * light[1:-1, 1:-1] - light[:-2, 1:-1] - light[2:, 1:-1] - light[1:-1, :-2] - light[1:-1, 2:]
    return min(1.0, float(edges.std()) / _SHARP)


def exposure(light: Grey) -> float:
    """Judge how well lit a picture is: what is lost in black and white, and how far its middle is from the middle."""
    lost = float(((light < 4) | (light > 251)).mean())
    dark = float(np.interp(light.mean(), (10, 55, 200, 245), (0.3, 1.0, 1.0, 0.5)))
    return (1 - lost) * dark


def quality(parts: Mapping[str, float]) -> float:
    """Compose the judgement on a picture from its parts, each 0 to 1: `size sharpness exposure motion text speech`.

    Motion counts against it only where it is wild; letters and a voice of its own always do.
    """
    wild = max(0.0, parts.get("motion", 0.0) - 0.7) / 0.3
    spoilt = (1 - 0.2 * wild) * (1 - 0.4 * parts.get("text", 0.0)) * (1 - 0.15 * parts.get("speech", 0.0))
    return round(parts["size"] * (0.6 + 0.25 * parts["sharpness"] + 0.15 * parts["exposure"]) * spoilt, 3)


def colour(picture: Rgb) -> str:
    """Name the colour that prevails; what is coloured counts more than what is grey."""
    pixels = picture.reshape(-1, 3)[:: max(1, picture.size // 3 // 600)]
    votes = dict.fromkeys(COLOURS, 0.0)
    for red, green, blue in pixels.tolist():
        hue, saturation, value = colorsys.rgb_to_hsv(red / 255, green / 255, blue / 255)
        votes[_named(hue * 360, saturation, value)] += 0.35 + saturation * value
    return max(votes, key=lambda name: votes[name])


def _named(hue: float, saturation: float, value: float) -> str:
    if value < 0.16:
        return "black"
    if saturation < 0.14:
        return "white" if value > 0.82 else "grey"
    name = next((name for end, name in _HUES if hue < end), "pink" if hue < 345 else "red")
    if name in {"red", "orange"} and value < 0.6 and saturation < 0.85 and 8 <= hue < 42:
        return "brown"
    return "pink" if name == "red" and saturation < 0.5 and value > 0.7 else name
