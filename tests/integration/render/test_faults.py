"""What stops a render in the middle: a person asks, or a process is killed. Nothing is left; it can be made again."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from engine.domain.plan import plan
from engine.domain.timeline import Timeline
from engine.errors import Cancelled, EngineError
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import Progress, Report, quiet
from tests import material
from tests.conftest import Spawned


@pytest.fixture
def renderer(scratch: Path, artifacts: Artifacts) -> Iterator[Renderer]:
    """Give one whose files go where they can be looked for."""
    assert scratch.is_dir()
    made = Renderer(artifacts, artifacts.find, workers=2)
    yield made
    made.close()


@pytest.fixture
def undisturbed(
    rich: Timeline, artifacts: Artifacts, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> bytes:
    """Give the film as it is when nothing happens to it, made once by one process from nothing."""
    out = tmp_path_factory.getbasetemp() / "undisturbed.mp4"
    if not out.exists():
        with closing(Renderer(Artifacts(tmp_path / "others"), artifacts.find, workers=1)) as renderer:
            renderer.render(quiet(), rich, out)
    return out.read_bytes()


def begun(*folders: Path) -> list[Path]:
    """Give files that are being made: all in a folder for that, and elsewhere those written aside."""
    return [
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and (path.name.startswith(".") or folder.name == "scratch")
    ]


def stopping_at(message: str, fraction: float = 0.0) -> Progress:
    """Make a progress that asks to stop when it hears something."""

    def listen(report: Report) -> None:
        if report.message == message and report.fraction >= fraction:
            progress.stop.ask()

    progress = Progress(listen)
    return progress


@pytest.mark.parametrize("moment", ["Copying", "Listening", "Encoding the sound", "Rendering", "Joining"])
def test_whatever_is_stopped_leaves_nothing_and_succeeds_later(
    moment: str, rich: Timeline, renderer: Renderer, undisturbed: bytes, scratch: Path, spawned: Spawned, tmp_path: Path
) -> None:
    out = tmp_path / "out" / "film.mp4"
    for each in (moment, "Joining"):
        with pytest.raises(Cancelled):
            renderer.render(stopping_at(each), rich, out)
        assert begun(scratch, tmp_path / "artifacts", tmp_path / "out") == []
        assert not out.exists()
    renderer.render(quiet(), rich, out)
    assert out.read_bytes() == undisturbed
    renderer.close()
    assert list(scratch.iterdir()) == []
    assert spawned() == []


def test_one_of_two_renders_is_stopped_at_once(
    rich: Timeline, artifacts: Artifacts, scratch: Path, tmp_path: Path
) -> None:
    """The other keeps the only process busy for long: whoever asks to stop need not wait for that."""
    long = replace(rich, width=1280, height=720, length=1500, clips=(replace(rich.clips[1], start=0, length=1500),))
    told = threading.Event()
    ended: list[str] = []

    def other() -> None:
        with pytest.raises(Cancelled):
            renderer.render(Progress(lambda report: told.set() if report.message == "Rendering" else None), long, out)
        ended.append("the other")

    out = tmp_path / "long.mp4"
    with closing(Renderer(artifacts, artifacts.find, workers=1)) as renderer:
        thread = threading.Thread(target=other)
        thread.start()
        assert told.wait(60)
        progress = Progress()
        threading.Timer(0.3, progress.stop.ask).start()
        with pytest.raises(Cancelled):
            renderer.render(progress, rich, tmp_path / "film.mp4")
        ended.append("this")
        renderer.close()
        thread.join(60)
    assert ended == ["this", "the other"]
    assert list(scratch.iterdir()) == []


def killing_at(message: str, times: int, spawned: Spawned) -> Progress:
    """Make a progress that kills whatever renders when it hears something, so many times."""
    killed: set[psutil.Process] = set()

    def listen(report: Report) -> None:
        for each in spawned() if report.message == message else []:
            if each not in killed and len(killed) < times:
                killed.add(each)
                each.kill()

    return Progress(listen)


@pytest.mark.parametrize("moment", ["Copying", "Rendering"])
def test_a_process_killed_once_costs_a_retry(
    moment: str,
    rich: Timeline,
    artifacts: Artifacts,
    undisturbed: bytes,
    scratch: Path,
    spawned: Spawned,
    tmp_path: Path,
) -> None:
    with closing(Renderer(artifacts, artifacts.find, workers=1)) as renderer:
        renderer.render(killing_at(moment, 1, spawned), rich, tmp_path / "film.mp4")
        assert begun(scratch) == []
    assert (tmp_path / "film.mp4").read_bytes() == undisturbed
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("moment", ["Copying", "Rendering"])
def test_a_process_killed_twice_is_named_and_what_was_made_stays(
    moment: str,
    rich: Timeline,
    artifacts: Artifacts,
    undisturbed: bytes,
    scratch: Path,
    spawned: Spawned,
    tmp_path: Path,
) -> None:
    out = tmp_path / "film.mp4"
    with closing(Renderer(artifacts, artifacts.find, workers=1)) as renderer:
        renderer.render(quiet(), rich, out, span=(0, 60))
        kept = renderer.rendered(rich)
        out.unlink()
        with pytest.raises(EngineError, match=r"\d:\d\d into the film: The renderer crashed twice") as raised:
            renderer.render(killing_at(moment, 2, spawned), rich, out)
        assert raised.value.remedy
        assert not out.exists()
        assert begun(scratch, tmp_path / "artifacts") == []
        assert set(kept) <= set(renderer.rendered(rich))
        renderer.render(quiet(), rich, out)
    assert out.read_bytes() == undisturbed
    assert list(scratch.iterdir()) == []


def test_a_process_that_does_not_answer_is_ended(
    rich: Timeline, renderer: Renderer, artifacts: Artifacts, scratch: Path, spawned: Spawned, tmp_path: Path
) -> None:
    def listen(report: Report) -> None:
        if report.message == "Rendering":
            for each in spawned():
                each.suspend()
            progress.stop.ask()

    progress = Progress(listen)
    with pytest.raises(Cancelled):
        renderer.render(progress, rich, tmp_path / "film.mp4")
    assert begun(scratch, artifacts.path(plan(rich)[0].film.clips[0].media).parents[1]) == []  # type: ignore[arg-type]
    renderer.render(quiet(), rich, tmp_path / "film.mp4")
    assert sum(1 for _ in material.decoded(tmp_path / "film.mp4")) == 240
    renderer.close()
    assert spawned() == []


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not true() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert true()


def test_closing_ends_everything_that_is_under_way(
    rich: Timeline, renderer: Renderer, scratch: Path, spawned: Spawned, tmp_path: Path
) -> None:
    """Two wait for the same segments, and a third comes too late."""
    long = replace(rich, width=1280, height=720, length=900, clips=(replace(rich.clips[1], start=0, length=900),))
    errors: list[BaseException] = []
    told = threading.Event()

    def make(name: str) -> None:
        try:
            renderer.render(Progress(lambda _: told.set()), long, tmp_path / name)
        except Cancelled as error:
            errors.append(error)

    threads = [threading.Thread(target=make, args=(f"{number}.mp4",), daemon=True) for number in range(2)]
    for each in threads:
        each.start()
    assert told.wait(60)
    until(lambda: bool(begun(scratch)))
    renderer.ahead(rich)
    renderer.close()
    late = threading.Thread(target=make, args=("late.mp4",), daemon=True)
    late.start()
    for each in (*threads, late):
        each.join(60)
        assert not each.is_alive()
    assert len(errors) == 3
    assert list(tmp_path.glob("*.mp4")) == []
    renderer.close()
    assert list(scratch.iterdir()) == []
    assert spawned() == []
