"""A sentence told otherwise takes all that follows along; words taken away are gone from every track."""

from dataclasses import replace

import pytest

from engine.domain.edit import sentence
from engine.domain.identity import Blob
from engine.domain.timeline import Caption, CaptionWord, Sound, Timeline
from engine.errors import NotFound
from tests.gestures import film


def page(start: int, end: int, *words: str) -> Caption:
    step = (end - start) // len(words)
    timed = (CaptionWord(word, start + step * n, start + step * (n + 1)) for n, word in enumerate(words))
    return Caption(start, end, tuple(timed))


def row(timeline: Timeline) -> str:
    return " ".join(f"{'-' if each.empty else each.id}{each.length}" for each in timeline.clips)


@pytest.mark.parametrize(
    ("seconds", "clips", "starts", "caption"),
    [
        (2.5, "a60 b90 c30", [0, 60, 150], 150),
        (3.5, "a60 b120 c30", [0, 60, 180], 180),
        (1.5, "a60 b60 c30", [0, 60, 120], 120),
    ],
)
def test_what_follows_moves_by_what_the_sentence_grew(
    seconds: float, clips: str, starts: list[int], caption: int
) -> None:
    told = sentence.retold(film(), "b", Sound(Blob("new", ".wav"), 0, seconds), [page(0, 30, "Told", "anew")])
    assert row(told) == clips
    assert [each.start for each in told.voice] == starts
    assert told.voice[1].media.sha256 == "new"
    assert [each.start for each in told.captions] == [0, 60, caption]
    assert [word.text for word in told.captions[1].words] == ["Told", "anew"]
    assert told.captions[1].link == "b"
    assert len({each.id for each in told.captions}) == 3
    assert told.length == sum(each.length for each in told.clips)


def test_a_sentence_can_be_told_again_and_again() -> None:
    timeline = film()
    for seconds in (3.0, 0.5, 4.2, 2.5):
        timeline = sentence.retold(timeline, "b", Sound(Blob("n"), 0, seconds), [page(0, 12, "x"), page(12, 15, "y")])
    assert row(timeline) == row(film())
    assert len(timeline.voice) == 3
    assert len(timeline.captions) == 4


def test_the_last_sentence_grows_the_film() -> None:
    told = sentence.retold(film(), "c", Sound(Blob("n"), 0, 1.9), [])
    assert row(told) == "a60 b90 c60"
    assert told.length == 210


def test_words_are_cut_from_every_track() -> None:
    cut = sentence.cut_words(film(), "kb", 0, 0)
    assert row(cut) == "a60 b~175 c30"
    assert [word.text for word in cut.captions[1].words] == ["two"]
    assert (cut.voice[1].start, cut.voice[1].source_start, cut.voice[1].length) == (60, 0.5, 2.0)
    assert cut.voice[2].start == 135


def test_what_is_not_there_is_named() -> None:
    with pytest.raises(NotFound, match="nobody"):
        sentence.retold(film(), "nobody", Sound(Blob("n"), 0, 1.0), [])
    with pytest.raises(NotFound):
        sentence.cut_words(film(), "kb", 1, 9)
    with pytest.raises(NotFound):
        sentence.cut_words(replace(film(), captions=()), "kb", 0, 0)
