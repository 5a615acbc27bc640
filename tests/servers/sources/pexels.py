"""Speaks as api.pexels.com does: photos and videos under /v1, pages by number, the key in `Authorization`."""

from typing import Any, ClassVar

from werkzeug import Request, Response

from engine.domain.asset import Kind
from tests.servers.source import SourceServer, part, said, upright


class PexelsServer(SourceServer):
    """`GET /v1/search` and `GET /v1/videos/search`."""

    key: ClassVar[str] = "pexels-key-0123456789abcdefghij"
    kinds: ClassVar[tuple[Kind, ...]] = ("video", "image")

    def allows(self, request: Request) -> bool:
        return request.headers.get("Authorization") == self.key

    def row(self, at: int, kind: Kind) -> dict[str, Any]:
        return _video(at) if kind == "video" else _photo(at)

    def answer(self, request: Request) -> Response:
        kinds: dict[str, Kind] = {"/v1/search": "image", "/v1/videos/search": "video"}
        kind = kinds.get(request.path)
        if kind is None or not request.args.get("query"):
            return said({"status": 404, "code": "Not Found"}, 404)
        rows = self.found(kind, request)
        if wanted := request.args.get("orientation"):
            rows = [row for row in rows if not isinstance(row, dict) or _stands(row) in {wanted, ""}]
        size, page = min(80, int(request.args.get("per_page", 15))), int(request.args.get("page", 1))
        answer = {
            "page": page,
            "per_page": size,
            "total_results": len(rows),
            "url": "https://www.pexels.com/search/",
            ("photos" if kind == "image" else "videos"): part(rows, page - 1, size),
        }
        if page * size < len(rows):
            answer["next_page"] = f"https://api.pexels.com{request.path}/?page={page + 1}&per_page={size}&query=rain"
        limits = {"X-Ratelimit-Limit": "20000", "X-Ratelimit-Remaining": "19684", "X-Ratelimit-Reset": "1796083200"}
        return said(answer, headers=limits)


def _stands(row: dict[str, Any]) -> str:
    width, height = row.get("width"), row.get("height")
    if not isinstance(width, int) or not isinstance(height, int):
        return ""
    return "landscape" if width > height else "portrait" if width < height else "square"


def _video(at: int) -> dict[str, Any]:
    number = 1_234_500 + at
    width, height = (2160, 3840) if upright(at) else (3840, 2160)
    files = [
        {
            "id": 9000 + at * 10 + place,
            "quality": quality,
            "file_type": "video/mp4",
            "width": width * lines // 2160,
            "height": height * lines // 2160,
            "fps": 29.97,
            "link": f"https://videos.pexels.com/video-files/{number}/{number}-{quality}_{lines}_30fps.mp4",
            "size": 700 * lines * lines // 100,
        }
        for place, (quality, lines) in enumerate([("uhd", 2160), ("hd", 1080), ("hd", 720), ("sd", 360)])
    ]
    return {
        "id": number,
        "width": width,
        "height": height,
        "duration": 14,
        "full_res": None,
        "tags": [],
        "url": f"https://www.pexels.com/video/rain-on-window-{number}/",
        "image": f"https://images.pexels.com/videos/{number}/free-video.jpeg",
        "avg_color": None,
        "user": {"id": 42, "name": "Ana Example", "url": "https://www.pexels.com/@ana"},
        "video_files": files,
        "video_pictures": [
            {"id": 1, "picture": f"https://images.pexels.com/videos/{number}/pictures/preview-0.jpeg", "nr": 0}
        ],
    }


def _photo(at: int) -> dict[str, Any]:
    number = 2_014_400 + at
    width, height = (3024, 4032) if upright(at) else (4032, 3024)
    address = f"https://images.pexels.com/photos/{number}/pexels-photo-{number}.jpeg"
    return {
        "id": number,
        "width": width,
        "height": height,
        "url": f"https://www.pexels.com/photo/brown-rocks-during-golden-hour-{number}/",
        "photographer": "Joey Farina",
        "photographer_url": "https://www.pexels.com/@joey",
        "photographer_id": 680589,
        "avg_color": "#978E82",
        "src": {
            "original": address,
            "large2x": f"{address}?auto=compress&cs=tinysrgb&dpr=2&h=650&w=940",
            "large": f"{address}?auto=compress&cs=tinysrgb&h=650&w=940",
            "medium": f"{address}?auto=compress&cs=tinysrgb&h=350",
            "small": f"{address}?auto=compress&cs=tinysrgb&h=130",
            "portrait": f"{address}?auto=compress&cs=tinysrgb&fit=crop&h=1200&w=800",
            "landscape": f"{address}?auto=compress&cs=tinysrgb&fit=crop&h=627&w=1200",
            "tiny": f"{address}?auto=compress&cs=tinysrgb&dpr=1&fit=crop&h=200&w=280",
        },
        "liked": False,
        "alt": "Brown rocks during golden hour",
    }
