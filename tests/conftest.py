"""What every test stands on."""

import sys
from collections.abc import Iterator

import pytest

import engine  # noqa: F401 - before NumPy, for what it sets


@pytest.fixture(autouse=True, scope="module")
def alone() -> Iterator[None]:
    """End the processes that a module's tests shared, for others count theirs."""
    yield
    if (harvesting := sys.modules.get("tests.harvesting")) is not None:
        harvesting.let_go()
