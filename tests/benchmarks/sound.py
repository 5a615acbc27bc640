"""What the sound of a film costs, whole and after edits: `python tests/benchmarks/sound.py [minutes ...]`."""

import resource
import subprocess
import sys
import tempfile
import time
import wave
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from engine.domain.identity import Blob
from engine.domain.timeline import Sound, Timeline
from engine.render.sound.music import beat_period, bed
from engine.render.sound.soundtrack import render_sound
from engine.runtime.artifacts import Artifacts
from engine.runtime.progress import quiet

FPS = Fraction(30)
TAKE, EVERY = 4.0, 135


def main(lengths: list[int]) -> None:
    """Measure each length in a process of its own, so that peaks of memory do not mix."""
    if len(lengths) == 1:
        _run(lengths[0])
        return
    for length in lengths:
        subprocess.run([sys.executable, __file__, str(length)], check=True)


def _run(minutes: int) -> None:
    length = round(minutes * 60 * FPS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        takes = tuple(
            Sound(_talk(folder, index), frame, TAKE) for index, frame in enumerate(range(15, length - 120, EVERY))
        )
        film = Timeline(FPS, 1920, 1080, length, (), voice=takes, music=_music(folder, "calm_acoustic_1", length))
        middle = len(takes) // 2
        spoken = replace(takes[middle], media=_talk(folder, len(takes)))
        longer = tuple(replace(each, start=each.start + 17) for each in takes[middle + 1 :])
        edits = {
            "cold": film,
            "music changed": replace(film, music=_music(folder, "calm_acoustic_s411", length)),
            "one sentence changed": replace(film, voice=(*takes[:middle], spoken, *takes[middle + 1 :])),
            "all after it moved too": replace(film, voice=(*takes[:middle], spoken, *longer)),
            "nothing changed": film,
        }
        artifacts = Artifacts(folder / "artifacts")
        before = _memory()
        print(f"{minutes} minutes, {before:.0f} MB to begin with")
        for edit, changed in edits.items():
            spent, began = time.process_time(), time.perf_counter()
            told = render_sound(quiet(), changed, lambda blob: folder / blob.sha256, folder / "out.m4a", artifacts)
            print(
                f"  {edit:24s} {time.process_time() - spent:6.2f} s of processor {time.perf_counter() - began:6.2f} s"
                f" {_memory() - before:5.0f} MB more  {told.integrated:6.2f} LUFS {told.true_peak:5.2f} dBTP"
            )


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _music(folder: Path, name: str, length: int) -> tuple[Sound, ...]:
    import immich_memories_music

    track = immich_memories_music.tracks_dir() / "calm" / f"{name}.opus"
    (folder / name).write_bytes(track.read_bytes())
    return bed(Blob(name), 32.3, FPS, length, beat_period(track))


def _talk(folder: Path, number: int) -> Blob:
    chance = np.random.default_rng(number)
    at = np.arange(round(TAKE * 22_050)) / 22_050
    pitch = chance.uniform(110, 160) * (1 + 0.1 * np.sin(2 * np.pi * chance.uniform(0.3, 1) * at))
    turn = 2 * np.pi * np.cumsum(pitch) / 22_050
    buzz = sum(np.sin(k * turn) / k for k in range(1, 16))
    hiss = chance.normal(0, 0.3, len(at)) * (np.sin(2 * np.pi * 2.3 * at) > 0.8)
    sound = (buzz * (np.sin(2 * np.pi * chance.uniform(2, 4) * at) > -0.4) + hiss) * 5000
    path = folder / f"take-{number}"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22_050)
        file.writeframes(np.clip(sound, -32768, 32767).astype("<i2").tobytes())
    return Blob(path.name)


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [10])
