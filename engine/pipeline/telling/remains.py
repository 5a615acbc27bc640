"""What is left of a spoken line on the timeline: which of its words are still shown or heard."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from engine.domain.timeline import CaptionWord, Sound, Timeline
from engine.domain.voice import Line, Word
from engine.pipeline.captioning import shown

HALF = 0.5
"""The share of a word from which it is heard."""
_TINY = 3
"""Frames below which a word's own sound cannot tell whether it was cut: its caption does."""
_ENDS = ".!?…。！？؟।"


def remaining(timeline: Timeline, line: Line, pieces: Sequence[Sound], read: Sequence[CaptionWord]) -> list[Word]:
    """The words of a line that are still there: shown or heard; marks that are no words go with the word before."""
    words = line.take.words
    if len(read) == len(words) and all(one.text == other.text for one, other in zip(read, words, strict=True)):
        return list(words)
    owners = [(number, text) for number, word in enumerate(words) for text in shown(word)]
    if len(owners) == len(read):
        return list(words)
    matcher = SequenceMatcher(None, [text for _, text in owners], [word.text for word in read], autojunk=False)
    there = {owners[at][0] for block in matcher.get_matching_blocks() for at in range(block.a, block.a + block.size)}
    if len(there) < len({number for number, _ in owners}):
        there |= _still_heard(timeline, words, pieces, clear=not read)
    left, kept = list[Word](), bool(there)
    for number, word in enumerate(words):
        kept = number in there if shown(word) else kept
        if kept:
            left.append(word)
    return left


def _still_heard(timeline: Timeline, words: Sequence[Word], pieces: Sequence[Sound], *, clear: bool) -> set[int]:
    return {
        number
        for number, word in enumerate(words)
        if heard_share(word, pieces) > HALF and (clear or timeline.frame(word.end - word.start) > _TINY)
    }


def as_sentence(words: Sequence[Word], before: Sequence[Word]) -> list[Word]:
    """Let what is left of a sentence begin and end as one."""
    found = list(words)
    if not found:
        return found
    first, last = found[0], before[-1]
    if first != before[0] and before[0].text[:1].isupper():
        found[0] = replace(first, text=first.text[:1].upper() + first.text[1:])
    if found[-1].end != last.end and last.text[-1:] in _ENDS:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip(",;:،、，—–-") + last.text[-1])
    return found


def heard_share(word: Word, pieces: Iterable[Sound]) -> float:
    """How much of a word is heard, 0 to 1."""
    length = max(word.end - word.start, 1e-6)
    parts = (min(word.end, piece.source_start + piece.length) - max(word.start, piece.source_start) for piece in pieces)
    return sum(max(0.0, part) for part in parts) / length
