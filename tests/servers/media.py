"""A host of media files: ranges, entity tags, redirects, and everything that can go wrong on the way."""

import random
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from engine.runtime.net.collecting import Parcel
from engine.runtime.net.guard import Guard

FILM = b"\0\0\0\x18ftypisom" + random.Random(1).randbytes(600_000)


@dataclass
class MediaHost:
    """Files by their path, and what goes wrong; reached as `media.test`, which leads to this machine."""

    server: HTTPServer
    files: dict[str, bytes] = field(default_factory=dict)
    tag: str = '"one"'
    """The entity tag; empty sends none."""
    length: bool = True
    """False leaves the size unsaid."""
    cut: list[int] = field(default_factory=list)
    """After how many bytes each of the next answers breaks off."""
    refuse: list[Response] = field(default_factory=list)
    """Answered instead, one request each."""
    moved: dict[str, str] = field(default_factory=dict)
    """Paths to addresses they are redirected to."""
    drip: float = 0.0
    """Seconds between two drops of the body."""
    drop: int = 1
    """Bytes in one."""
    seen: list[Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server.expect_request(re.compile("/.*")).respond_with_handler(self.answer)

    def url(self, path: str, host: str = "media.test") -> str:
        """The address of a file."""
        return f"http://{host}:{self.server.port}{path}"

    def guard(self, *hosts: str) -> Guard:
        """A guard that finds this host, and those named beside it, on this machine, and exempts them alone."""
        known = {"media.test", *hosts}
        return Guard(lambda *_: ["127.0.0.1"], lambda host, port: host in known and port == self.server.port)

    def asked(self, path: str = "") -> list[Request]:
        """The requests for a path, or all."""
        return [each for each in self.seen if path in {"", each.path}]

    def answer(self, request: Request) -> Response:
        self.seen.append(request)
        if self.refuse:
            return self.refuse.pop(0)
        if request.path in self.moved:
            return Response("", 302, {"Location": self.moved[request.path]})
        if request.path not in self.files:
            return Response("<html>not here</html>", 404)
        return self._send(self.files[request.path], request)

    def _send(self, content: bytes, request: Request) -> Response:
        same = request.headers.get("If-Range", self.tag) == self.tag
        asked = re.fullmatch(r"bytes=(\d+)-", request.headers.get("Range", "")) if same else None
        start = int(asked[1]) if asked else 0
        if asked and start >= len(content):
            return Response(status=416, headers={"Content-Range": f"bytes */{len(content)}"})
        stated = {"ETag": self.tag} if self.tag else {}
        if asked:
            stated["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        if self.length:
            stated["Content-Length"] = str(len(content) - start)
        kept = content[start:][: self.cut.pop(0)] if self.cut else content[start:]
        return Response(self._pieces(kept), 206 if asked else 200, stated)

    def _pieces(self, kept: bytes) -> Iterator[bytes]:
        if not self.drip:
            yield kept
            return
        for at in range(0, len(kept), self.drop):
            yield kept[at : at + self.drop]
            time.sleep(self.drip)


def parcel(far: MediaHost, folder: Path, path: str = "/a", **more: object) -> Parcel:
    return Parcel(far.url(path), folder / "in" / "item", "video", **more)  # type: ignore[arg-type]
