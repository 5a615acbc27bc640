"""Whether one word brings the right one of its senses: `python -m tests.benchmarks.senses`.

148 sentences over some 800 labelled pictures (senses.toml, sense_pictures.py). Prints for each embedder, and for each
amount of context, how often a right picture comes first (P@1), how many of the first five are right (P@5, of as many as
there are), and how often a picture of the other sense comes first. `--tune` tries weights on the words of even place;
what is printed is of those of odd place, which no weight was chosen by. `--confusions` lists them.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import numpy as np

from engine.assets.choosing.cuts import cuts_of
from engine.assets.choosing.ranking import PARTS, Question, Table, Wish
from engine.assets.finding.index import Index
from engine.domain.asset import Asset
from engine.errors import NeedsSetup
from engine.ports import Embedder
from engine.runtime.seeing.classifier import Classifier
from tests.benchmarks.choice import embedders
from tests.benchmarks.sense_pictures import FOLDER, Pool, missing, pool, starters
from tests.kit import embedder_models

LABELS = Path(__file__).with_suffix(".toml")
EACH = dict.fromkeys(("search", "sentence", "topic", "context"), 1.0)


@dataclass(frozen=True)
class Sense:
    """One sentence, and which pictures are right and which of the other sense."""

    wish: Wish
    right: frozenset[str]
    wrong: frozenset[str]
    tuned: bool
    """Whether weights may be chosen by it."""


@dataclass(frozen=True)
class Scores:
    """How a way of asking did."""

    first: float
    five: float
    confused: float
    wrong: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"P@1 {self.first:.3f}  P@5 {self.five:.3f}  other sense first {self.confused:.3f}"


def senses() -> tuple[list[Sense], list[str]]:
    """Every sentence, and the emoji of the pool."""
    read = tomllib.loads(LABELS.read_text(encoding="utf-8"))
    found = [
        Sense(Wish(said, search, topic), frozenset(right.split()), frozenset(wrong.split()), place % 2 == 0)
        for place, word in enumerate(read["word"])
        for topic, said, search, right, wrong in word["senses"]
    ]
    return found, read["pool"].split()


def likenesses(
    finders: Sequence[Embedder], index: Index, asked: Sequence[Sense], assets: Sequence[Asset]
) -> dict[str, Table]:
    """Each part's likeness as (sentences, pictures), all finders added up."""
    strangers = [asset for asset, _ in starters()]
    added: dict[str, Table] = {}
    for finder in finders:
        question = Question(finder, [sense.wish for sense in asked], index, strangers, EACH)
        for part, table in question.likeness(question.vectors(cuts_of(assets))).items():
            added[part] = added.get(part, 0.0) + table
    return added


def judged(
    tables: Mapping[str, Table], weights: Mapping[str, float], asked: Sequence[Sense], names: Sequence[str]
) -> Scores:
    """Hold what a weighting ranks first against the labels."""
    total = np.sum([weight * tables[part] for part, weight in weights.items()], axis=0)
    order = np.argsort(-total, axis=1, kind="stable")[:, :5]
    firsts, fives, confused, told = [], [], [], []
    for sense, row in zip(asked, order, strict=True):
        best = [names[place] for place in row]
        firsts.append(best[0] in sense.right)
        fives.append(sum(name in sense.right for name in best) / min(5, len(sense.right)))
        other = best[0] in sense.wrong and best[0] not in sense.right
        confused.append(other)
        if not firsts[-1]:
            told.append(f"{'OTHER ' if other else 'strange'} {best[0]:22} {sense.wish.search}: {sense.wish.said}")
    return Scores(float(np.mean(firsts)), float(np.mean(np.minimum(fives, 1))), float(np.mean(confused)), tuple(told))


def ways() -> dict[str, dict[str, float]]:
    """From the bare words of what to show to all that is known."""
    alone = {"search only": {"search": 1.0}, "sentence only": {"sentence": 1.0}}
    apart = {"each apart": {"search": 0.55, "sentence": 0.25, "topic": 0.2}, "read together": {"context": 1.0}}
    return {**alone, **apart, "as chosen by": dict(PARTS)}


def tuned(tables: Mapping[str, Table], asked: Sequence[Sense], names: Sequence[str]) -> tuple[dict[str, float], Scores]:
    """The weights that do best on the sentences that may be tuned by."""
    steps = [number / 10 for number in range(11)]
    best: tuple[float, dict[str, float], Scores] | None = None
    for shares in product(steps, repeat=len(tables) - 1):
        if sum(shares) <= 1.0:
            weights = dict(zip(tables, (*shares, 1.0 - sum(shares)), strict=True))
            scores = judged(tables, weights, asked, names)
            worth = scores.first + scores.five - scores.confused
            if best is None or worth > best[0] + 1e-9:
                best = worth, weights, scores
    assert best is not None
    return best[1], best[2]


def seen(gathered: Pool, bare: bool) -> list[Asset] | None:
    """The same pictures with the words of the classifier as further tags; `bare` leaves it these alone."""
    classifier = Classifier(embedder_models())
    try:
        words = classifier.words([gathered.views.of(asset)[0] for asset in gathered.assets])
    except NeedsSetup as error:
        print(f"classifier: left out, {error}")
        return None
    told = [tuple(each.word for each in picture) for picture in words]
    if bare:
        return [
            replace(asset, title=", ".join(tags[:1]), tags=tags)
            for asset, tags in zip(gathered.assets, told, strict=True)
        ]
    return [replace(asset, tags=(*asset.tags, *tags)) for asset, tags in zip(gathered.assets, told, strict=True)]


def _finders() -> Iterator[tuple[str, list[Embedder]]]:
    every = embedders()
    for name, embedder in every:
        yield name, [embedder]
    if len(every) > 1:
        yield "+".join(name for name, _ in every), [embedder for _, embedder in every]


def main(arguments: Sequence[str]) -> None:
    """Print the report."""
    asked, emoji = senses()
    gathered = pool(emoji)
    absent = list(missing(sorted({name for sense in asked for name in (*sense.right, *sense.wrong)}), gathered))
    print(f"{len(asked)} sentences, {len(gathered.assets)} pictures; without a picture: {' '.join(absent) or 'none'}")
    libraries = [("titles and tags", gathered.assets)]
    if "--seen" in arguments:
        libraries += [
            ("with what is seen", seen(gathered, bare=False)),
            ("what is seen alone", seen(gathered, bare=True)),
        ]
    half = np.array([sense.tuned for sense in asked])
    kept, held = ([sense for sense in asked if sense.tuned is flag] for flag in (True, False))
    for library, assets in libraries:
        for name, finders in _finders():
            index = Index(FOLDER / "vectors", gathered.views)
            tables = likenesses(finders, index, asked, assets or ())
            index.close()
            odd = {part: table[~half] for part, table in tables.items()}
            even = {part: table[half] for part, table in tables.items()}
            print(f"\n{name} · {library}")
            for way, weights in ways().items():
                scores = judged(odd, weights, held, gathered.names)
                print(f"  {way:16} {scores}")
            if "--tune" in arguments:
                weights, on = tuned(even, kept, gathered.names)
                told = " ".join(f"{part} {weight:.1f}" for part, weight in weights.items())
                print(f"  tuned to {told}: {on}; held out: {judged(odd, weights, held, gathered.names)}")
            if "--confusions" in arguments:
                print(*(f"    {line}" for line in scores.wrong), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
