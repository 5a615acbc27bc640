"""What a person should check: numbers, names and dates that no note supports."""

import re
from collections.abc import Iterator, Sequence

from engine.domain.script import Claim, Scene, split_sentences
from engine.pipeline.writing.words import frequent, stem, words

_NUMBER = re.compile(r"[$€£¥]?\d[\d.,:/]*\d%?|[$€£¥]?\d%?")
_BIG = re.compile(
    r"\b(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -])?"
    r"(?:hundreds?|thousands?|millions?|billions?|trillions?|percent|century|centuries|"
    r"cient[oa]s|mil|millones|millón|por ciento|siglos?)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[^\W\d_a-zà-ÿ][\w'’-]*(?:\s+(?:of|the|de|del|la|von|van)?\s*[^\W\d_a-zà-ÿ][\w'’-]*)*")
_NO_CASE_RULE = {"de"}
"""Languages that write every noun with a capital."""


def claims_in(scenes: Sequence[Scene], known: str, language: str) -> tuple[Claim, ...]:
    """List what the scenes claim beyond `known`: the notes, and what the person asked for."""
    ground = _ground(known)
    return tuple(
        Claim(index, text, sentence)
        for index, scene in enumerate(scenes)
        for sentence in split_sentences(scene.narration)
        for text in dict.fromkeys(unsupported(sentence, ground, language))
    )


def unsupported(sentence: str, known: str | frozenset[str], language: str) -> Iterator[str]:
    """The numbers, names and dates of one sentence that `known` does not hold."""
    ground = _ground(known) if isinstance(known, str) else known
    for found in (*_NUMBER.findall(sentence), *(match.group() for match in _BIG.finditer(sentence))):
        if not {each.lower() for each in words(found)} <= ground:
            yield found
    if language.split("-", maxsplit=1)[0] in _NO_CASE_RULE:
        return
    for match in _NAME.finditer(sentence):
        name = match.group()
        if match.start() == _first_letter(sentence):
            name = _after_first(name, language)
        if any(word.lower() not in ground and stem(word) not in ground for word in _weighty(name, language)):
            yield name


def _ground(known: str) -> frozenset[str]:
    low = {word.lower() for word in words(known)}
    return frozenset(low | {stem(word) for word in low})


def _weighty(name: str, language: str) -> list[str]:
    """The words of a name; a lone `I`, or a small word with a capital, is none."""
    dull = frequent(language)
    return [word for word in words(name) if word.lower() not in dull and len(word) > 1]


def _after_first(name: str, language: str) -> str:
    """The first word of a sentence has a capital anyway: a name there shows by its second word."""
    first, _, rest = name.partition(" ")
    if not rest:
        return ""
    return rest if first.lower() in frequent(language) else name


def _first_letter(sentence: str) -> int:
    return next((index for index, each in enumerate(sentence) if each.isalnum()), 0)
