"""A folder for what is being made, gone when it is done, and after a crash at the next start."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from engine.runtime.atomic import needing_space

_NAME = "faceless-render-"


@contextmanager
def scratch() -> Iterator[Path]:
    """Give an empty folder; remove those of processes that were killed. Raises NeedsSpace."""
    sweep()
    prefix, where = f"{_NAME}{os.getpid()}-", Path(tempfile.gettempdir())
    with needing_space(where), tempfile.TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def sweep() -> None:
    """Remove what killed processes left."""
    for left in Path(tempfile.gettempdir()).glob(f"{_NAME}*"):
        owner = left.name.removeprefix(_NAME).partition("-")[0]
        if owner.isdigit() and not psutil.pid_exists(int(owner)):
            shutil.rmtree(left, ignore_errors=True)
