"""What is removed lies in the trash, whole, and what others wrote stays where it is."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from engine.domain.brief import Brief
from engine.domain.project import FILE, FILM
from engine.engine import Engine
from engine.errors import Cancelled, NotFound, Refused
from engine.pipeline.projects import Making
from engine.runtime.paths import Home
from engine.runtime.progress import Progress, quiet
from tests import keeping


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with Engine.open(Home(tmp_path / "home")) as engine:
        yield engine


def test_a_project_goes_and_comes_back_as_it_was(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film")
    session = engine.editing.open(project.key)
    session.do("Lift", project.__class__(**{**vars(session.project), "name": "Lifted"}))
    session.save()
    session.close()
    (tmp_path / "film" / FILM).write_bytes(b"a film")
    (tmp_path / "film" / "film-9x16.mp4").write_bytes(b"a tall film")
    before = {
        path.relative_to(tmp_path): path.read_bytes() for path in (tmp_path / "film").rglob("*.*") if path.is_file()
    }
    engine.bin.remove(quiet(), [project.key])
    assert engine.projects.all() == []
    assert engine.projects.find("lifted") == []
    assert not (tmp_path / "film").exists()
    assert [(each.key, each.title) for each in engine.bin.removed()] == [(project.key, "Lifted")]
    line = engine.bin.restore(quiet(), project.key)
    assert (line.title, line.status) == ("Lifted", "completed")
    after = {
        path.relative_to(tmp_path): path.read_bytes() for path in (tmp_path / "film").rglob("*.*") if path.is_file()
    }
    assert after == before
    assert engine.bin.removed() == []
    assert len(engine.editing.versions(project.key)) == 1


def test_the_person_s_own_files_are_never_touched(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film")
    own = ("diary.txt", "holiday.mp4", "captions.txt", ".hidden", "inner/project.json", ".versions/notes.json")
    for name in own:
        (tmp_path / "film" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "film" / name).write_text("mine")
    (tmp_path / "outside.mp4").write_text("mine")
    (tmp_path / "film" / "film-link.mp4").symlink_to(tmp_path / "outside.mp4")
    engine.bin.remove(quiet(), [project.key])
    assert {(tmp_path / "film" / name).read_text() for name in own} == {"mine"}
    assert (tmp_path / "film" / "film-link.mp4").is_symlink()
    assert not (tmp_path / "film" / FILE).exists()
    assert engine.bin.empty(quiet()) > 1000
    assert (tmp_path / "outside.mp4").read_text() == "mine"
    assert engine.bin.removed() == []
    with pytest.raises(NotFound) as refused:
        engine.bin.restore(quiet(), project.key)
    assert refused.value.remedy


def test_nothing_is_removed_where_one_of_them_cannot_be(engine: Engine, tmp_path: Path) -> None:
    one = keeping.made(engine, tmp_path / "one")
    with pytest.raises(NotFound):
        engine.bin.remove(quiet(), [one.key, "nobody"])

    def meanwhile(making: Making) -> None:
        with pytest.raises(Refused, match="being made"):
            engine.bin.remove(quiet(), [one.key, making.key])

    keeping.ended_while_making(engine, Brief(topic="Bees"), tmp_path / "bees", meanwhile)
    with closing(engine.editing.open(one.key)), pytest.raises(Refused, match="is open"):
        engine.bin.remove(quiet(), [one.key])
    assert (tmp_path / "one" / FILE).exists()


def test_what_was_stopped_half_way_goes_on_from_there(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film")
    for name in (FILM, "script.md", "thumbnail.jpg"):
        (tmp_path / "film" / name).write_bytes(b"a film")

    def stopping() -> Progress:
        progress = Progress(lambda report: progress.stop.ask() if report.fraction >= 0.3 else None)
        return progress

    with pytest.raises(Cancelled):
        engine.bin.remove(stopping(), [project.key])
    assert [each.key for each in engine.projects.all()] == [project.key], "still listed, for it is not gone"
    engine.bin.remove(quiet(), [project.key])
    assert not (tmp_path / "film").exists()
    with pytest.raises(Cancelled):
        engine.bin.restore(stopping(), project.key)
    engine.bin.restore(quiet(), project.key)
    assert (tmp_path / "film" / FILM).read_bytes() == b"a film"
    assert engine.projects.show(project.key) == project


def test_nothing_is_put_over_another_project(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film")
    engine.bin.remove(quiet(), [project.key])
    other = engine.projects.create(Brief(topic="Other"), tmp_path / "film")
    with pytest.raises(Refused, match="another project"):
        engine.bin.restore(quiet(), project.key)
    assert engine.projects.show(other.key) == other


def test_what_projects_are_made_of_is_never_trimmed(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film")
    engine.artifacts.put(b"made on the way", ".bin")
    media = [*(clip.media for clip in project.timeline.clips), project.timeline.voice[0].media]
    assert engine.artifacts.trim(0) == len(b"made on the way")
    engine.bin.remove(quiet(), [project.key])
    assert engine.artifacts.trim(0) == 0, "nor while it lies in the trash"
    assert all(engine.artifacts.has(blob) for blob in media if blob)
    engine.bin.empty(quiet())
    assert engine.artifacts.trim(0) > 0
    assert not any(engine.artifacts.has(blob) for blob in media if blob)


def test_nothing_is_put_over_a_file_that_came_there_meanwhile(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film")
    (tmp_path / "film" / FILM).write_bytes(b"a film")
    engine.bin.remove(quiet(), [project.key])
    (tmp_path / "film").mkdir()
    (tmp_path / "film" / FILM).write_bytes(b"mine")
    with pytest.raises(Refused, match=FILM):
        engine.bin.restore(quiet(), project.key)
    assert (tmp_path / "film" / FILM).read_bytes() == b"mine"
    (tmp_path / "film" / FILM).unlink()
    engine.bin.restore(quiet(), project.key)
    assert (tmp_path / "film" / FILM).read_bytes() == b"a film"


def test_what_can_still_be_come_back_to_is_never_trimmed(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film")
    shown = [clip.media for clip in project.timeline.clips if clip.media]
    drawn = [engine.artifacts.put(keeping.picture(tmp_path / f"{n}.jpg", n)) for n in (7, 8)]
    session = engine.editing.open(project.key)
    for blob in drawn:
        clips = tuple(replace(clip, media=blob) for clip in session.project.timeline.clips)
        session.do("Show", replace(session.project, timeline=replace(session.project.timeline, clips=clips)))
        if blob is drawn[0]:
            session.save()
    session.close()
    assert engine.artifacts.trim(0) == 0
    assert all(map(engine.artifacts.has, [*drawn, *shown])), "of what is not saved, and of what was before it was"
    (tmp_path / "film").rename(tmp_path / "unplugged")
    engine.artifacts.trim(0)
    assert engine.artifacts.has(drawn[0]), "its disk may come back"
    (tmp_path / "unplugged").rename(tmp_path / "film")
    (tmp_path / "film" / FILE).write_text('{"format": 99')
    assert engine.artifacts.trim(0) == 0
    assert engine.artifacts.has(drawn[0]), "nor while its file is damaged"


def test_what_the_queue_works_with_is_not_thrown_away(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(engine.queue), "busy", property(lambda _: True))
    with pytest.raises(Refused, match="being made"):
        engine.storage.empty(quiet(), "intermediate")
