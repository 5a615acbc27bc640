"""Of pieces that fall on the same pixels only those are given that add to what is seen."""

import random

import pytest

from engine.domain.timeline import Title
from ui.timeline.canvas.pieces import Row


def row(dice: random.Random, overlap: int = 0) -> Row:
    titles, at = [], 0
    for number in range(300):
        at += dice.randrange(3) * dice.randrange(4)
        titles.append(Title(at, at + dice.randrange(1, 9), "x", id=f"t{number}"))
        at = titles[-1].end - min(overlap, titles[-1].end - titles[-1].start - 1)
    return Row("titles", titles, [each.end for each in titles])


@pytest.mark.parametrize("seed", range(5))
def test_what_is_left_out_lies_on_pixels_that_are_painted(seed: int) -> None:
    dice = random.Random(seed)
    some, least, kept = row(dice), dice.choice([0.3, 1.0, 5.5, 40.0]), {"t7", "t250"}
    first, last = 100, 900
    given = list(some.apart(first, last, least, kept))
    every = list(some.within(first, last))
    assert kept & {each.id for each in every} <= {each.id for each in given}
    assert [each for each in every if each in given] == given
    for left_out in (each for each in every if each not in given):
        assert any(each.start <= left_out.start and left_out.end <= each.start + least for each in given)
    assert least <= 1 or len(given) < len(every)


def test_what_overlaps_is_given_whole() -> None:
    some = row(random.Random(1), overlap=2)
    assert list(some.apart(0, 500, 50.0, ())) == list(some.within(0, 500))
