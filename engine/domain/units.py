"""The units every signature speaks in."""

from decimal import Decimal
from typing import TypeAlias

Frames: TypeAlias = int
"""Whole frames at the timeline's rate."""
Seconds: TypeAlias = float
Bytes: TypeAlias = int
Money: TypeAlias = Decimal
"""United States dollars."""


def seconds(text: str) -> Seconds:
    """Read a length of time: seconds, or as 90s, 5m, 1h, 1:30 or 1:02:03. Raises ValueError."""
    given = text.strip().lower()
    if ":" in given:
        total = 0.0
        for part in given.split(":"):
            total = total * 60 + float(part)
        return total
    unit = {"s": 1, "m": 60, "h": 3600}.get(given[-1:], 0)
    return float(given[:-1]) * unit if unit else float(given)
