"""Pexels: free footage and photographs, with a key of the person's own."""

from typing import ClassVar

from engine.domain.asset import Kind
from engine.domain.licence import PEXELS
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Seconds
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.sources.rows import PassedOver, Rendition, Row, best, listed, must_suit, page, rights, slug, tags

_MOST = 80
_LOCALES = {
    "cs": "cs-CZ",
    "da": "da-DK",
    "de": "de-DE",
    "el": "el-GR",
    "en": "en-US",
    "es": "es-ES",
    "fi": "fi-FI",
    "fr": "fr-FR",
    "hu": "hu-HU",
    "id": "id-ID",
    "it": "it-IT",
    "ja": "ja-JP",
    "ko": "ko-KR",
    "nl": "nl-NL",
    "no": "nb-NO",
    "pl": "pl-PL",
    "pt": "pt-BR",
    "ro": "ro-RO",
    "ru": "ru-RU",
    "sk": "sk-SK",
    "sv": "sv-SE",
    "th": "th-TH",
    "tr": "tr-TR",
    "uk": "uk-UA",
    "vi": "vi-VN",
    "zh": "zh-CN",
}


class Pexels:
    """Searches api.pexels.com; its terms ask that maker and site be named, so every offer has a credit."""

    title: ClassVar[str] = "Pexels"
    kinds: ClassVar[tuple[Kind, ...]] = ("video", "image")
    home: ClassVar[str] = "https://www.pexels.com"
    secret: ClassVar[str] = "pexels"  # noqa: S105 - its name, not the key
    key_page: ClassVar[str] = "https://www.pexels.com/api/key/"
    gap: ClassVar[Seconds] = 18.0
    """200 an hour; 20,000 a month lie beyond what one person's harvest asks."""
    caution: ClassVar[str] = ""

    def __init__(self, kit: Kit, address: str = "https://api.pexels.com") -> None:
        self._address = address
        self._catalogue = Catalogue("pexels", self, kit.http, kit.vault, kit.cache, at_once=200)

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits; `after` is the page's number."""
        number = int(after or 1)
        params = {"query": wanted.text, "page": str(number), "per_page": str(min(wanted.page_size, _MOST))}
        if wanted.orientation:
            params["orientation"] = wanted.orientation
        if locale := _LOCALES.get(wanted.language):
            params["locale"] = locale
        path, name = ("v1/videos/search", "videos") if wanted.kind == "video" else ("v1/search", "photos")
        sent = {"Authorization": self._catalogue.key()}
        said = self._catalogue.ask(
            f"{self._address}/{path}",
            progress,
            params,
            headers=sent,
            check=lambda said: listed(said, self.title, name),
        )
        rows = Row(said).rows(name)
        more = bool(rows and Row(said).at("next_page"))
        return page(rows, ("id",), lambda row: _offer(row, wanted), str(number + 1) if more else "")

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Give the offer as it is: its addresses last."""
        progress(1.0)
        return offer


def _offer(row: Row, wanted: Wanted) -> Offer:
    must_suit(wanted.orientation, row.whole("width"), row.whole("height"))
    return _video(row) if wanted.kind == "video" else _photo(row)


def _video(row: Row) -> Offer:
    file = best(
        Rendition(
            each.address("link"), each.whole("width"), each.whole("height"), each.whole("size"), each.number("fps")
        )
        for each in row.rows("video_files")
        if each.text("file_type") in {"video/mp4", ""}
    )
    if file is None:
        raise PassedOver("it has no file to fetch")
    item, where, creator = row.text("id"), row.address("url"), row.text("user", "name") or "a Pexels creator"
    return Offer(
        "pexels",
        item,
        "video",
        slug(where),
        file.url,
        rights(
            "pexels",
            PEXELS,
            item,
            where,
            file.url,
            creator,
            row.address("user", "url"),
            f"Video by {creator} on Pexels ({where})",
        ),
        tags(*row.texts("tags")),
        row.address("image"),
        file.width,
        file.height,
        row.number("duration"),
        file.size,
        proof=row.proof(),
    )


def _photo(row: Row) -> Offer:
    width, height = row.whole("width"), row.whole("height")
    original, large = row.address("src", "original"), row.address("src", "large2x")
    scale = min(1880 / width, 1300 / height, 1.0) if width and height else 0.0
    file = best(
        (Rendition(original, width, height), Rendition(large, round(width * scale), round(height * scale))),
        enough=1080,
    )
    if file is None:
        raise PassedOver("it has no file to fetch")
    item, where, creator = row.text("id"), row.address("url"), row.text("photographer") or "a Pexels creator"
    return Offer(
        "pexels",
        item,
        "image",
        row.text("alt") or slug(where),
        file.url,
        rights(
            "pexels",
            PEXELS,
            item,
            where,
            file.url,
            creator,
            row.address("photographer_url"),
            f"Photo by {creator} on Pexels ({where})",
        ),
        (),
        row.address("src", "medium"),
        file.width,
        file.height,
        proof=row.proof(),
    )
