"""What is nearest: the graph and the filters held against comparing with everything, its files damaged in every way."""

import random
from pathlib import Path

import numpy as np
import pytest

from engine.assets.finding import graph, space
from engine.assets.finding.keys import column
from engine.assets.finding.space import Space
from tests.benchmarks.search import clustered, questions

SIZE = 32


def key(number: int) -> str:
    return f"{number:064x}"


def filled(folder: Path, assets: int, moments: int = 3, seed: int = 1) -> tuple[Space, np.ndarray]:
    made = Space(folder, "m:1")
    vectors, _ = clustered(assets, moments, SIZE, seed)
    put(made, range(assets), vectors.reshape(assets, moments, SIZE))
    return made, vectors


def put(made: Space, numbers: range, vectors: np.ndarray) -> None:
    made.kept.add(column(map(key, numbers)), np.zeros(len(numbers), np.uint64), list(vectors))


def best(made: Space, asked: np.ndarray, free: np.ndarray, limit: int) -> list[list[str]]:
    """By looking at every row."""
    found = []
    for one in asked:
        products = np.where(free & made.kept.live, made.kept.matrix @ one, -9)
        order = [row for row in np.argsort(-products, kind="stable") if products[row] > -9]
        found.append(list(dict.fromkeys(made.kept.keys[row] for row in order))[:limit])
    return found


def given(made: Space, asked: np.ndarray, free: np.ndarray, limit: int, *, exact: bool = False) -> list[list[str]]:
    found = made.nearest(asked, limit, free, exact)
    for rows, products in found:
        assert free[rows].all()
        assert (np.diff(products) <= 0).all()
        assert len({made.kept.keys[row] for row in rows}) == len(rows), "an asset once"
    return [[made.kept.keys[row] for row in rows] for rows, _ in found]


def recall(found: list[list[str]], right: list[list[str]]) -> float:
    return float(np.mean([len(set(a) & set(b)) / max(1, len(b)) for a, b in zip(found, right, strict=True)]))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the graph for hundreds of rows already."""
    monkeypatch.setattr(space, "EXACT_BELOW", 300)
    monkeypatch.setattr(space, "_EXACT_AMONG", 60)
    monkeypatch.setattr(space, "_TAIL", 50)
    monkeypatch.setattr(graph, "_DIRECTIONS", 20)


@pytest.mark.parametrize("exact", [True, False])
@pytest.mark.parametrize("share", [1.0, 0.5, 0.1, 0.02])
def test_filters_and_graph_find_what_looking_at_everything_finds(
    tmp_path: Path, small: None, share: float, exact: bool
) -> None:
    made, _ = filled(tmp_path, 1500)
    asked = questions(40, SIZE, seed=1)
    free = np.random.default_rng(3).random(1500).repeat(3) < share
    made.nearest(asked[:1], 1, np.ones(4500, np.bool_))
    made.wait()
    assert made.ordered == 4500
    found, right = given(made, asked, free, 10, exact=exact), best(made, asked, free, 10)
    assert recall(found, right) >= (1.0 if exact else 0.98)
    made.close()


def test_a_filter_against_the_question_is_no_trouble(tmp_path: Path, small: None) -> None:
    made, vectors = filled(tmp_path, 1500)
    asked = vectors[:1]
    free = (made.kept.matrix @ asked[0]) < np.quantile(made.kept.matrix @ asked[0], 0.3)
    made.nearest(asked, 1, np.ones(4500, np.bool_))
    made.wait()
    assert recall(given(made, asked, free, 10), best(made, asked, free, 10)) == 1.0
    made.close()


def test_what_is_added_and_removed_counts_at_once(tmp_path: Path, small: None) -> None:
    made, vectors = filled(tmp_path, 600)
    everything = np.ones(10_000, np.bool_)
    made.nearest(vectors[:1], 1, everything[: len(made.kept)])
    made.wait()
    fresh, _ = clustered(10, 3, SIZE, seed=9)
    put(made, range(600, 610), fresh.reshape(10, 3, SIZE))
    assert made.ordered == 1800
    (found,) = given(made, fresh[4:5], everything[: len(made.kept)], 1)
    assert found == [column([key(601)])[0]]
    made.kept.remove(column([key(601)]))
    (found,) = given(made, fresh[4:5], everything[: len(made.kept)], 1)
    assert found != [column([key(601)])[0]]
    more, _ = clustered(100, 3, SIZE, seed=10)
    put(made, range(700, 800), more.reshape(100, 3, SIZE))
    made.nearest(fresh[:1], 1, everything[: len(made.kept)])
    made.wait()
    assert made.ordered == len(made.kept) == 2130
    asked = questions(30, SIZE, seed=1)
    free = everything[: len(made.kept)]
    assert recall(given(made, asked, free, 10), best(made, asked, free, 10)) >= 0.98
    made.close()


def test_a_graph_is_kept_and_read_again(tmp_path: Path, small: None, monkeypatch: pytest.MonkeyPatch) -> None:
    made, vectors = filled(tmp_path, 600)
    free = np.ones(1800, np.bool_)
    made.nearest(vectors[:1], 1, free)
    made.wait()
    first = given(made, vectors[:20], free, 5)
    made.close()

    def never(*_: object) -> None:
        raise AssertionError("it was made anew")

    monkeypatch.setattr(graph.Graph, "fill", never)
    again = Space(tmp_path, "m:1")
    again.nearest(vectors[:1], 1, free)
    again.wait()
    assert again.ordered == 1800
    assert given(again, vectors[:20], free, 5) == first
    again.close()


def damaged(content: bytes, number: int) -> bytes:
    chance = random.Random(number)
    hurt = bytearray(content)
    if number % 3 == 0:
        del hurt[chance.randrange(len(hurt)) :]
    else:
        for _ in range(1 if number % 3 == 1 else 200):
            hurt[chance.randrange(len(hurt)) if number % 2 else chance.randrange(120)] ^= 1 << chance.randrange(8)
    return bytes(hurt)


def test_no_damage_to_a_graph_changes_an_answer(tmp_path: Path, small: None) -> None:
    made, vectors = filled(tmp_path, 130)
    free = np.ones(390, np.bool_)
    made.nearest(vectors[:1], 1, free)
    made.wait()
    right = best(made, vectors[:10], free, 5)
    made.close()
    (path,) = tmp_path.glob("*.hnsw")
    side = path.with_suffix(".json")
    whole, known = path.read_bytes(), side.read_bytes()
    for number in range(48):
        which = side if number % 4 == 3 else path
        which.write_bytes(damaged(which.read_bytes(), number))
        again = Space(tmp_path, "m:1")
        assert given(again, vectors[:10], free, 5) == right, "everything is compared meanwhile"
        again.wait()
        assert again.ordered == 390
        assert recall(given(again, vectors[:10], free, 5), right) >= 0.98
        again.close()
        path.write_bytes(whole)
        side.write_bytes(known)


def test_a_graph_of_other_vectors_is_not_taken(tmp_path: Path, small: None) -> None:
    made, vectors = filled(tmp_path, 200)
    free = np.ones(600, np.bool_)
    made.nearest(vectors[:1], 1, free)
    made.wait()
    made.close()
    for path in (*tmp_path.glob("*.rows"), *tmp_path.glob("*.vectors")):
        path.unlink()
    other, fresh = filled(tmp_path, 200, seed=5)
    other.nearest(fresh[:1], 1, free)
    other.wait()
    assert recall(given(other, fresh[:20], free, 5), best(other, fresh[:20], free, 5)) >= 0.98
    other.close()


def test_without_hnswlib_everything_is_compared(tmp_path: Path, small: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph, "_hnswlib", lambda: None)
    made, vectors = filled(tmp_path, 500)
    free = np.ones(1500, np.bool_)
    assert given(made, vectors[:10], free, 5) == best(made, vectors[:10], free, 5)
    made.wait()
    assert made.ordered == 0
    made.close()


def test_making_a_graph_ends_when_the_program_does(tmp_path: Path, small: None) -> None:
    made, vectors = filled(tmp_path, 4000)
    made.nearest(vectors[:1], 1, np.ones(12_000, np.bool_))
    made.close()
    assert made.ordered < 12_000
    assert not list(tmp_path.glob("*.hnsw"))


def test_flipped_vectors_are_never_served(tmp_path: Path) -> None:
    made, vectors = filled(tmp_path, 50)
    made.close()
    (path,) = tmp_path.glob("*.vectors")
    content = bytearray(path.read_bytes())
    content[SIZE * 4 * 3 * 7 + 11] ^= 64
    path.write_bytes(bytes(content))
    again = Space(tmp_path, "m:1")
    free = np.ones(150, np.bool_)
    right = best(again, vectors[21:22], np.arange(150) // 3 != 7, 5)
    assert given(again, vectors[21:22], free, 5) == right
    keys = column([key(7), key(8)])
    _, owners, moments = again.rows(keys)
    assert (owners.tolist(), moments.tolist()) == ([1, 1, 1], [0, 1, 2])
