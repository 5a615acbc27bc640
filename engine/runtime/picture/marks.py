"""Sharp marks on a finished picture: points, discs, strokes and the edges of hills; all places in pixels."""

import numpy as np
import numpy.typing as npt

from engine.runtime.picture.painting import Bytes, Floats, Picture, Tint, Words, dither, no_dither

_DITHER_ROWS = 64
_FAINTEST = 0.008


def points(out: Picture, x: Floats, y: Floats, radius: Floats, tint: Tint, part: Floats) -> None:
    """Set soft round points; arrays of equal length, `part` 0 to 1. Cheap for many small ones."""
    luma, blue, red = out
    _dab(luma, x, y, radius, tint.y, part)
    for plane, value in ((blue, tint.u), (red, tint.v)):
        _dab(plane, x / 2, y / 2, radius / 2 + np.float32(0.5), value, part)


def disc(out: Picture, x: float, y: float, radius: float, tint: Tint, part: float = 1.0, edge: float = 1.5) -> None:
    """Set one round shape with an edge of `edge` pixels."""
    luma, blue, red = out
    _round(luma, x, y, radius, edge, tint.y, part)
    for plane, value in ((blue, tint.u), (red, tint.v)):
        _round(plane, x / 2, y / 2, radius / 2, max(edge / 2, 1), value, part)


def strokes(out: Picture, ends: Floats, width: float, tint: Tint, part: Floats) -> None:
    """Draw straight lines: `ends` is (lines, 4) as x, y, x, y; `part` is (lines, 2), at either end."""
    luma, blue, red = out
    _draw(luma, ends, width, tint.y, part)
    for plane, value in ((blue, tint.u), (red, tint.v)):
        _draw(plane, ends / 2, max(width / 2, 1), value, part)


def rules(out: Picture, rows: Floats, width: float, tint: Tint, part: Floats, fade: Floats) -> None:
    """Draw level lines across the whole picture: `part` a line, `fade` a column, both 0 to 1."""
    luma, blue, red = out
    _level(luma, rows, width, tint.y, part, fade)
    for plane, value in ((blue, tint.u), (red, tint.v)):
        _level(plane, rows / 2, max(width / 2, 1), value, part, fade[::2])


class Hills:
    """Fills what lies below a line, in colours that change with height only."""

    def __init__(self, width: int) -> None:
        self._luma = dither(_DITHER_ROWS, width)
        self._chroma = no_dither(_DITHER_ROWS, width // 2)

    def fill(self, out: Picture, crest: Floats, top: Tint, foot: Tint, span: tuple[float, float], soft: float) -> None:
        """Fill below `crest` (a row for every column), `top` to `foot` over the rows of `span`, edge `soft` pixels."""
        luma, blue, red = out
        low, high = span
        self._plane(luma, self._luma, crest, (top.y, foot.y), (low, high), soft)
        half: Floats = crest[::2] * np.float32(0.5)
        for plane, ends in ((blue, (top.u, foot.u)), (red, (top.v, foot.v))):
            self._plane(plane, self._chroma, half, ends, (low / 2, high / 2), max(soft / 2, 1))

    def _plane(
        self,
        plane: Bytes,
        noise: Words,
        crest: Floats,
        ends: tuple[float, float],
        span: tuple[float, float],
        soft: float,
    ) -> None:
        height, width = plane.shape
        first = min(max(int(crest.min() - soft), 0), height)
        solid = min(max(int(crest.max() + soft) + 2, 0), height)
        rows = np.arange(first, height, dtype=np.float32)
        part = np.clip((rows - np.float32(span[0])) / np.float32(max(span[1] - span[0], 1)), 0, 1)
        value: Floats = (np.float32(ends[0]) + np.float32(ends[1] - ends[0]) * part).astype(np.float32)
        _edge(plane[first:solid], noise, crest[:width], value[: solid - first], rows[: solid - first], soft)
        fixed = (value[solid - first :] * np.float32(256)).astype(np.uint16)
        for at in range(0, height - solid, _DITHER_ROWS):
            rough: Words = fixed[at : at + _DITHER_ROWS, None] + noise[: len(fixed) - at]
            np.right_shift(rough, 8, out=rough)
            plane[solid + at : solid + at + _DITHER_ROWS] = rough


def _edge(band: Bytes, noise: Words, crest: Floats, value: Floats, rows: Floats, soft: float) -> None:
    for at in range(0, len(band), _DITHER_ROWS):
        piece = band[at : at + _DITHER_ROWS]
        cover = (rows[at : at + _DITHER_ROWS, None] - crest) * np.float32(1 / soft) + np.float32(0.5)
        np.clip(cover, 0, 1, out=cover)
        shown = piece.astype(np.float32)
        cover *= value[at : at + _DITHER_ROWS, None] + noise[: len(piece)] * np.float32(1 / 256) - shown
        shown += cover
        piece[...] = shown.astype(np.uint8)


def _dab(plane: Bytes, x: Floats, y: Floats, radius: Floats, value: float, part: Floats) -> None:
    if not len(x):
        return
    reach = int(np.ceil(radius.max()))
    steps = np.arange(-reach, reach + 1)
    columns = np.floor(x).astype(np.int64)[:, None, None] + steps[None, None, :]
    rows = np.floor(y).astype(np.int64)[:, None, None] + steps[None, :, None]
    across = columns.astype(np.float32) + np.float32(0.5) - x[:, None, None]
    down = rows.astype(np.float32) + np.float32(0.5) - y[:, None, None]
    near = np.maximum(1 - (across * across + down * down) / (radius * radius)[:, None, None], 0)
    _mix(plane, rows, columns, near * near * part[:, None, None], value)


def _round(plane: Bytes, x: float, y: float, radius: float, edge: float, value: float, part: float) -> None:
    reach = radius + edge
    left, right = max(int(x - reach), 0), min(int(x + reach) + 2, plane.shape[1])
    top, bottom = max(int(y - reach), 0), min(int(y + reach) + 2, plane.shape[0])
    if left >= right or top >= bottom:
        return
    across = np.arange(left, right, dtype=np.float32) + np.float32(0.5 - x)
    down = (np.arange(top, bottom, dtype=np.float32) + np.float32(0.5 - y))[:, None]
    cover = (np.float32(radius) - np.sqrt(across * across + down * down)) / np.float32(edge) + np.float32(0.5)
    np.clip(cover, 0, 1, out=cover)
    box = plane[top:bottom, left:right]
    shown = box.astype(np.float32)
    box[...] = shown + (np.float32(value) - shown) * cover * np.float32(part) + np.float32(0.5)


def _level(plane: Bytes, rows: Floats, width: float, value: float, part: Floats, fade: Floats) -> None:
    for row, shade in zip(rows.tolist(), part.tolist(), strict=True):
        reach = width / 2 + 0.5
        top, bottom = max(int(row - reach), 0), min(int(row + reach) + 1, len(plane))
        if top >= bottom or shade < _FAINTEST:
            continue
        away = np.abs(np.arange(top, bottom, dtype=np.float32) + np.float32(0.5 - row))
        cover = (np.clip(np.float32(reach) - away, 0, min(width, 1.0)) * np.float32(shade))[:, None] * fade
        shown = plane[top:bottom].astype(np.float32)
        plane[top:bottom] = shown + (np.float32(value) - shown) * cover + np.float32(0.5)


def _draw(plane: Bytes, ends: Floats, width: float, value: float, part: Floats) -> None:
    if not len(ends):
        return
    steep = np.abs(ends[:, 3] - ends[:, 1]) > np.abs(ends[:, 2] - ends[:, 0])
    for along, lines, shade in ((False, ends[~steep], part[~steep]), (True, ends[steep][:, [1, 0, 3, 2]], part[steep])):
        if len(lines):
            rows, columns, cover = _trace(lines, width, shade)
            _mix(plane, *((columns, rows) if along else (rows, columns)), cover, value)


def _trace(lines: Floats, width: float, part: Floats) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], Floats]:
    turned = lines[:, 0] > lines[:, 2]
    lines = np.where(turned[:, None], lines[:, [2, 3, 0, 1]], lines)
    part = np.where(turned[:, None], part[:, ::-1], part)
    first, last = np.floor(lines[:, 0]).astype(np.int64), np.floor(lines[:, 2]).astype(np.int64)
    count = np.maximum(last - first, 1)
    which = np.repeat(np.arange(len(lines)), count)
    at = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count) + first[which]
    length = np.maximum(lines[:, 2] - lines[:, 0], np.float32(1e-3))
    slope = (lines[:, 3] - lines[:, 1]) / length
    along = at.astype(np.float32) + np.float32(0.5) - lines[which, 0]
    middle = lines[which, 1] + slope[which] * along
    thin = 1 / np.sqrt(1 + slope * slope)
    reach = int(np.ceil((width / 2 + 0.5) * 1.415 - 0.5))
    side = np.floor(middle).astype(np.int64)[:, None] + np.arange(-reach, reach + 1)
    distance = np.abs(side.astype(np.float32) + np.float32(0.5) - middle[:, None]) * thin[which, None]
    cover = np.clip(np.float32(width / 2 + 0.5) - distance, 0, min(width, 1.0))
    shade = part[which, 0] + (part[which, 1] - part[which, 0]) * np.clip(along / length[which], 0, 1)
    return side, np.broadcast_to(at[:, None], side.shape), (cover * shade[:, None]).astype(np.float32)


def _mix(
    plane: Bytes, rows: npt.NDArray[np.int64], columns: npt.NDArray[np.int64], cover: Floats, value: float
) -> None:
    height, width = plane.shape
    keep = np.flatnonzero((cover > _FAINTEST) & (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width))
    stride = plane.strides[0]
    # One index a pixel is twice as quick as two; the rows of a video frame may be longer than its width.
    flat = np.lib.stride_tricks.as_strided(plane, ((height - 1) * stride + width,), (1,))
    at = (rows * stride + columns).reshape(-1).take(keep)
    part = cover.reshape(-1).take(keep).astype(np.float32)
    shown = flat.take(at).astype(np.float32)
    flat[at] = (shown + (np.float32(value) - shown) * part + np.float32(0.5)).astype(np.uint8)
