"""A closed engine leaves nothing running: no thread may use another library's memory while the program ends."""

import threading
from pathlib import Path

import pytest

from engine.engine import Engine
from engine.errors import Cancelled
from engine.runtime.jobs import Jobs
from engine.runtime.paths import Home
from engine.runtime.progress import Progress, quiet
from engine.runtime.seeing.sessions import Held
from tests import keeping
from tests.kit import classifier_models, embedder_models


def test_engines_leave_no_thread_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACELESS_RENDER_WORKERS", "1")
    embedder_models()
    before = set(threading.enumerate())
    for number in range(2):
        home = tmp_path / f"home-{number}"
        home.mkdir()
        (home / "models").symlink_to(classifier_models().folder, target_is_directory=True)
        with Engine.open(Home(home)) as engine:
            engine.queue.start()
            project = keeping.made(engine, home / "film", shelved=True)
            assert engine.collection.search.search("a river")
            assert engine.collection.tagging.tag(quiet()).assets == 2
            engine.pipeline.render(quiet(), project.key, "draft", range="0-0.5")
            assert set(threading.enumerate()) - before
        assert set(threading.enumerate()) <= before


def test_what_is_held_goes_with_its_last_user() -> None:
    before = set(threading.enumerate())
    held = Held(lambda: [1], 300.0)
    with held.used(), held.used():
        pass
    assert held.loaded
    with held.used() as thing:
        held.close()
        assert held.loaded
        assert thing == [1]
    assert not held.loaded
    with held.used():
        assert held.loaded, "whoever comes late is served"
    assert not held.loaded
    assert set(threading.enumerate()) <= before


def test_work_that_was_not_begun_ends_too(tmp_path: Path) -> None:
    jobs, begun = Jobs(1), threading.Event()

    def long(progress: Progress) -> None:
        begun.set()
        progress.stop.wait(60)

    first = jobs.start(long)
    begun.wait()
    second = jobs.start(lambda _: (tmp_path / "done").touch())
    jobs.close()
    for each in (first, second):
        with pytest.raises(Cancelled):
            each.result(0)
    assert jobs.running() == []
    assert not (tmp_path / "done").exists()
