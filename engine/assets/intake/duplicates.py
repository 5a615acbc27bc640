"""Duplicates: what the library has twice, in stacks, the best of each first."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from PIL import Image

from engine.assets.intake.phash import around
from engine.assets.intake.sameness import look_same
from engine.assets.intake.twins import Twins
from engine.assets.library import Library
from engine.domain.asset import Asset
from engine.errors import NotFound
from engine.ports import Plane
from engine.runtime.progress import Progress

_LOOKED_AT = 12
"""Of those that an asset's fingerprints are near to, how many are looked at."""


@dataclass(frozen=True)
class Stack:
    """Assets that show the same."""

    best: Asset
    others: tuple[Asset, ...]
    removed: tuple[str, ...] = ()
    """The SHA-256 of those that were taken out of the library."""


class Duplicates:
    """Finds what shows the same: by fingerprints first, then by looking at the kept views."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def stacks(self, progress: Progress, *, remove: bool = False) -> list[Stack]:
        """Show what the library has more than once: pictures also where cropped or mirrored, clips of one length.

        The best is that of the clearest rights, then of the best quality, then of the most pixels.

        :param remove: Move all but the best to the library's folder `trash`; their rights stay on record.
        """
        assets = {each.file.sha256: each for each in self._library.assets() if each.perceptual_hash}
        leaders: dict[str, str] = {}
        for one, other in self._pairs(assets, progress):
            leaders[_leader(leaders, one)] = _leader(leaders, other)
        members: dict[str, list[Asset]] = {}
        for sha256 in leaders:
            members.setdefault(_leader(leaders, sha256), []).append(assets[sha256])
        found = [_stack(each) for each in members.values() if len(each) > 1]
        found.sort(key=lambda stack: (stack.best.title, stack.best.file.sha256))
        progress(1.0)
        return [self._thinned(stack) for stack in found] if remove else found

    def _pairs(self, assets: dict[str, Asset], progress: Progress) -> Iterator[tuple[str, str]]:
        """Give every two that look the same, the later one first."""
        twins = Twins()
        for done, (sha256, asset) in enumerate(assets.items()):
            progress(done / len(assets), f"Comparing {done + 1} of {len(assets)}")
            views: Sequence[Plane] | None = None
            if asset.kind == "image":
                views = self._library.views.of(asset)
            asked = around(Image.fromarray(np.ascontiguousarray(views[0]))) if views else asset.perceptual_hash
            for other, _ in twins.near(asked, asset.kind, asset.duration)[:_LOOKED_AT]:
                views = self._library.views.of(asset) if views is None else views
                if look_same(views, self._library.views.of(assets[other])):
                    yield sha256, other
            twins.add(sha256, asset.perceptual_hash, asset.kind, asset.duration)

    def _thinned(self, stack: Stack) -> Stack:
        """Take out all but the best; what came with the program stays."""
        removed: list[str] = []
        for each in stack.others:
            with suppress(NotFound):
                removed += [gone.file.sha256 for gone in self._library.remove([each.file.sha256])]
        return Stack(stack.best, stack.others, tuple(removed))


def _leader(leaders: dict[str, str], sha256: str) -> str:
    """Name the stack that an asset is in, by one of its members; a new one where it is in none."""
    above = leaders.setdefault(sha256, sha256)
    while above != sha256:
        sha256, above = above, leaders[above]
    return above


def _stack(assets: Sequence[Asset]) -> Stack:
    def worth(asset: Asset) -> tuple[bool, float, int, str]:
        clear = asset.rights.commercial is True and asset.rights.derivatives is True and not asset.rights.share_alike
        return clear, round(asset.quality, 2), asset.width * asset.height, asset.file.sha256

    best, *others = sorted(assets, key=worth, reverse=True)
    return Stack(best, tuple(others))
