"""The child process that knows torch: a checkpoint of open_clip in, two ONNX towers out, held against each other.

Run as `python -m engine.runtime.models.preparing.exporting CHECKPOINT ARCHITECTURE FOLDER`; says how far it is and what
came of it as JSON, a line each. Weights are read as safetensors or with `weights_only`: whatever else a checkpoint
holds is never run.
"""

import json
import os
import sys
import textwrap
import types
import warnings
from collections.abc import Callable, Sequence
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

from PIL import Image

from engine.errors import EngineError, Refused
from engine.runtime.codec import from_plain, to_json
from engine.runtime.models.preparing.parity import compare
from engine.runtime.models.preparing.tokens import written
from engine.runtime.progress import Progress
from engine.runtime.seeing.recipe import FILE, Recipe
from engine.runtime.seeing.towers import IMAGE, TEXT, TOKENIZER, Towers, Vectors

_OPSET = 17
_SINGLE = 1_900_000_000
"""A file of the format holds two gigabytes at most; larger weights lie beside it."""


class OpenClip:
    """A model of open_clip, on the processor, in single precision."""

    def __init__(self, checkpoint: str, architecture: str) -> None:
        """Load it. Raises Refused where it is not known or its weights do not fit."""
        torch: Any = import_module("torch")
        # A CUDA build of torchvision beside a CPU torch fails while it describes operators that nobody here uses.
        sys.modules.setdefault("torchvision._meta_registrations", types.ModuleType("_meta_registrations"))
        open_clip: Any = import_module("open_clip")
        transform: Any = import_module("open_clip.transform")
        torch.set_num_threads(min(4, os.cpu_count() or 1))
        torch.backends.mha.set_fastpath_enabled(False)  # its operators have no name in ONNX
        self._torch = torch
        name, weights = _named(checkpoint, architecture)
        try:
            self._model = open_clip.create_model(name, pretrained=weights, weights_only=True, require_pretrained=True)
            self._tokenizer = open_clip.get_tokenizer(name)
        except (RuntimeError, ValueError, KeyError, OSError, ImportError, AssertionError) as error:
            said = textwrap.shorten(str(error), 200, placeholder=" …")
            far = "download" in str(error)
            remedy = "Check the network, or give the file." if far else "Name the architecture it was made with."
            raise Refused(f"open_clip cannot load {checkpoint}: {said}", remedy) from error
        self._model.eval()
        self._seen = transform.PreprocessCfg(**open_clip.get_model_preprocess_cfg(self._model))
        self._prepare = transform.image_transform_v2(self._seen, is_train=False)

    def pictures(self, pictures: Sequence[Image.Image]) -> Vectors:
        """Give one vector a picture."""
        return self._vectors(self._model.encode_image, (self._prepare(picture)[None] for picture in pictures))

    def texts(self, texts: Sequence[str]) -> Vectors:
        """Give one vector a text."""
        return self._vectors(self._model.encode_text, (self._tokenizer([text]) for text in texts))

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """Give the tokens of each text, filling included."""
        found: list[list[int]] = self._tokenizer(list(texts)).tolist()
        return found

    def export(self, folder: Path, progress: Progress) -> None:
        """Write both towers, the tokenizer and the recipe. Raises Refused where one of them is not supported."""
        ours, pad, clean = written(self._tokenizer)
        ours.no_padding()
        ours.no_truncation()
        ours.save(str(folder / TOKENIZER))
        seen = asdict(self._seen)
        about: dict[str, Any] = {"size": [*self._pixels()], "pad": pad, "clean": clean, "fill": seen["fill_color"]}
        about |= {"mean": seen["mean"], "std": seen["std"], "interpolation": seen["interpolation"]}
        about |= {"resize": seen["resize_mode"], "context": int(self._tokenizer.context_length)}
        recipe = from_plain(about | {"logit_scale": float(self._model.logit_scale.detach().exp())}, Recipe)
        (folder / FILE).write_text(to_json(recipe, indent=1), encoding="utf-8")
        progress(0.1, "Writing the image tower")
        picture = self._prepare(Image.new("RGB", (64, 64)))[None]
        self._write(self._model.encode_image, picture, "picture", folder / IMAGE)
        progress(0.5, "Writing the text tower")
        self._write(self._model.encode_text, self._tokenizer(["a picture"]), "text", folder / TEXT)

    def _pixels(self) -> tuple[int, int]:
        size = self._seen.size
        return (size, size) if isinstance(size, int) else (int(size[0]), int(size[1]))

    def _vectors(self, tower: Callable[[Any], Any], given: Any) -> Vectors:
        with self._torch.no_grad():
            found: Vectors = self._torch.cat([tower(each) for each in given]).float().numpy()
        return found

    def _write(self, tower: Callable[[Any], Any], example: Any, name: str, path: Path) -> None:
        """Trace one tower, its vectors made unit vectors, for any number at once."""
        import onnx

        torch = self._torch

        class Tower(torch.nn.Module):  # type: ignore[misc, name-defined]
            """What torch traces: a module with the tower's weights."""

            def __init__(self, model: Any) -> None:
                super().__init__()
                self.model = model

            def forward(self, given: Any) -> Any:
                """Give unit vectors."""
                return torch.nn.functional.normalize(tower(given), dim=-1)

        scratch = path.parent / f"{path.stem}.scratch"
        scratch.mkdir()
        with warnings.catch_warnings(), torch.no_grad():
            warnings.simplefilter("ignore")  # the tracer tells of every shape that it takes for a number
            torch.onnx.export(
                Tower(self._model).eval(),
                (torch.cat([example, example]),),
                str(scratch / path.name),
                input_names=[name],
                output_names=["embedding"],
                dynamic_axes={name: {0: "n"}, "embedding": {0: "n"}},
                opset_version=_OPSET,
                dynamo=False,
            )
        beside = sum(each.stat().st_size for each in scratch.iterdir()) > _SINGLE
        made = onnx.load(str(scratch / path.name))
        about: dict[str, Any] = {"save_as_external_data": True, "location": f"{path.name}.data"} if beside else {}
        onnx.save(made, str(path), **about)
        for each in scratch.iterdir():
            each.unlink()
        scratch.rmdir()


def prepare(checkpoint: str, architecture: str, folder: Path, progress: Progress) -> dict[str, Any]:
    """Export a checkpoint into a folder and hold it against the model; gives the numbers.

    Raises Refused where it cannot be loaded, is not supported, or the export says something else.
    """
    load, export, check = progress.split(2, 4, 4)
    load(0.0, "Loading the checkpoint")
    model = OpenClip(checkpoint, architecture)
    load(1.0)
    model.export(folder, export)
    export(1.0)
    return asdict(compare(model, Towers(lambda name: folder / name), check))


def _named(checkpoint: str, architecture: str) -> tuple[str, str | None]:
    """Give what open_clip calls the model, and the tag or the file of its weights."""
    path = Path(checkpoint)
    if path.is_dir():
        return f"local-dir:{path}", None
    if path.is_file():
        if not architecture:
            raise Refused(f"{path.name} does not say what it was made with.", "Say so, as --architecture ViT-B-32.")
        return architecture, str(path)
    name, _, tag = checkpoint.partition("/")
    if checkpoint.startswith("hf-hub:"):
        return checkpoint, None
    if not name or not tag or "/" in tag:
        raise Refused(f"There is no file {checkpoint}.", "Give a file, a folder, or as ViT-B-32/laion2b_s34b_b79k.")
    return name, tag


def main(arguments: Sequence[str]) -> int:
    """Prepare one checkpoint, and tell."""
    checkpoint, architecture, folder = arguments

    def tell(**said: object) -> None:
        print(json.dumps(said), file=out, flush=True)

    out, sys.stdout = sys.stdout, sys.stderr
    progress = Progress(lambda report: tell(fraction=report.fraction, message=report.message))
    try:
        tell(parity=prepare(checkpoint, architecture, Path(folder), progress))
    except EngineError as error:
        tell(refused=str(error), remedy=error.remedy)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
