"""What crossing from one program's file to another's cost: said to a person, with its place."""

from dataclasses import dataclass

from engine.domain.identity import Blob
from engine.domain.timeline import Timeline
from engine.domain.units import Frames, Seconds


@dataclass(frozen=True)
class Note:
    """One thing that was lost, changed or not understood."""

    text: str
    track: str = ""
    name: str = ""
    """Of the clip or other item; empty where the whole film is meant."""
    at: Seconds | None = None
    """When in the film."""


@dataclass(frozen=True)
class Missing:
    """A file that a timeline shows and nobody could find: the clip is kept, to be given its file later."""

    name: str
    address: str
    """Where the file that was read says it lies."""
    media: Blob
    """What the timeline calls it; where nobody knew the file's hash, a name made of its address."""


@dataclass(frozen=True)
class Report:
    """Everything worth telling of one crossing; empty where nothing was lost."""

    notes: tuple[Note, ...] = ()
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True)
class Read:
    """A timeline that was read, and what became of what it could not hold."""

    timeline: Timeline
    report: Report


class Notes:
    """Gathers notes while a file is read or written: each is told once, and of very many the first."""

    MOST = 1_000

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._notes: dict[Note, None] = {}
        self._missing: dict[Missing, None] = {}

    def add(self, text: str, track: str = "", name: str = "", at: Frames | None = None) -> None:
        """Note something, at a frame of the film."""
        if len(self._notes) < self.MOST:
            self._notes[Note(text, track, name, None if at is None else self._timeline.seconds(at))] = None

    def miss(self, missing: Missing) -> None:
        """Note a file that was not found."""
        if len(self._missing) < self.MOST:
            self._missing[missing] = None

    @property
    def report(self) -> Report:
        """All of it, in order."""
        return Report(tuple(self._notes), tuple(self._missing))
