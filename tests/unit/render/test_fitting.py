"""How sources of any shape fill the frame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.domain.timeline import Box
from engine.render.footage.fitting import fit

WIDE = (1920, 1080)


@given(st.integers(1, 8000), st.integers(1, 8000), st.sampled_from([WIDE, (1080, 1920), (1080, 1080), (864, 1080)]))
def test_what_is_shown_lies_inside_the_source_and_the_frame(width: int, height: int, frame: tuple[int, int]) -> None:
    fitted = fit((width, height), frame)
    assert 0 <= fitted.left < fitted.left + fitted.width <= width + 1
    assert 0 <= fitted.top < fitted.top + fitted.height <= height + 1
    assert 0 < fitted.shown_width <= frame[0]
    assert 0 < fitted.shown_height <= frame[1]
    assert fitted.shown_width % 2 == fitted.shown_height % 2 == 0
    assert fitted.framed == ((fitted.shown_width, fitted.shown_height) != frame)


@pytest.mark.parametrize("source", [(1920, 1080), (3840, 2160), (1280, 720), (1440, 1080), (1080, 1080), (2560, 1080)])
def test_near_shapes_fill_the_frame(source: tuple[int, int]) -> None:
    assert not fit(source, WIDE).framed


def test_a_shape_far_from_the_frames_is_framed_by_blur_and_touches_two_sides() -> None:
    fitted = fit((1080, 1920), WIDE)
    assert fitted.framed
    assert fitted.shown_height == 1080
    assert 900 < fitted.shown_width < 1100


def test_a_wide_film_fills_a_phone_by_its_middle() -> None:
    fitted = fit((1920, 1080), (1080, 1920))
    assert (fitted.framed, fitted.height) == (False, 1080)
    assert abs(fitted.left + fitted.width / 2 - 960) < 2


def test_a_small_picture_is_not_blown_up_to_fill() -> None:
    fitted = fit((600, 400), WIDE)
    assert fitted.framed
    assert fitted.shown_width / fitted.width < 3


def test_a_crop_fills_the_frame_whatever_is_lost() -> None:
    fitted = fit((1000, 1000), WIDE, Box(0.5, 0.5, 0.1, 0.4))
    assert not fitted.framed
    assert 500 <= fitted.left < fitted.left + fitted.width <= 601
    assert 500 <= fitted.top < fitted.top + fitted.height <= 901


def test_wide_pixels_are_shown_wide() -> None:
    # PAL 16:9: 720 × 576 stored, 64:45 pixels
    fitted = fit((720, 576), WIDE, pixel=64 / 45)
    assert (fitted.width, fitted.height, fitted.framed) == (720, 576, False)
