"""Frames put together: the same by segments as whole, and nothing drawn twice."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.domain.asset import Background
from engine.domain.identity import Blob
from engine.domain.plan import plan
from engine.domain.timeline import Box, Caption, CaptionWord, Clip, Effect, Motion, Timeline, Title, Transition
from engine.ports import Planes
from engine.render import colour
from engine.render.compositor import Compositor
from engine.runtime.artifacts import Artifacts
from tests import material

RATE, SIZE = Fraction(30), (160, 90)
MOVE = Motion(Box(0, 0, 1, 1), Box(0.1, 0.08, 0.84, 0.84))
BACKGROUND = Background("bokeh", ("#0b1026", "#3b4a8c", "#e0b070"), 3)
EFFECTS = (
    Effect("grade", preset="cinematic"),
    Effect("lut", preset="soft_film"),
    Effect("vignette", (("amount", 0.5),)),
    Effect("grain", (("amount", 0.6),)),
)


@pytest.fixture
def still(artifacts: Artifacts, tmp_path: Path) -> Blob:
    numbers = np.random.default_rng(3).integers(0, 256, (23, 40, 3), dtype=np.uint8)
    Image.fromarray(numbers).resize((640, 360), Image.Resampling.BICUBIC).save(tmp_path / "cloud.png")
    return artifacts.put(tmp_path / "cloud.png")


def spoken(length: int) -> tuple[Caption, ...]:
    words = ("one", "two", "three")
    return tuple(
        Caption(at, at + 45, tuple(CaptionWord(word, at + 15 * n, at + 15 * n + 12) for n, word in enumerate(words)))
        for at in range(10, length - 45, 45)
    )


def frames(film: Timeline, artifacts: Artifacts, which: Sequence[int]) -> list[Planes]:
    shown = []
    out = colour.blank(film.width, film.height)
    with Compositor(film, artifacts.find) as compositor:
        for frame in which:
            compositor.compose(frame, out)
            shown.append(Planes(*(plane.copy() for plane in out)))
    return shown


def same(one: Planes, other: Planes) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("step", [3, pytest.param(1, marks=pytest.mark.soak)])
def test_segments_show_exactly_what_the_film_shows(
    artifacts: Artifacts, still: Blob, counted: Callable[..., Blob], step: int
) -> None:
    """Every kind of clip lasts longer than a segment; every kind of effect lies over it."""
    clips = [
        Clip("a", 0, 200, counted(120), "video", source_start=0.5, speed=0.75),
        Clip("b", 0, 190, still, "image", motion=MOVE, transition=Transition("crossfade", 15)),
        Clip("c", 0, 180, None, "video", BACKGROUND, transition=Transition("zoom", 12)),
        Clip("d", 0, 170, still, "image", effects=(Effect("grain", (("amount", 1.0),)),)),
        Clip("e", 0, 160, counted(300, "long.mp4"), "video", transition=Transition("wipe", 10)),
    ]
    for index, clip in enumerate(clips[1:]):
        clips[index + 1] = replace(clip, start=clips[index].end)
    length = clips[-1].end
    titles = (Title(5, 150, "A heading"), Title(380, 500, "A name", "opening"))
    film = Timeline(RATE, *SIZE, length, tuple(clips), spoken(length), titles, effects=EFFECTS)
    segments = plan(film)
    assert (
        sum(0 < segment.start < clip.end and segment.start > clip.start for segment in segments for clip in clips) > 4
    )
    looked = {segment.start: range(0, segment.film.length, step) for segment in segments}
    there = sorted({start + n for start, seen in looked.items() for n in seen})
    whole = dict(zip(there, frames(film, artifacts, there), strict=True))
    for segment in segments:
        seen = looked[segment.start]
        own = zip(seen, frames(segment.film, artifacts, seen), strict=True)
        differing = [segment.start + n for n, picture in own if not same(picture, whole[segment.start + n])]
        assert not differing


def test_a_frame_is_the_same_whatever_was_seen_before(artifacts: Artifacts, still: Blob) -> None:
    clips = (
        Clip("a", 0, 60, still, "image", motion=MOVE),
        Clip("b", 60, 60, None, "video", BACKGROUND, transition=Transition("blur", 12)),
    )
    film = Timeline(RATE, *SIZE, 120, clips, spoken(120), effects=EFFECTS)
    forwards, backwards = frames(film, artifacts, range(50, 80)), frames(film, artifacts, range(79, 49, -1))
    assert all(same(one, other) for one, other in zip(forwards, reversed(backwards), strict=True))


def test_a_background_cut_in_two_moves_on(artifacts: Artifacts) -> None:
    whole = Timeline(RATE, *SIZE, 120, (Clip("a", 0, 120, None, "video", BACKGROUND),))
    first, second = (replace(whole.clips[0], start=at, length=60) for at in (0, 60))
    cut = replace(whole, clips=(first, replace(second, source_start=2.0)))
    for frame in (0, 59, 60, 61, 119):
        one, other = (frames(film, artifacts, range(frame, frame + 1))[0] for film in (whole, cut))
        assert same(one, other)


def test_where_only_words_change_only_their_box_is_written(artifacts: Artifacts, still: Blob) -> None:
    title = Title(20, 70, "A heading")
    film = Timeline(RATE, *SIZE, 100, (Clip("a", 0, 100, still, "image"),), spoken(100), (title,), effects=EFFECTS[::2])
    fresh = [frames(film, artifacts, range(n, n + 1))[0] for n in range(100)]
    out = colour.blank(*SIZE)
    with Compositor(film, artifacts.find) as compositor:
        drawn = []
        for frame in range(100):
            drawn.append(compositor.compose(frame, out))
            if frame == 0:
                out.y[45, 80] = 255 - fresh[0].y[45, 80]  # a mark far from any word: it stays unless all is redrawn
            assert out.y[45, 80] == 255 - fresh[0].y[45, 80]
            kept, out.y[45, 80] = out.y[45, 80], fresh[frame].y[45, 80]
            assert same(out, fresh[frame])
            out.y[45, 80] = kept
    assert drawn[0]
    assert sum(drawn) < 70


def test_the_picture_of_a_clip_shows_through_a_fast_and_a_slow_one(
    artifacts: Artifacts, counted: Callable[..., Blob]
) -> None:
    """Frame n of a clip played at another speed, in the middle of a film, is the source's own."""
    source = counted(300)
    for speed in (0.5, 1.0, 1.5, 2.0):
        clips = (Clip("a", 0, 20, source, "video"), Clip("b", 20, 100, source, "video", source_start=1.0, speed=speed))
        shown = frames(Timeline(RATE, 320, 180, 120, clips), artifacts, range(20, 120))
        assert [material.number(picture) for picture in shown] == [int(30 + n * speed + 0.25) for n in range(100)]
