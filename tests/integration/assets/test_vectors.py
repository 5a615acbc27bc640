"""The vector files: whatever is added, removed, cut off or flipped, what is served is what was given."""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from engine.assets.finding.keys import NOWHERE, column
from engine.assets.finding.vectors import VectorFile, spread

SIZE = 6


def key(number: int) -> str:
    return f"{number:064x}"


def vectors_of(number: int, moments: int, turn: int = 0) -> np.ndarray:
    return np.random.default_rng([number, turn]).standard_normal((moments, SIZE)).astype(np.float32)


def opened(folder: Path) -> VectorFile:
    return VectorFile(folder, "m", "model:1")


def put(file: VectorFile, number: int, moments: int, turn: int = 0) -> None:
    file.add(column([key(number)]), np.array([turn], np.uint64), [vectors_of(number, moments, turn)])


def served(file: VectorFile, number: int) -> np.ndarray | None:
    """What a reader gets for an asset: None where it lacks."""
    (head,) = file.heads(column([key(number)]))
    if head == NOWHERE:
        return None
    rows = spread(np.array([head]), file.counts(np.array([head])))
    if not file.sound(rows).all():
        return None
    return np.array(file.matrix[rows])


def agrees(file: VectorFile, model: dict[int, tuple[int, int]], lost: bool = False) -> None:
    for number in range(8):
        found = served(file, number)
        if number in model and not (lost and found is None):
            moments, turn = model[number]
            assert found is not None
            np.testing.assert_array_equal(found, vectors_of(number, moments, turn))
        else:
            assert found is None


steps = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 7), st.integers(1, 5)),
        st.tuples(st.just("remove"), st.integers(0, 7), st.just(0)),
        st.tuples(st.just("reopen"), st.just(0), st.just(0)),
        st.tuples(st.just("rewrite"), st.just(0), st.just(0)),
    ),
    max_size=20,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_what_is_read_is_what_was_last_written(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file, model = opened(Path(folder)), {}
        for turn, (verb, number, moments) in enumerate(steps):
            if verb == "add":
                put(file, number, moments, turn)
                model[number] = (moments, turn)
            elif verb == "remove":
                file.remove(column([key(number)]))
                model.pop(number, None)
            elif verb == "reopen":
                file = opened(Path(folder))
            elif file.size:
                file._rewrite()
                assert len(file) == sum(moments for moments, _ in model.values())
            agrees(file, model)
        agrees(opened(Path(folder)), model)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    steps, st.sampled_from(["cut", "flip"]), st.sampled_from(["rows", "vectors"]), st.floats(0, 1), st.integers(0, 7)
)
@example([("add", 0, 1), ("add", 0, 2), ("add", 0, 5)], "flip", "rows", 0.560546875, 0)  # a moment far before the first
def test_damage_loses_rows_and_never_changes_one(steps, how: str, which: str, where: float, bit: int) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    with tempfile.TemporaryDirectory() as folder:
        file, model = opened(Path(folder)), {}
        for turn, (verb, number, moments) in enumerate([("add", 0, 3), *steps]):
            if verb == "add":
                put(file, number, moments, turn)
                model[number] = (moments, turn)
            elif verb == "remove":
                file.remove(column([key(number)]))
                model.pop(number, None)
        (path,) = Path(folder).glob(f"*.{which}")
        content = bytearray(path.read_bytes())
        at = int(where * (len(content) - 1))
        if how == "cut":
            del content[at:]
        else:
            content[at] ^= 1 << bit
        path.write_bytes(content)
        again = opened(Path(folder))
        agrees(again, model, lost=True)
        for number in range(8):
            put(again, number, 2, 99)
        agrees(opened(Path(folder)), dict.fromkeys(range(8), (2, 99)))


WRITER = """
import sys
from pathlib import Path
import numpy as np
from engine.assets.finding.keys import column
from tests.integration.assets.test_vectors import opened, put
file = opened(Path(sys.argv[1]))
for number in range(100000):
    put(file, number % 8, 1 + number % 5, number)
    if number % 7 == 6:
        file._rewrite()
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [1, 12, 37])
def test_a_killed_writer_leaves_all_it_had_finished(tmp_path: Path, after: int) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3]
    )
    assert writer.stdout is not None
    last = [int(writer.stdout.readline()) for _ in range(after)][-1]
    writer.kill()
    rest = writer.stdout.read().split()
    writer.stdout.close()
    writer.wait()
    last = int(rest[-1]) if rest else last
    file = opened(tmp_path)
    for number in range(max(0, last - 7), last + 1):
        found = served(file, number % 8)
        assert found is not None
        ways = [(1 + turn % 5, turn) for turn in (number, number + 8) if turn <= last + 1]
        assert any(np.array_equal(found, vectors_of(number % 8, *way)) for way in ways)


def test_what_was_said_of_an_asset_must_fit(tmp_path: Path) -> None:
    file = opened(tmp_path)
    put(file, 1, 2, turn=5)
    keys = column([key(1), key(2)])
    assert file.heads(keys, np.array([5, 5], np.uint64)).tolist() == [0, NOWHERE]
    assert file.heads(keys, np.array([6, 6], np.uint64)).tolist() == [NOWHERE, NOWHERE]


def test_another_size_or_model_begins_anew(tmp_path: Path) -> None:
    put(opened(tmp_path), 1, 2)
    assert served(VectorFile(tmp_path, "m", "model:2"), 1) is None
    put(opened(tmp_path), 1, 2)
    file = opened(tmp_path)
    file.add(column([key(2)]), np.zeros(1, np.uint64), [np.ones((1, 3), np.float32)])
    assert (len(file), file.size, served(file, 1)) == (1, 3, None)


def test_numbers_that_are_none_are_near_to_nothing(tmp_path: Path) -> None:
    file = opened(tmp_path)
    file.add(column([key(1)]), np.zeros(1, np.uint64), [np.array([[1, np.nan, 0, 0, 0, 0]], np.float32)])
    found = served(file, 1)
    assert found is not None
    assert not found.any()


def test_rewriting_waits_until_it_is_worth_it(tmp_path: Path) -> None:
    file = opened(tmp_path)
    for start in range(0, 12_000, 3000):
        numbers = range(start, start + 3000)
        file.add(column(map(key, numbers)), np.zeros(3000, np.uint64), [vectors_of(0, 1)] * 3000)
    assert not file.compact()
    file.remove(column(map(key, range(6000))))
    before = sum(path.stat().st_size for path in tmp_path.iterdir())
    assert file.compact()
    assert len(file) == 6000
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 0.6 * before
    assert len(list(tmp_path.iterdir())) == 2
