"""Speaks as Wikimedia Commons does: one query that finds files and tells their licences, its answer in parts."""

import re
from typing import Any, ClassVar

from werkzeug import Request, Response

from engine.domain.asset import Kind
from engine.runtime.settings import Settings
from tests.servers.source import SourceServer, said, upright

_LICENCES = (
    ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0"),
    ("CC0", "http://creativecommons.org/publicdomain/zero/1.0/deed.en"),
    ("Public domain", ""),
)
_PLACE = "https://upload.wikimedia.org/wikipedia/commons"
_CONTACT = "films@example.org"


class WikimediaServer(SourceServer):
    """`GET /w/api.php` for `generator=search`; who cannot be reached is not answered."""

    kinds: ClassVar[tuple[Kind, ...]] = ("image", "video", "audio")
    settings: ClassVar[Settings] = Settings(contact=_CONTACT)
    id_path: ClassVar[tuple[str | int, ...]] = ("pageid",)

    def allows(self, request: Request) -> bool:
        return bool(re.search(r"\(.*(@|https?://).*\)", request.headers.get("User-Agent", "")))

    def refusal(self) -> Response:
        return Response("Please set a user-agent and respect our robot policy", 403)

    def row(self, at: int, kind: Kind) -> dict[str, Any]:
        name = f"Rain_example_{at}.{'webm' if kind == 'video' else 'jpg' if kind == 'image' else 'ogg'}"
        number = 991 + at + {"video": 0, "image": 1000, "audio": 2000}[kind]
        page = {"pageid": number, "ns": 6, "title": f"File:{name.replace('_', ' ')}", "index": at + 1}
        about = _about(at, name, kind)
        if kind != "video":
            return {**page, "imageinfo": [about]}
        return {**page, "imageinfo": [about], "videoinfo": [{"derivatives": _derivatives(name, about)}]}

    def answer(self, request: Request) -> Response:
        asked = request.args
        found = re.match(r"filetype:(video|bitmap|audio) ", asked.get("gsrsearch", ""))
        if request.path != "/w/api.php" or asked.get("action") != "query" or not found:
            return said({"error": {"code": "badvalue", "info": "Unrecognized value for parameter."}})
        kinds: dict[str, Kind] = {"video": "video", "bitmap": "image", "audio": "audio"}
        rows, size, start = self.found(kinds[found[1]], request), int(asked["gsrlimit"]), int(asked.get("gsroffset", 0))
        pages, more = rows[start : start + size], start + size < len(rows)
        going_on = {"gsroffset": start + size, "continue": "gsroffset||"}
        if not pages:
            return said({"batchcomplete": True})
        if "videoinfo" not in asked["prop"]:
            whole = {"batchcomplete": True, "query": {"pages": pages[::-1]}}
            return said({**whole, "continue": going_on} if more else whole)
        # What concerns videos comes in a second part of the same answer.
        if "vicontinue" not in asked:
            first = [_without(page, "videoinfo") for page in pages]
            rest = {"vicontinue": "Rain|1", "gsroffset": start, "continue": "||imageinfo"}
            return said({"continue": {**rest, "gsroffset": start}, "query": {"pages": first}})
        second = {"batchcomplete": True, "query": {"pages": [_without(page, "imageinfo") for page in pages]}}
        return said({**second, "continue": going_on} if more else second)


def _without(page: Any, name: str) -> Any:
    return {key: each for key, each in page.items() if key != name} if isinstance(page, dict) else page


def _about(at: int, name: str, kind: Kind) -> dict[str, Any]:
    width, height = (0, 0) if kind == "audio" else (1080, 1920) if upright(at) else (1920, 1080)
    if kind == "image":
        width, height = width * 3, height * 3
    licence, address = _LICENCES[at % 3]
    said_of = {
        "LicenseShortName": licence,
        "LicenseUrl": address,
        "Artist": '<a href="//commons.wikimedia.org/wiki/User:Jane" title="User:Jane">Jane &amp; Co</a>',
        "ImageDescription": "<p>Rain on a <i>street</i></p>",
        "Categories": "Rain in Lisbon|Self-published work|CC-BY-SA-4.0|Streets at night",
        "Restrictions": "",
    }
    return {
        "url": f"{_PLACE}/a/ab/{name}",
        "descriptionurl": f"https://commons.wikimedia.org/wiki/File:{name}",
        "size": 12_345_678,
        "width": width,
        "height": height,
        "duration": 14.2,
        "mime": {"video": "video/webm", "image": "image/jpeg", "audio": "application/ogg"}[kind],
        "user": "Jane",
        "sha1": "c" * 40,
        "thumburl": f"{_PLACE}/thumb/a/ab/{name}/500px-{name}.jpg",
        "thumbwidth": 500,
        "extmetadata": {key: {"value": text, "source": "commons-desc-page"} for key, text in said_of.items() if text},
    }


def _derivatives(name: str, about: dict[str, Any]) -> list[dict[str, Any]]:
    width, height = about["width"], about["height"]
    original = {"src": about["url"], "type": 'video/webm; codecs="vp9"', "width": width, "height": height}
    made = [
        {
            "src": f"//upload.wikimedia.org/wikipedia/commons/transcoded/a/ab/{name}/{name}.{lines}p.vp9.webm",
            "type": 'video/webm; codecs="vp9, opus"',
            "transcodekey": f"{lines}p.vp9.webm",
            "width": width * lines // 1080,
            "height": height * lines // 1080,
            "bandwidth": 1_500_000,
        }
        for lines in (240, 480, 720, 1080)
    ]
    return [original, *made]
