"""Choosing for a long script from a large library: `python -m tests.benchmarks.choice_scale 10000 [100000 ...]`.

A made-up embedder gives 384 numbers a text and up to five moments an asset, so that only the choosing is measured: a
short list from the index, every part of the worth, the joint choice and its alternatives. Prints CPU seconds and peak
memory of a 60-scene script, and what the film is worth chosen greedily, by matching alone, and jointly. Where scipy is
installed, its assignment is held against ours.
"""

import hashlib
import re
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import ClassVar

import numpy as np

from engine.assets.choosing.assignment import matched
from engine.assets.choosing.chooser import Choice, Chooser
from engine.assets.choosing.ledger import Past
from engine.assets.choosing.memory import Memory
from engine.assets.choosing.ranking import Weights, Wish
from engine.assets.finding.catalogue import Catalogue
from engine.assets.finding.keys import column
from engine.assets.library import Library
from engine.domain.asset import Asset, Moment, Rights
from engine.domain.brief import Brief
from engine.domain.identity import Blob
from engine.ports import Vectors, Views
from engine.runtime.events import Events
from engine.runtime.progress import Progress
from engine.store.records import Records
from engine.store.store import Store

SCENES, SIZE, SUBJECTS = 60, 384, 3000
RIGHTS = Rights("made up", "nobody", "CC0-1.0")


class MadeUp:
    """Texts and assets of one subject lie near each other."""

    title: ClassVar[str] = "Made up"
    looks: ClassVar[bool] = True
    scale: ClassVar[tuple[float, float]] = (0.2, 0.8)

    def model(self) -> str:
        return "made-up:1"

    def texts(self, texts: Sequence[str]) -> Vectors:
        return np.stack([_near(re.findall(r"subject\d+", text), text) for text in texts])

    def assets(self, assets: Sequence[Asset], views: Views) -> list[Vectors]:  # noqa: ARG002
        return [
            np.stack([_near([asset.title], f"{asset.file.sha256}{moment}") for moment in range(len(asset.moments))])
            for asset in assets
        ]


def _near(subjects: Sequence[str], own: str) -> Vectors:
    vector = np.sum([_drawn(each) for each in subjects], axis=0) + 0.9 * _drawn(own)
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


def _drawn(name: str) -> Vectors:
    seed = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8])
    vector = np.random.default_rng(seed).standard_normal(SIZE, dtype=np.float32)
    return np.asarray(vector / np.linalg.norm(vector))


def assets(count: int) -> list[Asset]:
    """Clips with one to five moments, many of each subject."""
    chance = np.random.default_rng(1)
    prints = chance.integers(0, 2**63, (count, 5))
    made = []
    for number in range(count):
        many = 1 + number % 5
        moments = tuple(Moment(10.0 * each, 10.0 * each + 8, 10.0 * each + 4) for each in range(many))
        sha256 = hashlib.sha256(f"clip {number}".encode()).hexdigest()
        hashes = "".join(f"{each:016x}" for each in prints[number])
        subject = f"subject{int(chance.zipf(1.3)) % SUBJECTS}"
        size = (1920, 1080) if number % 4 else (1080, 1920)
        made.append(
            Asset(Blob(sha256, ".mp4"), "video", subject, (), RIGHTS, *size, 10.0 * many, chance.random(), hashes, 30.0,
                  moments, 0.0, ("blue", "green", "red", "grey")[number % 4])
        )  # fmt: skip
    return made


def wishes() -> list[Wish]:
    """Sixty sentences about forty subjects: some ask for the same."""
    return [Wish(f"sentence {n} subject{n % 40}", f"seen {n} subject{n % 40}", "topic subject7") for n in range(SCENES)]


def measured(count: int, folder: Path) -> None:
    """Fill a library, choose from it, print."""
    events = Events()
    store = Store.open(folder / "store", events)
    library = Library(folder / "library", store)
    records, made, embedder = Records(store), assets(count), MadeUp()
    for start in range(0, count, 5000):
        part = made[start : start + 5000]
        library._shelf.put(part)
        vectors = embedder.assets(part, library.views)
        abouts = np.zeros(len(part), np.uint64)
        library.index.space(embedder.model()).kept.add(column(each.file.sha256 for each in part), abouts, vectors)
    chooser = Chooser(library, Memory(store, records, library.assets), Catalogue(store, events, library.strangers))
    past = Past("main", "2026-11-23", records.start_video(Brief("x"), "k", Path("f")))
    chooser.choose(Progress(), wishes(), [4.0] * SCENES, [embedder], 16 / 9, 1, 0.28, Weights(), past)
    library.index.space(embedder.model()).wait()  # for the graph is made behind, once
    spent, choice = [], None
    for _ in range(4):
        began = time.process_time()
        choice = chooser.choose(Progress(), wishes(), [4.0] * SCENES, [embedder], 16 / 9, 1, 0.28, Weights(), past)
        alternatives = [choice.alternatives(wish) for wish in range(SCENES)]
        spent.append(time.process_time() - began)
    assert choice is not None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} assets: first {spent[0]:.2f} s, then {median(spent[1:]):.2f} s CPU; peak {peak:.0f} MB; "
          f"{len(choice.cuts)} cuts looked at; {sum(map(len, alternatives))} alternatives")  # fmt: skip
    _worth(choice)
    library.index.close()
    library.close()
    store.close()


def _worth(choice: Choice) -> None:
    film, gain = choice.film, choice.ranking.gain(choice.floor)
    jointly, greedily, alone = film.value(choice.chosen), film.value(film.greedy()), film.value(film.matching())
    some = sum(cut is not None for cut in choice.chosen)
    print(f"  worth: greedy {greedily:.3f}, matching alone {alone:.3f}, joint {jointly:.3f} "
          f"({100 * (jointly / greedily - 1):+.1f} % over greedy); {some} of {SCENES} shots shown")  # fmt: skip
    began = time.process_time()
    ours = matched(gain)
    print(f"  matching {gain.shape[0]} x {gain.shape[1]}: ours {time.process_time() - began:.3f} s", end="")
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError:
        print("; scipy is not installed")
        return
    began = time.process_time()
    rows, columns = linear_sum_assignment(np.hstack([np.maximum(gain, 0), np.zeros((len(gain),) * 2)]), maximize=True)
    paired = [(row, column) for row, column in zip(rows, columns, strict=True) if column < gain.shape[1]]
    theirs = sum(max(0.0, gain[row, column]) for row, column in paired)
    own = sum(gain[row, column] for row, column in enumerate(ours) if column is not None)
    print(f", scipy {time.process_time() - began:.3f} s; sums {own:.6f} and {theirs:.6f}")


def main(arguments: Sequence[str]) -> None:
    """Measure each size in a folder of its own."""
    for count in [int(each) for each in arguments] or [10_000]:
        with tempfile.TemporaryDirectory() as folder:
            measured(count, Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
