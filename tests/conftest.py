"""What every test stands on."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import engine  # noqa: F401 - before NumPy, for what it sets

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True, scope="module")
def alone() -> Iterator[None]:
    """End the processes that a module's tests shared, for others count theirs."""
    yield
    if (harvesting := sys.modules.get("tests.harvesting")) is not None:
        harvesting.let_go()


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
