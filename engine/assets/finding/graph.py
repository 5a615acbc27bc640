"""A way through many vectors that looks at few of them: hnswlib's graph, derived from the vectors.

Its file is read only when its checksum fits, for hnswlib trusts what it reads and a damaged file ends the process.
Source: Malkov and Yashunin, "Efficient and robust approximate nearest neighbor search using HNSW graphs" (2018).
"""

import hashlib
import importlib
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import structlog

from engine.assets.finding.keys import Places
from engine.assets.finding.vectors import VectorFile
from engine.errors import Refused
from engine.ports import Vectors
from engine.runtime import atomic
from engine.runtime.codec import from_json, to_json
from engine.runtime.machine import cores
from engine.runtime.progress import Progress

_LINKS, _CARE, _EFFORT = 16, 100, 2000
"""Neighbours of a vector, how many are weighed when one is added, and at least when one is looked for.

With 400 of 500,000 rows recall@10 is but 0.92, by tests/benchmarks/search.py.
"""
_STEP = 500
"""Vectors added between two looks at whether to stop."""
_log = structlog.get_logger()


@dataclass(frozen=True)
class _Side:
    """What is known of a graph's file."""

    sha256: str
    count: int
    model: str
    vectors: str
    """The digest of the vectors it was built from."""


class Graph:
    """The first `count` rows of a vector file; one thread adds or asks at a time."""

    def __init__(self, graph: Any, count: int) -> None:
        self._graph = graph
        self.count = count
        self.saved = 0
        """How many rows its file holds."""

    @classmethod
    def begin(cls, size: int, room: int) -> "Graph | None":
        """Make an empty one; None where hnswlib is not installed."""
        if (library := _hnswlib()) is None:
            return None
        graph = library.Index("ip", size)
        graph.init_index(_roomy(room), ef_construction=_CARE, M=_LINKS, random_seed=1)
        return cls(graph, 0)

    @classmethod
    def read(cls, path: Path, kept: VectorFile, model: str) -> "Graph | None":
        """Read the file of a graph if it is whole and of these very vectors; None otherwise."""
        library = _hnswlib()
        try:
            side = from_json(_side(path).read_bytes(), _Side)
        except (OSError, Refused):
            return None
        if library is None or side.model != model or not 0 < side.count <= len(kept):
            return None
        if side.vectors != kept.digest(side.count) or side.sha256 != _sum(path):
            _log.info("graph of vectors does not fit, made anew", model=model)
            return None
        graph = library.Index("ip", kept.size)
        graph.load_index(str(path), max_elements=_roomy(len(kept)))
        found = cls(graph, side.count)
        found.saved = side.count
        return found

    def extend(self, vectors: Vectors) -> None:
        """Add the next rows."""
        last = self.count + len(vectors)
        if last > self._graph.get_max_elements():
            self._graph.resize_index(_roomy(last))
        self._graph.add_items(vectors, np.arange(self.count, last), num_threads=max(1, cores() // 2))
        self.count = last

    def fill(self, kept: VectorFile, progress: Progress) -> None:
        """Add every row there is by now, in steps. Raises Cancelled."""
        total = max(len(kept), 1)
        while self.count < len(kept):
            progress(self.count / total, "Ordering meanings")
            rows = np.arange(self.count, min(self.count + _STEP, len(kept)))
            kept.sound(rows)
            self.extend(kept.matrix[rows])

    def near(self, asked: Vectors, many: int) -> Places | None:
        """Give about the `many` nearest rows a text as (texts, many), removed ones too; None where it has no way."""
        many = min(many, self.count)
        self._graph.set_ef(max(many, _EFFORT))
        try:
            rows, _ = self._graph.knn_query(asked, k=many, num_threads=1)
        except RuntimeError:  # fewer can be reached than were asked for
            return None
        return np.asarray(rows, dtype=np.int64)

    def save(self, path: Path, kept: VectorFile, model: str) -> None:
        """Write it, then what is known of it. Raises NeedsSpace."""
        count = self.count
        with atomic.written(path) as aside:
            self._graph.save_index(str(aside))
            sum_ = _sum(aside)
        atomic.write(_side(path), to_json(_Side(sum_, count, model, kept.digest(count))))
        self.saved = count


def possible() -> bool:
    """Whether graphs can be made on this machine."""
    return _hnswlib() is not None


def remove(path: Path) -> None:
    """Remove a graph's files."""
    for each in (_side(path), path):
        with suppress(OSError):
            each.unlink()


@cache
def _hnswlib() -> ModuleType | None:
    try:
        return importlib.import_module("hnswlib")
    except ImportError as error:
        _log.info("hnswlib is not installed: large libraries are searched whole", reason=str(error))
        return None


def _roomy(count: int) -> int:
    return count + count // 4 + 10_000


def _side(path: Path) -> Path:
    return path.with_suffix(".json")


def _sum(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
