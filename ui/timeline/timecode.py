"""Frames as people read them."""

import re
from fractions import Fraction

from engine.domain.units import Frames

_FORM = re.compile(r"\s*(?:(\d+)[:.;])?(?:(\d+)[:.;])?(?:(\d+)[:.;])?(\d+)\s*")


def timecode(frame: Frames, rate: Fraction) -> str:
    """Write a frame as hh:mm:ss:ff; every frame has its own, as editors count them, without drops."""
    whole = max(1, round(rate))
    seconds, rest = divmod(abs(frame), whole)
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{'-' if frame < 0 else ''}{hours:02}:{minute:02}:{second:02}:{rest:02}"


def brief(frame: Frames, rate: Fraction) -> str:
    """Write a frame as mm:ss, as it is read aloud."""
    minutes, seconds = divmod(int(frame / rate), 60)
    return f"{minutes:02}:{seconds:02}"


def steps(rate: Fraction) -> list[Frames]:
    """Give the distances that a ruler may be divided in, the finest first."""
    whole = max(1, round(rate))
    fine = [each for each in (1, 2, 5, 10) if each < whole]
    return [*fine, *(whole * each for each in (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600))]


def frame_at(text: str, rate: Fraction) -> Frames | None:
    """Read `1:02:15` (minutes, seconds, frames), `215` (frames) or `12s`; None where it is none of them."""
    text = text.strip().lower()
    if text.endswith("s"):
        try:
            return max(0, round(float(text[:-1].replace(",", ".")) * rate))
        except ValueError:
            return None
    if not (found := _FORM.fullmatch(text)):
        return None
    parts = [int(each) for each in found.groups() if each is not None]
    seconds = 0
    for part in parts[:-1]:
        seconds = seconds * 60 + part
    return seconds * max(1, round(rate)) + parts[-1]
