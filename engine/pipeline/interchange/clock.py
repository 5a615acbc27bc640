"""Time in other programs' files: their rates made exact again, and SMPTE timecode with and without dropped frames."""

import math
from fractions import Fraction

from engine.domain.units import Frames
from engine.errors import Refused

_LONGEST = 360_000
"""Seconds; a hundred hours."""
_SLOWEST, _FASTEST = 0.1, 1_000_000
"""Samples of sound are counted by some."""


def exact_rate(rate: float) -> Fraction:
    """Make a rate that was written as a decimal the fraction it stands for, as 29.97 stands for 30000/1001."""
    if not (math.isfinite(rate) and _SLOWEST <= rate <= _FASTEST):
        raise Refused(f"The file counts time at {rate:g} frames a second.", "Export it again from where it was made.")
    whole = round(rate)
    if abs(rate - whole) < 1e-6:
        return Fraction(max(1, whole))
    ntsc = Fraction(math.ceil(rate) * 1000, 1001)
    if abs(float(ntsc) - rate) < 0.006:
        return ntsc
    return Fraction(rate).limit_denominator(100_000)


def exact_seconds(value: float, rate: Fraction) -> Fraction:
    """Give a moment or a length in seconds. Raises Refused where it is no number or beyond all films."""
    if not math.isfinite(value) or abs(value) > _LONGEST * float(rate):
        raise Refused("The file names a time that no film has.", "Export it again from where it was made.")
    return Fraction(value) / rate


def nominal(rate: Fraction) -> int:
    """How many frames a second of timecode has: 30 at 29.97."""
    return math.ceil(rate)


def drops(rate: Fraction) -> bool:
    """Whether timecode at this rate leaves numbers out, to keep up with the clock."""
    return rate in {Fraction(30_000, 1001), Fraction(60_000, 1001)}


def timecode(frame: Frames, rate: Fraction, *, drop: bool = False) -> str:
    """Write a frame's number as hours, minutes, seconds and frames; with `drop` as SMPTE 12M drops them.

    Two numbers (four at 59.94) are left out at each minute's start but for every tenth minute's.
    """
    base = nominal(rate)
    if drop:
        left_out = base // 15
        ten, rest = divmod(frame, 600 * base - 9 * left_out)
        minute = max(0, (rest - left_out) // (60 * base - left_out))
        frame += left_out * (9 * ten + minute)
    whole, part = divmod(frame, base)
    hours, minutes, seconds = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours % 24:02d}:{minutes:02d}:{seconds:02d}{';' if drop else ':'}{part:02d}"


def first_frame(hour: int, rate: Fraction, *, drop: bool = False) -> Frames:
    """Which frame an hour of timecode begins with."""
    base = nominal(rate)
    return hour * (3600 * base - (54 * (base // 15) if drop else 0))
