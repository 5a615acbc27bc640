"""The film's sound: voice and music mixed, the music making way, brought to one loudness and encoded."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.domain.identity import Blob
from engine.domain.timeline import Timeline
from engine.render.loudness import RATE, SILENCE, Limiter, Loudness, Meter, Samples, audio_frame, measure
from engine.render.tracks import BLOCK, blocks
from engine.runtime import atomic
from engine.runtime.progress import Progress

__all__ = ["Loudness", "measure", "render_sound"]

TARGET = -14.0
"""LUFS."""
PEAK = -1.0
"""Highest true peak, dBTP."""
VOICE = -16.0
"""What the voice alone is brought to before the whole is, LUFS."""
UNDER = -10.0
"""Music where nobody speaks, beside the voice, in LU."""
DUCKED = -9.0
"""How far music goes down further while somebody speaks, in dB."""
_STEP = RATE // 100
_BEFORE, _AFTER, _GLIDE = 0.18, 0.55, 0.36
"""Seconds: music is down before speech begins, stays down over its short gaps, and takes this long to move."""
_TOLERANCE = 0.15
_LIMIT = -2.0
_MOST = 40.0
"""Largest gain, in dB: what is still too soft then is noise."""


@dataclass(frozen=True)
class _Mix:
    """How the tracks come together; all in dB."""

    voice: float
    music: float
    whole: float
    limit: float
    duck: npt.NDArray[np.float32]
    """Of the music, every hundredth of a second."""


def render_sound(progress: Progress, timeline: Timeline, find: Callable[[Blob], Path], out: Path) -> Loudness:
    """Write a film's sound as AAC (48 kHz stereo, .m4a), as long as the film to the sample.

    It is brought to -14 LUFS with true peaks of at most -1 dBTP, as measured after decoding it again; gives that
    measurement. A film with nothing to hear gets a silent track. Raises Cancelled, Refused, NeedsSpace.
    """
    survey, trial, rest = progress.split(2, 3, 12)
    mix = _surveyed(survey, timeline, find)
    meter = Meter()
    for block in _limited(trial, timeline, find, mix):
        meter.push(block)
    mix = _corrected(mix, meter.result())
    attempts = rest.split(10, 2, 3, 1, 3, 1)
    with atomic.written(out) as aside:
        for encode, check in (attempts[:2], attempts[2:4], attempts[4:]):
            _encode(_limited(encode, timeline, find, mix), aside)
            read = measure(aside, check)
            if read.silent or (abs(read.integrated - TARGET) <= _TOLERANCE and read.true_peak <= PEAK):
                break
            mix = _corrected(mix, read)
    rest(1.0)
    return read


def length_in_samples(timeline: Timeline) -> int:
    """How many samples a film lasts."""
    return round(timeline.length * RATE / timeline.rate)


def _corrected(mix: _Mix, read: Loudness) -> _Mix:
    if read.silent:
        return mix
    over = max(0.0, read.true_peak - PEAK + 0.3) if read.true_peak > PEAK else 0.0
    whole = min(_MOST, mix.whole + TARGET - read.integrated)
    return replace(mix, whole=whole, limit=mix.limit - over)


def _surveyed(progress: Progress, timeline: Timeline, find: Callable[[Blob], Path]) -> _Mix:
    """Listen to both tracks as they are: how loud each is, and where somebody speaks."""
    length = length_in_samples(timeline)
    listen_voice, listen_music = progress.split(1, 1)
    meter, levels = Meter(), []
    for block in _reported(listen_voice, blocks(timeline.voice, timeline.rate, length, find, gains=False), length):
        meter.push(block)
        levels.append(_levels(block))
    voice = meter.result()
    meter = Meter()
    for block in _reported(listen_music, blocks(timeline.music, timeline.rate, length, find, gains=False), length):
        meter.push(block)
    music = meter.result()
    speaking = np.concatenate(levels or [np.zeros(1, np.float32)])
    under = VOICE + UNDER if not voice.silent else TARGET
    return _Mix(
        voice=_toward(VOICE, voice),
        music=_toward(under, music),
        whole=0.0 if voice.silent else TARGET - VOICE,
        limit=_LIMIT,
        duck=_ducking(speaking, voice.integrated),
    )


def _toward(goal: float, read: Loudness) -> float:
    return 0.0 if read.silent else min(_MOST, goal - read.integrated)


def _levels(block: Samples) -> npt.NDArray[np.float32]:
    """Power of each hundredth of a second, in dB."""
    whole = np.pad(block[:, 0], (0, -len(block) % _STEP)).reshape(-1, _STEP)
    levels: npt.NDArray[np.float32] = 10 * np.log10((whole**2).mean(axis=1) + 1e-9).astype(np.float32)
    return levels


def _ducking(levels: npt.NDArray[np.float32], loudness: float) -> npt.NDArray[np.float32]:
    """Give the music's gain in dB for each hundredth of a second: down around speech, gliding between."""
    if loudness <= SILENCE + 0.5:
        return np.zeros(len(levels), np.float32)
    before, after, glide = (round(100 * seconds) for seconds in (_BEFORE + _GLIDE / 2, _AFTER, _GLIDE))
    heard = np.concatenate([[0], np.cumsum(levels > loudness - 22)])
    at = np.arange(len(levels))
    down = heard[np.minimum(at + before + 1, len(levels))] > heard[np.maximum(at - after, 0)]
    window = np.hanning(glide + 2)[1:-1]
    padded = np.pad(down.astype(np.float64), glide, mode="edge")
    eased = np.convolve(padded, window / window.sum(), mode="same")[glide:-glide]
    return (DUCKED * eased).astype(np.float32)


def _limited(progress: Progress, timeline: Timeline, find: Callable[[Blob], Path], mix: _Mix) -> Iterator[Samples]:
    """Stream the whole film's sound: exactly as many samples as it lasts."""
    length, sent = length_in_samples(timeline), 0
    for block in Limiter(mix.limit).blocks(_reported(progress, _mixed(timeline, find, mix), length)):
        kept = block[: length - sent]
        sent += len(kept)
        yield kept
    if sent < length:
        yield np.zeros((length - sent, 2), np.float32)


def _mixed(timeline: Timeline, find: Callable[[Blob], Path], mix: _Mix) -> Iterator[Samples]:
    length = length_in_samples(timeline)
    voices = blocks(timeline.voice, timeline.rate, length, find)
    music = blocks(timeline.music, timeline.rate, length, find)
    steps = np.arange(len(mix.duck)) * _STEP + _STEP / 2
    for index, (spoken, played) in enumerate(zip(voices, music, strict=True)):
        at = index * BLOCK + np.arange(len(spoken))
        duck = 10 ** ((np.interp(at, steps, mix.duck) + mix.music + mix.whole) / 20)
        block = spoken * np.float32(10 ** ((mix.voice + mix.whole) / 20)) + played * duck[:, None].astype(np.float32)
        if at[-1] + 1 == length:
            edge = min(len(block), RATE // 100)
            block[len(block) - edge :] *= np.linspace(1, 0, edge, dtype=np.float32)[:, None]
        yield block


def _reported(progress: Progress, stream: Iterator[Samples], length: int) -> Iterator[Samples]:
    done = 0
    for block in stream:
        progress(done / max(1, length), "Mixing the sound")
        done += len(block)
        yield block


def _encode(stream: Iterator[Samples], path: Path) -> None:
    import av

    # The file's own clock counts samples: in its usual milliseconds it would round the length.
    options = {"movflags": "+faststart", "fflags": "+bitexact", "movie_timescale": str(RATE)}
    with av.open(str(path), "w", format="ipod", options=options) as file:
        track = file.add_stream("aac", rate=RATE, layout="stereo", options={"aac_coder": "fast"})
        track.bit_rate = 192_000
        at = 0
        for block in stream:
            if len(block):
                file.mux(track.encode(audio_frame(block, at)))
                at += len(block)
        file.mux(track.encode(None))
