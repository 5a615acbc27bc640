"""Where a clip shows something else: its moments, told from small pictures of it in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from engine.assets.intake.measures import Grey, Rgb
from engine.domain.asset import Moment
from engine.domain.units import Seconds

Tiny = npt.NDArray[np.float32]
"""(height, width, 3), 0 to 1: enough to tell one shot from the next."""
MOST = 5
_OTHER = 0.09
"""Mean difference of two tiny pictures from which they show different things."""


@dataclass(frozen=True)
class Sample:
    """One frame of a clip, looked at closely."""

    at: Seconds
    picture: Rgb
    light: Grey
    sharp: float
    empty: bool
    tiny: Tiny


@dataclass
class _Stretch:
    samples: list[Sample]
    mean: Tiny

    def joined(self, other: "_Stretch") -> "_Stretch":
        samples = [*self.samples, *other.samples]
        return _Stretch(samples, np.mean([each.tiny for each in samples], axis=0))


def moments(
    samples: Sequence[Sample], passed: Sequence[tuple[Seconds, Tiny]], begin: Seconds, end: Seconds
) -> list[tuple[Moment, Sample]]:
    """Tell a clip's moments apart, in order, each with the frame that stands for it.

    Neighbours that are most alike are laid together until at most five are left and no two are alike. `passed` are all
    frames that were decoded on the way: between two moments, the sharpest change among them is the cut. The first
    moment starts at `begin`, the last lasts until `end`.
    """
    stretches = [_Stretch([each], each.tiny) for each in samples if not each.empty]
    while len(stretches) > 1:
        gaps = [_difference(one.mean, other.mean) for one, other in pairwise(stretches)]
        least = int(np.argmin(gaps))
        if len(stretches) <= MOST and gaps[least] >= _OTHER:
            break
        stretches[least : least + 2] = [stretches[least].joined(stretches[least + 1])]
    cuts = [_cut(one.samples[-1].at, other.samples[0].at, passed) for one, other in pairwise(stretches)]
    found = []
    for stretch, start, stop in zip(stretches, [begin, *cuts], [*cuts, end], strict=True):
        best = max(stretch.samples, key=lambda each: each.sharp)
        found.append((Moment(round(start, 3), round(stop, 3), round(best.at, 3)), best))
    return found


def motion(passed: Sequence[tuple[Seconds, Tiny]]) -> float:
    """Judge how much moves, cuts left out: 0 nothing at all, 1 as much as can be followed."""
    rates = [
        _difference(before, after) / (later - time)
        for (time, before), (later, after) in pairwise(passed)
        if 0 < later - time < 1
    ]
    return float(np.interp(np.median(rates), (0.003, 0.5), (0, 1)) ** 0.5) if rates else 0.0


def _cut(after: Seconds, before: Seconds, passed: Sequence[tuple[Seconds, Tiny]]) -> Seconds:
    within = [each for each in passed if after <= each[0] <= before]
    if len(within) < 2:
        return (after + before) / 2
    changes = [_difference(one[1], other[1]) for one, other in pairwise(within)]
    return within[int(np.argmax(changes)) + 1][0]


def _difference(one: Tiny, other: Tiny) -> float:
    return float(np.abs(one - other).mean())
