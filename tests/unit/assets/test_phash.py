"""Fingerprints: the same picture in another dress is near, another picture is far."""

import io

import numpy as np
import pytest
from PIL import Image, ImageFilter

from engine.assets.intake.phash import NEAR, distance, perceptual_hash


def scene(seed: int) -> Image.Image:
    noise = np.random.default_rng(seed).integers(0, 255, (9, 12, 3), dtype=np.uint8)
    return Image.fromarray(noise).resize((960, 720), Image.Resampling.BICUBIC)


def recompressed(picture: Image.Image) -> Image.Image:
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=25)
    return Image.open(file)


@pytest.mark.parametrize(
    "change",
    [
        lambda picture: picture.resize((320, 240)),
        recompressed,
        lambda picture: picture.filter(ImageFilter.GaussianBlur(3)),
        lambda picture: picture.point(lambda value: min(255, value + 20)),
        lambda picture: picture.crop((8, 6, 952, 714)),
    ],
    ids=["smaller", "recompressed", "softer", "brighter", "cropped"],
)
@pytest.mark.parametrize("seed", range(4))
def test_the_same_picture_stays_near(change: object, seed: int) -> None:
    original = scene(seed)
    assert distance(perceptual_hash(original), perceptual_hash(change(original))) < NEAR  # type: ignore[operator]


def test_other_pictures_are_far() -> None:
    prints = [perceptual_hash(scene(seed)) for seed in range(20)]
    assert min(distance(a, b) for i, a in enumerate(prints) for b in prints[:i]) >= NEAR


def test_fingerprints_of_different_kinds_never_meet() -> None:
    assert distance("ff", "ffff") >= 64
    assert distance("", "") >= 64
