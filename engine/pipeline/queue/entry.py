"""One piece of work in the queue, and what became of it."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from engine.domain.identity import new_id
from engine.domain.units import Seconds
from engine.errors import Cancelled, EngineError

State = Literal["waiting", "running", "paused", "done", "failed", "stopped", "interrupted"]
ENDED: frozenset[State] = frozenset({"done", "failed", "stopped"})
OPEN: frozenset[State] = frozenset({"waiting", "paused", "interrupted"})
"""Neither running nor ended."""

MOST_TRIES = 3
"""Work that was interrupted so often waits for the person: it may be what ended the program."""


@dataclass(frozen=True)
class Outcome:
    """What was made."""

    paths: tuple[str, ...] = ()
    project: str = ""
    """The key of the film's project, where it is about one."""
    words: str = ""
    """What was last told of it."""


@dataclass(frozen=True)
class Failure:
    """Why it came to nothing, and what to do about it."""

    message: str
    remedy: str
    error: str
    """The error's class, as `NeedsModel`: it says which remedy fits."""


@dataclass(frozen=True)
class Entry:
    """One piece of work; how far it is while it runs is known to the program that runs it alone."""

    verb: str
    arguments: dict[str, Any]
    """As plain JSON."""
    title: str
    made: datetime
    id: str = field(default_factory=new_id)
    state: State = "waiting"
    at: datetime | None = None
    """Not before this moment."""
    begun: datetime | None = None
    ended: datetime | None = None
    tries: int = 0
    """How often it was begun without coming to an end."""
    held: bool = False
    """Whether it is paused because everything is."""
    outcome: Outcome | None = None
    failure: Failure | None = None
    fraction: float = 0.0
    """0 to 1; of what is paused or was interrupted, how far it had come."""
    message: str = ""
    left: Seconds | None = None
    """A guess at the time left; None where there is none."""
    stage: str = ""
    """Of a film being made: one of the STAGES."""
    project: str = ""
    """Of a film being made: its project's key, once there is one."""

    @property
    def when(self) -> str:
        """Before which local time it is not begun; empty where it may be at any."""
        return f"{self.at.astimezone():%Y-%m-%d %H:%M}" if self.at else ""

    @property
    def reason(self) -> str:
        """Why it failed or waits for the person, and what to do about it; empty where it does neither."""
        if self.state == "interrupted" and self.tries >= MOST_TRIES:
            return f"The program ended {self.tries} times while this was done. Resume it to try again."
        return f"{self.failure.message} {self.failure.remedy}".strip() if self.failure else ""


def done(entry: Entry, outcome: Outcome, now: datetime) -> Entry:
    """Note that an entry came to its end."""
    return replace(entry, state="done", outcome=outcome, failure=None, fraction=1.0, ended=now, tries=0)


def ended(entry: Entry, error: BaseException, now: datetime) -> Entry:
    """Note what an entry was ended by: given up, or failed and why."""
    stopped = replace(entry, ended=now, tries=0, left=None)
    if isinstance(error, Cancelled):
        return replace(stopped, state="stopped")
    if isinstance(error, EngineError):
        failure = Failure(str(error), error.remedy, type(error).__name__)
    else:
        failure = Failure(
            "Something went wrong inside the program.", "Try again; the log says more.", type(error).__name__
        )
    return replace(stopped, state="failed", failure=failure)
