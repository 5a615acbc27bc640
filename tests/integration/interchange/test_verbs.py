"""Whole projects go out and come in by the verbs; what was before an import stays among the versions."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import opentimelineio as otio
import pytest

from engine.domain.brief import Brief
from engine.domain.listing import Listing
from engine.domain.project import Project
from engine.domain.script import Scene, Script
from engine.domain.voice import Narration
from engine.errors import Refused
from engine.pipeline.editing import Editing
from engine.pipeline.interchange.interchange import Interchange
from engine.pipeline.projects import Projects
from engine.runtime.progress import quiet
from tests import gestures
from tests.exchanged import blob


@pytest.fixture
def folder(tmp_path: Path, projects: Projects) -> Path:
    film = gestures.film()
    film = replace(
        film,
        clips=tuple(replace(each, media=blob(each.id)) for each in film.clips),
        voice=tuple(replace(each, media=blob(each.id, ".wav")) for each in film.voice),
        music=tuple(replace(each, media=blob(each.id, ".wav")) for each in film.music),
    )
    script = Script("Water", "en", "facts", (Scene("Water flows.", "river"),), "own")
    listing = Listing(("Water",), "On water.", (), (), "Education")
    made = tmp_path / "film"
    made.mkdir()
    projects.save(Project("key", Brief(topic="water"), script, None, Narration(()), (), None, film, listing), made)
    return made


def test_a_project_goes_out_in_every_form(interchange: Interchange, folder: Path, tmp_path: Path) -> None:
    first = {
        "otio": "{",
        "fcpxml": "<?xml",
        "edl": "TITLE: Water",
        "srt": "1\n",
        "vtt": "WEBVTT",
        "ass": "[Script Info]",
    }
    for kind, begins in first.items():
        report = interchange.export_timeline(str(folder), tmp_path / f"out.{kind}")
        assert (tmp_path / f"out.{kind}").read_text(encoding="utf-8").startswith(begins)
        missing = [note for note in report.notes if "is missing" in note.text]
        assert bool(missing) == (kind in {"otio", "fcpxml", "edl"}), "the files of this film are nowhere"
    assert "each word" in interchange.export_timeline(str(folder), tmp_path / "x.srt").notes[0].text


def test_a_timeline_edited_elsewhere_is_taken_over(
    interchange: Interchange, projects: Projects, folder: Path, tmp_path: Path
) -> None:
    before = projects.show(str(folder))
    path = tmp_path / "out.otio"
    interchange.export_timeline(str(folder), path)
    assert not [note for note in interchange.import_timeline(quiet(), str(folder), path).notes if "edited" in note.text]
    assert projects.show(str(folder)) == before
    held = otio.adapters.read_from_file(str(path))
    del held.tracks[0][3]
    otio.adapters.write_to_file(held, str(path))
    report = interchange.import_timeline(quiet(), str(folder), path)
    assert "edited in another program" in report.notes[0].text
    assert {missing.name for missing in report.missing} == {"a", "b", "va", "vb", "vc", "m"}
    after = projects.show(str(folder))
    assert [each.id for each in after.timeline.clips if not each.empty] == ["a", "b"]
    assert after.timeline.captions == before.timeline.captions
    editing = Editing(projects)
    (version,) = editing.versions(str(folder))
    assert editing.version(str(folder), version.name) == before


def test_captions_are_taken_over(interchange: Interchange, projects: Projects, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.srt"
    path.write_text("1\n00:00:01,000 --> 00:00:02,000\nQuite other words\n", encoding="utf-8")
    assert not interchange.import_captions(quiet(), str(folder), path).notes
    (page,) = projects.show(str(folder)).timeline.captions
    assert ([word.text for word in page.words], page.start, page.end) == (["Quite", "other", "words"], 30, 60)
    assert (page.id, page.link) == ("captions-0", "a")


def test_captions_come_into_a_film_that_is_open_by_a_gesture(
    interchange: Interchange, projects: Projects, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "mine.srt"
    path.write_text("1\n00:00:01,000 --> 00:00:02,000\nQuite other words\n", encoding="utf-8")
    with closing(Editing(projects).open(str(folder))) as session:
        session.do("Name", replace(session.project, name="Mine"))
        interchange.import_captions(quiet(), str(folder), path)
        assert [len(page.words) for page in session.project.timeline.captions] == [3]
        assert session.project.name == "Mine"
        session.undo()
        assert session.project.name == "Mine"


def test_what_is_of_another_kind_is_refused_and_nothing_changes(
    interchange: Interchange, projects: Projects, folder: Path, tmp_path: Path
) -> None:
    before = projects.show(str(folder))
    (tmp_path / "x.srt").write_text("nothing", encoding="utf-8")
    (tmp_path / "x.otio").write_text("{}", encoding="utf-8")
    for name in ("x.srt", "x.otio"):
        for verb in (interchange.import_timeline, interchange.import_captions):
            with pytest.raises(Refused):
                verb(quiet(), str(folder), tmp_path / name)
    assert projects.show(str(folder)) == before
    assert not Editing(projects).versions(str(folder))
