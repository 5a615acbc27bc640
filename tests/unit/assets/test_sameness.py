"""Looking piece by piece: the same picture in another dress is the same, pictures of one template are not."""

from itertools import combinations

import numpy as np
import pytest
from PIL import Image

from engine.assets.intake.phash import PLAIN, around, distance, mirrored, perceptual_hash
from engine.assets.intake.sameness import SAME, look_same, sameness
from engine.assets.intake.twins import Twins
from engine.ports import Plane
from engine.runtime.paths import RESOURCES
from tests.likenesses import CHANGES, charts, plain, slides

PHOTOGRAPHS = [RESOURCES / "samples" / f"{name}.jpg" for name in ("honey-bee", "petra", "orchestra", "sunset")]


def photograph(number: int) -> Image.Image:
    with Image.open(PHOTOGRAPHS[number]) as opened:
        opened.draft("RGB", (640, 640))
        return opened.convert("RGB")


def view(picture: Image.Image) -> Plane:
    return np.asarray(picture.resize((max(1, round(picture.width * 288 / picture.height)), 288)))


@pytest.mark.parametrize("change", CHANGES)
def test_a_photograph_is_found_again_and_looks_the_same(change: str) -> None:
    twins, pictures = Twins(), [photograph(number) for number in range(len(PHOTOGRAPHS))]
    for number, picture in enumerate(pictures):
        twins.add(str(number), perceptual_hash(picture), "image")
    for number, picture in enumerate(pictures):
        changed = CHANGES[change](picture)
        assert [name for name, _ in twins.near(around(changed), "image")] == [str(number)]
        assert sameness(view(changed), view(picture)) >= SAME


def test_other_photographs_are_not_the_same() -> None:
    views = [view(photograph(number)) for number in range(len(PHOTOGRAPHS))]
    assert max(sameness(one, other) for one, other in combinations(views, 2)) < 0.6


def test_charts_of_one_template_are_not_the_same() -> None:
    views = [view(chart) for chart in charts(6)]
    assert max(sameness(one, other) for one, other in combinations(views, 2)) < SAME


def test_slides_of_one_template_are_seldom_the_same() -> None:
    views = [view(slide) for slide in slides(8)]
    taken = [sameness(one, other) >= SAME for one, other in combinations(views, 2)]
    assert sum(taken) <= 2
    assert sameness(views[0], view(CHANGES["JPEG of quality 30"](slides(1)[0]))) >= SAME


def test_what_shows_nothing_has_no_fingerprint_and_is_the_same_as_nothing() -> None:
    pictures = plain(12)
    assert {perceptual_hash(each) for each in pictures} == {PLAIN}
    assert {around(each) for each in pictures} == {PLAIN}
    assert distance(PLAIN, PLAIN) == 64
    assert distance(PLAIN + "f" * 16, PLAIN + "f" * 16) == 64
    assert sameness(view(pictures[0]), view(pictures[0])) == 0.0


def test_a_mirrored_picture_s_fingerprint_follows_from_its_own() -> None:
    for number in range(len(PHOTOGRAPHS)):
        picture = photograph(number)
        turned = perceptual_hash(picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
        assert distance(mirrored(perceptual_hash(picture)), turned) <= 1
    assert mirrored(PLAIN) == PLAIN


def test_clips_look_the_same_where_half_of_their_moments_do() -> None:
    bee, petra, orchestra, sunset = (view(photograph(number)) for number in range(4))
    assert look_same([bee, petra], [petra, bee, sunset])
    assert look_same([bee, petra], [bee, orchestra])
    assert not look_same([bee, petra, sunset], [bee, orchestra, orchestra])
    assert not look_same([bee, bee, bee], [bee, petra, sunset]), "one moment counts for one only"
    assert not look_same([], [bee])
    assert not look_same([], [])
