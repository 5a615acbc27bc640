"""Clips found again: as they are really looked at, encoded anew, mirrored, and beside others that begin the same."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.assets.intake.clips import media
from engine.assets.intake.seen import Seen
from engine.assets.intake.twins import Twins
from engine.runtime.paths import RESOURCES
from tests import material
from tests.material import Rgb

STORY = ("honey-bee", "petra", "orchestra", "sunset", "owl")
SECONDS = 1.6


def told(names: Sequence[str], size: tuple[int, int] = (320, 180), rate: int = 25) -> Iterator[Rgb]:
    """Move slowly over one photograph after another."""
    for name in names:
        with Image.open(RESOURCES / "samples" / f"{name}.jpg") as opened:
            opened.draft("RGB", (640, 640))
            picture = opened.convert("RGB")
        count = round(SECONDS * rate)
        for number in range(count):
            edge = 0.1 * number / count
            box = (picture.width * edge, picture.height * edge, picture.width * (0.9 + edge), picture.height * 0.95)
            yield np.asarray(picture.resize(size, Image.Resampling.BILINEAR, box))


def seen(folder: Path, name: str, pictures: Iterator[Rgb], rate: int = 25, **how: str) -> Seen:
    path = material.film(folder / f"{name}.mp4", pictures, rate, **how)
    return media(path, folder / f"{name}.jpg")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    return seen(tmp_path_factory.mktemp("clips"), "original", told(STORY))


def found(known: Seen, other: Seen) -> list[float]:
    twins = Twins()
    twins.add("known", known.perceptual_hash, "video", known.duration)
    return [likeness for _, likeness in twins.near(other.perceptual_hash, "video", other.duration)]


@pytest.mark.parametrize(
    ("name", "size", "rate", "how"),
    [
        ("small", (160, 90), 25, {"crf": "36"}),
        pytest.param("other key frames", (320, 180), 25, {"crf": "30", "g": "17"}, marks=pytest.mark.soak),
        ("one key frame", (320, 180), 25, {"crf": "30", "g": "600", "sc_threshold": "0"}),
        ("fewer frames", (240, 136), 12, {"crf": "30"}),
    ],
)
def test_a_clip_encoded_anew_is_found(
    original: Seen, tmp_path: Path, name: str, size: tuple[int, int], rate: int, how: dict[str, str]
) -> None:
    again = seen(tmp_path, name.replace(" ", "-"), told(STORY, size, rate), rate, **how)
    assert found(original, again)
    assert found(again, original)


def test_a_mirrored_clip_is_found(original: Seen, tmp_path: Path) -> None:
    again = seen(tmp_path, "mirrored", (picture[:, ::-1].copy() for picture in told(STORY)), crf="30")
    assert found(original, again)


@pytest.mark.parametrize("shared", [3, pytest.param(2, marks=pytest.mark.soak)])
def test_clips_that_share_an_opening_are_two(original: Seen, tmp_path: Path, shared: int) -> None:
    others = ("coffee", "moose", "rocket")
    other = seen(tmp_path, "other", told((*STORY[:shared], *others[: len(STORY) - shared])))
    assert abs(other.duration - original.duration) < 0.1
    assert found(original, other) == []


def test_a_black_opening_counts_for_nothing(tmp_path: Path) -> None:
    def opened(names: Sequence[str]) -> Iterator[Rgb]:
        for _ in range(60):
            yield np.zeros((180, 320, 3), np.uint8)
        yield from told(names)

    one, other = (seen(tmp_path, names[0], opened(names)) for names in (STORY[:3], ("coffee", "moose", "rocket")))
    assert found(one, other) == []
    assert found(one, one)
