"""Makes a CLIP model of any checkpoint of open_clip, in a process of its own: torch never enters this one."""

import importlib.util
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from engine.domain.units import Seconds
from engine.errors import NeedsSetup, Refused
from engine.runtime.models.model_catalog import Model
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.models.preparing.parity import Parity
from engine.runtime.net.http import offline
from engine.runtime.progress import Progress

EXPORTING = (sys.executable, "-m", "engine.runtime.models.preparing.exporting")
_NEEDED = ("torch", "open_clip")
_LOOK: Seconds = 0.1


class Preparation:
    """Exports, checks and installs."""

    def __init__(self, models: ModelFiles, exporting: Sequence[str] = EXPORTING) -> None:
        """`exporting` is the program that is given the checkpoint, its architecture and a folder to write to."""
        self._models = models
        self._exporting = tuple(exporting)

    def prepare(
        self,
        progress: Progress,
        checkpoint: str,
        *,
        architecture: str = "",
        name: str = "",
        licence: str = "unknown",
    ) -> Model:
        """Make a model that looks at pictures out of a checkpoint of open_clip, and install it.

        Both towers are held against the original on pictures and texts; what does not say the same is refused with the
        numbers. Raises NeedsSetup, NeedsSpace.

        :param checkpoint: A file, a folder with open_clip_config.json, or as ViT-B-32/laion2b_s34b_b79k.
        :param architecture: What the file was made with, as ViT-B-32; a folder says it itself.
        :param name: What to call it here; the checkpoint's own name where it is left out.
        :param licence: The terms of its weights.
        """
        if self._exporting == EXPORTING:
            _check_here()
        export, take = progress.split(9, 1)
        called = re.sub(r"[^\w.+-]+", "-", name or _name(checkpoint, architecture)).strip("-.") or "clip"
        self._models.folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".preparing-", dir=self._models.folder) as scratch:
            folder = Path(scratch) / called
            folder.mkdir()
            here = Path(checkpoint).expanduser()
            given = str(here.resolve()) if here.exists() else checkpoint
            parity = self._export(given, architecture, folder, export)
            return self._models.take_in(folder, licence, str(parity), take)

    def _export(self, checkpoint: str, architecture: str, folder: Path, progress: Progress) -> Parity:
        """Have the program do it and listen to it; it is ended where somebody asks to stop."""
        said, wrong = folder.parent / "said", folder.parent / "wrong"
        command = [*self._exporting, checkpoint, architecture, str(folder)]
        with said.open("wb") as out, wrong.open("wb") as errors, said.open("rb") as heard:
            pipes: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": out, "stderr": errors}
            with subprocess.Popen(command, env={**os.environ, **_quietly()}, **pipes) as running:
                try:
                    while running.poll() is None:
                        progress.stop.wait(_LOOK)
                        _listen(heard, progress)
                finally:
                    running.kill()
            last = _listen(heard, progress)
        if "refused" in last:
            raise Refused(str(last["refused"]), str(last["remedy"]))
        if running.returncode or "parity" not in last:
            raise _crash(wrong.read_text(encoding="utf-8", errors="replace"))
        return Parity(**last["parity"])


def _listen(heard: IO[bytes], progress: Progress) -> Mapping[str, Any]:
    """Read the whole lines that were said since, pass on how far it is, and give what came of it."""
    while line := heard.readline():
        if not line.endswith(b"\n"):
            heard.seek(-len(line), os.SEEK_CUR)  # the rest of it is yet to be said
            break
        said: dict[str, Any] = json.loads(line)
        if "fraction" not in said:
            heard.seek(-len(line), os.SEEK_CUR)
            return said
        progress(said["fraction"], said["message"])
    return {}


def _quietly() -> dict[str, str]:
    """What keeps the program's libraries from telling their makers, and from the network where it is left alone."""
    return {"HF_HUB_DISABLE_TELEMETRY": "1", **({"HF_HUB_OFFLINE": "1"} if offline() else {})}


def _check_here() -> None:
    """Raise NeedsSetup where the packages that read checkpoints are not installed."""
    if getattr(sys, "frozen", False):
        raise NeedsSetup(
            "The packaged program cannot prepare models.", "Prepare it with the Python package, then `models import`."
        )
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise NeedsSetup(
            f"Preparing a model needs {' and '.join(missing)}, which are not installed.",
            "pip install 'faceless-studio[clip]'",
        )


def _name(checkpoint: str, architecture: str) -> str:
    path = Path(checkpoint)
    return f"{architecture}-{path.stem}" if path.suffix else path.name if path.is_dir() else checkpoint


def _crash(words: str) -> Refused:
    if "Weights only load failed" in words:
        return Refused(
            "This checkpoint holds more than weights, which could run as a program; it was not loaded.",
            "Take one as .safetensors.",
        )
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    said = lines[-1][:300] if lines else "it ended without a word"
    if "MemoryError" in said or "DefaultCPUAllocator" in words:
        return Refused("This machine has too little memory for this checkpoint.", "Choose a smaller model.")
    return Refused(f"The checkpoint could not be prepared: {said}", "Choose another checkpoint.")
