"""The meaning of every asset's moments, kept so that nothing is embedded twice. Derived: may be deleted."""

import threading
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from engine.assets.finding.catalogue import Among
from engine.assets.finding.keys import NOWHERE, Column, Flags, Places, about, column, unpacked
from engine.assets.finding.space import Space
from engine.assets.finding.vectors import Abouts
from engine.domain.asset import Asset
from engine.ports import Embedder, Vectors, Views
from engine.runtime.progress import Progress, quiet

AT_ONCE, SEEN_AT_ONCE = 32, 4
"""Assets that are read or looked at together: what a killed process loses, and how soon one who asks can stop it."""


class Rows(NamedTuple):
    """Vectors of some assets, one a moment."""

    vectors: Vectors
    """(rows, size)."""
    owners: Places
    """Of each row, the asset's place among those that were asked for."""
    moments: Places
    """Of each row, which of the asset's moments it stands for, from 0."""


class Near(NamedTuple):
    """What is nearest to one text or picture, best first, each asset once by its best moment."""

    assets: tuple[str, ...]
    """SHA-256 of their files."""
    moments: Places
    products: Vectors
    """Dot products."""


class Index:
    """A space a model below a folder; any thread may call."""

    def __init__(self, folder: Path, views: Views) -> None:
        self._folder = folder
        self._views = views
        self._spaces: dict[str, Space] = {}
        self._opening = threading.Lock()
        self._making: defaultdict[str, threading.RLock] = defaultdict(threading.RLock)

    def vectors(self, embedder: Embedder, assets: Sequence[Asset]) -> Vectors:
        """One unit vector an asset, its first moment's. Raises NeedsModel or ProviderFailed as the embedder does."""
        found = self.of(embedder, assets)
        first: Vectors = found.vectors[found.moments == 0]
        return first

    def of(self, embedder: Embedder, assets: Sequence[Asset]) -> Rows:
        """Every moment's unit vector, in the assets' order; what is not kept yet is embedded now.

        Raises NeedsModel or ProviderFailed as the embedder does.
        """
        self.fill(embedder, assets, quiet())
        return Rows(*self.space(embedder.model()).rows(column(asset.file.sha256 for asset in assets)))

    def nearest(
        self, embedder: Embedder, asked: Vectors, limit: int, among: Among | None = None, *, exact: bool = False
    ) -> list[Near]:
        """Give for each row of `asked`, unit vectors in the embedder's space, at most `limit` assets, best first.

        Only what has been embedded is found, and only `among` what the catalogue lets through. Of very many vectors one
        in a hundred of the nearest may be missed; not so where `exact`, which takes longer. Raises NeedsModel.
        """
        space = self.space(embedder.model())
        with space.lock:
            free = space.kept.live if among is None else _free(space, among)
            found = space.nearest(np.ascontiguousarray(asked, np.float32), limit, free, exact)
            keys, moments = space.kept.keys, space.kept.moments
            return [Near(unpacked(keys[rows]), moments[rows], products) for rows, products in found]

    def lacking(self, embedder: Embedder, keys: Column, abouts: Abouts) -> Places:
        """Which of these assets are not embedded yet, or no longer as they are told of. Raises NeedsModel."""
        space = self.space(embedder.model())
        return np.flatnonzero(space.kept.heads(keys, abouts) == NOWHERE)

    def fill(self, embedder: Embedder, assets: Sequence[Asset], progress: Progress) -> int:
        """Embed what is not kept yet, some at a time; gives how many. Raises what the embedder does, and Cancelled."""
        model = embedder.model()
        space = self.space(model)
        with self._making[model]:
            missing = self._missing(space, assets)
            step = SEEN_AT_ONCE if embedder.looks else AT_ONCE
            for start in range(0, len(missing), step):
                progress(start / len(missing), f"Looking at {start + 1} of {len(missing)}")
                batch = missing[start : start + step]
                abouts = np.array([_depends(embedder, asset) for asset in batch], np.uint64)
                made = embedder.assets(batch, self._views)
                space.kept.add(column(asset.file.sha256 for asset in batch), abouts, made)
        progress(1.0)
        return len(missing)

    def forget(self, sums: Sequence[str]) -> None:
        """Drop what is kept of assets, for every model in use. Raises NeedsSpace."""
        for space in list(self._spaces.values()):
            space.kept.remove(column(sums))
            space.compact()

    def space(self, model: str) -> Space:
        """All vectors of a model."""
        with self._opening:
            if model not in self._spaces:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._spaces[model] = Space(self._folder, model)
            return self._spaces[model]

    def close(self) -> None:
        """Stop what is going on behind; vectors are on the disk already."""
        for space in list(self._spaces.values()):
            space.close()

    def _missing(self, space: Space, assets: Sequence[Asset]) -> list[Asset]:
        keys = column(asset.file.sha256 for asset in assets)
        abouts = np.fromiter(map(about, assets), np.uint64, len(assets))
        heads = space.kept.heads(keys, abouts)
        sound = np.ones(len(heads), np.bool_)
        sound[heads != NOWHERE] = space.whole(heads[heads != NOWHERE])
        lacking = [assets[place] for place in np.flatnonzero((heads == NOWHERE) | ~sound).tolist()]
        return list({asset.file.sha256: asset for asset in lacking}.values())


def _free(space: Space, among: Among) -> Flags:
    places = space.places(among.lookup, among.growth)
    free: Flags = (places != NOWHERE) & among.fits[places]
    return free


def _depends(embedder: Embedder, asset: Asset) -> int:
    """Name what besides the file its vectors hang on: nothing where they come from looking at it."""
    return 0 if embedder.looks and asset.kind != "audio" else about(asset)
