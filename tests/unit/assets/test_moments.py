"""Where a clip shows something else, told from small pictures in order."""

from itertools import pairwise

import numpy as np
import pytest

from engine.assets.intake.measures import grey
from engine.assets.intake.shots import MOST, Sample, Tiny, moments, motion
from tests.media import patches


def tiny(seed: int, shift: int = 0) -> Tiny:
    return np.roll(patches(seed, 32, 18, 0).astype(np.float32) / 255, shift, axis=1)


def sample(at: float, seed: int, sharp: float = 0.5, *, empty: bool = False) -> Sample:
    picture = patches(seed, 32, 18, 0)
    return Sample(at, picture, grey(picture), sharp, empty, tiny(seed))


def test_a_cut_is_where_the_sharpest_change_was_passed() -> None:
    samples = [sample(at, 1 if at < 5 else 2) for at in np.arange(0.5, 10, 1.0)]
    passed = [(at, tiny(1 if at < 4.72 else 2)) for at in np.arange(0, 10, 0.04)]
    found = [moment for moment, _ in moments(samples, passed, 0.0, 10.0)]
    assert [(each.start, each.end) for each in found] == [(0.0, 4.72), (4.72, 10.0)]


def test_one_shot_is_one_moment_shown_by_its_sharpest_frame() -> None:
    samples = [sample(at, 1, sharp) for at, sharp in ((0.5, 0.2), (1.5, 0.9), (2.5, 0.4))]
    ((moment, shown),) = moments(samples, [], 0.25, 3.0)
    assert (moment.start, moment.end, moment.at) == (0.25, 3.0, 1.5)
    assert shown is samples[1]


def test_there_are_never_more_than_five_and_they_fill_the_clip_without_a_gap() -> None:
    samples = [sample(at + 0.5, at) for at in range(16)]
    found = [moment for moment, _ in moments(samples, [], 0.0, 16.0)]
    assert len(found) == MOST
    assert (found[0].start, found[-1].end) == (0.0, 16.0)
    for one, other in pairwise(found):
        assert one.end == other.start
        assert one.start <= one.at < one.end


def test_black_frames_stand_for_nothing() -> None:
    samples = [sample(0.5, 1, 1.0, empty=True), sample(1.5, 2, 0.1), sample(2.5, 3, 1.0, empty=True)]
    ((moment, _),) = moments(samples, [], 1.0, 3.0)
    assert (moment.start, moment.at) == (1.0, 1.5)


def test_motion_rises_with_what_moves_and_cuts_do_not_count() -> None:
    still = [(at / 25, tiny(1)) for at in range(50)]
    slow = [(at / 25, tiny(1, at // 10)) for at in range(50)]
    fast = [(at / 25, tiny(1, 2 * at)) for at in range(50)]
    cut = [(at / 25, tiny(1 if at < 25 else 2)) for at in range(50)]
    assert motion(still) == motion(cut) == 0.0
    assert motion(fast) > 0.5
    assert motion(slow) < motion(fast)
    assert motion([]) == 0.0


@pytest.mark.parametrize("count", [1, 2, 5])
def test_few_frames_are_enough(count: int) -> None:
    found = moments([sample(at + 0.1, at) for at in range(count)], [], 0.0, 6.0)
    assert len(found) == count
