"""Looks at pictures and at moments of footage, each kept by content: a film is looked at once, whatever its shapes."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from PIL import ExifTags, Image

from engine.domain.asset import Kind
from engine.domain.identity import Blob
from engine.domain.units import Seconds
from engine.pipeline.reframing.interest import Interest, interest
from engine.render import colour
from engine.render.footage import still
from engine.render.footage.decoder import Footage
from engine.render.footage.recipes import examine
from engine.runtime.artifacts import Artifacts, stage
from engine.runtime.progress import Progress

_ON_ITS_SIDE = (5, 6, 7, 8)
_LOOKED_AT = 384
"""Pixels of the long side."""
_REMEMBERED = 2000
"""Looks held in memory: a film is laid out anew with each sentence that is spoken."""


@dataclass(frozen=True)
class Sight:
    """One look at a file."""

    width: float
    height: float
    """Upright, in square pixels."""
    seen: Interest


class Sights:
    """Looks at files of the artifact store and the library."""

    def __init__(self, artifacts: Artifacts) -> None:
        self._artifacts = artifacts
        self._lately: dict[tuple[Blob, Seconds], Sight] = {}

    def at(self, progress: Progress, media: Blob, kind: Kind, moment: Seconds = 0.0) -> Sight:
        """Look at a picture, or at a moment of footage. Raises NotFound and Refused."""
        if (media, moment) not in self._lately:
            if len(self._lately) >= _REMEMBERED:
                self._lately.clear()
            self._lately[media, moment] = self._artifacts.keep(self.look, progress, media, kind, moment)
        return self._lately[media, moment]

    @stage(1)
    def look(self, progress: Progress, media: Blob, kind: Kind, moment: Seconds) -> Sight:
        """Open a file and look."""
        progress(0.0, "Looking for what matters")
        path = self._artifacts.find(media)
        if kind == "image":
            picture = still.read(path, (_LOOKED_AT, _LOOKED_AT))
            picture.thumbnail((_LOOKED_AT, _LOOKED_AT))
            return Sight(*_upright(path), interest(np.asarray(picture)))
        traits = examine(path)
        wide, high = traits.width * traits.pixel, traits.height
        width, height = (max(16, 2 * round(side * _LOOKED_AT / max(wide, high) / 2)) for side in (wide, high))
        with Footage(path, width, height) as footage:
            footage.seek(Fraction(moment).limit_denominator(1000))
            return Sight(wide, high, interest(colour.to_rgb(footage.picture())))


def _upright(path: Path) -> tuple[int, int]:
    """Give the size of a picture that can be read, as it is when it stands upright."""
    with Image.open(path) as picture:
        turned = picture.getexif().get(ExifTags.Base.Orientation) in _ON_ITS_SIDE
        return (picture.height, picture.width) if turned else (picture.width, picture.height)
