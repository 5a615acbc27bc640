"""The joint choice, held against trying everything."""

from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from engine.assets.choosing.assignment import matched
from engine.assets.choosing.cuts import Cut, Kinship, cuts_of
from engine.assets.choosing.joint import APART, Film
from engine.assets.choosing.ranking import Weights
from engine.assets.intake.phash import PLAIN
from engine.domain.asset import Asset, Moment, Rights
from engine.domain.identity import Blob

RIGHTS = Rights("test", "nobody", "CC0-1.0")
HASHES = [
    f"{number:016x}" for number in (0x0F0F0F0F0F0F0F0F, 0xFF00FF00FF00FF00, 0x3333CCCC3333CCCC, 0xAAAA5555FFFF0000)
]
TABLES = st.integers(1, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(-5, 100).map(lambda each: each / 100), min_size=columns, max_size=columns),
        min_size=1,
        max_size=4,
    )
)


def picture(name: str, fingerprint: str = "", **about: object) -> Asset:
    given_ = {"width": 1920, "height": 1080, "perceptual_hash": fingerprint, **about}
    return Asset(Blob(name), "image", name, (), RIGHTS, **given_)  # type: ignore[arg-type]


def clip(name: str, *stretches: tuple[float, float], duration: float = 60.0) -> Asset:
    moments = tuple(Moment(start, end, (start + end) / 2) for start, end in stretches)
    return Asset(Blob(name), "video", name, (), RIGHTS, 1920, 1080, duration, moments=moments)


def film(rows: list[list[float]], assets: list[Asset], vectors: np.ndarray | None = None, **weights: float) -> Film:
    cuts = cuts_of(assets)
    apart = np.eye(len(cuts), dtype=np.float32)
    kinship = Kinship(cuts, apart if vectors is None else vectors.astype(np.float32), 0.5)
    return Film(np.array(rows).reshape(len(rows), len(cuts)), cuts, kinship, Weights(**weights), 4.0)


def best_by_trying(value: np.ndarray) -> float:
    rows, columns = value.shape
    padded = np.hstack([np.maximum(value, 0), np.zeros((rows, rows))])
    return max(
        sum(padded[row, column] for row, column in enumerate(way)) for way in permutations(range(columns + rows), rows)
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TABLES)
def test_the_matching_has_the_highest_sum_there_is(rows: list[list[float]]) -> None:
    value = np.array(rows)
    chosen = matched(value)
    taken = [column for column in chosen if column is not None]
    assert len(taken) == len(set(taken))
    assert all(value[row, column] > 0 for row, column in enumerate(chosen) if column is not None)
    total = sum(value[row, column] for row, column in enumerate(chosen) if column is not None)
    assert total == pytest.approx(best_by_trying(value))


def test_values_above_one_are_matched_too() -> None:
    assert matched(np.array([[3.0, 2.9], [2.5, 0.1]])) == [1, 0]


@example([[0.0, 0.0, 0.01, 0.01], [0.11, 0.0, 0.0, 0.0]], 150)  # the farthest from the best that was met: 0.125
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(TABLES, st.integers(0, 2**16))
def test_with_what_shots_lose_beside_each_other_the_choice_is_near_the_best_and_never_below_the_greedy(
    rows: list[list[float]], seed: int
) -> None:
    drawn = np.random.default_rng(seed).normal(size=(len(rows[0]), 3))
    vectors = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
    made = film(rows, [picture(f"{number}") for number in range(len(rows[0]))], vectors)
    found = made.value(made.best())
    ways = product([None, *range(len(rows[0]))], repeat=len(rows))
    best = max(made.value(way) for way in ways)
    assert best - 0.2 <= found <= best + 1e-9
    assert found >= made.value(made.greedy()) - 0.2


def test_a_picture_goes_where_the_film_gains_most_not_to_who_comes_first() -> None:
    assert film([[0.9, 0.8], [0.9, 0.1]], [picture("a"), picture("b")]).best() == [1, 0]


def test_what_gains_nothing_is_not_shown() -> None:
    assert film([[-1.0], [0.3]], [picture("a")]).best() == [None, 0]


def test_no_picture_is_shown_twice() -> None:
    assert sorted(film([[0.9], [0.8]], [picture("a")]).best(), key=str) == [0, None]


def test_two_that_look_alike_are_not_shown_in_one_film() -> None:
    assets = [picture("a", "00000000000000ff"), picture("b", "00000000000001ff"), picture("c", "ffffffff00000000")]
    assert film([[0.9, 0.2, 0.5], [0.2, 0.8, 0.7]], assets).best() == [0, 2]


def test_a_clip_and_a_frame_of_it_are_twins_and_two_clips_with_one_frame_in_common_are_not() -> None:
    longer = Asset(Blob("v"), "video", "v", (), RIGHTS, duration=9.0, perceptual_hash="".join(HASHES[:4]))
    other = Asset(Blob("w"), "video", "w", (), RIGHTS, duration=9.0, perceptual_hash=HASHES[0] + "0" * 48)
    still = picture("p", HASHES[2])
    blank = picture("q")
    cuts = [Cut(each) for each in (longer, other, still, blank)]
    kinship = Kinship(cuts, np.eye(4, dtype=np.float32), 0.5)
    assert kinship.twins(0).tolist() == [True, False, True, False]
    assert kinship.twins(2).tolist() == [True, False, True, False]
    assert kinship.twins(3).tolist() == [False] * 4, "what has no fingerprint is nobody's twin"


def test_frames_that_show_too_little_are_nobodys_twins() -> None:
    cuts = [Cut(picture("fog", PLAIN)), Cut(picture("sky", PLAIN)), Cut(picture("faint", "8000000000000001"))]
    kinship = Kinship(cuts, np.eye(3, dtype=np.float32), 0.5)
    assert [kinship.twins(cut).tolist() for cut in (0, 1)] == [[False] * 3] * 2
    assert kinship.twins(2).tolist() == [False, False, True]


def test_near_twins_in_meaning_are_avoided_where_something_else_fits_nearly_as_well() -> None:
    vectors = np.array([[1.0, 0.0], [0.98, 0.199], [0.0, 1.0]])
    assets = [picture("a"), picture("b"), picture("c")]
    rows = [[0.9, 0.0, 0.0], [0.0, 0.8, 0.7]]
    assert film(rows, assets, vectors).best() == [0, 2]
    assert film(rows, assets, vectors, variety=0.0).best() == [0, 1]


def test_neighbours_of_one_colour_and_shape_are_liked_a_little() -> None:
    assets = [picture("a", colour="blue"), picture("b", colour="red"), picture("c", colour="blue")]
    rows = [[0.9, 0.0, 0.0], [0.0, 0.60, 0.595]]
    assert film(rows, assets).best() == [0, 2]
    assert film(rows, assets, continuity=0.0).best() == [0, 1]


def moments(count: int) -> list[tuple[float, float]]:
    return [(20.0 * number, 20.0 * number + 15.0) for number in range(count)]


def test_in_a_thin_library_a_clip_comes_again_with_another_moment_and_far_away() -> None:
    shots = 2 * APART
    chosen = film([[0.9, 0.9]] * shots, [clip("v", *moments(2))]).best()
    shown = [(place, cut) for place, cut in enumerate(chosen) if cut is not None]
    assert len(shown) == 2
    assert {cut for _, cut in shown} == {0, 1}
    assert shown[1][0] - shown[0][0] > APART


def test_moments_that_would_overlap_are_not_both_shown() -> None:
    close = clip("v", (0.0, 2.0), (2.0, 4.0), duration=60.0)
    chosen = film([[0.9, 0.9]] * (3 * APART), [close]).best()
    assert sum(cut is not None for cut in chosen) == 1


def test_in_a_rich_library_no_clip_comes_again() -> None:
    shots, assets = 8, [clip(f"{number}", *moments(2)) for number in range(16)]
    rows = [[0.9, 0.9] + [0.4] * 30 for _ in range(shots)]
    made = film(rows, assets)
    assert not made.thin
    chosen = made.best()
    assert None not in chosen
    assert len({cut // 2 for cut in chosen if cut is not None}) == shots


def test_what_shots_gain_is_counted_whole() -> None:
    rng = np.random.default_rng(5)
    drawn = rng.normal(size=(40, 4))
    vectors = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
    made = film(rng.uniform(0, 1, (12, 40)).tolist(), [picture(f"{number}") for number in range(40)], vectors)
    joint, greedy = made.value(made.best()), made.value(made.greedy())
    assert joint > greedy
    assert made.best() == made.best(), "the same each time"


def test_no_assets_and_no_sentences_are_no_trouble() -> None:
    assert film([[], []], []).best() == [None, None]
    assert film([[], []], []).greedy() == [None, None]
    none = Film(
        np.zeros((0, 1)), [Cut(picture("a"))], Kinship([Cut(picture("a"))], np.ones((1, 1), np.float32), 0.5), Weights()
    )
    assert none.best() == []


@pytest.mark.parametrize(
    ("part", "length", "start"),
    [
        ((10.0, 20.0), 4.0, 13.0),
        ((10.0, 12.0), 4.0, 9.0),
        ((0.0, 3.0), 6.0, 1.5),
        ((57.0, 60.0), 6.0, 54.0),
        ((0.0, 60.0), 80.0, 1.5),
    ],
    ids=["inside the moment", "around a short one", "after the lead-in", "before the end", "longer than the clip"],
)
def test_a_shot_begins_so_that_the_moment_is_in_it(part: tuple[float, float], length: float, start: float) -> None:
    moment = Moment(*part, sum(part) / 2)
    footage = Asset(Blob("v"), "video", "v", (), RIGHTS, duration=60.0, moments=(moment,), lead_in=1.5)
    assert Cut(footage).start(length) == start


def test_a_picture_begins_at_its_beginning() -> None:
    assert Cut(picture("a", moments=(Moment(0.0, 0.0, 0.0),))).start(5.0) == 0.0
