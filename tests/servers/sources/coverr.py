"""Speaks as api.coverr.co does: pages that count from 0, addresses only for those who ask for them."""

from typing import Any, ClassVar

from werkzeug import Request, Response

from engine.domain.asset import Kind
from tests.servers.source import SourceServer, part, said, upright


class CoverrServer(SourceServer):
    """`GET /videos`."""

    key: ClassVar[str] = "coverr-key-0123456789abcdef012345"

    def allows(self, request: Request) -> bool:
        return request.headers.get("Authorization") == f"Bearer {self.key}" or request.args.get("api_key") == self.key

    def row(self, at: int, kind: Kind) -> dict[str, Any]:  # noqa: ARG002 - footage alone
        name = f"a1B2c3{at:02}"
        place = f"https://storage.coverr.co/videos/{name}"
        return {
            "id": name,
            "title": f"Rain on leaves {at}",
            "description": "Drops on green leaves.",
            "tags": ["rain", "leaves"],
            "duration": 12.5 if at % 2 else "12.5",
            "is_vertical": upright(at),
            "is_premium": False,
            "max_width": 3840,
            "max_height": 2160,
            "thumbnail": f"{place}/t.jpg",
            "poster": f"{place}/p.jpg",
            "urls": {
                "mp4": f"{place}.mp4",
                "mp4_preview": f"{place}/preview.mp4",
                "mp4_download": f"{place}.mp4?download=true",
            },
        }

    def answer(self, request: Request) -> Response:
        if request.path != "/videos":
            return said({"message": "Not found"}, 404)
        rows = self.found("video", request)
        size, page = int(request.args.get("page_size", 20)), int(request.args.get("page", 0))
        hits = part(rows, page, size)
        if request.args.get("urls") != "true":
            hits = [{name: each for name, each in hit.items() if name != "urls"} for hit in hits]
        return said({"page": page, "pages": -(-len(rows) // size), "page_size": size, "total": len(rows), "hits": hits})
