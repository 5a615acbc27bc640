"""What to look for while a sentence is said: a short phrase of things that can be seen, in English where possible."""

from dataclasses import dataclass, field
from functools import cache

from engine.pipeline.writing.words import content, stem
from engine.runtime.resources import load_all

_WORDS = 4


@dataclass(frozen=True)
class Sights:
    """Words for what can be seen: resources/sights/*.toml."""

    name: str
    words: dict[str, str] = field(default_factory=dict)
    """In the language of the file, to English."""


@cache
def sights(language: str) -> dict[str, str]:
    """The words of a language that can be seen, as written and by stem, in English."""
    known = load_all("sights", Sights).get(language.split("-", maxsplit=1)[0])
    if known is None:
        return {}
    return {stem(word): english for word, english in known.words.items()} | known.words


def sight(sentence: str, topic: str, language: str) -> str:
    """A search phrase of up to four words: what can be seen in the sentence, then what the topic adds."""
    seen = sights(language)
    told = _visible(sentence, language, seen)
    asked = _visible(topic, language, seen)
    chosen = list(dict.fromkeys([*told[: _WORDS - bool(asked)], *asked]))[:_WORDS]
    return " ".join(chosen) or " ".join((topic or sentence).split()[:_WORDS])


def _visible(text: str, language: str, seen: dict[str, str]) -> list[str]:
    """Known things first, in order; where there are none, the longest words, for they carry most."""
    meant = [word for word in content(text, language) if not word.isdigit()]
    things = [seen.get(word.lower()) or seen.get(stem(word), "") for word in meant]
    things = [thing for thing in things if thing]
    if things:
        return list(dict.fromkeys(things))
    ranked = sorted(dict.fromkeys(word.lower() for word in meant), key=len, reverse=True)[:_WORDS]
    return [word for word in dict.fromkeys(each.lower() for each in meant) if word in ranked]
