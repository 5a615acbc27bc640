"""Where in a picture the eye goes, without any model: what stands out from the picture's edges, is sharp, is skin.

Measured by tests/integration/pipeline/reframing on 40 pictures whose subjects were marked by hand.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

Floats = npt.NDArray[np.float32]
Rgb = npt.NDArray[np.uint8]

SIDE = 64
"""Cells along the long side of the map."""
_FINE = 6
"""Pixels of a cell's side when its sharpness is measured."""
_MOST = 999
_PEAKED = 3.0
"""The map is raised to this power, so that one subject counts more than much that is of little interest."""
_PRIOR, _MIDDLE, _REACH = 0.25, 0.42, 0.35
"""Photographers put subjects near the middle, a little above it: the least weight, the height, and how far it goes."""
_PLAIN = 0.01
"""Of full scale: a picture whose colours differ by less shows nothing."""
_CB, _CR = (108.0, 12.0), (152.0, 10.0)
"""Chroma of skin and its spread, much the same for people of all colours (Chai and Ngan 1999)."""


@dataclass(frozen=True)
class Interest:
    """How much there is to see, summed up by column and by row: whole numbers, 0 to 999 for the most."""

    across: tuple[int, ...]
    down: tuple[int, ...]


def interest(picture: Rgb) -> Interest:
    """Look at an upright picture, (height, width, 3) sRGB of any size."""
    seen = _map(picture)
    return Interest(_scaled(seen.sum(axis=0)), _scaled(seen.sum(axis=1)))


def together(looks: Sequence[Interest]) -> Interest:
    """Take several looks at one subject as one, as at several frames of a clip."""
    across, down = ([getattr(look, side) for look in looks] for side in ("across", "down"))
    return Interest(_scaled(np.mean(across, axis=0)), _scaled(np.mean(down, axis=0)))


def _scaled(profile: npt.NDArray[np.floating]) -> tuple[int, ...]:
    most = float(profile.max())
    return tuple(int(each) for each in np.round(profile / most * _MOST)) if most > 0 else (1,) * len(profile)


def _map(picture: Rgb) -> Floats:
    whole = Image.fromarray(picture)
    scale = SIDE / max(whole.size)
    wide, high = (max(8, round(side * scale)) for side in whole.size)
    small = _pixels(whole, wide, high)
    if float(small.std(axis=(0, 1)).max()) < _PLAIN:
        return _prior(wide, high)
    colours = _opponent(small)
    parts: tuple[tuple[float, Callable[[], Floats]], ...] = (
        (1.0, lambda: _spread(_barriers(colours))),
        (1.0, lambda: _spread(_unlike_edges(colours))),
        (1.5, lambda: _spread(_residual(small.mean(axis=2)))),
        (0.7, lambda: _spread(_blurred(_sharpness(whole, wide, high), 2.0))),
        (0.3, lambda: _skin(small)),
    )
    total = np.zeros((high, wide), np.float32)
    for weight, part in parts:
        total += weight * part()
    total *= _prior(wide, high) / max(float(total.max()), 1e-9)
    return (total**_PEAKED).astype(np.float32)


def _pixels(picture: Image.Image, wide: int, high: int) -> Floats:
    return np.asarray(picture.resize((wide, high), Image.Resampling.BOX), np.float32) / np.float32(255)


def _opponent(pixels: Floats) -> Floats:
    """Give brightness, red against green, blue against yellow."""
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    return np.stack([(red + green + blue) / 3, red - green, blue - (red + green) / 2], axis=-1)


def _spread(values: Floats) -> Floats:
    low, high = np.percentile(values, 2), np.percentile(values, 99)
    spread: Floats = np.clip((values - low) / (high - low + 1e-9), 0, 1).astype(np.float32)
    return spread


def _barriers(colours: Floats) -> Floats:
    """How high a step has to be taken to come to each cell from the picture's edge, along the easiest way.

    Minimum barrier distance (Zhang et al. 2015): what is enclosed by a border of its own stands out.
    """
    total = np.zeros(colours.shape[:2], np.float32)
    for channel, weight in enumerate((1.0, 1.0, 0.7)):
        total += _barrier(np.ascontiguousarray(colours[..., channel]) * np.float32(weight))
    return total


def _barrier(values: Floats) -> Floats:
    highest, lowest = values.copy(), values.copy()
    step = np.full(values.shape, np.inf, np.float32)
    step[0] = step[-1] = step[:, 0] = step[:, -1] = 0
    changed = True
    while changed:
        changed = False
        for axis, by in ((0, 1), (0, -1), (1, 1), (1, -1)):
            high = np.maximum(np.roll(highest, by, axis), values)
            low = np.minimum(np.roll(lowest, by, axis), values)
            nearer = high - low < step - 1e-6
            if nearer.any():
                changed = True
                highest[nearer], lowest[nearer] = high[nearer], low[nearer]
                step[nearer] = (high - low)[nearer]
    return step


def _unlike_edges(colours: Floats) -> Floats:
    """How far each cell's colour is from the nearest eighth of those along the picture's edge."""
    high, wide = colours.shape[:2]
    deep = max(1, round(0.06 * min(high, wide)))
    sides = (colours[:deep], colours[-deep:], colours[:, :deep], colours[:, -deep:])
    edge = np.concatenate([side.reshape(-1, 3) for side in sides])
    edge = edge[:: max(1, len(edge) // 300)]
    apart = np.linalg.norm(colours.reshape(-1, 1, 3) - edge[None], axis=-1)
    apart.partition(len(edge) // 8, axis=1)
    unlike: Floats = apart[:, : max(1, len(edge) // 8)].mean(axis=1).reshape(high, wide)
    return unlike


def _residual(grey: Floats) -> Floats:
    """What of the picture's spectrum is not as in all pictures (Hou and Zhang 2007)."""
    spectrum = np.fft.fft2(grey)
    strength = np.log(np.abs(spectrum) + 1e-6)
    around = [np.roll(strength, (down, right), (0, 1)) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    unusual = np.exp(strength - np.mean(around, axis=0) + 1j * np.angle(spectrum))
    return _blurred((np.abs(np.fft.ifft2(unusual)) ** 2).astype(np.float32), 2.5)


def _sharpness(picture: Image.Image, wide: int, high: int) -> Floats:
    """How much changes from pixel to pixel in each cell: what is in focus."""
    grey = _pixels(picture.convert("L"), wide * _FINE, high * _FINE)
    steps = np.abs(np.diff(grey, axis=0, append=grey[-1:])) + np.abs(np.diff(grey, axis=1, append=grey[:, -1:]))
    sharp: Floats = np.minimum(steps, 0.3).reshape(high, _FINE, wide, _FINE).mean(axis=(1, 3))
    return sharp


def _skin(pixels: Floats) -> Floats:
    red, green, blue = (255 * pixels[..., channel] for channel in range(3))
    cb = 128 - 0.168736 * red - 0.331264 * green + 0.5 * blue
    cr = 128 + 0.5 * red - 0.418688 * green - 0.081312 * blue
    alike = np.exp(-(((cb - _CB[0]) / _CB[1]) ** 2) - ((cr - _CR[0]) / _CR[1]) ** 2)
    skin: Floats = np.where(pixels.mean(axis=2) > 0.2, alike, 0).astype(np.float32)
    return skin


def _prior(wide: int, high: int) -> Floats:
    across, down = (np.arange(wide) + 0.5) / wide - 0.5, (np.arange(high) + 0.5) / high - _MIDDLE
    near = np.exp(-(across[None] ** 2 + down[:, None] ** 2) / (2 * _REACH**2))
    return (_PRIOR + near).astype(np.float32)


def _blurred(values: Floats, spread: float) -> Floats:
    reach = round(3 * spread)
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / spread) ** 2)
    weights /= weights.sum()
    for axis in (0, 1):
        padded = np.pad(values, [(reach, reach) if each == axis else (0, 0) for each in (0, 1)], mode="edge")
        shifted = (np.take(padded, range(at, at + values.shape[axis]), axis) for at in range(2 * reach + 1))
        values = np.asarray(sum(weight * each for weight, each in zip(weights, shifted, strict=True)), np.float32)
    return values
