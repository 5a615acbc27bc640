"""Which footage is shown from a copy, and what that copy is like.

It follows from the file and the film alone, never from whether a copy is there: the same film is the same picture for
picture wherever it is rendered.
"""

from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import av

from engine.domain.timeline import Clip
from engine.domain.units import Frames, Seconds
from engine.render.footage import hdr
from engine.render.footage.decoder import shape
from engine.render.footage.fitting import Fit, fit
from engine.render.footage.reel import Reel

_SCALES = (Fraction(1, 4), Fraction(1, 3), Fraction(1, 2), Fraction(2, 3), Fraction(3, 4))
"""Films of several sizes share a copy; what is shown larger than the last is not worth one."""
_SHORT = 0.005
"""Of its size: by so much a copy may be smaller than what it is for."""
_SMALL = 1280 * 720
"""Pixels: what has no more is scaled as it is shown."""
_PLAIN = ("yuv420p", "yuvj420p")
LONGEST = 120
"""Seconds: of what lasts longer a film shows little, and a copy of it all would fill the disk."""
STEP = 2
"""Seconds: a copy begins and ends at multiples, so that a clip can be nudged without a new one."""


@dataclass(frozen=True)
class Traits:
    """What a video file is like, as its first picture tells."""

    width: int
    height: int
    """Upright, in its own pixels."""
    pixel: float
    """How much wider than high a pixel is."""
    duration: Fraction
    """Seconds, as the file claims."""
    plain: bool
    """Eight bits, 4:2:0, whole pictures: cheap to show as it is."""
    curve: str = ""
    """How wide colours are written: pq, hlg or sdr; empty where they are not wide."""
    alpha: bool = False
    """Some of it may be seen through."""


@dataclass(frozen=True)
class Recipe:
    """What a copy is like; `width` and `height` are those of the whole picture, in square pixels."""

    width: int
    height: int
    start: Seconds
    """The copy holds the file's first picture and those shown from `start` to `end`, each at its own time."""
    end: Seconds
    curve: str = ""
    alpha: bool = False
    """It is laid on black."""


def examine(path: Path) -> Traits:
    """Look at a file's first picture. Raises Refused where there is none."""
    with Reel(path) as reel:
        reel.seek(Fraction(0))
        frame = reel.frame
        (width, height), pixel = shape(frame, reel.stream)
        plain = frame.format.name in _PLAIN and not frame.interlaced_frame
        return Traits(width, height, pixel, reel.duration, plain, hdr.curve(frame), _seen_through(frame))


def recipe_for(traits: Traits, clip: Clip, size: tuple[int, int], rate: Fraction, beyond: Frames = 0) -> Recipe | None:
    """Say how footage is copied for a clip of a film of `size` (width, height); None where it is shown from its file.

    `beyond` is how many frames it is seen past the clip's end, under the next one.
    """
    whole = traits.width, traits.height
    scale = _scale(fit(whole, size, clip.crop, traits.pixel))
    small = traits.width * traits.height <= _SMALL
    if traits.plain and not traits.curve and (scale == 1 or small):
        return None
    start, end = _range(clip, rate, beyond, traits.duration)
    width, height = _even(traits.width * traits.pixel * scale), _even(traits.height * scale)
    return Recipe(width, height, start, end, traits.curve, traits.alpha)


def whole(traits: Traits, recipe: Recipe) -> Recipe:
    """Say how all of a file is copied, where a part of it would be copied so."""
    return replace(recipe, start=0.0, end=_after(traits.duration + STEP))


def _range(clip: Clip, rate: Fraction, beyond: Frames, length: Fraction) -> tuple[Seconds, Seconds]:
    """Give from when to when a file is seen, to the grid; all of it where it may have to run again."""
    start, second = Fraction(clip.source_start), Fraction(clip.speed) / rate
    end = start + (clip.length + beyond + 1) * second
    if start + clip.length * second > length:
        # It runs again from where it says it ends; only what says it is very short may hold more.
        start, end = Fraction(0), max(end, length) if length <= STEP else min(max(end, length), length + STEP)
    return float(start // STEP * STEP), _after(end)


def _after(moment: Fraction) -> Seconds:
    return float(-(-moment // STEP) * STEP)


def _scale(fitted: Fit) -> Fraction:
    return next((scale for scale in _SCALES if scale >= fitted.scale * (1 - _SHORT)), Fraction(1))


def _even(size: float | Fraction) -> int:
    """Round to an even number; MPEG-2 has none that are multiples of 4096."""
    even = max(16, 2 * round(size / 2))
    return even if even % 4096 else even - 2


def _seen_through(frame: av.VideoFrame) -> bool:
    return any(component.is_alpha for component in frame.format.components)
