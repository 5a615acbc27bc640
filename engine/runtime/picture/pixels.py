"""Arithmetic on whole planes of 8-bit samples, in bands that stay in the processor's cache.

Every plane is a (height, width) array of `uint8`; results may be written over an input unless said otherwise.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from av.video.plane import VideoPlane

Samples = npt.NDArray[np.uint8]
Wide = npt.NDArray[np.uint16]
Places = npt.NDArray[np.intp]

_BAND = 1 << 17


def mix(before: Samples, after: Samples, part: float, out: Samples) -> None:
    """Blend two planes: `part` 0 gives `before`, 1 gives `after`."""
    weight = round(min(max(part, 0.0), 1.0) * 256)
    if weight in {0, 256}:
        np.copyto(out, after if weight else before)
        return
    for band in bands(out):
        first, second = before[band].astype(np.uint16), after[band].astype(np.uint16)
        first *= np.uint16(256 - weight)
        second *= np.uint16(weight)
        first += second
        first += np.uint16(128)
        first >>= 8
        np.copyto(out[band], first, casting="unsafe")


def dip(before: Samples, after: Samples, part: float, shade: int, deepest: float, out: Samples) -> None:
    """Go from one plane to another by way of a shade, of which `deepest` (0 to 1) is seen in the middle."""
    mix(before, after, ease((part - 0.35) / 0.3), out)
    fade(out, shade, ease(1 - abs(2 * part - 1)) * deepest, out)


def fade(plane: Samples, value: int, part: float, out: Samples) -> None:
    """Move a plane towards one value: `part` 0 leaves it, 1 gives the value."""
    weight = round(min(max(part, 0.0), 1.0) * 256)
    for band in bands(out):
        faded = plane[band].astype(np.uint16)
        faded *= np.uint16(256 - weight)
        faded += np.uint16(value * weight + 128)
        faded >>= 8
        np.copyto(out[band], faded, casting="unsafe")


def mask(before: Samples, after: Samples, weights: Samples, out: Samples) -> None:
    """Blend two planes by a plane (or one row or column) of weights: 0 gives `before`, 255 gives `after`."""
    weights = np.broadcast_to(weights, out.shape)
    for band in bands(out):
        share = weights[band].astype(np.uint16)
        share += share >> 7
        first = np.multiply(after[band], share, dtype=np.uint16)
        np.subtract(np.uint16(256), share, out=share)
        share *= before[band]
        first += share
        first += np.uint16(128)
        first >>= 8
        np.copyto(out[band], first, casting="unsafe")


def look_up(table: Samples, plane: Samples, out: Samples) -> None:
    """Replace every sample by the table's entry; `table` has 256."""
    translation = table.tobytes()
    for band in bands(out):
        # A bytearray's translation has no branch: on pictures it is more than twice as quick as that of bytes.
        changed = bytearray(np.ascontiguousarray(plane[band])).translate(translation)
        np.copyto(out[band], np.frombuffer(changed, np.uint8).reshape(out[band].shape))


def halved(plane: Samples, out: Samples) -> None:
    """Take every second sample of every second row; `plane` has even width, its rows lie at even addresses."""
    np.copyto(out, plane[::2].view("<u2"), casting="unsafe")


def bands(plane: Samples) -> Iterator[slice]:
    """Cut a plane into bands of rows of about 128 kB."""
    rows = max(1, _BAND // max(1, plane.shape[1]))
    for top in range(0, plane.shape[0], rows):
        yield slice(top, top + rows)


def gather(plane: Samples, rows: Places, columns: Places, out: Samples) -> None:
    """Take the samples at these rows and columns, all within the plane and rising."""
    first, last = int(columns[0]), int(columns[-1]) + 1
    for band in bands(out):
        # Everything is inside, so nothing wraps; numpy only has less to do than for "clip".
        np.take(plane[rows[band], first:last], columns - first, axis=1, out=out[band], mode="wrap")


def magnify(plane: Samples, zoom: float, out: Samples) -> None:
    """Show the middle of a plane `zoom` times as large: for pictures in quick motion, two columns at a time."""
    height, width = plane.shape
    rows, columns = (_places(size, zoom) for size in (height, width))
    if width % 2:
        gather(plane, rows, columns, out)
        return
    left = np.minimum(columns[::2], width - 2)
    pairs = left // 2 + left % 2 * (width // 2)
    for band in bands(out):
        both = np.empty((len(rows[band]), 2, width), np.uint8)  # pairs that begin at even columns, then at odd ones
        np.take(plane, rows[band], axis=0, out=both[:, 0], mode="clip")
        both[:, 1, :-1] = both[:, 0, 1:]
        target = out[band].view(np.uint16)
        np.take(both.reshape(len(both), -1).view(np.uint16), pairs, axis=1, out=target, mode="wrap")


def soften(plane: Samples, radius: float, out: Samples) -> None:
    """Blur a plane: reduced and enlarged again, which for a blur looks the same and costs little."""
    if radius < 1:
        np.copyto(out, plane)
        return
    height, width = plane.shape
    small = resized(plane, max(4, round(width / radius)), max(4, round(height / radius)))
    np.copyto(out, resized(small, width, height))


def resized(plane: Samples, width: int, height: int) -> Samples:
    """Give a plane in another size: averaged where smaller, smoothly curved where larger."""
    import av

    frame = av.VideoFrame(plane.shape[1], plane.shape[0], "gray")
    samples(frame.planes[0])[...] = plane
    smaller = width < plane.shape[1]
    return samples(frame.reformat(width, height, interpolation="AREA" if smaller else "BICUBIC", threads=1).planes[0])


def samples(plane: "VideoPlane") -> Samples:
    """See a frame's plane as an array, without a copy; it is the frame's own memory."""
    rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
    return rows[: plane.height, : plane.width]


def dither(width: int, height: int) -> Wide:
    """Give a fixed even pattern of thresholds from 0 to 255: interleaved gradient noise (Jimenez, SIGGRAPH 2014)."""
    x, y = np.arange(width)[None], np.arange(height)[:, None]
    return np.floor(52.9829189 * ((0.06711056 * x + 0.00583715 * y) % 1.0) % 1.0 * 256).astype(np.uint16)


def ease(part: float) -> float:
    """Rise softly from 0 to 1."""
    part = min(max(part, 0.0), 1.0)
    return part * part * (3 - 2 * part)


def swift(part: float) -> float:
    """Rise from 0 to 1, quick in the middle and long in coming to rest."""
    part = min(max(part, 0.0), 1.0)
    return 4 * part**3 if part < 0.5 else 1 - 4 * (1 - part) ** 3


def _places(size: int, zoom: float) -> Places:
    middle = size / 2
    places = np.floor(middle + (np.arange(size) + 0.5 - middle) / zoom)
    held: Places = np.clip(places, 0, size - 1).astype(np.intp)
    return held
