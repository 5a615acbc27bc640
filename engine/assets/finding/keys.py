"""Files' sums as columns: how the place of any among hundreds of thousands is found without an object for each."""

import hashlib
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from engine.domain.asset import Asset

Column = npt.NDArray[np.bytes_]
"""SHA-256 sums, 32 bytes each."""
Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
KEY = "S32"
NOWHERE = -1


class Lookup:
    """Says where keys stand in a column; of equal ones the last counts."""

    def __init__(self, column: Column) -> None:
        self._order = np.argsort(column, kind="stable")
        self._sorted = column[self._order]

    def places(self, wanted: Column) -> Places:
        """Give the place of each, or NOWHERE."""
        if not len(self._sorted):
            return np.full(len(wanted), NOWHERE)
        at = np.maximum(np.searchsorted(self._sorted, wanted, side="right") - 1, 0)
        return np.where(self._sorted[at] == wanted, self._order[at], NOWHERE)


def column(sums: Iterable[str]) -> Column:
    """Make a column of sums written as 64 hex digits; what is none stands as the sum of its own text."""
    return np.array([_packed(each) for each in sums], dtype=KEY)


def unpacked(keys: Column) -> tuple[str, ...]:
    """Write the sums of a column as hex digits again."""
    return tuple(key.ljust(32, b"\0").hex() for key in keys.tolist())


def about(asset: Asset) -> int:
    """Name what is said of an asset, its title and tags: 64 bits, the same as the catalogue's query gives."""
    return told(asset.title, asset.tags)


def told(title: str, tags: Sequence[str]) -> int:
    """Name a title with tags in their order; never 0, which stands for what depends on neither."""
    said = "\x1f".join((title, *tags)).encode("utf-8", "replace")
    return int.from_bytes(hashlib.md5(said, usedforsecurity=False).digest()[8:], "little")


def _packed(sum_: str) -> bytes:
    try:
        packed = bytes.fromhex(sum_)
    except ValueError:
        packed = b""
    return packed if len(packed) == 32 else hashlib.sha256(sum_.encode()).digest()
