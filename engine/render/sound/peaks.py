"""Where sound is too loud, between its samples too."""

from dataclasses import dataclass

import numpy as np

from engine.render.sound.loudness import RATE, Samples

_APART = RATE // 200
"""Peaks nearer to each other than this are one."""
_FLANK = RATE // 100
"""How long it takes to go down before a peak, and up after it."""
_TAPS = 12


@dataclass(frozen=True)
class Peak:
    """A moment that is too loud."""

    at: int
    """The sample."""
    over: float
    """By how many decibels."""


def peaks(sound: Samples, ceiling: float) -> tuple[Peak, ...]:
    """Find the true peaks above `ceiling` (dBTP), by four-fold interpolation as ITU-R BS.1770 has it."""
    limit = 10 ** (ceiling / 20)
    padded = np.pad(sound, ((_TAPS, _TAPS), (0, 0)))
    highest = np.zeros(len(sound))
    for side in (0, 1):
        # Between two samples that are both below half the ceiling it is not reached.
        loud = np.abs(sound[:, side]) > limit / 2
        loud[:-1] |= loud[1:]
        at = np.flatnonzero(loud)
        around = padded[at[:, None] + np.arange(1, 2 * _TAPS + 1), side]
        values = np.abs(around @ _quarters()).max(axis=1, initial=0)
        np.maximum.at(highest, at, values)
    found: list[Peak] = []
    for place in np.flatnonzero(highest > limit).tolist():
        peak = Peak(place, round(20 * float(np.log10(highest[place] / limit)), 3))
        if not found or place - found[-1].at > _APART:
            found.append(peak)
        elif peak.over > found[-1].over:
            found[-1] = peak
    return tuple(found)


def reach() -> int:
    """How many samples around a peak `lowered` changes."""
    return _APART + _FLANK


def lowered(sound: Samples, dips: tuple[Peak, ...], start: int) -> Samples:
    """Go down for a moment at each dip; the first sample of `sound` is number `start`."""
    if not dips:
        return sound
    at = np.arange(start, start + len(sound))
    down = np.zeros(len(sound))
    for dip in dips:
        near = slice(max(0, dip.at - reach() - start), max(0, dip.at + reach() - start))
        away = np.clip((np.abs(at[near] - dip.at) - _APART) / _FLANK, 0, 1)
        down[near] = np.maximum(down[near], dip.over * (0.5 + 0.5 * np.cos(np.pi * away)))
    out: Samples = sound * (10 ** (-down / 20)).astype(np.float32)[:, None]
    return out


def _quarters() -> Samples:
    """Kernels that give the sound at a sample and at the three quarters after it, as (taps, 4)."""
    place = np.arange(1 - _TAPS, _TAPS + 1)[:, None] - np.arange(4)[None] / 4
    window = np.cos(np.pi * place / (2 * _TAPS + 2)) ** 2
    kernels: Samples = (np.sinc(place) * window).astype(np.float32)
    return kernels
