"""Files of sound, decoded once: kept as plain samples from which any stretch is read at once."""

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from engine.domain.identity import Blob
from engine.errors import Refused
from engine.render.scratch import scratch
from engine.render.sound.loudness import RATE, TENTH, Meter, Samples
from engine.render.sound.together import together
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.magic import READ
from engine.runtime.progress import Progress

if TYPE_CHECKING:
    from av.container import InputContainer

_PART = 120 * RATE
"""No more of a long file is decoded than is needed, in steps of this many samples."""
_SCALE = 1 << 14
"""What full scale is kept as: decoded music may go beyond it, so there is room for twice as much."""
_LEVEL = RATE // 100


@dataclass(frozen=True)
class Source:
    """What a file holds, at 48 kHz."""

    pcm: Blob
    """Little-endian 16-bit samples, interleaved."""
    channels: int
    length: int
    """In samples."""
    moments: tuple[float, ...]
    """Loudness of the last 400 ms after every 100 ms, LUFS, as heard from both sides."""
    levels: bytes
    """Power of every 10 ms, each a signed byte in dB of full scale."""


class Sources:
    """Gives sound by file."""

    def __init__(self, artifacts: Artifacts, find: Callable[[Blob], Path]) -> None:
        self._artifacts, self._find = artifacts, find

    def sources(self, progress: Progress, ends: Mapping[Blob, int]) -> dict[Blob, Source]:
        """Give what files hold up to some sample at least. Raises Refused, NotFound, NeedsSpace, Cancelled."""

        def source(progress: Progress, media: Blob) -> Source:
            return self._artifacts.keep(self.decode, progress, media, -(-max(ends[media], 1) // _PART))

        return dict(zip(ends, together(progress, source, list(ends)), strict=True))

    def read(self, source: Source, start: int, count: int) -> npt.NDArray[np.int16]:
        """Read samples as (count, channels) of 16 bits; fewer where the source ends."""
        count = max(0, min(count, source.length - start))
        path, channels = self._artifacts.find(source.pcm), source.channels
        read = np.fromfile(path, "<i2", count * channels, offset=start * channels * 2)
        return read.reshape(-1, channels)

    @stage(1)
    def decode(self, progress: Progress, media: Blob, parts: int) -> Source:
        """Decode a file, and listen to it."""
        path = self._find(media)
        meter, levels, length, channels = Meter(peaks=False), bytearray(), 0, 1
        with scratch() as folder:
            with (folder / "sound.pcm").open("wb") as out:
                for block in blocks(path, parts * _PART):
                    progress(length / (parts * _PART), "Listening")
                    channels = block.shape[1]
                    out.write(np.clip(np.rint(block * _SCALE), -32768, 32767).astype("<i2").tobytes())
                    meter.push(np.repeat(block, 2, axis=1) if channels == 1 else block)
                    levels += _levels(block)
                    length += len(block)
            meter.finish()
            pcm = self._artifacts.put(folder / "sound.pcm")
        return Source(pcm, channels, length, tuple(meter.moments[: -(-length // TENTH)]), bytes(levels))


def level(samples: npt.NDArray[np.int16], gain: float) -> Samples:
    """Turn kept samples into sound at a gain in dB."""
    out: Samples = samples * np.float32(10 ** (gain / 20) / _SCALE)
    return out


def _levels(block: Samples) -> bytes:
    power = (block**2).mean(axis=1)
    steps = np.pad(power, (0, -len(power) % _LEVEL)).reshape(-1, _LEVEL).mean(axis=1)
    levels: npt.NDArray[np.int8] = np.rint(10 * np.log10(steps + 1e-9)).astype(np.int8)
    return levels.tobytes()


def blocks(path: Path, most: int) -> Iterator[Samples]:
    """Decode a file in blocks of one second as (samples, 1 or 2), `most` samples at most."""
    import av
    from av.error import FFmpegError

    try:
        with av.open(str(path), options=READ) as file:
            if not file.streams.audio:
                raise Refused(f"{path.name} holds no sound.", "Choose another file.")
            waiting: list[Samples] = []
            have = sent = 0
            for part in itertools.chain(_decoded(file), [None]):
                if part is not None:
                    waiting.append(part)
                    have += len(part)
                while have >= RATE or (part is None and have):
                    together = np.concatenate(waiting)
                    block, waiting = together[: min(RATE, most - sent)], [together[RATE:]]
                    have = len(waiting[0])
                    sent += len(block)
                    yield block
                    if sent >= most:
                        return
    except FFmpegError as error:
        raise Refused(f"The sound of {path.name} cannot be read: {error.strerror}.", "Choose another file.") from error


def _decoded(file: "InputContainer") -> Iterator[Samples]:
    import av

    stream = file.streams.audio[0]
    sides = 1 if stream.channels == 1 else 2
    resampler = av.AudioResampler("flt", "mono" if sides == 1 else "stereo", RATE)
    for frame in itertools.chain(file.decode(stream), [None]):
        for out in resampler.resample(frame):
            yield out.to_ndarray().reshape(-1, sides).astype(np.float32, copy=False)
