"""Segments rendered before anybody waits for them."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from engine.domain.plan import plan
from engine.domain.timeline import Effect, Timeline
from engine.errors import Refused
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet
from tests.integration.render.conftest import segments_kept


def whole(renderer: Renderer, film: Timeline) -> bool:
    return sum(end - start for start, end in renderer.rendered(film)) == film.length


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not true() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert true()


def test_what_was_rendered_ahead_is_not_rendered_again(
    film: Timeline, renderer: Renderer, artifacts: Artifacts, tmp_path: Path
) -> None:
    renderer.ahead(film)
    until(lambda: len(segments_kept(artifacts)) == len(plan(film)))
    ready = segments_kept(artifacts)
    renderer.render(quiet(), film, tmp_path / "film.mp4")
    assert segments_kept(artifacts) == ready


def test_what_changed_is_dropped(film: Timeline, renderer: Renderer, artifacts: Artifacts) -> None:
    long = replace(film, width=640, height=360, length=3000, clips=(replace(film.clips[0], length=3000),))
    renderer.ahead(long)
    until(lambda: len(segments_kept(artifacts)) >= 1)
    edited = replace(film, effects=(Effect("vignette", (("amount", 0.2),)),))
    begun = len(segments_kept(artifacts))
    renderer.ahead(edited)
    until(lambda: whole(renderer, edited))
    assert len(segments_kept(artifacts)) - begun <= len(plan(edited)) + 2
    assert not whole(renderer, long)


def test_a_render_goes_before_what_is_only_ahead(
    film: Timeline, renderer: Renderer, artifacts: Artifacts, tmp_path: Path
) -> None:
    long = replace(film, width=640, height=360, length=9000, clips=(replace(film.clips[0], length=9000),))
    renderer.ahead(long)
    until(lambda: len(segments_kept(artifacts)) >= 1)
    renderer.render(quiet(), film, tmp_path / "film.mp4")
    assert not whole(renderer, long)
    assert (tmp_path / "film.mp4").exists()


def test_a_film_that_cannot_be_is_refused_at_once(film: Timeline, renderer: Renderer) -> None:
    with pytest.raises(Refused):
        renderer.ahead(replace(film, clips=()))


def test_what_fails_ahead_is_told_when_it_is_rendered(
    film: Timeline, renderer: Renderer, artifacts: Artifacts, tmp_path: Path
) -> None:
    noise = artifacts.put(b"this is no film" * 100, ".mp4")
    broken = replace(film, clips=(*film.clips[:2], replace(film.clips[2], media=noise)))
    renderer.ahead(broken)
    with pytest.raises(Refused, match="cannot be read"):
        renderer.render(quiet(), broken, tmp_path / "film.mp4")
