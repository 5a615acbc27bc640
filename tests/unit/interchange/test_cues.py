"""Subtitle files become captions with words, on whole frames, whatever their encoding, markup and mistakes."""

import time
from dataclasses import replace
from fractions import Fraction

import pysubs2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.domain.timeline import Caption, CaptionWord, Timeline, TrackState
from engine.errors import EditRefused, Refused
from engine.pipeline.interchange.cues import MOST, read_captions
from engine.pipeline.interchange.report import Read
from engine.pipeline.subtitles import subtitle_texts
from tests import gestures

WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8)


def film(length: int = 900, rate: Fraction = Fraction(30)) -> Timeline:
    return replace(gestures.film(), length=length, rate=rate)


def read(text: str | bytes, kind: str = "srt", into: Timeline | None = None) -> Read:
    return read_captions(text if isinstance(text, bytes) else text.encode(), kind, into or film())


def said(found: Read) -> list[tuple[int, int, str]]:
    return [(each.start, each.end, " ".join(word.text for word in each.words)) for each in found.timeline.captions]


def timed(found: Read) -> list[tuple[str, int, int]]:
    return [(word.text, word.start, word.end) for each in found.timeline.captions for word in each.words]


@st.composite
def spoken(draw: st.DrawFn) -> tuple[Timeline, tuple[Caption, ...]]:
    """Captions as films have them: page after page, word after word."""
    rate = draw(st.sampled_from([Fraction(25), Fraction(30), Fraction(30_000, 1001), Fraction(24_000, 1001)]))
    pages, at = [], 0
    for _ in range(draw(st.integers(1, 6))):
        at = start = at + draw(st.integers(0, 40))
        words = []
        for text in draw(st.lists(WORDS, min_size=1, max_size=5)):
            words.append(CaptionWord(text, at, at + draw(st.integers(3, 20))))
            at = words[-1].end
        at += draw(st.integers(0, 10))
        pages.append(Caption(start, at, tuple(words)))
    return film(at + 100, rate), tuple(pages)


@settings(max_examples=30, deadline=None)
@given(spoken())
def test_karaoke_comes_back_word_for_word(given_: tuple[Timeline, tuple[Caption, ...]]) -> None:
    into, pages = given_
    found = read(subtitle_texts(pages, into.rate)["ass"], "ass", into).timeline.captions
    assert [[word.text for word in page.words] for page in found] == [[w.text for w in page.words] for page in pages]
    for one, other in zip(found, pages, strict=True):
        assert abs(one.start - other.start) <= 1
        assert abs(one.end - other.end) <= 1
        for word, wanted in zip(one.words, other.words, strict=True):
            assert abs(word.start - wanted.start) <= 1
        assert abs(one.words[-1].end - other.words[-1].end) <= 1


@pytest.mark.parametrize("kind", ["srt", "vtt"])
@settings(max_examples=30, deadline=None)
@given(spoken())
def test_cues_come_back_as_they_are_in_the_file(kind: str, given_: tuple[Timeline, tuple[Caption, ...]]) -> None:
    into, pages = given_
    text = subtitle_texts(pages, into.rate)[kind]
    found = read(text, kind, into)
    cues = pysubs2.SSAFile.from_string(text, format_=kind, keep_html_tags=True)
    assert "".join(each.text for each in _flat(found)) == "".join(w.text for page in pages for w in page.words)
    assert len(cues) == len(found.timeline.captions)
    for cue, page in zip(cues, found.timeline.captions, strict=True):
        assert abs(page.start - cue.start * into.rate / 1000) <= 1
        assert abs(page.end - cue.end * into.rate / 1000) <= 1 or page.end == into.length
        assert all(word.start < word.end for word in page.words)
        assert all(page.start <= word.start and word.end <= page.end for word in page.words)
    assert read(subtitle_texts(found.timeline.captions, into.rate)[kind], kind, into).timeline.captions


def _flat(found: Read) -> list[CaptionWord]:
    return [word for page in found.timeline.captions for word in page.words]


def test_words_share_the_time_of_their_cue_by_their_letters() -> None:
    found = read("1\n00:00:01,000 --> 00:00:03,000\nIt was\nunbelievable\n")
    assert timed(found) == [("It", 30, 37), ("was", 37, 48), ("unbelievable", 48, 90)]
    page = found.timeline.captions[0]
    assert page.id == "captions-0"
    assert page.link == "a", "what is heard there moves with it"


def test_moments_within_a_cue_of_webvtt_time_its_words() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:03.000 align:start\nOne <00:00:01.500><c>two &amp; </c><00:02.500>three\n"
    assert timed(read(text, "vtt")) == [("One", 30, 45), ("two", 45, 68), ("&", 68, 75), ("three", 75, 90)]


def test_syllables_are_put_together() -> None:
    text = "[Events]\nDialogue: 0,0:00:01.00,0:00:03.00,D,,0,0,0,,{\\k50}One {\\kf25}sun{\\k50}light {\\k75}now, then\n"
    assert timed(read(text, "ass")) == [("One", 30, 45), ("sunlight", 45, 68), ("now,", 68, 79), ("then", 79, 90)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_any_usual_encoding_is_read(encoding: str) -> None:
    found = read("1\r\n00:00:01,000 --> 00:00:02,000\r\nCafé à l’été\r\n".encode(encoding))
    assert said(found) == [(30, 60, "Café à l’été")]
    assert bool(found.report.notes) == (encoding == "cp1252")


@pytest.mark.parametrize(
    ("kind", "text", "wanted"),
    [
        ("srt", "<i>Hello</i> {\\an8}<font color='#fff'>world</font>", "Hello world"),
        ("srt", "C:\\New\n42", "C:\\New 42"),
        ("srt", "from 00:00:01.000 to 00:00:02.000", "from 00:00:01.000 to 00:00:02.000"),
        ("srt", "a --> b & c < d", "a --> b & c < d"),
        ("vtt", "<v Bob><b>Hi</b></v> &lt;there&gt;", "Hi <there>"),
        ("vtt", "<script>alert(1)</script>", "alert(1)"),
    ],
)
def test_markup_is_left_behind_and_text_is_kept(kind: str, text: str, wanted: str) -> None:
    head = "WEBVTT\n\n" if kind == "vtt" else "1\n"
    assert said(read(f"{head}00:00:01.000 --> 00:00:02.000\n{text}\n\n", kind))[0][2] == wanted


def test_what_is_no_cue_of_webvtt_is_left_out() -> None:
    text = (
        "WEBVTT - x\n\nSTYLE\n::cue { color: red }\n\nNOTE 1 --> 2\n\nname\n00:01.000 --> 00:02.000\nOne\n\nNOTE no\n"
    )
    assert said(read(text, "vtt")) == [(30, 60, "One")]


def test_mistakes_are_told_and_left_out() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\ngood\n\n2\n00:00:xx,000 --> 00:00:09,000\nlost\n\n"
        "3\n00:00:05,000 --> 00:00:04,000\nbackwards\n4\n00:00:06,000 --> 00:00:07,000\n\n"
        "5\n00:00:29,000 --> 00:00:40,000\nto the end\n\n6\n00:01:00,000 --> 00:01:01,000\nbeyond\n"
    )
    found = read(text)
    assert said(found) == [(30, 60, "good"), (870, 900, "to the end")]
    told = [(note.text, note.name, note.at) for note in found.report.notes]
    assert told == [
        ("Line 6 has no times that can be read; its text was left out.", "00:00:xx,000 --> 00:00:09,000", None),
        ("It ends before it begins and was left out.", "backwards", 5.0),
        ("It was shortened to the film's end.", "to the end", 29.0),
        ("It lies beyond the film's end and was left out.", "beyond", 60.0),
    ]


def test_cues_at_once_become_one_and_an_early_one_ends_the_one_before() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:03,000\nleft\n\n2\n00:00:01,000 --> 00:00:03,000\nright\n\n"
        "3\n00:00:02,000 --> 00:00:04,000\nlater\n"
    )
    assert said(read(text)) == [(30, 60, "left right"), (60, 120, "later")]
    assert timed(read(text))[:2] == [("left", 30, 57), ("right", 57, 60)]


def test_ass_draws_no_captions_and_says_no_comments() -> None:
    text = (
        "[V4+ Styles]\nStyle: D,bad\n[Events]\nComment: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,no\n"
        "Dialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,{\\p1}m 0 0 l 9 9\n"
        "Dialogue: 0,0:00:02.00,0:00:03.00,D,,0,0,0,,{\\i1}Hi{\\i0}\\Nyou, there\nDialogue: 0,x,y,D,,0,0,0,,z\n"
    )
    found = read(text, "ass")
    assert said(found) == [(60, 90, "Hi you, there")]
    assert len(found.report.notes) == 2


def test_scripts_without_spaces_become_words_of_a_few_letters() -> None:
    assert [text for text, *_ in timed(read("1\n00:00:01,000 --> 00:00:03,000\n空はなぜ青いのでしょうか。\n"))] == [
        "空はなぜ",
        "青いので",
        "しょうか。",
    ]


def test_what_holds_no_caption_is_refused() -> None:
    for text in ("", "hello", "\x00" * 100):
        with pytest.raises(Refused, match="no caption"):
            read(text)
    with pytest.raises(Refused, match="cues"):
        read("1\n00:00:01,000 --> 00:00:02,000\nx\n\n" * (5 * MOST))
    with pytest.raises(EditRefused, match="locked"):
        read("1\n00:00:01,000 --> 00:00:02,000\nx", into=replace(film(), tracks=(TrackState("captions", locked=True),)))


@pytest.mark.parametrize(
    "text",
    [
        "1\n00:00:01,000 --> 00:00:02,000\n" + "<" + " " * 300_000,
        "1\n00:00:01,000 --> 00:00:02,000\nx" + "\n" * 300_000 + "y",
        "1\n00:00:01,000 --> 00:00:02,000\n" + "{" * 300_000,
        "1\n00:00:01,000 --> 00:00:02,000\n" + "<a" * 150_000,
        "1\n00:00:01,000 --> 00:00:02,000\n" + "9" * 300_000 + "x\n",
        "1\n00:00:01,000 --> 00:00:02,000\n" + "x\n" * 50_000,
        "-->" * 100_000,
    ],
)
def test_nothing_keeps_the_reader_busy(text: str) -> None:
    began = time.thread_time()
    for kind in ("srt", "vtt", "ass"):
        try:
            read(f"WEBVTT\n\n{text}" if kind == "vtt" else text, kind)
        except Refused:
            continue
    assert time.thread_time() - began < 5
