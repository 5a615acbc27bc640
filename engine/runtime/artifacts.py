"""What stages made, kept by what they were made from: a result is never computed twice."""

import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar, get_type_hints

import structlog

from engine.domain.identity import Blob
from engine.domain.units import Bytes
from engine.errors import NotFound, Refused
from engine.runtime import atomic
from engine.runtime.codec import blobs, content_key, from_json, to_json
from engine.runtime.progress import Progress

P = ParamSpec("P")
T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])

_log = structlog.get_logger()
VERSION = "stage_version"
_HASH = re.compile(r"[0-9a-f]{64}")
_SUFFIX = re.compile(r"(\.\w{1,16})*")


def stage(version: int) -> Callable[[F], F]:
    """Mark a function whose results may be kept; raise the version when its result would differ."""

    def mark(function: F) -> F:
        setattr(function, VERSION, version)
        return function

    return mark


class Artifacts:
    """A folder of files named by their content, and of results named by the arguments that made them."""

    def __init__(self, folder: Path) -> None:
        self._files = folder / "files"
        self._results = folder / "results"
        self._shelves: list[Callable[[Blob], Path | None]] = []
        self._spared: list[Callable[[], Iterable[str]]] = []
        for each in (self._files, self._results):
            each.mkdir(parents=True, exist_ok=True)

    def keep(
        self, stage: Callable[Concatenate[Progress, P], T], progress: Progress, *args: P.args, **named: P.kwargs
    ) -> T:
        """Run a stage, or give what it gave for the same arguments before, if every file of that is still here."""
        if (kept := self.kept(stage, *args, **named)) is not None:
            progress(1.0)
            return kept
        made = stage(progress, *args, **named)
        atomic.write(self._result(stage, args, named), to_json(made))
        progress(1.0)
        return made

    def kept(self, stage: Callable[Concatenate[Progress, P], T], *args: P.args, **named: P.kwargs) -> T | None:
        """Give what a stage gave for the same arguments before, or None where it would have to run."""
        kind: type[T] = get_type_hints(stage)["return"]
        return self._read(self._result(stage, args, named), kind)

    def put(self, source: Path | bytes, suffix: str = "") -> Blob:
        """Take in a file (copied) or bytes. Raises NeedsSpace on a full disk, Refused where it changes meanwhile."""
        if isinstance(source, bytes):
            blob = Blob(hashlib.sha256(source).hexdigest(), suffix)
            if not self.has(blob):
                atomic.write(self.path(blob), source)
            return blob
        blob = Blob(digest(source), suffix or source.suffix.lower())
        if not self.has(blob):
            with atomic.written(self.path(blob)) as aside:
                shutil.copyfile(source, aside)
                if digest(aside) != blob.sha256:
                    raise Refused(f"{source.name} is still being written.", "Wait until it is, and add it again.")
        return blob

    def lend(self, shelf: Callable[[Blob], Path | None]) -> None:
        """Find files elsewhere too, as the library's own: they count as here and are never trimmed."""
        self._shelves.append(shelf)

    def spare(self, names: Callable[[], Iterable[str]]) -> None:
        """Never trim files of these names: what a person's projects are made of cannot be had again."""
        self._spared.append(names)

    def path(self, blob: Blob) -> Path:
        """Where a file lies, or would lie."""
        own = self._own(blob)
        if own.is_file():
            return own
        lent = (shelf(blob) for shelf in self._shelves)
        return next((path for path in lent if path and path.is_file()), own)

    def has(self, blob: Blob) -> bool:
        """Whether the file is here."""
        return self.path(blob).is_file()

    def names(self) -> frozenset[str]:
        """Give the names of all that is kept here, not of what is lent: one look instead of one for each."""
        return frozenset(name for _, _, names in os.walk(self._files) for name in names)

    def find(self, blob: Blob) -> Path:
        """Where a file lies. Raises NotFound where it was removed."""
        path = self.path(blob)
        if not path.is_file():
            raise NotFound(f"A file this needs was removed ({blob.sha256[:12]}).", "Make the film again to restore it.")
        if path == self._own(blob):
            os.utime(path)
        return path

    def trim(self, budget: Bytes) -> Bytes:
        """Remove the files used longest ago until `budget` bytes are left, but none spared; gives the bytes freed."""
        found = sorted(_sizes(self._files))
        over = sum(size for _, size, _ in found) - budget
        freed = 0
        spared = {name for names in self._spared for name in names()} if over > 0 else set()
        for _, size, path in found:
            if freed >= over:
                break
            if path.name in spared:
                continue
            path.unlink(missing_ok=True)
            freed += size
        return freed

    def _own(self, blob: Blob) -> Path:
        if not (_HASH.fullmatch(blob.sha256) and _SUFFIX.fullmatch(blob.suffix)):
            raise Refused(
                f"{blob.sha256[:80] + blob.suffix[:20]!r} names no kept file.", "The file that says so is damaged."
            )
        return self._files / blob.sha256[:2] / f"{blob.sha256}{blob.suffix}"

    def _result(self, stage: Callable[..., Any], args: tuple[object, ...], named: dict[str, Any]) -> Path:
        version = getattr(stage, VERSION, None)
        if version is None:
            raise TypeError(f"{stage} has no @stage version")
        key = content_key(stage.__module__, stage.__qualname__, version, list(args), dict(named))
        return self._results / key[:2] / f"{key}.json"

    def _read(self, result: Path, kind: type[T]) -> T | None:
        if not result.is_file():
            return None
        try:
            value = from_json(result.read_bytes(), kind)
        except Refused:
            _log.warning("kept result unreadable, made anew", result=result.name)
            return None
        return value if all(self.has(blob) for blob in blobs(value)) else None


def _sizes(folder: Path) -> Iterator[tuple[float, Bytes, Path]]:
    """When each file below a folder was used last, and its size; one that is gone by then is passed over."""
    for where, _, names in os.walk(folder):
        for path in (Path(where) / name for name in names):
            with suppress(FileNotFoundError):
                about = path.stat()
                yield about.st_mtime, about.st_size, path


def digest(path: Path) -> str:
    """Hash a file: SHA-256 as 64 hex digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
