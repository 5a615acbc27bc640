"""Single frames, small pictures, and parts of films."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from engine.domain.identity import Blob
from engine.domain.plan import plan
from engine.domain.timeline import Caption, CaptionWord, Clip, Sound, Timeline
from engine.errors import Refused
from engine.render import preview
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet
from tests import material


def test_a_preview_is_the_frame_made_smaller(film: Timeline, renderer: Renderer) -> None:
    for number in (0, 90, 187, 299):
        whole = Image.fromarray(np.asarray(renderer.picture(film, number))).reduce(2)
        small = renderer.preview(film, number, (160, 90))
        assert small.shape == (90, 160, 3)
        assert np.abs(np.asarray(whole, int) - small).mean() < 3


def test_a_preview_keeps_the_films_shape(counted: Callable[..., Blob], renderer: Renderer) -> None:
    tall = Timeline(Fraction(30), 180, 320, 20, (Clip("a", 0, 20, counted(30), "video"),))
    assert renderer.preview(tall, 0, (160, 90)).shape == (90, 51, 3)
    assert renderer.preview(tall, 0, (1000, 1000)).shape == (320, 180, 3)


def test_what_was_seen_is_not_drawn_again_even_after_an_edit_elsewhere(
    film: Timeline, renderer: Renderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = renderer.preview(film, 20, (160, 90))
    edited = replace(film, captions=(Caption(200, 240, (CaptionWord("later", 200, 240),)),))
    monkeypatch.setattr(preview, "Compositor", None)
    assert renderer.preview(edited, 20, (160, 90)) is seen


def test_the_strip_is_kept_from_one_start_to_the_next(film: Timeline, renderer: Renderer, artifacts: Artifacts) -> None:
    first = renderer.strip(quiet(), film, [0, 100, 180])
    again = Renderer(artifacts, artifacts.find).strip(quiet(), film, [0, 100, 180])
    assert first == again
    assert len(set(first)) == 3
    for path, number in zip(first, [0, 100, 180], strict=True):
        with Image.open(path) as picture:
            assert picture.size == (160, 90)
            expected = renderer.preview(film, number, (160, 90))
            assert np.abs(np.asarray(picture, int) - expected).mean() < 4


def test_a_part_of_a_film_shows_that_part_and_shares_its_segments(
    film: Timeline, renderer: Renderer, artifacts: Artifacts, tmp_path: Path
) -> None:
    start, end = 70, 280
    whole, part = plan(film), plan(film, start, end)
    common = {each.film for each in whole} & {each.film for each in part}
    assert len(common) == len(part) - 2
    renderer.render(quiet(), film, tmp_path / "part.mp4", "draft", (start, end))
    shown = [material.number(each) for each in material.decoded(tmp_path / "part.mp4")]
    expected = [*range(85, 115), *range(60, 140), *range(100)]
    assert [n for n in range(210) if shown[n] != expected[n] and n not in range(110, 125)] == []


def test_a_part_of_a_film_sounds_as_that_part(renderer: Renderer, artifacts: Artifacts, tmp_path: Path) -> None:
    """A tone that begins in the film's third second is heard one second into a part that begins in its second."""
    clip = Clip("a", 0, 180, artifacts.put(material.counted(tmp_path / "counted.mp4", 180)), "video")
    tone = artifacts.put(material.tone(tmp_path / "tone.wav", 3.0))
    film = Timeline(Fraction(30), 320, 180, 180, (clip,), voice=(Sound(tone, 60, 2.0, 0.5),))
    renderer.render(quiet(), film, tmp_path / "part.mp4", span=(30, 150))
    with av.open(str(tmp_path / "part.mp4")) as file:
        heard = np.concatenate([frame.to_ndarray()[0] for frame in file.decode(audio=0)])
    loud = np.flatnonzero(np.abs(heard) > 0.05)
    assert abs(loud[0] / 48_000 - 1.0) < 0.03
    assert abs(loud[-1] / 48_000 - 3.0) < 0.03
    assert abs(len(heard) / 48_000 - 4.0) < 0.05


@pytest.mark.parametrize("span", [(-1, 20), (20, 20), (50, 40), (300, 310)])
def test_an_empty_part_is_refused(span: tuple[int, int], film: Timeline, renderer: Renderer, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="empty"):
        renderer.render(quiet(), film, tmp_path / "film.mp4", span=span)
