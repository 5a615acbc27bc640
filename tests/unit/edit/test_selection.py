"""Gestures on whatever is selected: clips, items and markers at once."""

from dataclasses import replace
from fractions import Fraction

import pytest

from engine.domain.edit.carrying import carried, faded_longer, slot
from engine.domain.edit.copies import Excerpt, copied, pasted
from engine.domain.edit.marks import faded, louder, marked, remarked, reworded, titled, treated, word_moved
from engine.domain.edit.selection import fastened, linked, loosened, moved, nudged, removed, split, trimmed_to
from engine.domain.edit.whole import settled
from engine.domain.identity import Blob
from engine.domain.timeline import Caption, CaptionWord, Clip, Sound, Timeline, Transition
from engine.errors import EditRefused, NotFound

MEDIA = Blob("a" * 64, ".mp4")


def film(*lengths: int, source: float = 100.0) -> Timeline:
    """Clips c0, c1, … of the given lengths, in the middle of long footage; a sentence; music."""
    clips, at = [], 0
    for number, length in enumerate(lengths):
        clips.append(Clip(f"c{number}", at, length, MEDIA, "video", source_start=20.0, source_length=source))
        at += length
    words = tuple(CaptionWord(text, 10 + 10 * n, 20 + 10 * n) for n, text in enumerate(("one", "two", "three")))
    caption = Caption(10, 45, words, "k0", "line-0")
    voice = Sound(MEDIA, 10, 1.4, id="v0", link="line-0", source_length=5.0)
    music = Sound(MEDIA, 0, at / 25, id="m0", source_length=500.0)
    return settled(Timeline(Fraction(25), 640, 360, at, tuple(clips), (caption,), (), (voice,), (music,)))


def row(timeline: Timeline) -> list[tuple[str, int, int]]:
    return [("" if clip.empty else clip.id, clip.start, clip.length) for clip in timeline.clips]


def test_a_clip_goes_between_two_others_at_the_nearest_cut() -> None:
    after = carried(film(100, 100, 100, 100), ["c0"], 230)
    assert [name for name, *_ in row(after)] == ["c1", "c2", "c0", "c3"]
    back = carried(after, ["c0"], -230)
    assert [name for name, *_ in row(back)] == ["c0", "c1", "c2", "c3"]


def test_over_the_end_of_a_neighbour_is_a_crossfade_and_nothing_else_moves() -> None:
    before = film(100, 100, 100)
    after = carried(before, ["c1"], -30)
    assert row(after) == [("c0", 0, 70), ("c1", 70, 130), ("c2", 200, 100)]
    assert after.clips[1].transition == Transition("crossfade", 30)
    later = carried(before, ["c1"], 30)
    assert row(later) == [("c0", 0, 130), ("c1", 130, 70), ("c2", 200, 100)]
    assert later.clips[2].transition == Transition("crossfade", 30)


def test_where_the_source_ends_a_crossfade_leaves_a_gap() -> None:
    short = film(100, 100, 100, source=24.0)
    assert row(carried(short, ["c1"], -30)) == [("c0", 0, 70), ("c1", 70, 100), ("", 170, 30), ("c2", 200, 100)]


def test_into_a_gap_a_clip_goes_exactly() -> None:
    roomy = removed(film(100, 100, 100, 40), ["c1"])
    after = carried(roomy, ["c3"], -180)
    assert row(after) == [("c0", 0, 100), ("", 100, 20), ("c3", 120, 40), ("", 160, 40), ("c2", 200, 100)]


def test_over_covers() -> None:
    after = carried(film(100, 100, 100), ["c2"], -150, over=True)
    assert row(after) == [("c0", 0, 50), ("c2", 50, 100), ("c1~1", 150, 50)]


def test_what_is_linked_goes_as_far_as_the_clip_did() -> None:
    before = film(100, 100, 100)
    assert linked(before, ["k0"]) == ("k0", "v0")
    after = moved(before, ["c0", "k0", "v0"], 230)
    assert after.clips[2].id == "c0"
    assert after.captions[0].start == 210
    assert after.captions[0].words[0].start == 210
    assert after.voice[0].start == 210


def test_sounds_change_their_track_and_locked_ones_do_not() -> None:
    after = moved(film(100, 100), ["m0"], 5, "sounds")
    assert (after.music, after.sounds[0].start) == ((), 5)
    with pytest.raises(EditRefused):
        moved(treated(film(100, 100), "sounds", locked=True), ["m0"], 0, "sounds")
    with pytest.raises(EditRefused):
        moved(treated(film(100, 100), "music", locked=True), ["m0"], 5)


def test_removing_leaves_a_gap_or_closes_up() -> None:
    before = marked(film(100, 100, 100), 5)
    lifted = removed(before, ["c1", "k0", "marker-0"])
    assert row(lifted) == [("c0", 0, 100), ("", 100, 100), ("c2", 200, 100)]
    assert lifted.captions == ()
    assert lifted.markers == ()
    assert row(removed(lifted, [lifted.clips[1].id], "track")) == [("c0", 0, 100), ("c2", 100, 100)]
    assert removed(before, ["c0"], "all").captions == ()


def test_splitting_cuts_what_is_selected_or_everything() -> None:
    before = film(100, 100)
    assert len(split(before, 25).clips) == 3
    assert len(split(before, 25).voice) == 1
    assert len(split(before, 25, ["v0"]).voice) == 2
    assert len(split(before, 25, ["v0"]).clips) == 2
    everything = split(before, 25, everywhere=True)
    assert [len(each) for each in (everything.clips, everything.voice, everything.music, everything.captions)] == [
        3,
        2,
        2,
        2,
    ]


def test_the_clip_at_a_frame_is_trimmed_to_it() -> None:
    before = film(100, 100, 100)
    assert row(trimmed_to(before, 130, start=True)) == [("c0", 0, 100), ("c1", 100, 70), ("c2", 170, 100)]
    assert row(trimmed_to(before, 130, start=False)) == [("c0", 0, 100), ("c1", 100, 30), ("c2", 130, 100)]
    with pytest.raises(EditRefused):
        trimmed_to(removed(before, ["c1"]), 130, start=True)


def test_a_nudged_clip_slides_between_its_neighbours() -> None:
    assert [length for *_, length in row(nudged(film(100, 100, 100), ["c1"], 3))] == [103, 100, 97]
    assert nudged(film(100, 100), ["k0"], 2).captions[0].start == 12


def test_copies_get_names_and_links_of_their_own() -> None:
    before = film(100, 100)
    after = pasted(before, copied(before, ["c0", "k0", "v0"]), 100)
    assert [name for name, *_ in row(after)] == ["c0", "c0~1", "c1"]
    assert [each.id for each in after.voice] == ["v0", "v0~1"]
    assert after.voice[1].link == after.captions[1].link == "line-0~1"
    assert after.voice[1].start == 110
    with pytest.raises(EditRefused):
        pasted(before, Excerpt(Fraction(25)), 0)


def test_pasting_into_a_film_of_another_rate_keeps_the_seconds() -> None:
    excerpt = copied(film(100, 100), ["c1", "k0"])
    other = replace(film(100), rate=Fraction(50))
    after = pasted(other, excerpt, 100)
    assert next(clip for clip in after.clips if clip.id == "c1~1").length == 200
    assert after.captions[-1].words[0].end - after.captions[-1].words[0].start == 20


def test_between_goes_to_the_nearest_cut_and_fills_gaps() -> None:
    before = film(100, 100)
    assert [name for name, *_ in row(pasted(before, copied(before, ["c1"]), 120, between=True))] == ["c0", "c1~1", "c1"]
    gapped = removed(film(100, 200, 100), ["c1"])
    assert row(pasted(gapped, copied(gapped, ["c2"]), 150, between=True))[2] == ("c2~1", 150, 100)
    assert slot(before.clips, 160) == 200


def test_markers_words_and_volume() -> None:
    before = film(100, 100)
    named = remarked(marked(before, 30), "marker-0", name="Here", frame=40)
    assert (named.markers[0].frame, named.markers[0].name) == (40, "Here")
    assert marked(named, 40) == named
    with pytest.raises(NotFound):
        remarked(before, "marker-0", frame=1)
    assert [word.text for word in reworded(before, "k0", "a b c").captions[0].words] == ["a", "b", "c"]
    longer = reworded(before, "k0", "a b c dddd").captions[0].words
    assert (longer[0].start, longer[-1].end, len(longer)) == (10, 40, 4)
    words = word_moved(before, "k0", 1, 3, start=True).captions[0].words
    assert (words[0].end, words[1].start) == (23, 23)
    assert louder(before, "m0", 40).music[0].gain == 12
    assert faded(before, "m0", 2.0, start=True).music[0].fade_in == 2
    assert titled(before, 10, "Hi").titles[0].text == "Hi"
    with pytest.raises(EditRefused):
        reworded(before, "k0", " ")


def test_links_are_made_and_loosened() -> None:
    before = film(100, 100)
    tied = fastened(before, ["c0", "k0"])
    assert tied.clips[0].link == "line-0"
    assert loosened(tied, ["c0", "k0"]).clips[0].link == ""
    assert loosened(tied, ["c0", "k0"]).captions[0].link == "line-0", "a sentence stays together"
    with pytest.raises(EditRefused):
        fastened(before, ["c0"])


def test_a_transition_is_made_longer_and_taken_away() -> None:
    before = faded_longer(film(100, 100), "c1", 20)
    assert before.clips[1].transition == Transition("crossfade", 20)
    assert faded_longer(before, "c1", 500).clips[1].transition == Transition("crossfade", 100)
    assert faded_longer(before, "c1", -30).clips[1].transition is None
