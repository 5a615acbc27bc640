"""Speaks as ccmixter.org/api/query does: a bare array with very long headers, and no words where nothing is found."""

from typing import Any, ClassVar

from werkzeug import Request, Response

from engine.domain.asset import Kind
from tests.servers.source import SourceServer, said


class CcMixterServer(SourceServer):
    """`GET /api/query?f=json`."""

    kinds: ClassVar[tuple[Kind, ...]] = ("audio",)
    id_path: ClassVar[tuple[str | int, ...]] = ("upload_id",)
    blank: ClassVar[bool] = True

    def row(self, at: int, kind: Kind) -> dict[str, Any]:  # noqa: ARG002 - sound alone
        number = 61_001 + at
        place = "http://ccmixter.org/content/exartist"
        return {
            "upload_id": number,
            "upload_name": f"Blue Rain {at}",
            "user_name": "exartist",
            "user_real_name": "Ex Artist" if at % 2 else "",
            "artist_page_url": "http://ccmixter.org/people/exartist",
            "file_page_url": f"http://ccmixter.org/files/exartist/{number}",
            "license_name": "Attribution (3.0)",
            "license_url": "http://creativecommons.org/licenses/by/3.0/",
            "upload_tags": ",instrumental,bpm_095_100,audio,mp3,jazz_walk,",
            "upload_date_format": "Mon, Mar 4, 2024",
            "upload_extra": {"bpm": "96", "usertags": "jazz,rain"},
            "files": [
                {
                    "file_id": 1,
                    "file_name": "exartist_-_Blue_Rain_stems.zip",
                    "file_nicname": "zip",
                    "download_url": f"{place}/exartist_-_Blue_Rain_{at}_stems.zip",
                    "file_filesize": " (24.1MB)",
                    "file_format_info": {"mime_type": "application/zip"},
                },
                {
                    "file_id": 2,
                    "file_name": "exartist_-_Blue_Rain.mp3",
                    "file_nicname": "mp3",
                    "download_url": f"{place}/exartist_-_Blue_Rain_{at}.mp3",
                    "file_filesize": " (4.1MB)",
                    "file_format_info": {"ps": "3:12", "br": "CBR 192k", "sr": "44.1k", "mime_type": "audio/mpeg"},
                },
            ],
        }

    def answer(self, request: Request) -> Response:
        if request.path != "/api/query" or request.args.get("f") != "json":
            return Response("<html>ccMixter</html>", content_type="text/html")
        start, size = int(request.args.get("offset", 0)), min(200, int(request.args.get("limit", 10)))
        rows = self.found("audio", request)[start : start + size]
        if not rows:
            return Response(" ", content_type="text/html")
        return said(rows, headers={"X-Dig": "x" * 60_000})
