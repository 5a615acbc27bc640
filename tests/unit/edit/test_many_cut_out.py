"""Many clips taken out of all tracks at once leave what they leave one after the other."""

import random
from contextlib import suppress
from dataclasses import replace

import pytest

from engine.domain.edit import clips as row
from engine.domain.edit.item import FREE, items, put
from engine.domain.edit.selection import removed
from engine.domain.edit.whole import cut_out
from engine.domain.timeline import Clip, Timeline
from engine.errors import EditRefused, NotFound
from tests.gestures import film, gesture


def unnamed(timeline: Timeline) -> Timeline:
    """Leave out the names of items: the parts of what is cut twice are numbered otherwise."""
    for track in FREE:
        timeline = put(timeline, track, sorted((replace(item, id="") for item in items(timeline, track)), key=repr))
    return timeline


def one_by_one(timeline: Timeline, found: list[Clip]) -> Timeline:
    for clip in reversed(found):
        timeline = cut_out(timeline, clip.start, clip.end)
    return timeline


@pytest.mark.parametrize("seed", range(4))
def test_clips_apart_are_taken_out_as_if_one_by_one(seed: int) -> None:
    dice = random.Random(seed)
    timeline, tried = film(), 0
    for _ in range(400):
        with suppress(EditRefused, NotFound):
            timeline = gesture(timeline, dice)
        apart = [clip for clip in timeline.clips[dice.randrange(2) : -1 : 2] if not clip.empty]
        found = sorted(dice.sample(apart, min(len(apart), dice.randrange(1, 5))), key=lambda clip: clip.start)
        if len(found) < 2:
            continue
        tried += 1
        expected = unnamed(one_by_one(timeline, found))
        ids = [clip.id for clip in found]
        assert unnamed(removed(timeline, ids, "all")) == expected
        assert unnamed(row.ripple_delete(timeline, ids[::-1], "all")) == expected
    assert tried > 50


def test_a_title_over_clips_side_by_side_keeps_its_name() -> None:
    timeline = row.split(row.split(film(), 70), 80)
    found = [clip.id for clip in timeline.clips if 60 <= clip.start < 80]
    after = removed(timeline, found, "all")
    assert [(each.id, each.start, each.end) for each in after.titles] == [("t", 60, 100)]
