"""A stranger's file, fetched within limits: resumed where it was cut, told by its first bytes, named by us.

Nothing is asked for but the file itself: hosts of media refuse HEAD, and signed addresses are good for GET alone.
"""

import json
import shutil
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from engine.domain.asset import Kind
from engine.domain.units import Bytes, Seconds
from engine.errors import Declined, NeedsSpace, Unreachable
from engine.runtime import atomic
from engine.runtime.magic import HEAD, Sort, sort_of
from engine.runtime.net.download import digests, partial
from engine.runtime.net.exchange import Exchange, Faltered
from engine.runtime.progress import Progress

if TYPE_CHECKING:
    from engine.runtime.net.http import Call, Http

_TRIES = 3
"""How often a cut transfer is gone on with while it gets nowhere."""
_RESERVE: Bytes = 64_000_000
"""Left free on the disk."""


@dataclass(frozen=True)
class Limits:
    """What a stranger's file may cost."""

    size: Bytes = 2_000_000_000
    seconds: Seconds = 1800.0
    """For the whole of it, tries and waits included."""
    slowest: Bytes = 4_000
    """A second, on average over `window`."""
    window: Seconds = 20.0
    """Also the longest silence."""


@dataclass(frozen=True)
class Parcel:
    """A file that somebody offers."""

    url: str
    stem: Path
    """Where it is to lie, without an ending."""
    kind: Kind
    size: Bytes = 0
    """As it was offered; 0 where nobody said."""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Sent to its own host alone."""
    limits: Limits = field(default_factory=Limits)

    @property
    def host(self) -> str:
        """Who sends it."""
        return urlsplit(self.url).hostname or self.url


@dataclass(frozen=True)
class Collected:
    """A file that has arrived."""

    path: Path
    sha256: str
    size: Bytes
    fetched: Bytes
    """How much of it came this time."""


@dataclass(frozen=True)
class _Mark:
    """What is kept beside a part, to tell whether the file is still the same one."""

    tag: str = ""
    """A strong entity tag, or else the date of its last change."""
    total: Bytes = 0


def collect(http: "Http", parcel: Parcel, progress: Progress) -> Collected:
    """Fetch a file, going on where an earlier try stopped. `http` needs a guard where the address is a stranger's.

    Raises Declined where it is too large or of another kind, NeedsSpace, Unreachable where it is too slow, and what
    Http raises; what has arrived is kept where it may be gone on with.
    """
    parcel.stem.parent.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + parcel.limits.seconds
    fruitless, fetched = 0, 0
    while True:
        before = _length(parcel)
        try:
            _receive(http, parcel, until, progress)
            fetched += max(_length(parcel) - before, 0)
            return _finished(parcel, fetched, progress)
        except Faltered:
            fetched += max(_length(parcel) - before, 0)
            fruitless = 0 if _length(parcel) > before else fruitless + 1
            if fruitless == _TRIES:
                raise
            progress.stop.wait(min(http.first_wait * 2**fruitless, 10.0))
        except Declined:
            _discard(parcel)
            raise


def _receive(http: "Http", parcel: Parcel, until: Seconds, progress: Progress) -> None:
    mark, have = _marked(parcel), _length(parcel)
    if have < HEAD or not mark.tag:
        mark, have = _Mark(), 0
    if have and have == mark.total:
        return
    with http.opened(_call(parcel, mark, have, until), progress) as answer:
        start = _start(answer, parcel, mark, have)
        total = _total(answer, start)
        _weigh(parcel, total or parcel.size, start)
        if not start:
            atomic.write(_note(parcel), json.dumps(asdict(_Mark(_tag(answer.headers), total))))
        _append(answer, parcel, start, total, progress)


def _call(parcel: Parcel, mark: _Mark, have: Bytes, until: Seconds) -> "Call":
    from engine.runtime.net.http import Call

    sent = {**parcel.headers, "Accept-Encoding": "identity"}
    if have:
        sent |= {"Range": f"bytes={have}-", "If-Range": mark.tag}
    return Call(
        "GET",
        parcel.url,
        sent,
        timeout=parcel.limits.window,
        raw=True,
        accept=frozenset({416}),
        until=until,
        private=frozenset(name.lower() for name in parcel.headers),
    )


def _start(answer: Exchange, parcel: Parcel, mark: _Mark, have: Bytes) -> Bytes:
    """Where the answer begins in the file. Raises Faltered where the part cannot be gone on with."""
    said = answer.headers
    if said.get("content-encoding", "identity").lower() != "identity":
        raise Declined(f"{parcel.host} sends the file packed, which was not asked for.")
    if answer.status == 200:
        return 0
    begins = said.get("content-range", "").startswith(f"bytes {have}-")
    same = _tag(said) in {"", mark.tag} and _total(answer, have) in {0, mark.total}
    if answer.status == 206 and have and begins and same:
        return have
    _discard(parcel)
    if answer.status in {206, 416}:
        raise Faltered(f"{parcel.host} has another file there by now.", "Try again.")
    raise Declined(f"{parcel.host} answered {answer.status} and no file.")


def _append(answer: Exchange, parcel: Parcel, start: Bytes, total: Bytes, progress: Progress) -> None:
    limits, done, looked = parcel.limits, start, start >= HEAD
    since, then = time.monotonic(), start
    with atomic.needing_space(parcel.stem.parent), partial(parcel.stem).open("ab" if start else "wb") as file:
        for piece in answer.pieces():
            file.write(piece)
            done += len(piece)
            if done > limits.size:
                raise _too_large(done, limits)
            if not looked and done >= HEAD:
                file.flush()
                _sorted(parcel)
                looked = True
            if (passed := time.monotonic() - since) >= limits.window:
                if done - then < limits.slowest * passed:
                    raise Unreachable(f"{parcel.host} sends slower than {limits.slowest:,} bytes a second.")
                since, then = time.monotonic(), done
            progress(done / total if total else 0.0)
    if done < (total or parcel.size):
        raise Faltered(f"The file broke off after {done:,} of {total or parcel.size:,} bytes.", "Try again.")


def _finished(parcel: Parcel, fetched: Bytes, progress: Progress) -> Collected:
    part, sort = partial(parcel.stem), _sorted(parcel)
    found = digests(part, progress)
    path = parcel.stem.with_name(f"{parcel.stem.name}{sort.suffix}")
    atomic.appear([(part, path)])
    _note(parcel).unlink(missing_ok=True)
    return Collected(path, found.sha256, found.size, fetched)


def _sorted(parcel: Parcel) -> Sort:
    """Tell the sort of what has arrived. Raises Declined where it is not what was offered."""
    with partial(parcel.stem).open("rb") as file:
        head = file.read(HEAD)
    sort = sort_of(head)
    if parcel.kind not in {sort.kind, sort.also}:
        raise Declined(f"It is {sort.title if head else 'empty'}, and {_WANTED[parcel.kind]} was offered.")
    return sort


def _weigh(parcel: Parcel, total: Bytes, start: Bytes) -> None:
    if total > parcel.limits.size:
        raise _too_large(total, parcel.limits)
    if shutil.disk_usage(parcel.stem.parent).free < total - start + _RESERVE:
        raise NeedsSpace(
            f"The disk is nearly full: a file of {total / 1e6:,.0f} MB does not fit.",
            "Free some space; what has arrived is kept.",
        )


def _too_large(size: Bytes, limits: Limits) -> Declined:
    return Declined(f"It is larger than {limits.size / 1e6:,.0f} MB ({size / 1e6:,.0f} MB).")


def _total(answer: Exchange, start: Bytes) -> Bytes:
    """The whole file's size, 0 where the server does not say."""
    said = answer.headers.get("content-range", "").rsplit("/", 1)[-1] if answer.status == 206 else ""
    if said.isdigit():
        return int(said)
    length = answer.headers.get("content-length", "")
    return int(length) + start if length.isdigit() else 0


def _tag(said: Mapping[str, str]) -> str:
    etag: str = said.get("etag", "")
    return etag if etag and not etag.startswith("W/") else said.get("last-modified", "")


def _marked(parcel: Parcel) -> _Mark:
    with suppress(OSError, ValueError, TypeError):
        return _Mark(**json.loads(_note(parcel).read_bytes()))
    return _Mark()


def _discard(parcel: Parcel) -> None:
    partial(parcel.stem).unlink(missing_ok=True)
    _note(parcel).unlink(missing_ok=True)


def _note(parcel: Parcel) -> Path:
    return parcel.stem.with_name(f"{parcel.stem.name}.partial.json")


def _length(parcel: Parcel) -> Bytes:
    part = partial(parcel.stem)
    return part.stat().st_size if part.is_file() else 0


_WANTED = {"video": "a film", "image": "a picture", "audio": "a recording"}
