"""The part of a picture that a frame of another shape shows: as large as it can be, and where most is to be seen."""

from collections.abc import Sequence

import numpy as np

from engine.domain.timeline import Box
from engine.pipeline.reframing.interest import Interest

_NEAR = 0.02
"""Of all there is to see: windows that show so little less are as good, and the middle one of them is taken."""
_FULL = 0.7
"""Of the most there is in one place: what has so much is the subject, and all of the subject counts alike."""
_PLACES = 201
_SAME = 0.004


def cover(size: tuple[float, float], shape: float) -> tuple[float, float]:
    """Which share of a picture's width and height a frame of `shape` (width by height) shows when it is filled."""
    own = size[0] / size[1]
    return (shape / own, 1.0) if own > shape else (1.0, own / shape)


def window(seen: Interest, size: tuple[float, float], shape: float) -> Box:
    """Choose what is shown of a picture of `size` (width, height) in a frame of `shape`."""
    wide, high = cover(size, shape)
    return Box(_place(seen.across, wide), _place(seen.down, high), wide, high)


def focus(seen: Interest, box: Box) -> tuple[float, float]:
    """Where in a part of a picture most is to be seen: its middle, as parts of the picture."""
    return _middle(seen.across, box.x, box.width), _middle(seen.down, box.y, box.height)


def alike(one: Box, other: Box) -> bool:
    """Tell whether two parts of a picture are the same to the eye."""
    pairs = ((one.x, other.x), (one.y, other.y), (one.width, other.width), (one.height, other.height))
    return all(abs(a - b) <= _SAME for a, b in pairs)


def reshaped_box(box: Box, size: tuple[float, float], before: float, shape: float) -> Box:
    """Give a part that was chosen for a frame of shape `before` another: about the same middle, within the picture.

    What was as large as it could be stays so; what was a smaller part stays about as large as it was.
    """
    if alike(box, Box(box.x, box.y, *cover(size, before))):
        return within(box.x + box.width / 2, box.y + box.height / 2, *cover(size, shape))
    wide, high = box.width * size[0], box.height * size[1]
    across = (wide * high * shape) ** 0.5
    share = min(1.0, size[0] / across, size[1] * shape / across)
    width, height = across * share / size[0], across * share / shape / size[1]
    return within(box.x + box.width / 2, box.y + box.height / 2, width, height)


def within(x: float, y: float, width: float, height: float) -> Box:
    """Give a part about a middle, moved so that it lies in the picture."""
    return Box(_held(x - width / 2, width), _held(y - height / 2, height), width, height)


def _held(start: float, length: float) -> float:
    return min(max(start, 0.0), max(0.0, 1.0 - length))


def _place(profile: Sequence[int], share: float) -> float:
    if share >= 1:
        return 0.0
    ends = np.linspace(0, 1, len(profile) + 1)
    weights = np.minimum(np.asarray(profile, float), _FULL * max(profile))
    summed = np.concatenate([[0.0], np.cumsum(weights)])
    starts = np.linspace(0, 1 - share, _PLACES)
    shown = np.interp(starts + share, ends, summed) - np.interp(starts, ends, summed)
    good = starts[shown >= shown.max() - _NEAR * summed[-1]]
    return float(round(good[np.argmin(np.abs(good - good.mean()))], 6))


def _middle(profile: Sequence[int], start: float, length: float) -> float:
    places = (np.arange(len(profile)) + 0.5) / len(profile)
    weights = np.where((places >= start) & (places <= start + length), np.asarray(profile, float), 0)
    return float((places * weights).sum() / weights.sum()) if weights.sum() else start + length / 2
