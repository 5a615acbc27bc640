"""Whether two small pictures show the same, looked at piece by piece.

Fingerprints keep only the rough shape of a picture, in which two slides of one template, two charts or two evenings by
the sea are alike. Here the pictures are laid over one another as well as a crop and a mirror allow, brought to the same
tones, and counted is in how many pieces of those that show anything they then agree.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

from engine.ports import Plane

SAME = 0.9
"""Of the pieces that show anything, how many agree at least in a picture that is the same."""
_COARSE, _FINE, _PIECE = 32, 144, 12
"""Pixels of a side: for finding how the pictures lie to one another, for comparing them, of a piece."""
_FEWEST = 10
"""Of 144 pieces, how many must show anything."""
_NOISE = 8.0
"""Grey levels that compression may change."""
_BLACK = 28
_BLUR = (0.054, 0.244, 0.404, 0.244, 0.054)
_CUTS = ((0.0, 1.0), *((cut * at / 4, 1 - cut * (1 - at / 4)) for cut in (0.03, 0.06, 0.09) for at in range(5)))

Floats = npt.NDArray[np.float64]


def sameness(one: Plane, other: Plane) -> float:
    """Say how much of two pictures, each (height, width, 3) RGB, is the same: 0 to 1."""
    first, second = (_lit(np.asarray(Image.fromarray(each).convert("L"))) for each in (one, other))
    if not (first.size and second.size):
        return 0.0
    cut, uncut = _laid_over(first, second)
    return _agreement(_smooth(cut), _smooth(uncut))


def look_same(one: Sequence[Plane], other: Sequence[Plane]) -> bool:
    """Whether two assets show the same, by their kept views: half of the pictures of whichever has fewer, at least.

    Clips taken in twice need not have been parted into the same moments. Without views nothing is the same.
    """
    left, found = list(other), 0
    for each in one:
        match = next((number for number, candidate in enumerate(left) if sameness(each, candidate) >= SAME), None)
        if match is not None:
            del left[match]
            found += 1
    return found > 0 and 2 * found >= min(len(one), len(other))


def _lit(grey: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Cut off what is black all along each side."""
    rows, columns = (np.flatnonzero(grey.max(axis=axis) > _BLACK) for axis in (1, 0))
    return grey[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] if rows.size else grey[:0]


def _laid_over(one: npt.NDArray[np.uint8], other: npt.NDArray[np.uint8]) -> tuple[Floats, Floats]:
    """Give the pictures as (_FINE, _FINE), the one that shows more cut, and one of them turned, where that fits."""
    best, chosen = -2.0, (one, other, 0, 0, 1)
    for larger, smaller in ((one, other), (other, one)):
        cuts = _unit(_all_cuts(_scaled(larger, _COARSE)))
        for turn in (1, -1):
            fits = np.einsum("rcp,p->rc", cuts, _unit(_scaled(smaller, _COARSE)[:, ::turn]))
            at = int(fits.argmax())
            if fits.flat[at] > best:
                best, chosen = float(fits.flat[at]), (larger, smaller, at // len(_CUTS), at % len(_CUTS), turn)
    larger, smaller, rows, columns, turn = chosen
    cut = _stretched(_stretched(_scaled(larger, _FINE), [_CUTS[rows]]).T, [_CUTS[columns]]).T
    return cut, _scaled(smaller, _FINE)[:, ::turn]


def _agreement(one: Floats, other: Floats) -> float:
    """Compare piece by piece: it disagrees where the two differ by more than what either shows in it."""
    toned = np.empty(other.size)
    toned[np.argsort(other, axis=None, kind="stable")] = np.sort(one, axis=None)
    first, second = _pieces(one), _pieces(toned.reshape(other.shape))
    apart = ((first - second) ** 2).mean(axis=1)
    shown = (first.var(axis=1) + second.var(axis=1)) / 2
    telling = (shown > _NOISE**2 / 4) | (apart > _NOISE**2)
    agree = apart <= np.maximum(shown, _NOISE**2)
    count = int(np.count_nonzero(telling))
    return float(np.count_nonzero(telling & agree)) / count if count >= _FEWEST else 0.0


def _scaled(grey: npt.NDArray[np.uint8], side: int) -> Floats:
    scaled = Image.fromarray(grey).convert("F").resize((side, side), Image.Resampling.BOX)
    return np.asarray(scaled, dtype=np.float64)


def _all_cuts(grey: Floats) -> Floats:
    """Cut a picture in every way that is tried: (cuts of the rows, cuts of the columns, pixels)."""
    count, side = len(_CUTS), len(grey)
    cuts = _stretched(_stretched(grey, _CUTS).T, _CUTS)  # (cuts of the columns and pixels, those of the rows)
    return cuts.reshape(count, side, count, side).transpose(2, 0, 3, 1).reshape(count, count, side**2)


def _stretched(pixels: Floats, spans: Sequence[tuple[float, float]]) -> Floats:
    """Stretch parts of the rows to all of their height, one below the other: (spans · rows, columns).

    Not as a product of matrices: the threads that this starts cost more than they save.
    """
    side = len(pixels)
    at = np.concatenate([low * side + (np.arange(side) + 0.5) * (high - low) - 0.5 for low, high in spans])
    at = at.clip(0, side - 1)
    before = np.minimum(at.astype(int), side - 2)
    part = (at - before)[:, None]
    return np.asarray(pixels[before] * (1 - part) + pixels[before + 1] * part, dtype=np.float64)


def _unit(pixels: Floats) -> Floats:
    """Give each picture's pixels, in the last axis or a square, mean 0 and length 1."""
    flat = pixels if pixels.ndim == 3 else pixels.reshape(-1)
    level = flat - flat.mean(axis=-1, keepdims=True)
    return np.asarray(level / np.maximum(np.linalg.norm(level, axis=-1, keepdims=True), 1e-6), dtype=np.float64)


def _pieces(pixels: Floats) -> Floats:
    count = _FINE // _PIECE
    return pixels.reshape(count, _PIECE, count, _PIECE).transpose(0, 2, 1, 3).reshape(count**2, _PIECE**2)


def _smooth(pixels: Floats) -> Floats:
    """Blur a little, so that pictures may lie a pixel apart."""
    for _ in range(2):
        padded = np.pad(pixels, ((2, 2), (0, 0)), "edge")
        pixels = np.asarray(sum(weight * padded[at : at + _FINE] for at, weight in enumerate(_BLUR))).T
    return pixels
