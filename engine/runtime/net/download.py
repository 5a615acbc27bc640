"""A large file fetched so that a cut connection costs nothing: resumed by range, held against its hash, renamed whole.

Speaks to Hugging Face's file addresses (`/resolve/`) and to any server with ranges and entity tags.
"""

import errno
import hashlib
import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from engine.domain.units import Bytes
from engine.errors import Declined, NeedsSpace
from engine.runtime import atomic
from engine.runtime.net.exchange import Exchange, Faltered
from engine.runtime.progress import Progress

if TYPE_CHECKING:
    from engine.runtime.net.http import Http

_SHA256 = re.compile(r"[0-9a-f]{64}")
_GIT_SHA1 = re.compile(r"[0-9a-f]{40}")
_TRIES = 6
"""How often a cut transfer is gone on with while it gets nowhere."""


@dataclass(frozen=True)
class Remote:
    """What the server says of a file; kept beside the partial file, to tell whether it is still the same one."""

    url: str
    commit: str
    etag: str
    size: Bytes
    """0 where the server does not say."""


def fetch(
    http: "Http", url: str, path: Path, size: Bytes, sha256: str, progress: Progress, headers: Mapping[str, str]
) -> str:
    """Fetch `url` to `path`; gives its SHA-256. See Http.download."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for last in (False, True):
        remote = _ask(http, url, progress, headers)
        expected = size or remote.size
        if size and remote.size and remote.size != size:
            raise Declined(f"{path.name} has {remote.size:,} bytes at its source, {size:,} were expected.")
        _transfer(http, remote, path, expected, progress, headers)
        found = digests(partial(path), progress)
        if _right(found, expected, sha256, remote.etag):
            _finish(path)
            return found.sha256
        _discard(path)
        if last:
            break
    raise Declined(f"{path.name} arrived damaged twice: its hash is not the expected one.", "Try again later.")


def partial(path: Path) -> Path:
    """Where the part that has arrived lies."""
    return path.with_name(f"{path.name}.partial")


@dataclass(frozen=True)
class Digests:
    """What a file's bytes amount to."""

    size: Bytes
    sha256: str
    git: str
    """The SHA-1 that git names such a file by."""


def digests(path: Path, progress: Progress) -> Digests:
    """Hash a file, stoppable between its pieces."""
    size = path.stat().st_size
    one, two = hashlib.sha256(), hashlib.sha1(b"blob %d\0" % size, usedforsecurity=False)
    with path.open("rb") as file:
        while piece := file.read(4_000_000):
            progress(0.0)
            one.update(piece)
            two.update(piece)
    return Digests(size, one.hexdigest(), two.hexdigest())


def _ask(http: "Http", url: str, progress: Progress, headers: Mapping[str, str]) -> Remote:
    said = http.head(url, progress, headers=headers)
    etag = said.get("x-linked-etag") or said.get("etag", "")
    linked = said.get("x-linked-size", "")
    # A redirect's own length is that of the page which says so.
    length = linked or ("" if "location" in said else said.get("content-length", ""))
    return Remote(url, said.get("x-repo-commit", ""), _plain(etag), int(length) if length.isdigit() else 0)


def _transfer(
    http: "Http", remote: Remote, path: Path, expected: Bytes, progress: Progress, headers: Mapping[str, str]
) -> None:
    if not remote.etag or _noted(path) != remote:
        _discard(path)
        atomic.write(_note(path), json.dumps(asdict(remote)))
    fruitless = 0
    while True:
        before = _length(path)
        if expected and before >= expected:
            return
        try:
            _receive(http, remote, path, expected, progress, headers)
        except Faltered:
            fruitless = 0 if _length(path) > before else fruitless + 1
            if fruitless == _TRIES:
                raise
            progress.stop.wait(min(http.first_wait * 2**fruitless, 10.0))
        else:
            return


def _receive(
    http: "Http", remote: Remote, path: Path, expected: Bytes, progress: Progress, headers: Mapping[str, str]
) -> None:
    from engine.runtime.net.http import Call

    have = _length(path)
    sent = {**headers, "Accept-Encoding": "identity"}
    if have:
        sent["Range"] = f"bytes={have}-"
    call = Call("GET", remote.url, sent, timeout=60.0, raw=True, accept=frozenset({416}))
    with http.opened(call, progress) as answer:
        if answer.status == 416:
            partial(path).unlink(missing_ok=True)
            raise Faltered(f"{urlsplit(remote.url).hostname} has no such part of {path.name}.")
        if answer.status == 206 and not answer.headers.get("content-range", "").startswith(f"bytes {have}-"):
            _discard(path)
            raise Declined(f"{urlsplit(remote.url).hostname} sent another part of {path.name} than was asked for.")
        _append(answer, path, have if answer.status == 206 else 0, expected, progress)


def _append(answer: Exchange, path: Path, start: Bytes, expected: Bytes, progress: Progress) -> None:
    done = start
    try:
        with partial(path).open("ab" if start else "wb") as file:
            for piece in answer.pieces():
                file.write(piece)
                done += len(piece)
                if expected and done > expected:
                    break
                progress(done / expected if expected else 0.0, _say(path, done, expected))
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT}:
            raise
        raise NeedsSpace(
            f"The disk is full: {path.name} needs {expected / 1e6:,.0f} MB.", "Free some space; what arrived is kept."
        ) from error
    if expected and done < expected:
        raise Faltered(f"{path.name} broke off after {done:,} of {expected:,} bytes.", "Try again: it goes on there.")


def _right(found: Digests, expected: Bytes, sha256: str, etag: str) -> bool:
    if expected and found.size != expected:
        return False
    if sha256:
        return found.sha256 == sha256
    if _SHA256.fullmatch(etag):
        return found.sha256 == etag
    return not _GIT_SHA1.fullmatch(etag) or found.git == etag


def _finish(path: Path) -> None:
    with partial(path).open("rb+") as file:
        os.fsync(file.fileno())
    partial(path).replace(path)
    _note(path).unlink(missing_ok=True)


def _discard(path: Path) -> None:
    partial(path).unlink(missing_ok=True)
    _note(path).unlink(missing_ok=True)


def _noted(path: Path) -> Remote | None:
    with suppress(OSError, ValueError, TypeError):
        return Remote(**json.loads(_note(path).read_bytes()))
    return None


def _note(path: Path) -> Path:
    return path.with_name(f"{path.name}.partial.json")


def _length(path: Path) -> Bytes:
    return partial(path).stat().st_size if partial(path).is_file() else 0


def _plain(etag: str) -> str:
    return etag.removeprefix("W/").strip('"')


def _say(path: Path, done: Bytes, expected: Bytes) -> str:
    of = f" of {expected / 1e6:,.0f}" if expected else ""
    return f"{path.name}: {done / 1e6:,.0f}{of} MB"
