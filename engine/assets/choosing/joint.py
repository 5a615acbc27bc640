"""The choice for a whole film: what every shot gains by itself, and what shots gain or lose beside each other."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from engine.assets.choosing.assignment import Table, matched
from engine.assets.choosing.cuts import Cut, Kinship, Places, Row
from engine.assets.choosing.ranking import Weights
from engine.domain.offer import orientation
from engine.domain.units import Seconds

APART = 5
"""Shots between two of the same asset, at least, where the library is thin."""
THIN = 2.0
"""A library is thin for a film that has fewer fitting assets than this many a shot."""
_AGAIN = 0.2
"""What showing an asset again costs, be it another moment of it."""
_BARRED = -1e3
_LEAST = 1e-6
"""A move must gain more."""
_ROUNDS = 20
_GAP: Seconds = 1.0
"""Between two stretches of one clip that are shown."""


class _Terms(NamedTuple):
    """What every cut gains beside a certain one."""

    beside: Row
    """As the shot before or after it."""
    near: Row
    """Within `APART` shots."""
    far: Row


class Film:
    """Shots to be filled, the cuts there are, and what each is worth where; `gain` is (shots, cuts), 0 is a background.

    Cuts with a gain of 0 or below are never shown there.
    """

    def __init__(
        self, gain: Table, cuts: Sequence[Cut], kinship: Kinship, weights: Weights, longest: Seconds = 6.0
    ) -> None:
        """`longest` is how long a shot may be: two of the same clip must not show a moment twice."""
        self.gain = np.where(gain > 0, gain, _BARRED)
        self._kinship, self._weights = kinship, weights
        _, self._assets = np.unique([cut.asset.file.sha256 for cut in cuts], return_inverse=True)
        self._starts = np.array([cut.start(longest) for cut in cuts])
        self._every = np.arange(len(cuts), dtype=np.int64)
        self._span = longest + _GAP
        self._still = np.array([cut.asset.kind != "video" for cut in cuts], dtype=np.bool_)
        self._colours = np.array([cut.asset.colour for cut in cuts])
        self._shapes = np.array([orientation(cut.asset.width, cut.asset.height) for cut in cuts])
        fitting = len(set(self._assets[(gain > 0).any(axis=0)].tolist()))
        self.thin = fitting < THIN * len(gain)
        self._kept: dict[int, _Terms] = {}

    def best(self) -> list[int | None]:
        """Choose for all shots together: the best matching of shots to assets, then every change that gains."""
        return _Search(self, self.matching()).improved()

    def greedy(self) -> list[int | None]:
        """Choose shot by shot, each the best beside those before it: what the joint choice is held against."""
        search = _Search(self, [None] * len(self.gain))
        for shot in range(len(self.gain)):
            search.settle(shot)
        return search.chosen

    def value(self, chosen: Sequence[int | None]) -> float:
        """What a film gains in all."""
        taken = [(shot, cut) for shot, cut in enumerate(chosen) if cut is not None]
        alone = sum(float(self.gain[shot, cut]) for shot, cut in taken)
        pairs = ((one, other) for place, one in enumerate(taken) for other in taken[:place])
        return alone + sum(float(self.terms(other[0] - one[0], other[1])[one[1]]) for one, other in pairs)

    def terms(self, distance: int, cut: int) -> Row:
        """What every cut gains where this one is shown so many shots away."""
        if cut not in self._kept:
            self._kept[cut] = self._made(cut)
        terms = self._kept[cut]
        apart = abs(distance)
        return terms.beside if apart == 1 else terms.near if apart <= APART else terms.far

    def apart(self, cut: int, others: Places) -> Row:
        """What other cuts lose as a choice beside this one; the same asset and twins lose everything."""
        same = (self._assets[others] == self._assets[cut]) | self._kinship.twins(cut)[others]
        return np.where(same, -np.inf, -self._weights.variety * self._kinship.alike(cut, others) ** 2)

    def _made(self, cut: int) -> _Terms:
        alike, twins = self._kinship.alike(cut, self._every), self._kinship.twins(cut)
        same = self._assets == self._assets[cut]
        overlap = same & (self._still | (np.abs(self._starts - self._starts[cut]) < self._span))
        barred = (twins & ~same) | overlap | (same & (not self.thin))
        far = np.where(barred, _BARRED, -self._weights.variety * alike**2 / 2 - _AGAIN * same)
        near = np.where(barred | same, _BARRED, far)
        colour = (self._colours == self._colours[cut]) & (self._colours != "")
        smooth = self._weights.continuity * (colour / 2 + (self._shapes == self._shapes[cut]) / 2)
        jump = self._weights.variety * alike**2
        return _Terms(np.where(barred | same, _BARRED, smooth - jump), near, far)

    def matching(self) -> list[int | None]:
        """Match shots to assets by what each shot gains by itself, each asset by its best moment for the shot."""
        order = np.argsort(self._assets, kind="stable")
        firsts = np.searchsorted(self._assets[order], np.arange(self._assets.max(initial=-1) + 1))
        if not len(firsts):
            return [None] * len(self.gain)
        best = np.maximum.reduceat(self.gain[:, order], firsts, axis=1)
        fitting = np.flatnonzero((best > 0).any(axis=0))
        chosen: list[int | None] = []
        for shot, place in enumerate(matched(best[:, fitting])):
            if place is None:
                chosen.append(None)
            else:
                moments = np.flatnonzero(self._assets == fitting[place])
                chosen.append(int(moments[self.gain[shot, moments].argmax()]))
        return chosen


class _Search:
    """A choice made better step by step; `_worth` is what each cut would gain at each shot, the others as they are."""

    def __init__(self, film: Film, chosen: list[int | None]) -> None:
        self._film = film
        self.chosen: list[int | None] = [None] * len(chosen)
        self._worth = film.gain.copy()
        for shot, cut in enumerate(chosen):
            if cut is not None and self._worth[shot, cut] > 0:  # twins were not told apart by the matching
                self._put(shot, cut)

    def improved(self) -> list[int | None]:
        """Give the choice that no single change, and no handing over of a cut, makes better."""
        for _ in range(_ROUNDS):
            changed = [self.settle(shot) for shot in range(len(self.chosen))]
            if not any(changed) and not self._hand_over():
                break
        return self.chosen

    def settle(self, shot: int) -> bool:
        """Give a shot what it gains most by; tells whether that changed anything."""
        if not self._worth.shape[1]:
            return False
        best = int(self._worth[shot].argmax())
        better: int | None = best if self._worth[shot, best] > 0 else None
        if self._gained(shot, better) <= self._gained(shot, self.chosen[shot]) + _LEAST:
            return False
        self._put(shot, better)
        return True

    def _hand_over(self) -> bool:
        """Let a shot take another's cut where both together, the other newly served, gain by it."""
        changed = False
        for shot in range(len(self.chosen)):
            for other, cut in enumerate(self.chosen):
                if cut is None or other == shot or self._film.gain[shot, cut] <= self._gained(shot, self.chosen[shot]):
                    continue
                gained, left = self._handing(shot, other, cut)
                if gained > _LEAST:
                    self._put(other, None)
                    self._put(shot, cut)
                    self._put(other, left)
                    changed = True
        return changed

    def _handing(self, shot: int, other: int, cut: int) -> tuple[float, int | None]:
        """How much is gained where `shot` takes the `cut` of `other`, and what `other` shows then."""
        terms, own, apart = self._film.terms, self.chosen[shot], other - shot
        lone = self._worth[shot, cut] - terms(apart, cut)[cut]
        served = self._worth[other] + terms(apart, cut)
        before = self._worth[other, cut]
        if own is not None:
            served = served - terms(apart, own)
            before += self._worth[shot, own] - terms(apart, own)[cut]
        best = int(served.argmax())
        after = max(0.0, float(served[best]))
        return float(lone + after - before), best if after > 0 else None

    def _gained(self, shot: int, cut: int | None) -> float:
        return 0.0 if cut is None else float(self._worth[shot, cut])

    def _put(self, shot: int, cut: int | None) -> None:
        before = self.chosen[shot]
        for other in range(len(self.chosen)):
            if other != shot:
                if before is not None:
                    self._worth[other] -= self._film.terms(other - shot, before)
                if cut is not None:
                    self._worth[other] += self._film.terms(other - shot, cut)
        self.chosen[shot] = cut
