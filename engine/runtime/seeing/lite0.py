"""EfficientNet-Lite0 as an ONNX network, made of a checkpoint's tensors.

Source: Tan and Le, "EfficientNet" (2019); the Lite variant of Google's TPU repository: no squeezing, ReLU6, stem and
head unscaled. The layer's widths and kernels are read off the tensors; where it halves the picture is written here.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from engine.runtime.seeing.checkpoint import Numbers

SIDE = 224
_HALVES = frozenset({1, 3, 5, 11})
"""The blocks that halve the picture."""
_EPSILON = 1e-3


def network(weights: Mapping[str, Numbers]) -> bytes:
    """Give the network as ONNX: `picture` (n, 3, 224, 224) to `labels` (n, 1000), probabilities. Raises KeyError."""
    from onnx import TensorProto, checker, helper

    made = _Layers(weights)
    top = made.conv("picture", "_conv_stem", "_bn0", stride=2, bent=True)
    count = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("_blocks."))
    for block in range(count):
        top = made.block(top, f"_blocks.{block}", 2 if block in _HALVES else 1)
    top = made.conv(top, "_conv_head", "_bn1", stride=1, bent=True)
    top = made.node("Flatten", [made.node("GlobalAveragePool", [top])])
    scores = made.node("Gemm", [top, made.kept("_fc.weight"), made.kept("_fc.bias")], transB=1)
    made.nodes.append(helper.make_node("Softmax", [scores], ["labels"], axis=1))
    shown = helper.make_tensor_value_info("picture", TensorProto.FLOAT, ["n", 3, SIDE, SIDE])
    said = helper.make_tensor_value_info("labels", TensorProto.FLOAT, ["n", len(weights["_fc.bias"])])
    graph = helper.make_graph(made.nodes, "efficientnet-lite0", [shown], [said], made.initializers)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    checker.check_model(model)
    return bytes(model.SerializeToString())


class _Layers:
    """Adds layer upon layer; each gives the name of what comes out of it."""

    def __init__(self, weights: Mapping[str, Numbers]) -> None:
        from onnx import helper, numpy_helper

        self._weights = weights
        self._make, self._freeze = helper.make_node, numpy_helper.from_array
        self.nodes: list[Any] = []
        self.initializers: list[Any] = []

    def block(self, below: str, name: str, stride: int) -> str:
        """Widen, look around, narrow; what came in is added where the shape stays."""
        top = below
        if f"{name}._expand_conv.weight" in self._weights:
            top = self.conv(top, f"{name}._expand_conv", f"{name}._bn0", stride=1, bent=True)
        top = self.conv(top, f"{name}._depthwise_conv", f"{name}._bn1", stride=stride, bent=True)
        top = self.conv(top, f"{name}._project_conv", f"{name}._bn2", stride=1, bent=False)
        wide, deep = self._width(name), len(self._weights[f"{name}._project_conv.weight"])
        return self.node("Add", [top, below]) if stride == 1 and wide == deep else top

    def conv(self, below: str, name: str, norm: str, *, stride: int, bent: bool) -> str:
        """Add a convolution with its normalisation folded in, and ReLU6 where it is `bent`."""
        weight = self._weights[f"{name}.weight"]
        gain = self._weights[f"{norm}.weight"] / np.sqrt(self._weights[f"{norm}.running_var"] + _EPSILON)
        bias = self._weights[f"{norm}.bias"] - self._weights[f"{norm}.running_mean"] * gain
        groups = len(weight) if weight.shape[1] == 1 else 1
        given = [below, self._array(f"{name}.w", weight * gain[:, None, None, None]), self._array(f"{name}.b", bias)]
        top = self.node("Conv", given, auto_pad="SAME_UPPER", strides=[stride, stride], group=groups)
        return self.node("Clip", [top, self._number("zero", 0), self._number("six", 6)]) if bent else top

    def node(self, kind: str, given: list[str], **about: Any) -> str:
        """Add one step."""
        name = f"{kind}{len(self.nodes)}"
        self.nodes.append(self._make(kind, given, [name], **about))
        return name

    def kept(self, name: str) -> str:
        """Add a tensor of the checkpoint as it is."""
        return self._array(name, self._weights[name])

    def _width(self, name: str) -> int:
        first = self._weights.get(f"{name}._expand_conv.weight")
        return len(self._weights[f"{name}._depthwise_conv.weight"]) if first is None else int(first.shape[1])

    def _array(self, name: str, numbers: Numbers) -> str:
        self.initializers.append(self._freeze(np.asarray(numbers, dtype=np.float32), name))
        return name

    def _number(self, name: str, number: float) -> str:
        if all(getattr(each, "name", "") != name for each in self.initializers):
            self._array(name, np.array(number))
        return name
