"""A video file's pictures as they are, found by time whatever the file says about itself."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av

from engine.errors import Refused

_AHEAD = Fraction(3)
"""Seconds that are decoded rather than jumped over: a jump lands on a key frame, often far back."""
_NEAR = Fraction(1, 2)
"""Seconds from the file's start within which it is read from there."""
_DAMAGED = 64
"""Packets in a row that may be undecodable before a file counts as ended."""
OPTIONS = {"protocol_whitelist": "file"}


class Reel:
    """One video file. The frames it gives belong to its decoder: never write into them."""

    def __init__(self, path: Path) -> None:
        """Open a file. Raises Refused where it holds no picture that can be read."""
        self._path = path
        self._container, self.stream = self._opened()
        self._read = False
        self._step = 1 / Fraction(self.stream.average_rate or self.stream.guessed_rate or 25)
        self._frames: Iterator[av.VideoFrame] = iter(())
        self._now: av.VideoFrame | None = None
        self._next: av.VideoFrame | None = None
        self.time = self._next_time = Fraction(-1)
        """When the picture gone to began, in seconds from the file's first."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._frames, self._now, self._next = iter(()), None, None
        self._container.close()

    @property
    def duration(self) -> Fraction:
        """Seconds, as the file claims; 0 where it does not say."""
        if self.stream.duration and self.stream.time_base:
            return self.stream.duration * self.stream.time_base
        return Fraction(self._container.duration or 0, av.time_base)

    @property
    def frame(self) -> av.VideoFrame:
        """The picture gone to. Raises Refused where there is none."""
        if self._now is None:
            raise Refused(f"{self._path.name} holds no picture that can be decoded.", "Choose another clip.")
        return self._now

    def seek(self, moment: Fraction, passing: Callable[[], None] | None = None) -> Fraction:
        """Go to the picture shown at `moment` (seconds from the file's first), or the last; give when it began.

        `passing` is called for each picture decoded on the way.
        """
        ended = self._now is not None and self._next is None
        if self._now is None or moment < self.time or (moment > self.time + _AHEAD and not ended):
            self._jump(moment)
        while self._next is not None and self._next_time <= moment:
            self.advance()
            if passing:
                passing()
        return self.time

    def advance(self) -> bool:
        """Go to the next picture; False, and stay, where there is none."""
        if self._next is None:
            return False
        self._now, self.time = self._next, self._next_time
        self._take()
        return True

    def _opened(self) -> tuple[av.container.InputContainer, av.VideoStream]:
        try:
            container = av.open(str(self._path), options=OPTIONS)
        except (av.error.FFmpegError, OSError) as error:
            raise Refused(f"{self._path.name} cannot be read as a video.", "Choose another clip.") from error
        if not container.streams.video:
            container.close()
            raise Refused(f"{self._path.name} holds no picture.", "Choose another clip.")
        stream = container.streams.video[0]
        stream.thread_type = "FRAME"
        stream.codec_context.thread_count = 1
        return container, stream

    def _jump(self, moment: Fraction) -> None:
        for back in (0, 2, 8):
            if moment <= back + _NEAR:
                break
            self._seek(moment - back)
            if self._now is not None and self.time <= moment:
                return
        if self._read:
            self._container.close()  # a fresh start is the one place that every format can go back to
            self._container, self.stream = self._opened()
        self._begin()

    def _seek(self, moment: Fraction) -> None:
        base = self.stream.time_base or Fraction(1, av.time_base)
        with suppress(av.error.FFmpegError):  # where there is no index, reading goes on from where it is
            offset = self.stream.start_time or 0
            self._container.seek(offset + int(moment / base), stream=self.stream, backward=True)
        self._begin()

    def _begin(self) -> None:
        self._read = True
        self._frames = self._decode()
        self._now = None
        self._next_time = Fraction(-1)
        self._take()
        self.advance()

    def _take(self) -> None:
        before = self._next_time
        self._next = next(self._frames, None)
        if self._next is not None:
            self._next_time = self._when(self._next, before)

    def _when(self, frame: av.VideoFrame, before: Fraction) -> Fraction:
        if frame.pts is None or frame.time_base is None:
            return before + self._step if before >= 0 else Fraction(0)
        return (frame.pts - (self.stream.start_time or 0)) * frame.time_base

    def _decode(self) -> Iterator[av.VideoFrame]:
        damaged = 0
        try:
            for packet in self._container.demux(self.stream):
                try:
                    yield from packet.decode()
                    damaged = 0
                except av.error.InvalidDataError:
                    damaged += 1
                    if damaged > _DAMAGED:
                        return
        except av.error.FFmpegError:  # a file cut short ends where it ends
            return
