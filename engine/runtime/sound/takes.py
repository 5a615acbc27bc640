"""What every voice does with its sound: trimmed alike, evenly loud, free of clicks, kept with its word times."""

from collections.abc import Iterator, Sequence

from engine.domain.units import Seconds
from engine.domain.voice import Spoken, Take, Voice, Word
from engine.runtime.artifacts import Artifacts
from engine.runtime.sound import wav
from engine.runtime.sound.alignment import Span, filled, settled
from engine.runtime.sound.wav import Sound

LEAD: Seconds = 0.04
"""Silence kept before the first sound."""
TRAIL: Seconds = 0.06
_CUTS = frozenset(",;:.!?—…،؛؟。，、")
_FADE: Seconds = 0.003
_LEVEL = 0.09
"""How loud speech is kept: -21 dB, well below where peaks would have to be bent."""


def said(words: Sequence[Spoken]) -> str:
    """Give the sentence as it is to be spoken."""
    return " ".join(word.said for word in words if word.said)


def laid_out(words: Sequence[Spoken]) -> tuple[str, list[int]]:
    """Join what is said as `said` does; gives for each character the word it belongs to."""
    text = said(words)
    places: list[int] = []
    for at, word in enumerate(words):
        if word.said:
            places += [at] * (len(word.said) + bool(places))
    return text, places


def pieces(symbols: list[tuple[str, int | None]], most: int) -> Iterator[list[tuple[str, int | None]]]:
    """Cut symbols, each with the word it belongs to, into at most `most`: best after a pause, else at a space."""
    while len(symbols) > most:
        window = [symbol for symbol, _ in symbols[:most]]
        cut = max((at for at, symbol in enumerate(window) if symbol in _CUTS and at > most // 3), default=0)
        cut = cut or max((at for at, symbol in enumerate(window) if symbol == " "), default=most - 1)
        yield symbols[: cut + 1]
        symbols = symbols[cut + 1 :]
    if symbols:
        yield symbols


def weights(words: Sequence[Spoken]) -> list[int]:
    """Tell roughly how long each word is: the letters said for it."""
    return [sum(character.isalnum() for character in word.said) for word in words]


def gain(example: Sound) -> float:
    """Find what brings a voice to the common loudness, from anything it said; the same for all its takes."""
    level = wav.speech_level(example)
    return _LEVEL / level if level > 0.005 else 1.0


def take(
    artifacts: Artifacts,
    words: Sequence[Spoken],
    voice: Voice,
    sound: Sound,
    found: Sequence[Span | None],
    *,
    timed: bool = True,
) -> Take:
    """Trim the sound to its speech, keep it, and give it with a time for every written word."""
    times = filled(found, weights(words))
    times = settled(sound, times) if timed else times
    start, end = wav.heard(sound)
    start = max(0.0, start - LEAD)
    cut = sound.cut(start, min(sound.duration, end + TRAIL)).faded(_FADE)
    places = [(_within(first - start, cut), _within(last - start, cut)) for first, last in times]
    return Take(
        text=" ".join(word.written for word in words),
        voice=voice.key,
        audio=artifacts.put(wav.encode(cut), ".wav"),
        duration=cut.duration,
        words=tuple(
            Word(word.written, first, max(first, last)) for word, (first, last) in zip(words, places, strict=True)
        ),
        timed=timed,
    )


def _within(at: Seconds, sound: Sound) -> Seconds:
    return round(min(max(0.0, at), sound.duration), 4)
