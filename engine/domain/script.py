"""What is said, scene by scene, and what should be seen meanwhile."""

import re
from dataclasses import dataclass
from typing import Literal

from engine.domain.units import Seconds

Role = Literal["hook", "body", "ending"]


@dataclass(frozen=True)
class Scene:
    """One thought of the film."""

    narration: str
    """Plain sentences as they are captioned; how they are spoken is the voice's business."""
    search: str
    """A short English phrase of what to show."""
    role: Role = "body"
    heading: str = ""
    """A few words that may be shown as a title; empty for none."""
    pause: Seconds = 0.0
    """Silence after it beyond the niche's own pause: how calm films breathe."""


@dataclass(frozen=True)
class Claim:
    """What no note supports and a person should check: a number, name or date, or a sentence told from memory."""

    scene: int
    text: str
    sentence: str


@dataclass(frozen=True)
class Script:
    """The whole text of a film."""

    title: str
    language: str
    """A BCP 47 code, as `en` or `pt-BR`."""
    niche: str
    scenes: tuple[Scene, ...]
    writer: str
    """Which provider and model wrote it, as `llama_cpp:smollm2-135m`, `template` or `own`."""
    reserve: tuple[Scene, ...] = ()
    """Further scenes, ready to be put in before the ending where the voice reads faster than planned."""
    claims: tuple[Claim, ...] = ()
    confidence: float = 1.0
    """The share of scenes that passed every check at the first try, 0 to 1."""
    template: str = ""
    """The script template its frame came from, as `facts-en/question`; empty for an own script."""
    from_memory: bool = False
    """Whether a model too small to be trusted with facts wrote parts of it from memory."""

    @property
    def text(self) -> str:
        """Everything that is said, a paragraph a scene."""
        return "\n\n".join(scene.narration for scene in self.scenes)

    @property
    def sentences(self) -> tuple["Sentence", ...]:
        """Every sentence in order: what one take speaks and one shot shows."""
        return tuple(
            Sentence(index, text)
            for index, scene in enumerate(self.scenes)
            for text in split_sentences(scene.narration)
        )


@dataclass(frozen=True)
class Sentence:
    """One sentence of one scene."""

    scene: int
    text: str


# An end mark, closing quotes, then white space before anything but a small letter.
_END = re.compile(r"(?<=[.!?…؟۔。！？])[\"'»”’)\]]*(?:\s+|(?<=[。！？]))(?![a-z])")
_NO_END = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|vs|etc|e\.g|i\.e|No|Sr|Sra|approx)\.|\b[A-Z]\.)[\"')]*\s*$")


def split_sentences(text: str) -> list[str]:
    """Split a paragraph at its sentence ends; abbreviations and decimals do not end one."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if _NO_END.search(text[start : end.end()]):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return [sentence for sentence in found if sentence]
