"""How loud sound is (EBU R 128), and the limiter that keeps its peaks down."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from engine.runtime.progress import Progress, quiet

if TYPE_CHECKING:
    from av import AudioFrame

RATE = 48000
SILENCE = -70.0
"""What EBU R 128 reads where there is nothing to hear, LUFS."""

Samples = npt.NDArray[np.float32]
"""Stereo sound at 48 kHz as (samples, 2); 1 is full scale."""


@dataclass(frozen=True)
class Loudness:
    """What a meter reads over a whole film."""

    integrated: float
    """LUFS; `SILENCE` where nothing is heard."""
    true_peak: float
    """dBTP."""

    @property
    def silent(self) -> bool:
        """Whether there is nothing to measure."""
        return self.integrated <= SILENCE + 0.5


class Filter:
    """One filter of libav, fed with blocks of sound."""

    def __init__(self, name: str, options: str) -> None:
        from av.filter import Graph

        self._graph, self._at = Graph(), 0
        self._source = self._graph.add_abuffer(
            sample_rate=RATE, format="flt", layout="stereo", time_base=Fraction(1, RATE)
        )
        nodes = [
            self._source,
            self._graph.add(name, options),
            self._graph.add("aformat", "sample_fmts=flt:channel_layouts=stereo"),
            self._graph.add("abuffersink"),
        ]
        self._sink = nodes[-1]
        for one, other in itertools.pairwise(nodes):
            one.link_to(other)
        self._graph.configure()

    def push(self, block: Samples) -> "list[AudioFrame]":
        """Give what has come out so far."""
        if len(block):
            self._source.push(audio_frame(block, self._at))
            self._at += len(block)
        return self._pull()

    def finish(self) -> "list[AudioFrame]":
        """Give what was still inside."""
        self._source.push(None)
        return self._pull()

    def _pull(self) -> "list[AudioFrame]":
        from av.error import BlockingIOError as Hungry
        from av.error import EOFError as Ended

        out: list[Any] = []
        while True:
            try:
                out.append(self._sink.pull())
            except (Hungry, Ended):
                return out


class Meter:
    """Measures sound block by block."""

    def __init__(self) -> None:
        self._filter = Filter("ebur128", "peak=true:metadata=1:framelog=quiet")
        self._read = Loudness(SILENCE, -120.0)

    def push(self, block: Samples) -> None:
        """Listen to a block."""
        self._note(self._filter.push(block))

    def result(self) -> Loudness:
        """Give what was measured; nothing may be pushed afterwards."""
        # The filter reports ten times a second and drops what is left over: silence pushes the rest out.
        self._note(self._filter.push(np.zeros((RATE // 10, 2), np.float32)))
        self._note(self._filter.finish())
        return self._read

    def _note(self, frames: "list[AudioFrame]") -> None:
        for frame in frames:
            told = frame.metadata
            if "lavfi.r128.I" in told:
                peak = float(told["lavfi.r128.true_peak"])
                integrated = max(SILENCE, float(told["lavfi.r128.I"]))
                self._read = Loudness(integrated, 20 * float(np.log10(max(peak, 1e-6))))


class Limiter:
    """Keeps peaks below a ceiling (dBFS) without delay: what goes in at a sample comes out at that sample."""

    def __init__(self, ceiling: float) -> None:
        level = 10 ** (ceiling / 20)
        self._filter = Filter("alimiter", f"limit={level:.5f}:attack=5:release=80:level=false:latency=true:asc=true")

    def blocks(self, blocks: Iterator[Samples]) -> Iterator[Samples]:
        """Limit a stream."""
        for block in blocks:
            yield from map(_samples, self._filter.push(block))
        yield from map(_samples, self._filter.finish())


def measure(path: Path, progress: Progress | None = None) -> Loudness:
    """Decode a file's sound and measure it."""
    import av

    progress, meter = progress or quiet(), Meter()
    with av.open(str(path)) as file:
        if not file.streams.audio:
            return Loudness(SILENCE, -120.0)
        resampler = av.AudioResampler("flt", "stereo", RATE)
        length = (file.duration or 0) / 1_000_000
        for frame in file.decode(audio=0):
            for each in resampler.resample(frame):
                meter.push(_samples(each))
            progress(min(1.0, (frame.time or 0) / length) if length else 0.0)
    return meter.result()


def audio_frame(block: Samples, at: int) -> "AudioFrame":
    """Wrap a block as a frame whose first sample is the `at`-th."""
    from av import AudioFrame

    frame = AudioFrame.from_ndarray(np.ascontiguousarray(block, np.float32).reshape(1, -1), "flt", "stereo")
    frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
    return frame


def _samples(frame: "AudioFrame") -> Samples:
    return frame.to_ndarray().reshape(-1, 2).astype(np.float32, copy=False)
