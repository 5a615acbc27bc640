"""The frames that stand for each asset, small: what embedders look at and what people see in lists."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from PIL import Image

from engine.domain.asset import Asset
from engine.domain.identity import Blob
from engine.errors import NeedsSpace
from engine.ports import Plane
from engine.runtime import atomic

HEIGHT = 288
_WIDEST = 16_000
"""Pixels of a strip, at most: JPEG knows no more than 65,535."""


class KeptViews:
    """One strip an asset below a folder, its moments side by side. Derived: may be deleted."""

    def __init__(self, folder: Path, ours: Callable[[Blob], Path | None] = lambda _: None) -> None:
        """`ours` tells where a picture lies that came with the program: its strip is drawn when first asked for."""
        self._folder = folder
        self._ours = ours

    def of(self, asset: Asset) -> Sequence[Plane]:
        """Give one picture a moment as (height, width, 3) RGB; none where there is no strip."""
        path = self.path(asset)
        count = max(len(asset.moments), 1)
        if asset.kind == "image" and not path.is_file() and (own := self._ours(asset.file)) is not None:
            with suppress(OSError, NeedsSpace), Image.open(own) as picture:
                self.put(asset, [picture.convert("RGB")])
        try:
            with Image.open(path, formats=("JPEG",)) as strip:
                pixels = np.asarray(strip.convert("RGB"))
        except OSError:
            return ()
        return np.split(pixels, count, axis=1) if pixels.shape[1] % count == 0 else ()

    def put(self, asset: Asset, pictures: Sequence[Image.Image]) -> None:
        """Keep the pictures of an asset's moments, all of one shape, in order."""
        with atomic.written(self.path(asset)) as aside:
            draw_strip(aside, pictures)

    def take(self, asset: Asset, strip: Path) -> None:
        """Keep a strip that was drawn elsewhere on this disk; there is none for sound."""
        path = self.path(asset)
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            strip.replace(path)

    def take_away(self, asset: Asset, aside: Path) -> None:
        """Move an asset's strip out, to be taken again where it comes back."""
        with suppress(FileNotFoundError):
            self.path(asset).replace(aside)

    def path(self, asset: Asset) -> Path:
        """Where the strip lies, or would."""
        return self._folder / asset.file.sha256[:2] / f"{asset.file.sha256}.jpg"


def draw_strip(path: Path, pictures: Sequence[Image.Image]) -> None:
    """Draw pictures side by side, all in the shape of the first, into a JPEG."""
    width = max(1, round(pictures[0].width * HEIGHT / pictures[0].height))
    width = min(width, _WIDEST // len(pictures))
    strip = Image.new("RGB", (width * len(pictures), HEIGHT))
    for number, picture in enumerate(pictures):
        strip.paste(picture.resize((width, HEIGHT), Image.Resampling.LANCZOS, reducing_gap=2.0), (number * width, 0))
    strip.save(path, "JPEG", quality=88)
