"""The list of projects as people look through it: a thousand of them at once, and those that say some words."""

import os
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from engine.domain.identity import Blob
from engine.domain.project import FILE, FILM
from engine.domain.units import Bytes, Seconds
from engine.pipeline.journal import kept_base
from engine.pipeline.keeping.cards import Card, Cards, folded
from engine.pipeline.keeping.folders import EDITS, THUMBNAIL, shown
from engine.runtime.artifacts import Artifacts, digest
from engine.store.records import COMPLETED, DRAFT, MAKING, QUEUED, REMOVED
from engine.store.unit import Row


@dataclass(frozen=True)
class Summary:
    """One line of the list of projects."""

    key: str
    title: str
    status: str
    """making, interrupted, completed, failed, cancelled, draft, film removed, or replaced by another in its folder."""
    made: str
    """UTC."""
    folder: Path
    thumbnail: Path | None = None
    length: Seconds = 0.0
    """0 where there is no timeline yet."""
    aspect: str = ""
    """As `16:9`."""
    size: Bytes = 0
    """Of what we wrote into its folder."""
    unsaved: bool = False
    """Whether edits were made that are not saved."""
    missing: int = 0
    """How many of the files that it shows and plays are gone."""
    changed: str = ""
    """When it was last saved or edited; UTC."""


class Summaries:
    """Tells of projects what their cards and their folders say."""

    def __init__(self, cards: Cards, artifacts: Artifacts) -> None:
        self._cards, self._artifacts = cards, artifacts

    def of(self, rows: Sequence[Row], busy: Collection[str] = ()) -> list[Summary]:
        """Tell of each row of the store that was not removed; `busy` are the keys of what is being made now."""
        rows = [row for row in rows if row["status"] != REMOVED]
        cards = self._cards.of(Path(row["output_folder"]) for row in rows)
        gone = self._gone({name for card in cards.values() for name in card.media})
        return [_summary(row, cards.get(Path(row["output_folder"])), gone, row["project_key"] in busy) for row in rows]

    def find(self, rows: Sequence[Row], words: str, busy: Collection[str] = ()) -> list[Summary]:
        """Tell of those whose title, topic or script has each of these words; those that are called so come first."""
        terms = folded(words).split()
        cards = self._cards.of(Path(row["output_folder"]) for row in rows)
        texts = {folder: card.text for folder, card in cards.items()}
        fitting = [row for row in rows if _has(texts.get(Path(row["output_folder"]), folded(row["title"])), terms)]
        found = self.of(fitting, busy)
        return sorted(found, key=lambda each: not _has(folded(each.title), terms))

    def _gone(self, names: set[str]) -> set[str]:
        """Give those of some files that are neither kept nor in the library."""
        own = self._artifacts.names()
        return {name for name in names - own if not self._artifacts.has(Blob(name[:64], name[64:]))}


def _has(text: str, terms: Sequence[str]) -> bool:
    return all(term in text for term in terms)


def _summary(row: Row, card: Card | None, gone: set[str], busy: bool) -> Summary:
    folder = Path(row["output_folder"])
    files = _files(folder)
    replaced = card is not None and card.key != row["project_key"]
    told = None if replaced else card
    last = max((files[name].st_mtime for name in (FILE, EDITS) if name in files), default=None)
    changed = datetime.fromtimestamp(last, UTC) if last is not None and told else row["updated_at"]
    return Summary(
        row["project_key"],
        told.title if told else row["title"],
        "replaced" if replaced else _status(row["status"], FILM in files, busy),
        _said(row["created_at"]),
        folder,
        folder / THUMBNAIL if told and THUMBNAIL in files else None,
        told.length if told else 0.0,
        told.aspect if told else "",
        0 if replaced else sum(about.st_size for name, about in files.items() if shown(name)),
        told is not None and EDITS in files and unsaved(folder),
        sum(name in gone for name in told.media) if told else 0,
        _said(changed),
    )


def unsaved(folder: Path) -> bool:
    """Whether a folder holds edits of its project that were not saved."""
    path = folder / EDITS
    with suppress(FileNotFoundError):  # where they were saved just now, or the folder was taken away
        if path.is_file() and kept_base(path) == digest(folder / FILE):
            with path.open("rb") as journal:
                journal.readline()  # says which project file it is about
                return bool(journal.readline())
    return False


def _files(folder: Path) -> dict[str, os.stat_result]:
    with suppress(OSError), os.scandir(folder) as found:
        return {each.name: each.stat() for each in found if each.is_file()}
    return {}


def _status(status: str, film: bool, busy: bool) -> str:
    if status in {QUEUED, MAKING} and not busy:
        return "interrupted"
    if status == DRAFT and film:
        return COMPLETED
    return "film removed" if status == COMPLETED and not film else str(status)


def _said(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"
