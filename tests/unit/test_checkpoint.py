"""A checkpoint's tensors are read; whatever else is in the file is refused, and nothing of it is run."""

import os
import pickle
import struct
from collections import OrderedDict
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.errors import Refused
from engine.runtime.seeing.checkpoint import tensors

MAGIC = 0x1950A86A20F9469CFC6C
HEAD = b"".join(pickle.dumps(each, 2) for each in (MAGIC, 1001, {"little_endian": True}))


def global_(module: str, name: str) -> bytes:
    return f"c{module}\n{name}\n".encode()


def text(words: str) -> bytes:
    return b"X" + struct.pack("<I", len(words)) + words.encode()


def number(value: int) -> bytes:
    return b"J" + struct.pack("<i", value)


def tensor(shape: tuple[int, ...], strides: tuple[int, ...], length: int, offset: int = 0) -> bytes:
    storage = b"(" + text("storage") + global_("torch", "FloatStorage") + text("7") + text("cpu") + number(length)
    place = storage + b"NtQ" + number(offset)
    sizes = b"".join(b"(" + b"".join(map(number, each)) + b"t" for each in (shape, strides))
    rest = b"\x89" + global_("collections", "OrderedDict") + b")R"
    return global_("torch._utils", "_rebuild_tensor_v2") + b"(" + place + sizes + rest + b"tR"


def checkpoint(value: bytes, numbers: list[float]) -> bytes:
    named = b"\x80\x02" + global_("collections", "OrderedDict") + b")R(" + text("w") + value + b"u."
    kept = struct.pack(f"<q{len(numbers)}f", len(numbers), *numbers)
    return HEAD + named + pickle.dumps(["7"], 2) + kept


def written(folder: Path, content: bytes) -> Path:
    path = folder / "model.pth"
    path.write_bytes(content)
    return path


def test_tensors_are_read_in_their_shape(tmp_path: Path) -> None:
    plain = tensors(written(tmp_path, checkpoint(tensor((2, 3), (3, 1), 6), [0, 1, 2, 3, 4, 5])))
    assert plain["w"].tolist() == [[0, 1, 2], [3, 4, 5]]
    turned = tensors(written(tmp_path, checkpoint(tensor((3, 2), (1, 3), 6), [0, 1, 2, 3, 4, 5])))
    assert turned["w"].tolist() == [[0, 3], [1, 4], [2, 5]]
    part = tensors(written(tmp_path, checkpoint(tensor((2,), (1,), 6, offset=3), [0, 1, 2, 3, 4, 5])))
    assert part["w"].tolist() == [3, 4]


class Trap:
    """Runs a command when it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.mark),)


def test_what_would_run_is_refused_and_not_run(tmp_path: Path) -> None:
    trap = OrderedDict(w=Trap(tmp_path / "ran"))
    for content in (HEAD + pickle.dumps(trap, 2), pickle.dumps(Trap(tmp_path / "ran"), 2)):
        with pytest.raises(Refused):
            tensors(written(tmp_path, content))
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    "value",
    [
        tensor((2, 4), (4, 1), 6),
        tensor((2, 3), (3, 1), 6, offset=1),
        tensor((2, 3), (3, 1), 6, offset=-4),
        tensor((2, 3), (300, 1), 6),
        tensor((2, 3), (-3, 1), 6),
        tensor((2, 3), (3,), 6),
        tensor((2, 3), (3, 1), 7),
    ],
)
def test_a_tensor_beyond_its_numbers_is_refused(tmp_path: Path, value: bytes) -> None:
    with pytest.raises(Refused, match="damaged"):
        tensors(written(tmp_path, checkpoint(value, [0, 1, 2, 3, 4, 5])))


def test_every_cut_and_any_changed_byte_is_read_or_refused(tmp_path: Path) -> None:
    whole = checkpoint(tensor((2, 3), (3, 1), 6), [0, 1, 2, 3, 4, 5])
    chance = np.random.default_rng(1)
    for cut in range(0, len(whole), 7):
        with pytest.raises(Refused):
            tensors(written(tmp_path, whole[:cut]))
    for _ in range(300):
        changed = bytearray(whole)
        changed[int(chance.integers(len(whole)))] = int(chance.integers(256))
        try:
            found = tensors(written(tmp_path, bytes(changed)))
        except Refused:
            continue
        assert all(isinstance(each, np.ndarray) for each in found.values())
