"""Frames as people read them."""

from fractions import Fraction

from engine.domain.units import Frames


def timecode(frame: Frames, rate: Fraction) -> str:
    """Write a frame as h:mm:ss:ff; every frame has its own, as editors count them, without drops."""
    whole = max(1, round(rate))
    seconds, rest = divmod(abs(frame), whole)
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{'-' if frame < 0 else ''}{hours}:{minute:02}:{second:02}:{rest:02}"


def brief(frame: Frames, rate: Fraction) -> str:
    """Write a frame as mm:ss, as it is read aloud."""
    minutes, seconds = divmod(int(frame / rate), 60)
    return f"{minutes:02}:{seconds:02}"


def steps(rate: Fraction) -> list[Frames]:
    """Give the distances that a ruler may be divided in, the finest first."""
    whole = max(1, round(rate))
    fine = [each for each in (1, 2, 5, 10) if each < whole]
    return [*fine, *(whole * each for each in (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600))]
