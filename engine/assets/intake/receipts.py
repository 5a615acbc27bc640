"""What became of files that were looked at before, so that an import that was broken off goes on where it was.

Derived: losing it costs only time. A file that changed since, in length or date, is looked at again.
"""

import hashlib
import os
import sqlite3
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import structlog

_log = structlog.get_logger()
_VERSION = 1
"""Raise it when files that were refused may be taken now."""


class Receipt(NamedTuple):
    """What became of one file: it was taken in as this content, or refused for this reason; one of them is empty."""

    sha256: str
    reason: str


class Receipts:
    """One small SQLite file; any thread may call."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._opened: sqlite3.Connection | None = None

    def find(self, path: Path, about: os.stat_result) -> Receipt | None:
        """Give what became of a file that has not changed since."""
        with self._lock:
            try:
                row = self._connection().execute(_FIND, (_key(path, about),)).fetchone()
            except sqlite3.Error:
                self._anew()
                return None
        return Receipt(*row) if row else None

    def keep(self, receipts: Iterable[tuple[Path, os.stat_result, Receipt]]) -> None:
        """Note what became of files; what cannot be noted is only looked at again."""
        rows = [(_key(path, about), *receipt) for path, about, receipt in receipts]
        with self._lock:
            try:
                with self._connection() as connection:
                    connection.executemany("INSERT OR REPLACE INTO receipts VALUES (?, ?, ?)", rows)
            except sqlite3.Error as error:
                _log.warning("receipts not kept", reason=str(error))
                self._anew()

    def close(self) -> None:
        """Let go of the file; the next question opens it again."""
        with self._lock:
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._opened = sqlite3.connect(self._path, check_same_thread=False)
            self._opened.execute("PRAGMA synchronous = OFF")  # a torn file is made anew
            self._opened.execute("CREATE TABLE IF NOT EXISTS receipts (key BLOB PRIMARY KEY, sha256, reason)")
        return self._opened

    def _anew(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None
        self._path.unlink(missing_ok=True)


_FIND = "SELECT sha256, reason FROM receipts WHERE key = ?"


def _key(path: Path, about: os.stat_result) -> bytes:
    said = f"{_VERSION}\0{about.st_size}\0{about.st_mtime_ns}\0".encode()
    return hashlib.sha256(said + os.fsencode(os.path.abspath(path))).digest()[:16]  # noqa: PTH100 - links stay links
