"""Titles and tags as SQLite's full text: words and beginnings of words, without accents. Derived: may be deleted."""

import re
import sqlite3
import threading
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import structlog

from engine.assets.finding.keys import Flags, Places
from engine.errors import NeedsSpace
from engine.runtime.paths import RESOURCES

_MADE_OF = """
CREATE VIRTUAL TABLE IF NOT EXISTS words
    USING fts5(title, tags, tokenize="unicode61 remove_diacritics 2", prefix='3 4');
CREATE TABLE IF NOT EXISTS told(id INTEGER PRIMARY KEY, about INTEGER NOT NULL);
"""
_LONGEST = 24
"""Words of a question; the rest is not looked for."""
_PREFIX = 3
"""Letters from which a word may be the beginning of another."""
_ENOUGH = 20
_LOOKED_AT, _DEEPEST = 2000, 20_000
"""Assets that have the words and are looked at, before facets: more where facets leave few, but no more than that."""
_COMMON = 5000
"""A word that more assets have tells little."""
_AT_ONCE = 5000
_WORD = re.compile(r"\w+")
_LETTER = re.compile("[a-z]")
"""Alone it is an article or the like, which half of all titles have."""
_UNSPACED = re.compile("([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])")
"""Letters of scripts that put no space between words: each stands for itself."""
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
"""Letters whose strokes Unicode does not count as accents."""
Told = Callable[[Sequence[int]], Iterable[tuple[int, str, str]]]
"""Gives id, title and tags of assets."""
T = TypeVar("T")
_log = structlog.get_logger()


class Words:
    """One file; any thread may call, one is served at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._using = threading.RLock()
        self._opened: sqlite3.Connection | None = None
        self.version = -1
        """Of the catalogue that it follows; -1 where it may lack something."""

    def follow(self, version: int, ids: Places, abouts: npt.NDArray[np.uint64], told: Told) -> None:
        """Take in what is told of assets, where it is new or other than before; forget others. Raises NeedsSpace."""
        with self._using:
            if self.version != version:
                self._healing(lambda: self._follow(ids, abouts.astype(np.int64), told))
                self.version = version

    def find(self, text: str, limit: int, ids: Places) -> tuple[Places, list[float]]:
        """Give assets that have words of a text, the most and rarest first, and what share of its words each has.

        `ids` are those that may be found, in rising order.
        """
        asked = _asked(text)
        if not asked or not len(ids):
            return np.zeros(0, np.int64), []
        with self._using:
            return self._healing(lambda: self._find(asked, limit, ids))

    def close(self) -> None:
        """Let go of the file."""
        with self._using:
            self.version = -1
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def _find(self, asked: Sequence[str], limit: int, ids: Places) -> tuple[Places, list[float]]:
        every = [f'"{word}"*' if len(word) >= _PREFIX else f'"{word}"' for word in asked]
        each = [term for term in every if self._is_there(term, 0)]
        if not each:
            return np.zeros(0, np.int64), []
        telling = [term for term in each if not self._is_there(term, _COMMON)]
        deep = min(_DEEPEST, _LOOKED_AT * self._count() // len(ids) + 1)
        rows = self._matching(" AND ".join(each), max(deep, _LOOKED_AT), ranked=bool(telling))
        if len(rows) < _ENOUGH and len(each) > 1:
            rows += self._matching(" OR ".join(telling or each), max(deep, _LOOKED_AT), ranked=bool(telling))
        found = np.array(list(dict.fromkeys(row[0] for row in rows)), np.int64)
        found = found[_among(found, ids)][:limit]
        holes = ",".join("?" * len(found))
        told = f"SELECT rowid, title || ' ' || tags FROM words WHERE rowid IN ({holes})"  # noqa: S608 - question marks
        texts = dict(self._open().execute(told, found.tolist()).fetchall())
        shares = [_share(asked, texts[id_]) for id_ in found.tolist()]
        order = sorted(range(len(found)), key=lambda each: -shares[each])
        return found[order], [shares[each] for each in order]

    def _is_there(self, term: str, often: int) -> bool:
        """Whether more assets than so many have a word: no more of them are counted."""
        sql = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1 OFFSET ?"
        return self._open().execute(sql, (term, often)).fetchone() is not None

    def _count(self) -> int:
        return int(self._open().execute("SELECT max(id) FROM told").fetchone()[0] or 1)

    def _matching(self, question: str, deep: int, *, ranked: bool) -> list[tuple[int]]:
        """Give the best, or, where very many are as good, the newest: ranking these all would take long."""
        order = "rank" if ranked else "rowid DESC"
        sql = f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY {order} LIMIT ?"  # noqa: S608 - one of two words
        return self._open().execute(sql, (question, deep)).fetchall()

    def _follow(self, ids: Places, abouts: npt.NDArray[np.int64], told: Told) -> None:
        connection = self._open()
        kept = np.array(connection.execute("SELECT id, about FROM told ORDER BY id").fetchall(), np.int64).reshape(
            -1, 2
        )
        same = _among(ids, kept[:, 0])
        same[same] = kept[np.searchsorted(kept[:, 0], ids[same]), 1] == abouts[same]
        fresh, gone = ids[~same], kept[~_among(kept[:, 0], np.sort(ids)), 0]
        named = dict(zip(fresh.tolist(), abouts[~same].tolist(), strict=True))
        for start in range(0, len(gone), _AT_ONCE):
            self._drop(gone[start : start + _AT_ONCE].tolist())
        for start in range(0, len(fresh), _AT_ONCE):
            part = fresh[start : start + _AT_ONCE].tolist()
            self._drop(part)
            rows = [(id_, _folded(title), _folded(tags)) for id_, title, tags in told(part)]
            with connection:
                connection.executemany("INSERT INTO words(rowid, title, tags) VALUES (?, ?, ?)", rows)
                connection.executemany("INSERT INTO told VALUES (?, ?)", [(row[0], named[row[0]]) for row in rows])

    def _drop(self, ids: Sequence[int]) -> None:
        each = [(id_,) for id_ in ids]
        with self._open() as connection:
            connection.executemany("DELETE FROM words WHERE rowid = ?", each)
            connection.executemany("DELETE FROM told WHERE id = ?", each)

    def _open(self) -> sqlite3.Connection:
        if self._opened is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._path, check_same_thread=False)
            self._opened = connection
            connection.executescript(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cell_size_check = 1;"
            )
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise sqlite3.DatabaseError("its pages do not fit together")
            connection.executescript(_MADE_OF)
        return self._opened

    def _healing(self, work: Callable[[], T]) -> T:
        """Do something; where the file is damaged begin it anew and do it again. Raises NeedsSpace."""
        try:
            return work()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
                raise NeedsSpace(
                    f"The disk that holds {self._path} is full.", "Free some space and try again."
                ) from error
            return self._anew(error, work)
        except sqlite3.DatabaseError as error:
            return self._anew(error, work)

    def _anew(self, error: sqlite3.DatabaseError, work: Callable[[], T]) -> T:
        _log.warning("words of the library unreadable, made anew", reason=str(error))
        self.close()
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                Path(f"{self._path}{suffix}").unlink()
        return work()


def _among(wanted: Places, sorted_: Places) -> Flags:
    """Which numbers are among others, which are sorted."""
    if not len(sorted_):
        return np.zeros(len(wanted), np.bool_)
    at = np.minimum(np.searchsorted(sorted_, wanted), len(sorted_) - 1)
    found: Flags = sorted_[at] == wanted
    return found


def _asked(text: str) -> list[str]:
    """The words of a question, folded, each once; those that say nothing only where there are no others."""
    words = list(dict.fromkeys(_WORD.findall(_folded(text[:2000]))))[:_LONGEST]
    return [word for word in words if word not in _empty() and not _LETTER.fullmatch(word)] or words


def _share(asked: Sequence[str], text: str) -> float:
    """How many of the words asked for begin a word of a text; a beginning alone counts less."""
    words = set(_WORD.findall(text))
    return sum(1.0 if each in words else 0.8 * _begun(each, words) for each in asked) / len(asked)


def _begun(beginning: str, words: set[str]) -> bool:
    return len(beginning) >= _PREFIX and any(word.startswith(beginning) for word in words)


def _folded(text: str) -> str:
    """Write a text without capitals and accents, and with spaces between what has none."""
    if text.isascii():
        return text.lower().replace("\0", " ")
    clean = text.encode("utf-8", "replace").decode().replace("\0", " ").casefold().translate(_STROKES)
    plain = "".join(each for each in unicodedata.normalize("NFKD", clean) if not unicodedata.combining(each))
    return _UNSPACED.sub(r" \1 ", unicodedata.normalize("NFC", plain))


@cache
def _empty() -> frozenset[str]:
    lines = (RESOURCES / "words" / "empty.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
