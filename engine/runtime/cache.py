"""What was learnt lately and may be asked again: JSON in a folder, each kind of key with its own lifetime."""

import re
import shutil
import sqlite3
from pathlib import Path
from typing import Any, TypeVar

import diskcache
import structlog

from engine.domain.identity import new_id
from engine.domain.units import Seconds
from engine.errors import Refused
from engine.runtime.codec import from_json, to_json

T = TypeVar("T")

MINUTE: Seconds = 60.0
HOUR: Seconds = 60 * MINUTE

LIFETIMES: tuple[tuple[str, Seconds], ...] = (
    ("video:{id}:metadata", HOUR),
    ("asset:{id}:details", 24 * HOUR),
    ("script:generate:{hash}", 7 * 24 * HOUR),
    ("analytics:{video_id}:{platform}", 5 * MINUTE),
    ("api:rate_limit:{service}:{key}", MINUTE),
    ("session:{user_id}", 30 * MINUTE),
    ("source:{name}:{hash}", 24 * HOUR),
)
"""Each kind of key and how long it is kept."""

_KINDS = tuple(
    (re.compile("[^:]+".join(re.escape(part) for part in re.split(r"\{\w+\}", pattern))), seconds)
    for pattern, seconds in LIFETIMES
)
_log = structlog.get_logger()


class _PlainDisk(diskcache.JSONDisk):  # type: ignore[misc]
    """JSON alone: a row that claims to be a pickle (CVE-2025-69872) is damage, and never loaded."""

    def fetch(self, mode: int, filename: str | None, value: object, read: bool) -> Any:
        if mode == diskcache.core.MODE_PICKLE or filename is not None:
            raise ValueError("a row of the cache holds something other than JSON")
        return super().fetch(mode, filename, value, read)

    def get(self, key: object, raw: bool) -> Any:
        if not raw:
            raise ValueError("a key of the cache is not JSON")
        return super().get(key, raw)


class Cache:
    """A folder of its own, for the user alone; nothing in it is ever run or unpickled."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: diskcache.Cache | None = None

    def get(self, key: str, kind: type[T]) -> T | None:
        """Give what is kept under a key, or None where nothing is, or no longer. Raises Refused on an unknown key."""
        lifetime(key)
        try:
            kept = self._store().get(key)
        except _DAMAGE as error:
            self._start_afresh(error)
            return None
        try:
            return from_json(kept, kind) if isinstance(kept, str) else None
        except Refused:
            _log.warning("cached value unreadable, left out", key=key)
            return None

    def put(self, key: str, value: object) -> None:
        """Keep a value as long as its kind of key says; where the disk will not have it, go on without.

        Raises Refused on an unknown key.
        """
        seconds = lifetime(key)
        text = to_json(value)
        try:
            self._store().set(key, text, expire=seconds)
        except _DAMAGE as error:
            self._start_afresh(error)

    def forget(self, key: str) -> None:
        """Drop what is kept under a key."""
        lifetime(key)
        try:
            self._store().delete(key)
        except _DAMAGE as error:
            self._start_afresh(error)

    def clear(self) -> None:
        """Drop everything that is kept."""
        try:
            self._store().clear()
        except _DAMAGE as error:
            self._start_afresh(error)

    def close(self) -> None:
        """Let go of the folder."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _store(self) -> diskcache.Cache:
        if self._open is None:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._folder.chmod(0o700)
            try:
                self._open = diskcache.Cache(
                    str(self._folder), disk=_PlainDisk, size_limit=256_000_000, disk_min_file_size=2**31
                )
            except _DAMAGE as error:
                self._start_afresh(error)
                return self._store()
        return self._open

    def _start_afresh(self, error: Exception) -> None:
        self.close()
        aside = self._folder.with_name(f"{self._folder.name}-damaged-{new_id()}")
        _log.warning("cache damaged, set aside and begun anew", aside=str(aside), reason=str(error))
        for old in self._folder.parent.glob(f"{self._folder.name}-damaged-*"):
            shutil.rmtree(old, ignore_errors=True)
        if self._folder.exists():
            self._folder.replace(aside)


def lifetime(key: str) -> Seconds:
    """How long a key is kept. Raises Refused on one of no known kind."""
    for kind, seconds in _KINDS:
        if kind.fullmatch(key):
            return seconds
    raise Refused(f"{key!r} is no key of the cache.", f"Known are {', '.join(pattern for pattern, _ in LIFETIMES)}.")


# What a damaged database, a poisoned entry or a missing value file end in.
_DAMAGE = (sqlite3.DatabaseError, ValueError, TypeError, KeyError, EOFError, OSError)
