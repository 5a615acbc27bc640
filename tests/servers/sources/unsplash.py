"""Speaks as api.unsplash.com does: a search of photographs, and the ping that a used one is owed."""

from typing import Any, ClassVar

from werkzeug import Request, Response

from engine.domain.asset import Kind
from tests.servers.source import SourceServer, part, said, upright


class UnsplashServer(SourceServer):
    """`GET /search/photos` and `GET /photos/{id}/download`."""

    key: ClassVar[str] = "unsplash_access_0123456789_abcdefghij"
    kinds: ClassVar[tuple[Kind, ...]] = ("image",)
    ping: ClassVar[str] = "/download"

    def allows(self, request: Request) -> bool:
        return request.headers.get("Authorization") == f"Client-ID {self.key}"

    def refusal(self) -> Response:
        return said({"errors": ["OAuth error: The access token is invalid"]}, 401)

    def row(self, at: int, kind: Kind) -> dict[str, Any]:  # noqa: ARG002 - photographs alone
        name = f"LBI7cgq_p-{at:02}"
        width, height = (3497, 5245) if upright(at) else (5245, 3497)
        shown = f"https://images.unsplash.com/photo-{at}?ixid=abc&ixlib=rb-4.0.3"
        page = f"https://unsplash.com/photos/man-by-a-window-{name}"
        download = f"https://api.unsplash.com/photos/{name}/download"
        return {
            "id": name,
            "created_at": "2024-05-03T11:00:28-04:00",
            "width": width,
            "height": height,
            "color": "#60544D",
            "blur_hash": "LoC%a7IoIVxZ_NM",
            "description": "A man" if at % 2 else None,
            "alt_description": "man by a window",
            "urls": {
                "raw": shown,
                "full": f"{shown}&q=75&fm=jpg",
                "regular": f"{shown}&w=1080",
                "small": f"{shown}&w=400",
                "thumb": f"{shown}&w=200",
            },
            "links": {
                "self": f"https://api.unsplash.com/photos/{name}",
                "html": page,
                "download": f"https://unsplash.com/photos/{name}/download?ixid=abc",
                "download_location": f"{download}?ixid=abc",
            },
            "user": {
                "id": "p",
                "username": "ada",
                "name": "Ada Ex",
                "links": {"html": "https://unsplash.com/@ada"},
            },
        }

    def answer(self, request: Request) -> Response:
        limits = {"X-Ratelimit-Limit": "50", "X-Ratelimit-Remaining": str(max(1, 50 - len(self.asked)))}
        if request.path.endswith("/download"):
            if request.args.get("ixid") != "abc":
                return said({"errors": ["ixid is missing"]}, 400)
            file = "https://images.unsplash.com/photo-7?ixid=abc&ixlib=rb-4.0.3&q=85&fm=jpg&crop=entropy&cs=srgb"
            return said({"url": file}, headers=limits)
        if request.path != "/search/photos" or not request.args.get("query"):
            return said({"errors": ["query is missing"]}, 400)
        rows = self.found("image", request)
        if wanted := request.args.get("orientation"):
            rows = [row for row in rows if (row["height"] > row["width"]) == (wanted == "portrait")]
        size, page = min(30, int(request.args.get("per_page", 10))), int(request.args.get("page", 1))
        pages = -(-len(rows) // size)
        return said({"total": len(rows), "total_pages": pages, "results": part(rows, page - 1, size)}, headers=limits)
