"""Sound in memory and as files."""

import io
import wave

import numpy as np
import pytest

from engine.errors import Refused
from engine.runtime.sound.wav import Sound, decode, encode, heard, speech_level


def tone(seconds: float, amplitude: float = 0.5, rate: int = 24_000) -> np.ndarray:
    return (amplitude * np.sin(2 * np.pi * 220 * np.arange(round(seconds * rate)) / rate)).astype(np.float32)


def test_what_is_written_is_read() -> None:
    sound = Sound(tone(0.3), 24_000)
    again = decode(encode(sound))
    assert again.rate == 24_000
    assert np.abs(again.samples - sound.samples).max() < 1 / 32_000


def test_two_channels_become_one() -> None:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((2, 2, 8000, 0, "NONE", ""))
        file.writeframes(np.array([[1000, 3000]] * 10, "<i2").tobytes())
    assert decode(out.getvalue()).samples == pytest.approx([2000 / 32767] * 10)


def test_anything_else_is_refused() -> None:
    with pytest.raises(Refused):
        decode(b"RIFF....")
    with pytest.raises(Refused):
        decode(b"")


def test_finds_where_sound_begins_and_ends() -> None:
    quiet = np.zeros(12_000, np.float32)
    assert heard(Sound(np.concatenate([quiet, tone(1.0), quiet]), 24_000)) == pytest.approx((0.5, 1.5), abs=0.011)


def test_the_level_of_speech_leaves_pauses_out() -> None:
    alone = speech_level(Sound(tone(1.0), 24_000))
    paused = speech_level(Sound(np.concatenate([tone(0.5), np.zeros(48_000, np.float32), tone(0.5)]), 24_000))
    assert paused == pytest.approx(alone, rel=0.05)
    assert speech_level(Sound(np.zeros(100, np.float32), 24_000)) == 0


def test_fades_leave_the_middle_and_silence_the_edges() -> None:
    faded = Sound(np.ones(2400, np.float32), 24_000).faded(0.01)
    assert faded.samples[0] == faded.samples[-1] == 0
    assert (faded.samples[240:-240] == 1).all()


def test_louder_never_reaches_full_scale() -> None:
    """What would clip is bent, and stays in order; what is quiet is only multiplied."""
    loud = Sound(tone(0.1, 0.9), 24_000).louder(4)
    assert np.abs(loud.samples).max() < 0.9
    soft = Sound(tone(0.1, 0.1), 24_000).louder(4)
    assert soft.samples == pytest.approx(tone(0.1, 0.4), abs=1e-6)
