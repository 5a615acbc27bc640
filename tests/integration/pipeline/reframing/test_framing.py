"""Films laid out in any shape show their subjects from the start, and take other shapes as well as before."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.domain.asset import Asset, Kind, Shot
from engine.domain.brief import Brief
from engine.domain.project import Project
from engine.domain.timeline import Box, Clip, Motion, Timeline
from engine.engine import Engine
from engine.pipeline.reframing.window import cover
from engine.runtime.paths import RESOURCES, Home
from engine.runtime.progress import quiet
from tests import keeping, material
from tests.subjects import SUBJECTS, kept, middle, picture

SAMPLES = RESOURCES / "samples"
NAMES = ("honey-bee", "owl", "pagoda")


@pytest.fixture(scope="module")
def engine(starters: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("home")
    (folder / "models").symlink_to(starters, target_is_directory=True)
    with Engine.open(Home(folder)) as engine:
        yield engine


@pytest.fixture(scope="module")
def project(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """An upright film of three stills, each moved over about its middle, as the layout does it."""
    made = keeping.made(engine, tmp_path_factory.mktemp("work") / "film")
    row, shots = [], []
    for number, name in enumerate(NAMES):
        blob, size = engine.artifacts.put(SAMPLES / f"{name}.jpg"), picture(name).size
        asset = Asset(blob, "image", name, (), keeping.RIGHTS, *size)
        shots.append(Shot(number, asset, None, 0.0, 0.9, ()))
        wide, _ = cover(size, 9 / 16)
        pan = Motion(Box((1 - wide) * 0.325, 0, wide, 1), Box((1 - wide) * 0.675, 0, wide, 1))
        row.append(Clip(name, number * 48, 48, blob, "image", motion=pan, asset_title=name))
    film = replace(made.timeline, width=360, height=640, clips=tuple(row), length=144)
    return replace(made, timeline=film, shots=tuple(shots), brief=replace(made.brief, aspect="9:16", resolution=360))


def framed(engine: Engine, project: Project, before: Timeline | None = None) -> Timeline:
    return engine.reframer.framed(quiet(), project.timeline, project.shots, before)


def whole(clip: Clip) -> Box:
    """The larger of the parts that a still is moved between."""
    assert clip.motion
    return max(clip.motion.first, clip.motion.last, key=lambda box: box.width)


def boxes(film: Timeline) -> list[Box]:
    return [box for clip in film.clips if clip.motion for box in (clip.motion.first, clip.motion.last)]


def test_stills_of_an_upright_film_show_their_subjects(engine: Engine, project: Project) -> None:
    after = framed(engine, project)
    for clip, pushed in zip(project.timeline.clips, after.clips, strict=True):
        subject = SUBJECTS[clip.id]
        assert kept(subject, whole(pushed)) > 0.8
        assert kept(subject, whole(pushed)) > kept(subject, middle(picture(clip.id).size, 9 / 16)) + 0.2
    assert [(clip.id, clip.start, clip.length) for clip in after.clips] == [
        (clip.id, clip.start, clip.length) for clip in project.timeline.clips
    ]


def test_what_was_there_before_and_what_a_person_cut_stays(engine: Engine, project: Project) -> None:
    assert framed(engine, project, project.timeline) == project.timeline
    first, *rest = project.timeline.clips
    own = replace(first, motion=None, crop=Box(0.5, 0.5, 0.2, 0.4))
    kept = framed(engine, replace(project, timeline=replace(project.timeline, clips=(own, *rest))))
    assert kept.clips[0] == own
    assert kept.clips[1:] == framed(engine, project).clips[1:]


def test_another_shape_is_as_good_as_if_it_were_made_so(engine: Engine, project: Project) -> None:
    """What the program chose for one shape is chosen anew for another, and not kept as if a person had drawn it."""
    film = replace(project, timeline=framed(engine, project))
    plain = engine.reframer.reframed(quiet(), project, "1:1")
    assert engine.reframer.reframed(quiet(), film, "1:1") == plain
    wide = engine.reframer.reframed(quiet(), film, "16:9")
    assert max(box.width for box in boxes(wide)) == 1.0


def footage(engine: Engine, folder: Path, left: int, kind: Kind = "video") -> tuple[Clip, Shot]:
    picture = np.full((360, 640, 3), (40, 60, 90), np.uint8)
    picture[120:260, left : left + 100] = (230, 160, 40)
    picture[160:200:8, left : left + 100] = (20, 20, 20)
    blob = engine.artifacts.put(material.film(folder / f"{left}.mp4", iter([picture] * 72), 24))
    asset = Asset(blob, kind, "Block", (), keeping.RIGHTS, 640, 360, 3.0)
    return Clip("block", 0, 48, blob, kind, source_length=3.0), Shot(0, asset, None, 0.0, 0.9, ())


def test_footage_shows_its_subject_and_other_shapes_see_it_whole(
    engine: Engine, project: Project, tmp_path: Path
) -> None:
    clip, shot = footage(engine, tmp_path, 500)
    upright = replace(project, shots=(shot,), timeline=replace(project.timeline, clips=(clip,), length=48))
    film = framed(engine, upright)
    (seen,) = film.clips
    assert seen.crop
    assert seen.crop.x <= 500 / 640 < 600 / 640 <= seen.crop.x + seen.crop.width + 0.01
    wide = engine.reframer.reframed(quiet(), replace(upright, timeline=film), "16:9")
    assert wide.clips[0].crop is None, "nothing is cut off where nothing need be"
    trimmed = replace(upright, timeline=replace(film, clips=(replace(seen, crop=Box(0.1, 0, seen.crop.width, 1)),)))
    moved = engine.reframer.reframed(quiet(), trimmed, "16:9").clips[0].crop
    assert moved
    assert (moved.width, moved.height) == pytest.approx((1, 1)), "all that is there, as it was before"
    level = replace(upright, timeline=replace(upright.timeline, width=640, height=360))
    assert framed(engine, level).clips == (clip,)


def test_a_short_is_made_of_its_subjects(engine: Engine, tmp_path: Path) -> None:
    """From the brief: the stills of an upright film are moved over where its subjects are, and the film is rendered."""
    engine.collection.library.add(quiet(), [SAMPLES / f"{name}.jpg" for name in NAMES], rights=keeping.RIGHTS)
    script = "A honey bee flies to a flower.\n\nAn owl sits and waits.\n\nThe pagoda stands among trees."
    brief = Brief("Animals", script=script, aspect="9:16", resolution=360, fps=24, music=False)
    film = engine.pipeline.make(quiet(), brief, tmp_path / "short")
    made = engine.projects.show(film.key)
    shown = {clip.asset_title: clip for clip in made.timeline.clips}
    found = [name for name in NAMES for title in shown if name.split("-")[-1] in title.lower()]
    assert found
    for name in found:
        (clip,) = (each for title, each in shown.items() if name.split("-")[-1] in title.lower())
        assert kept(SUBJECTS[name], whole(clip)) > 0.8
    assert sum(stop - start for start, stop in engine.renderer.rendered(made.timeline)) == made.timeline.length
