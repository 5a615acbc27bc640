"""How the queue of segments would go with more workers: a simulation from each segment's measured time."""

import heapq
import os
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from engine.domain.plan import plan
from engine.domain.timeline import Timeline
from engine.render.encoder import preset
from engine.render.layers import Shelf
from engine.render.lines import Lines
from engine.render.lines import lines as lines_of
from engine.render.worker import Job, render
from engine.runtime.artifacts import Artifacts
from engine.runtime.codec import blobs
from engine.runtime.progress import quiet
from tests.benchmarks.render import project

WORKERS = (1, 2, 3, 4, 6, 8, 12, 16)


def finish(lines: Iterable[Sequence[float]], workers: int) -> float:
    """Give when the last worker ends, if each takes its next segment from the renderer's own queue when it is free."""
    waiting: Lines[float] = Lines(float)
    waiting.add(lines)
    free = [(0.0, worker) for worker in range(workers)]
    ended = 0.0
    while free:
        now, worker = heapq.heappop(free)
        if (segment := waiting.take(worker)) is not None:
            ended = max(ended, now + segment)
            heapq.heappush(free, (now + segment, worker))
    return ended


def speedup(lines: Iterable[Sequence[float]], workers: int) -> float:
    """Give how many times faster that is than one worker."""
    taken = list(lines)
    return finish(taken, 1) / finish(taken, workers)


def timed(timeline: Timeline, library: Path, folder: Path) -> list[list[float]]:
    """Render every segment of a film as a worker does; gives their processor seconds, line by line in queue order."""
    lines = lines_of(plan(timeline))
    film = project.save(timeline, folder / "scheduled.json")
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as processes:
        return list(processes.map(_line, lines, repeat(film), repeat(library), repeat(folder)))


def _line(line: Sequence[int], film: Path, library: Path, folder: Path) -> list[float]:
    segments, artifacts, shelf, spent = plan(project.read(film)), Artifacts(library), Shelf(), []
    for index in line:
        segment = segments[index].film
        files = {blob.sha256: str(artifacts.find(blob)) for blob in blobs(segment)}
        out = folder / f"segment-{index}.mkv"
        began = time.process_time()
        render(Job(segment, preset("standard"), str(out), files), shelf, quiet())
        spent.append(time.process_time() - began)
        out.unlink()
    shelf.close()
    return spent


def report(timeline: Timeline, library: Path, folder: Path) -> None:
    """Measure and print a table."""
    lines = timed(timeline, library, folder)
    every = [each for line in lines for each in line]
    print(f"\n{len(every)} segments in {len(lines)} lines, {sum(every):.1f} s in all\n")
    print("| workers | segments done after s | speed-up |")
    print("|--:|--:|--:|")
    for workers in WORKERS:
        print(f"| {workers} | {finish(lines, workers):.1f} | {speedup(lines, workers):.2f} |")
