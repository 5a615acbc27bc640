"""Speaks as pixabay.com/api does: images and videos, pages by number, the key among the parameters."""

from typing import Any, ClassVar

from werkzeug import Request, Response

from engine.domain.asset import Kind
from tests.servers.source import SourceServer, part, said, upright

_SIZES = (("large", 2160), ("medium", 1080), ("small", 720), ("tiny", 540))


class PixabayServer(SourceServer):
    """`GET /api/` and `GET /api/videos/`; of one search it shows 500."""

    key: ClassVar[str] = "55001-0123456789abcdef0123456789"
    kinds: ClassVar[tuple[Kind, ...]] = ("video", "image")
    most: ClassVar[int] = 500

    def allows(self, request: Request) -> bool:
        return request.args.get("key") == self.key

    def refusal(self) -> Response:
        return Response("[ERROR 400] Invalid or missing API key (https://pixabay.com/api/docs/).", 400)

    def row(self, at: int, kind: Kind) -> dict[str, Any]:
        number = 55_000 + at
        flags = {"noAiTraining": False, "isAiGenerated": at == 4, "isGRated": True, "isLowQuality": False}
        counters = {"views": 1000, "downloads": 400, "likes": 30, "comments": 2}
        user = {
            "user_id": 77,
            "user": "waveperson",
            "userImageURL": "https://cdn.pixabay.com/user/2024/wave_250x250.jpg",
            "userURL": "https://pixabay.com/users/77/",
        }
        body = _film(number, upright(at)) if kind == "video" else _photo(number, upright(at))
        return {"id": number, **body, **counters, **user, **flags}

    def answer(self, request: Request) -> Response:
        kinds: dict[str, Kind] = {"/api/": "image", "/api/videos/": "video"}
        kind, size = kinds.get(request.path), int(request.args.get("per_page", 20))
        if kind is None:
            return Response("Not found", 404)
        if not 3 <= size <= 200 or len(request.args.get("q", "")) > 100:
            return Response('[ERROR 400] "per_page" or "q" is out of valid range.', 400)
        rows, page = self.found(kind, request), int(request.args.get("page", 1))
        if number := request.args.get("id"):
            rows = [row for row in rows if str(row["id"]) == number]
        standing = {"horizontal": False, "vertical": True}.get(request.args.get("orientation", "all"))
        if standing is not None and kind == "image":
            rows = [row for row in rows if (row["imageHeight"] > row["imageWidth"]) == standing]
        limits = {"X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "97", "X-RateLimit-Reset": "31"}
        return said({"total": 900, "totalHits": len(rows), "hits": part(rows, page - 1, size)}, headers=limits)


def _film(number: int, standing: bool) -> dict[str, Any]:
    files = {}
    for name, lines in _SIZES:
        width, height = (lines, lines * 16 // 9) if standing else (lines * 16 // 9, lines)
        there = name != "large" or number % 2 == 0
        address = f"https://cdn.pixabay.com/video/2024/05/01/{number}_{name}"
        files[name] = {
            "url": f"{address}.mp4" if there else "",
            "width": width if there else 0,
            "height": height if there else 0,
            "size": lines * 5000 if there else 0,
            "thumbnail": f"{address}.jpg",
        }
    return {
        "pageURL": f"https://pixabay.com/videos/id-{number}/",
        "type": "film",
        "tags": "sea, waves, coast",
        "duration": 21,
        "videos": files,
    }


def _photo(number: int, standing: bool) -> dict[str, Any]:
    width, height = (3000, 4000) if standing else (4000, 3000)
    return {
        "pageURL": f"https://pixabay.com/photos/blossom-bloom-flower-{number}/",
        "type": "photo",
        "tags": "blossom, bloom, flower",
        "previewURL": f"https://cdn.pixabay.com/photo/2013/10/15/09/12/flower-{number}_150.jpg",
        "previewWidth": 150,
        "previewHeight": 84,
        "webformatURL": f"https://pixabay.com/get/35bbf209e13e39d2_{number}_640.jpg",
        "webformatWidth": 640,
        "webformatHeight": 360,
        "largeImageURL": f"https://pixabay.com/get/ed6a99fd0a76647_{number}_1280.jpg",
        "imageWidth": width,
        "imageHeight": height,
        "imageSize": 4_731_420,
    }
