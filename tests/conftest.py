"""What every test stands on."""

import gc
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import psutil
import pytest
from hypothesis import HealthCheck, settings

import engine  # noqa: F401 - before NumPy, for what it sets

ROOT = Path(__file__).parents[1]

MANY = 20_000
"""Objects that are worth looking for garbage among."""

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")  # a machine may be busy

Spawned: TypeAlias = Callable[[], list[psutil.Process]]


def pytest_collection_finish() -> None:
    """Go no more through what was there before the first test: collecting takes a tenth of the time then."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="module")
def alone() -> Iterator[None]:
    """Leave nothing of a module's tests to the next: processes they shared, networks they held, and garbage."""
    yield
    if (harvesting := sys.modules.get("tests.harvesting")) is not None:
        harvesting.let_go()
    for thread in threading.enumerate():
        if thread.name == "idle network" and (watch := getattr(thread, "_target", None)) is not None:
            watch.__self__.close()
    young, *older = gc.get_count()
    if young > MANY or any(older):
        gc.collect()


@pytest.fixture
def spawned() -> Spawned:
    """Tell which processes of ours were started since the test began: those of other tests may still be ending."""

    def all_of_ours() -> list[psutil.Process]:
        return [each for each in psutil.Process().children(recursive=True) if ours(each)]

    def ours(process: psutil.Process) -> bool:
        try:
            return "multiprocessing.spawn" in " ".join(process.cmdline())
        except psutil.Error:  # it ended this moment
            return False

    before = all_of_ours()
    return lambda: [each for each in all_of_ours() if each not in before]


@pytest.fixture(scope="session")
def starters() -> Path:
    """The starter models, fetched once and kept between runs of the suite."""
    home = ROOT / "tests" / "output" / "home"
    ran = subprocess.run(
        [sys.executable, "-m", "app", "models", "starters"],
        env={**os.environ, "FACELESS_HOME": str(home)},
        cwd=ROOT,
        text=True,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return home / "models"
