"""A thumbnail: the right size, few words, readable when small, clear of the time badge."""

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from engine.pipeline.thumbnail import ACCENT, make_thumbnail, thumbnail_words


def picture(width: int = 1600, height: int = 1000) -> Image.Image:
    down, across = np.mgrid[0:height, 0:width]
    return Image.fromarray(
        np.stack([across * 200 // width, 60 + down * 120 // height, 220 - across * 150 // width], -1).astype(np.uint8)
    )


def lettered(title: str) -> npt.NDArray[np.bool_]:
    """Where the letters are: white or the accent colour, which the picture does not hold."""
    made = np.asarray(make_thumbnail(picture(), title), dtype=int)
    return (made.min(axis=2) > 245) | (np.abs(made - ACCENT).max(axis=2) < 6)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Why the sky is blue", "Why the sky is blue"),
        ("Three money habits of frugal people", "money habits of frugal people"),
        ("A calm night by the sea: sleep music", "calm night by the sea"),
        ("7 facts about honey that never spoils", "7 facts about honey"),
        ("Go", "Go"),
    ],
)
def test_the_words_are_a_phrase_of_the_title(title: str, words: str) -> None:
    assert " ".join(thumbnail_words(title)) == words


def test_a_phrase_does_not_end_with_a_small_word_in_arabic() -> None:
    assert thumbnail_words("لماذا تبدو السماء زرقاء في النهار", "ar")[-1] == "زرقاء"


@pytest.mark.parametrize("title", ["Why the sky is blue", "لماذا تبدو السماء زرقاء", "Почему небо голубое"])
def test_words_are_large_and_leave_the_badge_free(title: str) -> None:
    drawn = lettered(title)
    assert drawn.shape == (720, 1280)
    rows = np.flatnonzero(drawn.any(axis=1))
    assert rows[-1] - rows[0] > 0.35 * 720
    assert not drawn[int(0.86 * 720) :, int(0.84 * 1280) :].any()
    inner = drawn[8:-8, 8:-8]
    assert inner.sum() == drawn.sum() > 0


def test_words_read_at_the_size_of_a_stamp() -> None:
    small = make_thumbnail(picture(), "Why the sky is blue").resize((120, 68), Image.Resampling.LANCZOS).convert("L")
    drawn = np.asarray(small, dtype=int)
    assert (drawn > 180).sum() > 250
    assert drawn.max() - drawn.min() > 180


@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920), (720, 720), (64, 36)])
@pytest.mark.parametrize("title", ["Donaudampfschifffahrtsgesellschaft", "", "😀", "a" * 300])
def test_any_title_on_any_picture_gives_a_thumbnail(size: tuple[int, int], title: str) -> None:
    made = make_thumbnail(picture(300, 700).convert("CMYK"), title, *size)
    assert (made.size, made.mode) == (size, "RGB")
