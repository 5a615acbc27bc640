"""Watched folders, with real files that arrive the way files do."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.assets.harvest.settling import Settling, files_with_states
from engine.assets.harvest.watching import Watching
from engine.assets.intake.intake import Added
from engine.assets.library import Library
from engine.assets.starter import Starter
from engine.errors import Cancelled, NeedsSetup, NotFound
from engine.runtime.events import Events
from engine.runtime.progress import Progress, Report, Stop
from engine.store.store import Store
from tests.harvesting import lent

STILL = 0.05


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    store = Store.open(tmp_path / "store", Events())
    with closing(store), closing(Library(tmp_path / "library", store)) as library, lent(library):
        yield library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    return folder


@pytest.fixture
def watching(library: Library, folder: Path, tmp_path: Path) -> Watching:
    return Watching(library, [str(folder)], tmp_path / "watched.jsonl", STILL, STILL)


def picture(path: Path, seed: int = 1) -> Path:
    noise = np.random.default_rng(seed).integers(0, 255, (6, 8, 3), dtype=np.uint8)
    Image.fromarray(noise).resize((160, 120)).save(path)
    return path


def test_what_is_there_is_taken_once_and_what_is_broken_is_listed(watching: Watching, folder: Path) -> None:
    (folder / "deep").mkdir()
    picture(folder / "deep" / "red barn.png", 1)
    picture(folder / "old mill.png", 2)
    shutil.copy(folder / "old mill.png", folder / "copy.png")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff nothing of a picture")
    (folder / "notes.txt").write_text("no media")
    taken = watching.watch(Progress(), once=True)
    assert (taken.added, taken.known) == (2, 1)
    assert [Path(each.path).name for each in taken.refused] == ["broken.jpg"]
    again = watching.watch(Progress(), once=True)
    assert (again.added, again.known, again.refused) == (0, 0, ())


def test_a_changed_file_is_taken_again_after_a_restart(
    watching: Watching, library: Library, folder: Path, tmp_path: Path
) -> None:
    path = picture(folder / "hill.png", 1)
    assert watching.watch(Progress(), once=True).added == 1
    picture(path, 2)
    os.utime(path, ns=(1, 2_000_000_000))
    later = Watching(library, [str(folder)], tmp_path / "watched.jsonl", STILL, STILL)
    assert later.watch(Progress(), once=True).added == 1
    assert later.watch(Progress(), once=True).added == 0


def test_a_torn_memory_costs_time_alone(watching: Watching, folder: Path, tmp_path: Path) -> None:
    picture(folder / "hill.png", 1)
    watching.watch(Progress(), once=True)
    memory = tmp_path / "watched.jsonl"
    memory.write_bytes(memory.read_bytes()[:-4])
    taken = watching.watch(Progress(), once=True)
    assert (taken.added, taken.known) == (0, 1)


def test_what_is_remembered_does_not_grow_for_ever(watching: Watching, folder: Path, tmp_path: Path) -> None:
    path, memory = picture(folder / "hill.png", 1), tmp_path / "watched.jsonl"
    watching.watch(Progress(), once=True)
    line = memory.read_text()
    memory.write_text("".join(line.replace(str(path.stat().st_size), str(size)) for size in range(3000)) + line)
    assert watching.watch(Progress(), once=True).known == 0
    assert memory.read_text() == line


def test_files_whose_names_say_unfinished_are_left_alone(folder: Path) -> None:
    for name in ("a.mp4.crdownload", "b.jpg.part", "c.mp4.tmp", ".d.jpg", "e.mp4"):
        (folder / name).write_bytes(b"x")
    (folder / "e.mp4.part").write_bytes(b"x")  # as Firefox does
    (folder / "f.mp4").touch()  # and nothing in it yet
    (folder / "g.MP4").write_bytes(b"x")
    (folder / "link.mp4").symlink_to(folder / "g.MP4")
    assert [path.name for path, _ in files_with_states(folder)] == ["g.MP4"]


def test_a_file_that_grows_is_not_given_until_it_rests(folder: Path) -> None:
    settling = Settling({}, still=0.0)
    path = folder / "growing.jpg"
    for length in (10, 20, 30):
        path.write_bytes(b"x" * length)
        assert settling.look(folder) == []
    ((given, state),) = settling.look(folder)
    assert (given, state.size) == (path, 30)
    assert settling.note(given, state)
    assert settling.look(folder) == []
    path.write_bytes(b"x" * 40)
    assert not settling.note(given, state), "what changed meanwhile is not remembered as it was"
    settling.look(folder)
    assert [state.size for _, state in settling.look(folder)] == [40]


def test_once_ends_though_a_file_never_rests(watching: Watching, folder: Path) -> None:
    path = folder / "endless.mp4"
    path.write_bytes(b"x")

    def keep_writing(_: Report) -> None:
        """Called between two looks."""
        with path.open("ab") as file:
            file.write(b"x" * 100)

    taken = watching.watch(Progress(keep_writing), once=True)
    assert taken.added == 0
    assert [each.reason for each in taken.refused] == ["It is still being written to."]


def test_a_folder_may_go_and_come_back(watching: Watching, library: Library, folder: Path, tmp_path: Path) -> None:
    stop, told = Stop(), []
    progress = Progress(lambda report: told.append(report.message), stop)
    picture(folder / "one.png", 1)

    def run() -> None:
        with pytest.raises(Cancelled):
            watching.watch(progress)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        wait_for(lambda: any("files taken: 1" in message for message in told))
        away = folder.rename(tmp_path / "away")
        picture(away / "two.png", 2)
        away.rename(folder)
        wait_for(lambda: any("files taken: 2" in message for message in told))
    finally:
        stop.ask()
        thread.join()
    assert len(library.assets("image")) == count(2)
    assert any(f"Watching {folder}; files taken: 2" in message for message in told)


def test_taking_files_for_long_does_not_put_off_the_next_look(
    watching: Watching, library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a look that took long, as at a folder far away, is followed by a long wait."""
    waits: list[float] = []
    add = library.add

    def slowly(progress: Progress, paths: list[Path]) -> Added:
        time.sleep(0.3)
        return add(progress, paths)

    class OnceTaken(Stop):
        def wait(self, seconds: float) -> None:
            waits.append(seconds)
            if len(library.assets("image")) == count(1):
                raise Cancelled
            super().wait(seconds)

    picture(folder / "one.png", 1)
    monkeypatch.setattr(library, "add", slowly)
    with pytest.raises(Cancelled):
        watching.watch(Progress(stop=OnceTaken()))
    assert max(waits) < 20 * 0.3


def test_nothing_to_watch_is_said(library: Library, tmp_path: Path) -> None:
    watching = Watching(library, (), tmp_path / "watched.jsonl", STILL, STILL)
    with pytest.raises(NeedsSetup, match="No folder"):
        watching.watch(Progress(), once=True)
    with pytest.raises(NotFound, match="no folder"):
        watching.watch(Progress(), [tmp_path / "nowhere"], once=True)


def count(own: int) -> int:
    return own + sum(asset.kind == "image" for asset in Starter().assets)


def wait_for(reached: Callable[[], bool]) -> None:
    for _ in range(4000):
        if reached():
            return
        time.sleep(0.05)
    pytest.fail("it never came")
