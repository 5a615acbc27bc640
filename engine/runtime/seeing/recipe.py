"""How a CLIP model wants its pictures and its texts; it lies beside the model as clip.json."""

import html
import json
import string
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from PIL import Image

from engine.domain.units import Bytes
from engine.errors import NotFound, Refused
from engine.runtime.codec import from_plain

Find = Callable[[str], Path]
"""Gives a file of the model by its name. Raises NotFound."""
FILE = "clip.json"
_LARGEST: Bytes = 1_000_000
_CURLY = str.maketrans("‘’‚‛“”„‟", "'" * 4 + '"' * 4)
_PUNCTUATION = str.maketrans("", "", string.punctuation)


@dataclass(frozen=True)
class Recipe:
    """What its makers did to pictures and texts before they showed them to it."""

    size: tuple[int, int]
    """Height and width of what the image tower sees."""
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    """Of red, green and blue from 0 to 1."""
    resize: Literal["shortest", "longest", "squash"] = "shortest"
    """Fill the frame and cut what is over, fit it in and fill up, or squeeze it to the frame's shape."""
    interpolation: Literal["bicubic", "bilinear"] = "bicubic"
    fill: int = 0
    """The grey, 0 to 255, that fills up."""
    context: int = 77
    """Tokens of a text: longer ones are cut, shorter ones filled up."""
    pad: int = 0
    """The token that fills up."""
    clean: Literal["", "lower", "canonicalize", "whitespace"] = "lower"
    """What is done to a text before it is cut into tokens."""
    logit_scale: float = 100.0
    """What the model multiplies likenesses with before it compares them."""
    scale: tuple[float, float] = (0.0, 0.0)
    """See `Embedder.scale`; zeros where it is yet to be measured."""

    def __post_init__(self) -> None:
        """Refuse what no picture or text could be made by."""
        sensible = min(self.size) >= 8 and max(self.size) <= 2048 and 2 <= self.context <= 4096 and min(self.std) > 0
        if not sensible or self.pad < 0:
            raise Refused(f"This {FILE} asks for pictures or texts of an impossible size.", "Prepare the model again.")

    def picture(self, picture: Image.Image) -> npt.NDArray[np.float32]:
        """Give a picture as the image tower takes it, (3, height, width)."""
        kind = Image.Resampling.BICUBIC if self.interpolation == "bicubic" else Image.Resampling.BILINEAR
        shown = picture.convert("RGB")
        shown = shown.resize(self._fitted(shown), kind)
        if shown.size != self.size[::-1]:
            shown = self._centred(shown)
        numbers = np.asarray(shown, dtype=np.float32) / 255
        normal = (numbers - np.array(self.mean, dtype=np.float32)) / np.array(self.std, dtype=np.float32)
        return np.ascontiguousarray(normal.transpose(2, 0, 1), dtype=np.float32)

    def text(self, text: str) -> str:
        """Give a text as the tokenizer takes it, its quotation marks straight as ftfy would make them."""
        plain = html.unescape(html.unescape(text.encode("utf-8", "replace").decode()))
        if self.clean:
            plain = unicodedata.normalize("NFC", plain).translate(_CURLY)
        if self.clean == "canonicalize":
            plain = plain.replace("_", " ").translate(_PUNCTUATION).lower()
        elif self.clean == "lower":
            plain = plain.lower()
        return " ".join(plain.split()) if self.clean else plain

    def _fitted(self, picture: Image.Image) -> tuple[int, int]:
        height, width = self.size
        if self.resize == "squash":
            return width, height
        if self.resize == "longest":
            part = min(height / picture.height, width / picture.width)
            return max(1, round(picture.width * part)), max(1, round(picture.height * part))
        if picture.width <= picture.height:
            return width, max(height, int(width * picture.height / picture.width))
        return max(width, int(height * picture.width / picture.height)), height

    def _centred(self, picture: Image.Image) -> Image.Image:
        height, width = self.size
        left, top = round((picture.width - width) / 2), round((picture.height - height) / 2)
        if self.resize == "shortest":
            return picture.crop((left, top, left + width, top + height))
        frame = Image.new("RGB", (width, height), (self.fill,) * 3)
        frame.paste(picture, (-left, -top))
        return frame


def read(find: Find) -> Recipe:
    """Read a model's recipe: our own clip.json, or what open_clip writes beside an export.

    Raises Refused where neither is there or can be understood.
    """
    said = _said(find, FILE)
    return from_plain(said, Recipe) if said is not None else _of_open_clip(find)


def _of_open_clip(find: Find) -> Recipe:
    seen, model = _said(find, "preprocess_cfg.json"), _said(find, "config.json")
    if seen is None or model is None:
        raise Refused(f"This CLIP model has no {FILE}, which says how it wants its pictures.", "Prepare it again.")
    told: dict[str, Any] = model.get("text_cfg") or {}
    pad = (_said(find, "tokenizer_config.json") or {}).get("pad_token") or "!"
    size = seen.get("size")
    about: dict[str, Any] = {name: seen[name] for name in ("mean", "std", "interpolation") if name in seen}
    about["resize"] = seen.get("resize_mode", "shortest")
    about["fill"] = seen.get("fill_color", 0)
    about["size"] = size if isinstance(size, list) else [size, size]
    about["context"] = told.get("context_length", 77)
    about["pad"] = _token(find, pad["content"] if isinstance(pad, dict) else pad)
    usual = "whitespace" if told.get("hf_tokenizer_name") else "lower"
    about["clean"] = (told.get("tokenizer_kwargs") or {}).get("clean", usual)
    return from_plain(about, Recipe)


def _token(find: Find, text: str) -> int:
    from tokenizers import Tokenizer

    return int(Tokenizer.from_file(str(find("tokenizer.json"))).token_to_id(text) or 0)


def _said(find: Find, name: str) -> dict[str, Any] | None:
    try:
        path = find(name)
        said = json.loads(path.read_bytes()) if path.stat().st_size <= _LARGEST else None
    except NotFound:
        return None
    except (OSError, ValueError, RecursionError) as error:
        raise Refused(f"{name} of this CLIP model is damaged.", "Prepare or install the model again.") from error
    return said if isinstance(said, dict) else None
