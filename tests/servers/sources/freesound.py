"""Speaks as freesound.org/apiv2 does: a search by pages, previews for all, originals for who is signed in."""

from typing import Any, ClassVar

from werkzeug import Request, Response

from engine.domain.asset import Kind
from tests.servers.source import SourceServer, part, said

_LICENCES = (
    "http://creativecommons.org/publicdomain/zero/1.0/",
    "https://creativecommons.org/licenses/by/4.0/",
    "http://creativecommons.org/licenses/by/3.0/",
)
TOKEN = "an-access-token-that-is-good-for-a-day"


class FreesoundServer(SourceServer):
    """`GET /apiv2/search/` with a token, `GET /apiv2/me/` for who is signed in."""

    key: ClassVar[str] = "freesound-key-0123456789abcdef"
    kinds: ClassVar[tuple[Kind, ...]] = ("audio",)

    def allows(self, request: Request) -> bool:
        if request.path == "/apiv2/me/":
            return request.headers.get("Authorization") == f"Bearer {TOKEN}"
        return request.headers.get("Authorization") == f"Token {self.key}"

    def refusal(self) -> Response:
        return said({"detail": "Authentication credentials were not provided."}, 401)

    def row(self, at: int, kind: Kind) -> dict[str, Any]:  # noqa: ARG002 - sound alone
        number = 700_001 + at
        place = f"https://cdn.freesound.org/previews/700/{number}_42"
        return {
            "id": number,
            "name": f"rain_{at}.wav",
            "username": "sound maker",
            "license": _LICENCES[at % 3],
            "duration": 20.92,
            "type": "wav",
            "channels": 2,
            "samplerate": 48_000.0,
            "filesize": 176_000,
            "md5": "d" * 32,
            "tags": ["rain", "weather", "field-recording"],
            "category": "Soundscapes",
            "avg_rating": 4.6,
            "num_downloads": 900,
            "gen_ai_preference": "no-gen-ai",
            "url": f"https://freesound.org/people/sound%20maker/sounds/{number}/",
            "previews": {
                "preview-hq-mp3": f"{place}-hq.mp3",
                "preview-lq-mp3": f"{place}-lq.mp3",
                "preview-hq-ogg": f"{place}-hq.ogg",
                "preview-lq-ogg": f"{place}-lq.ogg",
            },
            "images": {"waveform_m": f"{place}_wave_M.png", "spectral_m": f"{place}_spec_M.jpg"},
        }

    def answer(self, request: Request) -> Response:
        if request.path == "/apiv2/me/":
            return said({"username": "me", "url": "https://freesound.org/people/me/"})
        if request.path != "/apiv2/search/" or "license" not in request.args.get("fields", ""):
            return said({"detail": "Not found."}, 404)
        page, size = int(request.args.get("page", 1)), min(150, int(request.args.get("page_size", 15)))
        rows = self.found("audio", request)
        more = page * size < len(rows)
        address = f"https://freesound.org/apiv2/search/?query=rain&page_size={size}&page={page + 1}"
        results = part(rows, page - 1, size)
        return said({"count": len(rows), "next": address if more else None, "previous": None, "results": results})
