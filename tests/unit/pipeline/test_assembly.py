"""Layouts in time, whole and half spoken; and other editions of the same film."""

from dataclasses import replace
from fractions import Fraction

import pytest

from engine.domain.asset import Asset, Background, Rights, Shot
from engine.domain.brief import Brief
from engine.domain.identity import Blob
from engine.domain.listing import Listing
from engine.domain.plan import plan
from engine.domain.project import Project
from engine.domain.script import Scene, Script
from engine.domain.style import Style
from engine.domain.timeline import Timeline
from engine.domain.voice import Line, Narration, Take, Word
from engine.errors import Refused
from engine.pipeline.assembly import Canvas, Layout
from engine.pipeline.editions import name_of, reshaped, span_of

SENTENCES = (
    "Every drop of the sea has been a cloud before, and it will be one again.",
    "Rain falls on the hills, runs down to the rivers, and comes home.",
    "None of it is ever lost.",
    "Drink a glass of water, and you may share it with a dinosaur.",
    "That is the oldest story on this planet, and it is told every day.",
    "Look up when it rains.",
)
STYLE = Style("plain", "Plain", "word_pop", ("crossfade", "slide"), 0.5, "", 0.0, 0.0, ("#000000",), (), 1.1, True)


def spoken(sentences: tuple[str, ...] = SENTENCES) -> Narration:
    lines = []
    for index, text in enumerate(sentences):
        at, words = 0.05, []
        for word in text.split():
            words.append(Word(word, at, at + 0.06 * len(word)))
            at += 0.06 * len(word) + 0.03
        lines.append(Line(index // 2, Take(text, "test", None, at, tuple(words)), 0.7 if index % 2 else 0.3))
    return Narration(tuple(lines))


def layout() -> Layout:
    scenes = tuple(Scene(" ".join(SENTENCES[at : at + 2]), "sea", heading=f"Part {at}") for at in range(0, 6, 2))
    script = Script("Water", "en", "facts", scenes, "own")
    shots = tuple(
        Shot(line, None, Background("gradient", ("#102030", "#405060"), line), 0.0, 0.0, ()) for line in range(6)
    )
    return Layout(script, shots, STYLE, Canvas(1920, 1080, Fraction(30)), 1)


def project() -> Project:
    made, told = layout(), spoken()
    listing = Listing(("Water",), "Of water.", (), (), "Education")
    return Project("key", Brief(topic="water"), made.script, None, told, made.shots, None, made.timeline(told), listing)


def test_what_is_final_while_it_is_spoken_stays_as_it_is() -> None:
    """Segments rendered after each sentence are found again in the finished film."""
    whole = {segment.film for segment in plan(layout().timeline(spoken()))}
    early = []
    for said in range(1, 7):
        timeline, final = layout().begun(Narration(spoken().lines[:said]))
        early.append([each.film for each in plan(timeline) if each.start + each.film.length <= final])
    assert all(set(films) <= whole for films in early)
    assert [len(films) for films in early] == sorted(len(films) for films in early)
    assert len(early[-1]) >= len(whole) - 2


def test_a_word_changed_anywhere_changes_one_segment() -> None:
    timeline = layout().timeline(spoken())
    before = {segment.film for segment in plan(timeline)}
    for index, page in enumerate(timeline.captions):
        changed = replace(page, words=(replace(page.words[0], text="other"), *page.words[1:]))
        pages = (*timeline.captions[:index], changed, *timeline.captions[index + 1 :])
        assert len({each.film for each in plan(replace(timeline, captions=pages))} - before) == 1


def test_another_shape_keeps_pictures_and_words_and_breaks_captions_anew() -> None:
    wide = project()
    tall = reshaped(wide, "9:16")
    assert (tall.width, tall.height) == (1080, 1920)
    assert tall.clips == wide.timeline.clips
    assert [word for page in tall.captions for word in page.words] == [
        word for page in wide.timeline.captions for word in page.words
    ]
    assert max(len(page.words) for page in tall.captions) <= 4 < max(len(p.words) for p in wide.timeline.captions)
    assert all(before.end <= after.start for before, after in zip(tall.captions, tall.captions[1:], strict=False))
    back = reshaped(replace(wide, timeline=tall, brief=replace(wide.brief, aspect="9:16")), "16:9")
    assert back.captions == wide.timeline.captions


def test_its_own_shape_is_the_film_itself() -> None:
    wide = project()
    assert reshaped(wide, "16:9") is wide.timeline
    assert reshaped(wide, "") is wide.timeline
    with pytest.raises(Refused, match="3:7"):
        reshaped(wide, "3:7")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2-5", (60, 150)), ("0:02-0:05", (60, 150)), ("-5", (0, 150)), ("2s-", (60, 300)), ("2-99", (60, 300))],
)
def test_a_part_is_named_by_its_times(text: str, expected: tuple[int, int]) -> None:
    assert span_of(text, Timeline(Fraction(30), 320, 180, 300, ())) == expected


@pytest.mark.parametrize("text", ["5-2", "12-15", "five", "3-3", "nan-2", "1-inf", "-"])
def test_what_is_no_part_is_refused(text: str) -> None:
    film = Timeline(Fraction(30), 320, 180, 300, ())
    if text == "-":
        assert span_of(text, film) == (0, 300)
    else:
        with pytest.raises(Refused):
            span_of(text, film)


def test_only_what_replaces_the_film_has_its_name() -> None:
    wide = project()
    tall = reshaped(wide, "9:16")
    assert name_of(wide, wide.timeline, None, "high") == "film.mp4"
    assert name_of(wide, wide.timeline, None, "draft") == "film-draft.mp4"
    assert name_of(wide, tall, None, "standard") == "film-9x16.mp4"
    assert name_of(wide, tall, (300, 2715), "draft") == "film-9x16-0m10s-1m30.5s-draft.mp4"


@pytest.mark.parametrize(
    ("start", "duration", "lead_in", "begins", "speed"),
    [
        (12.5, 60.0, 1.0, 12.5, 1.0),
        (58.0, 60.0, 1.0, 60.0 - 4.5, 1.0),
        (0.0, 60.0, 1.0, 1.0, 1.0),
        (0.0, 5.0, 1.0, 1.0, round(4.0 / 4.5, 3)),
        (1.0, 3.0, 0.0, 0.0, 1.0),
    ],
    ids=["at its moment", "before the end", "after the lead-in", "a little too short", "much too short"],
)
def test_footage_begins_at_its_moment_and_lasts(
    start: float, duration: float, lead_in: float, begins: float, speed: float
) -> None:
    made = layout()
    asset = Asset(Blob("v" * 64, ".mp4"), "video", "v", (), Rights("t", "n", "CC0-1.0"), 1920, 1080, duration)
    shots = tuple(Shot(line, replace(asset, lead_in=lead_in), None, start, 1.0, ()) for line in range(6))
    still = replace(STYLE, transition_seconds=0.5)
    one = Narration((Line(0, Take("One.", "test", None, 4.0, (Word("One.", 0.0, 1.0),)), 0.0),))
    (clip,) = replace(made, shots=shots, style=still).timeline(one).clips
    assert clip.length == 120
    assert clip.source_start == pytest.approx(begins)
    assert clip.speed == pytest.approx(speed)
