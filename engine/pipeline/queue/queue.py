"""The queue: work that is done one after another, that can be paused and put off, and that survives a kill."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import structlog

from engine.domain.brief import Brief
from engine.domain.event import ProjectReady, QueueChanged, StageReached
from engine.domain.units import Seconds
from engine.errors import Cancelled, EngineError, NeedsSpace, NotFound, Refused
from engine.pipeline.queue.entry import ENDED, OPEN, Entry, State, done, ended
from engine.pipeline.queue.ledger import Ledger
from engine.pipeline.queue.turns import Running, due, moment, patience
from engine.pipeline.queue.work import Work, outcome
from engine.runtime.events import Events
from engine.runtime.jobs import Jobs
from engine.runtime.progress import Progress, Report
from engine.runtime.settings import Settings

_log = structlog.get_logger()
_SELDOM = 0.25
"""Seconds between two events of an entry's progress."""
_THREADS = 12
_AGAIN: Seconds = 20.0
"""Until work is begun again that could not be written down."""


class Queue:
    """Any thread may call. Nothing is begun before `start`; entries of a program that was ended are interrupted."""

    def __init__(
        self,
        path: Path,
        works: Mapping[str, Work],
        events: Events,
        settings: Callable[[], Settings] = Settings,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`path` is the file that the queue is kept in; `works` are the verbs that it knows, by name."""
        self._ledger, self._works, self._events = Ledger(path), works, events
        self._settings, self._now = settings, now
        self._wake = threading.Condition(threading.RLock())
        self._running: dict[str, Running] = {}
        self._makers: dict[int, str] = {}
        """Threads, and the entries that they work on."""
        self._projects: dict[str, str] = {}
        """Keys of films being made, and their entries."""
        self._jobs = Jobs(_THREADS)
        self._thread: threading.Thread | None = None
        self._closing = False
        self._deaf = [
            events.subscribe(StageReached, lambda each: self._reached(each.key, each.stage)),
            events.subscribe(ProjectReady, lambda each: self._reached(each.key, "")),
        ]
        for entry in list(self._ledger.entries.values()):
            if entry.state == "running":  # of a program that is no more
                self._ledger.entries[entry.id] = replace(entry, state="interrupted")

    @property
    def held(self) -> bool:
        """Whether everything is paused."""
        return self._ledger.held

    @property
    def busy(self) -> bool:
        """Whether anything is worked on."""
        with self._wake:
            return bool(self._running)

    def all(self) -> list[Entry]:
        """Every entry in order, with how far it is."""
        with self._wake:
            running = {name: each.live for name, each in self._running.items()}
            return [running.get(name, entry) for name, entry in self._ledger.entries.items()]

    def entry(self, id: str) -> Entry:  # noqa: A002 - the field's own name
        """One entry as it is now. Raises NotFound."""
        with self._wake:
            kept = self._ledger.entries.get(id)
            if kept is None:
                raise NotFound(f"The queue has no entry {id!r}.", "`faceless jobs list` shows them all.")
            return self._running[id].live if id in self._running else kept

    def add(self, verb: str, arguments: Mapping[str, Any], title: str = "", at: datetime | None = None) -> Entry:
        """Put work at the end of the queue; written down, once this returns. Raises Refused where it does not fit.

        :param arguments: By the verb's own names, as values or as plain JSON.
        :param at: Not before this moment; in local time where it names no zone.
        """
        work = self._works.get(verb)
        if work is None:
            raise Refused(f"The queue knows no {verb!r}.", f"Choose one of {', '.join(self._works)}.")
        entry = Entry(verb, work.checked(arguments), title or verb, self._now(), at=at and at.astimezone(UTC))
        with self._wake:
            self._ledger.put(entry)
            self._wake.notify_all()
        self._events.publish(QueueChanged(entry.id))
        return entry

    def make(self, brief: Brief, output: Path | None = None, at: str = "") -> Entry:
        """Put a film into the queue, to be made as `make` would.

        :param output: The folder for the film and everything that goes with it.
        :param at: Not before this time, such as 22:30 or 2026-11-24 22:30.
        """
        given = {"brief": brief} | ({"output": output} if output else {})
        return self.add("make", given, brief.subject, moment(at, self._now()))

    def cancel(self, id: str) -> None:  # noqa: A002
        """Give work up; what runs stops at its next report. Raises NotFound, and Refused where it has ended."""
        with self._changing(id) as entry:
            self._stop(entry, "stopped")

    def pause(self, id: str) -> None:  # noqa: A002
        """Put work off until it is resumed; what runs stops at its next report and keeps what it has made."""
        with self._changing(id) as entry:
            self._stop(entry, "paused")

    def resume(self, id: str) -> None:  # noqa: A002
        """Let what is paused, interrupted, failed or stopped be done when its turn comes, from what is kept of it."""
        with self._changing(id) as entry:
            if entry.state in {"running", "done"}:
                raise Refused(f"“{entry.title}” is {entry.state}.")
            fresh = replace(entry, state="waiting", held=False, tries=0, failure=None, ended=None, at=None)
            self._ledger.put(fresh)

    def put_off(self, id: str, at: datetime | None) -> None:  # noqa: A002
        """Do work not before a moment; None lets it be done when its turn comes."""
        with self._changing(id) as entry:
            if entry.state not in OPEN:
                raise Refused(f"“{entry.title}” is {entry.state}.")
            self._ledger.put(replace(entry, at=at and at.astimezone(UTC)))

    def remove(self, id: str) -> None:  # noqa: A002
        """Forget an entry; what it made stays. Raises Refused while it runs."""
        with self._wake:
            if self.entry(id).state == "running":
                raise Refused("This is being done now.", "Stop it first.")
            self._ledger.drop(id)
        self._events.publish(QueueChanged(id))

    def clear(self) -> int:
        """Forget what is done and what was given up; failures stay until they are tried again. Gives how many."""
        with self._wake:
            gone = [each.id for each in self._ledger.entries.values() if each.state in {"done", "stopped"}]
            if gone:
                self._ledger.drop(*gone)
        self._events.publish(QueueChanged(""))
        return len(gone)

    def move(self, id: str, before: str = "") -> None:  # noqa: A002
        """Put an entry before another; empty puts it last."""
        with self._wake:
            names = list(self._ledger.entries)
            place = names.index(self.entry(before).id) if before else len(names)
            names.insert(place - (names.index(self.entry(id).id) < place), names.pop(names.index(id)))
            self._ledger.order(names)
            self._wake.notify_all()
        self._events.publish(QueueChanged(""))

    def hold(self) -> None:
        """Pause everything: what runs stops at its next report, and nothing is begun, today or after a restart."""
        with self._wake:
            self._ledger.hold(held=True)
            for each in self._running.values():
                each.stop("paused", held=True)
        self._events.publish(QueueChanged(""))

    def release(self) -> None:
        """Go on where everything was paused; what was paused by itself stays so."""
        with self._wake:
            self._ledger.hold(held=False)
            waiting = [replace(e, state="waiting", held=False) for e in self._ledger.entries.values() if e.held]
            self._ledger.put(*waiting)
            self._wake.notify_all()
        self._events.publish(QueueChanged(""))

    def start(self) -> None:
        """Begin to do what is in the queue, and go on until `close`."""
        with self._wake:
            if self._thread is None and not self._closing:
                self._thread = threading.Thread(target=self._keep_on, name="queue", daemon=True)
                self._thread.start()

    def run(self, progress: Progress) -> list[Entry]:
        """Do everything that is due now, and tell what became of it."""
        mine = [each.id for each in self.all() if each.state in OPEN]
        self.start()
        while self._busy():
            now = [each for each in self.all() if each.id in mine]
            done = sum(1.0 if each.state in ENDED else each.fraction for each in now)
            words = next((f"{each.title}: {each.message}" for each in now if each.state == "running"), "Waiting")
            progress(done / max(1, len(now)), words)
            progress.stop.wait(0.2)
        progress(1.0)
        return [each for each in self.all() if each.id in mine]

    def close(self) -> None:
        """Stop all that runs, and let it be taken up again at the next start."""
        with self._wake:
            self._closing = True
            for each in self._running.values():
                each.stop("interrupted")
            self._wake.notify_all()
        if self._thread:
            self._thread.join()
        self._jobs.close()
        self._ledger.close()
        for unsubscribe in self._deaf:
            unsubscribe()

    @contextmanager
    def _changing(self, id: str) -> Iterator[Entry]:  # noqa: A002
        with self._wake:
            yield self.entry(id)
            self._wake.notify_all()
        self._events.publish(QueueChanged(id))

    def _stop(self, entry: Entry, state: State) -> None:
        if entry.state in ENDED:
            raise Refused(f"“{entry.title}” is {entry.state} already.")
        if entry.id in self._running:
            self._running[entry.id].stop(state)
        else:
            over = self._now() if state in ENDED else None
            self._ledger.put(replace(entry, state=state, held=False, ended=over))

    def _busy(self) -> bool:
        with self._wake:
            return bool(self._running or self._due())

    def _keep_on(self) -> None:
        while True:
            with self._wake:
                if self._closing:
                    return
                begun: list[Entry] = []
                rest = patience(self._ledger.entries.values(), self._now())
                try:
                    for entry in self._due():
                        begun.append(self._begun(entry))  # noqa: PERF401 - those before one that fails are begun
                except (NeedsSpace, OSError) as failure:
                    _log.warning("nothing can be begun", reason=str(failure))
                    rest = _AGAIN if rest is None else min(rest, _AGAIN)
                if not begun:
                    self._wake.wait(rest)
            for entry in begun:
                self._events.publish(QueueChanged(entry.id))
                if entry.state == "running":
                    self._do(entry)

    def _due(self) -> list[Entry]:
        """What shall be begun now."""
        if self.held or self._closing:
            return []
        running = [each.live for each in self._running.values()]
        return due(self._ledger.entries.values(), running, self._works, self._settings(), self._now())

    def _begun(self, entry: Entry) -> Entry:
        """Note that an entry is begun, or that it cannot be."""
        begun = replace(
            entry, state="running", begun=self._now(), ended=None, tries=entry.tries + 1, message="", left=None
        )
        try:
            begun = replace(begun, arguments=self._works[entry.verb].settled(entry.arguments))
        except EngineError as error:
            begun = ended(begun, error, self._now())
        self._ledger.put(begun)
        if begun.state == "running":
            self._running[entry.id] = Running(begun)
        return begun

    def _do(self, entry: Entry) -> None:
        """Let a thread do the work; whoever asked meanwhile to stop it is heard."""
        work, running = self._works[entry.verb], self._running[entry.id]

        def call(progress: Progress) -> Any:
            self._makers[threading.get_ident()] = entry.id
            return work.run(progress, entry.arguments)

        job = self._jobs.start(call, lambda report: self._heard(entry.id, report))
        with self._wake:
            running.job = job
            if running.asked:
                job.cancel()
        job.future.add_done_callback(lambda future: self._ended(entry.id, future))

    def _ended(self, id: str, future: "Future[Any]") -> None:  # noqa: A002
        """Note what became of an entry; it is told once it is written down."""
        error = future.exception()
        with self._wake:
            running = self._running[id]
            entry = replace(running.live, left=None)
            if error is None:
                entry = done(entry, outcome(future.result(), entry.arguments, entry.message), self._now())
            elif isinstance(error, Cancelled) and running.asked in {"paused", "interrupted"}:
                entry = replace(entry, state=running.asked, held=running.held, tries=0)
            else:
                entry = ended(entry, error, self._now())
            try:
                self._ledger.put(entry)
            except (NeedsSpace, OSError) as failure:  # it will be done again after a restart; what it made is kept
                _log.warning("the queue could not be written", reason=str(failure))
                self._ledger.entries[id] = entry
            self._running.pop(id)
            self._projects.pop(entry.project, None)
            self._makers = {thread: name for thread, name in self._makers.items() if name != id}
            self._wake.notify_all()
        self._events.publish(QueueChanged(id))

    def _heard(self, id: str, report: Report) -> None:  # noqa: A002
        """Keep how far an entry is: told a few times a second, written down at every tenth."""
        with self._wake:
            running = self._running.get(id)
            if running is None:
                return
            tenth = int(10 * report.fraction) > int(10 * running.live.fraction)
            running.live = replace(running.live, fraction=report.fraction, message=report.message, left=report.left)
            if tenth:
                with suppress(NeedsSpace, OSError):
                    self._ledger.put(running.live)
            if time.monotonic() - running.told < _SELDOM:
                return
            running.told = time.monotonic()
        self._events.publish(QueueChanged(id))

    def _reached(self, key: str, stage: str) -> None:
        """Learn which film an entry makes, and its stage: the first is told on the thread that makes it."""
        with self._wake:
            mine = self._projects.get(key) or self._makers.get(threading.get_ident(), "")
            running = self._running.get(mine)
            if running is None or (running.live.project == key and stage in {"", running.live.stage}):
                return
            self._projects[key] = mine
            running.live = replace(running.live, project=key, stage=stage or running.live.stage)
        self._events.publish(QueueChanged(mine))
