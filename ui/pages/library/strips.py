"""Pictures of assets, cut out of their strips: called on threads, never on the window's."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QImageReader

from engine.assets.intake.views import KeptViews
from engine.domain.asset import Asset
from ui.item_models.drawing import RADIUS
from ui.item_models.pictures import rounded

_TALL = 1.25
"""What is narrower than this is shown whole, with room at its sides."""


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
    return asset.width < _TALL * asset.height


def view(views: KeptViews, asset: Asset, which: int, box: QSize, ratio: float) -> QImage | None:
    """Give one picture of an asset's strip, fitted into a box of logical pixels; None where there is none."""
    path = views.path(asset)
    if asset.kind == "audio":
        return None
    if not path.is_file():
        views.of(asset)
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
