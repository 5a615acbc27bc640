"""Speaks as incompetech.com does: one file that lists every piece."""

from typing import Any, ClassVar

from werkzeug import Request, Response

from engine.domain.asset import Kind
from tests.servers.source import SourceServer, said


class IncompetechServer(SourceServer):
    """`GET /music/royalty-free/pieces.json`."""

    kinds: ClassVar[tuple[Kind, ...]] = ("audio",)
    id_path: ClassVar[tuple[str | int, ...]] = ("isrc",)
    whole: ClassVar[bool] = True

    def row(self, at: int, kind: Kind) -> dict[str, Any]:  # noqa: ARG002 - sound alone
        return {
            "title": f"Rain Stroll {at}",
            "filename": f"Rain Stroll {at}.mp3",
            "isrc": f"USUAN16{at:05}",
            "uuid": f"{at:032}",
            "genre": "11",
            "collection": "",
            "feel": "Bouncy, Bright",
            "instruments": "Piano, Bass",
            "bpm": "112",
            "length": "00:02:31",
            "description": "Light walking theme for a day of rain, snow, hail or fog.",
            "uploaded": "2016-03-04",
        }

    def answer(self, request: Request) -> Response:
        if request.path != "/music/royalty-free/pieces.json":
            return Response("<html>not here</html>", 404)
        return said(self.rows["audio"])
