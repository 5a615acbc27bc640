"""MiniLM-L6-v2 by NumPy alone: a small transformer that knows which sentences mean the same.

Source: Wang et al., "MiniLM" (2020); Reimers and Gurevych, "Sentence-BERT" (2019); weights sentence-transformers.
"""

import threading
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

import numpy as np
import numpy.typing as npt

from engine.domain.asset import Asset
from engine.ports import Kit, Vectors, Views

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Tokens = npt.NDArray[np.int64]
_MODEL = "all-minilm-l6-v2"
_LONGEST = 128
"""Tokens of a text; the rest is not read."""
_BATCH = 32
_FIRST = 4
"""Tags that say what a picture is of; the later ones say what else is in it."""

_SHOWN = 0.5
"""What the words for a moment weigh beside title and tags, which count twice."""


class MiniLM:
    """Six layers of 384, twelve heads; a text is the mean of its tokens."""

    title: ClassVar[str] = "MiniLM (understands sentences)"
    looks: ClassVar[bool] = False
    scale: ClassVar[tuple[float, float]] = (0.21, 0.75)

    def __init__(self, kit: Kit) -> None:
        self._models = kit.models
        self._loading = threading.Lock()

    def model(self) -> str:
        """Name model and revision. Raises NeedsModel."""
        self._models.find(_MODEL, "model.safetensors")
        self._models.find(_MODEL, "tokenizer.json")
        return f"{_MODEL}:1"

    def texts(self, texts: Sequence[str]) -> Vectors:
        """Give one unit vector a text, as (texts, 384). Raises NeedsModel."""
        with self._loading:
            tokenizer, network = self._tokenizer, self._network
        encoded = tokenizer.encode_batch_fast([text.encode("utf-8", "replace").decode() for text in texts])
        order = sorted(range(len(texts)), key=lambda index: len(encoded[index].ids))
        vectors = np.zeros((len(texts), network.size), dtype=np.float32)
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            longest = max(len(encoded[index].ids) for index in batch)
            ids = np.zeros((len(batch), longest), dtype=np.int64)
            for row, index in enumerate(batch):
                ids[row, : len(encoded[index].ids)] = encoded[index].ids
            vectors[batch] = network.read(ids)
        return vectors

    def assets(self, assets: Sequence[Asset], views: Views) -> list[Vectors]:  # noqa: ARG002 - it only reads
        """Give one unit vector an asset: what its title and its tags say, the first of them said twice.

        Where it is known in words what each moment shows, one a moment, drawn towards these.
        """
        whole = self.texts([f"{asset.title}. {', '.join(asset.tags)}" for asset in assets])
        core = self.texts([f"{asset.title}. {', '.join(asset.tags[:_FIRST])}" for asset in assets])
        told = whole + core
        shown = iter(self.texts([words for asset in assets for words in asset.shown if words]))
        found = []
        for asset, vector in zip(assets, told, strict=True):
            drawn = [vector + _SHOWN * next(shown) if words else vector for words in asset.shown] or [vector]
            found.append(np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), dtype=np.float32))
        return found

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._models.find(_MODEL, "tokenizer.json")))
        tokenizer.enable_truncation(_LONGEST)
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def _network(self) -> "_Network":
        from safetensors.numpy import load_file

        return _Network(load_file(self._models.find(_MODEL, "model.safetensors")))


class _Network:
    """A BERT encoder: weights as they are named in the file."""

    heads = 12
    layers = 6

    def __init__(self, weights: dict[str, Vectors]) -> None:
        self._weights = weights
        self.size = weights["embeddings.word_embeddings.weight"].shape[1]

    def read(self, ids: Tokens) -> Vectors:
        """Mean of each text's last hidden states, as unit vectors; token 0 is padding."""
        real = ids > 0
        weights = self._weights
        hidden = (
            weights["embeddings.word_embeddings.weight"][ids]
            + weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        hidden = self._norm(hidden, "embeddings.LayerNorm")
        hide = np.where(real, 0, -1e9).astype(np.float32)[:, None, None, :]
        for layer in range(self.layers):
            name = f"encoder.layer.{layer}"
            seen = self._attend(hidden, hide, f"{name}.attention.self")
            hidden = self._norm(
                hidden + self._linear(seen, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm"
            )
            wide = _gelu(self._linear(hidden, f"{name}.intermediate.dense"))
            hidden = self._norm(hidden + self._linear(wide, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        mean = (hidden * real[..., None]).sum(1) / real.sum(1, keepdims=True)
        return np.asarray(mean / np.linalg.norm(mean, axis=1, keepdims=True), dtype=np.float32)

    def _attend(self, hidden: Vectors, hide: Vectors, name: str) -> Vectors:
        query, key, value = (self._split(self._linear(hidden, f"{name}.{each}")) for each in ("query", "key", "value"))
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(query.shape[-1] ** 0.5) + hide
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (scores / scores.sum(-1, keepdims=True)) @ value
        return np.asarray(mixed.transpose(0, 2, 1, 3).reshape(hidden.shape), dtype=np.float32)

    def _split(self, hidden: Vectors) -> Vectors:
        texts, tokens, size = hidden.shape
        return hidden.reshape(texts, tokens, self.heads, size // self.heads).transpose(0, 2, 1, 3)

    def _linear(self, hidden: Vectors, name: str) -> Vectors:
        return np.asarray(hidden @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"], dtype=np.float32)

    def _norm(self, hidden: Vectors, name: str) -> Vectors:
        centred = hidden - hidden.mean(-1, keepdims=True)
        scaled = centred / np.sqrt(centred.var(-1, keepdims=True) + 1e-12)
        return np.asarray(scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"], dtype=np.float32)


def _gelu(x: Vectors) -> Vectors:
    """Weigh by the normal distribution; erf by Abramowitz and Stegun 7.1.26, exact to 1.5e-7."""
    z = np.abs(x) * np.float32(0.5**0.5)
    t = 1 / (1 + np.float32(0.3275911) * z)
    poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    erf_z = 1 - poly * np.exp(-z * z)
    return np.asarray(x * 0.5 * (1 + np.sign(x) * erf_z), dtype=np.float32)
