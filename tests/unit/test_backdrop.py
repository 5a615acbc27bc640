"""Backgrounds are chosen by mood and style, and neighbours differ."""

from engine.assets.choosing.backdrop import RECENT, backdrop
from engine.domain.style import Style
from engine.runtime.registry import found
from engine.runtime.resources import load_all

STYLES = load_all("styles", Style)


def test_the_same_wishes_give_the_same_background() -> None:
    for style in STYLES.values():
        assert backdrop(["calm", "sea"], style, 7, ()) == backdrop(["calm", "sea"], style, 7, ())


def test_neighbours_are_of_other_families_and_other_shades() -> None:
    used: list[str] = []
    palettes = set()
    for seed in range(12):
        made = backdrop(["abstract"], STYLES["clean"], seed, used)
        assert made.family not in used[-RECENT:]
        used.append(made.family)
        palettes.add(made.palette)
    assert len(palettes) == 12


def test_a_word_calls_for_the_family_that_suits_it() -> None:
    for name, family in found("background").items():
        wanted = backdrop([name, *family.moods[:3]], STYLES["clean"], 1, ())
        assert wanted.family in found("background")
    assert backdrop(["bokeh", "bokeh", "city", "light"], STYLES["vintage"], 1, ()).family == "bokeh"


def test_colours_stay_colours() -> None:
    for style in STYLES.values():
        for seed in range(20):
            for colour in backdrop([], style, seed, ()).palette:
                assert colour.startswith("#")
                assert 0 <= int(colour[1:], 16) <= 0xFFFFFF
