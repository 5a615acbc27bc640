"""How long the window's thread is ever kept from the person: a tour over every page while a film renders behind it.

    .venv/bin/python -m tests.benchmarks.stalls [--home FOLDER] [--rounds 3]

A timer beats every few milliseconds; what lies between two beats beyond that is a stall. Given as wall clock, which a
busy machine lengthens, and as CPU time of the window's own thread, which it does not.
"""

import argparse
import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_BEAT = 5
"""Milliseconds."""
_LONG = 0.1
_MUCH = 0.04
"""Seconds of its own that the window's thread may need for one turn, so that it is not late beside a busy render."""
_WORDS = "\n\n".join(
    f"Lighthouse number {number} guides ships along a dark coast. Its light turns all night." for number in range(60)
)


@dataclass
class Beats:
    """Every gap between two beats, with what was going on."""

    doing: str = "opening"
    gaps: list[tuple[float, float, str]] = field(default_factory=list)
    """Wall clock and CPU time beyond a beat, and what was done."""
    _wall: float = field(default_factory=time.perf_counter)
    _cpu: float = field(default_factory=time.thread_time)

    def beat(self) -> None:
        wall, cpu = time.perf_counter(), time.thread_time()
        self.gaps.append((max(0.0, wall - self._wall - _BEAT / 1000), cpu - self._cpu, self.doing))
        self._wall, self._cpu = wall, cpu


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--home", type=Path, help="a home with films and footage; else an empty one")
    given.add_argument("--rounds", type=int, default=3)
    wanted = given.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("LANG", "C.UTF-8")
    with tempfile.TemporaryDirectory() as folder:
        _report(_toured(wanted.home or Path(folder), wanted.rounds))


def _toured(folder: Path, rounds: int) -> Beats:
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    from app.desktop import made, opened
    from engine.engine import Engine
    from engine.runtime.paths import Home

    application = made([])
    with Engine.open(Home(folder)) as engine, opened(application, engine) as window:
        window.show()
        brief = {"topic": "Lighthouses", "script": _WORDS, "resolution": 360, "fps": 30}
        film = engine.queue.add("make", {"brief": brief}, "Lighthouses")
        beats, timer = Beats(), QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(beats.beat)
        timer.start(_BEAT)

        def wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
            end = time.monotonic() + seconds
            while time.monotonic() < end and not until():
                loop = QEventLoop()
                QTimer.singleShot(50, loop.quit)
                loop.exec()

        def rest(_: object) -> None:
            """Do what the program does once it is up."""
            gc.freeze()
            window.make_ahead()

        window.desk.background.ask(window, window.load_all, rest)
        beats.doing = "waiting for the render"
        wait(120, lambda: engine.queue.entry(film.id).stage == "render")
        for name, act in _tour(window, rounds):
            beats.doing = name
            act()
            wait(0.6)
        state = engine.queue.entry(film.id).state
        print(f"the film was {state} at the end of the tour")
        timer.stop()
        if state == "running":
            engine.queue.cancel(film.id)
        window.hide()
    return beats


def _tour(window: "MainWindow", rounds: int) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every page, with what a person does there first."""
    for number in range(rounds):
        for place in window.places:
            yield f"{place}, round {number + 1}", partial(window.go, place, "")
            if place == "settings":
                for section in ("look", "shortcuts", "keys", "choosing", "storage", "privacy", "about"):
                    yield f"settings {section}", partial(window.go, "settings", section)
            if place == "timeline" and (films := window.desk.engine.projects.all()):
                yield "timeline opens a film", partial(window.go, "timeline", films[-1].key)
            if place == "jobs":
                yield "palette", window.desk.commands.action("view.palette").trigger
        for look in ("light", "dark"):
            yield f"look {look}", window.desk.commands.action(f"look.{look}").trigger


def _report(beats: Beats) -> None:
    print(f"{len(beats.gaps)} beats, load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")
    for name, at, long in (("wall", 0, _LONG), ("cpu", 1, _MUCH)):
        values = sorted(float(gap[at]) for gap in beats.gaps)
        part = statistics.quantiles(values, n=1000)
        over = sum(value > long for value in values)
        longest, most, usual = (1000 * each for each in (values[-1], part[998], part[989]))
        print(
            f"{name:5} max {longest:6.0f} ms   p99.9 {most:6.0f}   p99 {usual:6.0f}   over {1000 * long:.0f} ms: {over}"
        )
    worst: dict[str, tuple[float, float]] = {}
    for wall, cpu, doing in beats.gaps:
        before = worst.get(doing, (0.0, 0.0))
        worst[doing] = max(before[0], wall), max(before[1], cpu)
    for doing, (wall, cpu) in sorted(worst.items(), key=lambda each: -each[1][1])[:14]:
        print(f"  {doing:34} cpu {1000 * cpu:6.0f} ms   wall {1000 * wall:6.0f} ms")


if __name__ == "__main__":
    main()
