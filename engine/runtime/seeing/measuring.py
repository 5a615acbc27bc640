"""What a CLIP model's likenesses mean: measured on the pictures that come with the program and their titles."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image

from engine.runtime.paths import RESOURCES
from engine.runtime.seeing.towers import Towers, Vectors

_SAMPLES = RESOURCES / "samples"
_SIDE = 512
_STRANGER = 95
"""Of a hundred pictures that have nothing to do with a text, so many are less like it than `low`."""


@dataclass(frozen=True)
class Measured:
    """How far apart what fits and what does not are, and how far apart the two towers."""

    scale: tuple[float, float]
    """See `Embedder.scale`."""
    gap: tuple[float, ...]
    """From the mean of the texts to the mean of the pictures: a text moved by it stands for a picture that cannot be
    looked at. Source: Liang et al., "Mind the Gap" (2022)."""


@cache
def samples() -> tuple[tuple[Path, str], ...]:
    """Pictures of all kinds and what each shows."""
    listed = tomllib.loads((_SAMPLES / "starter.toml").read_text(encoding="utf-8"))["picture"]
    return tuple((_SAMPLES / each["file"], each["title"]) for each in listed)


def opened(path: Path) -> Image.Image:
    """Open a picture no larger than a network needs."""
    with Image.open(path) as picture:
        picture.draft("RGB", (_SIDE, _SIDE))
        return picture.convert("RGB")


def measure(towers: Towers, asked: Sequence[tuple[Path, str]] | None = None) -> Measured:
    """Look at every sample and read its title; a few seconds. Raises what the towers raise."""
    known = samples() if asked is None else asked
    seen = towers.pictures([opened(path) for path, _ in known])
    said = towers.texts([title for _, title in known])
    return Measured(_scale(said @ seen.T), tuple(map(float, seen.mean(axis=0) - said.mean(axis=0))))


def _scale(likeness: Vectors) -> tuple[float, float]:
    """Above each text's mean over all pictures: where strangers end, and where the half of its own pictures begins."""
    above = likeness - likeness.mean(axis=1, keepdims=True)
    own = np.eye(len(above), dtype=bool)
    low = max(0.0, float(np.percentile(above[~own], _STRANGER)))
    return round(low, 4), round(max(float(np.median(above[own])), low + 0.001), 4)
