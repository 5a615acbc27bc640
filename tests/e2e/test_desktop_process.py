"""The window as the system meets it: started, started again, told to end, and killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.engine import Engine
from engine.runtime.paths import Home

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


class Desktop:
    """The real program over a home of its own, without a screen."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.processes: list[subprocess.Popen[str]] = []

    def start(self, *words: str) -> "subprocess.Popen[str]":
        kept = {name: text for name, text in os.environ.items() if not name.startswith("FACELESS_")}
        here = {"FACELESS_HOME": str(self.home), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
        process = subprocess.Popen(
            [sys.executable, "-m", "app", *words],
            cwd=ROOT,
            env={**kept, **here},
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.processes.append(process)
        return process

    def opened(self) -> "subprocess.Popen[str]":
        """Start it, and wait until pages are there: the place that is shown is noted then."""
        noted = self.home / "window.json"
        noted.unlink(missing_ok=True)
        process = self.start()
        wait_for(lambda: noted.is_file() and "place" in json.loads(noted.read_text()))
        return process

    def place(self) -> str:
        return str(json.loads((self.home / "window.json").read_text()).get("place", ""))


def wait_for(so: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.05)


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(tmp_path / "home")
    made.home.mkdir()
    yield made
    for process in made.processes:
        if process.poll() is None:
            process.kill()
        process.communicate()


def whole(home: Path) -> bool:
    """Whether the store opens at once, with nothing to mend."""
    with Engine.open(Home(home)) as engine:
        return engine.doctor.store.recovery is None


def test_a_second_start_hands_its_file_over_and_ends(desktop: Desktop, tmp_path: Path) -> None:
    first = desktop.opened()
    model = tmp_path / "mine.gguf"
    model.write_bytes(b"no model")
    second = desktop.start(str(model))
    _, said = second.communicate(timeout=PATIENCE)
    assert second.returncode == 0, said
    wait_for(lambda: desktop.place() == "models")
    assert desktop.start("--go", "jobs").wait(PATIENCE) == 0
    wait_for(lambda: desktop.place() == "jobs")
    assert first.poll() is None


@pytest.mark.parametrize("number", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.soak)])
def test_it_ends_when_it_is_told_and_leaves_everything_whole(desktop: Desktop, number: signal.Signals) -> None:
    process = desktop.opened()
    process.send_signal(number)
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, said
    assert "Traceback" not in said
    assert whole(desktop.home)
    assert not (desktop.home / "logs" / "faults.txt").exists()
    assert "geometry" in json.loads((desktop.home / "window.json").read_text())


def test_a_film_that_is_being_made_when_it_is_told_to_end_is_kept_for_the_next_start(
    desktop: Desktop, starters: Path
) -> None:
    (desktop.home / "models").symlink_to(starters, target_is_directory=True)
    words = "\n\n".join(f"This is sentence number {number} of a long film." for number in range(40))
    with Engine.open(Home(desktop.home)) as engine:
        entry = engine.queue.add("make", {"brief": {"topic": "Long", "script": words, "resolution": 360}}, "Long")
    process = desktop.opened()
    kept = Home(desktop.home).queue
    wait_for(lambda: '"state":"running"' in kept.read_text(encoding="utf-8"))
    process.terminate()
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, said
    with Engine.open(Home(desktop.home)) as engine:
        assert engine.queue.entry(entry.id).state == "interrupted"
        assert engine.doctor.store.recovery is None


def test_told_to_end_while_it_is_still_opening_it_ends(desktop: Desktop) -> None:
    process = desktop.start()
    wait_for((desktop.home / "window.lock").exists)
    time.sleep(0.3)
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=PATIENCE)
    assert process.returncode in {0, -signal.SIGTERM}
    assert whole(desktop.home)


def test_after_a_kill_it_starts_again(desktop: Desktop) -> None:
    desktop.opened().kill()
    desktop.processes[-1].wait()
    again = desktop.opened()
    assert desktop.start("--go", "library").wait(PATIENCE) == 0
    wait_for(lambda: desktop.place() == "library")
    again.terminate()
    again.communicate(timeout=PATIENCE)
    assert again.returncode == 0


def test_where_another_process_has_the_home_it_says_so_and_goes_on_when_it_is_free(desktop: Desktop) -> None:
    with Engine.open(Home(desktop.home)):
        process = desktop.start()
        wait_for((desktop.home / "window.lock").exists)
        time.sleep(2.5)
        assert process.poll() is None
    process.terminate()
    process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
