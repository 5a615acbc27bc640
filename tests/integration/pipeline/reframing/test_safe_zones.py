"""In every shape what is written stays clear of the frame's edges and of what platforms lay over it."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from engine.domain.brief import ASPECTS, Brief
from engine.domain.edit.item import named
from engine.domain.timeline import Caption, CaptionWord, Clip, Timeline, Title
from engine.pipeline.captioning import repaged
from engine.render.lettering.captions import Captions
from engine.runtime.paths import RESOURCES

SAID = "Extraordinary circumnavigation notwithstanding, thirty-seven honeybees photographed the internationalisation"
HEADED = "Extraordinary circumnavigation of the internationalisation\nwith a longer second line of text"
CLEAR = {"9:16": (0.06, 0.10, 0.89, 0.79)}
"""Left, top, right, bottom: TikTok, Reels and Shorts lay names below, buttons at the right and tabs above."""
EDGE = (0.05, 0.05, 0.95, 0.95)


def inked(film: Timeline, frames: range, least: int) -> tuple[float, float, float, float]:
    """Give the box, in parts of the frame, of what is written in more than `least` of 255."""
    drawn = Captions(film)
    left, top, right, bottom = 1.0, 1.0, 0.0, 0.0
    for frame in frames:
        for overlay in drawn.overlays(frame):
            rows, columns = np.nonzero(overlay.alpha > least)
            if len(rows):
                left = min(left, (overlay.x + int(columns.min())) / film.width)
                right = max(right, (overlay.x + int(columns.max())) / film.width)
                top = min(top, (overlay.y + int(rows.min())) / film.height)
                bottom = max(bottom, (overlay.y + int(rows.max())) / film.height)
    assert right > left, "something is written"
    return left, top, right, bottom


@pytest.mark.parametrize("aspect", ASPECTS)
def test_words_stay_clear(aspect: str) -> None:
    width, height = Brief("x", aspect=aspect, resolution=360).size
    words = tuple(CaptionWord(word, 12 * n, 12 * n + 12) for n, word in enumerate(SAID.split()))
    length = 12 * len(words)
    pages = repaged((Caption(0, length, words),), Fraction(30), width, height, "en", length)
    bare = named(Timeline(Fraction(30), width, height, length, (Clip("gap", 0, length, None, "video"),)))
    titles = [replace(bare, titles=(Title(0, 90, HEADED, name),)) for name in _names("titles")]
    spoken = [replace(bare, captions=pages, caption_style=name) for name in _names("captions")]
    clear = CLEAR.get(aspect, EDGE)
    for film, frames, least in (
        *((film, range(30, 50, 15), 200) for film in titles),  # a title's veil darkens all of the frame
        *((film, range(5, length, 17), 60) for film in spoken),
    ):
        box = inked(film, frames, least)
        what = film.titles[0].template if film.titles else film.caption_style
        assert box[0] >= clear[0] and box[1] >= clear[1], f"{what} at {box}"  # noqa: PT018 - one corner
        assert box[2] <= clear[2] and box[3] <= clear[3], f"{what} at {box}"  # noqa: PT018


def _names(folder: str) -> list[str]:
    found = sorted(path.stem for path in (RESOURCES / folder).glob("*.toml"))
    assert len(found) >= 5
    return found
