"""The head of a GGUF file: enough to tell a language model from anything else, and how it wants to be spoken to."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from engine.errors import Refused

_MAGIC = b"GGUF"
_MOST = 10_000_000
"""No count or length in an honest head is larger."""
_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9
_MARKS = (
    ("<|im_start|>", "chatml"),
    ("<start_of_turn>", "gemma"),
    ("<|start_header_id|>", "llama3"),
    ("[INST]", "mistral"),
    ("<|assistant|>", "phi4"),
)


@dataclass(frozen=True)
class Head:
    """What the file says of itself."""

    architecture: str
    title: str
    context: int
    """The longest context it was trained for, in tokens; 0 where it does not say."""
    template: str
    """Which of our prompt templates fits; the embedded one is only looked at, never run."""


def read(path: Path) -> Head:
    """Read the head of a GGUF file. Raises Refused where it is none, is cut off, or holds no language model."""
    try:
        with path.open("rb") as file:
            values, last = _read(file)
    except (struct.error, UnicodeDecodeError, ValueError, MemoryError, RecursionError) as error:
        raise Refused(f"{path.name} is damaged: its head cannot be read.", "Download it again.") from error
    if path.stat().st_size <= last:
        raise Refused(f"{path.name} is cut off: part of its weights are missing.", "Download it again.")
    architecture = str(values.get("general.architecture", ""))
    if "tokenizer.ggml.model" not in values:
        raise Refused(f"{path.name} is a GGUF file, but no language model.", "Choose an instruct model.")
    said = str(values.get("tokenizer.chat_template", ""))
    template = next((name for mark, name in _MARKS if mark in said), "chatml")
    context = values.get(f"{architecture}.context_length", 0)
    return Head(architecture, str(values.get("general.name") or path.stem), int(context), template)


def _read(file: BinaryIO) -> tuple[dict[str, Any], int]:
    """Give the values and where the last tensor's bytes begin."""
    if file.read(4) != _MAGIC:
        raise Refused("This is no GGUF file.", "Choose a model in GGUF format.")
    version, tensors, pairs = struct.unpack("<IQQ", file.read(20))
    if version not in {2, 3} or max(tensors, pairs) > _MOST:
        raise Refused(f"This GGUF file is of version {version}, which is not understood.", "Choose another.")
    values: dict[str, Any] = {}
    for _ in range(pairs):
        key = _string(file)
        values[key] = _value(file, _number(file, "I"))
    offsets = [_tensor(file) for _ in range(tensors)]
    aligned = int(values.get("general.alignment", 32)) or 32
    start = -(-file.tell() // aligned) * aligned
    return values, start + max(offsets, default=0)


def _tensor(file: BinaryIO) -> int:
    _string(file)
    file.seek(8 * _bounded(_number(file, "I")), 1)
    _number(file, "I")
    return int(_number(file, "Q"))


def _value(file: BinaryIO, kind: int) -> Any:
    if kind == _STRING:
        return _string(file)
    if kind != _ARRAY:
        return _number(file, _SCALARS.get(kind) or _unknown(kind))
    of, count = _number(file, "I"), _bounded(_number(file, "Q"))
    if of in _SCALARS:
        file.seek(struct.calcsize("<" + _SCALARS[of]) * count, 1)
        return None
    skip: Callable[[BinaryIO], object] = _skip_string if of == _STRING else lambda each: _value(each, of)
    for _ in range(count):
        skip(file)
    return None


def _string(file: BinaryIO) -> str:
    length = _bounded(_number(file, "Q"))
    text = file.read(length)
    if len(text) < length:
        raise ValueError(length)
    return text.decode()


def _skip_string(file: BinaryIO) -> None:
    file.seek(_bounded(_number(file, "Q")), 1)


def _number(file: BinaryIO, letter: str) -> Any:
    return struct.unpack("<" + letter, file.read(struct.calcsize("<" + letter)))[0]


def _bounded(count: int) -> int:
    if count > _MOST:
        raise ValueError(count)
    return count


def _unknown(kind: int) -> str:
    raise ValueError(kind)
