"""Full text answers in bounded time: words that very many have are not ranked, those that nobody has hide nothing."""

from pathlib import Path

import numpy as np
import pytest

from engine.assets.finding import words as finding
from engine.assets.finding.words import Words


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Words:
    monkeypatch.setattr(finding, "_COMMON", 50)
    titles = [f"Sea number {n}" + (" with a lighthouse" if n % 100 == 7 else "") for n in range(1, 401)]
    kept = Words(tmp_path / "words.sqlite")
    ids, abouts = np.arange(1, 401), np.arange(1, 401).astype(np.uint64)
    kept.follow(1, ids, abouts, lambda some: [(n, titles[n - 1], "water" if n % 2 else "coast") for n in some])
    return kept


def found(words: Words, text: str, ids: np.ndarray | None = None) -> list[int]:
    return [int(each) for each in words.find(text, 10, np.arange(1, 401) if ids is None else ids)[0]]


def test_a_word_that_all_have_gives_the_newest(words: Words) -> None:
    assert found(words, "sea") == list(range(400, 390, -1))


def test_a_telling_word_comes_before_common_ones(words: Words) -> None:
    assert set(found(words, "lighthouse")) == {7, 107, 207, 307}
    assert set(found(words, "a lighthouse by the sea")[:4]) == {7, 107, 207, 307}


def test_a_word_that_nobody_has_hides_nothing(words: Words) -> None:
    assert set(found(words, "lighthouse zeppelin")) == {7, 107, 207, 307}
    assert found(words, "sea zeppelin")[0] == 400
    assert found(words, "zeppelin") == []


def test_facets_that_leave_few_are_answered_from_deeper(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_LOOKED_AT", 20)
    assert found(words, "sea", np.array([3, 5])) == [5, 3]


def test_the_share_tells_how_many_words_fit(words: Words) -> None:
    ids, shares = words.find("sea lighthouse", 10, np.arange(1, 401))
    assert {int(n): share for n, share in zip(ids, shares, strict=True)} == {7: 1.0, 107: 1.0, 207: 1.0, 307: 1.0}


def test_letters_that_stand_alone_are_not_looked_for(words: Words) -> None:
    ids = np.arange(1, 3)
    words.follow(2, ids, ids.astype(np.uint64) + 900, lambda some: [(n, "Tender waltz in a major", "") for n in some])
    assert found(words, "a river bank at dawn", ids) == []
    assert set(found(words, "a", ids)) == {1, 2}
