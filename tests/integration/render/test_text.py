"""Words in every script: shaped with and without Pillow's complex layout, in order, inside their lines."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import features

from engine.render.lettering.fonts import FOLDER, Face, Fonts, clean, covers
from engine.render.lettering.text import Ink, Layout, Lettering, lay_out, visual_order

FONT = "Montserrat-ExtraBold"
COMPLEX = sorted({features.check("raqm"), False})
"""Pillow's complex layout where this machine has it, and the way without."""
SAMPLES = {
    "en": "Why is the sky so blue?",
    "de": "Die Geschwindigkeitsbegrenzung überquert Ströme",
    "vi": "Tại sao bầu trời lại xanh",
    "ru": "Почему небо голубое?",
    "uk": "Чому небо блакитне, її ґрунт?",
    "el": "Γιατί ο ουρανός είναι γαλάζιος;",
    "ar": "لماذا تبدو السماء زرقاء في النهار؟",
    "fa": "چرا آسمان آبی است؟ پژوهش گفت",
    "ur": "آسمان نیلا کیوں ہے؟",
    "he": "מדוע השמיים כחולים?",
    "hi": "आसमान नीला क्यों दिखता है?",
}


def drawn(word: str, raqm: bool, language: str = "ar", rtl: bool = True) -> Ink:
    ink = Lettering(FONT, language, raqm).ink(word, 80, rtl)
    assert ink is not None
    return ink


@pytest.mark.parametrize("language", SAMPLES)
def test_the_fonts_that_come_along_have_every_letter(language: str) -> None:
    fonts = Fonts(FONT, language, folders=())
    for word in SAMPLES[language].split():
        assert "".join(text for _, text in fonts.runs(word)) == clean(word)


def test_every_font_comes_with_its_licence() -> None:
    for font in FOLDER.glob("*.ttf"):
        assert font.stat().st_size < 1_000_000
        assert "SIL Open Font License" in font.with_suffix(".OFL.txt").read_text(encoding="utf-8")


def test_what_no_font_has_is_left_out() -> None:
    fonts = Fonts(FONT, "en", folders=())
    assert "".join(text for _, text in fonts.runs("sky\U0001f600\ufe0f blue\u200f\u0007")) == "sky blue"
    assert fonts.runs("\U0001f680") == []
    assert Lettering(FONT, "en").ink("\U0001f680", 40) is None


def test_a_script_of_another_font_is_found_in_a_folder() -> None:
    face = Face(FOLDER / "Heebo-ExtraBold.ttf")
    assert covers(face, "שלום")
    assert not covers(Face(FOLDER / "Anton-Regular.ttf"), "שלום")
    assert not covers(Face(FOLDER / "Anton-Regular.OFL.txt"), "a"), "what is no font covers nothing"


@pytest.mark.parametrize("word", ["السماء", "زرقاء؟", "لماذا،", "(مرحبا)", "שלום,", "בירושלים", "گفت‌وگو"])
def test_words_look_the_same_without_complex_layout(word: str) -> None:
    one, other = drawn(word, raqm=COMPLEX[-1]), drawn(word, raqm=False)
    width, height = (max(a, b) for a, b in zip(one.mask.shape[::-1], other.mask.shape[::-1], strict=True))
    sheets = []
    for ink in (one, other):
        sheet = np.zeros((height + 8, width + 8))
        sheet[: ink.mask.shape[0], : ink.mask.shape[1]] = ink.mask
        sheets.append(sheet / 255)
    likeness = max(
        np.minimum(sheets[0], np.roll(sheets[1], (dy, dx), (0, 1))).sum() / np.maximum(*sheets).sum()
        for dy in range(-2, 3)
        for dx in range(-4, 5)
    )
    assert likeness > 0.75


@pytest.mark.parametrize("raqm", COMPLEX)
def test_arabic_letters_are_joined(raqm: bool) -> None:
    lettering = Lettering(FONT, "ar", raqm)
    apart = sum(lettering.width(letter, 80, rtl=True) for letter in "سماء")
    assert lettering.width("سماء", 80, rtl=True) < 0.95 * apart


@pytest.mark.parametrize("raqm", COMPLEX)
def test_closing_marks_of_hebrew_stand_at_the_left(raqm: bool) -> None:
    with_mark, without = drawn("שלום,", raqm, "he"), drawn("שלום", raqm, "he")
    extra = with_mark.mask.shape[1] - without.mask.shape[1]
    assert extra > 5
    left = with_mark.mask[:, :extra]
    assert left[: left.shape[0] // 2].sum() == 0, "only a comma stands there, low"
    assert left.sum() > 0


def order(line: str, rtl: bool) -> str:
    words = line.split()
    return " ".join("" if index is None else words[index] for index in visual_order(words, [False] * len(words), rtl))


@pytest.mark.parametrize(
    ("line", "rtl", "seen"),
    [
        ("one two three", False, "one  two  three"),
        ("אחת שתיים שלוש", True, "שלוש  שתיים  אחת"),
        ("בשנת 1969 נחת", True, "נחת  1969  בשנת"),
        ("עם Apollo 11 לירח", True, "לירח  Apollo  11  עם"),
        ("the word שלום עולם means", False, "the  word  עולם  שלום  means"),
        ("نشر YouTube Shorts أمس", True, "أمس  YouTube  Shorts  نشر"),
    ],
)
def test_words_of_two_directions_stand_in_reading_order(line: str, rtl: bool, seen: str) -> None:
    assert order(line, rtl) == seen


def test_a_full_stop_ends_a_hebrew_line_at_its_left() -> None:
    layout = lay_out(["על", "הירח", "עם", "Apollo", "11."], Lettering(FONT, "he"), 60, 2000, 1)
    texts = [piece.text for piece in sorted(layout.pieces, key=lambda piece: piece.x)]
    assert texts == [".", "Apollo", "11", "עם", "הירח", "על"]


def test_punctuation_never_begins_a_line() -> None:
    words = ["בשנת", "1969", "נחת", "האדם", "הראשון,", "על", "הירח", "עם", "Apollo", "11."]
    layout = lay_out(words, Lettering(FONT, "he"), 60, 620, 3)
    rows = {piece.y: [p.text for p in layout.pieces if p.y == piece.y] for piece in layout.pieces}
    assert all(any(letter.isalnum() for letter in row[-1]) for row in rows.values())


def edges(layout: Layout) -> tuple[float, float]:
    return min(piece.x for piece in layout.pieces), max(piece.x + piece.width for piece in layout.pieces)


LONG = [
    "Donaudampfschifffahrtsgesellschaftskapitänswitwe",
    "https://www.example.com/a/very/long/path?query=42",
    "W" * 200,
]


@pytest.mark.parametrize("word", LONG)
@pytest.mark.parametrize("width", [300, 900])
def test_long_words_stay_in_the_frame_and_whole(word: str, width: int) -> None:
    layout = lay_out(["See", word, "now"], Lettering(FONT, "en"), 90, width, 3)
    assert layout.lines <= 3
    assert edges(layout)[0] >= -width / 2 - 1
    assert edges(layout)[1] <= width / 2 + 1
    shown = "".join(piece.text.removesuffix("-") for piece in layout.pieces if piece.word == 1)
    assert shown.replace("-", "") == word.replace("-", "")


def test_lines_are_alike_in_length() -> None:
    layout = lay_out(["one", "two", "three", "four", "five", "six", "seven"], Lettering(FONT, "en"), 60, 700, 2)
    rows = {piece.y: sum(p.width for p in layout.pieces if p.y == piece.y) for piece in layout.pieces}
    assert len(rows) == 2
    assert min(rows.values()) > 0.6 * max(rows.values())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=12), max_size=8), st.sampled_from(["en", "ar", "ja"]), st.booleans())
def test_any_text_is_laid_out_and_drawn(words: list[str], language: str, raqm: bool) -> None:
    lettering = Lettering(FONT, language, raqm and bool(features.check("raqm")))
    layout = lay_out(words, lettering, 40, 500, 3)
    for piece in layout.pieces:
        lettering.ink(piece.text, layout.size, piece.rtl, stroke=3)
    if layout.pieces:
        assert edges(layout)[1] - edges(layout)[0] <= 502
