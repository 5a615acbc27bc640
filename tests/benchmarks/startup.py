"""How fast the window is up: from the start of the process to its first picture, and until a page can be used.

    .venv/bin/python -m tests.benchmarks.startup [--times 7] [--home FOLDER]

Every run is a process of its own on a warm disk; medians of wall clock and of CPU time, with the machine's load before.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_TOLD = "STARTUP "


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--times", type=int, default=7)
    given.add_argument("--home", type=Path)
    given.add_argument("--begun", type=float, help=argparse.SUPPRESS)
    wanted = given.parse_args()
    if wanted.begun:
        _started(wanted.begun)
        return
    with tempfile.TemporaryDirectory() as folder:
        home = wanted.home or Path(folder)
        _run(home)  # the first run makes the home, and warms the disk
        load = os.getloadavg()[0]
        runs = [_run(home) for _ in range(wanted.times)]
    print(f"{wanted.times} starts, load {load:.1f} before, {os.cpu_count()} cores; medians (lowest to highest)")
    for name in ("first picture", "page"):
        for clock in ("wall", "cpu"):
            values = [run[name][clock] for run in runs]
            print(f"{name:14} {clock:5} {statistics.median(values):6.2f} s   ({min(values):.2f} to {max(values):.2f})")


def _run(home: Path) -> dict[str, dict[str, float]]:
    environment = {**os.environ, "FACELESS_HOME": str(home), "LANG": "C.UTF-8"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    words = [sys.executable, "-m", "tests.benchmarks.startup", "--begun", repr(time.time())]
    ran = subprocess.run(words, env=environment, text=True, capture_output=True, check=True)
    line = next(line for line in ran.stdout.splitlines() if line.startswith(_TOLD))
    told: dict[str, dict[str, float]] = json.loads(line.removeprefix(_TOLD))
    return told


def _started(begun: float) -> None:
    """Run the real program, and end it as soon as a page is shown."""
    from PySide6.QtCore import QTimer

    from app import desktop

    seen: dict[str, dict[str, float]] = {}

    def note(name: str) -> None:
        used = os.times()
        seen[name] = {"wall": time.time() - begun, "cpu": used.user + used.system}

    drawn = desktop.Front.drawn

    @contextmanager
    def watched(*given: Any) -> Iterator[desktop.Front]:
        with drawn(*given) as front:
            note("first picture")
            front.window.turned.connect(lambda _: QTimer.singleShot(0, front.window, lambda: end(front)))
            yield front

    def end(front: desktop.Front) -> None:
        note("page")
        front.window.closed()

    desktop.Front.drawn = watched  # type: ignore[assignment]
    sys.argv = sys.argv[:1]
    desktop.main()
    print(_TOLD + json.dumps(seen))


if __name__ == "__main__":
    main()
