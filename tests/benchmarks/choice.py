"""How well pictures are chosen: `python tests/benchmarks/choice.py` over the labelled sentences of choice.toml.

Prints, for each embedder, precision (of the pictures shown, how many were right), recall (of the sentences that have a
right picture, how many got one), the share of backgrounds, and every confusion. With `--sweep`, one line a floor.
"""

import sys
import tempfile
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.assets.index import Index
from engine.assets.ranking import Wish, assign, rank
from engine.assets.starter import Starter
from engine.errors import NeedsSetup
from engine.ports import Embedder
from engine.runtime.registry import found
from engine.runtime.settings import Settings
from tests.kit import kit_for

LABELS = Path(__file__).with_suffix(".toml")
WIDE = 16 / 9


@dataclass(frozen=True)
class Judged:
    """One sentence: what was right, what was shown, and how near it was."""

    said: str
    right: tuple[str, ...]
    shown: str
    first: str
    relevance: float


@dataclass(frozen=True)
class Tally:
    """What came of all sentences."""

    judged: tuple[Judged, ...]

    @property
    def shown(self) -> int:
        return sum(bool(each.shown) for each in self.judged)

    @property
    def precision(self) -> float:
        return sum(each.shown in each.right for each in self.judged if each.shown) / max(1, self.shown)

    @property
    def recall(self) -> float:
        possible = [each for each in self.judged if each.right]
        return sum(each.shown in each.right for each in possible) / max(1, len(possible))

    @property
    def first(self) -> float:
        """Of the sentences with a right picture, how many rank one of these first, floor or not."""
        possible = [each for each in self.judged if each.right]
        return sum(each.first in each.right for each in possible) / max(1, len(possible))

    @property
    def backgrounds(self) -> float:
        return 1 - self.shown / max(1, len(self.judged))


def evaluate(embedder: Embedder, floor: float, folder: Path) -> Tally:
    """Choose for every labelled film and hold it against the labels."""
    assets = [asset for asset in Starter().assets if asset.kind == "image"]
    names = _names()
    index = Index(folder)
    judged: list[Judged] = []
    for film in tomllib.loads(LABELS.read_text(encoding="utf-8"))["film"]:
        wishes = [Wish(said, search, film["topic"]) for said, search, _ in film["lines"]]
        ranking = rank(wishes, assets, index, embedder, WIDE, seed=1)
        for row, asset in enumerate(assign(ranking, assets, floor)):
            said, _, right = film["lines"][row]
            best = int(ranking.score[row].argmax())
            shown = names[assets[asset].file.sha256] if asset is not None else ""
            nearest = float(ranking.relevance[row, best if asset is None else asset])
            judged.append(Judged(said, tuple(right.split()), shown, names[assets[best].file.sha256], nearest))
    return Tally(tuple(judged))


def embedders() -> list[tuple[str, Embedder]]:
    """Those that can work on this machine."""
    usable = []
    for name, kind in found("embedder").items():
        embedder = kind(kit_for())
        try:
            embedder.model()
        except NeedsSetup as error:
            print(f"{name}: left out, {error}")
            continue
        usable.append((name, embedder))
    return usable


def _names() -> dict[str, str]:
    return {asset.file.sha256: path.stem for asset, path in Starter()._paired}


def _print(name: str, floor: float, tally: Tally) -> None:
    print(
        f"{name:8} floor {floor:.2f}  precision {tally.precision:.3f}  recall {tally.recall:.3f}  "
        f"precision@1 without floor {tally.first:.3f}  backgrounds {tally.backgrounds:.2f}  "
        f"({len(tally.judged)} sentences, {tally.shown} pictures)"
    )


def main(arguments: Sequence[str]) -> None:
    """Print the report."""
    floor = Settings().relevance_floor
    with tempfile.TemporaryDirectory() as folder:
        for name, embedder in embedders():
            if "--sweep" in arguments:
                for step in range(10, 70, 4):
                    _print(name, step / 100, evaluate(embedder, step / 100, Path(folder)))
                continue
            tally = evaluate(embedder, floor, Path(folder))
            _print(name, floor, tally)
            for each in tally.judged:
                if each.shown and each.shown not in each.right:
                    print(f"  wrong   {each.relevance:.2f}  {each.shown:20} {each.said}   [{' '.join(each.right)}]")
                if each.right and not each.shown:
                    print(f"  missed  {each.relevance:.2f}  {each.first:20} {each.said}   [{' '.join(each.right)}]")


if __name__ == "__main__":
    main(sys.argv[1:])
