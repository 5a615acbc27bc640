"""The units every signature speaks in."""

from decimal import Decimal
from typing import TypeAlias

Frames: TypeAlias = int
"""Whole frames at the timeline's rate."""
Seconds: TypeAlias = float
Bytes: TypeAlias = int
Money: TypeAlias = Decimal
"""United States dollars."""
