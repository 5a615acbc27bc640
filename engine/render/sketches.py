"""What a timeline is drawn with: small pictures of clips and the shapes of sounds, each made once and kept."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np

from engine.domain.identity import Blob
from engine.domain.timeline import Clip, Timeline
from engine.domain.units import Seconds
from engine.render.preview import Preview
from engine.render.sound.waveform import Shape, shape
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.progress import Progress

_RATE = Fraction(10)


class Sketches:
    """Draws apart from the monitor, so that neither waits for the other; from any thread."""

    def __init__(self, artifacts: Artifacts, find: Callable[[Blob], Path]) -> None:
        self._artifacts, self._find = artifacts, find
        self._preview = Preview(artifacts, find)

    def picture(self, progress: Progress, clip: Clip, at: Seconds, size: tuple[int, int]) -> Path:
        """Give what a clip's source shows at a moment of it, cut as the clip is, as a JPEG of `size` (even numbers).

        Raises Refused, NotFound, NeedsSpace, Cancelled.
        """
        plain = Clip("", 0, 1, clip.media, clip.kind, clip.background, source_start=at, crop=clip.crop)
        film = Timeline(_RATE, *size, 1, (plain,))
        return self._artifacts.find(self._preview.thumbnail(progress, film, 0, size))

    def wave(self, progress: Progress, media: Blob) -> Shape:
        """Give the shape of a sound as (hundredths of a second, 2), lowest and highest, 127 for full scale.

        Raises Refused where it holds no sound, NotFound, NeedsSpace, Cancelled.
        """
        kept = self._artifacts.keep(self.heard, progress, media)
        return np.fromfile(self._artifacts.find(kept), np.int8).reshape(-1, 2)

    @stage(1)
    def heard(self, progress: Progress, media: Blob) -> Blob:
        """Listen to a file, and keep its shape."""
        return self._artifacts.put(shape(progress, self._find(media)).tobytes(), ".wave")

    def close(self) -> None:
        """Let go of every file."""
        self._preview.close()
