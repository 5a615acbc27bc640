"""What a script may build on: the person's notes, and packs of verified facts that come with the program.

A pack is one TOML file: `title`, `niche`, `keywords`, `sources`, a `hook` and an `ending`, each with what to `see`, and
`facts`, rows of a sentence, an English phrase of what to show, and where a new part begins its heading. Facts stand in
the order in which they should be told; the first ones explain, the later ones may be left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.domain.script import split_sentences
from engine.pipeline.writing.plain import plain_text
from engine.pipeline.writing.words import stem, stems, words
from engine.runtime.paths import RESOURCES
from engine.runtime.resources import read

_SOURCE = re.compile(r"^\W*(?:(?:sources?|fuentes?|quellen?)\s*:|https?://\S+\s*$|www\.\S+\s*$)", re.IGNORECASE)
_STRIKING = re.compile(
    r"\d|\b(?:only|never|without|still|most|largest|smallest|fastest|oldest|deepest|no one|nobody|every|more than|even|"
    r"solo|sólo|nunca|sin|todavía|ningún|más)\b",
    re.IGNORECASE,
)
_LONG = 36
_NEAR = 0.5


@dataclass(frozen=True)
class Note:
    """One sentence that may be said."""

    text: str
    see: str = ""
    """A short English phrase of what to show; empty where the words themselves must do."""
    heading: str = ""
    """Opens a part of the film."""
    key: bool = False
    """It answers the topic's own words, and so it must be said."""


def note_of(row: Sequence[str]) -> Note:
    """Read a row of a sentence, what to show, and a heading; the last two may be missing."""
    text, see, heading = (*row, "", "")[:3]
    return Note(text, see, heading)


@dataclass(frozen=True)
class Pack:
    """Starter notes on one topic."""

    name: str
    title: str
    niche: str
    keywords: tuple[str, ...]
    sources: tuple[str, ...]
    hook: str
    see: str
    ending: str
    ending_see: str
    facts: tuple[tuple[str, ...], ...]
    language: str = "en"

    @property
    def notes(self) -> tuple[Note, ...]:
        """The facts in order."""
        return tuple(note_of(row) for row in self.facts)

    @property
    def text(self) -> str:
        """Everything it says: what stands here needs no checking."""
        return "\n".join((self.title, self.hook, self.ending, *(row[0] for row in self.facts)))


def packs(folders: tuple[Path, ...] = (RESOURCES / "notes",)) -> tuple[Pack, ...]:
    """Read every pack of these folders; a later one replaces its namesake. Raises Refused on a damaged one."""
    found = {path.stem: read(path, Pack) for folder in folders for path in sorted(folder.glob("*.toml"))}
    return tuple(found.values())


def pack_for(known: Sequence[Pack], topic: str, language: str = "") -> Pack | None:
    """The pack on this very topic, or None; `language` leaves out those in another."""
    scored = [(_fit(pack, topic), pack) for pack in known if not language or pack.language == language]
    best = max(scored, key=lambda each: each[0], default=(0.0, None))
    return best[1] if best[0] >= 1 else None


def packs_near(known: Sequence[Pack], first: Pack | None, topic: str, niche: str, language: str) -> list[Pack]:
    """Further packs for a long film, most alike first: the same niche, then shared words."""
    ground = stems(f"{topic} {' '.join(first.keywords) if first else ''}", language)

    def nearness(pack: Pack) -> tuple[bool, int]:
        return pack.niche == niche, len(ground & stems(" ".join((pack.title, *pack.keywords)), language))

    others = [pack for pack in known if pack is not first and pack.language == language]
    return sorted(others, key=nearness, reverse=True)


def own_notes(text: str) -> tuple[tuple[Note, ...], tuple[str, ...]]:
    """Read a person's notes: the sentences that may be said, and the lines that only name a source."""
    said: list[Note] = []
    sources: list[str] = []
    for line in text.splitlines():
        if _SOURCE.match(line):
            sources.append(line.strip(" \t-*•"))
            continue
        plain = plain_text(line)
        parts = split_sentences(plain) if len(words(plain)) > _LONG else [plain]
        said += [Note(_ended(part)) for part in parts if words(part)]
    unique = dict.fromkeys(note.text for note in said)
    return tuple(Note(text) for text in unique), tuple(sources)


def striking(notes: Sequence[Note]) -> int:
    """Which note to open with: the one with most of what surprises for its length; the first among equals."""
    weight = [len(_STRIKING.findall(note.text)) / (12 + len(words(note.text))) for note in notes]
    return weight.index(max(weight))


def _fit(pack: Pack, topic: str) -> float:
    """1 and more where a topic is the pack's: all its title's words, or keywords enough."""
    asked = {stem(word) for word in words(topic)}
    meant = stems(topic, pack.language)
    if not meant:
        return 0.0
    keywords = [frozenset(stem(word) for word in words(keyword)) for keyword in pack.keywords]
    hits = [keyword for keyword in keywords if keyword <= asked]
    covered = meant & frozenset().union(*hits, stems(pack.title, pack.language))
    share = len(covered) / len(meant)
    stray = share <= 0.5 and len(hits) == 1 and len(hits[0]) == 1  # "train" makes no night train of training a dog
    return share + 0.5 * len(hits) if hits and share >= _NEAR and not stray else 0.0


def _ended(sentence: str) -> str:
    """A sentence begins with a capital and ends with a mark."""
    text = sentence.strip()
    text = text[:1].upper() + text[1:]
    return text if re.search(r"[.!?…؟۔。！？]['\"»”’)\]]*$", text) else f"{text.rstrip(' ,;:')}."
