"""Sound in memory, and as 16-bit mono WAV files."""

import io
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.domain.units import Seconds
from engine.errors import Refused

Samples = npt.NDArray[np.float32]
_FRAME: Seconds = 0.01
_FULL = 32767


@dataclass(frozen=True)
class Sound:
    """One channel of sound: `samples` is (length,) from -1 to 1."""

    samples: Samples
    rate: int

    @property
    def duration(self) -> Seconds:
        """How long it lasts."""
        return len(self.samples) / self.rate

    def cut(self, start: Seconds, end: Seconds) -> "Sound":
        """Give the stretch between two moments; what lies outside is left out."""
        first = max(0, round(start * self.rate))
        return Sound(self.samples[first : max(first, round(end * self.rate))], self.rate)

    def faded(self, length: Seconds) -> "Sound":
        """Let both edges rise from and fall to nothing, so that they do not click."""
        size = min(round(length * self.rate), len(self.samples) // 2)
        ramp = np.linspace(0, 1, size, endpoint=False, dtype=np.float32)
        samples = self.samples.copy()
        samples[:size] *= ramp
        samples[len(samples) - size :] *= ramp[::-1]
        return Sound(samples, self.rate)

    def louder(self, gain: float) -> "Sound":
        """Multiply; what would pass -1 dB is bent softly below it."""
        samples = self.samples * np.float32(gain)
        knee, top = 0.75, 0.89
        over = np.abs(samples) > knee
        bent = knee + (top - knee) * np.tanh((np.abs(samples[over]) - knee) / (top - knee))
        samples[over] = np.sign(samples[over]) * bent
        return Sound(samples, self.rate)


def envelope(sound: Sound, step: Seconds = _FRAME) -> npt.NDArray[np.float64]:
    """Measure the root mean square of each `step`, as (frames,)."""
    size = max(1, round(step * sound.rate))
    whole = np.pad(sound.samples.astype(np.float64), (0, -len(sound.samples) % size))
    level: npt.NDArray[np.float64] = np.sqrt(np.mean(whole.reshape(-1, size) ** 2, axis=1))
    return level


def speech_level(sound: Sound) -> float:
    """Measure how loud speech is where it sounds: the root mean square without its pauses."""
    frames = envelope(sound, 0.02)
    heard = frames[frames > frames.max(initial=0) * 0.03]
    return float(np.sqrt(np.mean(heard**2))) if len(heard) else 0.0


def heard(sound: Sound, below: float = 0.01) -> tuple[Seconds, Seconds]:
    """Find where sound begins and ends; `below` this share of the loudest 10 ms counts as silence."""
    frames = envelope(sound)
    loud = np.flatnonzero(frames > max(frames.max(initial=0) * below, 1e-5))
    if not len(loud):
        return 0.0, sound.duration
    return float(loud[0]) * _FRAME, min(sound.duration, float(loud[-1] + 1) * _FRAME)


def encode(sound: Sound) -> bytes:
    """Write a 16-bit mono WAV."""
    pcm = np.rint(np.clip(sound.samples, -1, 1) * _FULL).astype("<i2")
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sound.rate)
        file.writeframes(pcm.tobytes())
    return out.getvalue()


def decode(content: bytes | Path) -> Sound:
    """Read a 16-bit WAV; several channels are mixed to one. Raises Refused on anything else."""
    try:
        with wave.open(io.BytesIO(content) if isinstance(content, bytes) else str(content), "rb") as file:
            if file.getsampwidth() != 2:
                raise Refused("This sound is not a 16-bit WAV.")
            pcm = np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, file.getnchannels())
            return Sound((pcm.mean(axis=1) / _FULL).astype(np.float32), file.getframerate())
    except (wave.Error, EOFError) as error:
        raise Refused("This sound is not a WAV.") from error
