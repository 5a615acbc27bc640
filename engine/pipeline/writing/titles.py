"""A good short title from what the person typed."""

import re

from engine.domain.script import split_sentences
from engine.pipeline.writing.plain import plain_text

LONGEST = 70
_COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "doce": 12,
}  # fmt: skip


def title_of(text: str) -> str:
    """The first sentence in at most 70 characters, with a capital and no full stop; never cut within a word."""
    plain = plain_text(text)
    first = (split_sentences(plain) or [text.strip()])[0].rstrip(" .,;:…")
    first = first[:1].upper() + first[1:]
    if len(first) <= LONGEST:
        return first
    cut = first[: LONGEST - 1]
    clause = max(cut.rfind(mark) for mark in (", ", "; ", ": ", " – ", " — "))
    if clause > LONGEST // 2:
        return cut[:clause]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" .,;:–—") + "…"


def count_in(topic: str) -> int:
    """How many things a topic promises, as in `Three money habits` or `5 facts`; 0 where none."""
    found = re.match(r"\W*(?:the\s+|los\s+|las\s+|top\s+)?(\w+)\b\s+\w", topic, re.IGNORECASE)
    if not found:
        return 0
    word = found.group(1).lower()
    number = int(word) if word.isdigit() else _COUNTS.get(word, 0)
    return number if 2 <= number <= 12 else 0
