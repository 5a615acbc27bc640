"""Copies of footage: when they are made, and that they show what the file shows when the file shows it."""

from dataclasses import replace
from fractions import Fraction
from itertools import product
from pathlib import Path

import av
import numpy as np
import pytest

from engine.domain.identity import Blob
from engine.domain.timeline import Box, Clip, Timeline
from engine.errors import Cancelled, Refused
from engine.render import colour
from engine.render.compositor import Compositor
from engine.render.footage import hdr
from engine.render.footage.conform import conform
from engine.render.footage.decoder import Footage
from engine.render.footage.recipes import Recipe, examine, recipe_for
from engine.runtime.codec import from_json, to_json
from engine.runtime.progress import Progress, Report, Stop, quiet
from tests import material

CLIP = Clip("a", 0, 30, Blob("0" * 64), "video")
FILM = Timeline(Fraction(30), 320, 180, 30, (CLIP,))


def wanted(path: Path, clip: Clip = CLIP, width: int = 320, height: int = 180) -> Recipe | None:
    return recipe_for(examine(path), clip, (width, height), FILM.rate)


def copied(path: Path, recipe: Recipe | None) -> Path:
    assert recipe is not None
    conform(quiet(), path, recipe, path.with_suffix(".copy.mov"))
    return path.with_suffix(".copy.mov")


@pytest.mark.parametrize(
    ("size", "film", "copy"),
    [
        ((3840, 2160), (1920, 1080), (1920, 1080)),
        ((2560, 1440), (1920, 1080), (1920, 1080)),
        ((3840, 2160), (1080, 1920), None),
        ((1920, 1080), (1280, 720), (1280, 720)),
        ((1920, 1080), (640, 360), (640, 360)),
        ((1920, 1080), (320, 180), (480, 270)),
        ((1920, 1080), (1920, 1080), None),
        ((1280, 720), (640, 360), None),
    ],
)
def test_what_is_much_larger_than_shown_is_copied_smaller(
    size: tuple[int, int], film: tuple[int, int], copy: tuple[int, int] | None, tmp_path: Path
) -> None:
    path = material.film(tmp_path / "a.mp4", iter([np.full((size[1], size[0], 3), 99, np.uint8)] * 2))
    recipe = wanted(path, width=film[0], height=film[1])
    assert (recipe and (recipe.width, recipe.height)) == copy


@pytest.mark.parametrize("pixels", ["yuv420p10le", "yuv444p", "yuv422p"])
def test_what_is_dear_to_convert_is_copied_as_large(pixels: str, tmp_path: Path) -> None:
    recipe = wanted(material.counted(tmp_path / "a.mp4", 3, pixels=pixels))
    assert recipe == Recipe(320, 180, 0.0, 2.0)
    assert from_json(to_json(recipe), Recipe) == recipe


def test_only_what_is_seen_is_copied(tmp_path: Path) -> None:
    path = material.counted(tmp_path / "a.mp4", 300, pixels="yuv444p", g="250")
    clip = replace(CLIP, source_start=4.5, length=45)
    assert wanted(path, clip) == Recipe(320, 180, 4.0, 8.0)
    assert recipe_for(examine(path), clip, (320, 180), FILM.rate, beyond=70) == Recipe(320, 180, 4.0, 10.0)
    assert wanted(path, replace(clip, length=300)) == Recipe(320, 180, 0.0, 12.0)


RATES = (Fraction(30), Fraction(24000, 1001), Fraction(60), Fraction(30000, 1001))
NAMES = ("a.mp4", "a.mkv", "a.mov")
DAILY = {(RATES[0], "a.mp4"), (RATES[1], "a.mkv"), (RATES[2], "a.mov"), (RATES[3], "a.mp4")}
"""Each rate and each container; the rest is left to the long runs."""


@pytest.mark.parametrize(
    ("rate", "name"),
    [pytest.param(*each, marks=[] if each in DAILY else pytest.mark.soak) for each in product(RATES, NAMES)],
)
def test_a_copy_shows_the_same_pictures_at_the_same_moments(rate: Fraction, name: str, tmp_path: Path) -> None:
    path = material.counted(tmp_path / name, 240, rate, pixels="yuv444p", g="250", bf="3")
    clip = replace(CLIP, source_start=2.6, length=30, speed=0.8)
    copy = copied(path, wanted(path, clip))
    with Footage(path, 320, 180) as original, Footage(copy, 320, 180) as short:
        assert abs(short.duration - original.duration) < Fraction(1, 1000)
        for moment in (2.61, 2.0, 3.3, 3.5, 3.2, 0.0, 2.8):
            at = Fraction(moment)
            assert original.seek(at) == short.seek(at)
            assert material.number(original.picture()) == material.number(short.picture()) == int(at * rate)


@pytest.mark.parametrize("rate", [Fraction(24000, 1001), Fraction(60)], ids=str)
@pytest.mark.parametrize(
    ("start", "length", "speed"), [(2.7, 45, 1.0), (0.0, 45, 1.5), (3.1, 40, 0.5), (2.0, 150, 1.0)]
)
def test_a_clip_is_the_same_from_its_copy(
    rate: Fraction, start: float, length: int, speed: float, tmp_path: Path
) -> None:
    """The last of these runs again from the file's beginning."""
    path = material.counted(tmp_path / "a.mp4", round(4.5 * rate), rate, pixels="yuv444p", g="250")
    clip = replace(CLIP, source_start=start, length=length, speed=speed)
    film = replace(FILM, clips=(clip,), length=length)
    copy = copied(path, recipe_for(examine(path), clip, (film.width, film.height), film.rate))
    one, other = colour.blank(320, 180), colour.blank(320, 180)
    with Compositor(film, lambda _: path) as straight, Compositor(film, lambda _: copy) as quick:
        for frame in range(length):
            straight.compose(frame, one)
            quick.compose(frame, other)
            assert np.abs(one.y.astype(int) - other.y).mean() < 1.5
            at = Fraction(start).limit_denominator(1000) + (frame * Fraction(speed) + Fraction(1, 4)) / 30
            if at < Fraction(35, 10):
                assert material.number(other) == int(at * rate)


def test_a_copy_keeps_a_variable_rate(tmp_path: Path) -> None:
    stamps = [0, 40, 200, 210, 500, 533, 900, 1500]
    path = material.counted_at(tmp_path / "a.mkv", stamps, pixels="yuv444p")
    copy = copied(path, wanted(path))
    with Footage(copy, 320, 180) as footage:
        for moment in range(0, 2000, 25):
            assert footage.seek(Fraction(moment, 1000)) == Fraction(max(s for s in stamps if s <= moment), 1000)
            assert material.number(footage.picture()) == sum(stamp <= moment for stamp in stamps) - 1


def test_a_copy_is_cut_as_its_file_is(tmp_path: Path) -> None:
    path = material.counted(tmp_path / "a.mp4", 2, size=(2880, 1620))
    crop = Box(0.0, 0.0, 0.5, 0.5)
    recipe = wanted(path, replace(CLIP, crop=crop), width=720, height=404)
    assert recipe is not None
    assert (recipe.width, recipe.height) == (1440, 810)
    with Footage(path, 720, 404, crop) as original, Footage(copied(path, recipe), 720, 404, crop) as copy:
        for footage in (original, copy):
            footage.seek(Fraction(0))
        for one, other in zip(original.picture(), copy.picture(), strict=True):
            assert np.abs(one.astype(int) - other).mean() < 1


def test_a_copy_in_the_films_size_is_shown_as_it_is_decoded(tmp_path: Path) -> None:
    path = material.counted(tmp_path / "a.mp4", 3, pixels="yuv444p")
    with Footage(copied(path, wanted(path)), 320, 180) as footage:
        footage.seek(Fraction(0))
        first = footage.picture().y
        assert isinstance(first.base, np.ndarray)
        assert first.strides[0] > first.shape[1]  # the decoder's own memory, with its margin
        with av.open(str(path.with_suffix(".copy.mov"))) as copy:
            context = copy.streams.video[0].codec_context
            assert (context.pix_fmt, context.colorspace, context.color_range) == ("yuv420p", 1, 1)


def test_two_fields_become_whole_pictures(tmp_path: Path) -> None:
    """Two fields of different brightness would comb; time stamps and count stay."""
    woven = np.full((180, 320, 3), 60, np.uint8)
    woven[1::2] = 180
    path = material.film(tmp_path / "a.mkv", iter([woven] * 8), 25, **{"x264-params": "tff=1"})
    recipe = wanted(path)
    assert recipe is not None
    pictures = list(material.decoded(copied(path, recipe)))
    assert len(pictures) == 8
    still = material.counted(tmp_path / "b.mkv", 20, 25, **{"x264-params": "tff=1"})
    numbers = [material.number(picture) for picture in material.decoded(copied(still, wanted(still)))]
    assert numbers == list(range(20))
    moving = material.film(tmp_path / "c.mkv", material.woven(12, 320, 180), 25, **{"x264-params": "tff=1"})
    for picture in list(material.decoded(copied(moving, wanted(moving))))[2:10]:
        combs = np.abs(2 * picture.y[1:-1].astype(int) - picture.y[:-2] - picture.y[2:]) > 60
        assert combs.mean() < 0.005


def test_a_turned_film_is_copied_upright(tmp_path: Path) -> None:
    upright = material.numbered(0b101100111, 320, 180)
    path = material.turned(tmp_path / "a.mp4", (upright for _ in range(4)), 90, pixels="yuv444p")
    recipe = wanted(path)
    assert recipe is not None
    assert (recipe.width, recipe.height) == (320, 180)
    assert [material.number(picture) for picture in material.decoded(copied(path, recipe))] == [0b101100111] * 4


def test_what_is_seen_through_lies_on_black(tmp_path: Path) -> None:
    picture = np.full((180, 320, 4), 200, np.uint8)
    picture[:, :160, 3] = 0
    picture[:, 160:, 3] = 128
    path = material.film(tmp_path / "a.mov", iter([picture] * 3), codec="qtrle", pixels="argb", matrix="rgb", full="1")
    first = next(material.decoded(copied(path, wanted(path))))
    rgb = colour.to_rgb(first)
    assert rgb[:, 20:140].max() <= 2
    assert np.abs(rgb[:, 180:300].astype(int) - 100).max() <= 2


@pytest.mark.parametrize(("written", "number"), [("pq", 16), ("hlg", 18), ("sdr", 1)])
def test_wide_colours_become_the_films(written: str, number: int, tmp_path: Path) -> None:
    signals = np.random.default_rng(2).uniform(0.2, 0.7, (4, 8, 1)) * np.ones(3)
    signals[2:] *= np.random.default_rng(3).uniform(0.9, 1.1, (2, 8, 3))
    path = material.wide(tmp_path / "it's [wide], \u00e0.mkv", signals, number)
    recipe = wanted(path, width=640, height=360)
    assert recipe is not None
    assert (recipe.curve, recipe.width, recipe.height) == (written, 640, 360)
    rgb = colour.to_rgb(next(material.decoded(copied(path, recipe)))).astype(float)
    seen = rgb.reshape(4, 90, 8, 80, 3)[:, 30:60, :, 30:50].mean((1, 3))
    meant = hdr.shown(signals, written) * 255
    assert np.abs(seen - meant)[:2].max() < 4
    assert np.abs(seen - meant)[2:].max() < 10


def test_the_same_copy_is_the_same_bytes(tmp_path: Path) -> None:
    path = material.counted(tmp_path / "a.mp4", 60, pixels="yuv420p10le")
    recipe = wanted(path)
    assert copied(path, recipe).read_bytes() == copied(path, recipe).read_bytes()


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    path = material.counted(tmp_path / "a.mp4", 60, pixels="yuv444p")
    recipe = wanted(path)
    assert recipe is not None
    stop, heard = Stop(), []

    def listen(report: Report) -> None:
        heard.append(report.fraction)
        if report.fraction > 0.3:
            stop.ask()

    with pytest.raises(Cancelled):
        conform(Progress(listen, stop), path, recipe, tmp_path / "copies" / "a.mov")
    assert heard == sorted(heard)
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_file_that_shows_nothing_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "no.mp4"
    path.write_bytes(b"\0" * 4096)
    with pytest.raises(Refused, match=r"no\.mp4"):
        wanted(path)
    with pytest.raises(Refused, match=r"no\.mp4"):
        conform(quiet(), path, Recipe(320, 180, 0.0, 2.0), tmp_path / "out.mov")
    assert not (tmp_path / "out.mov").exists()


def test_a_film_cut_short_lasts_as_long_as_it_claims(tmp_path: Path) -> None:
    whole = material.counted(tmp_path / "whole.mkv", 90, g="15", pixels="yuv444p").read_bytes()
    path = tmp_path / "cut.mkv"
    path.write_bytes(whole[: len(whole) * 2 // 3])
    with Footage(path, 320, 180) as original, Footage(copied(path, wanted(path)), 320, 180) as copy:
        assert abs(original.duration - copy.duration) < Fraction(1, 500)
        for moment in (0.7, 2.9, 5.0):
            assert original.seek(Fraction(moment)) == copy.seek(Fraction(moment))
            assert copy.picture().y.mean() > 60
