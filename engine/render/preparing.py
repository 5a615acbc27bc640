"""Copies of whole files, made before a film asks for them: side by side, in processes of their own."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from engine.domain.identity import Blob
from engine.errors import NotFound, Refused
from engine.render.layers import Find
from engine.render.making import Worker
from engine.render.scratch import scratch
from engine.runtime.artifacts import Artifacts
from engine.runtime.jobs import results
from engine.runtime.progress import Progress


@dataclass(frozen=True)
class Prepared:
    """What became of one file."""

    media: Blob
    copied: bool
    """Whether there is a copy of all of it."""
    reason: str = ""
    """Why there is none."""


def prepare(
    progress: Progress, artifacts: Artifacts, find: Find, media: Sequence[Blob], size: tuple[int, int], workers: int
) -> list[Prepared]:
    """Copy the footage that a film of `size` (width, height) shows from copies; what is copied already is kept.

    What cannot be read is told, not raised. Raises NeedsSpace, Cancelled.
    """
    whole = progress.apart()
    parts = whole.split(*[1.0] * max(1, len(media)))
    with scratch() as folder, ExitStack() as ending:
        idle = _workers(min(workers, len(media)), folder, artifacts, find, ending)
        threads = ending.enter_context(ThreadPoolExecutor(max(1, idle.qsize())))
        ending.callback(threads.shutdown, wait=False, cancel_futures=True)
        ending.callback(whole.stop.ask)
        made = [threads.submit(_one, part, idle, each, size) for part, each in zip(parts, media, strict=False)]
        return results(made, progress)


def _workers(count: int, folder: Path, artifacts: Artifacts, find: Find, ending: ExitStack) -> "SimpleQueue[Worker]":
    idle: SimpleQueue[Worker] = SimpleQueue()
    for _ in range(count):
        idle.put(ending.enter_context(closing(Worker(folder, artifacts, find))))
    return idle


def _one(progress: Progress, idle: "SimpleQueue[Worker]", media: Blob, size: tuple[int, int]) -> Prepared:
    worker = idle.get()
    try:
        reason = worker.prepare(progress, media, size)
    except (Refused, NotFound) as error:
        reason = str(error)
    finally:
        idle.put(worker)
    progress(1.0)
    return Prepared(media, not reason, reason)
