"""A bed of music as long as the film: one track laid end over end, crossfaded where its beats agree."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.domain.identity import Blob
from engine.domain.timeline import Sound
from engine.domain.units import Frames, Seconds
from engine.errors import Refused
from engine.runtime.magic import READ

FADE_IN: Seconds = 1.2
FADE_OUT: Seconds = 3.0
JOIN: Seconds = 1.5
"""How long two rounds of the track sound together."""
COMPARED: Seconds = 6.0


def bed(
    track: Blob,
    track_length: Seconds,
    rate: Fraction,
    length: Frames,
    period: Seconds | None = None,
    pauses: Sequence[Seconds] = (),
) -> tuple[Sound, ...]:
    """Lay a track under a film of `length` frames: rounds that overlap by crossfades, faded in and out at its ends.

    `period` (seconds from one round's start to the next, see `beat_period`) keeps the beat; without it rounds follow
    after all but the crossfade. Rounds start on frames; what that shifts is made up inside the track, so that the
    beat never drifts. The last fade begins where a pause of the voice begins (`pauses`), if one does near the end.
    """
    film = float(length / rate)
    step = min(period or track_length - JOIN, track_length)
    if film <= 0 or track_length <= 0 or step <= 0:
        return ()
    join = max(0.0, min(JOIN, track_length - step))
    starts = list(_starts(film, step, join))
    sounds = []
    for index, at in enumerate(starts):
        frame = -int(-at * rate // 1)
        skipped = float(frame / rate) - at
        last = index == len(starts) - 1
        sounds.append(
            Sound(
                track,
                frame,
                min(track_length - skipped, film - float(frame / rate)) if last else step + join - skipped,
                skipped,
                fade_in=join if index else min(FADE_IN, film / 4),
                fade_out=_ending(film, pauses) if last else join,
            )
        )
    return tuple(sounds)


def _ending(film: Seconds, pauses: Sequence[Seconds]) -> Seconds:
    """How long music fades out at a film's end."""
    usual = min(FADE_OUT, film / 3)
    lengths = [film - pause for pause in pauses if usual / 2 <= film - pause <= min(2 * FADE_OUT, film / 3)]
    return min(lengths, key=lambda length: abs(length - usual), default=usual)


def _starts(film: Seconds, step: Seconds, join: Seconds) -> Iterator[Seconds]:
    """When each round begins; none begins in the film's last moment, where it would only be faded out again."""
    at = 0.0
    while at == 0.0 or at + join < film:
        yield at
        at += step


@dataclass(frozen=True)
class _Shape:
    """How loud and how bright a track is, `rate` times a second, as (steps, bands)."""

    bands: npt.NDArray[np.float32]
    rate: float


def beat_period(track: Path) -> Seconds:
    """Find after how many seconds a track can begin anew so that its beats and chords go on.

    The place is where the track's end is most like its own beginning: the spectra of the seconds that would sound
    together are compared at every possible overlap. Raises Refused where it cannot be read.
    """
    shape = _shape(track)
    steps = len(shape.bands)
    join, compared = int(JOIN * shape.rate), int(COMPARED * shape.rate)
    best, best_at = -2.0, steps - join
    for at in range(int(steps * 0.6), steps - join):
        likeness = _likeness(shape.bands[at : at + compared], shape.bands[:compared])
        if likeness > best + 1e-4:
            best, best_at = likeness, at
    return best_at / shape.rate


def _likeness(end: npt.NDArray[np.float32], head: npt.NDArray[np.float32]) -> float:
    size = min(len(end), len(head))
    one, other = (part[:size] - part[:size].mean(axis=0) for part in (end, head))
    scale = float(np.sqrt((one**2).sum() * (other**2).sum()))
    return float((one * other).sum()) / scale if scale else -1.0


def _shape(track: Path) -> _Shape:
    import av

    window, hop, rate = 1024, 256, 16000
    try:
        with av.open(str(track), options=READ) as file:
            resampler = av.AudioResampler("flt", "mono", rate)
            frames = [out for frame in file.decode(audio=0) for out in resampler.resample(frame)]
    except av.FFmpegError as error:
        remedy = f"`faceless library remove {track.stem[:12]}` takes it out of the library."
        raise Refused(f"The music {track.name} cannot be read: {error.strerror}.", remedy) from error
    sound = np.concatenate([frame.to_ndarray()[0] for frame in frames] or [np.zeros(rate, np.float32)])
    views = np.lib.stride_tricks.sliding_window_view(sound, window)[::hop]
    spectra = np.abs(np.fft.rfft(views * np.hanning(window), axis=1)).astype(np.float32)
    edges = np.unique(np.geomspace(2, window // 2, 25).astype(int))
    bands = np.stack([spectra[:, low:high].mean(axis=1) for low, high in itertools.pairwise(edges)], axis=1)
    return _Shape(np.log1p(50 * bands), rate / hop)
