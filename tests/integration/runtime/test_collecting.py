"""Strangers' files: redirected inwards, renamed, cut, swapped, too large, too slow; against a host on this machine."""

import hashlib
import random
import shutil
import socket
from pathlib import Path
from typing import Self

import pytest
from werkzeug import Response

from engine.errors import Cancelled, Declined, NeedsKey, NeedsSpace, Unreachable
from engine.runtime.net.collecting import Limits, Parcel, collect
from engine.runtime.net.guard import Guard
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress, Stop, quiet
from tests.servers.media import FILM, MediaHost, parcel

pytestmark = pytest.mark.usefixtures("direct")

OTHER = b"\0\0\0\x18ftypisom" + random.Random(2).randbytes(600_000)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "in").iterdir())


def test_a_file_arrives_named_by_us(http: Http, far: MediaHost, tmp_path: Path) -> None:
    got = collect(http, parcel(far, tmp_path), quiet())
    assert got.path == tmp_path / "in" / "item.mp4"
    assert got.path.read_bytes() == FILM
    assert (got.sha256, got.size, got.fetched) == (hashlib.sha256(FILM).hexdigest(), len(FILM), len(FILM))
    assert names(tmp_path) == ["item.mp4"]
    assert [each.method for each in far.seen] == ["GET"], "nothing but the file is asked for"
    assert far.seen[0].headers["Host"] == f"media.test:{far.server.port}"


def test_a_cut_transfer_goes_on_where_it_broke(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.cut = [200_000, 100_000]
    assert collect(http, parcel(far, tmp_path), quiet()).path.read_bytes() == FILM
    assert [each.headers.get("Range", "") for each in far.seen] == ["", "bytes=200000-", "bytes=300000-"]
    assert far.seen[1].headers["If-Range"] == '"one"'


def test_a_stopped_transfer_goes_on_in_the_next_run(http: Http, far: MediaHost, tmp_path: Path) -> None:
    stop = Stop()
    with pytest.raises(Cancelled):
        collect(http, parcel(far, tmp_path), Progress(lambda each: stop.ask() if each.fraction > 0.2 else None, stop))
    assert names(tmp_path) == ["item.partial", "item.partial.json"]
    begun = (tmp_path / "in" / "item.partial").stat().st_size
    got = collect(http, parcel(far, tmp_path), quiet())
    assert got.path.read_bytes() == FILM
    assert got.fetched == len(FILM) - begun
    assert far.seen[-1].headers["Range"] == f"bytes={begun}-"


def test_a_file_that_was_swapped_meanwhile_is_fetched_anew(http: Http, far: MediaHost, tmp_path: Path) -> None:
    stop = Stop()
    with pytest.raises(Cancelled):
        collect(http, parcel(far, tmp_path), Progress(lambda each: stop.ask() if each.fraction > 0.2 else None, stop))
    far.files["/a"], far.tag = OTHER, '"two"'
    assert collect(http, parcel(far, tmp_path), quiet()).path.read_bytes() == OTHER


def test_without_a_tag_nothing_is_patched_together(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.tag, far.cut = "", [200_000]
    assert collect(http, parcel(far, tmp_path), quiet()).path.read_bytes() == FILM
    assert "Range" not in far.seen[-1].headers


def test_a_part_that_is_whole_already_is_not_asked_for_again(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.cut = [200_000]
    far.refuse = []
    stop = Stop()
    with pytest.raises(Cancelled):
        collect(http, parcel(far, tmp_path), Progress(lambda each: stop.ask() if each.fraction > 0.2 else None, stop))
    (tmp_path / "in" / "item.partial").write_bytes(FILM)
    before = len(far.seen)
    assert collect(http, parcel(far, tmp_path), quiet()).fetched == 0
    assert len(far.seen) == before


def test_a_range_that_does_not_exist_starts_over(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.cut = [200_000]
    far.length = False
    assert collect(http, parcel(far, tmp_path, size=len(FILM)), quiet()).path.read_bytes() == FILM
    (tmp_path / "in" / "item.partial").write_bytes(FILM + b"more")
    (tmp_path / "in" / "item.partial.json").write_text('{"tag": "\\"one\\"", "total": 0}')
    assert collect(http, parcel(far, tmp_path), quiet()).path.read_bytes() == FILM
    assert far.seen[-2].headers["Range"] == f"bytes={len(FILM) + 4}-"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<!doctype html><title>Log in</title>" * 100, "a web page"),
        (b"MZ" + bytes(4000), "a program"),
        (b'{"error": "quota"}', "a message"),
        (b"\xff\xd8\xff\xe0" + bytes(4000), "a JPEG picture"),
        (b"\0\0\0\x18ftypM4A " + bytes(4000), "an M4A recording"),
        (b"\x1f\x8b\x08" + bytes(2000), "gzip"),
        (b"", "empty"),
        (bytes(5000), "no known sort"),
    ],
)
def test_what_is_not_what_was_offered_is_declined(
    http: Http, far: MediaHost, tmp_path: Path, body: bytes, said: str
) -> None:
    far.files["/a"] = body
    with pytest.raises(Declined, match=said):
        collect(http, parcel(far, tmp_path), quiet())
    assert names(tmp_path) == []


def test_a_web_page_is_known_before_all_of_it_came(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.files["/a"] = b"<html>" + bytes(50_000_000)
    with pytest.raises(Declined, match="web page"):
        collect(
            http,
            parcel(far, tmp_path),
            Progress(lambda each: pytest.fail("it went on") if each.fraction > 0.5 else None),
        )


@pytest.mark.parametrize("length", [True, False])
def test_what_is_too_large_is_declined(http: Http, far: MediaHost, tmp_path: Path, length: bool) -> None:
    far.length = length
    with pytest.raises(Declined, match="larger than"):
        collect(http, parcel(far, tmp_path, limits=Limits(size=300_000)), quiet())
    assert names(tmp_path) == []


def test_a_body_that_drips_is_given_up(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.drip = 0.01
    with pytest.raises(Unreachable, match="slower than"):
        collect(http, parcel(far, tmp_path, limits=Limits(slowest=100_000, window=0.3)), quiet())


def test_a_body_that_never_ends_is_given_up(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.drip = 0.01
    with pytest.raises(Unreachable, match="longer than it may"):
        collect(http, parcel(far, tmp_path, limits=Limits(slowest=0, seconds=0.5)), quiet())


@pytest.mark.parametrize("limits", [Limits(seconds=0.5), Limits(window=0.2)])
def test_headers_that_drip_are_given_up(tmp_path: Path, limits: Limits) -> None:
    """A server that sends a byte of its headers just before each silence would be too long."""
    import threading

    left = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                for byte in b"HTTP/1.1 200 OK\r\nX-A: " + b"a" * 5000:
                    if left.wait(0.05):
                        return
                    connection.send(bytes([byte]))

        thread = threading.Thread(target=drip)
        thread.start()
        http = Http(gap=0, first_wait=0.01, guard=Guard(lambda *_: ["127.0.0.1"], lambda *_: True))
        offered = Parcel(f"http://slow.test:{port}/", tmp_path / "x", "video", limits=limits)
        with pytest.raises(Unreachable, match="longer than it may"):
            collect(http, offered, quiet())
        left.set()
        thread.join()
        http.close()


def test_a_transfer_that_never_gets_anywhere_gives_up(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.cut = [0] * 40
    with pytest.raises(Unreachable):
        collect(http, parcel(far, tmp_path), quiet())
    assert len(far.seen) < 10


def test_less_than_was_offered_where_no_size_is_said_is_a_cut(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.length, far.cut = False, [200_000]
    assert collect(http, parcel(far, tmp_path, size=len(FILM)), quiet()).path.read_bytes() == FILM


def test_more_than_the_size_that_was_said_is_not_taken(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.refuse = [Response(iter([FILM + b"evil"]), 200, {"Content-Length": str(len(FILM)), "ETag": '"one"'})]
    assert collect(http, parcel(far, tmp_path), quiet()).path.read_bytes() == FILM


def test_a_full_disk_is_said_before_anything_is_fetched(
    http: Http, far: MediaHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage(tmp_path)._replace(free=1_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with pytest.raises(NeedsSpace):
        collect(http, parcel(far, tmp_path), quiet())


def test_a_disk_that_fills_meanwhile_keeps_what_came(
    http: Http, far: MediaHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        def __init__(self, file: object) -> None:
            self.file = file

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()  # type: ignore[attr-defined]

        def write(self, piece: bytes) -> None:
            import errno

            self.file.write(piece)  # type: ignore[attr-defined]
            raise OSError(errno.ENOSPC, "No space left on device")

    opened = Path.open
    with monkeypatch.context() as patched:
        patched.setattr(
            Path,
            "open",
            lambda self, mode="r", *more: (
                Full(opened(self, mode)) if mode == "wb" and self.name == "item.partial" else opened(self, mode, *more)
            ),
        )
        with pytest.raises(NeedsSpace):
            collect(http, parcel(far, tmp_path), quiet())
    assert collect(http, parcel(far, tmp_path), quiet()).path.read_bytes() == FILM


@pytest.mark.parametrize("status", [401, 403])
def test_a_closed_door_is_told(http: Http, far: MediaHost, tmp_path: Path, status: int) -> None:
    far.refuse = [Response("", status)]
    with pytest.raises(NeedsKey):
        collect(http, parcel(far, tmp_path), quiet())


def test_a_busy_host_is_waited_for(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.refuse = [Response("", 429, {"Retry-After": "0"}), Response("", 503)]
    assert collect(http, parcel(far, tmp_path), quiet()).path.read_bytes() == FILM
