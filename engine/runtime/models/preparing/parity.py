"""Whether an export says the same as the model it was made of: on the sample pictures, and on texts of all kinds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from PIL import Image

from engine.errors import Refused
from engine.runtime.progress import Progress
from engine.runtime.seeing.measuring import opened, samples
from engine.runtime.seeing.towers import Towers, Vectors

_MOST_APART = 2e-3
"""Between two coordinates of unit vectors; half of what eight bits would cost."""
_LEAST_RANK = 0.99
_PICTURES = 40
_ODD = (
    "",
    "?!",
    "It's the dog's 2 bones, isn't it?",
    "“Curly quotes” and an apostrophe’s tail",
    "Tom &amp; Jerry, 1940–2020: 100% fun!",
    "  two   spaces\nand\ta tab ",
    "Ein Mädchen isst Äpfel im Café",
    "蜜蜂在花上",
    "пчела на цветке",
    "a very long sentence that goes on and on about the sea and the sky and the hills " * 8,
)


class Reference(Protocol):
    """The model as its makers run it."""

    def pictures(self, pictures: Sequence[Image.Image]) -> Vectors:
        """Give one vector a picture, by its own preparation of pictures."""

    def texts(self, texts: Sequence[str]) -> Vectors:
        """Give one vector a text, by its own tokenizer."""

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """Give the tokens of each text, filling included."""


@dataclass(frozen=True)
class Parity:
    """How far an export is from its model."""

    pictures: int
    texts: int
    tokens: int
    """Texts that are cut into other tokens."""
    picture_error: float
    text_error: float
    """The largest difference between two coordinates of unit vectors."""
    rank: float
    """How alike the order of the pictures is for a text, on the average: 1 is the same order (Spearman)."""

    @property
    def holds(self) -> bool:
        """Whether the export may stand for the model."""
        near = max(self.picture_error, self.text_error) <= _MOST_APART
        return near and self.rank >= _LEAST_RANK and not self.tokens

    def __str__(self) -> str:
        """Say the numbers."""
        return (
            f"largest difference {self.picture_error:.1e} over {self.pictures} pictures and {self.text_error:.1e} over "
            f"{self.texts} texts, order of the pictures alike to {self.rank:.4f}, {self.tokens} texts cut otherwise"
        )


def compare(reference: Reference, towers: Towers, progress: Progress) -> Parity:
    """Show both the same pictures and texts. Raises Refused with the numbers where they do not agree."""
    shown = samples()[:_PICTURES]
    pictures = [opened(path) for path, _ in shown]
    texts = [*(title for _, title in shown), *_ODD]
    progress(0.0, "Comparing pictures")
    seen, should_see = towers.pictures(pictures), _unit(reference.pictures(pictures))
    progress(0.5, "Comparing texts")
    said, should_say = towers.texts(texts), _unit(reference.texts(texts))
    cut = [list(map(int, row)) for row in towers.tokens(texts)[0]]
    other = sum(mine != theirs for mine, theirs in zip(cut, reference.tokens(texts), strict=True))
    if seen.shape != should_see.shape or said.shape != should_say.shape:
        raise Refused("The export gives vectors of another size than the model.", "Prepare it with another program.")
    parity = Parity(
        len(pictures),
        len(texts),
        other,
        float(np.abs(seen - should_see).max()),
        float(np.abs(said - should_say).max()),
        _alike(said @ seen.T, should_say @ should_see.T),
    )
    if not parity.holds:
        raise Refused(f"The export does not say what the model says: {parity}.", "Keep to the model's own program.")
    progress(1.0, f"The export is true: {parity}")
    return parity


def _unit(vectors: Vectors) -> Vectors:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def _alike(found: Vectors, wanted: Vectors) -> float:
    """Mean of Spearman's coefficients of the rows."""
    ranks = [table.argsort(axis=1, kind="stable").argsort(axis=1).astype(np.float64) for table in (found, wanted)]
    count = found.shape[1]
    apart = ((ranks[0] - ranks[1]) ** 2).sum(axis=1)
    return float((1 - 6 * apart / (count * (count**2 - 1))).mean())
