"""A difference, carried over as JSON, makes the later value out of the earlier one."""

import json
import random
from dataclasses import dataclass, replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.domain.edit import clips
from engine.domain.edit.history import History
from engine.domain.edit.selection import moved, removed
from engine.domain.edit.whole import settled
from engine.domain.identity import Blob
from engine.domain.timeline import Caption, CaptionWord, Clip, Sound, Timeline
from engine.errors import EditRefused, Refused
from engine.runtime.delta import applied, difference
from tests.gestures import film, gesture


@dataclass(frozen=True)
class Leaf:
    number: int = 0
    note: str | None = None


@dataclass(frozen=True)
class Tree:
    leaves: tuple[Leaf, ...] = ()
    one: Leaf | None = None
    pairs: tuple[tuple[str, float], ...] = ()
    name: str = ""


LEAVES = st.builds(Leaf, st.integers(0, 3), st.none() | st.text(max_size=3))
TREES = st.builds(
    Tree,
    st.lists(LEAVES, max_size=6).map(tuple),
    st.none() | LEAVES,
    st.lists(st.tuples(st.text(max_size=2), st.floats(0, 1)), max_size=3).map(tuple),
    st.text(max_size=3),
)


@given(TREES, TREES)
def test_any_value_is_made_of_any_other(before: Tree, after: Tree) -> None:
    delta = json.loads(json.dumps(difference(before, after)))
    assert applied(before, delta) == after
    assert bool(delta) == (before != after)


def test_an_edit_is_as_small_as_what_it_changed() -> None:
    row = tuple(Leaf(number) for number in range(1000))
    before = Tree(row)
    assert difference(before, replace(before, leaves=(*row[:500], Leaf(-1), *row[501:]))) == {
        "in": {"leaves": {"cut": [500, 501], "put": [{"number": -1, "note": None}]}}
    }
    assert difference(before, replace(before, leaves=(*row[:500], *row[501:])))["in"]["leaves"]["put"] == []


def test_every_gesture_is_carried_over() -> None:
    dice = random.Random(5)
    history: History[Timeline] = History(film())
    copy = history.now
    for _ in range(300):
        try:
            history = history.done("gesture", gesture(history.now, dice))
        except (EditRefused, Refused):
            continue
        copy = applied(copy, json.loads(json.dumps(difference(copy, history.now))))
        assert copy == history.now


@pytest.mark.parametrize(
    "delta",
    [{"in": {"nothing": {"set": 1}}}, {"in": {"clips": {"cut": [5, 99], "put": []}}}, {"cut": [0, 1], "put": []}],
)
def test_a_change_that_does_not_fit_is_refused(delta: dict[str, object]) -> None:
    with pytest.raises(Refused):
        applied(clips.lift(film(), ["a"]), delta)


def test_what_only_moved_is_written_as_a_run() -> None:
    media = Blob("a" * 64, ".mp4")
    clips = tuple(Clip(f"c{n}", n * 10, 10, media, "video") for n in range(200))
    pages = tuple(Caption(n * 10, n * 10 + 9, (CaptionWord("a", n * 10, n * 10 + 5),), f"k{n}") for n in range(200))
    voice = tuple(Sound(media, n * 10, 0.3, id=f"v{n}") for n in range(200))
    film = settled(Timeline(Fraction(25), 640, 360, 2000, clips, pages, voice=voice))
    for after in (removed(film, ["c3"], "all"), moved(film, ["c3"], 1500), moved(film, ["k3", "k4", "v9"], 7)):
        delta = difference(film, after)
        assert applied(film, delta) == after
        assert len(json.dumps(delta)) < 4000, "hundreds of items moved"
        back = difference(after, film)
        assert applied(after, json.loads(json.dumps(back))) == film
    with pytest.raises(Refused):
        applied(film, {"in": {"clips": {"cut": [0, 3], "runs": [[5, 900, 1]]}}})
