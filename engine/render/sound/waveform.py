"""The shape of a sound as it is drawn: how far it swings in every hundredth of a second."""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.render.sound.loudness import RATE, Samples
from engine.render.sound.sources import blocks
from engine.runtime.progress import Progress

STEPS = 100
"""Pairs a second."""
_WIDE = RATE // STEPS
_LONGEST = 4 * 3600 * RATE

Shape = npt.NDArray[np.int8]


def shape(progress: Progress, path: Path) -> Shape:
    """Read a file as (hundredths of a second, 2): lowest and highest sample of each, 127 for full scale.

    Raises Refused where it holds no sound, Cancelled.
    """
    found: list[Shape] = []
    for number, block in enumerate(blocks(path, _LONGEST)):
        progress(1 - 1 / (1 + number / 60), "Listening")
        found.append(_swings(block))
    return np.concatenate(found) if found else np.zeros((0, 2), np.int8)


def _swings(block: Samples) -> Shape:
    padded = np.pad(block, ((0, -len(block) % _WIDE), (0, 0)), mode="edge").reshape(-1, _WIDE * block.shape[1])
    ends = np.stack([padded.min(axis=1), padded.max(axis=1)], axis=1)
    swings: Shape = np.clip(np.rint(ends * 127), -127, 127).astype(np.int8)
    return swings
