"""The benchmark's material: clips as stock sites give them, a voice and music; made once and kept by what made them."""

import os
import tempfile
import wave
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

from engine.domain.identity import Blob
from engine.domain.timeline import Box, Clip, Effect, Motion, Timeline
from engine.ports import Planes
from engine.render import colour
from engine.render.compositor import Compositor
from engine.render.footage.decoder import planes
from engine.runtime import atomic
from engine.runtime.codec import content_key
from engine.runtime.paths import RESOURCES
from engine.runtime.picture import pixels

KEPT = Path(tempfile.gettempdir()) / "faceless-benchmark"
RATE = Fraction(30)
SIZES = ((1920, 1080), (3840, 2160), (1280, 720))
_MADE = 1
"""Raise when the material would come out differently."""
COUNT = 12
"""Distinct clips, of all sizes."""
_PAIRS = (
    ("dandelion-meadow", "honey-bee"),
    ("gibbon", "red-panda"),
    ("forest-stream", "kingfisher"),
    ("coral-reef", "red-crab"),
    ("autumn-mountain", "giraffe"),
    ("mountain-trail", "pika"),
    ("tidal-island", "kitten"),
    ("chameleon", "fig-in-bowl"),
    ("underwater-rocks", "blue-sky"),
    ("machu-picchu", "sheep"),
    ("sunset", "horses"),
    ("golden-temple", "owl"),
)
_PHOTOS = """
bison brandenburg-gate blue-cave colosseum great-wall giant-panda fortress desert-pyramid river-castle cat-with-yarn
eiffel-tower jaguars hedgehog lemurs moose mount-rushmore polar-bear river-canyon petra scarlet-macaw
"""
_PITCH, _SOUND = 22_050, 48_000


@dataclass(frozen=True)
class Take:
    """What one clip is made of: a scene seen by a moving camera, with something else moving through it."""

    scene: str
    other: str
    size: tuple[int, int]
    frames: int
    made: int = _MADE

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return KEPT / f"clip-{self.size[1]}p-{content_key(self)[:12]}.mp4"


def takes() -> list[Take]:
    """1080p, 4K and 720p in turn, each 12 seconds but for a few frames."""
    return [Take(*_PAIRS[index], SIZES[index % len(SIZES)], 360 - index) for index in range(COUNT)]


def clips(count: int) -> list[Path]:
    """Make the first clips, or find them made, on every core."""
    wanted = takes()[:count]
    missing = [take for take in wanted if not take.path.exists()]
    if missing:
        KEPT.mkdir(parents=True, exist_ok=True)
        with ProcessPoolExecutor(min(len(missing), os.cpu_count() or 1), get_context("spawn")) as processes:
            list(processes.map(_film, missing))
    return [take.path for take in wanted]


def stills() -> list[Path]:
    """Photographs no wider than the frame: so that every renderer cuts them alike."""
    return [RESOURCES / "samples" / f"{name}.jpg" for name in _PHOTOS.split()]


def _film(take: Take) -> None:
    """Encode as stock sites do: long groups, B-frames, several references."""
    with atomic.written(take.path) as aside, av.open(str(aside), "w", format="mp4") as container:
        options = {"preset": "fast", "crf": "21", "g": "250", "bf": "3", "profile": "high"}
        stream = container.add_stream("libx264", rate=RATE, options=options)
        context = stream.codec_context
        context.width, context.height = take.size
        context.pix_fmt, context.thread_count = "yuv420p", 1
        context.colorspace = context.color_primaries = context.color_trc = 1
        context.color_range = 1
        frame = av.VideoFrame(*take.size, "yuv420p")
        frame.time_base = 1 / RATE
        for index in _pictures(take, planes(frame)):
            frame.pts = index
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _pictures(take: Take, out: Planes) -> Iterator[int]:
    """Draw each frame into `out`: a pan with a tremor, another picture drifting across it, grain."""
    far = _layer(take, take.scene, Motion(Box(0, 0.02, 0.8, 0.8), Box(0.18, 0.16, 0.78, 0.78)))
    near = _layer(take, take.other, Motion(Box(0.2, 0.2, 0.5, 0.5), Box(0.1, 0.1, 0.7, 0.7)))
    spare = colour.blank(*take.size)
    with Compositor(far, _sample) as behind, Compositor(near, _sample) as before:
        for index in range(take.frames):
            tremor = 0.5 + 0.02 * np.sin(index / 9) + 0.01 * np.sin(index / 3.7)
            behind.compose(index, out)
            before.compose(index, spare)
            middle = (tremor + 0.25 * np.sin(index / 70), 0.5 + 0.5 * np.sin(index / 110 + 1))
            for plane, other in zip(out, spare, strict=True):
                rows, columns = plane.shape
                pixels.mask(plane, other, _spot(rows, columns, middle), plane)
            yield index


def _spot(rows: int, columns: int, middle: tuple[float, float]) -> npt.NDArray[np.uint8]:
    """Give the weights of a soft-edged round spot that fills a third of the picture's height."""
    y = ((np.arange(rows, dtype=np.float32) / rows - middle[0]) * 2.6) ** 2
    x = ((np.arange(columns, dtype=np.float32) / columns - middle[1]) * 2.6 * columns / rows) ** 2
    return (np.clip(1.35 - (y[:, None] + x[None, :]), 0, 1) * 255).astype(np.uint8)


def _layer(take: Take, name: str, motion: Motion) -> Timeline:
    clip = Clip("", 0, take.frames, Blob(name, ".jpg"), "image", motion=motion)
    return Timeline(RATE, *take.size, take.frames, (clip,), effects=(Effect("grain", (("amount", 0.2),)),))


def _sample(blob: Blob) -> Path:
    return RESOURCES / "samples" / f"{blob.sha256}{blob.suffix}"


def sentence(seed: int, words: list[tuple[float, float]], seconds: float) -> Path:
    """Make something like speech, mono: words as (start, end) in seconds, and silence between and after them."""
    path = KEPT / f"voice-{content_key(seed, words, seconds, _MADE)[:12]}.wav"
    if not path.exists():
        rng = np.random.default_rng(seed)
        total = round(seconds * _PITCH)
        sound = np.zeros(total, np.float32)
        for start, end in words:
            first, last = round(start * _PITCH), min(total, round(end * _PITCH))
            sound[first:last] += _word(last - first, rng)
        _write(path, sound[:, None], _PITCH)
    return path


def _word(samples: int, rng: np.random.Generator) -> npt.NDArray[np.float32]:
    at = np.arange(samples) / _PITCH
    pitch = rng.uniform(95, 135) * (1 + 0.08 * np.sin(2 * np.pi * rng.uniform(2, 4) * at))
    phase = 2 * np.pi * np.cumsum(pitch) / _PITCH
    sound = np.zeros(samples)
    formants = rng.uniform((300, 900, 2200), (750, 2000, 3000))
    for partial in range(1, 28):
        weight = sum(np.exp(-(((partial * 115 - formant) / 180) ** 2)) for formant in formants) + 0.05
        sound += weight / partial**0.5 * np.sin(partial * phase)
    breath = rng.normal(0, 0.15, samples)
    envelope = np.sin(np.pi * np.linspace(0, 1, samples)) ** 0.5 * (0.7 + 0.3 * np.sin(2 * np.pi * 5 * at))
    return ((sound + breath) * envelope * 0.12).astype(np.float32)


def music(seed: int, seconds: float = 96.0) -> Path:
    """Make a loop of chords over a beat, stereo."""
    path = KEPT / f"music-{content_key(seed, seconds, _MADE)[:12]}.wav"
    if not path.exists():
        rng = np.random.default_rng(seed)
        at = np.arange(round(seconds * _SOUND)) / _SOUND
        sound = np.zeros((len(at), 2), np.float32)
        bar = 2.4
        for index, root in zip(range(int(seconds / bar)), _roots(rng), strict=False):
            inside = (at >= index * bar) & (at < (index + 1) * bar)
            local = at[inside] - index * bar
            shape = np.minimum(local / 0.05, 1) * np.exp(-local / 1.8)
            for step, pan in ((0, 0.5), (4, 0.2), (7, 0.8), (12, 0.5)):
                tone = np.sin(2 * np.pi * root * 2 ** (step / 12) * local) * shape * 0.11
                sound[inside] += np.stack([tone * (1 - pan), tone * pan], axis=1).astype(np.float32)
            beat = np.exp(-(local % (bar / 4)) * 40) * rng.normal(0, 0.09, len(local))
            sound[inside] += beat[:, None].astype(np.float32)
        _write(path, sound, _SOUND)
    return path


def _roots(rng: np.random.Generator) -> Iterator[float]:
    for degrees in repeat((0, 5, -3, 7)):
        yield from (110 * 2 ** ((degree + int(rng.integers(0, 2)) * 12) / 12) for degree in degrees)


def _write(path: Path, sound: npt.NDArray[np.float32], rate: int) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    with atomic.written(path) as aside, aside.open("wb") as raw, wave.open(raw, "wb") as file:
        file.setnchannels(sound.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
