"""Which process renders which segment next: neighbours in one hand, long work first, nobody idle at the end."""

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from engine.domain.plan import Segment

T = TypeVar("T")

_RUN = 4
"""Segments of one clip that go to the same process, which need not open and find its place anew."""


class Lines(Generic[T]):
    """Work in lines: each worker goes along one, then takes the next, then the ends of what others still have."""

    def __init__(self, weigh: Callable[[T], float]) -> None:
        """`weigh` tells how long a piece takes, in any unit."""
        self._weigh = weigh
        self._waiting: deque[deque[T]] = deque()
        self._held: dict[Hashable, deque[T]] = {}

    def add(self, lines: Iterable[Sequence[T]]) -> None:
        """Add lines, those to be begun first first."""
        self._waiting.extend(deque(line) for line in lines if line)

    def take(self, worker: Hashable) -> T | None:
        """Give a worker its next piece, or None where all is begun."""
        line = self._held.get(worker)
        if line:
            return line.popleft()
        self._held.pop(worker, None)
        if self._waiting:
            self._held[worker] = line = self._waiting.popleft()
            return line.popleft()
        longest = max(self._held.values(), key=lambda line: sum(map(self._weigh, line)), default=None)
        return longest.pop() if longest else None

    def drop(self, unwanted: Callable[[T], bool]) -> list[T]:
        """Take out what is not yet begun and unwanted."""
        dropped: list[T] = []
        for line in (*self._waiting, *self._held.values()):
            dropped += filter(unwanted, line)
            left = [each for each in line if not unwanted(each)]
            line.clear()
            line.extend(left)
        self._waiting = deque(line for line in self._waiting if line)
        return dropped


def lines(segments: Sequence[Segment]) -> list[list[int]]:
    """Group neighbours that show the same file, as indices; the longest groups first."""
    found: list[list[int]] = []
    for index, segment in enumerate(segments):
        files = {clip.media for clip in segment.film.clips if clip.media}
        before = segments[index - 1].film.clips[-1].media if index else None
        if found and before in files and len(found[-1]) < _RUN:
            found[-1].append(index)
        else:
            found.append([index])
    return sorted(found, key=lambda line: -sum(segments[index].film.length for index in line))
