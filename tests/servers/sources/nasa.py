"""Speaks as images-api.nasa.gov does: a search of collections, and the files of each item for the asking."""

from typing import Any, ClassVar

from werkzeug import Request, Response

from engine.domain.asset import Kind
from tests.servers.source import SourceServer, part, said

_CENTRES = ("JSC", "JPL", "GSFC")
_ENDINGS = {"video": "mp4", "image": "jpg", "audio": "mp3"}


class NasaServer(SourceServer):
    """`GET /search` and `GET /asset/{nasa_id}`."""

    kinds: ClassVar[tuple[Kind, ...]] = ("video", "image", "audio")
    id_path: ClassVar[tuple[str | int, ...]] = ("data", 0, "nasa_id")

    def row(self, at: int, kind: Kind) -> dict[str, Any]:
        """Write an item; its address is over http and holds a space, as many do."""
        name = f"{kind} EX aurora_{at:02}"
        place = f"http://images-assets.nasa.gov/{kind}/{name}"
        return {
            "href": f"{place}/collection.json",
            "data": [
                {
                    "nasa_id": name,
                    "title": f"Aurora, part {at}",
                    "description": "Green light <b>over</b> Canada. <a href='http://go.nasa.gov/x'>More</a>",
                    "media_type": kind,
                    "date_created": "2022-03-01T00:00:00Z",
                    "center": _CENTRES[at % 3],
                    "keywords": ["aurora", "Expedition 66"],
                    "photographer": "Pat Example" if at % 2 else "",
                    "secondary_creator": "",
                    "location": "",
                    "album": [],
                }
            ],
            "links": [{"href": f"{place}/{name}~thumb.jpg", "rel": "preview", "render": "image"}],
        }

    def answer(self, request: Request) -> Response:
        if request.path.startswith("/asset/"):
            return self._files(request.path.removeprefix("/asset/"))
        kinds: dict[str, Kind] = {"video": "video", "image": "image", "audio": "audio"}
        kind = kinds.get(request.args.get("media_type", ""))
        if request.path != "/search" or kind is None or not request.args.get("q"):
            return said({"reason": "Expected 'q' text search parameter or other keywords."}, 400)
        size, page = int(request.args.get("page_size", 100)), int(request.args.get("page", 1))
        rows = self.found(kind, request)
        links = []
        if page * size < len(rows):
            address = f"http://images-api.nasa.gov/search?q=aurora&page_size={size}&page={page + 1}"
            links.append({"rel": "next", "prompt": "Next", "href": address})
        collection = {
            "version": "1.1",
            "href": "http://images-api.nasa.gov/search?q=aurora",
            "items": part(rows, page - 1, size),
            "metadata": {"total_hits": len(rows)},
            "links": links,
        }
        return said({"collection": collection})

    def _files(self, name: str) -> Response:
        kind = name.split(" ", maxsplit=1)[0]
        if kind not in _ENDINGS:
            return said({"reason": "No assets found for nasa_id"}, 404)
        place, ending = f"http://images-assets.nasa.gov/{kind}/{name}/{name}", _ENDINGS[kind]
        sizes = ("orig", "128k") if kind == "audio" else ("orig", "large", "medium", "small", "mobile", "preview")
        names = [f"{place}~{size}.{ending}" for size in sizes]
        names += [f"{place}~thumb.jpg", f"{place}.srt", f"http://images-assets.nasa.gov/{kind}/{name}/metadata.json"]
        items = [{"href": name} for name in names]
        return said(
            {"collection": {"version": "1.0", "href": f"http://images-api.nasa.gov/asset/{name}", "items": items}}
        )
