"""A picture's fingerprint: near-duplicates under resizing, recompression and small edits differ in few bits.

Own, because imagehash brings scipy and PyWavelets (150 MB) for one cosine transform. It differs from that of Zauner,
"Implementation and benchmarking of perceptual image hash functions" (2010), in three ways, each measured by
tests/benchmarks/twins.py: the signs of the waves are kept, not how they lie to their median, so that a mirrored
picture's fingerprint follows from the picture's own; black bars are left out; and what shows too little to be known
again, as a plain colour or a gradient, has none.
"""

from functools import cache

import numpy as np
import numpy.typing as npt
from PIL import Image

NEAR = 8
"""Of 64 bits: two pictures that differ in fewer are taken for the same."""
PLAIN = "0" * 16
"""Of a picture that shows too little: near to nothing, not even to another plain one."""
SIDE = 64
KEPT = 8
_FAINTEST = 0.5
"""Grey levels: a weaker wave may be the compression's own."""
_FEWEST = 24
"""Of 63 waves, how many must be stronger."""
_BLACK, _EDGE = 28, 24
"""Grey levels: no pixel of a bar is brighter; the lines next to it are, on average."""
_SLIGHT = 0.06
"""Of width and height: how much is cut off, or added, in `around`."""
_ODD = np.tile(np.arange(KEPT) % 2 == 1, KEPT)
"""The waves that a mirror turns over."""

Floats = npt.NDArray[np.float64]


def perceptual_hash(picture: Image.Image) -> str:
    """Fingerprint a picture: 16 hex digits."""
    return _cut(_grey(picture), (0, 1), (0, 1))


def around(picture: Image.Image) -> str:
    """Fingerprint a picture as it is and as it would be with a little less or a little more around it, 16 hex each.

    To be looked up: a library that keeps one fingerprint a picture then finds what is cropped, and what it is of.
    """
    grey = _grey(picture)
    found = [_cut(grey, (0, 1), (0, 1))]
    if found[0] == PLAIN:
        return PLAIN
    for cut in (_SLIGHT, -_SLIGHT):
        for down, right in ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0), (0.5, 0.5)):
            rows, columns = ((cut * part, 1 - cut * (1 - part)) for part in (down, right))
            found.append(_cut(grey, rows, columns))
    return "".join(found)


def mirrored(prints: str) -> str:
    """Give the fingerprints that the same pictures have in a mirror."""
    bits = np.unpackbits(np.frombuffer(bytes.fromhex(prints), np.uint8)).reshape(-1, KEPT * KEPT)
    turned = bits ^ (_ODD & (bits[:, :1] == 1))
    return np.packbits(turned).tobytes().hex()


def distance(one: str, other: str) -> int:
    """In how many bits two fingerprints differ; plain frames, and those of different lengths, in all."""
    if len(one) != len(other) or not one:
        return 4 * max(len(one), len(other), 16)
    frames = [(one[at : at + 16], other[at : at + 16]) for at in range(0, len(one), 16)]
    return sum(64 if PLAIN in pair else (int(pair[0], 16) ^ int(pair[1], 16)).bit_count() for pair in frames)


def without_bars(picture: Image.Image) -> Image.Image:
    """Cut off black bars above and below, or left and right: as wide on both sides, and with a sharp edge."""
    grey = np.asarray(picture.convert("L"))
    top, bottom = _between_bars(grey)
    left, right = _between_bars(grey[top:bottom].T)
    return picture.crop((left, top, right, bottom)) if grey.shape != (bottom - top, right - left) else picture


def _between_bars(lines: npt.NDArray[np.uint8]) -> tuple[int, int]:
    count = len(lines)
    lit = np.flatnonzero(lines.max(axis=1) > _BLACK)
    if not lit.size:
        return 0, count
    first, last = int(lit[0]), int(lit[-1]) + 1
    even = abs(first - (count - last)) <= max(2, 0.02 * count)
    wide = min(first, count - last) >= 0.03 * count and last - first >= 0.4 * count
    sharp = min(lines[first : first + 3].mean(), lines[last - 3 : last].mean()) >= _EDGE
    return (first, last) if even and wide and sharp else (0, count)


def _grey(picture: Image.Image) -> Floats:
    """Give (SIDE, SIDE) grey levels, 0 to 255; in fractions, since a dark picture has few whole ones."""
    grey = without_bars(picture).convert("L").convert("F")
    return np.asarray(grey.resize((SIDE, SIDE), Image.Resampling.BOX), dtype=np.float64)


def _cut(grey: Floats, rows: tuple[float, float], columns: tuple[float, float]) -> str:
    """Fingerprint a part of a picture, given as where it begins and ends.

    The sign of each wave is kept but of the constant one, in whose place stands that there is something to be known.
    """
    waves = _waves(*rows) @ grey @ _waves(*columns).T
    strength = np.abs(waves).ravel()[1:] * (4 / SIDE**2)
    if np.count_nonzero(strength >= _FAINTEST) < _FEWEST:
        return PLAIN
    bits = waves.ravel() > 0
    bits[0] = True
    return np.packbits(bits).tobytes().hex()


@cache
def _waves(low: float, high: float) -> Floats:
    """Make the cosine transform of the part from `low` to `high` of SIDE samples; beyond 0 and 1 the edge goes on."""
    waves, samples = np.mgrid[0:KEPT, 0:SIDE]
    cosines = np.cos(np.pi * (2 * samples + 1) * waves / (2 * SIDE))
    return np.asarray(cosines @ resampling(low, high, SIDE), dtype=np.float64)


@cache
def resampling(low: float, high: float, side: int) -> Floats:
    """Make the (side, side) matrix that takes the part from `low` to `high` of `side` samples; the edge goes on."""
    at = np.clip(low * side + (np.arange(side) + 0.5) * (high - low) - 0.5, 0, side - 1)
    before = np.minimum(at.astype(int), side - 2)
    matrix = np.zeros((side, side))
    matrix[np.arange(side), before] = 1 - (at - before)
    matrix[np.arange(side), before + 1] += at - before
    return matrix
