"""What was edited is on the disk at once: undone, saved, found again after a kill, and never a half of it."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, tzinfo
from pathlib import Path

import pytest

from engine.domain.brief import Brief
from engine.domain.edit import clips
from engine.domain.edit.history import WHOLE
from engine.domain.listing import Listing
from engine.domain.project import FILE, Project
from engine.domain.script import Scene, Script
from engine.domain.voice import Narration
from engine.errors import EditRefused, NeedsSpace, NotFound, Refused
from engine.pipeline import journal
from engine.pipeline.editing import Editing
from engine.pipeline.keeping import versions
from engine.pipeline.keeping.folders import EDITS, VERSIONS
from engine.pipeline.keeping.versions import KEPT
from engine.pipeline.projects import Projects
from engine.runtime.metrics import Metrics
from tests.gestures import film


class NoRecords:
    """A store without films: projects are opened by their folder."""

    def videos(self) -> list[dict[str, object]]:
        return []


def projects() -> Projects:
    return Projects(NoRecords(), Metrics(), None)  # type: ignore[arg-type]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    script = Script("Water", "en", "facts", (Scene("Water flows.", "river"),), "own")
    listing = Listing(("Water",), "On water.", (), (), "Education")
    project = Project("key", Brief(topic="water"), script, None, Narration(()), (), None, film(), listing)
    made = tmp_path / "film"
    made.mkdir()
    projects().save(project, made)
    return made


def lifted(project: Project, name: str) -> Project:
    return replace(project, timeline=clips.lift(project.timeline, [name]))


def test_gestures_are_done_undone_and_saved(folder: Path) -> None:
    editing = Editing(projects())
    session = editing.open(str(folder))
    first = session.project
    session.do("Lift", lifted(session.project, "a"))
    session.do("Lift", lifted(session.project, "b"))
    both = session.project
    session.undo()
    session.undo()
    assert session.project == first
    assert not session.changed
    session.redo()
    session.redo()
    assert session.project == both
    session.save()
    session.close()
    assert not (folder / EDITS).exists()
    assert editing.unsaved(str(folder)) is None
    assert projects().open(str(folder))[1] == both
    (version,) = editing.versions(str(folder))
    assert editing.version(str(folder), version.name) == first
    with pytest.raises(NotFound):
        editing.version(str(folder), "never")


def test_unsaved_edits_that_are_left_are_kept_as_a_version(folder: Path) -> None:
    editing = Editing(projects())
    session = editing.open(str(folder))
    session.do("Lift", lifted(session.project, "a"))
    edited = session.project
    session.close()
    editing.open(str(folder)).close()
    assert editing.unsaved(str(folder)) is None
    (kept,) = editing.versions(str(folder))
    assert editing.version(str(folder), kept.name) == edited


def test_unsaved_edits_can_be_recovered_or_left(folder: Path) -> None:
    editing = Editing(projects())
    session = editing.open(str(folder))
    session.do("Lift", lifted(session.project, "a"))
    session.do("Trim", replace(session.project, timeline=clips.trim_out(session.project.timeline, "b", -5)))
    session.amend("Trim", replace(session.project, timeline=clips.trim_out(session.project.timeline, "b", -5)))
    session.do("Lift", lifted(session.project, "c"))
    session.undo()
    session.close()

    unsaved = editing.unsaved(str(folder))
    assert unsaved
    assert unsaved.edits == ("Lift", "Trim")
    assert unsaved.project == session.project
    again = editing.open(str(folder), recover=True)
    assert again.history == session.history
    again.redo()
    again.undo()
    again.undo()
    again.close()
    assert editing.unsaved(str(folder)).edits == ("Lift",)  # type: ignore[union-attr]

    fresh = editing.open(str(folder))
    assert not fresh.changed
    fresh.close()
    assert editing.unsaved(str(folder)) is None


@pytest.mark.parametrize("cut", [1, 5, 40, -1])
def test_a_damaged_journal_is_read_up_to_the_damage_and_goes_on_there(folder: Path, cut: int) -> None:
    editing = Editing(projects())
    session = editing.open(str(folder))
    for name in ("a", "b"):
        session.do(f"Lift {name}", lifted(session.project, name))
    session.close()
    whole = (folder / EDITS).read_bytes()
    hurt = whole[:-cut] if cut > 0 else whole[:-30] + b"#" + whole[-29:]
    (folder / EDITS).write_bytes(hurt)

    again = editing.open(str(folder), recover=True)
    assert [step.name for step in again.history.past] == ["Lift a"]
    again.do("Lift c", lifted(again.project, "c"))
    again.close()
    assert editing.unsaved(str(folder)).edits == ("Lift a", "Lift c")  # type: ignore[union-attr]


def test_edits_of_another_version_of_the_file_are_not_taken(folder: Path) -> None:
    editing = Editing(projects())
    session = editing.open(str(folder))
    session.do("Lift", lifted(session.project, "a"))
    session.close()
    projects().save(replace(session.project, key="other"), folder)
    assert editing.unsaved(str(folder)) is None


def test_what_cannot_be_written_down_did_not_happen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Editing(projects()).open(str(folder))
    before = session.project

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(journal.os, "fsync", full)
    with pytest.raises(NeedsSpace):
        session.do("Lift", lifted(before, "a"))
    assert session.project is before
    with pytest.raises(EditRefused):
        session.undo()
    monkeypatch.undo()
    session.do("Lift", lifted(before, "b"))
    session.close()
    unsaved = Editing(projects()).unsaved(str(folder))
    assert unsaved
    assert unsaved.project == session.project


def test_the_last_twenty_versions_are_kept(folder: Path) -> None:
    editing = Editing(projects())
    session = editing.open(str(folder))
    for number in range(KEPT + 5):
        session.do("Name", replace(session.project, key=str(number)))
        session.save()
    kept = editing.versions(str(folder))
    assert len(kept) == KEPT
    assert editing.version(str(folder), kept[0].name).key == str(KEPT + 3)
    assert (folder / FILE).is_file()


EDIT_FOR_EVER = """
import sys
from dataclasses import replace
from tests.integration.pipeline.test_editing import projects
from engine.pipeline.editing import Editing
session = Editing(projects()).open(sys.argv[1])
for number in range(100_000):
    session.do("Name", replace(session.project, key=str(number)))
    print(number, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 17, 60])
def test_after_kill_9_everything_acknowledged_is_there(folder: Path, acknowledged: int) -> None:
    root = Path(__file__).parents[3]
    with subprocess.Popen(
        [sys.executable, "-c", EDIT_FOR_EVER, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as editor:
        assert editor.stdout
        last = next(int(line) for line in editor.stdout if int(line) >= acknowledged)
        editor.send_signal(signal.SIGKILL)
    unsaved = Editing(projects()).unsaved(str(folder))
    assert unsaved
    assert int(unsaved.project.key) >= last
    assert len(unsaved.edits) == int(unsaved.project.key) + 1


def test_a_disk_that_was_full_at_the_first_edit_costs_no_later_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Editing(projects()).open(str(folder))
    real = journal._line

    def full(plain: list[object]) -> bytes:
        if plain[0] == "base":
            raise OSError(28, "No space left on device")
        return real(plain)

    monkeypatch.setattr(journal, "_line", full)
    with pytest.raises(NeedsSpace):
        session.do("Lift", lifted(session.project, "a"))
    monkeypatch.undo()
    session.do("Lift", lifted(session.project, "b"))
    session.close()
    unsaved = Editing(projects()).unsaved(str(folder))
    assert unsaved
    assert unsaved.project == session.project


def test_a_clock_set_back_loses_no_version(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Yesteryear(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime(2001, 1, 1, tzinfo=tz)

    editing = Editing(projects())
    session = editing.open(str(folder))
    for number in range(KEPT):
        session.do("Name", replace(session.project, key=str(number)))
        session.save()
    monkeypatch.setattr("engine.pipeline.keeping.versions.datetime", Yesteryear)
    for number in range(KEPT, KEPT + 3):
        session.do("Name", replace(session.project, key=str(number)))
        session.save()
    kept = [editing.version(str(folder), each.name).key for each in editing.versions(str(folder))]
    assert kept == [str(number) for number in range(KEPT + 1, 1, -1)]


def test_what_others_put_among_the_versions_is_left_alone(folder: Path) -> None:
    session = Editing(projects()).open(str(folder))
    (folder / VERSIONS).mkdir()
    strange = folder / VERSIONS / "20200101T000000000000Z (conflicted copy).json"
    strange.write_text("{}")
    for number in range(KEPT + 1):
        session.do("Name", replace(session.project, key=str(number)))
        session.save()
    assert strange.read_text() == "{}"
    assert len(Editing(projects()).versions(str(folder))) == KEPT


def test_edits_of_a_file_that_was_changed_elsewhere_become_a_version(folder: Path) -> None:
    editing = Editing(projects())
    session = editing.open(str(folder))
    session.do("Name", replace(session.project, key="saved"))
    session.save()
    session.do("Lift", lifted(session.project, "a"))
    session.close()
    edited = session.project
    _, saved = projects().open(str(folder))
    versions.keep(folder, (folder / FILE).read_bytes())
    projects().save(replace(saved, key="elsewhere"), folder)

    editing.open(str(folder)).close()
    kept = [editing.version(str(folder), each.name) for each in editing.versions(str(folder))]
    assert kept[0] == edited


def test_edits_whose_file_is_gone_wait_for_it(folder: Path) -> None:
    editing = Editing(projects())
    session = editing.open(str(folder))
    session.do("Lift", lifted(session.project, "a"))
    session.close()
    own = (folder / FILE).read_bytes()
    projects().save(replace(session.project, key="other"), folder)
    editing.open(str(folder)).close()

    (folder / FILE).write_bytes(own)
    unsaved = editing.unsaved(str(folder))
    assert unsaved
    assert unsaved.project == session.project
    again = editing.open(str(folder), recover=True)
    again.do("Lift", lifted(again.project, "b"))
    again.close()
    assert editing.unsaved(str(folder)).edits == ("Lift", "Lift")  # type: ignore[union-attr]


def test_edits_after_one_that_no_longer_fits_are_kept(folder: Path) -> None:
    editing = Editing(projects())
    session = editing.open(str(folder))
    for name in ("a", "b"):
        session.do(f"Lift {name}", lifted(session.project, name))
    session.close()
    lines = (folder / EDITS).read_bytes().splitlines(keepends=True)
    lines[-1] = journal._line(["do", "From another program", {"in": {"future": {"set": 1}}}])
    (folder / EDITS).write_bytes(b"".join(lines))

    again = editing.open(str(folder), recover=True)
    again.do("Lift c", lifted(again.project, "c"))
    again.close()
    assert editing.unsaved(str(folder)).edits == ("Lift a", "Lift c")  # type: ignore[union-attr]


def test_two_who_change_a_film_at_once_both_have_their_way(folder: Path) -> None:
    """A gesture that another overtakes is made again on what that led to, as where the list gives the film a name."""
    held = projects()
    session = Editing(held).open(str(folder))

    def renamed(project: Project) -> Project:
        if project.timeline == before:
            session.do("Lift", lifted(project, "a"))
        return replace(project, name="River")

    before = session.project.timeline
    held.amend(folder, "Rename", renamed)
    assert session.project.name == "River"
    assert not [clip for clip in session.project.timeline.clips if clip.id == "a"]


def test_a_journal_that_cannot_be_removed_takes_no_edit_with_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Editing(projects()).open(str(folder))
    session.do("Lift", lifted(session.project, "a"))

    unlink = Path.unlink

    def held_elsewhere(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == EDITS:
            raise PermissionError(13, "in use")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", held_elsewhere)
    with pytest.raises(PermissionError):
        session.save()
    monkeypatch.undo()
    session.do("Lift", lifted(session.project, "b"))
    session.close()
    unsaved = Editing(projects()).unsaved(str(folder))
    assert unsaved
    assert unsaved.project == session.project


def test_what_somebody_is_editing_is_not_opened_from_under_them(folder: Path) -> None:
    editing = Editing(projects())
    session = editing.open(str(folder))
    session.do("Lift", lifted(session.project, "a"))
    with pytest.raises(Refused, match="open"):
        editing.open(str(folder))
    session.close()
    unsaved = editing.unsaved(str(folder))
    assert unsaved
    assert unsaved.project == session.project
    editing.open(str(folder), recover=True).close()


@pytest.mark.parametrize("recovered", [False, True])
def test_only_the_last_films_are_held_whole_and_all_are_found_again(folder: Path, recovered: bool) -> None:
    session = Editing(projects()).open(str(folder))
    seen = [session.project]
    for number in range(4 * WHOLE):
        by = 3 if number % 2 else -3
        film_ = clips.trim_out(session.project.timeline, "a", by, "all")
        session.do("Trim", replace(session.project, timeline=film_))
        seen.append(session.project)
    if recovered:
        session.close()
        session = Editing(projects()).open(str(folder), recover=True)
    assert [step.value is None for step in session.history.past] == [True] * 3 * WHOLE + [False] * WHOLE
    for expected in reversed(seen[:-1]):
        session.undo()
        assert session.project == expected
    assert not session.changed
    for expected in seen[1:]:
        session.redo()
        assert session.project == expected
    session.close()
