"""The shapes of sounds: heard once in the background by the engine, drawn here for whatever is in view."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage

from engine.domain.identity import Blob
from engine.domain.timeline import Sound
from engine.domain.units import Seconds
from engine.runtime.progress import Progress
from ui.desk import Desk
from ui.timeline.canvas.waiting import Waiting

_STEPS = 100
"""Pairs of lowest and highest sample a second, as the engine gives them."""
_KEPT = 400

Shape = npt.NDArray[np.int8]
Moments = npt.NDArray[np.floating]


class Waves:
    """Draws sounds whose shapes are there; whoever paints asks again when `waiting.came`."""

    def __init__(self, desk: Desk) -> None:
        self._sketches = desk.engine.renderer.sketches
        self.waiting: Waiting[Blob, Shape] = Waiting(desk.background, self._heard, _KEPT)

    def image(
        self, sound: Sound, start: Seconds, length: Seconds, size: QSizeF, colour: QColor, ratio: float
    ) -> QImage | None:
        """Draw a stretch of a sound's file as loud as it is played; None while its shape is not there."""
        shape = self.waiting.get(sound.media)
        if shape is None or not len(shape):
            return None
        width, height = max(1, round(size.width() * ratio)), max(2, round(size.height() * ratio))
        moments = start + np.arange(width + 1) * (length / width)
        low, high = _swings(shape, moments)
        loud = np.float32(10 ** (sound.gain / 20)) * _envelope(sound, moments[:-1]) / 127
        middle = height / 2
        top = np.clip(middle - np.maximum(high * loud, 0.012) * middle, 0, height)
        bottom = np.clip(middle - np.minimum(low * loud, -0.012) * middle, 0, height)
        rows = np.arange(height, dtype=np.float32)[:, None] + 0.5
        filled = (rows >= top[None]) & (rows <= bottom[None])
        pixels = np.where(filled, np.uint32(colour.rgb()), np.uint32(0))
        return QImage(pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied).copy()

    def _heard(self, progress: Progress, media: Blob) -> Shape:
        return self._sketches.wave(progress, media)


def _swings(shape: Shape, moments: Moments) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Give the lowest and highest sample between each two moments; nothing beyond the file's end."""
    edges = np.clip((moments * _STEPS).astype(np.int64), 0, len(shape))
    firsts = np.minimum(edges[:-1], len(shape) - 1)
    within = shape[firsts[0] : max(edges[-1], firsts[-1] + 1)]
    low = np.minimum.reduceat(within[:, 0], firsts - firsts[0]).astype(np.float32)
    high = np.maximum.reduceat(within[:, 1], firsts - firsts[0]).astype(np.float32)
    beyond = moments[:-1] * _STEPS >= len(shape)
    low[beyond] = high[beyond] = 0
    return low, high


def _envelope(sound: Sound, moments: Moments) -> npt.NDArray[np.float32]:
    """How loud a sound is at moments of its file for its fades and the course of its level, as a factor."""
    at = moments - sound.source_start
    rise = np.clip(at / sound.fade_in, 0, 1) if sound.fade_in else np.ones_like(at)
    fall = np.clip((sound.length - at) / sound.fade_out, 0, 1) if sound.fade_out else np.ones_like(at)
    faded = np.minimum(rise, fall)
    if sound.envelope:
        places, decibels = zip(*sound.envelope, strict=True)
        faded = faded * 10 ** (np.interp(moments, places, decibels) / 20)
    return faded.astype(np.float32)
