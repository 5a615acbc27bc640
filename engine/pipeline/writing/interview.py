"""A film from what a small model remembers: it ends sentences begun for it, each strictly checked."""

import math
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from engine.pipeline.writing.composing import Frame
from engine.pipeline.writing.drafting import Drafter
from engine.pipeline.writing.framing import Wish
from engine.pipeline.writing.notes import Note
from engine.pipeline.writing.sentences import MOST, Strictness, flaws
from engine.pipeline.writing.subjects import forms_of
from engine.pipeline.writing.templates import Row
from engine.pipeline.writing.words import count, stem, words
from engine.ports import Prompt
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import Progress
from engine.runtime.resources import load_all

_MOST_ASKED = 60
"""Sentences asked for in one film: what is missing then, templates and other notes fill."""
_SPARE = 1.15
"""More is asked for than the film holds, so that its length can be met, and for the reserve."""
_SENTENCE_WORDS = 14
_ASKED_FOR_ONE = 2.0
"""Sentences that may be asked for each that is needed."""
_SCENE = 2
"""Sentences of a part told before the next part has its turn."""
_TOKENS = 70
_WARMTH = 0.1
_NO_REPEATS = 1.1
_VARIABLE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Part:
    """Openings that belong together, and what stands over them."""

    heading: str
    openings: tuple[str, ...]


@dataclass(frozen=True)
class Interview:
    """What a small model is asked, and how little it is believed: resources/interviews/*.toml."""

    name: str
    language: str
    system: str
    question: str
    buzz: str
    names: str
    sensitive: str
    """Topics with one of these words are left to templates."""
    dangling: str
    words: str
    """The file of resources/words with the stems of the language."""
    phrases: tuple[str, ...]
    hooks: tuple[Row, ...]
    endings: tuple[Row, ...]
    part: tuple[Part, ...]
    kinds: dict[str, str] = field(default_factory=dict)
    """Words that tell what kind of thing a topic is about, by kind."""

    def dares(self, topic: str) -> bool:
        """Whether a small model may speak of a topic at all."""
        return not {stem(word) for word in words(topic)} & {stem(word) for word in self.sensitive.split()}

    @cached_property
    def strictness(self) -> Strictness:
        """The words that no sentence may have."""
        buzz = frozenset(stem(word) for word in self.buzz.split())
        return Strictness(
            buzz, frozenset(self.names.split()), self.phrases, frozenset(self.dangling.split()), self._common
        )

    @cached_property
    def _common(self) -> frozenset[str]:
        text = (RESOURCES / "words" / self.words).read_text(encoding="utf-8")
        return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def interview_for(language: str) -> Interview | None:
    """The interview of a language, if there is one."""
    code = language.split("-", maxsplit=1)[0]
    return next((each for each in load_all("interviews", Interview).values() if each.language == code), None)


class Interviewer:
    """Asks for sentence after sentence, part by part, until there are words enough."""

    def __init__(self, interview: Interview, drafter: Drafter, wish: Wish, topic: str) -> None:
        """Take what to ask; `topic` is as it stands in the middle of a sentence."""
        self._interview, self._drafter, self._wish = interview, drafter, wish
        first, _, rest = topic.partition(" ")
        if stem(first) in interview.strictness.common and not first.isupper():
            topic = f"{first.lower()} {rest}".strip()
        self._forms: Mapping[str, str] = {"topic": topic, **forms_of(topic, interview.kinds)}
        self._dice = random.Random(wish.seed)
        self._asked = 0

    def frame(self) -> Frame | None:
        """A hook and an ending that fit the topic; None where it has no words for any."""
        hook, ending = self._row(self._interview.hooks), self._row(self._interview.endings)
        return Frame(hook, ending) if hook and ending else None

    def ask(self, progress: Progress, length: float) -> tuple[Note, ...]:
        """Sentences of about `length` words and a little more, in the order in which they should be told."""
        parts = [(part, self._openings(part)) for part in self._interview.part]
        parts = [(part, openings) for part, openings in parts if openings]
        if not parts or len(self._forms) < 2:
            return ()
        needed = max(2, math.ceil(length * _SPARE / _SENTENCE_WORDS))
        most = min(_MOST_ASKED, math.ceil(needed * _ASKED_FOR_ONE))
        told: list[list[str]] = [[] for _ in parts]
        for index in self._turns([openings for _, openings in parts], told):
            said = [sentence for each in told for sentence in each]
            if self._asked >= most or count(" ".join(said)) >= length * _SPARE:
                break
            progress(self._asked / most, f"Writing sentence {len(said) + 1} of about {needed}")
            if sentence := self._sentence(progress, parts[index][1].pop(), said):
                told[index].append(sentence)
        return tuple(note for (part, _), said in zip(parts, told, strict=True) for note in self._headed(part, said))

    def _turns(self, openings: Sequence[Sequence[str]], told: Sequence[Sequence[str]]) -> Iterator[int]:
        """Which part is next: each in turn until it has two sentences more, which make a scene."""
        goal = 0
        while any(openings):
            goal += _SCENE
            for index, left in enumerate(openings):
                while left and len(told[index]) < goal:
                    yield index

    def _headed(self, part: Part, sentences: Sequence[str]) -> Iterator[Note]:
        for index, sentence in enumerate(sentences):
            yield Note(sentence, heading=_upper(self._filled(part.heading)) if not index else "")

    def _openings(self, part: Part) -> list[str]:
        """The openings that the topic has words for, in an order of the seed's."""
        if not self._fits(part.heading):
            return []
        fitting = [_upper(self._filled(each)) for each in part.openings if self._fits(each)]
        return self._dice.sample(fitting, len(fitting))

    def _sentence(self, progress: Progress, opening: str, told: Sequence[str]) -> str:
        self._asked += 1
        topic = self._wish.topic
        question = self._interview.question.format_map(self._forms)
        prompt = Prompt(self._interview.system, question, _ending_of(opening), _TOKENS, _WARMTH,
                        repeat_penalty=_NO_REPEATS)  # fmt: skip
        code, strictness = self._interview.language, self._interview.strictness

        def wrong(sentence: str) -> list[str]:
            return flaws(sentence, opening, topic, code, told, strictness)

        return self._drafter.sentence(progress, prompt, wrong, self._asked)

    def _row(self, rows: Sequence[Row]) -> Note | None:
        fitting = [row for row in rows if self._fits(row[0])]
        if not fitting:
            return None
        row = self._dice.choice(fitting)
        return Note(_upper(self._filled(row[0])), row[1])

    def _fits(self, text: str) -> bool:
        return set(_VARIABLE.findall(text)) <= set(self._forms)

    def _filled(self, text: str) -> str:
        return text.format_map(self._forms)


def _ending_of(opening: str) -> dict[str, Any]:
    """A schema of one sentence that begins so, with neither figures nor capitals in what follows."""
    room = MOST - len(words(opening))
    begun = re.sub(r"([^A-Za-z0-9 ,'-])", r"\\\1", opening)
    pattern = f"^{begun}( [a-z]+(['-][a-z]+)*,?){{3,{max(8, room)}}}\\.$"
    return {
        "type": "object",
        "properties": {"sentence": {"type": "string", "pattern": pattern}},
        "required": ["sentence"],
        "additionalProperties": False,
    }


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
