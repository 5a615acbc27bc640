"""What a model that a person brought is: read from its files."""

import json
import re
from pathlib import Path

from engine.errors import Refused
from engine.runtime.models import gguf
from engine.runtime.models.model_catalog import Model, ModelFile

CLIP = ("image.onnx", "text.onnx", "tokenizer.json", "clip.json")
"""The files of a CLIP model; weights beyond two gigabytes lie beside them as `.onnx.data`."""


def described(path: Path) -> tuple[Model, list[Path]]:
    """Describe a .gguf, a Piper .onnx beside its .onnx.json, or a folder with a CLIP model; list its files.

    Raises Refused.
    """
    if path.is_dir():
        return _clip(path)
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


def _clip(folder: Path) -> tuple[Model, list[Path]]:
    """Describe the two towers of a CLIP model, its tokenizer and its recipe."""
    missing = [name for name in CLIP if not (folder / name).is_file()]
    if missing:
        raise Refused(f"{folder.name} holds no CLIP model: {', '.join(missing)} is missing.", "Prepare one first.")
    try:
        tokens = json.loads((folder / "tokenizer.json").read_bytes())["model"]
        said = json.loads((folder / "clip.json").read_bytes())
        fits = isinstance(tokens, dict) and {"size", "mean", "std"} <= said.keys()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        fits = False
    if not fits:
        raise Refused(f"The tokenizer.json or the clip.json of {folder.name} is damaged.", "Prepare the model again.")
    members = [*(folder / name for name in CLIP), *sorted(folder.glob("*.onnx.data"))]
    files = tuple(ModelFile(member.name, member.stat().st_size) for member in members)
    size = sum(file.size for file in files)
    model = Model(
        name=_name(folder),
        kind="clip",
        title=str(said.get("title") or folder.name),
        licence=str(said.get("licence") or "unknown"),
        commercial=None,
        files=files,
        memory=round(size * 1.3),
        quality=60,
        template="",
        note="Adopted.",
    )
    return model, members
