"""Gestures happen whole, keep the film whole, and can all be undone."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from engine.domain.edit import clips, item, items, whole
from engine.domain.edit.history import History
from engine.domain.identity import Blob
from engine.domain.timeline import Caption, Sound, Timeline, Title, TrackState, Transition
from engine.errors import EditRefused, NotFound, Refused
from tests.gestures import clip, film, gesture


def row(timeline: Timeline) -> str:
    return " ".join(f"{'-' if each.empty else each.id}{each.length}" for each in timeline.clips)


def sound(timeline: Timeline) -> str:
    return " ".join(f"{each.id}@{each.start}+{each.length:g}" for each in timeline.voice)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda t: clips.insert(t, [clip("n", 20)], 60), "a60 n20 b90 c30"),
        (lambda t: clips.insert(t, [clip("n", 20)], 30), "a30 n20 a~130 b90 c30"),
        (lambda t: clips.insert(t, [clip("n", 20)], 60, "none"), "a60 n20 b~170 c30"),
        (lambda t: clips.insert(t, [clip("n", 20)], 400), "a60 b90 c30 -220 n20"),
        (lambda t: clips.lift(t, ["b"]), "a60 -90 c30"),
        (lambda t: clips.lift(t, ["a", "b"]), "-150 c30"),
        (lambda t: clips.ripple_delete(t, ["b"]), "a60 c30 -90"),
        (lambda t: clips.close_gap(clips.lift(t, ["b"]), 70), "a60 c30 -90"),
        (lambda t: clips.split(t, 100), "a60 b40 b~150 c30"),
        (lambda t: clips.trim_in(t, "b", 10), "a60 -10 b80 c30"),
        (lambda t: clips.trim_in(clips.trim_in(t, "b", 10), "b", -30), "a60 b90 c30"),
        (lambda t: clips.trim_in(t, "b", 10, "track"), "a60 b80 c30 -10"),
        (lambda t: clips.trim_in(t, "b", -10, "track"), "a60 b100 c30"),
        (lambda t: clips.trim_in(t, "b", -900, "track"), "a60 b150 c30"),
        (lambda t: clips.trim_out(t, "b", -10), "a60 b80 -10 c30"),
        (lambda t: clips.trim_out(t, "b", 10), "a60 b90 c30"),
        (lambda t: clips.trim_out(t, "b", 10, "track"), "a60 b100 c30"),
        (lambda t: clips.trim_out(t, "b", 9000, "track"), "a60 b240 c30"),
        (lambda t: clips.trim_out(t, "c", 9000), "a60 b90 c240"),
        (lambda t: clips.trim_out(t, "b", -900), "a60 b1 -89 c30"),
        (lambda t: clips.roll(t, "b", 10), "a70 b80 c30"),
        (lambda t: clips.roll(t, "b", -900), "a1 b149 c30"),
        (lambda t: clips.roll(t, "b", 900), "a149 b1 c30"),
        (lambda t: clips.slide(t, "b", 10), "a70 b90 c20"),
        (lambda t: clips.slide(t, "b", -900), "a1 b90 c89"),
        (lambda t: clips.move(t, ["c"], 0), "c30 a60 b90"),
        (lambda t: clips.move(t, ["a"], 150), "b90 a60 c30"),
        (lambda t: clips.move(t, ["a", "b"], 180), "c30 a60 b90"),
        (lambda t: clips.move(t, ["c"], 20, "none"), "a20 c30 a~110 b90 -30"),
        (lambda t: clips.duplicate(t, ["a"]), "a60 a~160 b90 c30"),
        (lambda t: clips.set_speed(t, "b", 2.0), "a60 b45 c30 -45"),
        (lambda t: clips.swap(t, "b", clip("n", 5)), "a60 b90 c30"),
    ],
)
def test_a_gesture_on_the_row(edit: Callable[[Timeline], Timeline], expected: str) -> None:
    assert row(edit(film())) == expected


def test_a_trim_shows_the_source_where_it_says() -> None:
    later = clips.trim_in(film(), "b", 15)
    assert later.clips[2].source_start == pytest.approx(2.5)
    assert clips.slip(film(), "b", 30).clips[1].source_start == pytest.approx(3.0)
    assert clips.slip(film(), "b", 9000).clips[1].source_start == pytest.approx(7.0)
    assert clips.slip(film(), "b", -9000).clips[1].source_start == 0.0
    first, second = clips.split(film(), 90).clips[1:3]
    assert second.source_start == pytest.approx(first.source_start + 1.0)
    assert first.transition
    assert not second.transition


def test_ripple_on_all_tracks_takes_what_is_said_along() -> None:
    cut = clips.ripple_delete(film(), ["a"], "all")
    assert row(cut) == "b90 c30"
    assert sound(cut) == "vb@0+2.5 vc@90+0.9"
    assert [(each.start, each.words[1].start) for each in cut.captions] == [(0, 15), (90, 105)]
    assert (cut.titles[0].start, cut.markers[0].frame, cut.length) == (0, 40, 120)
    assert cut.clips[0].transition is None

    room = clips.insert(film(), [clip("n", 20)], 60, "all")
    assert row(room) == "a60 n20 b90 c30"
    assert sound(room) == "va@0+1.8 vb@80+2.5 vc@170+0.9"

    longer = clips.trim_out(film(), "a", 30, "all")
    assert (row(longer), sound(longer)) == ("a90 b90 c30", "va@0+1.8 vb@90+2.5 vc@180+0.9")
    shorter = clips.trim_in(film(), "b", 30, "all")
    assert row(shorter) == "a60 b60 c30"
    assert sound(shorter) == "va@0+1.8 vb@60+1.5 vc@120+0.9"
    assert shorter.voice[1].source_start == pytest.approx(1.0)
    earlier = clips.trim_in(film(), "b", -30, "all")
    assert (row(earlier), sound(earlier)) == ("a60 b120 c30", "va@0+1.8 vb@60+2.5 vc@180+0.9")


def test_music_ends_with_the_film() -> None:
    shorter = clips.ripple_delete(film(), ["c"], "all")
    assert (shorter.music[0].length, shorter.music[0].fade_out) == (5.0, 1.0)


def test_items_move_trim_split_and_go() -> None:
    moved = items.move(film(), ["vb", "kb"], -5)
    assert (moved.voice[1].start, moved.captions[1].words[0].start) == (55, 55)
    assert items.move(film(), ["va"], -99).voice[0].start == 0
    assert items.trim(film(), "t", -20, start=False).titles[0].end == 100
    assert items.trim(film(), "vb", 15, start=True).voice[1].source_start == pytest.approx(0.5)
    assert items.trim(film(), "vb", -15, start=True).voice[1].start == 60
    one, two = items.split(film(), "kb", 75).captions[1:3]
    assert ([word.text for word in one.words], [word.text for word in two.words]) == (["one"], ["two"])
    assert sound(items.split(film(), "vb", 90)) == "va@0+1.8 vb@60+1 vb~1@90+1.5 vc@150+0.9"
    assert sound(items.remove(film(), ["va", "vc"])) == "vb@60+2.5"
    added = items.add(film(), "sounds", Sound(Blob("x", ".wav"), 10, 1.0, id="x"))
    assert item.find(added, "x~1")[0] == "sounds"


@pytest.mark.parametrize(
    "edit",
    [
        lambda t: clips.split(t, 60),
        lambda t: clips.split(t, 9999),
        lambda t: clips.close_gap(t, 10),
        lambda t: clips.roll(t, "a", 3),
        lambda t: clips.slide(t, "a", 3),
        lambda t: clips.lift(t, ["nobody"]),
        lambda t: clips.insert(t, [], 0),
        lambda t: clips.set_speed(t, "a", 99),
        lambda t: clips.set_transition(t, "a", Transition("crossfade", 5)),
        lambda t: items.split(t, "vb", 3),
        lambda t: items.remove(t, ["nobody"]),
        lambda t: items.add(t, "video", Title(0, 1, "x")),
        lambda t: whole.cut_out(t, 9, 9),
    ],
)
def test_what_cannot_be_done_is_refused_by_its_reason(edit: Callable[[Timeline], Timeline]) -> None:
    with pytest.raises(Refused) as refused:
        edit(film())
    assert str(refused.value)


def test_nothing_happens_on_a_locked_track() -> None:
    locked = replace(film(), tracks=(TrackState("video", locked=True), TrackState("voice", locked=True)))
    for edit in (
        lambda: clips.lift(locked, ["a"]),
        lambda: clips.trim_in(locked, "a", 3),
        lambda: items.move(locked, ["va"], 3),
    ):
        with pytest.raises(EditRefused, match="locked"):
            edit()
    cut = whole.cut_out(locked, 0, 30)
    assert (row(cut), sound(cut)) == (row(locked), sound(locked))
    assert cut.captions[-1].start == 120


def assert_whole(timeline: Timeline) -> None:
    at = 0
    for number, each in enumerate(timeline.clips):
        assert each.start == at
        assert each.length >= 1
        assert each.source_start >= 0
        if each.source_length:
            assert each.source_start + each.length / 30 * each.speed <= each.source_length + 0.05 * each.speed
        if each.transition:
            before = timeline.clips[number - 1]
            assert number > 0
            assert not before.empty
            assert not each.empty
            assert 1 <= each.transition.length <= min(each.length, before.length)
        at = each.end
    assert at == timeline.length
    names = [each.id for each in timeline.clips] + [i.id for t in item.FREE for i in item.items(timeline, t)]
    assert len(set(names)) == len(names)
    for track in item.FREE:
        for each in item.items(timeline, track):
            assert each.start >= 0
            assert item.end(timeline, each) <= timeline.length + 1
            if isinstance(each, Caption):
                assert all(each.start <= word.start <= word.end for word in each.words)


@pytest.mark.parametrize("seed", range(4))
def test_any_gestures_leave_a_whole_film_and_are_undone_and_done_again_without_a_difference(seed: int) -> None:
    dice = random.Random(seed)
    history, seen = History(film()), [film()]
    for _ in range(700):
        try:
            history = history.done("gesture", gesture(history.now, dice))
        except (EditRefused, NotFound):
            continue
        assert_whole(history.now)
        if history.now != seen[-1]:
            seen.append(history.now)
    last = history.now
    for expected in reversed(seen[:-1]):
        history = history.undo()
        assert history.now == expected
    with pytest.raises(EditRefused, match="undo"):
        history.undo()
    for expected in seen[1:]:
        history = history.redo()
        assert history.now == expected
    assert history.now == last


def test_a_drag_is_one_gesture_and_a_new_one_forgets_what_was_undone() -> None:
    history = History(1).done("Move", 2).amended("Move", 3).amended("Move", 4)
    assert history.undo().now == 1
    assert not history.undo().done("Trim", 9).undone
    assert history.done("Move", 4) is history
