"""Sentences that nobody speaks: their words are paced by how fast people read without hurry."""

import unicodedata
from collections.abc import Sequence

from engine.domain.units import Seconds
from engine.domain.voice import Spoken, Take, Word

LETTERS_A_SECOND = 13.0
"""Calm reading; subtitles for adults go up to 17."""
SIGNS_A_SECOND = 4.5
"""Of scripts that write a syllable or a word with one sign."""
_LEAST_WORD: Seconds = 0.2
_LEAST: Seconds = 1.2


def unspoken(words: Sequence[Spoken], speed: float) -> Take:
    """Time a sentence for the eye alone."""
    lengths = [_reading(word.written) / speed for word in words]
    stretch = max(1.0, _LEAST / max(sum(lengths), 1e-6)) if words else 1.0
    placed, at = [], 0.0
    for word, length in zip(words, lengths, strict=True):
        end = at + length * stretch
        placed.append(Word(word.written, round(at, 4), round(end, 4)))
        at = end
    return Take(" ".join(word.written for word in words), "", None, round(at, 4), tuple(placed))


def _reading(text: str) -> Seconds:
    signs = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    rest = len(text) - signs + (1 if len(text) > signs else 0)
    return max(_LEAST_WORD, signs / SIGNS_A_SECOND + rest / LETTERS_A_SECOND)
