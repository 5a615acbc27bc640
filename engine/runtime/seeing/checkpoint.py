"""Tensors of a PyTorch checkpoint in its first format (2016 to 2020), read without running what is in it.

Such a file is a pickle that names each tensor, then the numbers of each storage one after another. The few instructions
that a state dict needs are followed here; any other is refused, so that a file can do nothing but hold numbers.
Source: `torch/serialization.py`, `_legacy_save`; `pickletools` of the standard library, which only takes apart.
"""

import math
import pickletools
import struct
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import numpy as np
import numpy.typing as npt

from engine.errors import Refused

Numbers = npt.NDArray[Any]
_MAGIC = 0x1950A86A20F9469CFC6C
_KINDS = {"torch FloatStorage": "<f4", "torch LongStorage": "<i8", "torch HalfStorage": "<f2"}
_TENSOR, _DICT = "torch._utils _rebuild_tensor_v2", "collections OrderedDict"
_MARK = object()
_CONSTANTS = {"NONE": None, "NEWTRUE": True, "NEWFALSE": False, "EMPTY_TUPLE": (), "MARK": _MARK}
_LITERALS = {"BININT", "BININT1", "BININT2", "LONG1", "BINUNICODE", "SHORT_BINUNICODE", "BINFLOAT"}
_TUPLES = {"TUPLE1": 1, "TUPLE2": 2, "TUPLE3": 3}
_IGNORED = {"PROTO", "FRAME", "STOP", "BUILD"}


class _Name(NamedTuple):
    """A name of Python's: compared, never looked up."""

    text: str


class _Storage(NamedTuple):
    key: str
    kind: str
    length: int


class _Tensor(NamedTuple):
    storage: _Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]
    """In numbers, not bytes."""


def tensors(path: Path) -> dict[str, Numbers]:
    """Read every tensor by name. Raises Refused where the file is none, is damaged, or holds more than tensors."""
    try:
        with path.open("rb") as file:
            if _value(file) != _MAGIC:
                raise Refused(f"{path.name} is not a PyTorch checkpoint of the first format.", "Choose another file.")
            _value(file)  # the format's version
            _value(file)  # how wide the writer's numbers were
            named = {name: each for name, each in _value(file).items() if isinstance(each, _Tensor)}
            kept = {each.storage.key: each.storage for each in named.values()}
            numbers = {key: _numbers(file, kept[key]) for key in _value(file)}
        return {name: _laid_out(each, numbers[each.storage.key]) for name, each in named.items()}
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, struct.error, MemoryError) as error:
        raise Refused(f"{path.name} is damaged: its tensors cannot be read.", "Install the model again.") from error


def _numbers(file: BinaryIO, storage: _Storage) -> Numbers:
    (count,) = struct.unpack("<q", file.read(8))
    if count != storage.length:
        raise ValueError(count)
    kind = np.dtype(_KINDS[storage.kind])
    return np.frombuffer(file.read(count * kind.itemsize), dtype=kind, count=count)


def _laid_out(tensor: _Tensor, numbers: Numbers) -> Numbers:
    steps = [step * (size - 1) for step, size in zip(tensor.strides, tensor.shape, strict=True)]
    if tensor.offset < 0 or min(tensor.shape, default=1) < 1 or min(steps, default=0) < 0:
        raise ValueError(tensor)
    held = numbers[tensor.offset : tensor.offset + sum(steps) + 1]
    if len(held) != sum(steps) + 1 or math.prod(tensor.shape) > len(held):
        raise ValueError(tensor)
    widths = [step * numbers.itemsize for step in tensor.strides]
    return np.ascontiguousarray(np.lib.stride_tricks.as_strided(held, tensor.shape, widths))


def _value(file: BinaryIO) -> Any:
    """Follow one pickle's instructions and leave the file behind it. Raises ValueError on one that is not known."""
    stack: list[Any] = []
    memo: dict[int, Any] = {}
    argument: Any
    for opcode, argument, _ in pickletools.genops(file):
        name = opcode.name
        if name in _LITERALS:
            stack.append(argument)
        elif name in _CONSTANTS:
            stack.append(_CONSTANTS[name])
        elif name in {"BINPUT", "LONG_BINPUT"}:
            memo[argument] = stack[-1]
        elif name in {"BINGET", "LONG_BINGET"}:
            stack.append(memo[argument])
        elif name not in _IGNORED:
            _step(name, argument, stack)
        elif name == "BUILD":
            stack.pop()  # what a module noted of itself
    return stack.pop()


def _step(name: str, argument: Any, stack: list[Any]) -> None:
    """Follow one instruction that takes from the stack."""
    if name in {"EMPTY_DICT", "EMPTY_LIST"}:
        stack.append({} if name == "EMPTY_DICT" else [])
    elif name == "GLOBAL":
        stack.append(_Name(argument))
    elif name in _TUPLES:
        count = _TUPLES[name]
        stack[-count:] = [tuple(stack[-count:])]
    elif name == "TUPLE":
        stack.append(tuple(_since_mark(stack)))
    elif name in {"APPENDS", "APPEND"}:
        items = _since_mark(stack) if name == "APPENDS" else [stack.pop()]
        stack[-1].extend(items)
    elif name in {"SETITEMS", "SETITEM"}:
        items = _since_mark(stack) if name == "SETITEMS" else [stack.pop(-2), stack.pop()]
        stack[-1].update(zip(items[::2], items[1::2], strict=True))
    elif name == "BINPERSID":
        _, kind, key, _, count, *_ = stack.pop()
        stack.append(_Storage(key, kind.text, count))
    elif name == "REDUCE":
        stack.append(_made(stack.pop(-2), stack.pop()))
    else:
        raise ValueError(name)


def _made(name: _Name, given: tuple[Any, ...]) -> Any:
    if name == _Name(_DICT) and given == ():
        return {}
    if name != _Name(_TENSOR):
        raise ValueError(name)
    storage, offset, shape, strides, *_ = given
    return _Tensor(storage, offset, shape, strides)


def _since_mark(stack: list[Any]) -> list[Any]:
    start = max(index for index, each in enumerate(stack) if each is _MARK)
    taken = stack[start + 1 :]
    del stack[start:]
    return taken
