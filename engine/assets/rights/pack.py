"""The evidence folder: letter, licence texts, proofs, pictures and records, the same for the same case."""

import os
import shutil
import zipfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from engine.domain.identity import new_id
from engine.errors import Refused
from engine.runtime import atomic

SUMS = "SHA256SUMS"
_WHEN = (1980, 1, 1, 0, 0, 0)


def write_pack(output: Path, files: Mapping[str, bytes]) -> Path:
    """Write files, by their names below it, as a folder or as a .zip, whole or not at all, with a list of their hashes.

    A pack that was there before is replaced. Raises Refused where something else is there, NeedsSpace.
    """
    sums = "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    every = {**files, SUMS: sums.encode()}
    if output.suffix.lower() == ".zip":
        _write_zip(output, every)
    else:
        _write_folder(output, every)
    return output


def _write_zip(output: Path, files: Mapping[str, bytes]) -> None:
    if output.is_dir():
        raise Refused(f"{output} is a folder.", "Name another file.")
    with atomic.written(output) as aside, zipfile.ZipFile(aside, "w") as archive:
        for name, content in sorted(files.items()):
            about = zipfile.ZipInfo(name, _WHEN)
            about.external_attr = 0o644 << 16
            archive.writestr(about, content, zipfile.ZIP_DEFLATED)


def _write_folder(output: Path, files: Mapping[str, bytes]) -> None:
    if output.exists() and not (output / SUMS).is_file():
        raise Refused(f"{output} is there already, and is no evidence folder.", "Name another with --output.")
    aside = output.with_name(f".{output.name[:40]}-{new_id()}")
    try:
        with atomic.needing_space(output.parent):
            for name, content in files.items():
                path = aside / name
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
        if output.exists():
            before = aside.with_name(f"{aside.name}-before")
            output.replace(before)
            aside.replace(output)
            shutil.rmtree(before, ignore_errors=True)
        else:
            aside.replace(output)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
