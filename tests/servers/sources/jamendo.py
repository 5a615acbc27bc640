"""Speaks as api.jamendo.com does: every answer has status 200, and says in its headers whether it is one."""

from typing import Any, ClassVar

from werkzeug import Request, Response

from engine.domain.asset import Kind
from tests.servers.source import SourceServer, said


class JamendoServer(SourceServer):
    """`GET /v3.0/tracks/`."""

    key: ClassVar[str] = "9f8e7d6c"
    kinds: ClassVar[tuple[Kind, ...]] = ("audio",)

    def allows(self, request: Request) -> bool:
        return request.args.get("client_id") == self.key

    def refusal(self) -> Response:
        return failed(5, "Jamendo Api Invalid Client Id Error: Your credential is not authorized.")

    def row(self, at: int, kind: Kind) -> dict[str, Any]:  # noqa: ARG002 - sound alone
        number = 1_500_001 + at
        place = "https://prod-1.storage.jamendo.com"
        return {
            "id": str(number),
            "name": f"Soft Rain {at}",
            "duration": 184,
            "artist_id": "9",
            "artist_name": "Exband",
            "album_name": "Rise",
            "album_image": f"https://usercontent.jamendo.com?type=album&id={at}&width=300",
            "license_ccurl": f"http://creativecommons.org/licenses/{('by', 'by-sa')[at % 2]}/3.0/",
            "releasedate": "2021-02-03",
            "audio": f"{place}/?trackid={number}&format=mp32",
            "audiodownload": f"{place}/download/track/{number}/mp32/",
            "audiodownload_allowed": True,
            "content_id_free": at % 2 == 0,
            "prourl": "",
            "shareurl": f"https://www.jamendo.com/track/{number}",
            "musicinfo": {
                "vocalinstrumental": "instrumental",
                "speed": "medium",
                "tags": {"genres": ["ambient"], "instruments": ["piano"], "vartags": ["calm"]},
            },
        }

    def answer(self, request: Request) -> Response:
        if request.path != "/v3.0/tracks/" or request.args.get("ccnc") != "false":
            return failed(7, "Jamendo Api Method Not Found Error.")
        start, size = int(request.args.get("offset", 0)), min(200, int(request.args.get("limit", 10)))
        rows = self.found("audio", request)
        part = rows[start : start + size]
        headers = {
            "status": "success",
            "code": 0,
            "error_message": "",
            "warnings": "",
            "results_count": len(part),
            "results_fullcount": len(rows),
        }
        return said({"headers": headers, "results": part})


def failed(code: int, words: str) -> Response:
    """Fail as it does."""
    headers = {"status": "failed", "code": code, "error_message": words, "warnings": "", "results_count": 0}
    return said({"headers": headers, "results": []})
