"""Music makes way for the voice: down before somebody speaks, up again when the speech is over."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from engine.domain.identity import Blob
from engine.render.sound.loudness import RATE, Samples
from engine.render.sound.sources import Source
from engine.render.sound.tracks import Laid

DEPTH = -9.0
"""How far music goes down while somebody speaks, in dB."""
_STEP = RATE // 100
_BEFORE, _AFTER, _GLIDE = 18, 55, 36
"""Steps: music is down before speech begins, stays down over its short gaps, and takes this long to move."""
_QUIET = 22
"""What is this many decibels below the voice's loudness is no speech."""

Span = tuple[int, int]


def speech(voice: Sequence[Laid], sources: Mapping[Blob, Source], loudness: float, length: int) -> tuple[Span, ...]:
    """Tell from where to where (in samples) music is to be down, given how loud the voice is (LUFS)."""
    speaking = np.zeros(-(-length // _STEP) + 1, bool)
    for laid in voice:
        first, skip = round(laid.at / _STEP), round(laid.skip / _STEP)
        levels = np.frombuffer(sources[laid.media].levels, np.int8)[skip : skip + -(-laid.length // _STEP)]
        place = speaking[first : first + len(levels)]
        place |= levels[: len(place)] > loudness - _QUIET
    heard = np.concatenate([[0], np.cumsum(speaking)])
    at = np.arange(len(speaking))
    ahead, behind = _BEFORE + _GLIDE // 2, _AFTER
    down = heard[np.minimum(at + ahead + 1, len(at))] > heard[np.maximum(at - behind, 0)]
    edges = np.flatnonzero(np.diff(np.concatenate([[False], down, [False]]).astype(np.int8))) * _STEP
    # Where a film begins or ends speaking, music is down from the start: its own fade is the only move.
    starts = [int(edge) if edge else -length for edge in edges[::2]]
    ends = [int(edge) if edge < len(at) * _STEP else 2 * length for edge in edges[1::2]]
    return tuple(zip(starts, ends, strict=True))


def near(spans: Sequence[Span], origin: int, low: int, high: int) -> tuple[Span, ...]:
    """What of the spans matters between two samples, counted from `origin`."""
    low, high = low - _GLIDE * _STEP, high + _GLIDE * _STEP
    return tuple(
        (max(one, low) - origin, min(other, high) - origin) for one, other in spans if one < high and other > low
    )


def gain(spans: Sequence[Span], start: int, length: int) -> Samples:
    """Give the music's gain (a factor) at every sample from `start` on."""
    steps = np.arange(start - start % _STEP, start + length + 2 * _STEP, _STEP, dtype=np.float64)
    down = np.zeros(len(steps))
    for begin, end in spans:
        down += _risen(steps - begin) - _risen(steps - end)
    factors = 10 ** (DEPTH * down / 20)
    out: Samples = np.interp(np.arange(start, start + length), steps, factors).astype(np.float32)
    return out


def _risen(after: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """From 0 to 1 around 0, as a raised cosine's integral: no corner at either end."""
    part = np.clip(after / (_GLIDE * _STEP), -0.5, 0.5)
    return 0.5 + part + np.sin(2 * np.pi * part) / (2 * np.pi)
