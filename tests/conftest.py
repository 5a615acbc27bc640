"""What every test stands on."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import psutil
import pytest

import engine  # noqa: F401 - before NumPy, for what it sets

ROOT = Path(__file__).parents[1]

Spawned: TypeAlias = Callable[[], list[psutil.Process]]


@pytest.fixture(autouse=True, scope="module")
def alone() -> Iterator[None]:
    """End the processes that a module's tests shared, for others count theirs."""
    yield
    if (harvesting := sys.modules.get("tests.harvesting")) is not None:
        harvesting.let_go()


@pytest.fixture
def spawned() -> Spawned:
    """Tell which processes of ours were started since the test began: those of other tests may still be ending."""

    def all_of_ours() -> list[psutil.Process]:
        children = psutil.Process().children(recursive=True)
        return [each for each in children if "multiprocessing.spawn" in " ".join(each.cmdline())]

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
