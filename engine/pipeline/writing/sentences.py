"""Whether one sentence that a small model wrote from memory may be said: strict, for another is quickly had."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.pipeline.writing.claims import unsupported
from engine.pipeline.writing.language import language_of
from engine.pipeline.writing.words import content, likeness, runs, stem, stems, tongues, words

LEAST, MOST = 6, 26
"""Words a sentence has; the longest are refused, for they were ended by the limit and not by the writer."""
_FORM = re.compile(r"^[A-Z][^.!?:;\n]*\.$")
_MARKUP = re.compile(r"[*_#`>|{}\[\]<\\\"():;/]|https?|\n|^\s*(?:[-•–]|\d+[.)])\s|\s{2,}|[,-]\.|,\s*,")
_NUMBER = re.compile(
    r"\d|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+teenth|twent\w+|thirt\w+|fort(?:y|ies)|fift\w+|"
    r"sixt\w+|sevent\w+|eight\w+|ninet\w+|hundreds?|thousands?|millions?|billions?|trillions?|percent|half|quarter|third|"
    r"century|centuries|decades?|millennia)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"\b(?:i|i'm|i've|i'll|me|my|mine|myself)\b", re.IGNORECASE)
_PARTS = re.compile(r"(?<!')[a-z]{3,}")
"""Of a word: `self` and `care` of `self-care`, `they` of `they're`."""
_NOT = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|cannot|neither|nor|unable|impossible|\w+n't)\b", re.IGNORECASE
)
"""Small models put their denials at random."""
_ENOUGH_OF_A_LANGUAGE = 7
_ALIKE = 0.55
_FEWEST_NEW = 2
"""Words with meaning that a sentence adds to its opening."""


@dataclass(frozen=True)
class Strictness:
    """Words that a language's small models are not to be believed with: they come with the interview."""

    buzz: frozenset[str]
    """Stems of words that swell a sentence and say nothing."""
    names: frozenset[str]
    """Names written small, for a grammar without capitals lets them through."""
    phrases: tuple[str, ...]
    """In small letters."""
    dangling: frozenset[str]
    """Words with which no sentence ends."""
    common: frozenset[str]
    """Stems of the language's words: another is made up, or somebody's name."""


def flaws(
    sentence: str, opening: str, topic: str, language: str, told: Sequence[str], strictness: Strictness
) -> list[str]:
    """Everything that is wrong with a sentence that goes on from `opening`; empty where it may be said."""
    return [
        *_form(sentence, language, strictness),
        *_substance(sentence, opening, topic, language, strictness),
        *_echoes(sentence, opening, topic, language, told),
    ]


def _form(sentence: str, language: str, strictness: Strictness) -> Iterator[str]:
    said = words(sentence)
    if not LEAST <= len(said) <= MOST:
        yield "length"
    if not _FORM.match(sentence) or not said or said[-1].lower() in strictness.dangling:
        yield "not complete"
    if _MARKUP.search(sentence):
        yield "markup"
    if _SPEAKER.search(sentence):
        yield "first person"
    if len(said) >= _ENOUGH_OF_A_LANGUAGE and language_of(sentence) != language:
        yield "language"


def _substance(sentence: str, opening: str, topic: str, language: str, strictness: Strictness) -> Iterator[str]:
    low = f" {' '.join(word.lower() for word in words(sentence.removeprefix(opening)))} "
    asked = {word.lower() for word in words(topic)}
    if not stems(sentence, language) & stems(topic, language):
        yield "off topic"
    if any(number.lower() not in asked for number in _NUMBER.findall(sentence)):
        yield "number"
    if any(unsupported(sentence, f"{topic} {opening}", language)) or strictness.names & {*low.split()} - asked:
        yield "name"
    if any(stem(part) not in strictness.common for word in {*low.split()} - asked for part in _PARTS.findall(word)):
        yield "no word"
    empty = tongues()[language].empty if language in tongues() else ()
    if any(f" {phrase} " in low for phrase in (*strictness.phrases, *empty)):
        yield "empty phrase"
    if _NOT.search(low):
        yield "denial"
    if {stem(word) for word in low.split()} & strictness.buzz - stems(topic, language):
        yield "buzzword"


def _echoes(sentence: str, opening: str, topic: str, language: str, told: Sequence[str]) -> Iterator[str]:
    often = Counter(stem(word) for word in content(sentence, language))
    if any(times > 1 for times in often.values()):
        yield "repeats itself"
    known = stems(f"{topic} {opening}", language)
    meant = stems(sentence, language) - known
    if len(meant) < _FEWEST_NEW:
        yield "says nothing new"
    rest = sentence.removeprefix(opening)
    own = set(runs(rest, 4))
    for each in told:
        if own & set(runs(each, 4)) or likeness(meant, stems(each, language) - known) >= _ALIKE:
            yield "repeats an earlier sentence"
            return
