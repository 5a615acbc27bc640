"""Words of a text and the frames on which each is spoken: spread by their letters, or as a file times them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.domain.timeline import CaptionWord
from engine.domain.units import Frames
from engine.pipeline.captioning import chunks, joined, letters


@dataclass(frozen=True)
class Piece:
    """A part of a text and when it is spoken, in frames that need not be whole."""

    text: str
    start: float
    end: float
    timed: bool = False
    """Whether the file itself says when, so that it is a word as it stands."""


@dataclass(frozen=True)
class _Letter:
    sign: str
    start: float
    end: float
    first: bool
    """Whether a piece begins with it."""
    timed: bool


def spread_words(text: str, start: Frames, end: Frames) -> tuple[CaptionWord, ...]:
    """Give each word of a text its share of the frames from `start` to before `end`."""
    return timed_words([Piece(text, start, end)], start, end)


def timed_words(pieces: Sequence[Piece], start: Frames, end: Frames) -> tuple[CaptionWord, ...]:
    """Put pieces together to words, each on at least one frame where there are enough, none out of order.

    A word may be of several pieces, as where syllables are timed; in scripts without spaces each piece is a word.
    """
    runs = list(_runs(letter for piece in pieces for letter in _letters(piece)))
    words: list[CaptionWord] = []
    for place, run in enumerate(runs):
        latest = max(start, end - (len(runs) - place))
        first = min(max(round(run[0].start), words[-1].end if words else start), latest)
        until = max(start + 1, end - (len(runs) - place - 1))
        text = "".join(letter.sign for letter in run)
        words.append(CaptionWord(text, first, min(max(round(run[-1].end), first + 1), max(until, first + 1))))
    return tuple(words)


def _letters(piece: Piece) -> Iterable[_Letter]:
    """Time each letter of a piece by its width; spaces take no time."""
    total = letters("".join(piece.text.split())) or 1
    at, first = 0, True
    for sign in piece.text:
        wide = 0 if sign.isspace() else letters(sign)
        begun, at = at, at + wide
        lasting = piece.end - piece.start
        yield _Letter(
            sign, piece.start + lasting * begun / total, piece.start + lasting * at / total, first, piece.timed
        )
        first = first and sign.isspace()


def _runs(signs: Iterable[_Letter]) -> Iterable[list[_Letter]]:
    run: list[_Letter] = []
    for letter in signs:
        apart = run and letter.first and " " not in joined([run[-1].sign, letter.sign])
        if letter.sign.isspace() or apart:
            yield from _chunked(run)
            run = []
        if not letter.sign.isspace():
            run.append(letter)
    yield from _chunked(run)


def _chunked(run: list[_Letter]) -> Iterable[list[_Letter]]:
    if run and run[0].timed:
        yield run
        return
    at = 0
    for chunk in chunks("".join(letter.sign for letter in run)) if run else []:
        yield run[at : at + len(chunk)]
        at += len(chunk)
