"""Sounds laid on a track, read as a stream of blocks: no more than what sounds at a moment is in memory."""

import itertools
from collections.abc import Callable, Generator, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from engine.domain.identity import Blob
from engine.domain.timeline import Sound
from engine.errors import Refused
from engine.render.loudness import RATE, Samples

if TYPE_CHECKING:
    from av import AudioFrame
    from av.container import InputContainer

BLOCK = RATE
_FAR = 30.0
"""Seconds into a file from which it is searched rather than read from its beginning."""
_EDGE = 0.004
"""Every sound comes and goes within this many seconds at least: a sudden edge clicks."""


def blocks(
    sounds: Sequence[Sound], rate: Fraction, length: int, find: Callable[[Blob], Path], gains: bool = True
) -> Iterator[Samples]:
    """Mix a track of `length` samples, block by block; without `gains` as the files are."""
    waiting = sorted(sounds, key=lambda sound: sound.start, reverse=True)
    playing: list[_Reader] = []
    try:
        for at in range(0, length, BLOCK):
            block = np.zeros((min(BLOCK, length - at), 2), np.float32)
            while waiting and first_sample(waiting[-1], rate) < at + len(block):
                playing.append(_Reader(waiting.pop(), rate, find, gains))
            for reader in playing:
                reader.add_to(block, at)
            for reader in [reader for reader in playing if reader.end <= at + len(block)]:
                reader.close()
                playing.remove(reader)
            yield block
    finally:
        for reader in playing:
            reader.close()


def first_sample(sound: Sound, rate: Fraction) -> int:
    """Where a sound begins."""
    return round(sound.start * RATE / rate)


class _Reader:
    """Reads one sound from its file as it is needed."""

    def __init__(self, sound: Sound, rate: Fraction, find: Callable[[Blob], Path], gains: bool) -> None:
        self._sound = sound
        self._start = first_sample(sound, rate)
        self._length = round(sound.length * RATE)
        self.end = self._start + self._length
        self._gain = 10 ** (sound.gain / 20) if gains else 1.0
        self._decoded = _decoded(find(sound.media), sound.source_start)
        self._rest = np.zeros((0, 2), np.float32)

    def add_to(self, block: Samples, at: int) -> None:
        """Add what sounds in a block whose first sample is the film's `at`-th; blocks come in order."""
        begin, end = max(self._start, at), min(self.end, at + len(block))
        if end <= begin:
            return
        heard = self._read(end - begin)
        place = np.arange(begin - self._start, begin - self._start + len(heard), dtype=np.float32)
        heard = heard * (self._shape(place) * np.float32(self._gain))[:, None]
        block[begin - at : begin - at + len(heard)] += heard

    def close(self) -> None:
        """Let go of the file."""
        self._decoded.close()

    def _read(self, count: int) -> Samples:
        parts, have = [self._rest], len(self._rest)
        while have < count and (part := next(self._decoded, None)) is not None:
            parts.append(part)
            have += len(part)
        together = np.concatenate(parts)
        self._rest = together[count:]
        return together[:count]

    def _shape(self, place: Samples) -> Samples:
        """Fade with equal power, so that two rounds that overlap stay as loud as one."""
        into = max(self._sound.fade_in, _EDGE) * RATE
        out = max(self._sound.fade_out, _EDGE) * RATE
        rising = np.clip(place / into, 0, 1)
        falling = np.clip((self._length - place) / out, 0, 1)
        shape: Samples = np.sin(rising * np.pi / 2) * np.sin(falling * np.pi / 2)
        return shape


def _decoded(path: Path, start: float) -> Generator[Samples]:
    """Decode a file from `start` seconds on as 48 kHz stereo; one channel is heard on both sides, as loud on each."""
    import av
    from av.error import FFmpegError

    try:
        with av.open(str(path)) as file:
            if not file.streams.audio:
                raise Refused(f"{path.name} holds no sound.", "Choose another file.")
            yield from _resampled(file, start)
    except FFmpegError as error:
        raise Refused(f"The sound of {path.name} cannot be read: {error.strerror}.", "Choose another file.") from error


def _resampled(file: "InputContainer", start: float) -> Iterator[Samples]:
    import av

    stream = file.streams.audio[0]
    sides = 1 if stream.channels == 1 else 2
    resampler = av.AudioResampler("flt", "mono" if sides == 1 else "stereo", RATE)
    far = start > _FAR
    if far:
        file.seek(int((start - _FAR / 2) * 1_000_000))
    skip = None if far else round(start * RATE)
    frames: Iterator[AudioFrame | None] = itertools.chain(file.decode(stream), [None])
    for frame in frames:
        if skip is None:
            skip = max(0, round((start - float(frame.time or 0.0)) * RATE)) if frame else 0
        for out in resampler.resample(frame):
            samples: Samples = out.to_ndarray().reshape(-1, sides).astype(np.float32, copy=False)
            skip, samples = max(0, skip - len(samples)), samples[skip:]
            if len(samples):
                yield np.repeat(samples, 2, axis=1) if sides == 1 else samples
