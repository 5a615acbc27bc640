"""Moments of a film as hours, minutes, seconds and frames."""

import re
from fractions import Fraction

from engine.domain.units import Frames

_FORM = re.compile(r"\s*(?:(\d+)[:.;])?(?:(\d+)[:.;])?(?:(\d+)[:.;])?(\d+)\s*")


def timecode(frame: Frames, rate: Fraction) -> str:
    """Write a frame as 00:01:02:15; each second counts as many frames as fit it."""
    whole = max(1, round(rate))
    seconds, frames = divmod(max(0, frame), whole)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}:{frames:02}"


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
