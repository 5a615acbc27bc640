"""Steps from one schema to the next, in order; a step is never changed once released, there is no way back."""

from collections.abc import Callable

from sqlalchemy import Connection

from engine.store.migrations import v0001_first, v0002_library

Step = Callable[[Connection], None]

STEPS: tuple[Step, ...] = (v0001_first.upgrade, v0002_library.upgrade)
"""Step *n* (from 1) makes schema *n* out of schema *n* - 1, inside a transaction."""
