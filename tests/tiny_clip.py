"""Makes a CLIP model of a few hundred kilobytes that knows words by their letters and pictures by their colour.

Its text tower adds up a vector a word, its image tower turns the mean colour into the vectors of `red`, `green` and
`blue`, away from where texts lie, as those of real models are.
"""

import hashlib
import json
import re
from pathlib import Path

import numpy as np
import numpy.typing as npt
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from engine.runtime.seeing.measuring import samples

SIDE, CONTEXT, SIZE = 32, 24, 256
_COLOURS = ("red", "green", "blue")
_EMPTY = frozenset(["a", "an", "and", "at", "for", "from", "in", "its", "of", "on", "the", "to", "with"])
MEAN, STD = (0.5, 0.5, 0.5), (0.25, 0.25, 0.25)


def tiny_clip(folder: Path, *, apart: float = 0.5, seed: int = 0) -> Path:
    """Write image.onnx, text.onnx, tokenizer.json and clip.json; `apart` is how far the towers lie from each other."""
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = {"[PAD]": 0, "[UNK]": 1}
    said = " ".join(title for _, title in samples()).lower() + " red green blue picture sea night bee nectar tax"
    for word in sorted({_stem(word) for word in re.findall(r"[a-z]+", said)}):
        vocabulary.setdefault(word, len(vocabulary))
    vectors = np.stack([_vector(word, seed) for word in vocabulary])
    vectors[0] = 0
    vectors[1] *= 0.05
    away = apart * _vector("the gap between the towers", seed)
    _write(folder / "text.onnx", _text_tower(vectors, away))
    _write(folder / "image.onnx", _image_tower(np.stack([vectors[vocabulary[name]] for name in _COLOURS]), away))
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    plural = normalizers.Replace(Regex(r"(?<=\w{3})s\b"), "")
    tokenizer.normalizer = normalizers.Sequence([normalizers.Lowercase(), plural])
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    recipe = {"size": [SIDE, SIDE], "mean": MEAN, "std": STD, "context": CONTEXT, "pad": 0}
    (folder / "clip.json").write_text(json.dumps(recipe))
    return folder


def _stem(word: str) -> str:
    return re.sub(r"(?<=\w{3})s$", "", word)


def _vector(word: str, seed: int) -> npt.NDArray[np.float32]:
    drawn = np.random.default_rng([seed, *hashlib.sha256(word.encode()).digest()[:8]])
    return np.float32(0.02 if word in _EMPTY else 1) * drawn.standard_normal(SIZE).astype(np.float32) / 16


def _text_tower(vectors: npt.NDArray[np.float32], away: npt.NDArray[np.float32]) -> object:
    nodes = [
        helper.make_node("Gather", ["vectors", "text"], ["each"]),
        helper.make_node("ReduceSum", ["each", "axis"], ["sum"], keepdims=0),
        helper.make_node("LpNormalization", ["sum"], ["unit"], axis=1, p=2),
        helper.make_node("Add", ["unit", "away"], ["embedding"]),
    ]
    kept = {"vectors": vectors, "axis": np.array([1]), "away": away}
    return _model(nodes, kept, ("text", TensorProto.INT64, ["n", CONTEXT]))


def _image_tower(colours: npt.NDArray[np.float32], away: npt.NDArray[np.float32]) -> object:
    nodes = [
        helper.make_node("GlobalAveragePool", ["picture"], ["mean"]),
        helper.make_node("Flatten", ["mean"], ["rgb"]),
        helper.make_node("Gemm", ["rgb", "colours", "away"], ["embedding"]),
    ]
    return _model(nodes, {"colours": colours, "away": -away}, ("picture", TensorProto.FLOAT, ["n", 3, SIDE, SIDE]))


def _model(nodes: list[object], kept: dict[str, npt.NDArray], asked: tuple[str, int, list[object]]) -> object:
    out = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", SIZE])
    arrays = [numpy_helper.from_array(value, name) for name, value in kept.items()]
    graph = helper.make_graph(nodes, "tiny", [helper.make_tensor_value_info(*asked)], [out], arrays)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def _write(path: Path, model: object) -> None:
    path.write_bytes(model.SerializeToString())
