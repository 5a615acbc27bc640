"""Which assets look like one another: every fingerprint of the library in columns, searched whole.

Going through them all beats a tree here: bits are counted at a thousand million fingerprints a second, a distance that
allows for a crop makes a BK-tree visit most of its nodes, and clips are only held against those that last as long
(tests/benchmarks/twins.py).
"""

import threading
from dataclasses import dataclass, field
from math import ceil, floor, log, log1p

import numpy as np
import numpy.typing as npt
import sqlalchemy as sa

from engine.assets.intake.phash import PLAIN, mirrored
from engine.domain.asset import Kind
from engine.domain.units import Bytes, Seconds
from engine.store.schema import assets as table
from engine.store.store import Store

CLOSE = 12
"""Of 64 bits: two pictures that differ in more are not held to be the same, however they were cut."""
MAJORITY = 0.8
"""Of a clip's frames, how many the other must have too: those of a common opening are fewer."""
FEWEST = 3
"""A clip of fewer frames that can be told by their fingerprint is known by its content alone."""

Prints = npt.NDArray[np.uint64]
_NOBODY = -1


@dataclass
class _Column:
    """Fingerprints and whose they are, side by side; room is doubled when it runs out."""

    prints: Prints = field(default_factory=lambda: np.zeros(8, np.uint64))
    owners: npt.NDArray[np.int32] = field(default_factory=lambda: np.full(8, _NOBODY, np.int32))
    count: int = 0

    def add(self, owner: int, prints: Prints) -> None:
        end = self.count + len(prints)
        while end > len(self.prints):
            self.prints = np.concatenate([self.prints, np.zeros_like(self.prints)])
            self.owners = np.concatenate([self.owners, np.full_like(self.owners, _NOBODY)])
        self.prints[self.count : end] = prints
        self.owners[self.count : end] = owner
        self.count = end

    def remove(self, owner: int) -> None:
        """Take out an owner's fingerprints, in the order of the others."""
        kept = np.flatnonzero(self.owners[: self.count] != owner)
        self.prints[: len(kept)] = self.prints[kept]
        self.owners[: len(kept)] = self.owners[kept]
        self.count = len(kept)

    def of(self, owner: int) -> Prints:
        rows = np.flatnonzero(self.owners[: self.count] == owner)
        return np.take(self.prints, rows)

    def near(self, asked: Prints) -> dict[int, int]:
        """Give the owners of fingerprints near any that is asked for, each with the fewest bits they differ in."""
        prints, least = self.prints[: self.count], np.full(self.count, 64, np.uint8)
        for each in asked:
            np.minimum(least, np.bitwise_count(prints ^ each), out=least)
        found: dict[int, int] = {}
        for row in np.flatnonzero(least <= CLOSE):
            owner = int(self.owners[row])
            found[owner] = min(found.get(owner, 64), int(least[row]))
        return found


class Twins:
    """Finds the assets that look like one; any thread may call."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, int], _Column] = {}
        self._names: list[str] = []
        self._places: list[tuple[tuple[str, int], float]] = []
        """Of each number given out: in which column, and on which step of the scale of lengths."""
        self._numbers: dict[str, int] = {}
        self._lock = threading.Lock()

    @classmethod
    def load(cls, store: Store) -> "Twins":
        """Take in every asset of a store, in one query."""
        duration = sa.cast(sa.func.json_extract_string(table.c.metadata, "$.duration"), sa.Double)
        columns = (table.c.sha256, table.c.perceptual_hash, table.c.asset_type, duration.label("duration"))
        twins = cls()
        for row in store.rows(sa.select(*columns).order_by(table.c.id)):
            twins.add(row["sha256"], row["perceptual_hash"] or "", row["asset_type"], row["duration"] or 0.0)
        return twins

    def add(self, sha256: str, fingerprints: str, kind: Kind, duration: Seconds = 0.0) -> None:
        """Take in an asset by its fingerprints, 16 hex each; one that is known already is as it was."""
        prints = _numbers(fingerprints)
        with self._lock:
            if sha256 in self._numbers or len(prints) < (FEWEST if kind == "video" else 1):
                return
            number = self._numbers[sha256] = len(self._names)
            step = _step(duration) if kind == "video" else 0.0
            key = (kind, floor(step))
            self._names.append(sha256)
            self._places.append((key, step))
            self._columns.setdefault(key, _Column()).add(number, prints)

    def remove(self, sha256: str) -> None:
        """Forget an asset."""
        with self._lock:
            number = self._numbers.pop(sha256, None)
            if number is not None:
                self._columns[self._places[number][0]].remove(number)

    def near(self, fingerprints: str, kind: Kind, duration: Seconds = 0.0) -> list[tuple[str, float]]:
        """Give the assets that look the same, mirrored or not, best first, each with its likeness up to 1.

        A picture may be asked for by several fingerprints (`phash.around`), a clip by those of its frames, which the
        other must have too, wherever they lie: nearly all of them, and last as long. What is asked for is among them.
        """
        both = [_numbers(fingerprints), _numbers(mirrored(fingerprints))] if fingerprints else []
        with self._lock:
            find = self._clips if kind == "video" else self._pictures
            found: dict[int, float] = {}
            for prints in both:
                for number, likeness in find(prints, kind, duration).items():
                    found[number] = max(likeness, found.get(number, 0.0))
            named = [(self._names[number], round(likeness, 4)) for number, likeness in found.items()]
        return sorted(named, key=lambda pair: (-pair[1], pair[0]))

    @property
    def size(self) -> Bytes:
        """The memory that the fingerprints take."""
        with self._lock:
            return sum(column.prints.nbytes + column.owners.nbytes for column in self._columns.values())

    def __len__(self) -> int:
        return len(self._numbers)

    def _pictures(self, prints: Prints, kind: Kind, _: Seconds) -> dict[int, float]:
        column = self._columns.get((kind, 0), _Column())
        return {number: 1 - bits / 64 for number, bits in column.near(prints).items()}

    def _clips(self, prints: Prints, kind: Kind, duration: Seconds) -> dict[int, float]:
        if len(prints) < FEWEST:
            return {}
        step = _step(duration)
        asked = prints[: _spare(len(prints)) + 1]  # the other has one of these, or too few of all
        found: dict[int, float] = {}
        for key in range(floor(step) - 1, floor(step) + 2):
            column = self._columns.get((kind, key), _Column())
            for number in column.near(asked):
                if abs(self._places[number][1] - step) <= 1 and (likeness := _common(prints, column.of(number))):
                    found[number] = likeness
        return found


def _numbers(fingerprints: str) -> Prints:
    """Give the fingerprints that tell something as numbers."""
    every = np.frombuffer(bytes.fromhex(fingerprints), np.uint64)
    return np.take(every, np.flatnonzero(every != int(PLAIN, 16)))


def _step(duration: Seconds) -> float:
    """Put a length on a scale on which one step is 0.3 s for the shortest clips and 2 % for long ones."""
    return log1p(max(0.0, duration) / 15) / log(1.02)


def _spare(frames: int) -> int:
    return frames - ceil(MAJORITY * frames)


def _common(one: Prints, other: Prints) -> float:
    """Pair off the frames of two clips, the nearest first; 0 where too few have a partner, else how near they are."""
    bits = np.bitwise_count(one[:, None] ^ other[None])
    near: list[int] = []
    while bits.size and bits.min() <= CLOSE:
        row, column = np.unravel_index(int(bits.argmin()), bits.shape)
        near.append(int(bits[row, column]))
        bits = np.delete(np.delete(bits, row, axis=0), column, axis=1)
    most = max(len(one), len(other))
    return sum(1 - each / 64 for each in near) / most if len(near) >= ceil(MAJORITY * most) else 0.0
