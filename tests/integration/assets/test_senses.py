"""Which sense of a word is meant: the part of tests/benchmarks/senses.toml that the starter pictures can answer."""

from pathlib import Path

import numpy as np

from engine.assets.choosing.cuts import cuts_of
from engine.assets.choosing.ranking import PARTS, Question
from engine.assets.finding.index import Index
from engine.assets.intake.views import KeptViews
from engine.providers.embedder.lexical import Lexical
from tests.benchmarks.sense_pictures import starters
from tests.benchmarks.senses import EACH, Sense, judged, senses
from tests.kit import kit_for


def test_the_whole_sentence_and_the_subject_find_more_than_the_word_alone(tmp_path: Path) -> None:
    every = starters()
    names = [path.stem for _, path in every]
    asked = [sense for sense in senses()[0] if sense.right & {*names}]
    assert len(asked) >= 15
    index = Index(tmp_path / "vectors", KeptViews(tmp_path / "views"))
    assets = [asset for asset, _ in every]
    question = Question(Lexical(kit_for(tmp_path)), [sense.wish for sense in asked], index, assets, EACH)
    tables = question.likeness(question.vectors(cuts_of(assets)))
    index.close()
    word = judged(tables, {"search": 1.0}, asked, names)
    whole = judged(tables, PARTS, asked, names)
    assert whole.first >= word.first
    assert whole.first > 0.5
    assert len(whole.wrong) == round((1 - whole.first) * len(asked))


def test_what_is_first_is_held_against_right_and_other_sense() -> None:
    asked = [Sense(senses()[0][0].wish, frozenset({"a", "b"}), frozenset({"c"}), tuned=True)]
    for row, first, five, other in (([3, 2, 1, 0], 1, 1.0, 0), ([1, 2, 3, 0], 0, 1.0, 1), ([0, 0, 0, 9], 0, 1.0, 0)):
        scores = judged({"search": np.array([row], dtype=float)}, {"search": 1.0}, asked, ["a", "b", "c", "d"])
        assert (scores.first, scores.five, scores.confused) == (first, five, other)


def test_the_labels_are_many_and_no_picture_is_both_right_and_the_only_wrong() -> None:
    asked, emoji = senses()
    assert len(asked) >= 60
    assert len({*emoji}) >= 300
    assert all(sense.right for sense in asked)
    assert all(sense.wrong - sense.right for sense in asked)
    assert {sense.tuned for sense in asked} == {True, False}
