"""Old values are let go of where a way leads back to them, and are made again without a difference."""

import random
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction

import pytest

from engine.domain.edit.history import WHOLE, History
from engine.domain.edit.selection import removed
from engine.domain.edit.whole import settled
from engine.domain.identity import Blob
from engine.domain.timeline import Caption, CaptionWord, Clip, Sound, Timeline
from engine.errors import EditRefused, NotFound
from engine.runtime.delta import Trail, applied, difference
from tests.gestures import film, gesture


def done(history: History[Timeline], value: Timeline) -> History[Timeline]:
    """Go on to a value, and tell the way back from it."""
    after = history.done("gesture", value)
    if after is history:
        return history
    return after.known(Trail.back(history.now, difference(history.now, value)))


def long_film() -> Timeline:
    media = Blob("a" * 64, ".mp4")
    clips = tuple(Clip(f"c{n}", n * 10, 10, media, "video") for n in range(200))
    pages = tuple(Caption(n * 10, n * 10 + 9, (CaptionWord("a", n * 10, n * 10 + 5),), f"k{n}") for n in range(200))
    voice = tuple(Sound(media, n * 10, 0.3, id=f"v{n}") for n in range(200))
    return settled(Timeline(Fraction(25), 640, 360, 2000, clips, pages, voice=voice))


class Walk:
    """A history, and beside it every value whole."""

    def __init__(self, first: Timeline) -> None:
        self.history, self.seen, self.at = History(first), [first], 0

    def go(self, by: int) -> None:
        """Undo so many gestures, or do them again, as far as there are any."""
        there = self.history.past if by < 0 else self.history.undone
        for _ in range(min(abs(by), len(there))):
            self.history = self.history.undo() if by < 0 else self.history.redo()
            self.at += 1 if by > 0 else -1
            assert self.history.now == self.seen[self.at]

    def do(self, value: Timeline) -> None:
        """Go on to a value."""
        self.history = done(self.history, value)
        if value != self.seen[self.at]:
            self.at += 1
            self.seen[self.at :] = [value]


@pytest.mark.parametrize("seed", range(4))
def test_any_walk_back_and_forth_finds_every_value_again(seed: int) -> None:
    dice = random.Random(seed)
    walk = Walk(film())
    for _ in range(1000):
        if dice.random() < 0.08:
            walk.go(dice.randrange(-4 * WHOLE, 4 * WHOLE))
        else:
            with suppress(EditRefused, NotFound):
                walk.do(gesture(walk.history.now, dice))
        for steps in (walk.history.past, walk.history.undone):
            assert all(step.value is None for step in steps[:-WHOLE])
    assert len(walk.seen) > 50
    walk.go(-len(walk.seen))
    assert walk.at == 0
    walk.go(len(walk.seen))
    assert walk.at == len(walk.seen) - 1


def test_a_way_back_holds_what_was_there_and_not_what_only_moved() -> None:
    before = long_film()
    after = removed(before, ["c3"], "all")
    back = Trail.back(before, difference(before, after))
    assert back.taken(after) == before
    assert back.reversed(after).taken(before) == after
    held = back.delta["in"]["clips"]["runs"]
    assert [len(run["put"]) for run in held if isinstance(run, dict)] == [1, 0]
    assert held[0]["put"][0] is before.clips[3]


def test_what_is_amended_is_undone_in_one_however_far_back() -> None:
    first = long_film()
    history = done(History(first), removed(first, ["c3"], "all"))
    history = history.amended("gesture", removed(history.now, ["c9"], "all"))
    for number in range(20, 30):
        history = done(history, removed(history.now, [f"c{number}"], "all"))
    for _ in range(10):
        history = history.undo()
    assert history.now == removed(removed(first, ["c3"], "all"), ["c9"], "all")
    assert history.undo().now == first


def test_words_that_stay_while_their_caption_moves_are_no_run() -> None:
    before = long_film()
    late = (replace(each, start=each.start + 2, end=each.end + 2) for each in before.captions[5:])
    after = replace(before, captions=(*before.captions[:5], *late))
    delta = difference(before, after)
    assert applied(before, delta) == after
    assert Trail.back(before, delta).taken(after) == before
