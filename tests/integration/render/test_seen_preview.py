"""The monitor's pictures are the film's, stay cheap after edits, and take a look of one's own."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from engine.domain.identity import Blob
from engine.domain.timeline import Box, Caption, CaptionWord, Clip, Effect, Motion, Timeline
from engine.errors import NotFound, Refused
from engine.render import compositor
from engine.render.lettering.caption_styles import adjusted, caption_style, difference
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet
from tests import material


def test_what_is_previewed_is_what_is_rendered(rich: Timeline, renderer: Renderer, tmp_path: Path) -> None:
    renderer.render(quiet(), rich, tmp_path / "film.mp4", "high")
    renderer.refresh()
    with av.open(str(tmp_path / "film.mp4")) as file:
        frames = [frame.to_ndarray() for frame in file.decode(video=0)]
    assert len(frames) == rich.length
    for number in (0, 35, 74, 100, 123, 150, 175, 239):
        whole = renderer.frame(rich, number)
        decoded = frames[number][:180].astype(int)
        assert np.abs(decoded - whole.y).mean() < 2.0, number
        assert np.percentile(np.abs(decoded - whole.y), 99) < 16, number
        small = renderer.preview(rich, number, (rich.width, rich.height)).astype(int)
        exact = np.asarray(renderer.picture(rich, number), int)
        assert np.abs(small - exact).mean() < 2.5, number


def test_an_edited_film_is_drawn_as_a_fresh_one_would_be(
    rich: Timeline, renderer: Renderer, artifacts: Artifacts
) -> None:
    said = Caption(60, 90, (CaptionWord("edited", 60, 90),))
    edits = (
        rich,
        replace(rich, captions=(said,)),
        replace(rich, captions=(said,), caption_style="box"),
        replace(rich, caption_look=(("fill", "#00ff00"),)),
        replace(rich, effects=()),
        replace(
            rich, clips=(replace(rich.clips[0], effects=(Effect("opacity", (("amount", 0.5),)),)), *rich.clips[1:])
        ),
        replace(rich, width=180, height=320),
        rich,
    )
    for number in (20, 74, 130):
        for film in edits:
            fresh = Renderer(artifacts, artifacts.find, workers=1)
            for plane, other in zip(renderer.frame(film, number), fresh.frame(film, number), strict=True):
                assert np.array_equal(plane, other)
            fresh.close()


def test_an_edit_opens_nothing_that_was_open(
    film: Timeline, renderer: Renderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    renderer.preview(film, 20, (160, 90))
    opened: list[Clip] = []
    usual = compositor.open_layer

    def noted(clip: Clip, *others: object) -> object:
        opened.append(clip)
        return usual(clip, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(compositor, "open_layer", noted)
    later = replace(film.clips[2], effects=(Effect("grain"),))
    edited = replace(film, clips=(*film.clips[:2], later))
    renderer.preview(edited, 21, (160, 90))
    assert opened == []


def test_what_was_seen_lately_is_told_without_drawing(film: Timeline, renderer: Renderer) -> None:
    assert renderer.seen(film, 20, (160, 90)) is None
    drawn = renderer.preview(film, 20, (160, 90))
    assert renderer.seen(film, 20, (160, 90)) is drawn
    assert renderer.seen(film, 21, (160, 90)) is None


def test_all_of_a_source_is_shown_in_its_own_shape(artifacts: Artifacts, renderer: Renderer, tmp_path: Path) -> None:
    Image.fromarray(material.bars(800, 200)).save(tmp_path / "wide.png")
    photo = artifacts.put(tmp_path / "wide.png")
    crop, motion = Box(0.4, 0.0, 0.2, 1.0), Motion(Box(0, 0, 1, 1), Box(0.2, 0.2, 0.5, 0.5))
    film = Timeline(Fraction(30), 320, 180, 60, (Clip("a", 0, 60, photo, "image", crop=crop, motion=motion),))
    shown = renderer.source(film, "a", 30, (320, 180)).astype(int)
    assert shown.shape == (80, 320, 3)
    expected = np.asarray(Image.fromarray(material.bars(320, 80)), int)
    assert np.abs(shown - expected).mean() < 6
    with pytest.raises(NotFound):
        renderer.source(film, "b", 30, (320, 180))


def test_opacity_fades_to_black(film: Timeline, renderer: Renderer) -> None:
    def seen(amount: float) -> float:
        faded = replace(film.clips[0], effects=(Effect("opacity", (("amount", amount),)),))
        return float(renderer.preview(replace(film, clips=(faded, *film.clips[1:])), 20, (160, 90)).mean())

    whole = seen(1.0)
    assert whole == float(renderer.preview(film, 20, (160, 90)).mean())
    assert seen(0.5) == pytest.approx(whole / 2, rel=0.06)
    assert seen(0.0) < 2


def test_footage_that_should_be_prepared_is_named_until_it_is(counted: Callable[..., Blob], renderer: Renderer) -> None:
    dear, plain = counted(60, "dear.mp4", size=(640, 360), pixels="yuv444p"), counted(60, "plain.mp4")
    clips = (Clip("a", 0, 40, dear, "video"), Clip("b", 40, 40, plain, "video"))
    film = Timeline(Fraction(30), 320, 180, 80, clips)
    assert dear in renderer.costly(film)
    renderer.prepare(quiet(), renderer.costly(film), (320, 180))
    assert renderer.costly(film) == ()


def test_a_look_of_ones_own_says_what_differs() -> None:
    style = caption_style("karaoke")
    other = replace(style, fill="#123456", tall=replace(style.tall, size=0.1, upper=True))
    look = difference(style, other)
    assert dict(look) == {"fill": "#123456", "tall.size": 0.1, "tall.upper": True}
    assert adjusted(style, look) == other
    assert adjusted(style, ()) == style
    for wrong in (("colour", "#000000"), ("huge.size", 1.0), ("tall.colour", "x")):
        with pytest.raises(Refused):
            adjusted(style, (wrong,))
