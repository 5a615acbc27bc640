"""The vectors of one model in two files that grow: the vectors, mapped into memory, and a record of each.

A record names asset and moment and holds a checksum of its vector and one of itself. A vector is on the disk before its
record is, so a process that is killed loses at most what it had not finished writing. A record of no moments is a row
that was removed. Whatever does not fit its checksum counts as never made, with the other moments of its asset.
"""

import hashlib
import mmap
import os
import struct
import threading
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt
import structlog

from engine.assets.finding.keys import KEY, NOWHERE, Column, Flags, Lookup, Places
from engine.ports import Vectors
from engine.runtime import atomic

Abouts = npt.NDArray[np.uint64]
_RECORD = np.dtype(
    [("key", KEY), ("about", "<u8"), ("moment", "<u2"), ("moments", "<u2"), ("vector", "<u4"), ("own", "<u4")]
)
_HEADER = struct.Struct("<8sI500s")
_MAGIC = b"FSVECT01"
_START = _HEADER.size + 4
_DEAD_SHARE, _DEAD_LEAST = 0.3, 5000
"""Files are written anew without removed rows once so many are."""
_AT_ONCE = 4096
_log = structlog.get_logger()


class VectorFile:
    """Rows of one model; one thread writes at a time, any may read what `rows` and the columns give."""

    def __init__(self, folder: Path, name: str, model: str) -> None:
        """Open or begin; `name` is the files' own. What is damaged is left out and said in the log."""
        self._folder = folder
        self._name = name
        self._model = model
        self._writing = threading.RLock()
        self._lookup: Lookup | None = None
        self._first: Places = np.zeros(0, np.int64)
        self._mapped: Vectors = np.zeros((0, 0), np.float32)
        self.size = 0
        """Numbers of a vector; 0 while there is none."""
        self.generation = 0
        """Rows keep their numbers while this stays the same."""
        self.version = 0
        """Changes with anything that is in here."""
        self._begin(0)
        self._read_newest()

    def __len__(self) -> int:
        """How many rows there are, removed ones included."""
        return self._count

    @property
    def live(self) -> Flags:
        """Which rows are there."""
        return self._live[: self._count]

    @property
    def keys(self) -> Column:
        """Of each row its asset's file."""
        keys: Column = self._records["key"][: self._count]
        return keys

    @property
    def moments(self) -> Places:
        """Of each row its moment."""
        return self._moments[: self._count]

    @property
    def matrix(self) -> Vectors:
        """All rows as (rows, size), mapped; only those that `sound` has seen may be trusted."""
        if len(self._mapped) < self._count:
            with self._writing:
                self._mapped = self._map()
        return self._mapped[: self._count]

    def heads(self, keys: Column, abouts: Abouts | None = None) -> Places:
        """Give each asset's first row, its other moments following it, or NOWHERE.

        Where `abouts` say what is told of each, vectors that hang on something else told do not count; 0 hangs on none.
        """
        with self._writing:
            if self._lookup is None:
                self._first = np.flatnonzero(self.live & (self.moments == 0))
                self._lookup = Lookup(self.keys[self._first])
            at = self._lookup.places(keys)
            heads = np.where(at == NOWHERE, NOWHERE, self._first[at] if len(self._first) else at)
            if abouts is not None and self._count:
                kept = self._records["about"][heads]
                heads = np.where((kept == abouts) | (kept == 0), heads, NOWHERE)
            return heads

    def counts(self, heads: Places) -> Places:
        """How many moments an asset has, by its first row."""
        counts: Places = self._records["moments"][heads].astype(np.int64)
        return counts

    def sound(self, rows: Places) -> Flags:
        """Check rows against their checksums, each once; those of a damaged one's asset are removed."""
        fresh = rows[~self._checked[rows] & self._live[rows]]
        if len(fresh):
            matrix = self.matrix
            sums = np.fromiter((zlib.crc32(matrix[row]) for row in fresh), np.uint32, len(fresh))
            bad = fresh[sums != self._records["vector"][fresh]]
            self._checked[fresh] = True
            if len(bad):
                _log.warning("damaged vectors left out, made anew", model=self._model, rows=len(bad))
                self.remove(np.unique(self.keys[bad]))
        return self._live[rows]

    def digest(self, count: int) -> str:
        """Name the first so many vectors by what they hold, removed ones included."""
        return hashlib.sha256(self._records["vector"][: min(count, self._count)].tobytes()).hexdigest()

    def add(self, keys: Column, abouts: Abouts, vectors: Sequence[Vectors]) -> None:
        """Append assets, each with its moments as (moments, size); what was kept of them is removed after.

        Raises NeedsSpace; nothing is changed then.
        """
        if not len(keys):
            return
        body = np.ascontiguousarray(np.concatenate(vectors), dtype="<f4")
        body[~np.isfinite(body).all(axis=1)] = 0  # a vector of nothing is near to nothing
        counts = np.array([len(each) for each in vectors])
        records = np.zeros(len(body), _RECORD)
        records["key"], records["about"] = np.repeat(keys, counts), np.repeat(abouts, counts)
        records["moments"] = np.repeat(counts, counts)
        records["moment"] = np.arange(len(body)) - np.repeat(np.cumsum(counts) - counts, counts)
        records["vector"] = [zlib.crc32(row) for row in body]
        records["own"] = [_own(row) for row in records]
        with self._writing:
            if body.shape[1] != self.size:
                self._start_anew(body.shape[1])
            old = self.heads(keys)
            self._append(records, body)
            self._clear(old[old != NOWHERE])

    def remove(self, keys: Column) -> None:
        """Forget assets; unknown ones are no matter. Raises NeedsSpace."""
        with self._writing:
            heads = self.heads(keys)
            self._clear(heads[heads != NOWHERE])

    def compact(self) -> bool:
        """Write the files anew without removed rows if there are many; rows then have new numbers.

        Raises NeedsSpace.
        """
        with self._writing:
            dead = self._count - int(np.count_nonzero(self.live))
            if dead < max(_DEAD_LEAST, _DEAD_SHARE * self._count):
                return False
            self._rewrite()
            return True

    def close(self) -> None:
        """Let go of the mapped file as soon as nobody reads it."""
        self._mapped = np.zeros((0, self.size), np.float32)

    def _begin(self, room: int) -> None:
        self.version += 1
        self._count = 0
        self._records = np.zeros(room, _RECORD)
        self._live = np.zeros(room, np.bool_)
        self._checked = np.zeros(room, np.bool_)
        self._moments = np.zeros(room, np.int64)
        self._mapped = np.zeros((0, self.size), np.float32)
        self._lookup = None

    def _path(self, suffix: str, generation: int | None = None) -> Path:
        number = self.generation if generation is None else generation
        return self._folder / f"{self._name}-{number:06}.{suffix}"

    def _read_newest(self) -> None:
        found = sorted(self._folder.glob(f"{self._name}-??????.rows"), reverse=True)
        for path in found:
            if (records := self._read(path)) is not None:
                self.generation = int(path.stem[-6:])
                self._take(records)
                break
            _log.warning("kept vectors unreadable, made anew", file=path.name)
        self._tidy()

    def _read(self, path: Path) -> npt.NDArray[np.void] | None:
        """Give all records of a file, or None where its header is not whole."""
        try:
            content = path.read_bytes()
        except OSError:
            return None
        if len(content) < _START or zlib.crc32(content[: _HEADER.size]) != int.from_bytes(
            content[_HEADER.size : _START], "little"
        ):
            return None
        magic, size, model = _HEADER.unpack(content[: _HEADER.size])
        if magic != _MAGIC or model.rstrip(b"\0") != _shown(self._model) or not size:
            return None
        self.size = size
        count = (len(content) - _START) // _RECORD.itemsize
        return np.frombuffer(content, _RECORD, count, _START).copy()

    def _take(self, records: npt.NDArray[np.void]) -> None:
        self._begin(0)
        self._grow(len(records))
        self._count = len(records)
        self._records[: self._count] = records
        self._moments[: self._count] = records["moment"]
        there = self._path("vectors").stat().st_size // (4 * self.size) if self._path("vectors").is_file() else 0
        own = np.fromiter((_own(row) for row in records), np.uint32, len(records))
        whole = (own == records["own"]) & (np.arange(len(records)) < there) & (records["moments"] > 0)
        self._live[: self._count] = whole & _complete(records, whole)
        lost = int(np.count_nonzero((records["moments"] > 0) & ~self.live))
        if lost:
            _log.warning("damaged vectors left out, made anew", model=self._model, rows=lost)
        heads = np.flatnonzero(self.live & (self.moments == 0))
        latest = Lookup(self.keys[heads]).places(self.keys[heads])
        for head in heads[latest != np.arange(len(heads))]:
            self._live[head : head + int(records["moments"][head])] = False

    def _start_anew(self, size: int) -> None:
        self.size = size
        self.generation += 1
        self._begin(0)
        self._folder.mkdir(parents=True, exist_ok=True)
        atomic.write(self._path("vectors"), b"")
        atomic.write(self._path("rows"), self._header())
        self._tidy()

    def _append(self, records: npt.NDArray[np.void], body: npt.NDArray[np.float32]) -> None:
        first, last = self._count, self._count + len(records)
        self._put("vectors", first * 4 * self.size, body.tobytes())
        self._put("rows", _START + first * _RECORD.itemsize, records.tobytes())
        self._grow(last)
        self._records[first:last] = records
        self._moments[first:last] = records["moment"]
        self._live[first:last] = True
        self._checked[first:last] = True
        self._count = last
        self._lookup = None
        self.version += 1

    def _clear(self, heads: Places) -> None:
        if not len(heads):
            return
        rows = spread(heads, self.counts(heads))
        self._live[rows] = False
        self._lookup = None
        self.version += 1
        with self._opened("rows") as file:
            for row in rows.tolist():
                self._records["moments"][row] = 0
                self._records["own"][row] = _own(self._records[row])
                file.seek(_START + row * _RECORD.itemsize)
                file.write(self._records[row].tobytes())

    def _put(self, suffix: str, at: int, content: bytes) -> None:
        with self._opened(suffix) as file:
            file.seek(at)
            file.write(content)

    @contextmanager
    def _opened(self, suffix: str) -> Iterator[BinaryIO]:
        with atomic.needing_space(self._folder), self._path(suffix).open("r+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())

    def _grow(self, count: int) -> None:
        if count > len(self._records):
            room = max(count, 2 * len(self._records), 1024)
            for name in ("_records", "_live", "_checked", "_moments"):
                old = getattr(self, name)
                new = np.zeros(room, old.dtype)
                new[: self._count] = old[: self._count]
                setattr(self, name, new)

    def _map(self) -> Vectors:
        with self._path("vectors").open("rb") as file:
            length = min(os.fstat(file.fileno()).st_size // (4 * self.size), self._count)
            mapped = mmap.mmap(file.fileno(), length * 4 * self.size, access=mmap.ACCESS_READ)
        found = np.frombuffer(mapped, "<f4").reshape(length, self.size)
        if length == self._count:
            return found
        whole = np.zeros((self._count, self.size), np.float32)  # the end is lost: the rows there are not live
        whole[:length] = found
        return whole

    def _rewrite(self) -> None:
        rows = np.flatnonzero(self.live)
        rows = rows[self.sound(rows)]
        records, matrix, old = self._records[rows], self.matrix, self.generation
        with atomic.written(self._path("vectors", old + 1)) as aside, aside.open("wb") as file:
            for start in range(0, len(rows), _AT_ONCE):
                file.write(matrix[rows[start : start + _AT_ONCE]].tobytes())
        atomic.write(self._path("rows", old + 1), self._header() + records.tobytes())
        self.generation = old + 1
        self._take(records)
        self._tidy()

    def _header(self) -> bytes:
        header = _HEADER.pack(_MAGIC, self.size, _shown(self._model))
        return header + zlib.crc32(header).to_bytes(4, "little")

    def _tidy(self) -> None:
        """Remove files of other generations; one that is still mapped on Windows goes next time."""
        kept = {self._path("rows"), self._path("vectors")} if self.size else set()
        for path in self._folder.glob(f"{self._name}-??????.*"):
            if path.suffix in {".rows", ".vectors"} and path not in kept:
                with suppress(OSError):
                    path.unlink()


def spread(heads: Places, counts: Places) -> Places:
    """Number all rows of assets, from their first rows and how many moments each has."""
    starts = np.cumsum(counts) - counts
    return np.repeat(heads - starts, counts) + np.arange(int(counts.sum()))


def _complete(records: npt.NDArray[np.void], whole: Flags) -> Flags:
    """Which rows belong to an asset all of whose rows are whole and stand together."""
    places = np.arange(len(records))
    heads = places - records["moment"]
    fits = whole & (heads >= 0)
    heads = np.where(fits, heads, 0)
    fits &= (records["key"][heads] == records["key"]) & (records["moments"][heads] == records["moments"])
    found = np.bincount(heads[fits], minlength=len(records))
    complete: Flags = fits & (found[heads] == records["moments"])
    return complete


def _own(record: np.void) -> int:
    return zlib.crc32(record.tobytes()[:-4])


def _shown(model: str) -> bytes:
    return model.encode("utf-8", "replace")[:500]
