"""The limit: decoding the sources and encoding the film's frames, with nothing between and nothing beside.

`python -m tests.benchmarks.render.limit decode|encode FOLDER FILM OUT`; prints processor seconds and, for encoding,
the seconds it takes when each core encodes its share of the film.
"""

import json
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from multiprocessing import get_context
from pathlib import Path

import av

from engine.domain.plan import excerpt
from engine.domain.timeline import Clip
from engine.render import colour
from engine.render.compositor import Compositor
from engine.render.encoder import Encoder, preset
from engine.runtime.artifacts import Artifacts
from tests.benchmarks.render import project

_BATCH = 30


def decode(folder: Path, film: Path) -> float:
    """Decode every frame of every clip that the film shows, once; gives the seconds that these frames took."""
    artifacts, timeline = Artifacts(folder), project.read(film)
    following = (*timeline.clips[1:], None)
    spent = 0.0
    for clip, after in zip(timeline.clips, following, strict=True):
        if clip.media and clip.kind == "video":
            tail = after.transition.length if after and after.transition else 0
            spent += _decoded(artifacts.find(clip.media), clip, clip.length + tail, timeline.rate)
    return spent


def _decoded(path: Path, clip: Clip, frames: int, rate: Fraction) -> float:
    first = Fraction(clip.source_start).limit_denominator(1000)
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type, stream.codec_context.thread_count = "FRAME", 1
        began, seen = time.process_time(), 0
        for frame in container.decode(stream):
            if (frame.time or 0) + float(0.5 / rate) < first:
                began = time.process_time()
                continue
            seen += 1
            if seen == frames:
                break
        return time.process_time() - began


def encode(folder: Path, film: Path, out: Path) -> tuple[float, float]:
    """Compose and encode a share of the film on each core; gives the seconds of encoding: processor, wall."""
    timeline, cores = project.read(film), len(os.sched_getaffinity(0))
    edges = [timeline.length * index // cores for index in range(cores + 1)]
    shares = [(folder, film, out.with_suffix(f".{index}.mkv"), *edges[index : index + 2]) for index in range(cores)]
    with ProcessPoolExecutor(cores, get_context("spawn")) as processes:
        spent = list(processes.map(_encoded, shares))
    return sum(cpu for cpu, _ in spent), max(wall for _, wall in spent)


def _encoded(share: tuple[Path, Path, Path, int, int]) -> tuple[float, float]:
    """Frames are composed beforehand, a second at a time, so that the encoder has the processor's cache to itself."""
    folder, film, out, start, end = share
    timeline = excerpt(project.read(film), start, end)
    cpu = wall = 0.0
    ready = [colour.blank(timeline.width, timeline.height) for _ in range(_BATCH)]
    with Compositor(timeline, Artifacts(folder).find) as compositor:
        encoder = Encoder(out, timeline, preset("standard"))
        for first in range(0, timeline.length, _BATCH):
            batch = ready[: min(_BATCH, timeline.length - first)]
            for offset, planes in enumerate(batch):
                compositor.compose(first + offset, planes)
            for planes in batch:
                colour.copy(planes, encoder.picture)
                began = time.process_time(), time.perf_counter()
                encoder.write()
                cpu, wall = cpu + time.process_time() - began[0], wall + time.perf_counter() - began[1]
        began = time.process_time(), time.perf_counter()
        encoder.__exit__(None, None, None)
        return cpu + time.process_time() - began[0], wall + time.perf_counter() - began[1]


def main(what: str, folder: Path, film: Path, out: Path) -> None:
    """Measure and print one JSON object."""
    if what == "decode":
        spent = decode(folder, film)
        print(json.dumps({"cpu": spent, "wall": spent / len(os.sched_getaffinity(0))}))
    else:
        cpu, wall = encode(folder, film, out)
        parts = sorted(out.parent.glob(f"{out.stem}.*.mkv"))
        print(json.dumps({"cpu": cpu, "wall": wall, "bytes": sum(path.stat().st_size for path in parts)}))


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:5]))
