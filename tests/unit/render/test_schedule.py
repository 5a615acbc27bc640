"""The queue of segments keeps every core busy to the end, however many there are."""

from fractions import Fraction

import pytest

from engine.domain.identity import Blob
from engine.domain.plan import plan
from engine.domain.timeline import Clip, Timeline, Transition
from engine.render.lines import lines
from tests.benchmarks.render.schedule import finish, speedup

COSTS = (1.6, 1.2, 1.0, 2.1, 1.1, 0.9)
"""Of a frame of one kind of clip, beside another's: a 4K clip costs twice a still."""


def film(scenes: int) -> list[list[float]]:
    """Give what each segment of a film of scenes of ten seconds costs, line by line."""
    fade = Transition("crossfade", 15)
    clips = tuple(
        Clip(f"{index}", index * 300, 300, Blob(f"{index:064x}"), "video", transition=fade if index else None)
        for index in range(scenes)
    )
    segments = plan(Timeline(Fraction(30), 1920, 1080, scenes * 300, clips))
    cost = [each.film.length * COSTS[each.start // 300 % len(COSTS)] for each in segments]
    return [[cost[index] for index in line] for line in lines(segments)]


def test_one_worker_takes_as_long_as_all_segments() -> None:
    queue = film(7)
    assert finish(queue, 1) == pytest.approx(sum(map(sum, queue)))


def test_no_number_of_workers_beats_the_longest_segment_or_the_average() -> None:
    queue = film(5)
    whole, longest = sum(map(sum, queue)), max(map(max, queue))
    for workers in range(1, 40):
        assert finish(queue, workers) >= max(longest, whole / workers) - 1e-6


def test_the_last_of_a_line_goes_to_whoever_is_free() -> None:
    assert finish([[4.0, 4.0, 4.0, 4.0], [1.0]], 2) == pytest.approx(9.0)


@pytest.mark.parametrize(("workers", "least"), [(2, 1.97), (4, 3.8), (8, 7.4), (16, 13.0)])
def test_a_ten_minute_film_scales_with_the_cores(workers: int, least: float) -> None:
    assert speedup(film(60), workers) >= least


def test_a_minute_has_segments_enough_for_four_cores() -> None:
    assert speedup(film(6), 4) >= 3.3
