"""A way through many vectors that looks at few of them: hnswlib's graph, derived from the vectors.

The graph is laid through the vectors' strongest directions alone: it is made faster, takes less room, and what it finds
is compared whole afterwards. Its file is read only when its checksum fits, for hnswlib trusts what it reads and a
damaged file ends the process.
Source: Malkov and Yashunin, "Efficient and robust approximate nearest neighbor search using HNSW graphs" (2018).
"""

import base64
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

_LINKS, _CARE, _EFFORT = 16, 100, 3000
"""Neighbours of a vector, how many are weighed when one is added, and at least when one is looked for."""
_DIRECTIONS = 96
"""Of 512 numbers so many lead to what is nearest: by tests/benchmarks/search.py."""
_SAMPLE = 20_000
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
    directions: str
    """Its directions as 32-bit numbers in base64, as many rows as a vector has numbers."""


class Graph:
    """The first `count` rows of a vector file; one thread adds or asks at a time."""

    def __init__(self, graph: Any, directions: Vectors, count: int) -> None:
        """`directions` are (size of a vector, numbers the graph knows of it)."""
        self._graph, self._directions = graph, directions
        self.count = count
        self.saved = 0
        """How many rows its file holds."""

    @classmethod
    def begin(cls, kept: VectorFile) -> "Graph | None":
        """Make an empty one for these vectors; None where hnswlib is not installed."""
        if (library := _hnswlib()) is None:
            return None
        directions = _strongest(kept.matrix[:: max(1, len(kept) // _SAMPLE)])
        graph = library.Index("ip", directions.shape[1])
        graph.init_index(_roomy(len(kept)), ef_construction=_CARE, M=_LINKS, random_seed=1)
        return cls(graph, directions, 0)

    @classmethod
    def read(cls, path: Path, kept: VectorFile, model: str) -> "Graph | None":
        """Read the file of a graph if it is whole and of these very vectors; None otherwise."""
        library = _hnswlib()
        try:
            side = from_json(_side(path).read_bytes(), _Side)
            directions = np.frombuffer(base64.b64decode(side.directions), np.float32).reshape(kept.size, -1)
        except (OSError, Refused, ValueError):
            return None
        if library is None or side.model != model or not 0 < side.count <= len(kept):
            return None
        whole = side.sha256 == _sum(path, directions) and side.vectors == kept.digest(side.count)
        if not whole:
            _log.info("graph of vectors does not fit, made anew", model=model)
            return None
        graph = library.Index("ip", directions.shape[1])
        graph.load_index(str(path), max_elements=_roomy(len(kept)))
        found = cls(graph, directions, side.count)
        found.saved = side.count
        return found

    def extend(self, vectors: Vectors) -> None:
        """Add the next rows."""
        last = self.count + len(vectors)
        if last > self._graph.get_max_elements():
            self._graph.resize_index(_roomy(last))
        each = np.ascontiguousarray(vectors @ self._directions)
        self._graph.add_items(each, np.arange(self.count, last), num_threads=max(1, cores() // 2))
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
        """Give rows that hold about the `many` nearest of each text, as (texts, rows), removed ones too.

        They are near by their strongest directions: more are given than are asked for, to be compared whole. None where
        there is no way to so many.
        """
        many = min(max(many, min(_EFFORT, self.count // 4)), self.count)
        self._graph.set_ef(max(many, _EFFORT))
        try:
            rows, _ = self._graph.knn_query(asked @ self._directions, k=many, num_threads=1)
        except RuntimeError:  # fewer can be reached than were asked for
            return None
        return np.asarray(rows, dtype=np.int64)

    def save(self, path: Path, kept: VectorFile, model: str) -> None:
        """Write it, then what is known of it. Raises NeedsSpace."""
        count = self.count
        with atomic.written(path) as aside:
            self._graph.save_index(str(aside))
            sum_ = _sum(aside, self._directions)
        directions = base64.b64encode(self._directions.tobytes()).decode()
        side = _Side(sum_, count, model, kept.digest(count), directions)
        atomic.write(_side(path), to_json(side))
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


def _sum(path: Path, directions: Vectors) -> str:
    try:
        with path.open("rb") as file:
            sum_ = hashlib.file_digest(file, "sha256")
    except OSError:
        return ""
    sum_.update(directions.tobytes())
    return sum_.hexdigest()


def _strongest(sample: Vectors) -> Vectors:
    """Give the directions in which vectors differ most, the strongest first; all where there are few."""
    size = sample.shape[1]
    if size <= _DIRECTIONS:
        return np.eye(size, dtype=np.float32)
    _, directions = np.linalg.eigh((sample.T @ sample).astype(np.float64))
    return np.ascontiguousarray(directions[:, ::-1][:, :_DIRECTIONS], dtype=np.float32)
