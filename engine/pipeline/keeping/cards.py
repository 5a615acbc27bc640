"""What is told of every project without opening it: read from its file once, and again when that has changed."""

import json
import os
import re
import sqlite3
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from engine.domain.brief import ASPECTS
from engine.domain.project import FILE
from engine.domain.units import Seconds
from engine.pipeline.keeping.folders import EDITS, VERSIONS

_BLOB = re.compile(rb'"sha256":\s*"([0-9a-f]{64})",\s*"suffix":\s*"([.\w]*)"')
_FILE = "cards-1.sqlite"
"""Another number where cards would say something else of the same file."""


@dataclass(frozen=True)
class Card:
    """One project in a few words."""

    key: str
    title: str
    length: Seconds
    aspect: str
    text: str
    """Title, topic and script, folded: what it is found by."""
    media: tuple[str, ...]
    """The names of the files that its timeline shows and plays, as the artifact store has them."""


class Cards:
    """One small SQLite file, derived and safe to lose; any thread may call."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE
        self._lock = threading.Lock()
        self._kept: dict[str, tuple[int, int, Card]] | None = None

    def of(self, folders: Iterable[Path]) -> dict[Path, Card]:
        """Give the cards of the projects in some folders; where there is none to read, there is no card."""
        with self._lock:
            kept = self._kept = self._read() if self._kept is None else self._kept
            found: dict[Path, Card] = {}
            new: dict[str, tuple[int, int, Card]] = {}
            for folder in folders:
                name = f"{folder}{os.sep}{FILE}"
                try:
                    about = os.stat(name)  # noqa: PTH116 - a thousand of them, twice as fast
                except OSError:
                    continue
                known = kept.get(name) or new.get(name)
                if known is None or known[:2] != (about.st_mtime_ns, about.st_size):
                    card = _card(name)
                    if card is None:
                        continue
                    known = new[name] = about.st_mtime_ns, about.st_size, card
                found[folder] = known[2]
            kept |= new
            self._write(new)
        return found

    def media(self, folders: Iterable[Path]) -> set[str]:
        """Give the names of all files that the projects in some folders show and play, or could again.

        Those of unsaved edits and of earlier versions count, and what was last known of projects that cannot be read
        now, as on a disk that is not there.
        """
        places = list(folders)
        cards = self.of(places)
        for folder in places:
            last = (self._kept or {}).get(f"{folder}{os.sep}{FILE}")
            if folder not in cards and last:
                cards[folder] = last[2]
        found = {name for card in cards.values() for name in card.media}
        return found.union(*map(_named, places))

    def _read(self) -> dict[str, tuple[int, int, Card]]:
        with suppress(sqlite3.Error):
            connection = self._connection()
            try:
                rows = connection.execute("SELECT name, changed, size, card FROM cards").fetchall()
            finally:
                connection.close()
            return {name: (changed, size, _whole(json.loads(card))) for name, changed, size, card in rows}
        self._path.unlink(missing_ok=True)
        return {}

    def _write(self, new: dict[str, tuple[int, int, Card]]) -> None:
        """Keep cards; what cannot be kept is only read again."""
        if not new:
            return
        rows = [(name, *about, json.dumps(list(vars(card).values()))) for name, (*about, card) in new.items()]
        with suppress(sqlite3.Error, OSError):
            connection = self._connection()
            try:
                with connection:
                    connection.executemany("INSERT OR REPLACE INTO cards VALUES (?, ?, ?, ?)", rows)
            finally:
                connection.close()

    def _connection(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path)
        connection.execute("PRAGMA synchronous = OFF")  # a torn file is made anew
        connection.execute("CREATE TABLE IF NOT EXISTS cards (name TEXT PRIMARY KEY, changed, size, card)")
        return connection


def folded(text: str) -> str:
    """Write a text without case and accents, as it is searched."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(each for each in parts if not unicodedata.combining(each)).casefold()


def _whole(plain: list[Any]) -> Card:
    key, title, length, aspect, text, media = plain
    return Card(key, title, length, aspect, text, tuple(media))


def _named(folder: Path) -> set[str]:
    """Give the names of the files that the edits and versions of a project speak of."""
    found: set[str] = set()
    for path in (folder / EDITS, *(folder / VERSIONS).glob("*.json*")):
        with suppress(OSError):
            found.update((sha256 + suffix).decode() for sha256, suffix in _BLOB.findall(path.read_bytes()))
    return found


def _card(name: str) -> Card | None:
    """Read a project file for what is told of it; None where it is damaged or is none."""
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - see above
            plain = json.load(file)
        timeline, brief, script = plain["timeline"], plain["brief"], plain["script"]
        title = plain.get("name") or plain["listing"]["titles"][0]
        said = [title, brief["topic"], script["title"], *(scene["narration"] for scene in script["scenes"])]
        length = float(timeline["length"] / Fraction(timeline["rate"]))
        media = tuple(sorted(set(_media(timeline))))
        aspect = aspect_of(timeline["width"], timeline["height"])
        return Card(plain["key"], title, length, aspect, folded("\n".join(said)), media)
    except (OSError, ValueError, RecursionError, KeyError, IndexError, TypeError, AttributeError, ArithmeticError):
        return None


def aspect_of(width: int, height: int) -> str:
    """Name the shape that a frame of this size is nearest to, as `9:16`."""
    return min(ASPECTS, key=lambda name: abs(ASPECTS[name][0] * height - ASPECTS[name][1] * width) / ASPECTS[name][1])


def _media(plain: Any) -> Iterator[str]:
    if isinstance(plain, list):
        for each in plain:
            yield from _media(each)
    elif isinstance(plain, dict):
        if plain.keys() == {"sha256", "suffix"}:
            yield plain["sha256"] + plain["suffix"]
        else:
            for each in plain.values():
                yield from _media(each)
