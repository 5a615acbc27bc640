"""Speaks as archive.org does: a search of items, and what each holds for the asking."""

import re
from typing import Any, ClassVar

from werkzeug import Request, Response

from engine.domain.asset import Kind
from tests.servers.source import SourceServer, part, said

_LICENCES = (
    "http://creativecommons.org/licenses/publicdomain/",
    ["https://creativecommons.org/licenses/by/3.0/"],
    "http://creativecommons.org/licenses/by-sa/4.0/",
)


class InternetArchiveServer(SourceServer):
    """`GET /advancedsearch.php` and `GET /metadata/{identifier}`."""

    kinds: ClassVar[tuple[Kind, ...]] = ("video", "audio")
    id_path: ClassVar[tuple[str | int, ...]] = ("identifier",)

    def row(self, at: int, kind: Kind) -> dict[str, Any]:
        """Write an item; what may be said once or often is written both ways."""
        return {
            "identifier": f"ex_{kind}_{at:02}",
            "title": f"City Life, part {at}",
            "creator": "Example Films" if at % 2 else ["Example Films", "A. N. Other"],
            "licenseurl": _LICENCES[at % 3],
            "subject": ["city", "rain; streets"] if at % 2 else "city;rain",
            "date": "1949-01-01T00:00:00Z",
        }

    def answer(self, request: Request) -> Response:
        if request.path.startswith("/metadata/"):
            return said(self.item(request.path.removeprefix("/metadata/")))
        query = request.args.get("q", "")
        found = re.search(r"mediatype:(movies|audio)", query)
        if request.path != "/advancedsearch.php" or request.args.get("output") != "json" or not found:
            return Response("<html>not found</html>", 404)
        assert "NOT access-restricted-item:true" in query
        kind: Kind = "video" if found[1] == "movies" else "audio"
        rows, page = self.found(kind, request), int(request.args["page"])
        size = int(request.args["rows"])
        response = {"numFound": len(rows), "start": (page - 1) * size, "docs": part(rows, page - 1, size)}
        return said({"responseHeader": {"status": 0, "QTime": 9}, "response": response})

    def item(self, name: str) -> dict[str, Any]:
        """Say what an item holds; of one that is not there, nothing."""
        kind: Kind = "audio" if "_audio_" in name else "video"
        about = next((row for row in self.rows[kind] if row.get("identifier") == name), None)
        if about is None:
            return {}
        files = _films() if kind == "video" else _tracks()
        metadata = {**about, "mediatype": "movies" if kind == "video" else "audio", "collection": ["prelinger"]}
        return {"server": "ia800000.example", "dir": f"/1/items/{name}", "files": files, "metadata": metadata}


def _films() -> list[dict[str, Any]]:
    return [
        {"name": "City Life.mpeg", "source": "original", "format": "MPEG2", "size": "912345678", "height": "480"},
        {
            "name": "City Life.mp4",
            "source": "derivative",
            "format": "h.264",
            "length": "612.4",
            "width": "640",
            "height": "480",
            "size": "61234567",
            "sha1": "9f2a",
        },
        {"name": "City Life_512kb.mp4", "source": "derivative", "height": "240", "width": "320", "size": "31234567"},
        {"name": "City Life.thumbs/frame_000001.jpg", "source": "derivative", "format": "Thumbnail", "size": "3311"},
        {"name": "ex_meta.xml", "source": "original", "format": "Metadata", "size": "1234"},
    ]


def _tracks() -> list[dict[str, Any]]:
    return [
        {"name": "01 Dawn.flac", "source": "original", "format": "Flac", "length": "03:12", "size": "31234567"},
        {"name": "01 Dawn.mp3", "source": "derivative", "format": "VBR MP3", "length": "03:12", "size": "4123456"},
        {"name": "01 Dawn.png", "source": "derivative", "format": "PNG", "size": "8123"},
    ]
