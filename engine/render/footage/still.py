"""Photographs: read upright and in true colours, and moved over smoothly (Ken Burns)."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from engine.domain.timeline import Box, Motion
from engine.domain.units import Bytes
from engine.errors import Refused
from engine.ports import Planes
from engine.render import colour
from engine.render.footage.decoder import paste
from engine.render.footage.fitting import LARGEST, Fit, fit
from engine.runtime.picture import pixels

_FINE, _FINE_CHROMA = (2.09, 2.9), (1.37, 1.9)
"""Samples kept for each pixel each way: where seen nearest at least, and where farthest.

Between two whole numbers all along a move: at one, all pixels of a row jump to their next sample at once, which
is seen, while elsewhere each jumps at its own time and the picture as a whole moves by parts of a pixel.
"""
_PIXELS = 250_000_000
"""The largest photograph read; larger ones are rather an attack than a picture."""

Change = Callable[[Planes], None]


@dataclass(frozen=True)
class _Cut:
    """A part of a picture in its pixels."""

    x: float
    y: float
    width: float
    height: float


class Photo:
    """A still that fills the frame and stays as it is."""

    def __init__(self, path: Path, width: int, height: int, crop: Box | None, change: Change) -> None:
        picture = read(path, (2 * width, 2 * height))
        fitted = fit(picture.size, (width, height), crop)
        self._planes = _framed(picture, fitted, (width, height))
        change(self._planes)
        self.size: Bytes = sum(plane.size for plane in self._planes)

    def draw(self, out: Planes) -> None:
        """Write the picture."""
        colour.copy(self._planes, out)


class Panorama:
    """A still whose shown part moves. `change` (a grade) is done once, before it moves."""

    def __init__(self, path: Path, width: int, height: int, crop: Box | None, motion: Motion, change: Change) -> None:
        nearest = min(min(box.width, box.height) for box in (motion.first, motion.last, crop or motion.last))
        picture = read(path, (math.ceil(width / max(nearest, 0.1)), math.ceil(height / max(nearest, 0.1))))
        if crop:
            picture = _cropped(picture, crop)
        first, last = (_shaped(box, picture.size, width / height) for box in (motion.first, motion.last))
        if width / max(first.width, last.width) > LARGEST:
            picture, first, last = _enlarged(picture, (width, height), first, last)
        self._first, self._last = first, last
        self._size = (width, height)
        self._region, still = self._still(picture)
        change(still)
        self._fine = _finer(still, max(first.width, last.width) / min(first.width, last.width))
        self.size: Bytes = sum(plane.size for plane in self._fine)

    def draw(self, part: float, out: Planes) -> None:
        """Write the picture at `part` of the move: 0 first, 1 last; beyond 1 it glides on."""
        cut = self._at(_glide(part))
        for plane, target in zip(self._fine, out, strict=True):
            rows = _places(cut.y - self._region.y, cut.height, self._region.height, plane.shape[0], target.shape[0])
            columns = _places(cut.x - self._region.x, cut.width, self._region.width, plane.shape[1], target.shape[1])
            pixels.gather(plane, rows, columns, target)

    def _still(self, picture: Image.Image) -> tuple[_Cut, Planes]:
        """Give the part that is ever seen, at one sample a pixel where it is seen nearest."""
        seen = [self._at(_glide(part / 8)) for part in range(11)]
        left, top = min(cut.x for cut in seen), min(cut.y for cut in seen)
        right, bottom = max(cut.x + cut.width for cut in seen), max(cut.y + cut.height for cut in seen)
        nearest = self._size[0] / min(cut.width for cut in seen)
        size = (
            max(2, 2 * math.ceil((right - left) * nearest / 2)),
            max(2, 2 * math.ceil((bottom - top) * nearest / 2)),
        )
        box = (max(left, 0.0), max(top, 0.0), min(right, picture.width), min(bottom, picture.height))
        shown = picture.resize(size, Image.Resampling.LANCZOS, box)
        return _Cut(left, top, right - left, bottom - top), colour.from_rgb(np.asarray(shown))

    def _at(self, moved: float) -> _Cut:
        """Give what is seen: sizes change by equal factors in equal times, so that a zoom seems even."""
        first, last = self._first, self._last
        width = first.width * (last.width / first.width) ** moved
        growth = last.width - first.width
        share = (width - first.width) / growth if abs(growth) > 1e-6 * first.width else moved
        height = first.height * width / first.width
        x, y = (a + (b - a) * share for a, b in ((first.x, last.x), (first.y, last.y)))
        return _Cut(x, y, width, height) if 0 <= moved <= 1 else self._held(x, y, width, height)

    def _held(self, x: float, y: float, width: float, height: float) -> _Cut:
        """Keep what is seen within what was asked to be seen."""
        left, top = min(self._first.x, self._last.x), min(self._first.y, self._last.y)
        right = max(cut.x + cut.width for cut in (self._first, self._last))
        bottom = max(cut.y + cut.height for cut in (self._first, self._last))
        share = min(1.0, (right - left) / width, (bottom - top) / height)
        width, height = width * share, height * share
        return _Cut(min(max(x, left), right - width), min(max(y, top), bottom - height), width, height)


def read(path: Path, enough: tuple[int, int]) -> Image.Image:
    """Read a picture upright, as sRGB on black; a JPEG not much finer than `enough` pixels. Raises Refused."""
    try:
        with Image.open(path) as file:
            if file.width * file.height > _PIXELS:
                raise Refused(f"{path.name} has {file.width} × {file.height} pixels, too many.", "Make it smaller.")
            if file.format == "JPEG":
                file.draft(None, (max(enough), max(enough)))
            return _plain(ImageOps.exif_transpose(file))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Refused(f"{path.name} cannot be read as a picture.", "Choose another picture.") from error


def _plain(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I"):
        return Image.fromarray((np.asarray(picture).astype(np.float64) / 257).clip(0, 255).astype(np.uint8)).convert(
            "RGB"
        )
    if picture.has_transparency_data:
        clear = picture.convert("RGBA")
        black = Image.new("RGBA", clear.size, "black")
        return Image.alpha_composite(black, clear).convert("RGB")
    return _true(picture) or picture.convert("RGB")


def _true(picture: Image.Image) -> Image.Image | None:
    """Convert by the colour profile within, if there is one that can be read."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in {"RGB", "CMYK"}:
        return None
    from io import BytesIO

    try:
        return ImageCms.profileToProfile(
            picture, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError):
        return None


def _framed(picture: Image.Image, fitted: Fit, size: tuple[int, int]) -> Planes:
    box = (fitted.left, fitted.top, fitted.left + fitted.width, fitted.top + fitted.height)
    shown = picture.resize((fitted.shown_width, fitted.shown_height), Image.Resampling.LANCZOS, box)
    small = colour.from_rgb(np.asarray(shown))
    if not fitted.framed:
        return small
    out = colour.blank(*size)
    colour.backdrop(small, out)
    paste(small, out)
    return out


def _cropped(picture: Image.Image, crop: Box) -> Image.Image:
    wide, high = picture.size
    return picture.crop(
        (
            round(crop.x * wide),
            round(crop.y * high),
            max(round((crop.x + crop.width) * wide), round(crop.x * wide) + 1),
            max(round((crop.y + crop.height) * high), round(crop.y * high) + 1),
        )
    )


def _shaped(box: Box, size: tuple[int, int], shape: float) -> _Cut:
    """Give a box the frame's shape, about its middle, within the picture."""
    wide, high = max(box.width, 0.02) * size[0], max(box.height, 0.02) * size[1]
    wide, high = min(wide, high * shape, size[0]), min(high, wide / shape, size[1])
    wide, high = min(wide, high * shape), min(high, wide / shape)
    x, y = (box.x + box.width / 2) * size[0] - wide / 2, (box.y + box.height / 2) * size[1] - high / 2
    return _Cut(min(max(x, 0.0), size[0] - wide), min(max(y, 0.0), size[1] - high), wide, high)


def _enlarged(picture: Image.Image, size: tuple[int, int], first: _Cut, last: _Cut) -> tuple[Image.Image, _Cut, _Cut]:
    """Frame a picture that is too small to fill, and keep of the move what is a zoom."""
    framed = _framed(picture, fit(picture.size, size), size)
    widest = max(first.width, last.width)
    moves = [_middle(size, cut.width / widest) for cut in (first, last)]
    return Image.fromarray(colour.to_rgb(framed)), moves[0], moves[1]


def _middle(size: tuple[int, int], share: float) -> _Cut:
    wide, high = size[0] * share, size[1] * share
    return _Cut((size[0] - wide) / 2, (size[1] - high) / 2, wide, high)


def _finer(still: Planes, zoom: float) -> Planes:
    """Enlarge, sharply, what will be seen `zoom` times as near as it is farthest."""
    enlarged = []
    for plane, (near, far) in zip(still, (_FINE, _FINE_CHROMA, _FINE_CHROMA), strict=True):
        factor = max(near, far / zoom)
        height, width = (math.ceil(size * factor) for size in plane.shape)
        enlarged.append(pixels.resized(plane, width, height))
    return Planes(*enlarged)


def _places(start: float, length: float, whole: float, samples: int, pixels: int) -> pixels.Places:
    at = (start + (np.arange(pixels) + 0.5) * (length / pixels)) * (samples / whole)
    return np.clip(at.astype(np.intp), 0, samples - 1)


def _glide(part: float) -> float:
    """Start and end at half speed, so that a move seems to have begun before the cut and to go on after it."""
    if part > 1:
        return 1 + (part - 1) / 2
    part = max(part, 0.0)
    return (part + part * part * (3 - 2 * part)) / 2
