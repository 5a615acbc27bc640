"""The queue on the disk: a file of lines, each with its own check; the last line about an entry is the truth."""

import errno
import json
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from io import FileIO
from pathlib import Path
from typing import Any

import structlog

from engine.errors import NeedsSpace, Refused
from engine.pipeline.queue.entry import Entry
from engine.runtime import atomic
from engine.runtime.codec import from_plain, to_plain

_log = structlog.get_logger()
_SPARE = 200
"""Lines that a file may have beyond twice those it needs, before it is written anew."""


class Ledger:
    """Not for several threads at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.held = False
        """Whether nothing shall be begun."""
        self.entries: dict[str, Entry] = {}
        """In their order."""
        self._file: FileIO | None = None
        if self._read() > 2 * len(self.entries) + _SPARE:
            with suppress(NeedsSpace):
                self._rewrite()

    def put(self, *changed: Entry) -> None:
        """Write entries down, for good once this returns; new ones come last. Raises NeedsSpace, and is as before."""
        self._append(*(["entry", to_plain(each)] for each in changed))
        self.entries |= {each.id: each for each in changed}

    def drop(self, *ids: str) -> None:
        """Forget entries."""
        self._append(["drop", list(ids)])
        for each in ids:
            self.entries.pop(each, None)

    def order(self, ids: Iterable[str]) -> None:
        """Put the entries in this order; it names all of them."""
        names = list(ids)
        self._append(["order", names])
        self.entries = {name: self.entries[name] for name in names}

    def hold(self, *, held: bool) -> None:
        """Note whether nothing shall be begun."""
        self._append(["held", held])
        self.held = held

    def close(self) -> None:
        """Let go of the file."""
        if self._file:
            self._file.close()
            self._file = None

    def _append(self, *lines: list[Any]) -> None:
        with atomic.needing_space(self._path.parent):
            file = self._opened()
            whole = file.seek(0, os.SEEK_END)
            content = b"".join(_line(each) for each in lines)
            if file.write(content) < len(content) or not _flushed(file):
                file.truncate(whole)
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _opened(self) -> FileIO:
        if self._file is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            content = self._path.read_bytes() if self._path.is_file() else b""
            with ExitStack() as failing:
                file = failing.enter_context(self._path.open("ab", buffering=0))
                if content and not content.endswith(b"\n"):  # a line that was cut short must not swallow the next
                    file.write(b"\n")
                if not content:
                    atomic.flush_folder(self._path.parent)
                failing.pop_all()
            self._file = file
        return self._file

    def _read(self) -> int:
        lines = list(_whole(self._path))
        for plain in lines:
            try:
                self._apply(*plain)
            except (Refused, TypeError, ValueError, KeyError) as error:
                _log.warning("a line of the queue cannot be read", reason=str(error))
        return len(lines)

    def _apply(self, kind: str, said: Any) -> None:
        if kind == "entry":
            entry = from_plain(said, Entry)
            self.entries[entry.id] = entry
        elif kind == "drop":
            for each in said:
                self.entries.pop(each, None)
        elif kind == "order":
            first = {name: self.entries[name] for name in said if name in self.entries}
            self.entries = first | self.entries
        elif kind == "held":
            self.held = bool(said)

    def _rewrite(self) -> None:
        lines: list[list[Any]] = [["entry", to_plain(each)] for each in self.entries.values()]
        atomic.write(self._path, b"".join(_line(each) for each in [*lines, ["held", self.held]]))


def _flushed(file: FileIO) -> bool:
    try:
        os.fsync(file.fileno())
    except OSError:
        return False
    return True


def _line(plain: list[Any]) -> bytes:
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _whole(path: Path) -> Iterator[list[Any]]:
    """Every line that is whole; damaged ones are passed over, for each says all about its entry."""
    if not path.is_file():
        return
    for line in path.read_bytes().split(b"\n"):
        check, _, text = line.partition(b" ")
        if text and check == b"%08x" % zlib.crc32(text):
            yield json.loads(text)
        elif line:
            _log.warning("a line of the queue is damaged", length=len(line))
