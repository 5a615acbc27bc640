"""Words, the ones that carry meaning, and how alike two texts are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from engine.runtime.resources import load_all

_WORD = re.compile(r"[^\W_]+(?:['’\-.,](?=[^\W_])[^\W_]+)*")
_WIDE = re.compile(r"[぀-ヿ㐀-鿿豈-﫿]")
_ENDINGS = ("iveness", "ations", "ation", "ingly", "ings", "edly", "ness", "ing", "ies", "ied", "ers", "ed", "er", "ly")
CHARACTERS_A_WORD = 1.7
"""Of Chinese and Japanese, which put no blanks between words."""


@dataclass(frozen=True)
class Tongue:
    """What is known of a language: resources/languages/*.toml."""

    name: str
    title: str
    frequent: str
    """Its most frequent words, with blanks between: they tell it from others, and carry no topic."""
    letters: str = ""
    """Letters that few other languages have."""
    empty: tuple[str, ...] = ()
    """Phrases that say nothing, or that a chatbot says: a scene with one is written anew."""


@cache
def tongues() -> dict[str, Tongue]:
    """Every language whose frequent words are known, by code."""
    return load_all("languages", Tongue)


@cache
def frequent(language: str) -> frozenset[str]:
    """The words of a language that carry no topic; empty for one that is not known."""
    known = tongues().get(language.split("-", maxsplit=1)[0])
    return frozenset(known.frequent.split()) if known else frozenset()


def words(text: str) -> list[str]:
    """Every word as written, without punctuation; numbers are words."""
    return _WORD.findall(text)


def count(text: str) -> float:
    """How many words are read aloud."""
    wide = len(_WIDE.findall(text))
    return len(_WORD.findall(_WIDE.sub(" ", text))) + wide / CHARACTERS_A_WORD


def stem(word: str) -> str:
    """Cut a word to what its forms share; crude, and enough to compare."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low.removesuffix(ending)
            break
    if low.endswith("s") and not low.endswith("ss") and len(low) > 3:
        low = low[:-1]
    if len(low) > 4 and low[-1] in "eaoyi":
        low = low[:-1]
    return low[:-1] if len(low) > 3 and low[-1] == low[-2:-1] else low


def content(text: str, language: str) -> list[str]:
    """The words that carry the topic, in order, as written."""
    dull = frequent(language) | frequent("en")
    return [word for word in words(text) if word.lower() not in dull and (len(word) > 2 or word.isdigit())]


def stems(text: str, language: str) -> frozenset[str]:
    """The stems of the words that carry the topic."""
    return frozenset(stem(word) for word in content(text, language))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets of stems share: 0 nothing, 1 the smaller is all in the larger."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    """Every run of `length` neighbouring words, in small letters."""
    low = [word.lower() for word in words(text)]
    return zip(*(low[start:] for start in range(length)), strict=False)
