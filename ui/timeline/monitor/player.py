"""Plays a film's sound, and tells where it is: the clock that the pictures follow."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from engine.domain.timeline import Timeline
from engine.errors import EngineError
from engine.render.sound.faster import Faster
from engine.render.sound.loudness import RATE, Samples
from ui.timeline.monitor.outlet import Outlet

BLOCK = RATE // 10
"""Samples that are mixed at once; of the film, at its own speed."""
_AHEAD = 6
"""Blocks that are kept ready."""
_FIRST = 1
"""Blocks that are ready before anything is heard."""
_AUDIBLE = 4
"""The fastest speed with sound: of speech that is faster nothing is understood."""

Hear = Callable[[Timeline, int, int], Samples]


@dataclass(frozen=True)
class Course:
    """What is played: from sample `at` on, within `first` to before `last`, over and over where it loops."""

    film: Timeline
    at: int
    speed: int
    """-8 to 8, not 0."""
    first: int
    last: int
    loop: bool = False


@dataclass
class _Block:
    """Sound that is ready: the film's samples from `at` on, `speed` of them for each of these."""

    at: int
    sound: Samples
    used: int = 0


class Playing:
    """One film being played, until it is stopped; the outlet may be shared by one after another."""

    def __init__(self, hear: Hear, opened: Callable[[], Outlet], course: Course, turn: threading.Lock) -> None:
        """`opened` gives the outlet, on this one's own thread; `turn` is held while it is used."""
        self._hear, self._opened, self._course, self._turn = hear, opened, course, turn
        self._ready: deque[_Block] = deque()
        self._next = course.at
        self._changed = threading.Condition()
        self._edition, self._stopping = 0, False
        self._faster: Faster | None = None
        self._due = (0, course.at)
        """Which edition, and from where on, `_faster` goes on with."""
        self._heard: deque[tuple[float, float, float]] = deque([(course.at, course.at, 0.0)], maxlen=32)
        """Where what was asked for begins and ends in the film, and when it was asked for; the last times."""
        self._latency = 0.0
        self._peaks = (0.0, 0.0)
        self.volume = 1.0
        self.ended = False
        """Whether it came to its end."""
        self.late = 0
        """Samples that were not ready in time."""
        self._thread = threading.Thread(target=self._run, daemon=True, name="player")
        self._thread.start()

    @property
    def place(self) -> float:
        """The sample of the film that is heard now."""
        now = time.monotonic() - self._latency
        asked = tuple(self._heard)
        begin, end, when = next((each for each in reversed(asked) if each[2] <= now), asked[0])
        at = begin + max(0.0, now - when) * RATE * self._course.speed
        return min(max(at, min(begin, end)), max(begin, end))

    def levels(self) -> tuple[float, float]:
        """Give the highest samples, left and right, since this was asked last."""
        peaks, self._peaks = self._peaks, (0.0, 0.0)
        return peaks

    def edit(self, film: Timeline, first: int, last: int) -> None:
        """Go on with an edited film: all but the next tenth of a second is mixed anew."""
        with self._changed:
            course = self._course
            self._course = Course(film, course.at, course.speed, first, last, course.loop)
            self._edition += 1
            while len(self._ready) > 1:
                self._next = self._ready.pop().at
            self._changed.notify()

    def stop(self) -> None:
        """End it, without waiting."""
        with self._changed:
            self._stopping = True
            self._changed.notify()

    def wait(self) -> None:
        """Wait until it has ended."""
        self._thread.join()

    def _run(self) -> None:
        with self._turn:
            if self._stopping:
                return
            device = self._opened()
            self._latency = device.latency
            started = False
            try:
                while not self._stopping:
                    made = self._make()
                    if not started and (len(self._ready) >= _FIRST or not made):
                        device.start(self._pull)
                        started = True
                    if not made:
                        with self._changed:
                            self._changed.wait(0.05)
            finally:
                if started:
                    device.stop()

    def _make(self) -> bool:
        """Mix one block; False where enough are ready or nothing is left."""
        with self._changed:
            course, at, edition = self._course, self._next, self._edition
            if len(self._ready) >= _AHEAD:
                return False
        first, last = course.first, max(course.first + 1, course.last)
        forward = course.speed > 0
        if course.loop and not (first <= at < last if forward else first < at <= last):
            at = first if forward else last
        left = last - at if forward else at - first
        if left <= 0:
            return False
        count = min(BLOCK, max(1, left // abs(course.speed)))
        block = _Block(at, self._mixed(course, at, count, edition))
        with self._changed:
            if edition == self._edition:
                self._ready.append(block)
                self._next = at + count * course.speed
        return True

    def _mixed(self, course: Course, at: int, count: int, edition: int) -> Samples:
        """Give sound at the speed it is played at, as high as at its own; backwards as a tape runs back."""
        times = abs(course.speed)
        if times > _AUDIBLE:
            return np.zeros((count, 2), np.float32)
        read = partial(self._along, course, at)
        try:
            if times == 1:
                return read(0, count)
            if self._faster is None or self._due != (edition, at):
                self._faster = Faster(read, times)
            self._due = edition, at + count * course.speed
            return self._faster.take(count)
        except EngineError:
            self._faster = None
            return np.zeros((count, 2), np.float32)

    def _along(self, course: Course, at: int, start: int, count: int) -> Samples:
        """Give the sound beyond a sample, in the direction in which it is played."""
        if course.speed > 0:
            return self._hear(course.film, at + start, count)
        return np.ascontiguousarray(self._hear(course.film, at - start - count, count)[::-1])

    def _pull(self, count: int) -> Samples:
        out = np.zeros((count, 2), np.float32)
        with self._changed:
            speed, done = self._course.speed, 0
            begin = end = self._heard[-1][1]
            while done < count and self._ready:
                block = self._ready[0]
                part = block.sound[block.used : block.used + count - done]
                out[done : done + len(part)] = part
                if not done:
                    begin = block.at + block.used * speed
                block.used += len(part)
                done += len(part)
                end = block.at + block.used * speed
                if block.used >= len(block.sound):
                    self._ready.popleft()
            self._heard.append((begin, end, time.monotonic()))
            self._note(done, count)
            self._changed.notify()
        out *= self.volume
        if done:
            high = np.abs(out[:done]).max(axis=0)
            self._peaks = max(self._peaks[0], float(high[0])), max(self._peaks[1], float(high[1]))
        return out

    def _note(self, done: int, count: int) -> None:
        course, end = self._course, self._next
        over = end >= course.last if course.speed > 0 else end <= course.first
        if over and not course.loop and not self._ready and done < count:
            self.ended = True
        elif not self.ended:
            self.late += count - done
