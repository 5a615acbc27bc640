"""Whose turn it is: heavy work one after another, light work beside it, nothing before its time."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from engine.domain.units import Seconds
from engine.errors import Refused
from engine.pipeline.queue.entry import MOST_TRIES, Entry, State
from engine.pipeline.queue.work import Work
from engine.runtime.jobs import Job
from engine.runtime.settings import Settings

_LOOK: Seconds = 20.0
"""After so long the clock is looked at again, for it may have been set."""
_BESIDE = 2
"""Light pieces of work done beside the heavy ones."""


class Running:
    """What is known of an entry while it is worked on."""

    def __init__(self, entry: Entry) -> None:
        self.live = entry
        self.job: Job[Any] | None = None
        self.asked: State | None = None
        """What it shall be once it has stopped."""
        self.held = False
        self.told = 0.0

    def stop(self, state: State, *, held: bool = False) -> None:
        """Ask it to stop and become this; what was asked first counts, but nothing outdoes being given up."""
        if self.asked is None or state == "stopped":
            self.asked, self.held = state, held
        if self.job:
            self.job.cancel()


def due(
    entries: Iterable[Entry], running: Sequence[Entry], works: Mapping[str, Work], settings: Settings, now: datetime
) -> list[Entry]:
    """Give what shall be begun now, in order, as much as there is room for."""
    heavy = [works[each.verb].heavy for each in running]
    room = {True: settings.jobs_at_once - heavy.count(True), False: _BESIDE - heavy.count(False)}
    found = []
    for entry in entries:
        work = works.get(entry.verb)
        if work and room[work.heavy] > 0 and _free(entry, settings, now):
            room[work.heavy] -= 1
            found.append(entry)
    return found


def patience(entries: Iterable[Entry], now: datetime) -> Seconds | None:
    """How long to wait before the clock is looked at again; None where nothing waits for a moment."""
    ahead = [(each.at - now).total_seconds() for each in entries if each.at and each.state == "waiting"]
    return max(0.0, min([_LOOK, *ahead])) if ahead else None


def moment(text: str, now: datetime) -> datetime | None:
    """Read 22:30 (the next one), or 2026-11-24 22:30, in local time; None where nothing is said. Raises Refused."""
    said = text.strip()
    if not said:
        return None
    here = now.astimezone()
    try:
        if ":" in said and "-" not in said:
            clock = time.fromisoformat(said.zfill(5))
            today = datetime.combine(here.date(), clock).astimezone()
            return today if today > here else datetime.combine(here.date() + timedelta(days=1), clock).astimezone()
        return datetime.fromisoformat(said).astimezone()
    except (ValueError, OverflowError) as error:
        raise Refused(f"{text!r} is no time.", "Give it as 22:30 or 2026-11-24 22:30.") from error


def _free(entry: Entry, settings: Settings, now: datetime) -> bool:
    again = entry.state == "interrupted" and settings.resume_jobs and entry.tries < MOST_TRIES
    return (entry.state == "waiting" or again) and (entry.at is None or entry.at <= now)
