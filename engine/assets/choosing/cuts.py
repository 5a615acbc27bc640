"""What could be shown: a moment of a clip, or a picture; and how alike two of them are."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from engine.assets.intake.phash import NEAR, PLAIN
from engine.domain.asset import Asset, Moment
from engine.domain.units import Seconds
from engine.ports import Vectors

Row = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]
_PLAIN = np.uint64(int(PLAIN, 16))
"""A frame that shows too little to be known again looks like no other."""


@dataclass(frozen=True)
class Cut:
    """One moment of one asset."""

    asset: Asset
    moment: int = 0

    @cached_property
    def stretch(self) -> Moment:
        """Where it lies; the whole asset where its moments were never told apart."""
        if self.asset.moments:
            return self.asset.moments[self.moment]
        first = min(self.asset.lead_in, self.asset.duration)
        return Moment(first, self.asset.duration, first)

    def start(self, length: Seconds) -> Seconds:
        """Where a shot of this length best begins: around the frame that stands for the moment, within the asset.

        It stays inside the moment where that is long enough, and never shows a blank beginning.
        """
        if self.asset.kind != "video":
            return 0.0
        part = self.stretch
        if part.end - part.start >= length:
            wanted = min(max(part.at - length / 2, part.start), part.end - length)
        else:
            wanted = (part.start + part.end - length) / 2
        return round(max(min(wanted, self.asset.duration - length), self.asset.lead_in, 0.0), 3)


def cuts_of(assets: Sequence[Asset]) -> list[Cut]:
    """Every moment of every asset, in order."""
    return [Cut(asset, moment) for asset in assets for moment in range(max(1, len(asset.moments)))]


class Kinship:
    """How alike cuts are: by what they mean and by how they look. One column is worked out when it is asked for."""

    def __init__(self, cuts: Sequence[Cut], vectors: Vectors, usual: float) -> None:
        """`vectors` are (cuts, size); two that are no more alike than `usual` have nothing in common."""
        self._vectors, self._usual = vectors, usual
        self._twins: dict[int, Flags] = {}
        hashes = [cut.asset.perceptual_hash for cut in cuts]
        counts = [max(1, len(each) // 16) for each in hashes]
        self._frames = np.array([number for each in hashes for number in _frames(each)], dtype=np.uint64)
        self._first = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        self._counts = np.array(counts, dtype=np.int64)
        self._printed = np.array([len(each) >= 16 for each in hashes], dtype=np.bool_)

    def alike(self, cut: int, others: Places) -> Row:
        """How much other cuts have in common with this one, 0 to 1."""
        products = (self._vectors[others] @ self._vectors[cut]).round(5).astype(np.float64)
        return np.asarray(np.clip((products - self._usual) / (1 - self._usual), 0.0, 1.0))

    def twins(self, cut: int) -> Flags:
        """Which cuts look the same: at least half of the frames of the one with fewer are frames of the other."""
        if cut not in self._twins:
            none = np.zeros(len(self._counts), dtype=np.bool_)
            self._twins[cut] = self._looking_like(cut) if self._printed[cut] else none
        return self._twins[cut]

    def _looking_like(self, cut: int) -> Flags:
        own = self._frames[self._first[cut] : self._first[cut + 1]]
        told = (self._frames[:, None] != _PLAIN) & (own[None, :] != _PLAIN)
        near = told & (np.bitwise_count(self._frames[:, None] ^ own[None, :]) < NEAR)
        theirs = np.add.reduceat(near.any(axis=1), self._first[:-1], dtype=np.int64)
        ours = (np.add.reduceat(near, self._first[:-1], axis=0, dtype=np.int64) > 0).sum(axis=1)
        share = np.where(self._counts <= len(own), theirs / self._counts, ours / len(own))
        return np.asarray(self._printed & (share >= 0.5))


def _frames(fingerprint: str) -> list[int]:
    return [int(fingerprint[at : at + 16], 16) for at in range(0, len(fingerprint) - 15, 16)] or [0]
