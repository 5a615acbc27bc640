"""Every text can be read on what it is drawn on: WCAG 2's contrast of at least 4.5 to 1, in both themes."""

from itertools import product

import pytest
from PySide6.QtGui import QColor

from engine.runtime.resources import load
from ui.theme import Colours

GROUNDS = ("window", "panel", "raised", "field", "hover", "accent_soft")
WORDS = ("text", "muted", "good", "caution", "bad")
TRACKS = ("video", "titles", "captions", "voice", "music", "sounds")
PAIRS = [
    *product(WORDS, GROUNDS),
    ("text", "pressed"),
    ("accent_text", "accent"),
    ("focus", "window"),
    ("focus", "panel"),
    *(("text", f"track_{name}") for name in TRACKS),
]


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(colour).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["dark", "light"])
@pytest.mark.parametrize(("words", "ground"), PAIRS, ids=lambda name: name)
def test_words_stand_out(scheme: str, words: str, ground: str) -> None:
    colours = load("themes", scheme, Colours)
    assert contrast(getattr(colours, words), getattr(colours, ground)) >= 4.5


def test_contrast_is_measured_as_the_standard_has_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
