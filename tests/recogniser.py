"""An independent ear: Whisper writes down what it hears, and when."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from engine.domain.voice import Word
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress
from engine.runtime.sound.wav import Sound
from tests.kit import KEPT

_RATE = 16_000
_QUIET = 0.5
"""Seconds of silence put before and after: Whisper times badly what begins at once."""


@dataclass(frozen=True)
class Heard:
    """One word as Whisper understood it; seconds."""

    text: str
    start: float
    end: float


def listen(sound: Sound, language: str = "en") -> list[Heard]:
    """Write down a sound."""
    length = int(len(sound.samples) * _RATE / sound.rate)
    samples = np.interp(np.arange(length) * sound.rate / _RATE, np.arange(len(sound.samples)), sound.samples)
    silence = np.zeros(int(_QUIET * _RATE))
    padded = np.concatenate([silence, samples, silence]).astype(np.float32)
    pieces, _ = _model().transcribe(padded, language=language, word_timestamps=True, beam_size=5)
    return [Heard(word.word.strip(), word.start - _QUIET, word.end - _QUIET) for each in pieces for word in each.words]


def plain(text: str) -> list[str]:
    """Give the words of a text without punctuation, in small letters, parts of joined words apart."""
    return re.findall(r"[^\W_]+", re.sub(r"['’]", "", text.lower()))


def word_errors(wanted: Sequence[str], heard: Sequence[str]) -> int:
    """Count substitutions, insertions and deletions."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(wanted, 1):
        above, row[0] = row[0], number
        for column, other in enumerate(heard, 1):
            above, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, above + (word != other))
    return row[-1]


def lateness(words: Sequence[Word], heard: Sequence[Heard]) -> list[float]:
    """How many seconds each word's own start is later than where it was heard to start."""
    ours, theirs = (["".join(plain(word.text)) for word in each] for each in (words, heard))
    blocks = difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return [words[block.a + step].start - heard[block.b + step].start for block in blocks for step in range(block.size)]


@cache
def _model() -> Any:
    from faster_whisper import WhisperModel

    models = ModelFiles(KEPT / "models", Http(), "http://127.0.0.1:9")
    models.install("whisper-base", Progress())
    folder = models.find("whisper-base", "model.bin").parent
    return WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=2)
