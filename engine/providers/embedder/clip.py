"""CLIP through onnxruntime: looks at the pictures themselves, and reads texts into the same space.

Source: Radford et al., "Learning Transferable Visual Models From Natural Language Supervision" (2021). Any model of the
kind `clip`: one of the catalogue, one that `faceless models prepare` made, or a folder of the person's own.
"""

import threading
from collections.abc import Sequence
from functools import partial
from typing import ClassVar

import numpy as np
from PIL import Image

from engine.domain.asset import Asset
from engine.errors import Refused
from engine.ports import Kit, Vectors, Views
from engine.runtime import atomic
from engine.runtime.codec import from_json, to_json
from engine.runtime.seeing.measuring import Measured, measure
from engine.runtime.seeing.towers import Towers

_MEASURED = "measured-{}.json"


class Clip:
    """The best installed model; another one put in its place is another model."""

    title: ClassVar[str] = "CLIP (looks at the pictures)"
    looks: ClassVar[bool] = True

    def __init__(self, kit: Kit) -> None:
        self._models = kit.models
        self._choosing = threading.Lock()
        self._towers: dict[str, Towers] = {}
        self._known: dict[str, Measured] = {}
        kit.closing.callback(self._let_go)

    @property
    def scale(self) -> tuple[float, float]:
        """Its maker's, or measured once on this machine. Raises NeedsModel."""
        told = self._used().recipe.scale
        return told if any(told) else self._measured().scale

    def model(self) -> str:
        """Name the model and what its files hold. Raises NeedsModel."""
        name = self._models.best("clip")
        return f"{name}:{self._models.revision(name)}"

    def texts(self, texts: Sequence[str]) -> Vectors:
        """Give one unit vector a text, as (texts, size). Raises NeedsModel."""
        return self._used().texts(texts)

    def assets(self, assets: Sequence[Asset], views: Views) -> list[Vectors]:
        """Give one unit vector a view, as (views, size); what has no view lies where a picture of its title would."""
        shown = [views.of(asset) for asset in assets]
        seen = iter(self._used().pictures([Image.fromarray(picture) for pictures in shown for picture in pictures]))
        unseen = [asset for asset, pictures in zip(assets, shown, strict=True) if not len(pictures)]
        imagined = iter(self._imagined(unseen))
        return [np.stack([next(seen) for _ in each]) if len(each) else next(imagined)[None] for each in shown]

    def _imagined(self, assets: Sequence[Asset]) -> Vectors:
        """Give where pictures of these titles would lie."""
        if not assets:
            return np.zeros((0, 1), dtype=np.float32)
        said = self.texts([f"{asset.title}. {', '.join(asset.tags[:4])}" for asset in assets])
        moved = said + np.array(self._measured().gap, dtype=np.float32)
        return np.asarray(moved / np.linalg.norm(moved, axis=1, keepdims=True), dtype=np.float32)

    def _used(self) -> Towers:
        """The towers of the model that is best now; those of others are let go."""
        model = self.model()
        with self._choosing:
            if model not in self._towers:
                self._let_go()
                self._towers = {model: Towers(partial(self._models.find, model.partition(":")[0]))}
            return self._towers[model]

    def _let_go(self) -> None:
        for towers in self._towers.values():
            towers.close()

    def _measured(self) -> Measured:
        """Measure the model, or read what was measured."""
        model = self.model()
        if model not in self._known:
            name, _, revision = model.partition(":")
            path = self._models.folder / name / _MEASURED.format(revision)
            try:
                self._known[model] = from_json(path.read_bytes(), Measured)
            except (OSError, Refused):
                self._known[model] = measure(self._used())
                atomic.write(path, to_json(self._known[model]))
        return self._known[model]
