"""Every model as it stands on this machine, for a person to choose, bring and remove."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import psutil

from engine.domain.units import Bytes
from engine.errors import NotFound, Refused
from engine.runtime.models.adoption import CLIP
from engine.runtime.models.model_catalog import Model
from engine.runtime.models.model_files import TRASH, ModelFiles
from engine.runtime.progress import Progress

State = Literal["absent", "partial", "installed", "adopted", "damaged"]
_SMALLEST: Bytes = 20_000_000
"""A smaller .gguf is a vocabulary or a test."""
_PARTS = {".partial", ".whl"}
"""The endings of what has arrived of a model that is not whole yet."""
_DEEPEST = 5
"""Folders below a program's own in which its models lie, at most."""


@dataclass(frozen=True)
class Standing:
    """One model: what it is, and what of it is here."""

    model: Model
    state: State
    here: Bytes
    """On the disk: of one that was brought, where it lies."""
    advice: str
    """Whether it suits this machine."""
    fits: bool
    """Whether this machine's memory holds it."""
    path: str = ""
    """Of one that is here, its first file."""


@dataclass(frozen=True)
class Room:
    """What models take, and what there is."""

    models: Bytes
    trash: Bytes
    free: Bytes
    memory: Bytes


@dataclass(frozen=True)
class Stray:
    """A model file of another program, which could be used where it lies."""

    path: Path
    program: str
    size: Bytes


class Shelf:
    """Shows models, takes them in, and puts removed ones back."""

    def __init__(self, files: ModelFiles, elsewhere: Sequence[tuple[str, Path]] | None = None) -> None:
        """`elsewhere` are programs with the folders of their models; None takes those usual on this system."""
        self._files = files
        self._elsewhere = _usual() if elsewhere is None else elsewhere

    def standings(self) -> list[Standing]:
        """Every model of the catalogue and every one that was brought, the best of each kind first."""
        whole = {model.name for model in self._files.installed()}
        held = {each.model.name: each for each in self._files.held()}
        advice = {offer.name: offer.advice for offer in self._files.offers()}
        told = []
        for model in self._files.catalog():
            record, folder = held.get(model.name), self._files.folder / model.name
            arrived = sum(path.stat().st_size for path in _files_below(folder) if path.suffix in _PARTS)
            state: State = "partial" if arrived else "absent"
            if record:
                state = ("adopted" if record.adopted else "installed") if model.name in whole else "damaged"
                arrived = sum(file.size for file in record.files)
            fits = not advice[model.name].startswith("needs more")
            path = record.files[0].path if record else ""
            told.append(Standing(model, state, arrived, advice[model.name], fits, path))
        return told

    def room(self) -> Room:
        """Count what models take."""
        folder = self._files.folder
        folder.mkdir(parents=True, exist_ok=True)
        trash = sum(path.stat().st_size for path in _files_below(folder / TRASH))
        every = sum(path.stat().st_size for path in _files_below(folder))
        return Room(every - trash, trash, shutil.disk_usage(folder).free, psutil.virtual_memory().total)

    def restore(self, trash: Path) -> str:
        """Take a removed model out of the trash; gives its name. Raises NotFound, or Refused where another is there."""
        name = trash.name.rsplit("-", 1)[0]
        target = self._files.folder / name
        if trash.parent != self._files.folder / TRASH or not trash.is_dir():
            raise NotFound(f"{trash.name} is not in the trash.")
        if target.exists():
            raise Refused(f"{name} is here again already.")
        trash.replace(target)
        return name

    def take(self, path: Path, progress: Progress) -> list[Model]:
        """Use a model file where it lies, or take in every model of a folder. Raises NotFound or Refused."""
        path = path.expanduser()
        if path.is_dir() and not all((path / name).is_file() for name in CLIP):
            found = self._files.import_folder(path, progress)
            if not found:
                raise Refused(f"{path.name} holds no model.", "Choose a .gguf file, a Piper voice or a CLIP folder.")
            return found
        if path.name.endswith(".onnx.json"):
            path = path.with_suffix("")
        return [self._files.adopt(path, progress)]

    def elsewhere(self) -> list[Stray]:
        """Language models that other programs on this machine have, and that are not used here yet."""
        used = {Path(file.path) for each in self._files.held() for file in each.files}
        found: dict[Path, Stray] = {}
        for program, folder in self._elsewhere:
            for path in _below(folder, _DEEPEST):
                real = path.resolve()
                if path.suffix.lower() == ".gguf" and real.is_file() and real not in used:
                    size = real.stat().st_size
                    if size >= _SMALLEST:
                        found.setdefault(real, Stray(path, program, size))
        return sorted(found.values(), key=lambda stray: (stray.program, stray.path.name))


def _usual() -> list[tuple[str, Path]]:
    home = Path.home()
    shared = home / ".local" / "share"
    if sys.platform == "darwin":
        shared = home / "Library" / "Application Support"
    elif sys.platform == "win32":
        shared = Path(os.environ.get("LOCALAPPDATA", home))
    return [
        ("LM Studio", home / ".lmstudio" / "models"),
        ("LM Studio", home / ".cache" / "lm-studio" / "models"),
        ("GPT4All", shared / "nomic.ai" / "GPT4All"),
        ("Jan", home / "jan" / "models"),
        ("llama.cpp", home / ".cache" / "llama.cpp"),
        ("Hugging Face", home / ".cache" / "huggingface" / "hub"),
    ]


def _below(folder: Path, deep: int) -> Iterator[Path]:
    """Every file below a folder, so deep at most; what cannot be read is passed over."""
    for where, folders, files in os.walk(folder):
        if len(Path(where).relative_to(folder).parts) >= deep:
            folders.clear()
        for name in files:
            yield Path(where) / name


def _files_below(folder: Path) -> Iterator[Path]:
    for path in _below(folder, _DEEPEST):
        if path.is_file() and not path.is_symlink():
            yield path
