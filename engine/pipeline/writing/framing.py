"""What a film is made from: notes and template gathered into a frame and chapters."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from engine.domain.style import Niche
from engine.pipeline.writing.composing import Chapter, Frame
from engine.pipeline.writing.niches import GENERAL
from engine.pipeline.writing.notes import Note, Pack, own_notes, pack_for, packs_near, striking
from engine.pipeline.writing.templates import ScriptTemplate, Sheet, chosen, filled, values_of
from engine.pipeline.writing.titles import count_in
from engine.pipeline.writing.words import likeness, stems, words

_SAME = 0.6
"""Two notes that share this much say the same."""
_TALES = "horror"
_STAY_APART = frozenset({"horror", "music"})
"""Niches whose films nothing of another niche lengthens: it would spoil them."""


@dataclass(frozen=True)
class Wish:
    """What a script is asked to be."""

    topic: str
    notes: str
    niche: Niche
    language: str
    seed: int


@dataclass(frozen=True)
class Material:
    """All that a script may be made from, in the order in which it is used up."""

    frame: Frame
    chapters: tuple[Chapter, ...]
    known: str
    """Everything that needs no checking."""
    template: str = ""
    told: bool = False
    """Whether the first chapter holds notes on the topic; otherwise it is a template's own text."""
    small: frozenset[str] = frozenset()
    """Words that need no capital within a sentence."""
    from_memory: bool = False
    """Whether a small model's own sentences are among the chapters."""


def gather(
    wish: Wish, sheets: Mapping[str, Sheet], known: Sequence[Pack], scores: Mapping[str, float]
) -> Material | None:
    """Gather what there is; None where the language has neither notes nor a template."""
    dice = random.Random(wish.seed)
    said, _ = own_notes(wish.notes)
    pack = pack_for(known, wish.topic, wish.language.split("-", maxsplit=1)[0])
    sheet = sheets.get(wish.niche.name) or sheets.get(GENERAL)
    if sheet is None:
        return _bare(said, wish) if len(said) > 1 else None
    plain = sheets.get(GENERAL, sheet)
    small = _small_words(known)
    values = values_of(wish.topic, wish.language, small)
    template = chosen(sheet, scores, dice)
    words_of = _Words(sheet, plain, values, dice)
    notes, opening = _told(said, pack, wish)
    frame = words_of.frame(template, said, pack if not said else None, opening)
    others = packs_near(known, pack, wish.topic, wish.niche.name, sheet.language)
    chapters = (
        *([Chapter(notes, heading=pack.title if pack and not said else "")] if notes else []),
        *words_of.bodies(template, told=bool(notes) and not said, calm=wish.niche.pause > 1),
        *_further(others, wish.niche.name),
    )
    text = "\n".join((wish.topic, wish.notes, *(each.text for each in known)))
    return Material(frame, chapters, text, f"{sheet.name}/{template.name}", bool(notes), small)


def _told(said: Sequence[Note], pack: Pack | None, wish: Wish) -> tuple[tuple[Note, ...], Note | None]:
    """The notes on the topic, the person's own first; and of those the one to open with."""
    opening = said[striking(said)] if said else None
    own = tuple(note for note in said if note is not opening)
    if pack is None:
        return own, opening
    meant = [stems(note.text, wish.language) for note in said]
    asked = stems(wish.topic, wish.language) - stems(pack.title, wish.language)
    fresh = tuple(
        replace(note, heading="" if said else note.heading, key=bool(asked & stems(note.text, wish.language)))
        for note in pack.notes
        if all(likeness(stems(note.text, wish.language), each) < _SAME for each in meant)
    )
    return own + _as_many(fresh, count_in(wish.topic)), opening


def _as_many(notes: tuple[Note, ...], promised: int) -> tuple[Note, ...]:
    """Keep as many headed parts as the topic promises, as in `Three money habits`."""
    heads = [index for index, note in enumerate(notes) if note.heading]
    return notes[: heads[promised]] if 0 < promised < len(heads) else notes


def _bare(said: Sequence[Note], wish: Wish) -> Material:
    """Notes alone: the most striking opens, the last one ends."""
    first = striking(said[:-1])
    rest = tuple(note for index, note in enumerate(said[:-1]) if index != first)
    chapters = (Chapter(rest),) if rest else ()
    return Material(Frame(said[first], said[-1]), chapters, f"{wish.topic}\n{wish.notes}", told=True)


def _further(others: Sequence[Pack], niche: str) -> tuple[Chapter, ...]:
    """Chapters on neighbouring topics, for films longer than what is known of their own."""
    kin = [pack for pack in others if pack.niche == niche]
    calm = {"sleep", "meditation", "focus"}
    apart = niche in _STAY_APART
    rest = [pack for pack in others if pack not in kin and not apart and (pack.niche in calm) == (niche in calm)]
    suited = [*kin, *(pack for pack in rest if pack.niche not in _STAY_APART)]
    return tuple(
        Chapter((*pack.notes, Note(pack.ending, pack.ending_see)) if niche not in calm else pack.notes,
                Note(pack.hook, pack.see), pack.title)
        for pack in suited
    )  # fmt: skip


def _small_words(known: Sequence[Pack]) -> frozenset[str]:
    """Words that some note writes small: such a word needs no capital within a sentence."""
    return frozenset(word for pack in known for word in words(pack.text) if word.islower())


class _Words:
    """A sheet's wording, filled with the topic."""

    def __init__(self, sheet: Sheet, plain: Sheet, values: Mapping[str, str], dice: random.Random) -> None:
        self._sheet, self._plain, self._values, self._dice = sheet, plain, values, dice

    def frame(self, template: ScriptTemplate, said: Sequence[Note], pack: Pack | None, opening: Note | None) -> Frame:
        if pack is not None:
            hook, ending = Note(pack.hook, pack.see), Note(pack.ending, pack.ending_see)
        elif opening is not None:
            lead = self._one(self._sheet.leads or self._plain.leads)
            hook = replace(opening, text=f"{opening.text} {lead}".strip())
            ending = Note(self._one(self._sheet.closings or self._plain.closings))
        else:
            hook, ending = filled(template.intro, self._values), filled(template.conclusion, self._values)
        bridges = (self._sheet.bridges or self._plain.bridges) if said or pack else ()
        if self._sheet.leads:  # a sheet with wording of its own wants no other's
            bridges = self._sheet.bridges
        return Frame(hook, ending, bridges, self._sheet.turns or self._plain.turns)

    def bodies(self, template: ScriptTemplate, *, told: bool, calm: bool) -> list[Chapter]:
        """The template's body; then those of its sisters, which say other things of the same kind."""
        tales = self._sheet.niche == _TALES
        if told and not calm and not tales:
            return []
        rest = [each for each in self._sheet.template if each is not template]
        first = Chapter(tuple(filled(row, self._values) for row in template.body))
        if told and tales:
            return [self._sister(each, calm=calm) for each in self._dice.sample(self._sheet.template, 1)]
        return [first, *(self._sister(each, calm=calm) for each in self._dice.sample(rest, len(rest)))]

    def _sister(self, template: ScriptTemplate, *, calm: bool) -> Chapter:
        """Another template's body; a tale of its own keeps its beginning and its end."""
        body = [filled(row, self._values) for row in template.body]
        if self._sheet.niche == _TALES:
            body.append(filled(template.conclusion, self._values))
        return Chapter(tuple(body), None if calm else filled(template.intro, self._values))

    def _one(self, wordings: Sequence[str]) -> str:
        return filled((self._dice.choice(wordings),), self._values).text if wordings else ""
