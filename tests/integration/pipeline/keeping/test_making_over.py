"""Making a film writes over nothing that a person made: not over edits, not over another film, not over other files."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.domain.brief import Brief
from engine.domain.project import FILE, FILM
from engine.engine import Engine
from engine.errors import Refused
from engine.pipeline.projects import Making
from engine.runtime.paths import Home
from engine.runtime.progress import quiet
from tests import keeping

BEES = Brief(topic="Bees", script="Bees dance.", resolution=360, music=False)


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setenv("FACELESS_DOWNLOAD_MIRROR", "http://127.0.0.1:9")
    monkeypatch.setenv("FACELESS_RENDER_WORKERS", "1")
    with Engine.open(Home(tmp_path / "home")) as engine:
        yield engine


@pytest.fixture
def interrupted(engine: Engine, tmp_path: Path) -> Path:
    """The folder of a film whose program was ended while it was rendered."""
    project = keeping.made(engine, tmp_path / "other")

    def meanwhile(making: Making) -> None:
        engine.projects.save(replace(project, key=making.key, brief=BEES), making.folder)

    keeping.ended_while_making(engine, BEES, tmp_path / "bees", meanwhile)
    return tmp_path / "bees"


def test_a_film_that_was_edited_while_it_was_made_goes_on_as_it_was_edited(engine: Engine, interrupted: Path) -> None:
    session = engine.editing.open(str(interrupted))
    session.do("Name", replace(session.project, name="Mine"))
    session.save()
    session.close()
    edited = (interrupted / FILE).read_bytes()

    film = engine.pipeline.make(quiet(), BEES, interrupted)
    assert (interrupted / FILE).read_bytes() == edited
    assert Path(film.film).stat().st_size > 1000
    assert film.duration == 2.0


def test_another_film_is_not_made_over_one_that_was_edited(engine: Engine, interrupted: Path) -> None:
    session = engine.editing.open(str(interrupted))
    for name in ("before it is saved", "and after"):
        session.do("Name", replace(session.project, name=name))
        before = (interrupted / FILE).read_bytes()
        with pytest.raises(Refused, match="edited"):
            engine.pipeline.make(quiet(), Brief(topic="Wasps"), interrupted)
        assert (interrupted / FILE).read_bytes() == before
        session.save()
    session.close()
    with pytest.raises(Refused, match="edited"):
        engine.pipeline.make(quiet(), Brief(topic="Wasps"), interrupted)
    begun = keeping.made(engine, interrupted.parent / "by-hand")
    with pytest.raises(Refused, match="already"):
        engine.pipeline.make(quiet(), Brief(topic="Wasps"), interrupted.parent / "by-hand")
    assert engine.projects.show(begun.key) == begun


@pytest.mark.parametrize("name", [FILE, FILM, "script.md"])
def test_other_files_of_these_names_are_not_written_over(engine: Engine, tmp_path: Path, name: str) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / name).write_text('{"name": "my web page"}')
    with pytest.raises(Refused, match=name):
        engine.pipeline.make(quiet(), BEES, tmp_path / "own")
    assert (tmp_path / "own" / name).read_text() == '{"name": "my web page"}'
    assert engine.projects.all() == []


def test_two_films_of_one_name_that_begin_at_once_get_a_folder_each(engine: Engine) -> None:
    wide, tall = Brief(topic="Bees"), Brief(topic="Bees", aspect="9:16")
    places: list[Path] = []
    threads = [
        threading.Thread(target=lambda b=brief: places.append(engine.projects.place(b))) for brief in (wide, tall)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(set(places)) == 2
    assert engine.projects.place(wide) in places, "what goes on goes on there"
