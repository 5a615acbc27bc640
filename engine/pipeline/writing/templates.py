"""The frames of scripts: resources/scripts/*.toml, one file a niche and language, several templates each."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from engine.pipeline.writing.notes import Note, note_of
from engine.pipeline.writing.words import frequent, words
from engine.runtime.resources import load_all

Row = tuple[str, ...]
"""A text with `{variables}`, an English phrase of what to show, and where a part begins its heading."""
_VARIABLE = re.compile(r"\{(\w+)\}")
_QUESTIONS = frozenset(
    {"why", "how", "what", "when", "who", "where", "which", "whose", "por", "cómo", "qué", "cuándo", "quién", "dónde"}
)
_USED_BEFORE = 1.0
"""What a template without a score counts for."""


@dataclass(frozen=True)
class ScriptTemplate:
    """Intro, body and conclusion, in which `{topic}` and `{about}` stand for what the film is about."""

    name: str
    intro: Row
    body: tuple[Row, ...]
    conclusion: Row

    @property
    def variables(self) -> tuple[str, ...]:
        """The names in braces."""
        texts = " ".join((self.intro[0], self.conclusion[0], *(row[0] for row in self.body)))
        return tuple(dict.fromkeys(_VARIABLE.findall(texts)))


@dataclass(frozen=True)
class Sheet:
    """The templates of one niche in one language."""

    name: str
    niche: str
    language: str
    template: tuple[ScriptTemplate, ...]
    bridges: tuple[str, ...] = ()
    """Short sentences that lead from one fact to the next, whatever they are; each is used once in a film."""
    turns: tuple[str, ...] = ()
    """Short sentences that lead from one chapter to the next."""
    leads: tuple[str, ...] = ()
    """What follows a person's own most striking note at the start."""
    closings: tuple[str, ...] = ()
    """What ends a film made of a person's own notes."""


def sheets(language: str) -> dict[str, Sheet]:
    """The sheets of a language by niche; empty where there are none."""
    code = language.split("-", maxsplit=1)[0]
    return {sheet.niche: sheet for sheet in load_all("scripts", Sheet).values() if sheet.language == code}


def chosen(sheet: Sheet, scores: Mapping[str, float], dice: random.Random) -> ScriptTemplate:
    """Draw a template; `scores` of `sheet/template` make those that did well likelier, and none impossible."""
    weights = [max(0.05, scores.get(f"{sheet.name}/{each.name}", _USED_BEFORE)) for each in sheet.template]
    return dice.choices(sheet.template, weights)[0]


def filled(row: Sequence[str], values: Mapping[str, str]) -> Note:
    """Put the topic into a row."""
    note = note_of([_VARIABLE.sub(lambda name: values[name.group(1)], each) for each in row])
    return replace(note, text=note.text[:1].upper() + note.text[1:])


def values_of(topic: str, language: str, known: frozenset[str]) -> dict[str, str]:
    """What the variables stand for; a first word that is `known` to be written small is so in mid-sentence."""
    plain = topic.strip().rstrip(" .!?¿¡…")
    first = next(iter(words(plain)), "")
    small = first.lower() in frequent(language) | known
    inner = plain.lstrip("¿¡")
    inner = inner[:1].lower() + inner[1:] if small else inner
    question = first.lower() in _QUESTIONS
    if language.startswith("es"):
        about = f"por qué {inner.partition(' ')[2].partition(' ')[2]}" if inner.startswith("por qué ") else inner
    else:
        about = f"the question of {inner}" if question else inner
    return {"topic": inner, "about": about}
