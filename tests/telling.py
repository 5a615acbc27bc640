"""A film of a few sentences with a real voice and real pictures, and what must hold of it after every edit."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from engine.assets.choosing.chooser import Chooser
from engine.assets.choosing.ledger import Past
from engine.assets.choosing.memory import Memory
from engine.assets.choosing.ranking import Weights
from engine.assets.finding.catalogue import Catalogue
from engine.assets.library import Library
from engine.domain.brief import Brief
from engine.domain.edit.item import named
from engine.domain.project import Project
from engine.domain.style import Niche, Style
from engine.domain.voice import Pace
from engine.pipeline.assembly import Canvas, Layout
from engine.pipeline.captioning import joined, shown
from engine.pipeline.metadata import describe
from engine.pipeline.narration import Narrator
from engine.pipeline.reframing.reframer import Reframer
from engine.pipeline.storyboard import Storyboard
from engine.pipeline.telling.lines import linked, texts
from engine.pipeline.telling.picking import Picker
from engine.pipeline.telling.retelling import Retelling
from engine.pipeline.writing.own import own_script
from engine.providers.embedder.lexical import Lexical
from engine.providers.voice.hibari import Hibari
from engine.render.sound.music import beat_period, bed
from engine.runtime.artifacts import Artifacts
from engine.runtime.events import Events
from engine.runtime.progress import Progress
from engine.runtime.resources import load
from engine.runtime.settings import Settings
from engine.store.records import Records
from engine.store.store import Store
from tests.kit import kit_for

SCRIPT = """The sky over the mountains is a deep blue today. A bee carries nectar from flower to flower.

At sunset the horizon turns orange. The hills go dark, and nobody speaks. A rocket rises into space.

In the evening, coffee steams in a white cup."""
SAYINGS = (
    "It was late.",
    "The lamp in the old tower burned all night long.",
    "A cat slept on the warm stone, and $5 lay beside it.",
    "Two ships passed. Nobody saw them",
    "Why not?",
)


@dataclass(frozen=True)
class Bench:
    """The services that edit a film by its sentences, over real parts."""

    retelling: Retelling
    storyboard: Storyboard
    library: Library
    memory: Memory
    records: Records
    artifacts: Artifacts

    def film(self, script: str = SCRIPT, brief: Brief | None = None) -> Project:
        """Lay out a film of an own script, as the pipeline does."""
        brief = brief or Brief(topic="Morning and evening", script=script, resolution=360)
        told = own_script(script, brief.topic, brief.notes, "facts", "en")
        niche, style = load("niches", "facts", Niche), load("styles", "clean", Style)
        shots = self.storyboard.choose(
            Progress(), told, "facts", "clean", "16:9", 1, Settings().relevance_floor, Weights(), Past(), "r", "e"
        )
        voice = self.retelling.narrator.choose(brief.voice, "en")
        pace = Pace(niche.speed, niche.pause, niche.sentence_pause)
        said = self.retelling.narrator.narrate(Progress(), told, voice, pace)
        canvas = Canvas(*brief.size, Fraction(30))
        track = self.library.music(niche.moods, 1)
        assert track
        period = beat_period(self.artifacts.find(track.file))
        music = bed(track.file, track.duration, canvas.rate, round(said.duration * 30), period, said.pauses)
        timeline = Layout(told, shots, replace(style, headings=True), canvas, 1).timeline(said, music)
        timeline = self.retelling.reframer.framed(Progress(), timeline, shots)
        listing = describe(Progress(), told, ())
        return Project("key", brief, told, voice, said, shots, track, named(timeline), listing, pace=pace)


@contextmanager
def bench(folder: Path) -> Iterator[Bench]:
    """Open a bench below a folder."""
    store = Store.open(folder / "store", Events())
    kit = kit_for(folder)
    library = Library(folder / "library", store)
    kit.artifacts.lend(library.lent)
    records = Records(store)
    memory = Memory(store, records, library.assets)
    lexical = Lexical(kit)
    storyboard = Storyboard(Chooser(library, memory, Catalogue(store, Events(), library.strangers)), lambda: [lexical])
    narrator = Narrator(kit.artifacts, [("hibari", Hibari(kit))], {})
    reframer = Reframer(kit.artifacts, lambda _: ())
    retelling = Retelling(narrator, Picker(Settings(), storyboard, memory, records), kit.artifacts, reframer)
    try:
        yield Bench(retelling, storyboard, library, memory, records, kit.artifacts)
    finally:
        library.close()
        store.close()


def consistent(project: Project) -> None:
    """Script, narration, shots, voice, captions and clips say the same."""
    timeline, script = project.timeline, project.script
    lines = linked(project.narration).lines
    said = texts(project)
    assert [line.scene for line in lines] == sorted(line.scene for line in lines)
    assert {line.scene for line in lines} == set(range(len(script.scenes)))
    for scene, told in enumerate(script.scenes):
        mine = joined([text for text, line in zip(said, lines, strict=True) if line.scene == scene])
        assert " ".join(told.narration.split()) == mine
    assert [shot.line for shot in project.shots] == list(range(len(lines)))
    links = [line.link for line in lines]
    assert len(set(links)) == len(links)
    _heard_as_told(project)
    assert {each.link for each in timeline.captions} <= set(links)
    for claim in script.claims:
        assert claim.sentence in said
    row = timeline.clips
    assert row[0].start == 0
    assert all(before.end == after.start for before, after in pairwise(row))
    assert row[-1].end == timeline.length
    assert all(0 <= clip.scene < len(script.scenes) for clip in row)
    ids = [each.id for track in ("clips", "captions", "titles", "voice", "music") for each in getattr(timeline, track)]
    assert len(set(ids)) == len(ids)
    assert timeline.music[-1].start + round(timeline.music[-1].length * 30) == timeline.length


def _heard_as_told(project: Project) -> None:
    timeline, before = project.timeline, 0
    pieces, words = defaultdict(list), defaultdict(list)
    for sound in timeline.voice:
        pieces[sound.link].append(sound)
    for page in timeline.captions:
        words[page.link] += page.words
    for line in linked(project.narration).lines:
        mine, read = pieces.pop(line.link), words[line.link]
        assert all(piece.media == line.take.audio for piece in mine)
        assert mine[0].start >= before, "lines follow each other"
        before = mine[-1].start + round(mine[-1].length * 30) - 1
        assert [word.text for word in read] == [text for word in line.take.words for text in shown(word)]
        for caption, word in zip(read, (word for word in line.take.words if shown(word)), strict=True):
            heard = [
                piece.start + round((word.start - piece.source_start) * 30)
                for piece in mine
                if piece.source_start - 0.1 <= word.start <= piece.source_start + piece.length
            ]
            assert min(abs(caption.start - at) for at in heard) <= 2, "shown when it is heard"
    assert not pieces


def verb(retelling: Retelling, project: Project, dice: random.Random) -> Callable[[], Project]:
    """Choose an edit at random."""
    count, scenes = len(project.narration.lines), len(project.script.scenes)
    line, text = dice.randrange(count), dice.choice(SAYINGS)
    words = len(retelling.lines(project)[line].words)
    first = dice.randrange(words)
    return dice.choice(
        [
            lambda: retelling.retell(Progress(), project, line, text),
            lambda: retelling.insert(Progress(), project, line, text),
            lambda: retelling.delete(project, line),
            lambda: retelling.cut(project, line, first, dice.randrange(first, words)),
            lambda: retelling.move_scene(project, dice.randrange(scenes), dice.randrange(scenes)),
            lambda: retelling.join(Progress(), project, line),
            lambda: retelling.split(Progress(), project, line, dice.randrange(1, 5)),
        ]
    )
