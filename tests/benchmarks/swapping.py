"""Explaining and swapping clips in a large library: `python -m tests.benchmarks.swapping 10000 [...]`.

A made-up embedder costs nothing, so that only our own work is measured. Prints the median CPU time of each verb.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

import numpy as np

from engine.assets.choosing.chooser import Chooser
from engine.assets.choosing.memory import Memory
from engine.assets.finding.catalogue import Catalogue
from engine.assets.finding.keys import column
from engine.domain.project import Project
from engine.pipeline.storyboard import Storyboard
from engine.pipeline.swapping import Swapping
from engine.pipeline.telling.picking import Picker
from engine.runtime.events import Events
from engine.runtime.settings import Settings
from engine.store.records import Records
from tests.benchmarks.choice_scale import MadeUp, assets
from tests.telling import bench

SCRIPT = "Here subject1 is told of.\n\nThen subject2 comes along. Last of all subject3 is seen."
ROUNDS = 9


def measured(count: int, folder: Path) -> None:
    """Fill a library, make a film from it, and time each verb."""
    with bench(folder) as tools:
        library, made, embedder = tools.library, assets(count), MadeUp()
        for start in range(0, count, 5000):
            part = made[start : start + 5000]
            library._shelf.put(part)
            abouts = np.zeros(len(part), np.uint64)
            vectors = embedder.assets(part, library.views)
            library.index.space(embedder.model()).kept.add(column(each.file.sha256 for each in part), abouts, vectors)
        events = Events()
        memory = Memory(tools.records._store, Records(tools.records._store), library.assets)
        catalogue = Catalogue(tools.records._store, events, library.strangers)
        storyboard = Storyboard(Chooser(library, memory, catalogue), lambda: [embedder])
        swapping = Swapping(Picker(Settings(), storyboard, memory, tools.records), library, tools.retelling.reframer)
        film = replace(tools, storyboard=storyboard).film(SCRIPT)
        library.index.space(embedder.model()).wait()
        clip = film.timeline.clips[0].id
        bare = replace(film, shots=tuple(replace(each, alternatives=()) for each in film.shots))
        verbs: dict[str, Callable[[Project], object]] = {
            "why": lambda project: swapping.why(project, clip),
            "cycle": lambda project: swapping.cycle(project, clip, 1),
            "why, chosen anew": lambda _: swapping.why(bare, clip),
            "cycle, chosen anew": lambda _: swapping.cycle(bare, clip, 1),
            "never": lambda project: swapping.never(project, clip),
        }
        for name, verb in verbs.items():
            spent = []
            for _ in range(ROUNDS):
                began = time.process_time()
                verb(film)
                spent.append(1000 * (time.process_time() - began))
            print(f"{count:7} assets  {name:20} {median(spent):7.1f} ms  most {max(spent):7.1f} ms")


if __name__ == "__main__":
    for number in sys.argv[1:] or ["10000"]:
        with tempfile.TemporaryDirectory() as place:
            measured(int(number), Path(place))
