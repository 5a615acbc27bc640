"""What a model file that a person brought is: read from the file itself."""

import json
import re
from pathlib import Path

from engine.errors import Refused
from engine.runtime.models import gguf
from engine.runtime.models.model_catalog import Model, ModelFile


def described(path: Path) -> tuple[Model, list[Path]]:
    """Describe a .gguf, or a Piper .onnx beside its .onnx.json, and list its files. Raises Refused."""
    return _language_model(path) if path.suffix.lower() == ".gguf" else _voice(path)


def _language_model(path: Path) -> tuple[Model, list[Path]]:
    head = gguf.read(path)
    size = path.stat().st_size
    model = Model(
        name=_name(path),
        kind="llm",
        title=head.title,
        licence="unknown",
        commercial=None,
        files=(ModelFile(path.name, size),),
        memory=round(size * 1.3),
        # As good as a catalogue model of its size.
        quality=min(90, round(size / 6e7)),
        context=min(head.context or 4096, 8192),
        template=head.template,
        note="Adopted.",
    )
    return model, [path]


def _name(path: Path) -> str:
    return re.sub(r"[^\w.+-]+", "-", path.stem).strip("-.") or "model"


def _voice(path: Path) -> tuple[Model, list[Path]]:
    beside = path.with_name(f"{path.name}.json")
    if path.suffix.lower() != ".onnx" or not beside.is_file():
        raise Refused(f"{path.name} is neither a .gguf nor a .onnx beside its .onnx.json.", "Choose another file.")
    try:
        said = json.loads(beside.read_bytes())
        fits = "phoneme_id_map" in said and "sample_rate" in said["audio"]
    except (ValueError, KeyError, TypeError):
        fits = False
    if not fits:
        raise Refused(f"{beside.name} does not describe a Piper voice.", "Choose the voice's own .onnx.json.")
    members = [path, beside]
    files = tuple(ModelFile(member.name, member.stat().st_size) for member in members)
    model = Model(_name(path), "voice", path.stem, "unknown", None, files, quality=50, template="", note="Adopted.")
    return model, members
