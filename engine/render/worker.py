"""The process that renders: one job after another, as it is told through a pipe. JSON in, JSON out.

It ends by itself when the pipe does, and takes with it what it had begun.
"""

import json
import os
import queue
import signal
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

import av
import psutil

from engine.domain.identity import Blob
from engine.domain.timeline import Timeline
from engine.errors import Cancelled, EngineError, NotFound
from engine.render.compositor import Compositor
from engine.render.encoder import Encoder, Preset
from engine.render.footage.conform import conform
from engine.render.footage.recipes import Recipe, Traits, examine
from engine.render.layers import Shelf
from engine.runtime.codec import from_plain, to_plain
from engine.runtime.progress import Progress, Report, Stop

STOP = b"stop"
_EVERY = 8
"""Frames between two reports."""
_NICE = 5
"""Whoever sits at the machine goes first; Windows has a class for that."""


@dataclass(frozen=True)
class Job:
    """A segment to be rendered: plain data, so that it could as well be sent to another machine."""

    film: Timeline
    preset: Preset
    out: str
    files: dict[str, str] = field(default_factory=dict)
    """Where each file lies, by its content."""
    copies: tuple[str, ...] = ()
    """Where the copy of each clip lies; empty where it is shown from its file."""


@dataclass(frozen=True)
class Copying:
    """Footage to be copied in a form that is cheap to show."""

    path: str
    recipe: Recipe
    out: str


@dataclass(frozen=True)
class Examining:
    """Footage of which it is to be told what it is like."""

    path: str


Work = Job | Copying | Examining
_KINDS: dict[str, type[Work]] = {"render": Job, "copy": Copying, "examine": Examining}


def render(job: Job, shelf: Shelf, progress: Progress) -> None:
    """Render a segment to a file. Raises Refused, NotFound, Cancelled."""

    def find(blob: Blob) -> Path:
        if blob.sha256 not in job.files:
            raise NotFound(f"A file this needs is missing ({blob.sha256[:12]}).", "Make the film again to restore it.")
        return Path(job.files[blob.sha256])

    copies = {clip: Path(copy) for clip, copy in zip(job.film.clips, job.copies, strict=False) if copy}
    with (
        Encoder(Path(job.out), job.film, job.preset) as encoder,
        Compositor(job.film, find, shelf, copies.get) as compositor,
    ):
        for frame in range(job.film.length):
            compositor.compose(frame, encoder.picture)
            encoder.write()
            if frame % _EVERY == _EVERY - 1:
                progress((frame + 1) / job.film.length, "Rendering")


def serve(pipe: Connection) -> None:
    """Do what comes through the pipe until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches every process of a terminal: the parent decides
    psutil.Process().nice(getattr(psutil, "BELOW_NORMAL_PRIORITY_CLASS", _NICE))
    desk = _Desk(pipe)
    shelf = Shelf()
    while True:
        work = desk.next()
        try:
            given = _done(work, shelf, Progress(desk.report, desk.stop))
        except Cancelled:
            desk.tell("stopped")
        except EngineError as error:
            desk.tell("refused", error=type(error).__name__, message=str(error), remedy=error.remedy)
        except (OSError, av.error.FFmpegError) as error:
            desk.tell("failed", errno=error.errno or 0, message=str(error))
        else:
            desk.tell("done", given=to_plain(given))


def to_bytes(work: Work) -> bytes:
    """Write work as it goes through the pipe."""
    kind = next(name for name, kind in _KINDS.items() if isinstance(work, kind))
    return json.dumps({"kind": kind, "work": to_plain(work)}).encode()


def _done(work: Work, shelf: Shelf, progress: Progress) -> Traits | None:
    match work:
        case Job():
            render(work, shelf, progress)
        case Copying():
            conform(progress, Path(work.path), work.recipe, Path(work.out))
        case Examining():
            return examine(Path(work.path))
    return None


class _Desk:
    """Where jobs come in and answers go out."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._jobs: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._begun: list[Path] = []
        self.stop = Stop()
        threading.Thread(target=self._listen, daemon=True).start()

    def next(self) -> Work:
        heard = json.loads(self._jobs.get())
        work = from_plain(heard["work"], _KINDS[heard["kind"]])
        self._begun[:] = [] if isinstance(work, Examining) else [Path(work.out)]
        return work

    def report(self, report: Report) -> None:
        self.tell("progress", done=report.fraction, message=report.message)

    def tell(self, kind: str, **more: object) -> None:
        try:
            self._pipe.send_bytes(json.dumps({"kind": kind, **more}).encode())
        except OSError:
            self._leave()

    def _listen(self) -> None:
        try:
            while True:
                heard = self._pipe.recv_bytes()
                if heard == STOP:
                    self.stop.ask()
                else:
                    self.stop = Stop()
                    self._jobs.put(heard)
        except (EOFError, OSError):
            self._leave()

    def _leave(self) -> None:
        """End at once: whoever asked is gone, and nobody will take the result."""
        for path in self._begun:
            with suppress(OSError):  # Windows keeps what is open; the next start removes it
                path.unlink(missing_ok=True)
        os._exit(0)
