"""How long a text will be when it is spoken, told while it is being typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from engine.domain.script import split_sentences
from engine.domain.units import Seconds
from engine.domain.voice import Pace, Voice
from engine.pipeline.narration import Narrator
from engine.pipeline.pronunciation import sample
from engine.pipeline.spoken_fit import TAIL
from engine.pipeline.spoken_silently import LETTERS_A_SECOND
from engine.pipeline.writing.plain import blocks
from engine.runtime.progress import Progress

USUAL = 19.5
"""Letters and blanks a second that voices speak where nothing is known of one; measured of Hibari and Piper."""
_DIGIT, _WIDE, _MARK = 4.2, 3.3, 2.0
"""Letters that a digit, a Chinese or Japanese sign, and a comma count for."""
_START = 4.0
"""Letters that each sentence counts besides, for how it begins and ends."""


@dataclass(frozen=True)
class Paragraph:
    """One scene of an own script, as it will be spoken."""

    text: str
    sentences: int
    words: int
    seconds: Seconds
    """With the pauses between its sentences."""


class Pacing:
    """Knows how fast each voice speaks, once it was listened to; any thread may call."""

    def __init__(self, narrator: Narrator) -> None:
        self._narrator = narrator
        self._rates: dict[tuple[str, str], float] = {}

    def listen(self, progress: Progress, voice: Voice | None, language: str) -> float:
        """Let a voice say a few sentences, once for ever, so that what is told of its texts is exact.

        Gives letters a second.
        """
        key = _key(voice, language)
        if voice and key not in self._rates:
            texts = sample(language)
            takes = self._narrator.say(progress, texts, voice, 1.0, language)
            self._rates[key] = sum(map(weight, texts)) / sum(take.duration for take in takes)
        return self.rate(voice, language)

    def rate(self, voice: Voice | None, language: str) -> float:
        """How many letters a second a voice speaks at its own pace; the usual where it was never listened to."""
        return LETTERS_A_SECOND if voice is None else self._rates.get(_key(voice, language), USUAL)

    def paragraphs(self, text: str, voice: Voice | None, language: str, pace: Pace) -> list[Paragraph]:
        """Every paragraph of an own script in order, headings left out, with how long it is."""
        rate = self.rate(voice, language) * pace.speed
        return [_paragraph(each, rate, pace) for each in _told(text)]


def total(paragraphs: Sequence[Paragraph], pace: Pace) -> Seconds:
    """How long a film of these paragraphs is, pauses included."""
    return sum(each.seconds for each in paragraphs) + pace.pause * max(0, len(paragraphs) - 1) + TAIL


@lru_cache(maxsize=4096)
def weight(text: str) -> float:
    """A text's length in letters of ordinary words: figures are spoken longer than they are written."""
    wide = sum("\u3040" <= letter <= "\u9fff" for letter in text)
    figures = sum(letter.isdigit() or letter in "%$€£" for letter in text)
    marks = sum(letter in ",;:—–" for letter in text)
    return _START + len(text) + (_WIDE - 1) * wide + (_DIGIT - 1) * figures + (_MARK - 1) * marks


@lru_cache(maxsize=4096)
def _measured(paragraph: str) -> tuple[int, int, float]:
    sentences = split_sentences(paragraph)
    return len(sentences), len(paragraph.split()), sum(map(weight, sentences))


@lru_cache(maxsize=16)
def _told(text: str) -> tuple[str, ...]:
    """The paragraphs of a script; Markdown is read only where there is any, for it takes its time."""
    if not any(mark in text for mark in "#*_`[]<>|\\"):
        parts = (part.strip() for part in text.replace("\r\n", "\n").split("\n\n"))
        return tuple(part for part in parts if any(letter.isalnum() for letter in part))
    return tuple(block.text for block in blocks(text) if block.text and not block.heading)


def _paragraph(text: str, rate: float, pace: Pace) -> Paragraph:
    sentences, words, letters = _measured(text)
    pauses = pace.sentence_pause * max(0, sentences - 1)
    return Paragraph(text, sentences, words, round(letters / rate + pauses, 2))


def _key(voice: Voice | None, language: str) -> tuple[str, str]:
    return (f"{voice.key}@{voice.revision}" if voice else "", language.partition("-")[0])
