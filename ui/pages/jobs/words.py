"""What a piece of work is in, in words, with a drawing and a colour."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.pipeline.queue.entry import Entry
from ui.language import translated
from ui.words import clock, moment

_SIGNS = {
    "waiting": ("clock", "muted"),
    "running": ("circle-play", "focus"),
    "paused": ("circle-pause", "caution"),
    "done": ("circle-check", "good"),
    "failed": ("circle-alert", "bad"),
    "stopped": ("circle-stop", "muted"),
    "interrupted": ("history", "caution"),
}


def sign(entry: Entry) -> tuple[str, str]:
    """The drawing of its state, and the colour's name."""
    return ("calendar-clock", "muted") if entry.state == "waiting" and entry.at else _SIGNS[entry.state]


def state(entry: Entry, *, held: bool, now: datetime) -> str:
    """Say what it is in."""
    if entry.state == "waiting" and entry.at and entry.at > now:
        left = until((entry.at - now).total_seconds())
        return QCoreApplication.translate("jobs", "At {time}, in {left}").format(time=moment(entry.at), left=left)
    if entry.state == "waiting" and held:
        return QCoreApplication.translate("jobs", "Waits until everything goes on")
    if entry.state == "running":
        return _running(entry)
    if entry.state == "done" and entry.begun and entry.ended:
        took = clock((entry.ended - entry.begun).total_seconds())
        return QCoreApplication.translate("jobs", "Done, took {time}").format(time=took)
    if entry.state == "paused":
        return QCoreApplication.translate("jobs", "Paused at {part}").format(part=f"{entry.fraction:.0%}")
    return {
        "waiting": QCoreApplication.translate("jobs", "Waits its turn"),
        "done": QCoreApplication.translate("jobs", "Done"),
        "failed": QCoreApplication.translate("jobs", "Failed"),
        "stopped": QCoreApplication.translate("jobs", "Stopped by you"),
        "interrupted": QCoreApplication.translate("jobs", "Interrupted; goes on from where it was"),
    }[entry.state]


def detail(entry: Entry) -> str:
    """The second line: what is done now, or why it failed."""
    if entry.failure and entry.state == "failed":
        return translated(entry.failure.message)
    if entry.outcome and entry.state == "done":
        return Path(entry.outcome.paths[0]).name if entry.outcome.paths else ""
    said = translated(entry.message)
    return "" if entry.message == "Done" or said == stage(entry.stage) else said


def stage(name: str) -> str:
    """What a film goes through, in a word."""
    return {
        "script": QCoreApplication.translate("jobs", "Writing"),
        "fit": QCoreApplication.translate("jobs", "Timing"),
        "pictures": QCoreApplication.translate("jobs", "Choosing pictures"),
        "voice": QCoreApplication.translate("jobs", "Speaking"),
        "listing": QCoreApplication.translate("jobs", "Describing"),
        "render": QCoreApplication.translate("jobs", "Rendering"),
        "finish": QCoreApplication.translate("jobs", "Finishing"),
    }.get(name, QCoreApplication.translate("jobs", "Working"))


def until(seconds: float) -> str:
    """Write a long time to wait as 3 h 12 min, a short one as 1:05."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return clock(seconds)
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    if days:
        return QCoreApplication.translate("jobs", "{days} d {hours} h").format(days=days, hours=hours)
    return QCoreApplication.translate("jobs", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def _running(entry: Entry) -> str:
    told = [stage(entry.stage), f"{entry.fraction:.0%}"]
    if entry.left is not None:
        told.append(QCoreApplication.translate("jobs", "{time} left").format(time=clock(entry.left)))
    return " · ".join(told)
