"""Captions and titles on the picture: the right word at the right frame, readable, inside the frame, drawn once."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import numpy.typing as npt
import pytest

from engine.domain.timeline import Caption, CaptionWord, Timeline, Title
from engine.errors import NotFound
from engine.ports import Planes
from engine.render.lettering.captions import Captions, Overlay
from engine.render.lettering.ink import Paper, yuv

STYLES = ("word_pop", "karaoke", "box", "typewriter", "minimal")
TEMPLATES = ("heading", "lower_third", "opening", "chapter", "quote")
SHAPES = {"wide": (1280, 720), "square": (720, 720), "tall": (720, 1280), "small": (426, 240)}
ENGLISH = ["Why", "is", "the", "sky", "so", "blue?", "Scattering", "bends", "light"]
ARABIC = ["لماذا", "تبدو", "السماء", "زرقاء"]
YELLOW, CYAN = yuv("#ffd92e"), yuv("#3fe0ff")


def page(words: list[str], start: int = 0, each: int = 10) -> Caption:
    timed = [
        CaptionWord(word, start + each * index, start + each * index + each - 2) for index, word in enumerate(words)
    ]
    return Caption(start, timed[-1].end + 4, tuple(timed))


def film(
    *pages: Caption, style: str = "word_pop", shape: str = "wide", language: str = "en", **more: object
) -> Timeline:
    width, height = SHAPES[shape]
    timeline = Timeline(Fraction(30), width, height, 600, (), pages, caption_style=style, language=language)
    return replace(timeline, **more)  # type: ignore[arg-type]


def grey(timeline: Timeline, level: int = 120) -> Planes:
    half = (timeline.height // 2, timeline.width // 2)
    return Planes(
        np.full((timeline.height, timeline.width), level, np.uint8),
        np.full(half, 128, np.uint8),
        np.full(half, 128, np.uint8),
    )


def shown(timeline: Timeline, frame: int, level: int = 120) -> Planes:
    picture = grey(timeline, level)
    for overlay in Captions(timeline).overlays(frame):
        overlay.blend(picture)
    return picture


def coloured(picture: Planes, colour: tuple[float, float, float]) -> npt.NDArray[np.bool_]:
    return (np.abs(picture.u - np.float32(colour[1])) < 12) & (np.abs(picture.v - np.float32(colour[2])) < 12)


def middle(mask: npt.NDArray[np.bool_]) -> float:
    return float(np.flatnonzero(mask.any(axis=0)).mean()) * 2


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("shape", SHAPES)
def test_captions_are_large_readable_and_inside_their_zone(style: str, shape: str) -> None:
    timeline = film(page(ENGLISH[:4] if shape == "tall" else ENGLISH), style=style, shape=shape)
    for level in (16, 235):
        picture = shown(timeline, 34, level)
        touched = np.abs(picture.y.astype(int) - level) > 40
        rows, columns = (np.flatnonzero(touched.any(axis=axis)) for axis in (1, 0))
        assert touched.sum() > 0.001 * touched.size, "text is seen on black as on white"
        assert rows[-1] < (0.81 if shape == "tall" else 0.965) * timeline.height
        assert rows[0] > 0.45 * timeline.height
        assert columns[0] > 0.03 * timeline.width
        assert columns[-1] < 0.97 * timeline.width


@pytest.mark.parametrize("style", STYLES)
def test_captions_come_and_go_on_their_frames(style: str) -> None:
    captions = Captions(film(page(ENGLISH, start=30), style=style))
    end = page(ENGLISH, start=30).end
    assert captions.overlays(29) == ()
    assert captions.overlays(30)
    assert captions.overlays(end - 1)
    assert captions.overlays(end) == ()


def test_the_spoken_word_is_marked_from_left_to_right() -> None:
    timeline = film(page(ENGLISH[:4]))
    places = [middle(coloured(shown(timeline, frame), YELLOW)) for frame in (5, 15, 25, 35)]
    assert places == sorted(places)
    assert places[-1] - places[0] > 100


def test_the_spoken_word_is_marked_from_right_to_left_in_arabic() -> None:
    timeline = film(page(ARABIC), language="ar")
    places = [middle(coloured(shown(timeline, frame), YELLOW)) for frame in (5, 15, 25, 35)]
    assert places == sorted(places, reverse=True)


def test_karaoke_fills_as_the_word_is_spoken() -> None:
    timeline = film(page(["Scattering"], each=24), style="karaoke")
    filled = [int(coloured(shown(timeline, frame), CYAN).sum()) for frame in range(0, 22, 3)]
    assert filled == sorted(filled)
    assert filled[0] < 0.25 * filled[-1]


def test_typewriter_shows_letters_as_they_are_spoken() -> None:
    timeline = film(page(ENGLISH[:3]), style="typewriter")
    seen = [int((shown(timeline, frame, 40).y > 150).sum()) for frame in (0, 8, 18, 28)]
    assert seen == sorted(seen)
    assert seen[0] < 0.35 * seen[-1]


def test_minimal_fades() -> None:
    timeline = film(page(ENGLISH), style="minimal")
    brightest = [int(shown(timeline, frame, 16).y.max()) for frame in (0, 4, 20)]
    assert brightest == sorted(set(brightest))


@pytest.mark.parametrize("style", STYLES)
def test_equal_states_are_the_same_object(style: str) -> None:
    captions = Captions(film(page(ENGLISH[:3], each=30), page(ENGLISH[:3], start=200, each=30), style=style))
    frames = [captions.overlays(frame) for frame in range(10, 27)] if style != "karaoke" else []
    if style in {"word_pop", "box", "minimal"}:
        assert len({id(overlays) for overlays in frames}) == 1
    first = captions.overlays(45)
    again = captions.overlays(245)
    if style != "minimal":
        assert all(one is other for one, other in zip(first, again, strict=True)), "the same page later is not redrawn"


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.render.lettering.captions._KEPT", 2_000_000)
    pages = [page([f"word{index}", "after", "word"], start=40 * index) for index in range(25)]
    captions = Captions(film(*pages, length=1000))
    for frame in range(0, 1000, 2):
        captions.overlays(frame)
    assert 1_000_000 < sum(overlay.size for overlay in captions._drawn.values() if overlay) <= 2_000_000
    assert len(captions._pages) <= 4


@pytest.mark.parametrize(
    ("style", "shape"),
    [
        pytest.param(style, shape, marks=() if STYLES.index(style) % len(SHAPES) == number else pytest.mark.soak)
        for style in STYLES
        for number, shape in enumerate(SHAPES)
    ],
)
def test_overlays_are_even_and_inside_the_frame(style: str, shape: str) -> None:
    """Every day every style in one shape; each in every shape in the long runs."""
    timeline = film(page(["W" * 120, *ENGLISH]), style=style, shape=shape)
    timeline = replace(
        timeline,
        titles=(
            Title(0, 90, "A heading " * 6),
            *(Title(0, 90, "X" * 80 + "\nA second part", each) for each in TEMPLATES),
        ),
    )
    captions = Captions(timeline)
    for overlay in (each for frame in (0, 3, 40) for each in captions.overlays(frame)):
        height, width = overlay.alpha.shape
        assert {overlay.x % 2, overlay.y % 2, width % 2, height % 2} == {0}
        assert 0 <= overlay.x <= timeline.width - width
        assert 0 <= overlay.y <= timeline.height - height
        assert overlay.alpha_half.shape == overlay.planes.u.shape == (height // 2, width // 2)


def test_the_key_names_what_is_seen_wherever_it_stands() -> None:
    one = Captions(film(page(ENGLISH, start=60)))
    later = Captions(film(page(ENGLISH, start=160)))
    assert one.key(30, 200) == later.key(130, 300)
    assert one.key(30, 200) != one.key(31, 201)
    changed = Captions(film(page([*ENGLISH[:-1], "waves"], start=60)))
    assert one.key(30, 200) != changed.key(30, 200)
    assert one.key(0, 60) == changed.key(0, 60), "nothing of it is seen there"
    assert one.key(30, 200) != Captions(film(page(ENGLISH, start=60), style="box")).key(30, 200)
    titled = Captions(film(page(ENGLISH, start=60), titles=(Title(50, 90, "Light"),)))
    assert one.key(30, 200) != titled.key(30, 200)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize(("text", "language"), [("Sunlight is every colour", "en"), ("لماذا السماء زرقاء", "ar")])
def test_titles_slide_in_stand_and_go(template: str, text: str, language: str) -> None:
    timeline = film(titles=(Title(10, 90, text, template),), language=language)
    captions = Captions(timeline)
    assert captions.overlays(9) == () == captions.overlays(90)
    assert captions.overlays(40) is captions.overlays(60)
    strength = [max(int(overlay.alpha.max()) for overlay in captions.overlays(frame)) for frame in (10, 40, 89)]
    assert strength[0] < strength[1] > strength[2]
    bright = np.flatnonzero((shown(timeline, 40, 30).y > 200).any(axis=0))
    if template in {"heading", "lower_third"}:
        assert (bright.mean() > timeline.width / 2) == (language == "ar"), "it stands where reading begins"


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("shape", SHAPES)
def test_titles_keep_clear_of_captions_and_of_what_apps_draw(template: str, shape: str) -> None:
    words = Title(0, 90, "A title of some length\nand who says it", template)
    timeline = film(titles=(words,), shape=shape)
    touched = np.abs(shown(timeline, 40, 120).y.astype(int) - 120) > 60
    rows, columns = (np.flatnonzero(touched.any(axis=axis)) for axis in (1, 0))
    assert rows[0] > 0.05 * timeline.height
    assert columns[0] > 0.03 * timeline.width
    assert columns[-1] < (0.91 if shape == "tall" else 0.97) * timeline.width
    if template in {"heading", "lower_third"}:
        assert rows[-1] < (0.56 if shape == "tall" else 0.72) * timeline.height


@pytest.mark.parametrize("style", STYLES)
def test_in_tall_frames_the_buttons_at_the_right_stay_clear(style: str) -> None:
    timeline = film(page(["Electroencephalography", "measures", "extraordinarily", "well"]), style=style, shape="tall")
    touched = np.abs(shown(timeline, 38, 120).y.astype(int) - 120) > 40
    assert np.flatnonzero(touched.any(axis=0))[-1] < 0.905 * timeline.width


def test_a_title_at_rest_is_drawn_once_and_fades_from_that() -> None:
    titles = Captions(film(titles=(Title(0, 90, "The deep\nChapter 1", "chapter"),)))
    strongest = [int(titles.overlays(frame)[0].alpha.max()) for frame in (60, 84, 87, 89)]
    assert strongest == sorted(strongest, reverse=True)


def test_an_unknown_template_is_refused_by_name() -> None:
    with pytest.raises(NotFound, match="banner"):
        Captions(film(titles=(Title(0, 90, "Text", "banner"),)))


def test_an_unknown_style_is_refused_by_name() -> None:
    with pytest.raises(NotFound, match="wobble"):
        Captions(film(page(ENGLISH), style="wobble"))


@pytest.mark.parametrize("colour", ["#ffffff", "#ffd92e", "#0a0a0f", "#6d3bff"])
def test_full_paint_is_the_colour_and_half_is_between(colour: str) -> None:
    paper = Paper(16, 12)
    paper.paint(np.full((12, 8), 255, np.uint8), 0, 0, colour)
    paper.paint(np.full((12, 8), 255, np.uint8), 8, 0, colour, 0.5)
    overlay = paper.overlay(2, 4, 64, 48)
    assert isinstance(overlay, Overlay)
    under = Planes(np.full((48, 64), 50, np.uint8), np.full((24, 32), 90, np.uint8), np.full((24, 32), 160, np.uint8))
    overlay.blend(under)
    for plane, value, before in zip(under, yuv(colour), (50, 90, 160), strict=True):
        scale = 48 // plane.shape[0]
        row = plane[8 // scale].astype(int)
        assert row[2 // scale] == pytest.approx(value, abs=1)
        assert row[(2 + 12) // scale] == pytest.approx((value + before) / 2, abs=1.5)
        assert row[-1] == before
