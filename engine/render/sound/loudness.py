"""How loud sound is (EBU R 128, ITU-R BS.1770)."""

import itertools
from collections.abc import Iterable
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
TENTH = RATE // 10
"""Samples from one reading of the meter to the next."""

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


class Meter:
    """Measures sound block by block."""

    def __init__(self, *, peaks: bool = True) -> None:
        from av.filter import Graph

        self.moments: list[float] = []
        """Loudness of the last 400 ms after every 100 ms, LUFS."""
        self.true_peak = -120.0
        """dBTP so far; without `peaks` it is not measured."""
        self._graph, self._at = Graph(), 0
        self._source = self._graph.add_abuffer(
            sample_rate=RATE, format="flt", layout="stereo", time_base=Fraction(1, RATE)
        )
        options = f"peak={'true' if peaks else 'none'}:metadata=1:framelog=quiet"
        nodes = [self._source, self._graph.add("ebur128", options), self._graph.add("abuffersink")]
        self._sink = nodes[-1]
        for one, other in itertools.pairwise(nodes):
            one.link_to(other)
        self._graph.configure()

    def push(self, block: Samples) -> None:
        """Listen to a block."""
        if len(block):
            self._source.push(audio_frame(block, self._at))
            self._at += len(block)
        self._read()

    def finish(self) -> None:
        """Read what is left; nothing may be pushed afterwards."""
        # The filter reports ten times a second and drops what is left over: silence pushes the rest out.
        self.push(np.zeros((TENTH, 2), np.float32))
        self._source.push(None)
        self._read()

    def _read(self) -> None:
        from av.error import BlockingIOError as Hungry
        from av.error import EOFError as Ended

        while True:
            try:
                frame: Any = self._sink.pull()
            except (Hungry, Ended):
                return
            told = frame.metadata
            if "lavfi.r128.M" not in told:  # a last frame of less than 100 ms
                continue
            self.moments.append(float(told["lavfi.r128.M"]))
            peak = float(told.get("lavfi.r128.true_peak", 0.0))
            self.true_peak = max(self.true_peak, 20 * float(np.log10(max(peak, 1e-6))))


def integrated(moments: Iterable[float]) -> float:
    """Give the gated loudness (LUFS) of readings over 400 ms each: the very soft, and pauses, do not count."""
    read = np.fromiter(moments, np.float64)
    read = read[read > SILENCE]
    if not len(read):
        return SILENCE
    power = 10 ** (read / 10)
    counted = power[read > 10 * np.log10(power.mean()) - 10]
    return float(10 * np.log10(counted.mean()))


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
                meter.push(samples(each))
            progress(min(1.0, (frame.time or 0) / length) if length else 0.0)
    meter.finish()
    return Loudness(integrated(meter.moments[3:]), meter.true_peak)


def audio_frame(block: Samples, at: int) -> "AudioFrame":
    """Wrap a block as a frame whose first sample is the `at`-th."""
    from av import AudioFrame

    frame = AudioFrame.from_ndarray(np.ascontiguousarray(block, np.float32).reshape(1, -1), "flt", "stereo")
    frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
    return frame


def samples(frame: "AudioFrame") -> Samples:
    """Read a frame of interleaved stereo."""
    return frame.to_ndarray().reshape(-1, 2).astype(np.float32, copy=False)
