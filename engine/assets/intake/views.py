"""The frames that stand for each asset, small: what embedders look at and what people see in lists."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from engine.domain.asset import Asset
from engine.ports import Plane
from engine.runtime import atomic

HEIGHT = 288


class KeptViews:
    """One strip an asset below a folder, its moments side by side. Derived: may be deleted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, asset: Asset) -> Sequence[Plane]:
        """Give one picture a moment as (height, width, 3) RGB; none where there is no strip."""
        path = self.path(asset)
        count = max(len(asset.moments), 1)
        try:
            with Image.open(path, formats=("JPEG",)) as strip:
                pixels = np.asarray(strip.convert("RGB"))
        except OSError:
            return ()
        return np.split(pixels, count, axis=1) if pixels.shape[1] % count == 0 else ()

    def put(self, asset: Asset, pictures: Sequence[Image.Image]) -> None:
        """Keep the pictures of an asset's moments, all of one shape, in order."""
        width = max(1, round(pictures[0].width * HEIGHT / pictures[0].height))
        strip = Image.new("RGB", (width * len(pictures), HEIGHT))
        for number, picture in enumerate(pictures):
            strip.paste(picture.resize((width, HEIGHT), Image.Resampling.LANCZOS), (number * width, 0))
        with atomic.written(self.path(asset)) as aside:
            strip.save(aside, "JPEG", quality=88)

    def path(self, asset: Asset) -> Path:
        """Where the strip lies, or would."""
        return self._folder / asset.file.sha256[:2] / f"{asset.file.sha256}.jpg"
