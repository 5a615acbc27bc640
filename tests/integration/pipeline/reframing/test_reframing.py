"""One film in several shapes: each clip follows its subject, what a person chose stays, and nothing is done twice."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from engine.domain.asset import Asset, Background, Moment
from engine.domain.edit import clips
from engine.domain.identity import Blob
from engine.domain.project import Project
from engine.domain.timeline import Box, Clip, Motion, Timeline
from engine.domain.variant import Variant, cropped
from engine.engine import Engine
from engine.errors import Refused
from engine.pipeline.reframing.sight import Sights
from engine.runtime.paths import RESOURCES, Home
from engine.runtime.progress import quiet
from tests import keeping, material
from tests.subjects import SUBJECTS

SAMPLES = RESOURCES / "samples"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with Engine.open(Home(tmp_path_factory.mktemp("home"))) as engine:
        yield engine


@pytest.fixture(scope="module")
def project(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A still that stands at one side, one that moves, and a drawn background."""
    made = keeping.made(engine, tmp_path_factory.mktemp("work") / "film")
    bee, owl = (engine.artifacts.put(SAMPLES / f"{name}.jpg") for name in ("honey-bee", "owl"))
    row = (
        Clip("bee", 0, 24, bee, "image", asset_title="Bee"),
        Clip("owl", 24, 24, owl, "image", motion=Motion(Box(0, 0.078, 1, 0.844), Box(0.05, 0.12, 0.9, 0.7596))),
        Clip("drawn", 48, 24, None, "video", Background("bokeh", ("#101020", "#4060c0"), 1)),
    )
    film = replace(made.timeline, clips=row, length=72)
    project = replace(made, timeline=film)
    engine.projects.save(project, engine.projects.open(made.key)[0])
    return project


def reframed(engine: Engine, project: Project, aspect: str) -> Timeline:
    return engine.reframer.reframed(quiet(), project, aspect)


def inside(subject: Box, shown: Box | None) -> float:
    assert shown
    across = min(subject.x + subject.width, shown.x + shown.width) - max(subject.x, shown.x)
    return max(0.0, across) / subject.width


def test_each_clip_follows_its_subject(engine: Engine, project: Project) -> None:
    tall = reframed(engine, project, "9:16")
    assert (tall.width, tall.height) == (1080, 1920)
    bee, owl, drawn = tall.clips
    assert inside(SUBJECTS["honey-bee"], bee.crop) > 0.7
    assert owl.motion
    assert inside(SUBJECTS["owl"], owl.motion.first) > 0.9
    assert owl.motion.last.width == pytest.approx(owl.motion.first.width * 0.9), "it goes as near as before"
    assert drawn == project.timeline.clips[2]
    assert [(each.id, each.start, each.length) for each in tall.clips] == [
        (each.id, each.start, each.length) for each in project.timeline.clips
    ]
    assert [word.text for page in tall.captions for word in page.words] == ["Water", "flows."]
    assert (tall.voice, tall.music, tall.length) == (project.timeline.voice, project.timeline.music, 72)


def test_its_own_shape_is_the_film_as_it_is(engine: Engine, project: Project) -> None:
    assert reframed(engine, project, "16:9") is project.timeline
    assert reframed(engine, project, "") is project.timeline
    with pytest.raises(Refused):
        reframed(engine, project, "2:1")


def test_a_file_is_looked_at_once_whatever_the_shapes(
    engine: Engine, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = [reframed(engine, project, aspect) for aspect in ("9:16", "1:1", "4:5")]

    def looked(*_: object) -> None:
        pytest.fail("looked at again")

    monkeypatch.setattr(Sights, "look", _as_stage(looked))
    assert [reframed(engine, project, aspect) for aspect in ("9:16", "1:1", "4:5")] == before


def _as_stage(instead: object) -> object:
    from functools import wraps

    return wraps(Sights.look)(instead)  # type: ignore[arg-type]


def test_what_a_person_chose_stays(engine: Engine, project: Project) -> None:
    bee, owl, drawn = project.timeline.clips
    own = replace(bee, crop=Box(0.6, 0.0, 0.4, 0.4))
    drawn_move = Motion(Box(0.0, 0.0, 0.5, 0.5), Box(0.4, 0.4, 0.3, 0.3))
    film = replace(project.timeline, clips=(own, replace(owl, motion=drawn_move), drawn))
    tall = reframed(engine, replace(project, timeline=film), "9:16").clips
    assert tall[0].crop
    assert tall[0].crop.x + tall[0].crop.width / 2 == pytest.approx(0.8, abs=0.03)
    assert tall[1].motion
    assert tall[1].motion.first.x + tall[1].motion.first.width / 2 == pytest.approx(0.25, abs=0.02)
    assert tall[1].motion.last.x + tall[1].motion.last.width / 2 == pytest.approx(0.55, abs=0.02)


def test_what_was_chosen_for_one_shape_holds_there_and_nowhere_else(engine: Engine, project: Project) -> None:
    box = Box(0.5, 0.0, 0.3, 1.0)
    chosen = replace(project, variants=cropped(cropped((), "9:16", "bee", box), "9:16", "owl", box))
    tall = reframed(engine, chosen, "9:16").clips
    assert tall[0].crop == box
    assert tall[1].motion
    assert tall[1].motion.first == box
    assert tall[1].motion.last.width < box.width, "what moved still moves"
    assert reframed(engine, chosen, "1:1") == reframed(engine, project, "1:1")
    folder, _ = engine.projects.open(project.key)
    engine.projects.save(chosen, folder)
    assert engine.projects.show(project.key).variants == (Variant("9:16", (("bee", box), ("owl", box))),)
    engine.projects.save(project, folder)
    assert cropped(chosen.variants, "9:16", "bee", None)[0].crops == (("owl", box),)


def test_footage_is_followed_from_moment_to_moment(engine: Engine, project: Project, tmp_path: Path) -> None:
    def scene(at: float) -> np.ndarray:
        picture = np.full((360, 640, 3), (40, 60, 90), np.uint8)
        left = 40 if at < 2 else 500
        picture[120:260, left : left + 100] = (230, 160, 40)
        picture[160:200:8, left : left + 100] = (20, 20, 20)
        return picture

    path = material.film(tmp_path / "two.mp4", iter([scene(n / 24) for n in range(96)]), 24)
    blob = engine.artifacts.put(path)
    footage = Clip("two", 0, 72, blob, "video", source_start=0.5, source_length=4.0)
    after = replace(project.timeline.clips[0], start=72)
    film = replace(project.timeline, clips=(footage, after), length=96)
    asset = Asset(blob, "video", "Two", (), keeping.RIGHTS, 640, 360, 4.0, moments=(Moment(0, 2, 1), Moment(2, 4, 3)))
    brief = replace(project.brief, resolution=360)
    known = replace(project, brief=brief, timeline=film, shots=(replace(project.shots[0], asset=asset),))
    one, two, last = reframed(engine, known, "9:16").clips
    assert (one.start, one.length, two.start, two.length, last.start) == (0, 36, 36, 36, 72)
    assert one.crop
    assert two.crop
    assert one.crop.x <= 40 / 640 + 0.01
    assert two.crop.x + two.crop.width >= 600 / 640 - 0.01
    assert two.source_start == pytest.approx(2.0), "nothing is skipped or shown twice"
    whole = reframed(engine, replace(known, shots=()), "9:16").clips
    assert len(whole) == 2, "where nothing is known of moments, a clip stays one"
    steady = replace(asset, moments=(Moment(0, 1.2, 1), Moment(1.2, 1.9, 1.5)))
    same = replace(known, timeline=replace(film, clips=(replace(footage, length=24), replace(after, start=24))))
    same = replace(same, shots=(replace(project.shots[0], asset=steady),))
    assert len(reframed(engine, same, "9:16").clips) == 2, "alike moments are shown alike"


def test_what_is_gone_or_no_picture_is_left_as_it_is(engine: Engine, project: Project) -> None:
    gone = Clip("gone", 0, 24, Blob("ab" * 32, ".jpg"), "image", asset_title="Gone")
    broken = Clip("broken", 24, 24, engine.artifacts.put(b"no picture", ".jpg"), "image")
    film = replace(project.timeline, clips=(gone, broken), length=48)
    assert reframed(engine, replace(project, timeline=film), "9:16").clips == (gone, broken)


def test_every_shape_is_rendered_and_only_what_changed_is_made_anew(engine: Engine, project: Project) -> None:
    small = replace(project, brief=replace(project.brief, resolution=360))
    folder, _ = engine.projects.open(project.key)
    engine.projects.save(small, folder)
    films = engine.pipeline.variants(quiet(), project.key, "draft")
    assert [film.name for film in films] == [
        "film-draft.mp4",
        "film-9x16-draft.mp4",
        "film-1x1-draft.mp4",
        "film-4x5-draft.mp4",
    ]
    sizes = [next(material.decoded(film)).y.shape for film in films]
    assert sizes[1:] == [(640, 360), (360, 360), (450, 360)]
    tall = reframed(engine, small, "9:16")
    assert engine.renderer.rendered(tall, "draft") == [(0, 48), (48, 72)]
    edited = replace(small, timeline=clips.lift(small.timeline, ["drawn"]))
    assert reframed(engine, edited, "9:16").clips[:2] == tall.clips[:2], "what was not touched is the same"
    engine.projects.save(project, folder)


def test_the_frame_shows_the_subject(engine: Engine, project: Project) -> None:
    """Pixels: in 9:16 the bee's yellow is seen, which a cut from the middle does not show."""
    small = replace(project, brief=replace(project.brief, resolution=360))
    tall = reframed(engine, small, "9:16")
    plain = replace(tall, clips=(replace(tall.clips[0], crop=Box(0.342, 0, 0.316, 1)), *tall.clips[1:]))

    def dark(film: Timeline) -> float:
        picture = engine.renderer.preview(replace(film, captions=()), 4, (180, 320))
        return float((picture[100:240].max(axis=2) < 90).mean())

    assert dark(tall) > dark(plain) + 0.005


def test_a_part_is_suggested_for_a_clip(engine: Engine, project: Project) -> None:
    bee, _, drawn = project.timeline.clips
    box = engine.reframer.suggested(quiet(), bee, 9 / 16)
    assert box == reframed(engine, project, "9:16").clips[0].crop
    with pytest.raises(Refused, match="no picture"):
        engine.reframer.suggested(quiet(), drawn, 9 / 16)


def test_the_rate_is_kept(engine: Engine, project: Project) -> None:
    assert reframed(engine, project, "1:1").rate == Fraction(24)
