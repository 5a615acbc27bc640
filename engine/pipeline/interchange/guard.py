"""What is refused before it is parsed: files too large, too deep, or made to keep a reader busy."""

import re
from pathlib import Path

import numpy as np

from engine.domain.units import Bytes
from engine.errors import NotFound, Refused

LARGEST: Bytes = 64_000_000
DEEPEST = 64
_WORK = 800_000_000
"""Bytes times how deep they lie: OpenTimelineIO goes through what is nested once a level, about 10 ns a byte."""
_REMEDY = "Export a smaller part of it, or check that it is what you think it is."
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)', re.DOTALL)
_REFERS = re.compile(rb'"OTIO_REF_ID"|SerializableObjectRef')


def content(path: Path, largest: Bytes = LARGEST) -> bytes:
    """Read a file that is not too large. Raises NotFound and Refused."""
    if not path.is_file():
        raise NotFound(f"There is no file {path}.", "Check its name and folder.")
    try:
        with path.open("rb") as file:
            held = file.read(largest + 1)
    except OSError as error:
        raise Refused(f"{path.name} cannot be read: {error.strerror}.", "Check who may read it.") from error
    if len(held) > largest:
        raise Refused(f"{path.name} has more than {largest // 1_000_000} MB.", _REMEDY)
    return held


def shallow(name: str, json: bytes) -> None:
    """Look at JSON without parsing it. Raises Refused where it is nested too deeply or refers to itself."""
    if _REFERS.search(json):
        raise Refused(f"{name} refers from one part of itself to another, which is not read.", "Export it again.")
    bare = np.frombuffer(_STRING.sub(b"", json), np.uint8)
    depth = deepest = 0
    for start in range(0, len(bare), 1 << 20):
        part = bare[start : start + (1 << 20)] | 0x20  # [ and { differ by this bit, as do ] and }
        depths = depth + np.cumsum((part == 0x7B).astype(np.int64) - (part == 0x7D))
        depth, deepest = int(depths[-1]), max(deepest, int(depths.max()))
        if deepest > DEEPEST:
            raise Refused(f"{name} is nested more than {DEEPEST} levels deep.", _REMEDY)
    if deepest * len(json) > _WORK:
        raise Refused(f"{name} is too large for how deeply it is nested.", _REMEDY)
