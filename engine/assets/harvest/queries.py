"""From what films are about to what sources are asked: a few short phrases, the same for the same errand."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, pairwise

from engine.domain.asset import Kind
from engine.domain.harvest import Errand
from engine.domain.style import Niche
from engine.runtime.paths import RESOURCES

MOST = 12
"""Searches of one kind: more words bring more of the same, fewer leave the niche half seen."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NEAR = 3
_WHOLE = 3
"""Words that a catalogue still finds together."""


def queries(errand: Errand, niche: Niche | None, kind: Kind) -> tuple[str, ...]:
    """Give what to search for, the person's own words first; of two that differ in a plural the first."""
    given = [phrases(text) for text in (*errand.about, *errand.keywords)]
    whole = [each[0] for each in given if each]
    parts = [part for each in given for part in each[1:]]
    own = _each_once([*whole, *parts])
    if kind == "audio":
        own = own if niche else [f"{query} music" for query in own]
        return tuple(_each_once([*own, *_of_niche(niche, kind)]))[:MOST]
    near = [word for query in whole for word in _near(query)]
    return tuple(_each_once([*own, *near, *_of_niche(niche, kind)]))[:MOST]


def phrases(text: str) -> list[str]:
    """Give the words of a text that say something: all together where they are few, else the first and pairs."""
    said = [word.lower() for word in _WORD.findall(text)]
    meant = [word for word in said if word not in _empty() and (len(word) > 1 or not word.isascii())]
    if len(meant) <= _WHOLE:
        return [" ".join(meant)] if meant else []
    return [" ".join(meant[:_WHOLE]), *(" ".join(pair) for pair in pairwise(meant))]


def _of_niche(niche: Niche | None, kind: Kind) -> Iterator[str]:
    """Sound is searched for by mood, pictures by what can be seen and then by what is spoken of."""
    if niche is None:
        return
    if kind == "audio":
        yield from (f"{mood} music" for mood in niche.moods)
        return
    for words in chain(niche.background_moods, niche.keywords, niche.tags):
        yield from phrases(words)[:1]


def _near(query: str) -> list[str]:
    """Words that mean nearly what a word does, where it is one of the few that are known to have such."""
    ideas = [line for line in _lines("concepts.txt") if _singular(query) in map(_singular, line)]
    return [word for line in ideas for word in line if _singular(word) != _singular(query)][:_NEAR]


def _each_once(found: Iterable[str]) -> list[str]:
    first: dict[str, str] = {}
    for each in found:
        first.setdefault(" ".join(map(_singular, each.split())), each)
    return list(first.values())


def _singular(word: str) -> str:
    if word.endswith(("oes", "sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


@cache
def _empty() -> frozenset[str]:
    return frozenset(word for line in _lines("empty.txt") for word in line)


@cache
def _lines(name: str) -> tuple[tuple[str, ...], ...]:
    lines = (RESOURCES / "words" / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split()) for line in lines if not line.startswith("#"))
