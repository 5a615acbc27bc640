"""Speaks Hugging Face's file addresses: a HEAD with the linked hash, a redirect to another host, ranges, and faults."""

import hashlib
import re
from dataclasses import dataclass, field

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class HuggingFace:
    """Files by their path in the repository, and what goes wrong."""

    server: HTTPServer
    files: dict[str, bytes] = field(default_factory=dict)
    cut: list[int] = field(default_factory=list)
    """After how many bytes each of the next answers breaks off."""
    refuse: list[Response] = field(default_factory=list)
    """Answered instead, one request each."""
    ignore_ranges: bool = False
    wrong_range: bool = False
    honest: bool = True
    """False sends other bytes than those whose hash is stated."""
    small: bool = False
    """True states a git hash, as for files outside of LFS."""
    seen: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Method, host, Range and Authorization of each request."""

    def __post_init__(self) -> None:
        self.server.expect_request(re.compile("/.*")).respond_with_handler(self.answer)

    @property
    def mirror(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    def answer(self, request: Request) -> Response:
        host = request.host.split(":")[0]
        said = (request.headers.get("Range", ""), request.headers.get("Authorization", ""))
        self.seen.append((request.method, host, *said))
        if self.refuse:
            return self.refuse.pop(0)
        name = request.path.rsplit("/", 1)[-1]
        if name not in self.files:
            return Response('{"error": "Entry not found"}', 404, {"X-Error-Code": "EntryNotFound"})
        if "/resolve/" in request.path:
            return self._resolve(name)
        return self._send(self.files[name], request)

    def _resolve(self, name: str) -> Response:
        content = self.files[name]
        git = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
        etag = git if self.small else hashlib.sha256(content).hexdigest()
        return Response(
            "moved",
            302,
            {
                "Location": f"http://localhost:{self.server.port}/cdn/{name}",
                "X-Repo-Commit": COMMIT,
                "X-Linked-Etag": f'"{etag}"',
                "X-Linked-Size": str(len(content)),
            },
        )

    def _send(self, content: bytes, request: Request) -> Response:
        asked = re.fullmatch(r"bytes=(\d+)-", request.headers.get("Range", ""))
        start = int(asked[1]) if asked and not self.ignore_ranges else 0
        if start >= len(content):
            return Response(status=416, headers={"Content-Range": f"bytes */{len(content)}"})
        body = content[start:] if self.honest else bytes(len(content) - start)
        stated = {"Content-Length": str(len(body))}
        if asked and not self.ignore_ranges:
            shown = start + (1 if self.wrong_range else 0)
            stated["Content-Range"] = f"bytes {shown}-{len(content) - 1}/{len(content)}"
        kept = body[: self.cut.pop(0)] if self.cut else body
        # A generator, so that the stated length stands although the body breaks off before it.
        return Response((piece for piece in (kept,)), 206 if asked and not self.ignore_ranges else 200, stated)
