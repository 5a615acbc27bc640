"""Examines everything a film needs and names the remedy for whatever is missing."""

import platform
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from importlib.metadata import PackageNotFoundError, version

import psutil

from engine.errors import EngineError
from engine.pipeline.narration import Narrator
from engine.pipeline.script import Writer
from engine.pipeline.storyboard import Storyboard
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.paths import RESOURCES, Home
from engine.runtime.progress import Progress
from engine.store.store import Store

SPACE = 3_000_000_000
"""Bytes that a long film and its intermediate files may take."""
PARTS = ("av", "numpy", "pillow", "onnxruntime", "xllamacpp", "piper-tts", "hibari-tts", "duckdb", "sqlalchemy")


@dataclass(frozen=True)
class Finding:
    """One thing examined."""

    what: str
    fine: bool
    detail: str
    remedy: str = ""


@dataclass(frozen=True)
class Doctor:
    """Looks at the machine, the parts and the person's folder."""

    home: Home
    store: Store
    models: ModelFiles
    writer: Writer
    narrator: Narrator
    storyboard: Storyboard

    def examine(self, progress: Progress) -> list[Finding]:
        """Check everything, in the order a film needs it; repairs nothing."""
        checks: Sequence[tuple[str, Callable[[], Finding]]] = (
            ("Machine", self._machine),
            ("Packages", self._packages),
            ("Disk", self._disk),
            ("Database", self._database),
            ("Writer", self._writer),
            ("Voices", self._voices),
            ("Pictures", self._pictures),
            ("Encoder", _encoder),
            ("Captions", _captions),
        )
        findings = []
        for index, (what, check) in enumerate(checks):
            progress(index / len(checks), f"Examining: {what.lower()}")
            try:
                findings.append(check())
            except EngineError as error:
                findings.append(Finding(what, False, str(error), error.remedy))
        progress(1.0)
        return findings

    def _machine(self) -> Finding:
        memory = psutil.virtual_memory()
        detail = f"Python {platform.python_version()} on {platform.system()}, {psutil.cpu_count()} cores, "
        detail += f"{memory.total / 1e9:.0f} GB memory, {memory.available / 1e9:.0f} GB free"
        enough = memory.available > 1_500_000_000 and (3, 11) <= sys.version_info < (3, 14)
        return Finding("Machine", enough, detail, "" if enough else "Close other programs; use Python 3.11 to 3.13.")

    def _packages(self) -> Finding:
        missing = [name for name in PARTS if not _has(name)]
        if missing:
            return Finding("Packages", False, f"missing: {', '.join(missing)}", f"pip install {' '.join(missing)}")
        return Finding("Packages", True, ", ".join(f"{name} {version(name)}" for name in PARTS))

    def _disk(self) -> Finding:
        self.home.folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(self.home.folder).free
        fine = free > SPACE
        remedy = "" if fine else f"Free some space on the disk that holds {self.home.folder}."
        return Finding("Disk", fine, f"{free / 1e9:.1f} GB free at {self.home.folder}", remedy)

    def _database(self) -> Finding:
        recovery = self.store.recovery
        return Finding("Database", True, str(recovery) if recovery else "opens and is whole")

    def _writer(self) -> Finding:
        name = self.writer.model()
        if name == "template":
            remedy = "`faceless models install` fetches a language model; templates write until then."
            return Finding("Writer", False, "no language model is ready", remedy)
        return Finding("Writer", True, name)

    def _voices(self) -> Finding:
        voices = self.narrator.voices()
        if not voices:
            return Finding("Voices", False, "nobody can speak", "Install the program again; the voices come with it.")
        languages = sorted({voice.language for voice in voices})
        return Finding("Voices", True, f"{len(voices)} voices, languages: {', '.join(languages[:12])}")

    def _pictures(self) -> Finding:
        name = self.storyboard.embedder()
        samples = len(list((RESOURCES / "samples").glob("*.jpg")))
        if name.startswith("lexical"):
            remedy = "`faceless models install all-minilm-l6-v2` lets pictures be found by meaning."
            return Finding("Pictures", False, f"{samples} starter pictures, found by words only", remedy)
        return Finding("Pictures", True, f"{samples} starter pictures, found by meaning ({name})")


def _has(package: str) -> bool:
    try:
        version(package)
    except PackageNotFoundError:
        return False
    return True


def _encoder() -> Finding:
    """Encode real frames: being listed is not being usable."""
    import av
    import numpy as np

    codec = av.CodecContext.create("libx264", "w")
    codec.width, codec.height, codec.pix_fmt, codec.options = 320, 180, "yuv420p", {"preset": "ultrafast"}
    codec.time_base = Fraction(1, 30)
    picture = av.VideoFrame.from_ndarray(np.full((270, 320), 128, np.uint8), format="yuv420p")
    packets = [*codec.encode(picture), *codec.encode(None)]
    fine = any(packet.size for packet in packets)
    return Finding("Encoder", fine, "libx264 encodes", "" if fine else "Install the package av again.")


def _captions() -> Finding:
    from PIL import features

    fonts = len(list((RESOURCES / "fonts").rglob("*.ttf")))
    way = "HarfBuzz (raqm)" if features.check("raqm") else "built-in reshaping"
    return Finding("Captions", fonts > 0, f"{fonts} fonts, right-to-left text by {way}")
