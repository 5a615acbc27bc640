"""Gaps are black, muted tracks are neither seen nor heard, and how a film is edited changes nothing rendered."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.domain.edit import clips
from engine.domain.plan import plan
from engine.domain.timeline import Marker, Timeline, TrackState
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet
from tests import material


def test_a_gap_is_black_and_its_neighbours_stay(renderer: Renderer, film: Timeline, tmp_path: Path) -> None:
    gone = film.clips[1]
    lifted = clips.lift(film, [gone.id])
    black = renderer.frame(lifted, gone.start + 2)
    assert [(int(plane.min()), int(plane.max())) for plane in black] == [(16, 16), (128, 128), (128, 128)]
    before = gone.start - 20
    assert np.array_equal(renderer.frame(lifted, before).y, renderer.frame(film, before).y)

    renderer.render(quiet(), lifted, tmp_path / "film.mp4", "draft")
    frames = [float(picture.y.mean()) for picture in material.decoded(tmp_path / "film.mp4")]
    assert len(frames) == film.length
    assert max(frames[gone.start + 1 : gone.end - 1]) < 17.5
    assert min(frames[: gone.start - 1]) > 18


def test_muted_tracks_are_not_shown(renderer: Renderer, rich: Timeline) -> None:
    plain = renderer.frame(replace(rich, captions=()), 40)
    muted = replace(rich, tracks=(TrackState("captions", muted=True),))
    assert np.array_equal(renderer.frame(muted, 40).y, plain.y)
    assert not np.array_equal(renderer.frame(rich, 40).y, plain.y)
    unseen = replace(rich, captions=(), tracks=(TrackState("video", muted=True),))
    assert int(renderer.frame(unseen, 40).y.max()) == 16


def test_solo_silences_the_other_sounds_alone(rich: Timeline) -> None:
    playing = replace(rich, tracks=(TrackState("voice", solo=True),)).playing()
    assert playing.voice == rich.voice
    assert playing.music == ()
    assert (playing.captions, playing.clips) == (rich.captions, rich.clips)


def test_how_a_film_is_edited_is_no_part_of_its_segments(rich: Timeline, artifacts: Artifacts) -> None:
    named = replace(
        rich,
        clips=tuple(replace(each, link="x", source_length=9.0) for each in rich.clips),
        captions=tuple(replace(each, id=f"k{n}", link="x") for n, each in enumerate(rich.captions)),
        markers=(Marker(3, "here"),),
        tracks=(TrackState("video", locked=True),),
    )
    assert plan(named.playing()) == plan(rich)


@pytest.mark.parametrize("track", ["voice", "music"])
def test_a_muted_sound_is_not_heard(renderer: Renderer, rich: Timeline, tmp_path: Path, track: str) -> None:
    muted = replace(rich, tracks=(TrackState(track, muted=True),))
    renderer.render(quiet(), muted, tmp_path / "muted.mp4", "draft")
    renderer.render(quiet(), replace(rich, **{track: ()}), tmp_path / "without.mp4", "draft")
    assert (tmp_path / "muted.mp4").read_bytes() == (tmp_path / "without.mp4").read_bytes()
