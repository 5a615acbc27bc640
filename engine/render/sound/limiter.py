"""Keeps peaks down without delay, and remembers no more than half a second: a film can be limited in stretches."""

import numpy as np
import numpy.typing as npt

from engine.render.sound.loudness import RATE, Samples

STEP = RATE // 1000
"""Samples that share one gain; stretches of a film begin at multiples of it."""
_LEAST = 0.01
"""What is down by no more decibels than this is back where it was: a loud moment is forgotten."""
_AHEAD = 6
"""Steps before a peak in which the gain falls."""
_RELEASE = 30
"""Steps in which it comes back to a third: from 26 dB down, all the way in a quarter of a second."""


def limited(sound: Samples, ceiling: float) -> Samples:
    """Give sound whose samples stay below `ceiling` (dBFS); what is not too loud anywhere near comes out as it is."""
    if not len(sound):
        return sound
    over = _over(sound) - ceiling
    if over.max() <= 0:
        return sound
    steps = _eased(np.maximum(over, 0))
    gains = (10 ** (-steps / 20)).astype(np.float32)
    middles = (np.arange(len(gains)) + 0.5) * STEP
    gain = np.interp(np.arange(len(sound)), middles, gains).astype(np.float32)
    out: Samples = sound * gain[:, None]
    return out


def _over(sound: Samples) -> npt.NDArray[np.float64]:
    """The highest sample of each step, dBFS."""
    peaks = np.maximum(np.abs(sound[:, 0]), np.abs(sound[:, 1]))
    peaks = np.pad(peaks, (0, -len(peaks) % STEP)).reshape(-1, STEP).max(axis=1)
    levels: npt.NDArray[np.float64] = 20 * np.log10(np.maximum(peaks, 1e-9).astype(np.float64))
    return levels


def _eased(over: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Turn what is too much into how far to go down: at least as far everywhere, without an edge."""
    falling = np.arange(len(over)) / _RELEASE
    fading = np.log(np.where(over > 0, over + _LEAST, _LEAST))
    released = np.maximum(np.exp(np.maximum.accumulate(fading + falling) - falling) - _LEAST, 0)
    released = np.maximum(released, over)
    padded = np.pad(released, _AHEAD, mode="edge")
    held = np.lib.stride_tricks.sliding_window_view(padded, 2 * _AHEAD + 1).max(axis=1)
    # One step less than was held on each side, since gains between the middles of two steps are mixed.
    window = np.hanning(2 * _AHEAD + 1)[1:-1]
    padded = np.pad(held, len(window) // 2, mode="edge")
    return np.convolve(padded, window / window.sum(), mode="valid")
