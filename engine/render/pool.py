"""Renders segments on every core: one process a core, a crash in one of them costs a retry and nothing else."""

import errno
import json
import os
import queue
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from contextlib import contextmanager
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from engine import errors
from engine.domain.identity import Blob
from engine.domain.plan import Segment
from engine.domain.timeline import Timeline
from engine.errors import Cancelled, EngineError, NeedsSpace
from engine.render.captions import Captions
from engine.render.encoder import Preset
from engine.render.layers import Find
from engine.render.scratch import scratch
from engine.render.worker import Job, serve, to_bytes
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.codec import blobs
from engine.runtime.progress import Progress

_LOOK = 0.1
"""Seconds between two looks at whether somebody asked to stop."""
_RUN = 4
"""Segments of one clip that go to the same process, which need not open and find its place anew."""


class _Crashed(Exception):
    """A process ended in the middle of a segment."""


def render(
    segments: Sequence[Segment], preset: Preset, artifacts: Artifacts, find: Find, progress: Progress, workers: int = 0
) -> list[Blob]:
    """Render segments, or find them rendered; in their order. Raises Cancelled and what rendering raises."""
    parts = progress.split(*(segment.film.length for segment in segments))
    lines: queue.SimpleQueue[list[int]] = queue.SimpleQueue()
    for line in _lines(segments):
        lines.put(line)
    done: dict[int, Blob] = {}
    stopped = threading.Event()
    with scratch() as folder:
        crew = [Worker(folder, artifacts, find) for _ in range(_crew_size(workers, lines.qsize()))]

        def work(worker: Worker) -> None:
            while (line := _next(lines)) and not stopped.is_set():
                for index in line:
                    with _named(segments[index]):
                        film = segments[index].film
                        written = Captions(film).key(0, film.length)
                        done[index] = artifacts.keep(worker.render, parts[index], film, preset, written)

        with ThreadPoolExecutor(len(crew)) as threads:
            running = [threads.submit(work, worker) for worker in crew]
            try:
                wait(running, return_when=FIRST_EXCEPTION)
                stopped.set()
            finally:
                failed = [each.exception() for each in running if each.done() and each.exception()]
                for worker in crew:
                    worker.close(at_once=bool(failed))
        if failed and failed[0]:
            raise failed[0]
    return [done[index] for index in range(len(segments))]


class Worker:
    """One process that renders; started when first needed."""

    def __init__(self, scratch: Path, artifacts: Artifacts, find: Find) -> None:
        self._scratch, self._artifacts, self._find = scratch, artifacts, find
        self._numbers = count()
        self._lock = threading.Lock()
        self._process: Any = None
        self._pipe: Any = None
        self._closed = False

    @stage(1)
    def render(self, progress: Progress, film: Timeline, preset: Preset, written: str) -> Blob:  # noqa: ARG002 - a part of the key
        """Render a segment to an MKV file; `written` names what its captions look like."""
        out = self._scratch / f"{id(self):x}-{next(self._numbers)}.mkv"
        files = {blob.sha256: str(self._find(blob)) for blob in blobs(film)}
        job = Job(film, preset, str(out), files)
        try:
            try:
                self._do(job, progress)
            except _Crashed:
                self._do(job, progress)
        except _Crashed as error:
            raise EngineError("The renderer crashed twice.", "Replace the clip that is seen there.") from error
        else:
            return self._artifacts.put(out)
        finally:
            out.unlink(missing_ok=True)

    def close(self, *, at_once: bool) -> None:
        """End the process."""
        with self._lock:
            self._closed = True
            if self._process is None:
                return
            if at_once:
                self._process.kill()
            else:
                self._pipe.close()
            self._process.join()
            self._process = None

    def _do(self, job: Job, progress: Progress) -> None:
        pipe = self._started()
        try:
            pipe.send_bytes(to_bytes(job))
            while (answer := self._answer(pipe, progress))["kind"] == "progress":
                progress(answer["done"] / job.film.length, "Rendering")
        except (EOFError, OSError) as error:
            self._gone()
            raise _Crashed from error
        if answer["kind"] != "done":
            raise _error(answer)

    def _answer(self, pipe: Any, progress: Progress) -> Mapping[str, Any]:
        while not pipe.poll(_LOOK):
            if progress.stop.asked:
                raise Cancelled
        answer: Mapping[str, Any] = json.loads(pipe.recv_bytes())
        return answer

    def _started(self) -> Any:
        with self._lock:
            if self._closed:
                raise Cancelled
            if self._process is None:
                spawning = get_context("spawn")
                self._pipe, theirs = spawning.Pipe()
                self._process = spawning.Process(target=serve, args=(theirs,), name="faceless-render", daemon=True)
                self._process.start()
                theirs.close()
            return self._pipe

    def _gone(self) -> None:
        with self._lock:
            if self._process is not None:
                self._process.kill()
                self._process.join()
                self._pipe.close()
                self._process = None


@contextmanager
def _named(segment: Segment) -> Iterator[None]:
    """Say where in the film an error arose: files go by their content, which tells a person nothing."""
    try:
        yield
    except (Cancelled, NeedsSpace):
        raise
    except EngineError as error:
        minutes, seconds = divmod(int(segment.start / segment.film.rate), 60)
        error.args = (f"{minutes}:{seconds:02d} into the film: {error}",)
        raise


def _error(answer: Mapping[str, Any]) -> EngineError:
    if answer["kind"] == "refused":
        kind = getattr(errors, answer["error"])
        error: EngineError = kind(answer["message"], answer["remedy"])
        return error
    if answer["errno"] in {errno.ENOSPC, errno.EDQUOT}:
        return NeedsSpace("The disk is full.", "Free some space and render again: what is done is kept.")
    return EngineError(f"A part of the film could not be rendered: {answer['message']}.", "Render again.")


def _next(lines: "queue.SimpleQueue[list[int]]") -> list[int] | None:
    try:
        return lines.get_nowait()
    except queue.Empty:
        return None


def _lines(segments: Sequence[Segment]) -> list[list[int]]:
    """Group neighbours that show the same file; the longest groups first, so that no core waits at the end."""
    lines: list[list[int]] = []
    for index, segment in enumerate(segments):
        files = {clip.media for clip in segment.film.clips if clip.media}
        before = segments[index - 1].film.clips[-1].media if index else None
        if lines and before in files and len(lines[-1]) < _RUN:
            lines[-1].append(index)
        else:
            lines.append([index])
    return sorted(lines, key=lambda line: -sum(segments[index].film.length for index in line))


def _crew_size(workers: int, lines: int) -> int:
    usable = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return max(1, min(workers or usable, lines))
