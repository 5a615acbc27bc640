"""Whether a picture bears letters or a mark that was laid over it: a suspicion from 0 to 1, never a proof.

Two signs. Letters are strokes: in a band of rows, light and dark lie close together again and again, far more evenly
than in what a camera sees. A mark stays while the picture behind it moves: the same edges in frame after frame.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.assets.intake.measures import Grey

_Mask = npt.NDArray[np.bool_]
_EDGE = 28.0
_STAYS = 0.85
"""The part of the frames in which an edge of a mark is found again."""
_CROWDED = 0.55
_TILES = (6, 8)
"""Rows and columns in which a mark is looked for."""


def letters(light: Grey) -> float:
    """Suspect letters in one picture of about 512 pixels."""
    around = [light[row : row - 2 or None, column : column - 2 or None] for row in (0, 1, 2) for column in (0, 1, 2)]
    strokes = (np.maximum.reduce(around) > 200) & (np.minimum.reduce(around) < 80)
    rows = strokes.mean(axis=1)
    band = max(4, light.shape[0] // 24)
    dense = np.convolve(rows, np.ones(band) / band, "valid")
    if not dense.size:
        return 0.0
    top = int(dense.argmax())
    spread = _spread(strokes[top : top + band])
    return float(np.interp(dense[top], (0.05, 0.16), (0, 1)) * np.interp(spread, (0.25, 0.6), (0, 1)))


def marks(frames: Sequence[Grey]) -> float:
    """Suspect a mark in frames of one clip, all of one size; 0 where the picture stands still or there are under 4."""
    if len(frames) < 4:
        return 0.0
    edges = [_edges(each) for each in frames]
    share = np.mean(np.stack(edges), axis=0)
    ever, stays = share > 0, share >= _STAYS
    if stays.sum() > 0.25 * ever.sum():
        return 0.0  # the camera stands still: everything stays
    return float(np.interp(_densest(stays, share), (0.03, 0.10), (0, 1)))


def _spread(strokes: _Mask) -> float:
    """Tell how evenly strokes are laid along their line: the share of its fields, between the outermost, with some."""
    columns = np.flatnonzero(strokes.any(axis=0))
    if columns.size < strokes.shape[1] // 12:
        return 0.0
    line = strokes[:, columns[0] : columns[-1] + 1].mean(axis=0)
    fields = [part.mean() > 0.05 for part in np.array_split(line, max(4, line.size // 12))]
    return float(np.mean(fields))


def _edges(light: Grey) -> _Mask:
    across = np.abs(light[1:-1, 2:] - light[1:-1, :-2])
    down = np.abs(light[2:, 1:-1] - light[:-2, 1:-1])
    return np.asarray(np.maximum(across, down) > _EDGE)


def _densest(stays: _Mask, share: npt.NDArray[np.float64]) -> float:
    """Give the share that stays where it is most; where edges are everywhere, some stay by chance alone."""
    parts = zip(_tiles(stays), _tiles(share), strict=True)
    return max(float(tile.mean()) if around.mean() < _CROWDED else 0.0 for tile, around in parts)


def _tiles(whole: npt.NDArray[Any]) -> list[npt.NDArray[Any]]:
    rows = np.array_split(whole, _TILES[0], axis=0)
    return [tile for row in rows for tile in np.array_split(row, _TILES[1], axis=1)]
