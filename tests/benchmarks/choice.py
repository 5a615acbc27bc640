"""How well pictures are chosen: `python -m tests.benchmarks.choice`.

Two labelled sets: choice.toml, whole films chosen jointly as in a real run, and choice_notes.toml, the phrases of
every English note that comes with the program, each by itself. Prints, for each embedder, precision (of the pictures
shown, how many were right), recall (of the sentences that have a right picture, how many got one), the share of
backgrounds, and every confusion. With `--sweep`, one line a floor instead.
"""

import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.assets.choosing.cuts import Kinship, cuts_of
from engine.assets.choosing.joint import Film as Joint
from engine.assets.choosing.memory import Standing
from engine.assets.choosing.ranking import Question, Weights, Wish, rank
from engine.assets.finding.index import Index
from engine.assets.intake.views import KeptViews
from engine.assets.starter import Starter
from engine.errors import NeedsSetup
from engine.ports import Embedder
from engine.runtime.paths import RESOURCES
from engine.runtime.registry import found
from engine.runtime.settings import Settings
from tests.kit import embedder_models, kit_for

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


@dataclass(frozen=True)
class Film:
    """Sentences with their visual phrases and the right pictures; chosen jointly, or each line by itself."""

    topic: str
    lines: tuple[tuple[str, str, tuple[str, ...]], ...]
    joint: bool


def films() -> list[Film]:
    """Whole films, labelled line by line."""
    listed = tomllib.loads(LABELS.read_text(encoding="utf-8"))["film"]
    return [
        Film(each["topic"], tuple((said, search, tuple(right.split())) for said, search, right in each["lines"]), True)
        for each in listed
    ]


def notes() -> list[Film]:
    """Every English note, labelled by its visual phrase."""
    right = tomllib.loads(LABELS.with_name("choice_notes.toml").read_text(encoding="utf-8"))
    found = []
    for path in sorted((RESOURCES / "notes").glob("*.toml")):
        note = tomllib.loads(path.read_text(encoding="utf-8"))
        if note.get("language", "en") != "en":
            continue
        told = [(note["hook"], note["see"]), *((said, see) for said, see, *_ in note["facts"])]
        labels = right.get(path.stem, {})
        lines = [(said, see, tuple(labels.get(see, "").split())) for said, see in told]
        found.append(Film(note["title"], tuple(lines), False))
    return found


def evaluate(finders: Sequence[Embedder], floor: float, index: Index, films: Sequence[Film]) -> Tally:
    """Choose for every line and hold it against the labels."""
    assets = [asset for asset in Starter().assets if asset.kind == "image"]
    names, cuts, unknown = _names(), cuts_of(assets), [Standing(1.0, 1.0)] * len(assets)
    judged: list[Judged] = []
    for film in films:
        wishes = [Wish(said, search, film.topic) for said, search, _ in film.lines]
        questions = [Question(embedder, wishes, index, assets) for embedder in finders]
        ranking = rank(wishes, cuts, questions, unknown, {}, WIDE, seed=1, weights=Weights())
        gain = ranking.gain(floor)
        alone = [int(row.argmax()) if row.max() > 0 else None for row in gain]
        kinship = Kinship(cuts, questions[0].vectors(cuts), questions[0].usual())
        given = Joint(gain, cuts, kinship, Weights()).best() if film.joint else alone
        for row, asset in enumerate(given):
            said, _, right = film.lines[row]
            best = int(ranking.score[row].argmax())
            shown = names[assets[asset].file.sha256] if asset is not None else ""
            nearest = float(ranking.relevance[row, best if asset is None else asset])
            judged.append(Judged(said, right, shown, names[assets[best].file.sha256], nearest))
    return Tally(tuple(judged))


def embedders() -> list[tuple[str, Embedder]]:
    """Those that can work on this machine."""
    usable = []
    for name, kind in found("embedder").items():
        embedder = kind(kit_for(models=embedder_models()))
        try:
            embedder.model()
        except NeedsSetup as error:
            print(f"{name}: left out, {error}")
            continue
        usable.append((name, embedder))
    return usable


def _names() -> dict[str, str]:
    return {asset.file.sha256: path.stem for asset, path in Starter()._paired}


def _line(name: str, set_: str, floor: float, tally: Tally) -> str:
    return (
        f"{name:8} {set_:6} floor {floor:.2f}  precision {tally.precision:.3f}  recall {tally.recall:.3f}  "
        f"first {tally.first:.3f}  backgrounds {tally.backgrounds:.2f}  ({len(tally.judged)} lines)"
    )


def _confusions(tally: Tally) -> Iterator[str]:
    for each in tally.judged:
        if each.shown and each.shown not in each.right:
            yield f"  wrong   {each.relevance:.2f}  {each.shown:20} {each.said}   [{' '.join(each.right)}]"
        if each.right and not each.shown:
            yield f"  missed  {each.relevance:.2f}  {each.first:20} {each.said}   [{' '.join(each.right)}]"


def main(arguments: Sequence[str]) -> None:
    """Print the report."""
    floor = Settings().relevance_floor
    sweep = [step / 100 for step in range(16, 76, 4)] if "--sweep" in arguments else [floor]
    with tempfile.TemporaryDirectory() as folder:
        index = Index(Path(folder) / "vectors", KeptViews(Path(folder) / "views"))
        each_alone = [(name, [embedder]) for name, embedder in embedders()]
        together = ("all", [embedder for _, embedder in embedders()])
        for name, finders in (together, *each_alone):
            for set_, every in (("films", films()), ("notes", notes())):
                for each in sweep:
                    tally = evaluate(finders, each, index, every)
                    print(_line(name, set_, each, tally))
                    if each == floor:
                        print(*_confusions(tally), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
