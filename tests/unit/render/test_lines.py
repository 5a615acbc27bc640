"""Who renders what next."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from engine.domain.identity import Blob
from engine.domain.plan import plan
from engine.domain.timeline import Clip, Timeline
from engine.render.lines import Lines, lines


@given(st.lists(st.lists(st.integers(), max_size=5), max_size=8), st.lists(st.integers(0, 2), max_size=60))
def test_everything_is_taken_exactly_once(given_lines: list[list[int]], workers: list[int]) -> None:
    queue: Lines[tuple[int, int, int]] = Lines(lambda _: 1)
    pieces = [[(index, place, number) for place, number in enumerate(line)] for index, line in enumerate(given_lines)]
    queue.add(pieces)
    taken = [piece for worker in workers if (piece := queue.take(worker)) is not None]
    while (piece := queue.take("the last")) is not None:
        taken.append(piece)
    assert sorted(taken) == sorted(piece for line in pieces for piece in line)


def test_a_worker_goes_along_its_line_and_then_helps_from_the_end() -> None:
    queue: Lines[str] = Lines(lambda _: 1)
    queue.add(["abcd", "x"])
    assert queue.take(1) == "a"
    assert queue.take(2) == "x"
    assert queue.take(2) == "d"
    assert [queue.take(1), queue.take(1), queue.take(1)] == ["b", "c", None]


def test_help_goes_where_most_time_is_left() -> None:
    queue: Lines[int] = Lines(float)
    queue.add([[1, 1, 1, 1], [1, 9]])
    assert [queue.take(1), queue.take(2)] == [1, 1]
    assert queue.take(3) == 9


def test_what_is_dropped_is_taken_by_nobody() -> None:
    queue: Lines[str] = Lines(lambda _: 1)
    queue.add(["abc", "xy"])
    queue.take(1)
    assert sorted(queue.drop(lambda piece: piece in "bx")) == ["b", "x"]
    assert queue.take(1) == "c"
    assert queue.drop(lambda _: True) == ["y"]
    assert queue.take(1) is None


def test_neighbours_of_one_file_stay_together_and_long_lines_come_first() -> None:
    def clip(start: int, length: int, file: str) -> Clip:
        return Clip(file, start, length, Blob(file * 64), "video")

    film = Timeline(Fraction(30), 320, 180, 700, (clip(0, 100, "a"), clip(100, 480, "b"), clip(580, 120, "c")))
    order = lines(plan(film))
    starts = [[plan(film)[index].start for index in line] for line in order]
    assert starts[0] == [100, 220, 340, 460]
    assert sorted(start for line in starts for start in line) == [segment.start for segment in plan(film)]
