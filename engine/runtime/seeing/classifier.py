"""What a picture shows, in plain English words with a confidence: ImageNet's thousand classes, merged."""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image

from engine.runtime.models.model_files import ModelFiles
from engine.runtime.paths import RESOURCES
from engine.runtime.seeing.checkpoint import tensors
from engine.runtime.seeing.lite0 import SIDE, network
from engine.runtime.seeing.sessions import Held, session

MODEL = "efficientnet-lite0"
_LABELS = RESOURCES / "labels" / "imagenet.txt"
_SLOPE, _SHIFT = 1.29, 0.63
"""From the network's own share to how often such a word is true: fitted to 179 words looked at one by one
(tests/benchmarks/seen.py), where five-fold checks put 97 % at 0.97 and 83 % at 0.86.
"""
_KEPT = 4096
"""Answers that are remembered: an asset is looked at for its tags and again for its meaning."""


class Seen(NamedTuple):
    """A word for what is shown."""

    word: str
    confidence: float
    """How often such a word is true, 0 to 1."""


class Classifier:
    """Any thread may ask; loaded when first asked."""

    def __init__(self, models: ModelFiles) -> None:
        self._models = models
        self._network = Held(lambda: session(network(tensors(models.find(MODEL)))))
        self._known: OrderedDict[bytes, tuple[Seen, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def close(self) -> None:
        """Let go of the network."""
        self._network.close()

    def model(self) -> str:
        """Name model and revision. Raises NeedsModel."""
        self._models.find(MODEL)
        return f"{MODEL}:1"

    def words(self, pictures: Sequence[npt.NDArray[np.uint8]], least: float = 0.6) -> list[tuple[Seen, ...]]:
        """Give for each (height, width, 3) RGB picture the words for it, surest first, down to a confidence.

        Raises NeedsModel, and Refused where the model is damaged.
        """
        keys = [hashlib.blake2b(picture.tobytes(), digest_size=16).digest() for picture in pictures]
        with self._network.used() as network_:
            every = [self._seen(network_, key, picture) for key, picture in zip(keys, pictures, strict=True)]
        return [tuple(seen for seen in each if seen.confidence >= least) for each in every]

    def _seen(self, network_: Any, key: bytes, picture: npt.NDArray[np.uint8]) -> tuple[Seen, ...]:
        """Give what is remembered of a picture, or look."""
        with self._lock:
            known = self._known.get(key)
        if known is None:
            known = self._look(network_, picture)
            with self._lock:
                self._known[key] = known
                while len(self._known) > _KEPT:
                    self._known.popitem(last=False)
        return known

    def _look(self, network_: Any, picture: npt.NDArray[np.uint8]) -> tuple[Seen, ...]:
        """Look at the middle and at the whole, squeezed: wide pictures have their subject anywhere."""
        image = Image.fromarray(picture)
        shown = np.stack([_numbers(_middle(image)), _numbers(image)])
        shares = network_.run(["labels"], {"picture": shown})[0].mean(axis=0) @ self._merging
        shares = np.clip(shares, 1e-6, 1 - 1e-6)
        sure = 1 / (1 + np.exp(-_SHIFT) * ((1 - shares) / shares) ** _SLOPE)
        order = [int(index) for index in (-sure).argsort(kind="stable") if sure[index] >= 0.2]
        return tuple(Seen(self._words[index], round(float(sure[index]), 3)) for index in order)

    @cached_property
    def _classes(self) -> list[list[str]]:
        lines = _LABELS.read_text(encoding="utf-8").splitlines()
        return [line.split(" < ") for line in lines if not line.startswith("#")]

    @cached_property
    def _words(self) -> list[str]:
        return list(dict.fromkeys(word for words in self._classes for word in words))

    @cached_property
    def _merging(self) -> npt.NDArray[np.float32]:
        """Which class counts towards which word, as (classes, words)."""
        place = {word: index for index, word in enumerate(self._words)}
        merging = np.zeros((len(self._classes), len(place)), dtype=np.float32)
        for row, words in enumerate(self._classes):
            merging[row, [place[word] for word in words]] = 1
        return merging


def _middle(image: Image.Image) -> Image.Image:
    side = round(min(image.size) * SIDE / 256)
    left, top = (image.width - side) // 2, (image.height - side) // 2
    return image.crop((left, top, left + side, top + side))


def _numbers(image: Image.Image) -> npt.NDArray[np.float32]:
    small = image.resize((SIDE, SIDE), Image.Resampling.BICUBIC)
    centred = (np.asarray(small, dtype=np.float32) - 127) / 128
    return np.asarray(centred.transpose(2, 0, 1), dtype=np.float32)
