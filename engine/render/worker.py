"""One process that renders segments, one after another, as it is told through a pipe: JSON in, JSON out.

It ends by itself when the pipe does, and takes with it what it had begun.
"""

import json
import os
import queue
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

import av

from engine.domain.identity import Blob
from engine.domain.timeline import Timeline
from engine.errors import EngineError, NotFound
from engine.render.compositor import Compositor
from engine.render.encoder import Encoder, Preset
from engine.render.layers import Shelf
from engine.runtime.codec import from_plain, to_plain

_EVERY = 8
"""Frames between two reports."""


@dataclass(frozen=True)
class Job:
    """A segment to be rendered: plain data, so that it could as well be sent to another machine."""

    film: Timeline
    preset: Preset
    out: str
    files: dict[str, str] = field(default_factory=dict)
    """Where each file lies, by its content."""


def render(job: Job, shelf: Shelf, report: Callable[[int], None]) -> None:
    """Render a segment to a file; `report` is told how many frames are done."""

    def find(blob: Blob) -> Path:
        if blob.sha256 not in job.files:
            raise NotFound(f"A file this needs is missing ({blob.sha256[:12]}).", "Make the film again to restore it.")
        return Path(job.files[blob.sha256])

    with Encoder(Path(job.out), job.film, job.preset) as encoder, Compositor(job.film, find, shelf) as compositor:
        for frame in range(job.film.length):
            compositor.compose(frame, encoder.picture)
            encoder.write()
            if frame % _EVERY == _EVERY - 1:
                report(frame + 1)


def serve(pipe: Connection) -> None:
    """Render what comes through the pipe until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches every process of a terminal: the parent decides
    jobs: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    begun: list[Path] = []
    threading.Thread(target=_listen, args=(pipe, jobs, begun), daemon=True).start()
    shelf = Shelf()

    def tell(kind: str, **more: object) -> None:
        try:
            pipe.send_bytes(json.dumps({"kind": kind, **more}).encode())
        except OSError:
            _leave(begun)

    while True:
        job = from_plain(json.loads(jobs.get()), Job)
        begun[:] = [Path(job.out)]
        try:
            render(job, shelf, lambda done: tell("progress", done=done))
        except EngineError as error:
            tell("refused", error=type(error).__name__, message=str(error), remedy=error.remedy)
        except (OSError, av.error.FFmpegError) as error:
            tell("failed", errno=error.errno or 0, message=str(error))
        else:
            tell("done")


def to_bytes(job: Job) -> bytes:
    """Write a job as it goes through the pipe."""
    return json.dumps(to_plain(job)).encode()


def _listen(pipe: Connection, jobs: "queue.SimpleQueue[bytes]", begun: list[Path]) -> None:
    try:
        while True:
            jobs.put(pipe.recv_bytes())
    except (EOFError, OSError):
        _leave(begun)


def _leave(begun: list[Path]) -> None:
    """End at once: whoever asked is gone, and nobody will take the result."""
    for path in begun:
        with suppress(OSError):  # Windows keeps what is open; the next start removes it
            path.unlink(missing_ok=True)
    os._exit(0)
