"""What the sound of a film costs: `python tests/benchmarks/sound.py [seconds ...]`; one process a length."""

import resource
import subprocess
import sys
import tempfile
import time
import wave
from fractions import Fraction
from pathlib import Path

import numpy as np

from engine.domain.identity import Blob
from engine.domain.timeline import Sound, Timeline
from engine.render.music import beat_period, bed
from engine.render.sound import render_sound
from engine.runtime.progress import quiet

FPS = Fraction(30)


def main(lengths: list[int]) -> None:
    """Measure each length in a process of its own, so that peaks of memory do not mix."""
    if len(lengths) == 1:
        _run(lengths[0])
        return
    for length in lengths:
        subprocess.run([sys.executable, __file__, str(length)], check=True)


def _run(seconds: int) -> None:
    import immich_memories_music

    with tempfile.TemporaryDirectory() as folder:
        voice = _talk(Path(folder) / "voice.wav")
        track = immich_memories_music.tracks_dir() / "calm" / "calm_acoustic_1.opus"
        files = {Blob("voice", ".wav"): voice, Blob("music", ".opus"): track}
        length = round(seconds * FPS)
        takes = tuple(Sound(Blob("voice", ".wav"), frame, 4.0) for frame in range(15, length - 120, 135))
        music = bed(Blob("music", ".opus"), 32.3, FPS, length, beat_period(track))
        film = Timeline(FPS, 1920, 1080, length, (), voice=takes, music=music)
        began = time.process_time()
        told = render_sound(quiet(), film, files.__getitem__, Path(folder) / "out.m4a")
        spent = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{seconds:5d} s film: {spent:6.1f} s of processor, {peak:4.0f} MB, "
        f"{told.integrated:6.2f} LUFS, {told.true_peak:5.2f} dBTP"
    )


def _talk(path: Path) -> Path:
    at = np.arange(4 * 22_050) / 22_050
    buzz = sum(np.sin(2 * np.pi * 130 * k * at) / k for k in range(1, 16)) * (np.sin(2 * np.pi * 3 * at) > -0.4)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22_050)
        file.writeframes((buzz * 5000).astype("<i2").tobytes())
    return path


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [60, 600])
