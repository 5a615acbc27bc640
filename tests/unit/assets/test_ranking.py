"""The joint choice, held against trying everything."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.assets.choosing.ranking import Ranking, _matched, assign
from engine.domain.asset import Asset, Rights
from engine.domain.identity import Blob

RIGHTS = Rights("test", "nobody", "CC0-1.0")


def asset(name: str, fingerprint: str = "") -> Asset:
    return Asset(Blob(name), "image", name, (), RIGHTS, 1920, 1080, perceptual_hash=fingerprint)


def ranking(rows: list[list[float]]) -> Ranking:
    table = np.array(rows)
    return Ranking(table, table, table, table, table, table, table)


def best_by_trying(value: np.ndarray) -> float:
    rows, columns = value.shape
    padded = np.hstack([np.maximum(value, 0), np.zeros((rows, rows))])
    return max(
        sum(padded[row, column] for row, column in enumerate(way)) for way in permutations(range(columns + rows), rows)
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.integers(1, 4).flatmap(
        lambda columns: st.lists(
            st.lists(st.integers(-5, 100).map(lambda each: each / 100), min_size=columns, max_size=columns),
            min_size=1,
            max_size=4,
        )
    )
)
def test_the_whole_films_score_is_the_highest_there_is(rows: list[list[float]]) -> None:
    value = np.array(rows)
    chosen = _matched(value)
    taken = [column for column in chosen if column is not None]
    assert len(taken) == len(set(taken))
    assert all(value[row, column] > 0 for row, column in enumerate(chosen) if column is not None)
    total = sum(value[row, column] for row, column in enumerate(chosen) if column is not None)
    assert total == pytest.approx(best_by_trying(value))


def test_a_picture_goes_where_the_film_gains_most_not_to_who_comes_first() -> None:
    given_ = assign(ranking([[0.9, 0.8], [0.9, 0.1]]), [asset("a"), asset("b")], floor=0.3)
    assert given_ == [1, 0]


def test_below_the_floor_nothing_is_shown() -> None:
    assert assign(ranking([[0.29], [0.31]]), [asset("a")], floor=0.3) == [None, 0]


def test_nothing_is_shown_twice() -> None:
    assert sorted(assign(ranking([[0.9], [0.8]]), [asset("a")], floor=0.3), key=str) == [0, None]


def test_two_that_look_alike_are_not_shown_in_one_film() -> None:
    assets = [asset("a", "00000000000000ff"), asset("b", "00000000000001ff"), asset("c", "ffffffff00000000")]
    given_ = assign(ranking([[0.9, 0.2, 0.5], [0.2, 0.8, 0.7]]), assets, floor=0.1)
    assert given_ == [0, 2]


def test_no_assets_and_no_sentences_are_no_trouble() -> None:
    assert assign(ranking([[], []]), [], floor=0.3) == [None, None]
    assert assign(Ranking(*[np.zeros((0, 3))] * 7), [asset("a")] * 3, floor=0.3) == []
