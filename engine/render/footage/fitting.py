"""How a source of any shape comes to fill the frame: cut where little is lost, else framed by its own blur."""

from dataclasses import dataclass

from engine.domain.timeline import Box

_LEAST_WIDE, _LEAST_HIGH = 0.3, 0.42
"""Of the source's width or height: where filling the frame would show less, the blurred frame is used.

Cutting off the sides keeps whole whatever stands in the middle; cutting off top and bottom beheads it.
"""
_SHOWN_FRAMED = 0.6
LARGEST = 2.5
"""A picture is not enlarged beyond this to fill the frame, but up to the next so that it touches two sides of it."""
_LARGEST_FRAMED = 4.0
_LEAST_FRAMED = 0.6
"""However small a picture is, it gets this share of the size at which it just fits."""


@dataclass(frozen=True)
class Fit:
    """What of the source is shown (source pixels) and how large (frame pixels); `framed`: on a blurred backdrop."""

    left: int
    top: int
    width: int
    height: int
    shown_width: int
    shown_height: int
    framed: bool
    scale: float
    """Frame pixels to one of the source, from top to bottom."""


def fit(source: tuple[float, float], frame: tuple[int, int], crop: Box | None = None, pixel: float = 1.0) -> Fit:
    """Fit a source of (width, height) pixels, each `pixel` times as wide as high, into a frame.

    A crop is what a person chose: it fills the frame whatever is lost.
    """
    x, y, wide, high = _cut(source, crop)
    across, down = frame[0] / (wide * pixel), frame[1] / high
    scale = max(across, down)
    if crop is None:
        scale = _scale(across, down)
    shown = [min(_even(size * scale), limit) for size, limit in ((wide * pixel, frame[0]), (high, frame[1]))]
    cut_wide, cut_high = min(wide, shown[0] / scale / pixel), min(high, shown[1] / scale)
    return Fit(
        left=int(x + (wide - cut_wide) / 2),
        top=int(y + (high - cut_high) / 2),
        width=max(1, round(cut_wide)),
        height=max(1, round(cut_high)),
        shown_width=shown[0],
        shown_height=shown[1],
        framed=tuple(shown) != frame,
        scale=scale,
    )


def _cut(source: tuple[float, float], crop: Box | None) -> tuple[float, float, float, float]:
    width, height = source
    if crop is None:
        return 0.0, 0.0, width, height
    x, y = (min(max(at, 0.0), 0.99) for at in (crop.x, crop.y))
    wide, high = min(max(crop.width, 0.01), 1 - x), min(max(crop.height, 0.01), 1 - y)
    return x * width, y * height, wide * width, high * height


def _scale(across: float, down: float) -> float:
    fills, fits = max(across, down), min(across, down)
    least = _LEAST_WIDE if across < down else _LEAST_HIGH
    scale = fills if fits / fills >= least else fits / _SHOWN_FRAMED
    if scale <= LARGEST:
        return scale
    return max(LARGEST, min(fits, _LARGEST_FRAMED), _LEAST_FRAMED * fits)


def _even(size: float) -> int:
    # A pixel or two less than the frame's own is the frame's own: nobody wants a hair line of blur.
    return max(2, 2 * round(size / 2 + 0.25))
