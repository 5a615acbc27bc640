"""What is measured of pictures and sounds goes up and down with what it is named after."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from engine.assets.intake import measures
from engine.assets.intake.lettering import letters, marks
from engine.assets.intake.sounds import voiced
from engine.runtime.paths import RESOURCES

FONT = RESOURCES / "fonts" / "Montserrat-ExtraBold.ttf"


def photo(name: str, size: tuple[int, int] = (512, 288)) -> Image.Image:
    return Image.open(RESOURCES / "samples" / f"{name}.jpg").convert("RGB").resize(size)


def light(picture: Image.Image) -> measures.Grey:
    return measures.grey(np.asarray(picture))


def test_a_blurred_picture_is_less_sharp() -> None:
    whole = photo("owl")
    sharp = [measures.sharpness(light(whole.filter(ImageFilter.GaussianBlur(radius)))) for radius in (0, 1, 3, 8)]
    assert sharp == sorted(sharp, reverse=True)
    assert sharp[0] > 0.6
    assert sharp[-1] < 0.15


def test_a_picture_too_dark_or_too_bright_is_badly_exposed() -> None:
    whole = photo("owl")
    good, dark, bright = (measures.exposure(light(whole.point(lambda v, k=k: v * k))) for k in (1.0, 0.1, 4.0))  # type: ignore[misc]
    assert good > 0.85
    assert dark < 0.5
    assert bright < 0.75


@pytest.mark.parametrize("value", [0, 10, 128, 255])
def test_one_even_colour_is_empty(value: int) -> None:
    flat = np.full((90, 160, 3), value, np.uint8)
    assert measures.empty(measures.grey(flat))
    assert not measures.empty(light(photo("full-moon")))


@pytest.mark.parametrize(
    ("rgb", "name"),
    [
        ((200, 30, 30), "red"),
        ((235, 140, 30), "orange"),
        ((110, 70, 40), "brown"),
        ((230, 220, 40), "yellow"),
        ((40, 140, 50), "green"),
        ((20, 150, 150), "teal"),
        ((40, 80, 200), "blue"),
        ((120, 40, 180), "purple"),
        ((240, 120, 180), "pink"),
        ((250, 250, 250), "white"),
        ((128, 128, 128), "grey"),
        ((10, 10, 12), "black"),
    ],
)
def test_colours_are_called_what_people_call_them(rgb: tuple[int, int, int], name: str) -> None:
    assert measures.colour(np.full((20, 20, 3), rgb, np.uint8)) == name
    assert name in measures.COLOURS


def test_quality_falls_with_every_part_that_is_worse() -> None:
    best = {"size": 1.0, "sharpness": 1.0, "exposure": 1.0, "motion": 0.3, "text": 0.0, "speech": 0.0}
    whole = measures.quality(best)
    assert whole == 1.0
    for name, worse in (("size", 0.5), ("sharpness", 0.2), ("exposure", 0.2), ("text", 0.8), ("speech", 1.0)):
        assert measures.quality({**best, name: worse}) < whole
    assert measures.quality({**best, "motion": 1.0}) < whole
    assert 0 < measures.quality(dict.fromkeys(best, 0.0) | {"size": 0.2}) < 0.2


def test_captions_are_suspected_and_most_photos_are_not() -> None:
    names = ("owl", "giraffe", "sunset", "coral-reef", "eiffel-tower", "coffee", "great-wall", "kitten")
    font = ImageFont.truetype(str(FONT), 22)
    plain, written = [], []
    for name in names:
        picture = photo(name)
        plain.append(letters(light(picture)))
        ImageDraw.Draw(picture).text(
            (256, 245), "nobody had ever seen it", "white", font, "mm", stroke_width=2, stroke_fill="black"
        )
        written.append(letters(light(picture)))
    assert max(plain) < 0.5
    assert min(written) > 0.5


def test_a_mark_is_what_stays_while_the_rest_moves() -> None:
    ground = photo("river-canyon", (900, 520))
    font = ImageFont.truetype(str(FONT), 18)
    bare, marked, still = [], [], []
    for step in range(10):
        frame = ground.crop((20 * step, 9 * step, 20 * step + 512, 9 * step + 288))
        bare.append(light(frame))
        ImageDraw.Draw(frame).text((430, 265), "stockfilm.com", "white", font, "mm")
        marked.append(light(frame))
        still.append(marked[0])
    assert marks(bare) == 0.0
    assert marks(marked) > 0.5
    assert marks(still) == 0.0, "where nothing moves nothing can be told"
    assert marks(marked[:3]) == 0.0


def test_what_keeps_time_or_never_stops_is_no_voice() -> None:
    time = np.arange(80_000) / 8000
    noise = np.random.default_rng(1).normal(0, 0.2, time.size)
    for other in (
        noise,
        0.3 * np.sin(2 * np.pi * 440 * time),
        noise * np.exp(-15 * (time % 0.5)),
        noise * (0.5 + 0.5 * np.sin(2 * np.pi * 0.2 * time)),
        np.zeros_like(time),
    ):
        assert voiced(other.astype(np.float32)) < 0.2
