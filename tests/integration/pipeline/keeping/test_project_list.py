"""The list of projects tells what they are without opening them, a thousand as quickly as few."""

import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from engine.domain.brief import Brief
from engine.domain.project import FILE, FILM
from engine.engine import Engine
from engine.errors import Refused
from engine.pipeline.keeping.cards import Cards
from engine.pipeline.keeping.folders import EDITS, THUMBNAIL
from engine.pipeline.keeping.summaries import unsaved
from engine.runtime.codec import to_json
from engine.runtime.paths import Home
from engine.runtime.progress import quiet
from engine.store.records import COMPLETED
from tests import keeping


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    with Engine.open(Home(tmp_path / "home")) as engine:
        yield engine


def test_a_line_tells_what_a_card_shows(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film", "Water")
    (line,) = engine.projects.all()
    assert (line.title, line.status, line.length, line.aspect) == ("Water", "draft", 2.0, "16:9")
    assert (line.thumbnail, line.unsaved, line.missing) == (None, False, 0)
    (tmp_path / "film" / THUMBNAIL).write_bytes(b"jpeg")
    (tmp_path / "film" / FILM).write_bytes(bytes(1000))
    (tmp_path / "film" / "diary.txt").write_bytes(bytes(5000))
    session = engine.editing.open(project.key)
    session.do("Rename", replace(session.project, name="Rivers"))
    keeping.lose(engine, project.timeline.voice[0].media)
    (line,) = engine.projects.all()
    assert line.thumbnail == tmp_path / "film" / THUMBNAIL
    assert (line.status, line.unsaved, line.missing) == (COMPLETED, True, 1)
    assert line.size == 1000 + len(b"jpeg") + (tmp_path / "film" / FILE).stat().st_size, (
        "what we wrote, not the person's own"
    )
    session.save()
    session.close()
    (line,) = engine.projects.all()
    assert (line.title, line.unsaved) == ("Rivers", False)


def test_edits_that_are_saved_while_they_are_looked_for_are_no_fault(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film", "Water")
    session = engine.editing.open(project.key)
    session.do("Rename", replace(session.project, name="Rivers"))
    journal = tmp_path / "film" / EDITS
    kept, looked = journal.read_bytes(), Event()

    def come_and_go() -> None:
        while not looked.is_set():
            journal.unlink()
            journal.write_bytes(kept)

    with ThreadPoolExecutor(1) as other:
        going = other.submit(come_and_go)
        found = [unsaved(tmp_path / "film") for _ in range(2_000)]
        looked.set()
        going.result()
    assert any(found)
    session.close()


def test_what_says_some_words_is_found_however_they_are_accented(engine: Engine, tmp_path: Path) -> None:
    keeping.made(engine, tmp_path / "one", "Höhlen", "Deep caves are dark.")
    engine.projects.create(Brief(topic="Kaffee in Österreich"))
    assert [each.title for each in engine.projects.find("hohlen")] == ["Höhlen"]
    assert [each.title for each in engine.projects.find("CAVES dark")] == ["Höhlen"]
    assert [each.title for each in engine.projects.find("osterreich kaffee")] == ["Kaffee in Österreich"]
    assert engine.projects.find("caves kaffee") == []
    assert len(engine.projects.find("")) == 2


def test_a_project_is_renamed_and_still_published_as_before(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film", "Water")
    assert engine.projects.rename(project.key, " Take 2 ").title == "Take 2"
    assert engine.projects.show(project.key).listing == project.listing
    with pytest.raises(Refused, match="no name"):
        engine.projects.rename(project.key, "  ")
    with closing(engine.editing.open(project.key)) as session:
        session.do("Edit", replace(session.project, name="Other"))
    with pytest.raises(Refused, match="not saved") as refused:
        engine.projects.rename(project.key, "Take 3")
    assert refused.value.remedy
    assert engine.editing.unsaved(project.key), "what was edited is not lost by it"


def test_an_open_project_is_renamed_where_it_is_edited(engine: Engine, tmp_path: Path) -> None:
    """A name written into the file behind a session's back would be lost at its next save, or cost its edits."""
    project = keeping.made(engine, tmp_path / "film", "Water")
    with closing(engine.editing.open(project.key)) as session:
        assert engine.projects.rename(project.key, "One").title == "One", "saved at once where nothing was unsaved"
        assert not session.changed
        session.do("Edit", replace(session.project, brief=replace(session.project.brief, notes="mine")))
        engine.projects.rename(project.key, "Two")
        assert [step.name for step in session.history.past] == ["Rename", "Edit", "Rename"]
        assert session.changed
    unsaved = engine.editing.unsaved(project.key)
    assert unsaved
    assert (unsaved.project.name, unsaved.project.brief.notes) == ("Two", "mine"), "as a crash would leave it"
    with closing(engine.editing.open(project.key, recover=True)) as session:
        session.save()
    assert engine.projects.all()[0].title == "Two"
    engine.projects.rename(project.key, "Three")
    assert engine.projects.all()[0].title == "Three", "nobody has it open any more"


def test_a_copy_is_another_project(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film", "Water")
    with closing(engine.editing.open(project.key)) as session:
        session.do("Edit", replace(session.project, name="Edited"))
    folder = engine.projects.duplicate(project.key)
    copy = engine.projects.show(str(folder))
    assert copy.key != project.key
    assert copy.timeline == project.timeline
    assert sorted(path.name for path in folder.iterdir()) == [FILE], "neither film nor history"
    assert {each.title for each in engine.projects.all()} == {"Water", "Water (copy)"}
    assert engine.projects.duplicate(project.key) != folder


def test_a_new_project_can_be_edited_and_rendered(engine: Engine) -> None:
    project = engine.projects.create(Brief(topic="My journey", resolution=360, aspect="1:1"))
    with closing(engine.editing.open(project.key)) as session:
        assert [clip.background is not None for clip in session.project.timeline.clips] == [True]
        session.do("Name", replace(session.project, name="Journey"))
        session.save()
    film = engine.pipeline.render(quiet(), project.key, "draft", range="0-0.5")
    assert film.stat().st_size > 1000
    (line,) = engine.projects.all()
    assert (line.title, line.status, line.aspect) == ("Journey", "draft", "1:1")
    assert engine.projects.unfinished() == [], "what is begun by hand is not made by itself"


def test_making_a_film_of_the_same_words_leaves_what_was_begun_by_hand(engine: Engine) -> None:
    brief = Brief(topic="My journey")
    engine.projects.create(brief)
    mine = engine.projects.all()[0].folder
    others: list[Path] = []
    keeping.ended_while_making(engine, brief, None, lambda making: others.append(making.folder))
    assert others != [mine]
    with pytest.raises(Refused, match="already"):
        engine.projects.create(brief, mine)


def test_what_was_being_made_when_the_program_ended_is_told_so(engine: Engine) -> None:
    seen: list[str] = []
    keeping.ended_while_making(
        engine, Brief(topic="Bees"), None, lambda _: seen.extend(each.status for each in engine.projects.all())
    )
    assert seen == ["making"]
    assert [each.status for each in engine.projects.all()] == ["interrupted"]


def test_damaged_and_foreign_files_are_only_left_out(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film", "Water")
    path = tmp_path / "film" / FILE
    path.write_text(to_json(replace(project, key="another", name="Other")))
    (line,) = engine.projects.all()
    assert (line.status, line.title, line.missing) == ("replaced", "water", 0)
    for content in ("", "[]", "{}", '{"timeline": 3}', '{"timeline": {"rate": "1/0"}}', "[" * 100_000):
        path.write_text(content)
        (line,) = engine.projects.all()
        assert (line.title, line.length) == ("water", 0.0)


def test_cards_are_read_once_and_again_when_a_file_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from engine.pipeline.keeping import cards as module

    with Engine.open(Home(tmp_path / "home")) as engine:
        project = keeping.made(engine, tmp_path / "film", "Water")
    read: list[str] = []
    card = module._card
    monkeypatch.setattr(module, "_card", lambda name: read.append(name) or card(name))
    folder = tmp_path / "film"
    assert Cards(tmp_path / "c").of([folder])[folder].title == "Water"
    assert Cards(tmp_path / "c").of([folder])[folder].title == "Water"
    assert len(read) == 1, "kept from one start to the next"
    (folder / FILE).write_text(to_json(replace(project, name="Air")))
    assert Cards(tmp_path / "c").of([folder])[folder].title == "Air"
    (kept,) = (tmp_path / "c").iterdir()
    kept.write_bytes(b"no database at all" * 100)
    assert Cards(tmp_path / "c").of([folder])[folder].title == "Air"


def test_a_thousand_are_listed_at_once(engine: Engine, tmp_path: Path) -> None:
    project = keeping.made(engine, tmp_path / "film")
    with engine.projects._records._store.unit() as unit:  # a thousand commits would take seconds
        from engine.store.schema import videos

        rows = [
            {"title": f"Film {n}", "project_key": f"{n:016x}", "output_folder": str(tmp_path / f"f{n}"),
             "status": "draft", "brief": {"topic": "water"}, "user_id": 1}
            for n in range(1000)
        ]  # fmt: skip
        unit.insert_many(videos, rows)
    for n in range(1000):
        folder = tmp_path / f"f{n}"
        folder.mkdir()
        (folder / FILE).write_text(to_json(replace(project, key=f"{n:016x}", name=f"Film {n}")))
    assert len(engine.projects.all()) == 1001
    spent = []
    for _ in range(3):
        began = time.process_time()
        engine.projects.all()
        spent.append(time.process_time() - began)
    assert min(spent) < 4.0, "seconds of the processor; a tenth of it is usual"
    os.utime(tmp_path / "f7" / FILE)
    assert [each.title for each in engine.projects.find("film 777")] == ["Film 777"]
