"""Whether a scene that a model wrote is good enough to be told; a weak scene is worse than a template's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.domain.script import split_sentences
from engine.pipeline.writing.claims import unsupported
from engine.pipeline.writing.language import language_of
from engine.pipeline.writing.words import content, count, likeness, runs, stem, stems, tongues, words

_MARKUP = re.compile(r"[*_#`>|{}\[\]<\\]|https?:|\n|^\s*(?:[-•–]|\d+[.)])\s|(?:^|\s)(?:Topic|Notes|Answer|Point)\s*:")
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|I'll|I'd|my|me|mine)\b")
_NOT = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|without|cannot|neither|nor|\w+n't|nunca|sin|nadie|nada)\b", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?…。！？؟]['\"»”’)]*$")
_ECHO = 6
"""Words in a row that also stand elsewhere are an echo."""
_ALIKE = 0.75
_OWN_WORDS = {True: 0.0, False: 0.5}
"""Of the meaning words of a reworded scene at most this share may be new; `True`: to a strict eye."""
_KEPT = {True: 0.85, False: 0.6}
"""Of the notes' meaning words at least this share must come back."""
_NUMBERS = re.compile(
    r"\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|quarter|third|"
    r"first|second|hundreds?|thousands?|millions?|billions?)\b",
    re.IGNORECASE,
)
_CLUMSY = re.compile(r"[.;:,!?]\s*[.;:,!?]|[.!?]\s+[a-z]|^[a-z]")
_ORDER = 0.8
"""And in this share of them in their order: who does what to whom stands in the order of words."""
_SENTENCE_KNOWS_LANGUAGE = 7


@dataclass(frozen=True)
class Ask:
    """What a scene was asked to be."""

    topic: str
    language: str
    notes: str
    """What it may say; empty where the model writes freely."""
    known: str
    """Everything that needs no checking."""
    least: float
    most: float
    """Words."""
    example: str
    """The worked example of the prompt: none of it may come back."""
    strict: bool
    """Whether the model is too small to be trusted with a fact."""


def faults(text: str, ask: Ask, earlier: Sequence[str]) -> list[str]:
    """Everything that is wrong with a scene, in words for the log; empty where it is good."""
    return [*_form(text, ask), *_echoes(text, ask, earlier), *_substance(text, ask)]


def _form(text: str, ask: Ask) -> Iterator[str]:
    if not ask.least <= count(text) <= ask.most:
        yield "length"
    if not _ENDED.search(text.strip()):
        yield "cut off"
    if _CLUMSY.search(text):
        yield "punctuation"
    if _MARKUP.search(text):
        yield "markup"
    if _FIRST_PERSON.search(text) and not _FIRST_PERSON.search(ask.notes):
        yield "first person"
    low = text.lower()
    known = tongues().get(ask.language.split("-", maxsplit=1)[0])
    if known and any(phrase in low and phrase not in ask.notes.lower() for phrase in known.empty):
        yield "empty phrase"
    if len(words(text)) >= _SENTENCE_KNOWS_LANGUAGE and language_of(text) != ask.language.split("-", maxsplit=1)[0]:
        yield "language"


def _echoes(text: str, ask: Ask, earlier: Sequence[str]) -> Iterator[str]:
    own = list(runs(text, 4))
    if len(own) != len(set(own)):
        yield "repeats itself"
    if set(runs(text, 4)) & set(runs(ask.example, 4)):
        yield "prompt leakage"
    told = {run for scene in earlier for run in runs(scene, _ECHO)}
    meant = stems(text, ask.language)
    if told & set(runs(text, _ECHO)) or any(likeness(meant, stems(each, ask.language)) > _ALIKE for each in earlier):
        yield "repeats an earlier scene"


def _substance(text: str, ask: Ask) -> Iterator[str]:
    meant = stems(text, ask.language)
    if not meant & stems(f"{ask.topic} {ask.notes}", ask.language):
        yield "off topic"
    if (ask.strict or ask.notes) and any(
        True for sentence in split_sentences(text) for _ in unsupported(sentence, ask.known, ask.language)
    ):
        yield "unsupported claim"
    if ask.notes:
        yield from _faithful(text, meant, ask)


def _faithful(text: str, meant: frozenset[str], ask: Ask) -> Iterator[str]:
    noted = stems(ask.notes, ask.language)
    if meant and len(meant - noted) / len(meant) > _OWN_WORDS[ask.strict]:
        yield "adds to the notes"
    if len(meant & noted) < _KEPT[ask.strict] * len(noted):
        yield "leaves notes out"
    if not ask.strict:
        return
    if len(_NOT.findall(text)) != len(_NOT.findall(ask.notes)):
        yield "turns a no into a yes"
    if sorted(each.lower() for each in _NUMBERS.findall(text)) != sorted(
        each.lower() for each in _NUMBERS.findall(ask.notes)
    ):
        yield "changes a number"
    shared = [stem(word) for word in content(text, ask.language) if stem(word) in noted]
    source = [stem(word) for word in content(ask.notes, ask.language)]
    if _common(shared, source) < _ORDER * len(shared):
        yield "changes the order"


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest sequence that stands in both, in order."""
    row = [0] * (len(other) + 1)
    for word in one:
        above = row[:]
        for index, each in enumerate(other):
            row[index + 1] = above[index] + 1 if word == each else max(above[index + 1], row[index])
    return row[-1]
