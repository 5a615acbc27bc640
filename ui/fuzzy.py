"""Finding by a few letters: those typed must occur in order; at the beginning of words they count more."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
_FIRST, _START, _NEXT, _SKIPPED, _ASIDE = 3.0, 8.0, 5.0, 0.15, 0.5
"""What a letter is worth more at the text's beginning, at a word's, and right after the one before; what letters
between cost; what a letter found in the second text is worth of one in the first."""


def ranked(
    typed: str, things: Iterable[T], texts: Callable[[T], tuple[str, ...]], last: Callable[[T], int | None]
) -> list[T]:
    """Give the things that fit, best first; of equals, and where nothing is typed, those used last come first.

    :param texts: What is searched, the first counting most.
    :param last: How long ago a thing was used: 0 for the last one, None for never.
    """
    found = []
    for place, thing in enumerate(things):
        score = score_of(typed, texts(thing))
        if score is not None:
            used = last(thing)
            found.append((-score, used is None, used or 0, place, thing))
    return [thing for *_, thing in sorted(found, key=lambda each: each[:4])]


def score_of(typed: str, texts: tuple[str, ...]) -> float | None:
    """Rate how well typed words fit; None where one of them does not occur. Every word may be in another text."""
    total = 0.0
    for word in _folded(typed).split():
        scores = [
            score * _ASIDE ** min(place, 1)
            for place, text in enumerate(texts)
            if (score := _word(word, _folded(text))) is not None
        ]
        if not scores:
            return None
        total += max(scores)
    return total


def _word(word: str, text: str) -> float | None:
    """Rate one word: the best of the places where it may begin."""
    scores = [_from(word, text, at) for at, letter in enumerate(text) if letter == word[0]]
    return max((score for score in scores if score is not None), default=None)


def _from(word: str, text: str, at: int) -> float | None:
    score, before = 0.0, at - 1
    for letter in word:
        found = text.find(letter, before + 1)
        if found < 0:
            return None
        begins = found == 0 or not text[found - 1].isalnum()
        score += (
            1
            + (_FIRST if found == 0 else 0)
            + (_START if begins else 0)
            + (_NEXT if found == before + 1 else 0)
            - _SKIPPED * (found - before - 1)
        )
        before = found
    return score if score > len(word) else None


def _folded(text: str) -> str:
    """Leave out case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
