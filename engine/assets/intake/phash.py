"""A picture's fingerprint: near-duplicates under resizing, recompression and small edits differ in few bits.

Own, because imagehash brings scipy and PyWavelets (150 MB) for one 32 × 32 cosine transform.
Source: Zauner, "Implementation and benchmarking of perceptual image hash functions" (2010), the DCT hash.
"""

import numpy as np
import numpy.typing as npt
from PIL import Image

SIDE = 32
KEPT = 8
NEAR = 8
"""Of 64 bits: two pictures that differ in fewer are taken for the same."""


def perceptual_hash(picture: Image.Image) -> str:
    """Fingerprint a picture: 16 hex digits."""
    grey = np.asarray(picture.convert("L").resize((SIDE, SIDE), Image.Resampling.LANCZOS), dtype=np.float64)
    low = (_COSINES @ grey @ _COSINES.T).ravel()
    bits = low > np.median(low[1:])
    return np.packbits(bits).tobytes().hex()


def distance(one: str, other: str) -> int:
    """In how many bits two fingerprints differ; those of different lengths in all."""
    if len(one) != len(other) or not one:
        return 4 * max(len(one), len(other), 16)
    return (int(one, 16) ^ int(other, 16)).bit_count()


def _cosines() -> npt.NDArray[np.float64]:
    rows, columns = np.mgrid[0:KEPT, 0:SIDE]
    return np.asarray(np.cos(np.pi * (2 * columns + 1) * rows / (2 * SIDE)), dtype=np.float64)


_COSINES = _cosines()
