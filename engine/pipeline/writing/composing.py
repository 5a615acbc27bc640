"""The template writer: notes and templates to scenes of the asked length. It needs no model and always succeeds."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from engine.domain.script import Scene, split_sentences
from engine.domain.style import Niche
from engine.domain.units import Seconds
from engine.pipeline.writing.notes import Note
from engine.pipeline.writing.sights import sight
from engine.pipeline.writing.words import count

USUAL_PAUSE: Seconds = 0.6
USUAL_SENTENCE_PAUSE: Seconds = 0.25
"""What the nominal rate has in it already: `engine.domain.voice.Pace`."""
CALM_PAUSE: Seconds = 1.4
"""A niche that pauses longer than this breathes: one or two sentences a scene, and silence instead of filling."""
_SCENE_WORDS = 34
_CALM_SCENE_WORDS = 18
_STORIES = frozenset({"horror"})
"""Niches whose first chapter is a tale: its beginning and its end must stay."""
_SILENT = "music"
_WAYS = 3
"""How many ways to reach one length are looked at, so that seeds differ."""
_RESERVE = 3
_STEP: Seconds = 0.2
_BRIDGES_SHARE = 0.05
"""Of the time is left for bridges: they are also what brings a film near its length."""
_NO_ENDING: Seconds = 1.0
"""With less than this between hook and ending, a fact is worth more than an ending."""
_EXPLAINS = 0.7
"""The first notes, up to this share of the room, explain what follows: they stay."""
_NEAR = 0.04
_TOO_LONG = 1.2
"""A chapter or note that takes more than this share of the room is left out."""


@dataclass(frozen=True)
class Tempo:
    """How long words take."""

    rate: float
    """Words a second, usual pauses included."""
    niche: Niche

    @property
    def calm(self) -> bool:
        """Whether silence is part of the film."""
        return self.niche.pause > CALM_PAUSE

    def of_note(self, note: Note) -> Seconds:
        """A sentence or two within a scene."""
        extra = max(0.0, self.niche.sentence_pause - USUAL_SENTENCE_PAUSE)
        if self.calm:  # about every other sentence ends a scene
            extra = (extra + max(0.0, self.niche.pause - USUAL_PAUSE)) / 2
        return count(note.text) / self.rate + extra * len(split_sentences(note.text))

    def of_scene(self, scene: Scene) -> Seconds:
        """A scene with the silence after it."""
        inner = max(0.0, self.niche.sentence_pause - USUAL_SENTENCE_PAUSE) * (len(split_sentences(scene.narration)) - 1)
        after = max(0.0, self.niche.pause - USUAL_PAUSE) + scene.pause
        return count(scene.narration) / self.rate + inner + after


@dataclass(frozen=True)
class Chapter:
    """Notes that belong together; the first chapter is the topic itself, further ones fill a long film."""

    notes: tuple[Note, ...]
    opening: Note | None = None
    heading: str = ""

    @property
    def text(self) -> str:
        """All its notes say."""
        return " ".join(note.text for note in self.notes)


@dataclass(frozen=True)
class Frame:
    """What stands around the notes."""

    hook: Note
    ending: Note
    bridges: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()


def compose(
    frame: Frame, chapters: Sequence[Chapter], tempo: Tempo, duration: Seconds, topic: str, language: str, seed: int
) -> tuple[tuple[Scene, ...], tuple[Scene, ...]]:
    """Lay the film out: its scenes, and up to three more that may be put in before the ending."""
    dice = random.Random(seed)
    show = _Layout(tempo, topic, language, frame, dice)
    room = duration - tempo.of_note(frame.hook) - tempo.of_note(frame.ending)
    curt = room < _NO_ENDING
    if curt:
        room += tempo.of_note(frame.ending)
    share = 1 - _BRIDGES_SHARE if frame.bridges else 1.0
    taken, spare = _fill(chapters, room * share, tempo, dice)
    body = [scene for chapter, first in taken for scene in show.chapter(chapter, first=first)]
    hook = show.scene([frame.hook], "hook", chapters[0].heading if chapters else "")
    ending = show.scene([frame.ending], "ending")
    if curt and body:
        ending = replace(body.pop(), role="ending")
    scenes = _bridged((hook, *body, ending), tempo, duration, dice.sample(frame.bridges, len(frame.bridges)))
    reserve = tuple(show.plain(spare))[:_RESERVE]
    # More words beat silence, unless silence is what the film is for.
    return (tuple(scenes) if reserve and not tempo.calm else _breathing(scenes, tempo, duration)), reserve


def _fill(
    chapters: Sequence[Chapter], room: Seconds, tempo: Tempo, dice: random.Random
) -> tuple[list[tuple[Chapter, bool]], list[Note]]:
    """Take chapter after chapter until the room is full; of the last one the notes that fill it best."""
    taken: list[tuple[Chapter, bool]] = []
    for index, chapter in enumerate(chapters):
        opening = tempo.of_note(chapter.opening) if chapter.opening else 0.0
        whole = opening + sum(tempo.of_note(note) for note in chapter.notes)
        if index and _silence_does(room, taken, tempo):
            return taken, list(chapter.notes)
        if whole > room:
            picked = _picked(chapter.notes, room - opening, tempo, dice)
            left = [note for note in chapter.notes if note not in picked]
            said = opening + sum(tempo.of_note(note) for note in picked)
            if picked and (said <= room * _TOO_LONG or not index):
                taken.append((replace(chapter, notes=picked), index == 0))
            return taken, left or [note for each in chapters[index + 1 : index + 2] for note in each.notes]
        taken.append((chapter, index == 0))
        room -= whole
    return taken, []


def _silence_does(room: Seconds, taken: Iterable[tuple[Chapter, bool]], tempo: Tempo) -> bool:
    """Whether what is left is better filled by longer silences than by more words."""
    if not tempo.calm:
        return False
    said = sum(len(chapter.notes) for chapter, _ in taken)
    return tempo.niche.name == _SILENT or room < said * tempo.niche.pause * 0.5


def _picked(notes: Sequence[Note], room: Seconds, tempo: Tempo, dice: random.Random) -> tuple[Note, ...]:
    """The first notes explain and stay; of the others those whose lengths fill the room best, early ones first."""
    cost = [round(tempo.of_note(note) / _STEP) for note in notes]
    goal = max(0, round(room / _STEP))
    stay, rest = _parted(notes, cost, goal, tempo)
    sums: dict[int, list[tuple[int, ...]]] = {sum(cost[index] for index in stay): [tuple(sorted(stay))]}
    for index in rest:
        for total, ways in [(total, tuple(ways)) for total, ways in sums.items()]:
            reached = sums.setdefault(total + cost[index], [])
            reached += [(*way, index) for way in ways[: _WAYS - len(reached)]]
    fit = sorted(sums, key=lambda total: abs(total - goal))
    near = [total for total in fit if abs(total - goal) <= goal * _NEAR] or fit[:1]
    best = sorted((way for total in near for way in sums[total]), key=sum)[:_WAYS]
    return tuple(notes[index] for index in sorted(dice.choice(best)))


def _parted(notes: Sequence[Note], cost: Sequence[int], goal: int, tempo: Tempo) -> tuple[list[int], list[int]]:
    """Which notes stay, and which may fill what they leave. Of headed parts the heads stay, of a tale both ends."""
    heads = [index for index, note in enumerate(notes) if note.heading]
    if tempo.niche.name in _STORIES:
        stay = _from_both_ends(len(notes))
        limit = goal * 1.0
    else:
        stay = heads if len(heads) > 1 else sorted(range(len(notes)), key=lambda index: not notes[index].key)
        limit = goal * (1.05 if len(heads) > 1 else _EXPLAINS)
    while len(stay) > 1 and sum(cost[index] for index in stay) > limit:
        stay.pop()
    if stay and cost[stay[0]] > goal * _TOO_LONG:
        return [], list(range(len(notes)))
    end = _end(heads, stay, notes) if len(heads) > 1 else len(notes)
    return stay, [index for index in range(end) if index not in stay]


def _from_both_ends(length: int) -> list[int]:
    """Last, first, last but one, second …: what a tale needs most comes first."""
    order = [index for pair in zip(reversed(range(length)), range(length), strict=True) for index in pair]
    return list(dict.fromkeys(order))[:5]


def _end(heads: Sequence[int], stay: Sequence[int], notes: Sequence[Note]) -> int:
    """Where the last part that stays ends: notes of a part that is left out are left out with it."""
    after = [head for head in heads if not stay or head > stay[-1]]
    return after[0] if after and stay else len(notes)


def _bridged(scenes: Sequence[Scene], tempo: Tempo, duration: Seconds, bridges: list[str]) -> list[Scene]:
    """Open some scenes with a bridge, each used once and never two in a row, as long as there is time for it."""
    left = duration - sum(tempo.of_scene(scene) for scene in scenes)
    made = list(scenes)
    index = 2
    while bridges and index < len(made) - 1:
        cost = count(bridges[-1]) / tempo.rate
        if made[index].heading or cost > left + 1:
            index += 1
            continue
        made[index] = replace(made[index], narration=f"{bridges.pop()} {made[index].narration}")
        left -= cost
        index += 3
    return made


def _breathing(scenes: Sequence[Scene], tempo: Tempo, duration: Seconds) -> tuple[Scene, ...]:
    """Share what time is left among the scenes as silence."""
    left = duration - sum(tempo.of_scene(scene) for scene in scenes)
    shares = len(scenes) - 1
    if left <= 0 or shares < 1 or (not tempo.calm and left < 0.05 * duration):
        return tuple(scenes)
    pause = round(left / shares, 2)
    return (*(replace(scene, pause=pause) for scene in scenes[:-1]), scenes[-1])


class _Layout:
    """Notes to scenes, with something to see for each."""

    def __init__(self, tempo: Tempo, topic: str, language: str, frame: Frame, dice: random.Random) -> None:
        self._size = (1 if tempo.niche.name == _SILENT else _CALM_SCENE_WORDS) if tempo.calm else _SCENE_WORDS
        self._topic, self._language = topic, language
        self._turns = dice.sample(frame.turns, len(frame.turns))

    def chapter(self, chapter: Chapter, *, first: bool) -> list[Scene]:
        scenes: list[Scene] = []
        if chapter.opening:
            turn = f"{self._turns.pop()} " if self._turns and not first else ""
            opening = replace(chapter.opening, text=turn + chapter.opening.text)
            scenes.append(self.scene([opening], "body", chapter.heading))
        groups = _grouped(chapter.notes, self._size)
        return scenes + [self.scene(group) for group in groups]

    def plain(self, notes: Sequence[Note]) -> list[Scene]:
        return [self.scene(group) for group in _grouped(notes, self._size)]

    def scene(self, notes: Sequence[Note], role: str = "body", heading: str = "") -> Scene:
        text = " ".join(note.text for note in notes)
        see = next((note.see for note in notes if note.see), "") or sight(text, self._topic, self._language)
        return Scene(text, see, role, heading or notes[0].heading)  # type: ignore[arg-type]


def _grouped(notes: Sequence[Note], size: int) -> list[list[Note]]:
    """Neighbours share a scene while it stays short; a heading opens a new one."""
    groups: list[list[Note]] = []
    for note in notes:
        said = count(" ".join(each.text for each in groups[-1])) if groups else 0
        if groups and not note.heading and said + count(note.text) <= size:
            groups[-1].append(note)
        else:
            groups.append([note])
    return groups
