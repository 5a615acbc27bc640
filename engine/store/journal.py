"""Every change, a line each, flushed to the disk before it is acknowledged: what a damaged database is restored from.

A line is its length in bytes, a checksum and JSON. The first line of a file says which store and schema it belongs to
and which change it begins after; the file is named by that number.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO

from engine.domain.units import Bytes
from engine.errors import NeedsSpace
from engine.runtime import atomic
from engine.store.change import Change, to_json

_MOST_CHANGES = 1000
_MOST_BYTES: Bytes = 8_000_000


@dataclass(frozen=True)
class Heading:
    """What the changes of one file belong to."""

    store: str
    version: int
    position: int
    """The last change that came before this file."""


@dataclass(frozen=True)
class Entry:
    """One commit."""

    position: int
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Segment:
    """One journal file as read back."""

    path: Path
    heading: Heading
    lines: tuple[bytes, ...]
    """The JSON of every entry that is whole."""
    bad: int
    """Lines that are damaged; a torn last line, never acknowledged, does not count."""
    trailing: int
    """How many of the bad lines come after the last whole one."""
    good: int
    """Bytes from the start that are whole."""

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every whole entry."""
        return tuple(_entry(json.loads(line)) for line in self.lines)

    @cached_property
    def last(self) -> int:
        """The last whole change in or before this file."""
        return int(json.loads(self.lines[-1])["position"]) if self.lines else self.heading.position

    @property
    def end(self) -> int:
        """The last change that was ever written here, whole or not."""
        return self.last + self.trailing


class Journal:
    """The file that changes are being appended to."""

    def __init__(self, path: Path, began: int, position: int, size: int) -> None:
        self.position = position
        self.size = size
        self._began = began
        self._path = path
        self._file: BinaryIO = path.open("r+b", buffering=0)
        self._file.truncate(size)
        self._file.seek(size)
        self._before = (position, size)

    @classmethod
    def begin(cls, folder: Path, heading: Heading) -> "Journal":
        """Start a new file. Raises NeedsSpace."""
        path = folder / f"{heading.position:012}.jsonl"
        line = framed(to_json(asdict(heading)).encode())
        atomic.write(path, line)
        return cls(path, heading.position, heading.position, len(line))

    @classmethod
    def resume(cls, segment: Segment) -> "Journal":
        """Go on with a clean file; a torn tail is cut off."""
        return cls(segment.path, segment.heading.position, segment.last, segment.good)

    @property
    def empty(self) -> bool:
        """Whether it holds no change yet."""
        return self.position == self._began

    @property
    def long(self) -> bool:
        """Whether it is time for a snapshot and a new file: this much at most has to be replayed."""
        return self.position - self._began >= _MOST_CHANGES or self.size >= _MOST_BYTES

    def append(self, changes: Sequence[Change]) -> int:
        """Write one commit and flush it to the disk; gives its position. Raises NeedsSpace; then nothing is written."""
        position = self.position + 1
        line = framed(to_json({"position": position, "changes": [each.plain for each in changes]}).encode())
        self._before = (self.position, self.size)
        try:
            with ExitStack() as undo:
                undo.callback(self.cut)
                _write_all(self._file, line)
                os.fsync(self._file.fileno())
                undo.pop_all()
        except OSError as error:
            raise NeedsSpace(
                f"The change journal in {self._path.parent} cannot be written: {error.strerror}.",
                "Free some space and try again.",
            ) from error
        self.position, self.size = position, self.size + len(line)
        return position

    def cut(self) -> None:
        """Take back the last append: its commit did not happen."""
        self.position, self.size = self._before
        self._file.truncate(self.size)
        self._file.seek(self.size)
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def read(path: Path) -> Segment | None:
    """Read a journal file back; None where not even its heading is whole."""
    whole: list[bytes] = []
    bad = trailing = good = 0
    content = path.read_bytes()
    *lines, _torn = content.split(b"\n")
    for line in lines:
        body = _unframed(line)
        if body is None:
            bad, trailing = bad + 1, trailing + 1
            continue
        whole.append(body)
        trailing = 0
        good += 0 if bad else len(line) + 1
    heading = _heading(whole[0]) if whole else None
    return Segment(path, heading, tuple(whole[1:]), bad, trailing, good) if heading else None


def segments(folder: Path) -> Iterator[tuple[Path, Segment | None]]:
    """Every journal file, oldest first."""
    for path in sorted(folder.glob("*.jsonl")):
        yield path, read(path)


def framed(body: bytes) -> bytes:
    """Put length and checksum before a line."""
    return b"%d %s %s\n" % (len(body), _checksum(body), body)


def _unframed(line: bytes) -> bytes | None:
    length, _, rest = line.partition(b" ")
    checksum, _, body = rest.partition(b" ")
    return body if length == b"%d" % len(body) and checksum == _checksum(body) else None


def _checksum(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=8).hexdigest().encode()


def _heading(line: bytes) -> Heading | None:
    found: dict[str, Any] = json.loads(line)
    return Heading(**found) if found.keys() == Heading.__dataclass_fields__.keys() else None


def _entry(found: dict[str, Any]) -> Entry:
    changes = (
        Change(each["verb"], each["table"], tuple(each["ids"]), tuple(each["rows"])) for each in found["changes"]
    )
    return Entry(found["position"], tuple(changes))


def _write_all(file: BinaryIO, line: bytes) -> None:
    written = 0
    while written < len(line):
        written += file.write(line[written:])
