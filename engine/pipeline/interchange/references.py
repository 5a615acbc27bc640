"""Which of our files a foreign reference means: by hash, by its address, by its name in a folder; or none."""

import hashlib
import ntpath
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from urllib.parse import unquote, urlsplit

from engine.domain.asset import Asset
from engine.domain.identity import Blob
from engine.errors import NotFound
from engine.pipeline.interchange.marks import plain
from engine.pipeline.interchange.report import Missing, Notes
from engine.runtime.artifacts import digest
from engine.runtime.progress import Progress

Find = Callable[[Blob], Path]
Put = Callable[[Path, str], Blob]
"""Keeps a file that was ours, under an ending."""
Take = Callable[[Progress, Sequence[Path]], Mapping[Path, Asset]]
"""Takes files into the library, looked at as strangers' files are; gives what each became, without those refused."""
_MOST = 20_000
"""Files of a folder that are looked through for a name."""
_DRIVE = re.compile(r"/?[A-Za-z]:[/\\]")


class References:
    """The files that one foreign timeline speaks of."""

    def __init__(self, find: Find, put: Put, take: Take, beside: Path, folder: Path | None, notes: Notes) -> None:
        """`beside` is the folder of the file that is read, `folder` another one that may hold what it speaks of."""
        self._find, self._put, self._take, self._notes = find, put, take, notes
        self._beside, self._folders = beside, [each for each in (beside, folder) if each]
        self._named: dict[str, Path] | None = None
        self._places: dict[str, Path | None] = {}
        self._assets: dict[Path, Asset] = {}

    def fetch(self, progress: Progress, urls: Iterable[str]) -> None:
        """Take in all files that are referred to and are here, before any is asked for. Raises Cancelled."""
        paths = dict.fromkeys(path for url in urls if (path := self._path(url)))
        if paths:
            self._assets.update(self._take(progress, list(paths)))

    def restored(self, blob: Blob, url: str) -> bool:
        """Whether a file of this hash is here, if need be taken back from where it is said to lie."""
        try:
            return bool(self._find(blob))
        except NotFound:
            path = self._path(url)
            return path is not None and digest(path) == blob.sha256 and bool(self._put(path, blob.suffix))

    def asset(self, url: str) -> Asset | None:
        """Give what was taken in from an address; None where nothing was."""
        path = self._path(url)
        return self._assets.get(path) if path else None

    def stand_in(self, url: str, name: str, blob: Blob | None = None) -> Blob:
        """Name a file that is not here, and note that it is missing."""
        made = blob or Blob(hashlib.sha256(f"missing:{url or name}".encode()).hexdigest(), _suffix(url))
        self._notes.miss(Missing(name, plain(url), made))
        return made

    def _path(self, url: str) -> Path | None:
        """Find the file an address means; None where it is not on this machine, or in a network."""
        if url not in self._places:
            try:
                self._places[url] = self._looked_for(url)
            except (OSError, ValueError):
                self._places[url] = None
        return self._places[url]

    def _looked_for(self, url: str) -> Path | None:
        if not url or "\0" in url or len(url) > 4_000:
            return None
        told = _told(url)
        if told is None:
            return None
        for path in [told] if told.is_absolute() else [folder / told for folder in self._folders]:
            if path.is_file():
                return path.resolve()
        return self._by_name(ntpath.basename(str(told)))

    def _by_name(self, name: str) -> Path | None:
        if self._named is None:
            self._named = {}
            for folder in self._folders:
                below = folder.rglob("*") if folder != self._beside else _shallow(folder)
                for path in islice(below, _MOST):
                    if path.is_file():
                        self._named.setdefault(path.name, path.resolve())
        return self._named.get(name)


def _shallow(folder: Path) -> Iterable[Path]:
    """A folder's own files, and those one folder further down: where media are collected."""
    yield from folder.glob("*")
    yield from folder.glob("*/*")


def _told(url: str) -> Path | None:
    """Give the path an address means; None where it leads to another machine: asking would tell that one who asks."""
    if _DRIVE.match(url):
        return Path(url)
    parts = urlsplit(url)
    if parts.scheme not in {"", "file"} or parts.netloc not in {"", "localhost"}:
        return None
    path = unquote(parts.path if parts.scheme else url)
    if path.startswith(("\\\\", "//")):
        return None
    return Path(path[1:] if _DRIVE.match(path) else path)


def _suffix(url: str) -> str:
    found = re.search(r"\.\w{1,8}\Z", url)
    return found.group().lower() if found else ""
