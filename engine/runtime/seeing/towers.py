"""The two towers of a CLIP model: pictures and texts to vectors of one space.

Source: Radford et al., "Learning Transferable Visual Models From Natural Language Supervision" (2021).
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from engine.domain.units import Seconds
from engine.errors import Refused
from engine.runtime.progress import Progress, quiet
from engine.runtime.seeing.recipe import Find, Recipe, read
from engine.runtime.seeing.sessions import IDLE, Held, session

Vectors = npt.NDArray[np.float32]
IMAGE, TEXT, TOKENIZER = "image.onnx", "text.onnx", "tokenizer.json"
_PICTURES, _TEXTS = 8, 16
"""At a time: more take memory and gain nothing on a processor."""
_OUTPUTS = ("embedding", "embeddings", "image_embeds", "text_embeds", "output")
_INTEGERS = {"tensor(int32)": np.int32, "tensor(int64)": np.int64}


class Towers:
    """Each is loaded when first used and let go when idle; any thread may ask."""

    def __init__(self, find: Find, idle: Seconds = IDLE) -> None:
        self._find = find
        self.image = Held(lambda: self._opened(IMAGE), idle)
        self.text = Held(lambda: self._opened(TEXT), idle)

    def close(self) -> None:
        """Let go of both."""
        self.image.close()
        self.text.close()

    @cached_property
    def recipe(self) -> Recipe:
        """How it wants its pictures and texts. Raises NeedsModel, NotFound or Refused."""
        return read(self._find)

    def pictures(self, pictures: Sequence[Image.Image], progress: Progress | None = None) -> Vectors:
        """Give one unit vector a picture, as (pictures, size). Raises NeedsModel, or Refused where it is damaged."""
        report = progress or quiet()
        with self.image.used() as tower:
            shown = tower.inputs[0]
            step = 1 if shown.shape[0] == 1 else _PICTURES
            made: list[Vectors] = []
            for start in range(0, len(pictures), step):
                report(start / len(pictures))
                batch = np.stack([self.recipe.picture(each) for each in pictures[start : start + step]])
                made.append(tower.run({shown.name: batch}))
            return _joined(made, tower.width)

    def texts(self, texts: Sequence[str]) -> Vectors:
        """Give one unit vector a text, as (texts, size). Raises as `pictures` does."""
        with self.text.used() as tower:
            asked, *masks = tower.inputs
            step = 1 if asked.shape[0] == 1 else _TEXTS
            made: list[Vectors] = []
            for start in range(0, len(texts), step):
                tokens, real = self.tokens(texts[start : start + step])
                given = {asked.name: tokens, **{mask.name: real for mask in masks[:1]}}
                wanted = {each.name: _INTEGERS.get(each.type, np.int64) for each in tower.inputs}
                made.append(tower.run({name: value.astype(wanted[name]) for name, value in given.items()}))
            return _joined(made, tower.width)

    def tokens(self, texts: Sequence[str]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Cut texts into tokens, as (texts, context), and tell which of them are not filling."""
        recipe = self.recipe
        ids = np.full((len(texts), recipe.context), recipe.pad, dtype=np.int64)
        real = np.zeros_like(ids)
        for row, found in enumerate(self._tokenizer.encode_batch([recipe.text(text) for text in texts])):
            ids[row, : len(found.ids)] = found.ids
            real[row, : len(found.ids)] = 1
        return ids, real

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._find(TOKENIZER)))
        tokenizer.enable_truncation(self.recipe.context)
        tokenizer.no_padding()
        return tokenizer

    def _opened(self, member: str) -> "_Tower":
        return _Tower(session(self._find(member)), member)


class _Tower:
    """One network with its inputs, and the output that holds the vectors."""

    def __init__(self, opened: Any, member: str) -> None:
        self._opened = opened
        self.inputs = opened.get_inputs()
        outputs = {each.name: each for each in opened.get_outputs()}
        flat = [name for name, each in outputs.items() if len(each.shape) == 2]
        named = [name for name in _OUTPUTS if name in flat]
        if not flat:
            raise Refused(f"{member} gives no vectors.", "Choose the export of a CLIP model, both towers apart.")
        self._output = (named or flat)[0]
        width = outputs[self._output].shape[1]
        self.width = width if isinstance(width, int) else 1

    def run(self, given: dict[str, npt.NDArray[Any]]) -> Vectors:
        """Give unit vectors."""
        vectors = np.asarray(self._opened.run([self._output], given)[0], dtype=np.float32)
        lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
        return np.asarray(vectors / lengths, dtype=np.float32)


def _joined(made: Sequence[Vectors], width: int) -> Vectors:
    return np.concatenate(made) if made else np.zeros((0, width), dtype=np.float32)
