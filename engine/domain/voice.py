"""Who speaks, and what came out."""

from dataclasses import dataclass
from itertools import accumulate

from engine.domain.identity import Blob
from engine.domain.units import Seconds


@dataclass(frozen=True)
class Voice:
    """One speaker of one provider."""

    key: str
    """`provider:name`, as `piper:en_US-joe-medium`."""
    title: str
    language: str
    """A BCP 47 code, as `en-US`."""
    licence: str
    commercial: bool | None
    """Whether films with it may earn money: yes, no, or None for doubtful (the licence says why)."""
    note: str = ""
    revision: str = ""
    """What its sound depends on besides the text: the version of its file, and the person's own pronunciations."""


@dataclass(frozen=True)
class Spoken:
    """One written word and what is said for it: `$5` is said `five dollars`."""

    written: str
    """As in the script, with its punctuation."""
    said: str
    """Plain words with the punctuation that guides the voice; empty where nothing is said for it."""


@dataclass(frozen=True)
class Pace:
    """How fast a film is read."""

    speed: float = 1.0
    """1 is the voice's own pace, 0.8 slower."""
    pause: Seconds = 0.6
    """Silence between two scenes."""
    sentence_pause: Seconds = 0.25
    """Silence between two sentences of a scene."""


@dataclass(frozen=True)
class Word:
    """One written word and when it is heard, in seconds from the start of its take."""

    text: str
    """As written in the script, with its punctuation."""
    start: Seconds
    end: Seconds


@dataclass(frozen=True)
class Take:
    """One sentence as spoken once."""

    text: str
    voice: str
    audio: Blob | None
    """A mono 16-bit WAV; None where nobody speaks and the words are paced by reading speed."""
    duration: Seconds
    words: tuple[Word, ...]
    timed: bool = True
    """False where the engine gave no times, so that those of the words are a guess."""


@dataclass(frozen=True)
class Line:
    """One sentence in its place in the film."""

    scene: int
    """Which scene of the script, from 0."""
    take: Take
    pause: Seconds
    """Silence after it."""
    link: str = ""
    """What its sound and captions are joined by on the timeline; empty is `line-` and its number."""


@dataclass(frozen=True)
class Narration:
    """The whole voice track, sentence by sentence."""

    lines: tuple[Line, ...]

    @property
    def duration(self) -> Seconds:
        """Everything spoken and every pause."""
        return sum(line.take.duration + line.pause for line in self.lines)

    @property
    def pauses(self) -> tuple[Seconds, ...]:
        """When each sentence is over."""
        ends = accumulate(line.take.duration + line.pause for line in self.lines)
        return tuple(end - line.pause for end, line in zip(ends, self.lines, strict=True))
