"""Speaks as api.openverse.org does to those without an account: small pages, not many, each item's licence with it."""

from typing import Any, ClassVar

from werkzeug import Request, Response

from engine.domain.asset import Kind
from tests.servers.source import SourceServer, part, said, upright

_LICENCES = (("by", "4.0"), ("by-sa", "3.0"), ("cc0", "1.0"), ("pdm", "1.0"), ("by-nc", "2.0"), ("by-nd", "2.0"))


class OpenverseServer(SourceServer):
    """`GET /v1/images/` and `GET /v1/audio/`."""

    kinds: ClassVar[tuple[Kind, ...]] = ("image", "audio")
    most: ClassVar[int] = 240

    def row(self, at: int, kind: Kind) -> dict[str, Any]:
        letters, version = _LICENCES[at % len(_LICENCES)]
        tree = "publicdomain" if letters in {"cc0", "pdm"} else "licenses"
        path = {"cc0": "zero", "pdm": "mark"}.get(letters, letters)
        body = _picture(at) if kind == "image" else _sound(at)
        return {
            "id": f"1f2e3d4c-0000-4000-8000-0000000000{at:02}",
            "title": f"Calm tide {at}",
            "indexed_on": "2024-01-01T00:00:00Z",
            "creator": "Mira" if at % 5 else None,
            "creator_url": "https://example.org/people/mira",
            "license": letters,
            "license_version": version,
            "license_url": f"https://creativecommons.org/{tree}/{path}/{version}/",
            "attribution": f'"Calm tide" by Mira is licensed under {letters} {version}.',
            "tags": [{"name": "calm", "accuracy": None}, {"name": "sea"}],
            "mature": False,
            "fields_matched": ["title"],
            **body,
        }

    def answer(self, request: Request) -> Response:
        kinds: dict[str, Kind] = {"/v1/images/": "image", "/v1/audio/": "audio"}
        kind = kinds.get(request.path)
        size, page = int(request.args.get("page_size", 20)), int(request.args.get("page", 1))
        if kind is None:
            return said({"detail": "Not found."}, 404)
        if size > 20:
            return said({"detail": "page_size must be between 1 & 20 for unauthenticated requests."}, 401)
        if len(request.args.get("q", "")) > 200:
            return said({"detail": {"q": ["Ensure this field has no more than 200 characters."]}}, 400)
        rows = self.found(kind, request)
        if wanted := request.args.get("aspect_ratio"):
            rows = [row for row in rows if (row["height"] > row["width"]) == (wanted == "tall")]
        answer = {
            "result_count": len(rows),
            "page_count": -(-len(rows) // size),
            "page_size": size,
            "page": page,
            "results": part(rows, page - 1, size),
        }
        limits = {"X-RateLimit-Limit-anon_burst": "20/min", "X-RateLimit-Available-anon_burst": "17"}
        return said(answer, headers=limits)


def _picture(at: int) -> dict[str, Any]:
    width, height = (768, 1024) if upright(at) else (1024, 768)
    return {
        "url": f"https://live.staticflickr.com/65535/{at}_b.jpg",
        "foreign_landing_url": f"https://www.flickr.com/photos/mira/{at}",
        "provider": "flickr",
        "source": "flickr",
        "category": "photograph",
        "filesize": None,
        "filetype": "jpg",
        "width": width,
        "height": height,
        "thumbnail": f"https://api.openverse.org/v1/images/{at}/thumb/",
    }


def _sound(at: int) -> dict[str, Any]:
    return {
        "url": f"https://cdn.freesound.org/previews/1/{at}-hq.mp3",
        "foreign_landing_url": f"https://freesound.org/people/mira/sounds/{at}",
        "provider": "freesound",
        "source": "jamendo" if at == 7 else "freesound",
        "category": "music",
        "duration": 151_000,
        "filesize": 2_400_000,
        "filetype": "mp3",
        "bit_rate": 128_000,
        "genres": ["ambient"],
        "alt_files": None,
    }
