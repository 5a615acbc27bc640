"""Between RGB and the planes that everything is made in: BT.709, limited range, 4:2:0."""

import numpy as np
import numpy.typing as npt

from engine.ports import Planes
from engine.runtime.picture import pixels

Rgb = npt.NDArray[np.uint8]

RED, GREEN, BLUE = 0.2126, 0.7152, 0.0722


def blank(width: int, height: int) -> Planes:
    """Make planes to draw into; what they hold is undefined."""
    return Planes(
        np.empty((height, width), np.uint8),
        np.empty((height // 2, width // 2), np.uint8),
        np.empty((height // 2, width // 2), np.uint8),
    )


def copy(source: Planes, out: Planes) -> None:
    """Copy a picture."""
    for plane, target in zip(source, out, strict=True):
        np.copyto(target, plane)


def from_rgb(picture: Rgb) -> Planes:
    """Convert a (height, width, 3) picture of even size, full-range sRGB."""
    height, width = picture.shape[:2]
    out = blank(width, height)
    for top in range(0, height, 64):
        red, green, blue = (picture[top : top + 64, :, channel].astype(np.float32) for channel in range(3))
        light = red * np.float32(RED) + green * np.float32(GREEN) + blue * np.float32(BLUE)
        np.copyto(out.y[top : top + 64], light * np.float32(219 / 255) + np.float32(16.5), casting="unsafe")
        for plane, channel, reach in ((out.u, blue, 1 - BLUE), (out.v, red, 1 - RED)):
            chroma = _halved(channel - light) * np.float32(112 / 255 / reach) + np.float32(128.5)
            np.copyto(plane[top // 2 : top // 2 + 32], chroma, casting="unsafe")
    return out


def to_rgb(picture: Planes) -> Rgb:
    """Convert to a (height, width, 3) picture, full-range sRGB."""
    height, width = picture.y.shape
    out = np.empty((height, width, 3), np.uint8)
    for top in range(0, height, 64):
        light = (picture.y[top : top + 64].astype(np.float32) - 16) * np.float32(255 / 219)
        blue, red = (
            (_doubled(plane[top // 2 : top // 2 + 32]) - 128) * np.float32(255 / 112 * reach)
            for plane, reach in ((picture.u, 1 - BLUE), (picture.v, 1 - RED))
        )
        green = blue * np.float32(-BLUE / GREEN) - red * np.float32(RED / GREEN)
        for channel, difference in enumerate((red, green, blue)):
            np.copyto(out[top : top + 64, :, channel], np.clip(light + difference + 0.5, 0, 255), casting="unsafe")
    return out


def backdrop(picture: Planes, out: Planes) -> None:
    """Fill `out` with a soft, darker likeness of a picture, enlarged to cover it."""
    height, width = out.y.shape
    tall, wide = picture.y.shape
    share = min(wide / width, tall / height)
    left, top = (int(wide - width * share) // 4 * 2, int(tall - height * share) // 4 * 2)
    for plane, target, rest, step in zip(picture, out, (16, 128, 128), (1, 2, 2), strict=True):
        seen = plane[top // step : (tall - top) // step, left // step : (wide - left) // step]
        rows, columns = target.shape
        table = np.round(rest + (np.arange(256) - rest) * 0.62).clip(0, 255).astype(np.uint8)
        tiny = pixels.resized(seen, max(4, width // 96), max(4, height // 96))
        pixels.look_up(table, pixels.resized(tiny, columns, rows), target)


def _halved(chroma: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Average two rows, and three columns around each even one: chroma sits on the left luma column."""
    rows = chroma[::2] + chroma[1::2]
    left = np.concatenate([rows[:, :1], rows[:, 1:-1:2]], axis=1)
    halved: npt.NDArray[np.float32] = (left + rows[:, 1::2] + 2 * rows[:, ::2]) * np.float32(0.125)
    return halved


def _doubled(chroma: Rgb) -> npt.NDArray[np.float32]:
    wide = np.empty((chroma.shape[0], chroma.shape[1] * 2), np.float32)
    wide[:, ::2] = chroma
    wide[:, 1:-1:2] = (wide[:, :-2:2] + wide[:, 2::2]) / 2
    wide[:, -1] = wide[:, -2]
    return wide.repeat(2, axis=0)
