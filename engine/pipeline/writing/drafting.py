"""What language models do for a script: put notes into words and, where they can be trusted, write scenes."""

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import structlog

from engine.domain.script import Scene, split_sentences
from engine.errors import NeedsSetup, ProviderFailed, RateLimited, Unreachable
from engine.pipeline.writing.checks import Ask, faults
from engine.pipeline.writing.framing import Wish
from engine.pipeline.writing.notes import Note
from engine.pipeline.writing.words import count, likeness, stems, tongues
from engine.ports import LanguageModel, Prompt
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.paths import RESOURCES
from engine.runtime.progress import Progress

_SIZE = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)\s*([mb])(?![a-z])", re.IGNORECASE)
_TRUSTED = 1.0
"""Thousand million parameters from which a model may say what no note says; it is marked to be checked."""
_TRIES = 2
_PATIENCE = 6
"""After so many scenes a writer that fails most of them is not asked again in this film."""
_MOST_EDITS = 12
"""Scenes that a small model is asked to edit in one film: its share in the result is not worth more time."""
_CHAPTER = 8
"""Points planned at once: longer lists repeat themselves."""
_SCENE_WORDS = 40
_log = structlog.get_logger()


@dataclass
class _Writer:
    """One model and how it does in this film."""

    label: str
    provider: LanguageModel
    asked: int = 0
    accepted: int = 0

    @property
    def hopeless(self) -> bool:
        return self.asked >= _PATIENCE and self.accepted * 4 < self.asked

    @stage(1)
    def answer(self, progress: Progress, prompt: Prompt, model: str) -> dict[str, Any]:  # noqa: ARG002 - part of the key
        """Ask the model. Raises what its provider raises."""
        return self.provider.answer(prompt, progress)


@dataclass(frozen=True)
class Tally:
    """Who wrote how much: scenes asked for, accepted, and accepted at the first try."""

    asked: int = 0
    accepted: int = 0
    at_once: int = 0
    label: str = ""


def trusted(model: str) -> bool:
    """Whether a model is large enough to write from memory, read from its name; one that names no size is."""
    found = _SIZE.search(model)
    return not found or float(found.group(1)) * (1.0 if found.group(2).lower() == "b" else 0.001) >= _TRUSTED


class Drafter:
    """Asks models scene by scene. Every answer is kept, so that an interrupted film asks at most one again."""

    def __init__(self, artifacts: Artifacts, chain: Sequence[tuple[str, LanguageModel]], wish: Wish) -> None:
        self._artifacts, self._wish = artifacts, wish
        self._chain = iter(chain)
        self._writers: list[_Writer] = []
        self.tally = Tally()

    @property
    def ready(self) -> bool:
        """Whether anybody is there to be asked."""
        return next(self._ready(), None) is not None

    @property
    def trusted(self) -> bool:
        """Whether the writer who is next may write from memory."""
        writer = next(self._ready(), None)
        return writer is not None and trusted(writer.label)

    def discard(self) -> None:
        """Note that nothing of what was accepted so far is used."""
        self.tally = Tally(self.tally.asked)

    def reword(self, progress: Progress, scenes: Sequence[Scene], known: str) -> tuple[Scene, ...]:
        """Let the body scenes be said anew; each that does not come out well stays as it is."""
        done: list[Scene] = []
        for index, scene in enumerate(scenes):
            progress(index / len(scenes), f"Writing scene {index + 1} of {len(scenes)}")
            others = [each.narration for each in (*done, *scenes[index + 1 :])]
            done.append(self._said_anew(progress, index, scene, known, others) if scene.role == "body" else scene)
        return tuple(done)

    def write(self, progress: Progress, words: float, known: str) -> tuple[Note, ...]:
        """Write scenes from an outline, about `words` words in all; those that do not come out well are left out."""
        plan, fill = progress.split(1, 6)
        points = self._outline(plan, max(3, math.ceil(words / _SCENE_WORDS)))
        notes: list[Note] = []
        for index, point in enumerate(points):
            fill(index / len(points), f"Writing scene {index + 1} of {len(points)}")
            system, user, example = _prompt("point", self._values(point=point, words=_SCENE_WORDS,
                                            earlier=notes[-1].text if notes else "none"))  # fmt: skip
            schema = _fields(narration=(60, 420), see=(6, 60))
            ask = Ask(f"{self._wish.topic} {point}", self._wish.language, "", known, 14, 75, example, strict=False)
            told = [note.text for note in notes]
            if answer := self._accepted(fill, Prompt(system, user, schema, 260), ask, told, index):
                notes.append(Note(answer["narration"].strip(), str(answer.get("see", "")).strip(" ."), point))
        return tuple(notes)

    def sentence(self, progress: Progress, prompt: Prompt, wrong: Callable[[str], list[str]], index: int) -> str:
        """Ask for one sentence, as the answer's `sentence`, and once more where it has flaws; empty where both have."""
        said = self._tried(progress, prompt, lambda answer: wrong(str(answer.get("sentence", ""))), index, 0.4)
        return str(said["sentence"]) if said else ""

    def _said_anew(self, progress: Progress, index: int, scene: Scene, known: str, others: Sequence[str]) -> Scene:
        writer = next(self._ready(), None)
        if writer is None:
            return scene
        large = trusted(writer.label)
        if not large and writer.asked >= _MOST_EDITS:
            return scene
        notes = "\n".join(f"- {sentence}" for sentence in split_sentences(scene.narration))
        name, notes, heat = ("scene", notes, 0.7) if large else ("edit", scene.narration, 0.3)
        system, user, example = _prompt(name, self._values(notes=notes))
        size = count(scene.narration)
        ask = Ask(self._wish.topic, self._wish.language, scene.narration, known, 0.75 * size, 1.3 * size + 4, example,
                  strict=not large)  # fmt: skip
        schema = _fields(narration=(30, max(80, int(1.5 * len(scene.narration)))))
        answer = self._accepted(progress, Prompt(system, user, schema, 60 + 3 * int(size), heat), ask, others, index)
        return replace(scene, narration=answer["narration"].strip()) if answer else scene

    def _outline(self, progress: Progress, size: int) -> list[str]:
        """Plan the points; a long film chapter by chapter, so that no list is long."""
        if size <= _CHAPTER:
            return self._points(progress, self._wish.topic, size, [])
        points: list[str] = []
        chapters = self._points(progress, self._wish.topic, min(_CHAPTER, math.ceil(size / _CHAPTER)), [])
        for chapter in chapters:
            share = math.ceil(size / max(1, len(chapters)))
            points += self._points(progress, f"{self._wish.topic}: {chapter}", min(2 * _CHAPTER, share), points)
        return points

    def _points(self, progress: Progress, topic: str, size: int, earlier: Sequence[str]) -> list[str]:
        system, user, _ = _prompt("outline", self._values(topic=topic, count=size))
        schema = {
            "type": "object",
            "properties": {
                "points": {"type": "array", "items": {"type": "string", "minLength": 6, "maxLength": 70},
                           "minItems": size, "maxItems": size}
            },
            "required": ["points"],
            "additionalProperties": False,
        }  # fmt: skip
        for attempt in range(_TRIES):
            prompt = Prompt(system, user, schema, 40 + 24 * size, seed=self._seed(len(earlier), attempt))
            answer = self._answer(progress, prompt)
            kept = list(earlier)
            for point in answer[1].get("points", []) if answer else []:
                text = str(point).strip(" .")
                if all(
                    likeness(stems(text, self._wish.language), stems(each, self._wish.language)) < 0.8 for each in kept
                ):
                    kept.append(text)
            if len(kept) - len(earlier) >= (size + 1) // 2:
                return kept[len(earlier) :]
        return []

    def _accepted(
        self, progress: Progress, prompt: Prompt, ask: Ask, others: Sequence[str], index: int
    ) -> dict[str, Any] | None:
        return self._tried(
            progress, prompt, lambda answer: faults(str(answer.get("narration", "")), ask, others), index
        )

    def _tried(
        self,
        progress: Progress,
        prompt: Prompt,
        check: Callable[[dict[str, Any]], list[str]],
        index: int,
        warmer: float = 0.0,
    ) -> dict[str, Any] | None:
        """Ask, check, ask once more with another seed and `warmer`; None where neither was good."""
        tried = 0
        for attempt in range(_TRIES):
            heat = prompt.temperature + attempt * warmer
            given = self._answer(progress, replace(prompt, seed=self._seed(index, attempt), temperature=heat))
            if given is None:
                break
            tried += 1
            writer, answer = given
            wrong = check(answer)
            if not wrong:
                writer.asked += 1
                writer.accepted += 1
                self._count(accepted=1, at_once=int(attempt == 0), label=writer.label)
                return answer
            _log.info("scene not accepted", writer=writer.label, scene=index, attempt=attempt, faults=wrong)
            # Another sentence is quickly had: only failed scenes count against their writer.
            if attempt == _TRIES - 1 and not warmer:
                writer.asked += 1
        if tried:
            self._count(accepted=0, at_once=0, label="")
        return None

    def _answer(self, progress: Progress, prompt: Prompt) -> tuple[_Writer, dict[str, Any]] | None:
        """The first writer's answer that is one; a writer who cannot at all is not asked again."""
        for writer in list(self._ready(every=True)):
            try:
                return writer, self._artifacts.keep(writer.answer, Progress(stop=progress.stop), prompt, writer.label)
            except (NeedsSetup, ProviderFailed) as error:
                _log.info("writer passed over", writer=writer.label, reason=str(error))
                if isinstance(error, NeedsSetup | RateLimited | Unreachable):
                    self._writers.remove(writer)
                else:
                    writer.asked += 1
        return None

    def _ready(self, *, every: bool = False) -> Iterator[_Writer]:
        """Writers worth asking, in the person's order; each is looked at only when those before it are used up."""
        for writer in self._writers:
            if not writer.hopeless:
                yield writer
                if not every:
                    return
        for name, provider in self._chain:
            try:
                writer = _Writer(f"{name}:{provider.model()}", provider)
            except (NeedsSetup, ProviderFailed) as error:
                _log.info("writer not ready", writer=name, reason=str(error))
                continue
            self._writers.append(writer)
            yield writer

    def _count(self, accepted: int, at_once: int, label: str) -> None:
        tally = self.tally
        self.tally = Tally(tally.asked + 1, tally.accepted + accepted, tally.at_once + at_once, tally.label or label)

    def _seed(self, index: int, attempt: int) -> int:
        return (self._wish.seed * 1009 + index * 31 + attempt * 7919) % 2**31

    def _values(self, **more: object) -> dict[str, object]:
        known = tongues().get(self._wish.language.split("-", maxsplit=1)[0])
        language = known.title if known else self._wish.language
        return {"topic": self._wish.topic, "tone": self._wish.niche.tone, "language": language, **more}


def _prompt(name: str, values: Mapping[str, object]) -> tuple[str, str, str]:
    """Fill a prompt of resources/prompts: its system part, its user part, and the worked example within that."""
    text = (RESOURCES / "prompts" / f"{name}.md").read_text(encoding="utf-8")
    system, user = text.split("\n---\n", 1)
    example = user.rsplit("Topic: ", 1)[0].format_map({}) if "Topic: " in user else ""
    return system.format_map(values), user.format_map(values).strip(), example


def _fields(**sizes: tuple[int, int]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            name: {"type": "string", "minLength": least, "maxLength": most} for name, (least, most) in sizes.items()
        },
        "required": list(sizes),
        "additionalProperties": False,
    }
