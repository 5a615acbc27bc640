"""Editing long films by their sentences: `python -m tests.benchmarks.telling 1000 [5000 ...]`.

Voices and pictures are made up, so that only our own work is measured. Prints the median CPU time of each verb on a
film of so many sentences, a clip each.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from statistics import median

from engine.domain.asset import Asset, Rights, Shot
from engine.domain.brief import Brief
from engine.domain.edit.telling import reordered
from engine.domain.identity import Blob
from engine.domain.listing import Listing
from engine.domain.project import Project
from engine.domain.script import Scene, Script
from engine.domain.style import Style
from engine.domain.voice import Line, Narration, Pace, Take, Word
from engine.pipeline.assembly import Canvas, Layout
from engine.pipeline.telling.following import followed, rescened
from engine.pipeline.telling.laying import borders, inserted, removed, replaced
from engine.pipeline.telling.lines import lines
from engine.pipeline.telling.retelling import Retelling
from engine.runtime.resources import load

ROUNDS = 5
RIGHTS = Rights("made up", "nobody", "CC0-1.0")


def take(number: int, words: int = 9) -> Take:
    """A sentence of so many words, 0.3 seconds each."""
    text = " ".join([f"Sentence{number}", *(f"word{each}" for each in range(words - 2)), "ends."])
    said = tuple(Word(word, 0.3 * at, 0.3 * at + 0.25) for at, word in enumerate(text.split()))
    return Take(text, "made-up", Blob(f"{number:064x}", ".wav"), 0.3 * words, said)


def film(count: int) -> Project:
    """A film of so many sentences, three a scene, each under a clip of its own."""
    takes = [take(number) for number in range(count)]
    scenes = tuple(
        Scene(" ".join(each.text for each in takes[at : at + 3]), "river", heading=f"Part {at}")
        for at in range(0, count, 3)
    )
    script = Script("Long", "en", "facts", scenes, "own")
    said = Narration(tuple(Line(at // 3, each, 0.3, f"line-{at}") for at, each in enumerate(takes)))
    files = [Blob(f"{at:064x}", ".mp4") for at in range(count)]
    assets = [Asset(file, "video", "A clip", (), RIGHTS, 1920, 1080, 20.0) for file in files]
    shots = tuple(Shot(at, asset, None, 1.0, 0.5, ()) for at, asset in enumerate(assets))
    canvas = Canvas(1280, 720, Fraction(30))
    timeline = Layout(script, shots, replace(load("styles", "clean", Style), headings=True), canvas, 1).timeline(said)
    listing = Listing(("Long",), "", (), (), "Education")
    return Project("k", Brief("Long"), script, None, said, shots, None, timeline, listing, pace=Pace())


def measured(count: int) -> None:
    """Time every verb in the middle of a film."""
    project, middle = film(count), count // 2
    order = [1, 0, *range(2, len(project.script.scenes))]
    retelling = Retelling(None, None, None, None)  # type: ignore[arg-type]
    verbs: dict[str, Callable[[], object]] = {
        "lines": lambda: lines(project),
        "follow": lambda: followed(project),
        "retell": lambda: replaced(project, middle, take(9999, 12).text, take(9999, 12)),
        "insert": lambda: inserted(project, middle, take(9999).text, take(9999), None),
        "delete": lambda: removed(project, middle),
        "cut words": lambda: retelling.cut(project, middle, 1, 3),
        "move a scene": lambda: rescened(
            replace(project, timeline=reordered(project.timeline, borders(project), order)), order
        ),
    }
    for name, verb in verbs.items():
        spent = []
        for _ in range(ROUNDS):
            began = time.process_time()
            verb()
            spent.append(1000 * (time.process_time() - began))
        print(f"{count:6} sentences  {name:14} {median(spent):8.1f} ms  most {max(spent):8.1f} ms")


if __name__ == "__main__":
    for number in sys.argv[1:] or ["1000"]:
        measured(int(number))
