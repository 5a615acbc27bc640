"""Frames of a clip at given times for as little work as possible: from key frame to key frame, B-frames left out."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

import av

from engine.domain.units import Seconds

_DAMAGED = 40
"""Packets in a row that cannot be decoded, after which the rest is given up."""
_STRAIGHT = 1000
"""Frames without a jump, while nothing is to be seen yet."""
_UNINDEXED: Seconds = 8.0
"""A target so far ahead is jumped to where the file has no index of its key frames."""
_NEAR: Seconds = 1e-3


class Shown(NamedTuple):
    """One decoded frame."""

    at: Seconds
    """From the start of the clip."""
    frame: av.VideoFrame
    wanted: bool
    """Whether it is the one for a target; the others lay on the way."""


class Reel:
    """One clip's frames, in order of time."""

    def __init__(self, container: av.container.InputContainer, stream: av.VideoStream, *, every: bool) -> None:
        """Without `every`, frames that are told from both sides are left out on the way."""
        self.seen = False
        """Set it as soon as something is to be seen: until then every frame is looked at."""
        self._container = container
        self._stream = stream
        context = stream.codec_context
        context.thread_type, context.thread_count = "FRAME", 1
        context.options = {"skip_loop_filter": "all", "flags2": "fast"}
        context.skip_frame = "DEFAULT" if every else "BIDIR"
        self._base = float(stream.time_base or 1 / av.time_base)
        self._start = stream.start_time or 0

    def frames(self, targets: Sequence[Seconds]) -> Iterator[Shown]:
        """Give the first frame at or after each target, and those on the way; damaged ones are passed over.

        Raises av.FFmpegError where nothing can be read at all.
        """
        now, run, count = -1.0, self._decoded(), 0
        for target in targets:
            if now >= target - _NEAR:
                continue
            if self._leaps(now, target) and (self.seen or count > _STRAIGHT):
                with suppress(av.FFmpegError):  # where it cannot be sought in, reading goes on from where it is
                    place = self._start + int(target / self._base)
                    self._container.seek(place, stream=self._stream, backward=True)
                    run = self._decoded()
            for at, frame in run:
                if at <= now:
                    continue
                now, count = at, count + 1
                wanted = at >= target - _NEAR
                yield Shown(at, frame, wanted)
                if wanted:
                    break

    def _leaps(self, now: Seconds, target: Seconds) -> bool:
        """Tell whether a key frame lies between."""
        index = self._stream.index_entries
        if not len(index):
            return target - now > _UNINDEXED
        key = index.search_timestamp(self._start + int(target / self._base), backward=True)
        return key >= 0 and (index[key].timestamp - self._start) * self._base > now + _NEAR

    def _decoded(self) -> Iterator[tuple[Seconds, av.VideoFrame]]:
        damaged = 0
        for packet in self._container.demux(self._stream):
            try:
                decoded = packet.decode()
            except av.error.InvalidDataError:
                damaged += 1
                if damaged > _DAMAGED:
                    return
                continue
            damaged = 0
            for frame in decoded:
                if frame.pts is not None and not frame.is_corrupt:
                    yield (frame.pts - self._start) * self._base, frame
