"""Likeness with no model at all: shared words, words of one idea, and shared spellings."""

import re
import zlib
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

import numpy as np

from engine.domain.asset import Asset
from engine.ports import Kit, Vectors, Views
from engine.runtime.paths import RESOURCES

_SIZE = 8192
_WORD, _IDEA, _SPELLING = 1.0, 0.6, 0.12
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_SUFFIX = re.compile(r"(?:ies|ied)$|(?:ing|ed|es|s|ly)$")


class Lexical:
    """Always there; understands English."""

    title: ClassVar[str] = "Words (needs no model)"
    looks: ClassVar[bool] = False
    scale: ClassVar[tuple[float, float]] = (0.10, 0.60)

    def __init__(self, kit: Kit) -> None:
        """Needs nothing of it."""

    def model(self) -> str:
        """Name the way of counting."""
        return "lexical:1"

    def texts(self, texts: Sequence[str]) -> Vectors:
        """Give one unit vector a text, as (texts, 8192); a text without a telling word stands by its spelling."""
        return np.stack([self._vector(text) for text in texts]) if texts else np.zeros((0, _SIZE), dtype=np.float32)

    def assets(self, assets: Sequence[Asset], views: Views) -> list[Vectors]:  # noqa: ARG002 - it only reads
        """Give one unit vector an asset: what its title and its tags say."""
        return list(self.texts([f"{asset.title} {' '.join(asset.tags)}" for asset in assets])[:, None])

    def _vector(self, text: str) -> Vectors:
        vector = np.zeros(_SIZE, dtype=np.float32)
        strongest: dict[str, float] = {}
        for feature, weight in self._features(text):
            strongest[feature] = max(weight, strongest.get(feature, 0.0))
        for feature, weight in (strongest or {f"text:{text}": 1.0}).items():
            vector[zlib.crc32(feature.encode("utf-8", "replace")) % _SIZE] += weight
        return vector / np.float32(np.linalg.norm(vector))

    def _features(self, text: str) -> Iterator[tuple[str, float]]:
        for word in _LETTERS.findall(text.lower()):
            if word in self._empty:
                continue
            stem = _stem(word)
            yield f"word:{stem}", _WORD
            for idea in self._ideas.get(stem, ()):
                yield f"idea:{idea}", _IDEA
            padded = f" {word} "
            for start in range(len(padded) - 3):
                yield f"letters:{padded[start : start + 4]}", _SPELLING

    @cached_property
    def _ideas(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, line in enumerate(_lines("concepts.txt")):
            for word in line.split():
                found.setdefault(_stem(word), []).append(number)
        return found

    @cached_property
    def _empty(self) -> frozenset[str]:
        return frozenset(word for line in _lines("empty.txt") for word in line.split())


def _lines(name: str) -> list[str]:
    lines = (RESOURCES / "words" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def _stem(word: str) -> str:
    """Cut an English ending: `flies` and `flying` meet at `fly`."""
    cut = _SUFFIX.search(word)
    if cut is None or len(word) - len(cut[0]) < 3 or word.endswith("ss"):
        return word.removesuffix("e") if len(word) > 4 else word
    stem = word[: cut.start()]
    if cut[0] in {"ies", "ied"}:
        return stem + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls":
        stem = stem[:-1]
    return stem.removesuffix("e") if len(stem) > 4 else stem
