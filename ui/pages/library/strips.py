"""Pictures of assets, cut out of their strips, and shapes of sounds: made on threads, never on the window's."""

from contextlib import suppress

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from engine.assets.intake.views import KeptViews
from engine.domain.asset import Asset
from engine.errors import EngineError
from engine.render.sketches import Sketches
from engine.render.sound.waveform import Shape
from engine.runtime.progress import Progress
from ui.item_models.drawing import RADIUS
from ui.item_models.pictures import rounded

_TALL = 1.25
"""What is narrower than this is shown whole, with room at its sides."""
_EDGE, _STROKE = 10, 4
"""Pixels beside a sound's shape, and from one of its strokes to the next."""


def moments(asset: Asset) -> int:
    """How many pictures a strip has."""
    return max(len(asset.moments), 1)


def moment(asset: Asset, share: float) -> int:
    """Which picture is meant where the mouse is so far across, from 0 to 1."""
    count = moments(asset)
    return min(max(int(share * count), 0), count - 1)


def beginning(asset: Asset, at: float | None) -> int:
    """Which picture shows what begins at a time; the first where no time is given."""
    starts = [abs(each.start - at) for each in asset.moments] if at is not None else []
    return starts.index(min(starts)) if starts else 0


def tall(asset: Asset) -> bool:
    """Whether an asset does not fill a box of a film's shape."""
    return asset.kind == "audio" or asset.width < _TALL * asset.height


class Strips:
    """Draws what stands for an asset; any thread may call."""

    def __init__(self, views: KeptViews, sketches: Sketches) -> None:
        self._views, self._sketches = views, sketches

    def view(self, asset: Asset, which: int, box: QSize, ratio: float, colour: str) -> QImage | None:
        """Give one picture of an asset's strip, or the shape of a sound in a colour, fitted into a box.

        None where there is none.

        :param box: In logical pixels, of which each is `ratio` pixels wide.
        """
        if asset.kind == "audio":
            with suppress(EngineError):
                return _wave(self._sketches.wave(Progress(), asset.file), box, ratio, colour)
            return None
        path = self._views.path(asset)
        if not path.is_file():
            self._views.of(asset)
        reader = QImageReader(str(path))
        whole = reader.size()
        if not whole.isValid():
            return None
        width = whole.width() // moments(asset)
        reader.setClipRect(QRect(which * width, 0, width, whole.height()))
        image = reader.read()
        if image.isNull():
            return None
        return rounded(image, box, ratio, RADIUS, whole=width < _TALL * whole.height())


def _wave(shape: Shape, box: QSize, ratio: float, colour: str) -> QImage | None:
    """Draw a sound as strokes about the middle, each as high as it is loud there."""
    count = max(1, (box.width() - 2 * _EDGE) // _STROKE)
    if len(shape) < count:
        return None
    loud = np.abs(shape.astype(np.int16)).max(axis=1)
    peaks = np.array([part.max() for part in np.array_split(loud, count)]) / max(int(loud.max()), 1)
    image = QImage(box * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    room = 0.62 * box.height()
    for number, peak in enumerate(peaks.tolist()):
        height = max(2.0, peak * room)
        left = _EDGE + number * _STROKE
        painter.drawRoundedRect(QRectF(left, (box.height() - height) / 2, _STROKE - 2, height), 1, 1)
    painter.end()
    return image
