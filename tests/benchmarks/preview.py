"""How soon a frame is seen: `python -m tests.benchmarks.preview [SECONDS]`, on the film of the render benchmark.

Medians and 95th percentiles in milliseconds of a 640 × 360 preview of a 1080p film, by what was looked at before.
"""

import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from engine.domain.timeline import Timeline
from engine.render.renderer import Renderer
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet
from tests.benchmarks.render import project

SIZE = (640, 360)


def timed(renderer: Renderer, film: Timeline, frames: Iterable[int]) -> dict[str, float]:
    """Look at frames, one after another."""
    spent = []
    for frame in frames:
        began = time.perf_counter()
        renderer.preview(film, frame, SIZE)
        spent.append(1000 * (time.perf_counter() - began))
    return {"median_ms": round(statistics.median(spent), 2), "p95_ms": round(sorted(spent)[int(0.95 * len(spent))], 2)}


def main(seconds: int) -> None:
    """Measure and print one JSON object a line."""
    with tempfile.TemporaryDirectory() as name:
        artifacts = Artifacts(Path(name))
        film = project.film(artifacts, seconds // 10)
        anywhere = random.Random(1).sample(range(film.length), 40)
        with closing(Renderer(artifacts, artifacts.find)) as renderer:
            first = timed(renderer, film, anywhere[:1])
            along = timed(renderer, film, range(30, 150))
            jumped = timed(renderer, film, anywhere)
            again = timed(renderer, film, anywhere)
            edited = replace(film, captions=film.captions[:-1])
            after = timed(renderer, edited, anywhere)
            began = time.perf_counter()
            renderer.strip(quiet(), film, [clip.start for clip in film.clips])
            strip = {"ms_a_picture": round(1000 * (time.perf_counter() - began) / len(film.clips), 1)}
        for what, figures in {
            "the first": first,
            "the next one, in turn": along,
            "anywhere, not seen before": jumped,
            "seen before": again,
            "seen before, the film edited elsewhere": after,
            "strip, one picture a clip": strip,
        }.items():
            print(json.dumps({"what": what, **figures}))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
