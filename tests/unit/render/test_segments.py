"""Where a film is cut, and what a segment knows."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from engine.domain.asset import Background
from engine.domain.identity import Blob
from engine.domain.plan import excerpt, layers, plan
from engine.domain.timeline import Box, Caption, CaptionWord, Clip, Motion, Sound, Timeline, Transition

MIST = Background("gradient", ("#101020", "#405060"), 1)


def clip(start: int, length: int, fade: int = 0, name: str = "") -> Clip:
    transition = Transition("crossfade", fade) if fade else None
    return Clip(name or f"clip {start}", start, length, None, "video", MIST, transition=transition, scene=start)


def film(*clips: Clip, captions: tuple[Caption, ...] = ()) -> Timeline:
    return Timeline(Fraction(30), 320, 180, clips[-1].end, clips, captions)


def caption(start: int, end: int, text: str = "word") -> Caption:
    return Caption(start, end, (CaptionWord(text, start, end),))


@st.composite
def films(draw: st.DrawFn) -> Timeline:
    lengths = draw(st.lists(st.integers(1, 400), min_size=1, max_size=12))
    clips, start = [], 0
    for length in lengths:
        fade = draw(st.integers(0, min(length, 20))) if clips else 0
        clips.append(clip(start, length, fade))
        start += length
    captions = tuple(caption(at, at + 40) for at in range(draw(st.integers(0, 30)), start, 45))
    return film(*clips, captions=captions)


@given(films())
def test_segments_cover_the_film_once_and_part_no_transition(timeline: Timeline) -> None:
    segments = plan(timeline)
    ends = [segment.start + segment.film.length for segment in segments]
    assert segments[0].start == 0
    assert ends[-1] == timeline.length
    assert all(end == after.start for end, after in zip(ends, segments[1:], strict=False))
    in_the_way = 20 * sum(each.transition is not None for each in timeline.clips)  # a cut waits for a transition's end
    assert all(0 < segment.film.length <= 6 * 30 + 20 + in_the_way for segment in segments)
    for each in timeline.clips:
        if each.transition:
            inside = range(each.start + 1, min(each.start + each.transition.length, timeline.length))
            assert not {segment.start for segment in segments} & set(inside)


@given(films(), st.integers(0, 4000))
def test_a_segment_shows_what_the_film_shows(timeline: Timeline, number: int) -> None:
    number %= timeline.length
    segment = next(each for each in plan(timeline) if each.start <= number < each.start + each.film.length)
    before, shown, part = layers(timeline.clips, number)
    own_before, own, own_part = layers(segment.film.clips, number - segment.start)
    assert own.start + segment.start == shown.start
    assert own_part == part
    assert (own_before is None) == (before is None)


def test_equal_pictures_make_equal_segments_wherever_they_lie() -> None:
    first = film(clip(0, 90), clip(90, 90), captions=(caption(95, 120),))
    later = film(clip(0, 101), clip(101, 90, name="other"), captions=(caption(106, 131),))
    assert plan(first)[1].film == plan(later)[1].film


def test_a_changed_word_changes_one_segment() -> None:
    timeline = film(
        *(clip(at, 90) for at in range(0, 900, 90)), captions=tuple(caption(at, at + 30) for at in range(0, 900, 45))
    )
    words = list(timeline.captions)
    words[7] = caption(words[7].start, words[7].end, "another")
    changed = replace(timeline, captions=tuple(words))
    differing = [a.film != b.film for a, b in zip(plan(timeline), plan(changed), strict=True)]
    assert sum(differing) == 1


def test_a_longer_clip_leaves_the_segments_after_it_alone() -> None:
    timeline = film(clip(0, 95), clip(95, 300), clip(395, 80), clip(475, 200))
    longer = film(clip(0, 107), clip(107, 300), clip(407, 80), clip(487, 200))
    assert [each.film for each in plan(timeline)][1:] == [each.film for each in plan(longer)][1:]


def test_sound_is_no_part_of_a_segment() -> None:
    silent = film(clip(0, 90))
    heard = replace(silent, voice=(Sound(Blob("0" * 64), 0, 3.0),))
    assert plan(silent) == plan(heard)


def test_a_move_knows_its_whole_length() -> None:
    moved = replace(clip(0, 300), motion=Motion(Box(0, 0, 1, 1), Box(0.1, 0.1, 0.8, 0.8)))
    part = excerpt(film(moved), 120, 180)
    assert (part.clips[0].start, part.clips[0].length) == (-120, 300)


def test_cuts_inside_a_clip_meet_captions() -> None:
    starts = set(range(0, 300, 50))
    timeline = film(clip(0, 300), captions=tuple(caption(at, at + 50) for at in starts))
    assert {segment.start for segment in plan(timeline)} <= starts
    assert all(b - a <= 120 for a, b in pairwise([*(each.start for each in plan(timeline)), 300]))
