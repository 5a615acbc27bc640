"""What a film misses is named, found again by what it holds, and replaced only where a person says so."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.domain.project import Project
from engine.engine import Engine
from engine.errors import Cancelled, NotFound, Refused
from engine.runtime.paths import Home
from engine.runtime.progress import Progress, quiet
from tests import keeping


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with Engine.open(Home(tmp_path / "home")) as engine:
        yield engine


@pytest.fixture
def project(engine: Engine, tmp_path: Path) -> Project:
    return keeping.made(engine, tmp_path / "film")


def test_what_is_missing_is_named_with_its_places(engine: Engine, project: Project) -> None:
    assert engine.media.missing(project.key) == []
    keeping.lose(engine, project.timeline.clips[1].media)
    keeping.lose(engine, project.timeline.voice[0].media)
    gone = {each.title: each.used_at for each in engine.media.missing(project.key)}
    assert gone == {"Brook": (1.0,), "Voice": (0.0,)}


def test_a_preview_names_what_is_gone_and_the_film_is_not_rendered(
    engine: Engine, project: Project, tmp_path: Path
) -> None:
    film = project.timeline
    whole = [engine.renderer.frame(film, at).y.copy() for at in (5, 30)]
    keeping.lose(engine, film.clips[1].media)
    engine.renderer._preview.close()
    there, card = (engine.renderer.frame(film, at).y for at in (5, 30))
    assert np.array_equal(there, whole[0]), "what is there is shown as ever"
    assert not np.array_equal(card, whole[1])
    assert int(card.max()) > 200, "with words on it"
    assert float(np.median(card)) < 70
    assert engine.renderer.preview(film, 30, (96, 54)).shape == (54, 96, 3)
    assert len(engine.renderer.strip(quiet(), film, [5, 30])) == 2
    with pytest.raises(NotFound, match="missing: Brook") as refused:
        engine.pipeline.render(quiet(), project.key, "draft")
    assert "relink" in refused.value.remedy
    begun = engine.pipeline.render(quiet(), project.key, "draft", range="0-0.9", output=tmp_path / "begun.mp4")
    assert begun.stat().st_size > 0, "a part that shows only what is there"


def test_the_same_file_is_found_under_any_name_and_the_film_is_as_before(
    engine: Engine, project: Project, tmp_path: Path
) -> None:
    film = project.timeline
    before = engine.renderer.frame(film, 30).y.copy()
    lost = film.clips[1].media
    held = keeping.lose(engine, lost)
    engine.renderer._preview.close()
    deep = tmp_path / "disk" / "photos" / "2024"
    deep.mkdir(parents=True)
    (deep / "IMG_0042.JPG").write_bytes(held)
    keeping.picture(deep / "other.jpg", 9)
    (deep / "loop").symlink_to(tmp_path / "disk")
    relinked = engine.media.relink(quiet(), project.key, [tmp_path / "disk"])
    assert [each.blob for each in relinked.found] == [lost]
    assert (relinked.still_missing, relinked.candidates) == ((), ())
    assert engine.media.missing(project.key) == []
    assert engine.projects.show(project.key) == project, "nothing of the project changed"
    assert np.array_equal(engine.renderer.frame(film, 30).y, before)
    assert engine.pipeline.render(quiet(), project.key, "draft").is_file()


def test_what_only_looks_or_is_called_alike_is_offered_and_waits_for_a_person(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film", shelved=True)
    lost = project.timeline.clips[1].media
    keeping.lose(engine, lost)
    disk = tmp_path / "disk"
    disk.mkdir()
    with Image.open(tmp_path / "film-media" / "brook.jpg") as picture:
        picture.resize((240, 135)).save(disk / "IMG_1.png")
    keeping.picture(disk / "the brook.jpg", 11)
    keeping.picture(disk / "mountain.jpg", 12)
    relinked = engine.media.relink(quiet(), project.key, [disk])
    assert relinked.found == ()
    assert [each.title for each in relinked.still_missing] == ["Brook"]
    offered = {each.path.name: each.why for each in relinked.candidates}
    assert offered == {"IMG_1.png": "It looks the same."} | (
        {"the brook.jpg": "It is called so."} if "the brook.jpg" in offered else {}
    )
    assert relinked.candidates[0].path.name == "IMG_1.png"
    assert engine.media.missing(project.key), "nothing was done yet"
    assert engine.media.replace(quiet(), project.key, lost.sha256[:8], disk / "IMG_1.png") == []
    changed = engine.projects.show(project.key)
    assert changed.timeline.clips[1].media != lost
    assert changed.shots[1].asset
    assert changed.shots[1].asset.file == changed.timeline.clips[1].media
    assert changed.timeline.clips[0] == project.timeline.clips[0]


def test_what_is_of_no_use_is_refused(engine: Engine, project: Project, tmp_path: Path) -> None:
    lost = project.timeline.clips[1].media
    keeping.lose(engine, lost)
    (tmp_path / "words.jpg").write_text("no picture")
    sound = engine.artifacts.find(project.timeline.voice[0].media)
    for path, said in (
        (tmp_path / "nowhere.jpg", "no file"),
        (tmp_path / "words.jpg", "cannot take its place"),
        (sound, "no image"),
    ):
        with pytest.raises(Refused, match=said) as refused:
            engine.media.replace(quiet(), project.key, lost.sha256, path)
        assert refused.value.remedy
    with pytest.raises(NotFound, match="misses no file"):
        engine.media.replace(quiet(), project.key, "abcdef123", sound)
    assert engine.projects.show(project.key) == project


def test_a_search_can_be_stopped_within_a_large_file(engine: Engine, project: Project, tmp_path: Path) -> None:
    keeping.lose(engine, project.timeline.clips[1].media)
    with (tmp_path / "large.jpg").open("wb") as file:
        file.truncate(2_000_000_000)
    told: list[str] = []
    progress = Progress(lambda report: told.append(report.message) or (len(told) > 6 and progress.stop.ask()))
    with pytest.raises(Cancelled):
        engine.media.relink(progress, project.key, [tmp_path / "large.jpg"])
    assert len(told) < 20
