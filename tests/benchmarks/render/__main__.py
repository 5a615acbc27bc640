"""One film through every renderer, in one run: `python -m tests.benchmarks.render [SECONDS] [--runs N]`."""

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from engine.domain.timeline import Timeline
from engine.runtime.artifacts import Artifacts
from tests.benchmarks.render import ffmpeg, mlt, moviepy, project, quality, schedule, table
from tests.benchmarks.render.measure import Cost, Failed, measured, python
from tests.benchmarks.render.table import Row


@dataclass
class Bench:
    """One film and all that is done with it."""

    folder: Path
    timeline: Timeline
    options: argparse.Namespace
    rows: list[Row] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def library(self) -> Artifacts:
        """Where the media lie; renders go elsewhere."""
        return Artifacts(self.folder / "library")

    def run(self, number: int) -> None:
        """Everything once, one after another."""
        for what, work in (
            ("limit", self._limit),
            ("ours", lambda: self._ours(number)),
            ("ffmpeg", self._ffmpeg),
            ("mlt", self._mlt),
            ("moviepy", self._moviepy),
        ):
            if self.options.only and what not in self.options.only:
                continue
            try:
                work()
            except Failed as error:
                self.notes[what] = f"failed: {error}"
                print(f"{what} failed: {error}")

    def _limit(self) -> None:
        film = self.folder / "film.json"
        for what, label in (("decode", "decoding the sources"), ("encode", "bare libx264")):
            out = self.folder / "bare.mkv"
            cost = self._measure(python("limit", what, self.folder / "library", film, out))
            told = json.loads(cost.said)
            inner = Cost(told["wall"], told["cpu"], 0.0, cost.others)
            self._add(label, self.timeline.length, inner, told.get("bytes", 0) / 1e6)

    def _ours(self, number: int) -> None:
        kept = self.folder / f"ours-{number}"
        shutil.copytree(self.folder / "library", kept)
        self._render("ours, cold", kept, "film")
        for name in project.EDITS:
            self._render(f"ours, changed: {name}", kept, name)
        shutil.rmtree(kept)
        shutil.copytree(self.folder / "library", kept)
        cost = self._measure(python("ours", kept, self.folder / "film.json"))
        self._add("ours, copying dear clips at import", self.timeline.length, cost, 0.0, 0)
        self._render("ours, cold, clips copied at import", kept, "film")
        shutil.rmtree(kept)

    def _render(self, label: str, kept: Path, film: str) -> None:
        out = self.folder / "ours.mp4"
        path = self.folder / f"{film}.json"
        cost = self._measure(python("ours", kept, path, out))
        encoded = json.loads(cost.said)["encoded"]
        self._add(label, project.read(path).length, cost, _megabytes(out), encoded)

    def _ffmpeg(self) -> None:
        program = shutil.which("ffmpeg")
        if program is None:
            self.notes["ffmpeg"] = "left out: there is no ffmpeg command"
            return
        settings = ffmpeg.settings(self.timeline)
        out = self.folder / "ffmpeg.mp4"
        cost = self._measure(ffmpeg.command(program, self.timeline, self.library, self.folder, out, settings))
        self.notes["ffmpeg"] = ffmpeg.LACKS
        self._add("ffmpeg, one graph", self.timeline.length, cost, _megabytes(out))

    def _mlt(self) -> None:
        program = shutil.which("melt")
        if program is None:
            self.notes["mlt"] = "left out: there is no melt command"
            return
        settings = ffmpeg.settings(self.timeline)
        out = self.folder / "mlt.mp4"
        cost = self._measure(mlt.command(program, self.timeline, self.library, self.folder, out, settings))
        self.notes["mlt"] = mlt.LACKS
        self._add("MLT", self.timeline.length, cost, _megabytes(out))

    def _moviepy(self) -> None:
        if not self.options.moviepy:
            self.notes["moviepy"] = "left out: no --moviepy PYTHON given"
            return
        settings = ffmpeg.settings(self.timeline)
        part = moviepy.excerpt(self.timeline)
        out = self.folder / "moviepy.mp4"
        cost = self._measure(moviepy.command(self.options.moviepy, part, self.library, self.folder, out, settings))
        scale = self.timeline.length / part.length
        whole = Cost(cost.wall * scale, cost.cpu * scale, cost.peak_mb, cost.others)
        self.notes["moviepy"] = f"{part.length} frames measured and scaled up; {moviepy.LACKS}"
        self._add("MoviePy 2", self.timeline.length, whole, _megabytes(out) * scale)

    def _measure(self, command: Sequence[str | Path]) -> Cost:
        return measured(command, self.folder / "log.txt")

    def _add(self, what: str, frames: int, cost: Cost, megabytes: float, encoded: int | None = None) -> None:
        row = Row(what, frames, cost, megabytes, frames if encoded is None else encoded)
        self.rows.append(row)
        print(json.dumps(table.plain(row)), flush=True)


def main() -> None:
    """Read the command line, measure, print."""
    words = argparse.ArgumentParser(prog="python -m tests.benchmarks.render", description=__doc__)
    words.add_argument("seconds", nargs="?", type=int, default=600)
    words.add_argument("--runs", type=int, default=1)
    words.add_argument("--only", type=lambda text: text.split(","), help="limit, ours, ffmpeg, mlt, moviepy, schedule")
    words.add_argument("--moviepy", metavar="PYTHON", default=os.environ.get("FACELESS_MOVIEPY"))
    words.add_argument("--vmaf", action="store_true", help="also measure quality, with an ffmpeg that knows libvmaf")
    words.add_argument("--keep", type=Path, help="leave the films of the last run in this folder")
    options = words.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what was started is ended, and files go
    with tempfile.TemporaryDirectory(prefix="faceless-bench-") as opened:
        folder = Path(opened)
        library = Artifacts(folder / "library")
        scenes = max(3, options.seconds * 30 // project.SCENE)
        timeline = project.film(library, scenes)
        project.save(timeline, folder / "film.json")
        for label, edit in project.EDITS.items():
            project.save(project.film(library, scenes, edit), folder / f"{label}.json")
        bench = Bench(folder, timeline, options)
        loads = []
        for number in range(options.runs):
            bench.run(number)
            loads.append(os.getloadavg()[0])
        print(f"\n{timeline.length} frames, {os.cpu_count()} cores, load {loads}, medians of {options.runs}\n")
        table.show(bench.rows, timeline.rate)
        for name, note in bench.notes.items():
            print(f"- {name}: {note}")
        if not options.only or "schedule" in options.only:
            schedule.report(timeline, folder / "library", folder)
        if options.vmaf:
            quality.report(timeline, library, folder, options.moviepy)
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            for path in filter(Path.is_file, folder.iterdir()):
                shutil.copy(path, options.keep)


def _megabytes(path: Path) -> float:
    return path.stat().st_size / 1e6


if __name__ == "__main__":
    main()
