"""Parts done side by side on threads: libav and NumPy let go of the interpreter while they work."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from engine.runtime.progress import Progress

T = TypeVar("T")
R = TypeVar("R")
_THREADS = 2
"""More would hold more of the film in memory at once, and the work is over in seconds."""


def together(progress: Progress, work: Callable[[Progress, T], R], items: Sequence[T]) -> list[R]:
    """Do the same with every item; results in their order. The first failure ends it: what was not begun is left."""
    parts = progress.split(*(1.0 for _ in items))
    with ThreadPoolExecutor(_THREADS) as pool:
        running = [pool.submit(work, part, item) for part, item in zip(parts, items, strict=True)]
        try:
            return [each.result() for each in running]
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
