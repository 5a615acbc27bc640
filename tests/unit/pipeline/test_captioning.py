"""Narration becomes pages that break where speech does and are timed by the voice."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.domain.timeline import Caption
from engine.domain.voice import Line, Narration, Take, Word
from engine.pipeline.captioning import LINGER, captions, line_starts

RATE = Fraction(30)
WIDE, TALL = (1920, 1080), (1080, 1920)


def narration(*sentences: str, pause: float = 0.3) -> Narration:
    lines = []
    for text in sentences:
        at, words = 0.04, []
        for word in text.split():
            long = 0.07 + 0.055 * len(word)
            words.append(Word(word, at, at + long))
            at += long + 0.02
        lines.append(Line(0, Take(text, "test", None, at + 0.1, tuple(words)), pause))
    return Narration(tuple(lines))


def texts(pages: tuple[Caption, ...]) -> list[str]:
    return [" ".join(word.text for word in page.words) for page in pages]


def test_a_line_starts_after_everything_before_it() -> None:
    told = narration("One two.", "Three.", "Four five six.")
    first, second, _ = told.lines
    length = first.take.duration + first.pause
    assert line_starts(told) == (0, length, length + second.take.duration + second.pause)


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(25), Fraction(30000, 1001), Fraction(60)])
@pytest.mark.parametrize("shape", [WIDE, TALL, (1080, 1080)])
def test_words_are_on_the_frames_on_which_they_are_heard(rate: Fraction, shape: tuple[int, int]) -> None:
    told = narration("Why is the sky blue?", "Light scatters, and blue scatters most of all.", "That is why.")
    shown = [word for page in captions(told, rate, *shape, "en") for word in page.words]
    heard = [
        (word.text, start + word.start, start + word.end)
        for start, line in zip(line_starts(told), told.lines, strict=True)
        for word in line.take.words
    ]
    assert [word.text for word in shown] == [text for text, _, _ in heard]
    for word, (_, start, end) in zip(shown, heard, strict=True):
        assert abs(word.start - start * rate) <= 1
        assert abs(word.end - end * rate) <= 1


def test_pages_never_run_across_sentences() -> None:
    told = narration("Yes.", "No.", "Light is a wave and a particle at once.")
    assert texts(captions(told, RATE, *WIDE, "en"))[:2] == ["Yes.", "No."]


def test_tall_pages_hold_two_to_four_words_and_break_at_phrases() -> None:
    told = narration("Sunlight is a mix of all colours, from red to violet, and each travels as a wave of its own.")
    pages = texts(captions(told, RATE, *TALL, "en"))
    assert all(2 <= len(page.split()) <= 4 for page in pages), pages
    assert any(page.endswith("colours,") for page in pages)
    assert any(page.endswith("violet,") for page in pages)
    assert not any(page.split()[-1] in {"a", "of", "and", "from"} for page in pages), pages


def test_wide_pages_fit_two_lines() -> None:
    told = narration("The quick brown fox jumps over the lazy dog while every other animal of the forest watches. " * 2)
    assert all(len(page) <= 76 for page in texts(captions(told, RATE, *WIDE, "en")))


def test_a_page_stays_until_the_next_or_a_moment_after_its_last_word() -> None:
    pages = captions(narration("First sentence here.", "Second one.", pause=2.0), RATE, *WIDE, "en")
    for page, following in itertools.pairwise(pages):
        assert page.start == page.words[0].start
        assert page.end <= following.start
        assert page.end - page.words[-1].end <= LINGER * RATE
    tight = captions(narration("First of all this, then that.", pause=0.0), RATE, *TALL, "en")
    assert all(page.end == following.start for page, following in itertools.pairwise(tight))


def test_scripts_without_spaces_are_shown_a_few_letters_at_a_time() -> None:
    pages = captions(narration("空はなぜ青いのでしょうか。"), RATE, *TALL, "ja")
    words = [word for page in pages for word in page.words]
    assert "".join(word.text for word in words) == "空はなぜ青いのでしょうか。"
    assert len(words) >= 3
    assert all(before.end <= after.start for before, after in itertools.pairwise(words))


def test_a_mark_between_words_is_no_word_but_an_ampersand_is() -> None:
    pages = captions(narration("Salt — and pepper & oil"), RATE, *WIDE, "en")
    assert texts(pages) == ["Salt and pepper & oil"]


def test_a_silent_narration_has_no_pages() -> None:
    assert captions(Narration(()), RATE, *WIDE, "en") == ()
    assert captions(narration("—"), RATE, *WIDE, "en") == ()


words = st.lists(st.text("abcdeé,.!?&—0", min_size=1, max_size=18), min_size=1, max_size=40)


@given(words, st.sampled_from([WIDE, TALL, (864, 1080)]), st.sampled_from([Fraction(24), Fraction(30000, 1001)]))
def test_pages_and_words_follow_one_another_whatever_is_said(
    said: list[str], shape: tuple[int, int], rate: Fraction
) -> None:
    pages = captions(narration(" ".join(said)), rate, *shape, "en")
    shown = [word for page in pages for word in page.words]
    assert all(word.end > word.start for word in shown)
    assert all(before.end <= after.start for before, after in itertools.pairwise(shown))
    assert all(page.start <= page.words[0].start and page.words[-1].end <= page.end for page in pages)
    assert all(before.end <= after.start for before, after in itertools.pairwise(pages))
