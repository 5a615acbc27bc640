"""Wikimedia Commons: footage, pictures and sound under free licences, each with its own."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, ClassVar
from urllib.parse import parse_qsl, urlencode

from engine.domain.asset import Kind, Rights
from engine.domain.licence import Licence, credit, from_code, from_url
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Bytes, Seconds
from engine.errors import Declined, RateLimited
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sources.agent import reachable_agent
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.sources.rows import (
    PassedOver,
    Rendition,
    Row,
    best,
    https_address,
    listed,
    must_suit,
    page,
    rights,
    stated,
    tags,
)

_TYPES: Mapping[Kind, str] = {"video": "video", "image": "bitmap", "audio": "audio"}
_READ = {
    "video": {"video/webm", "video/ogg", "application/ogg", "video/mp4", "video/mpeg"},
    "image": {"image/jpeg", "image/png", "image/webp", "image/tiff"},
    "audio": {"audio/ogg", "application/ogg", "audio/flac", "audio/x-flac", "audio/wav", "audio/x-wav", "audio/mpeg"},
}
_SAID = "LicenseShortName|LicenseUrl|Artist|Attribution|ImageDescription|Restrictions|Categories"
_MOST = 50
_WINDOW = 10_000
"""So many results of a search can be paged through."""
_PARTS = 10
"""An answer may come in so many parts before it is whole."""
_SMALL, _LARGE = 500, 3840
"""Pixels across of a preview, and of the largest picture that is fetched: two of the widths that are allowed."""
_LIGHT: Bytes = 200_000_000
"""An original up to this is fetched as it is."""
_KEEPING = re.compile(r"cc[- ]|\bpd\b|public domain|self-published|uploaded|licen[cs]e|files?\b|wiki|media\b|pages? ")
"""Categories that are about a file's keeping, not about what it shows."""
_LINK = re.compile(r'href="((?:https?:)?//[^"]+)"')


class Wikimedia:
    """Searches commons.wikimedia.org, which asks every program for a way to reach who runs it."""

    title: ClassVar[str] = "Wikimedia Commons"
    kinds: ClassVar[tuple[Kind, ...]] = ("image", "video", "audio")
    home: ClassVar[str] = "https://commons.wikimedia.org"
    secret: ClassVar[str] = ""
    key_page: ClassVar[str] = ""
    gap: ClassVar[Seconds] = 1.0
    """One request after another; files fetched faster than about one a second are throttled for ten minutes."""
    caution: ClassVar[str] = (
        "Sends the setting `contact` with each request, as its rules ask. Licences are those that uploaders chose; "
        "people, trademarks and emblems shown may have rights besides."
    )

    def __init__(self, kit: Kit, address: str = "https://commons.wikimedia.org") -> None:
        self._address = address
        self._contact = kit.settings.contact
        self._catalogue = Catalogue("wikimedia", self, kit.http, kit.vault, kit.cache)

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits; `after` is what the service said of going on."""
        sent = {"User-Agent": reachable_agent(self._contact, self.title)}
        found: list[dict[str, Any]] = []
        going_on = dict(parse_qsl(after))
        for _ in range(_PARTS):
            params = {**_question(wanted), **going_on}
            said = self._catalogue.ask(f"{self._address}/w/api.php", progress, params, headers=sent, check=_check)
            going_on = _going_on(said)
            found = _joined(found, Row(said).rows("query", "pages"))
            if Row(said).true("batchcomplete") or not going_on:
                break
        rows = sorted(map(Row, found), key=lambda row: row.whole("index") or _WINDOW)
        headers = tuple(sent.items())
        return page(rows, ("pageid",), lambda row: replace(_offer(row, wanted), headers=headers), urlencode(going_on))

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Give the offer as it is, and who fetches it."""
        progress(1.0)
        return replace(offer, headers=(("User-Agent", reachable_agent(self._contact, self.title)),))


def _question(wanted: Wanted) -> dict[str, str]:
    asked = {
        "action": "query",
        "format": "json",
        "formatversion": "2",
        "generator": "search",
        "gsrnamespace": "6",
        "gsrsearch": f"filetype:{_TYPES[wanted.kind]} {wanted.text}",
        "gsrlimit": str(min(wanted.page_size, _MOST)),
        "prop": "imageinfo|videoinfo" if wanted.kind == "video" else "imageinfo",
        "iiprop": "url|size|mime|mediatype|sha1|extmetadata|user",
        "iiurlwidth": str(_SMALL),
        "iiextmetadatafilter": _SAID,
        "iiextmetadatalanguage": wanted.language,
        "maxlag": "5",
    }
    return {**asked, "viprop": "derivatives"} if wanted.kind == "video" else asked


def _going_on(said: Any) -> dict[str, str]:
    """What must be sent along to be given the rest."""
    found = Row(said).at("continue")
    names = [name for name in found if name.isascii()] if isinstance(found, dict) else []
    return {name: text for name in names if (text := Row(found).text(name))}


def _joined(before: list[dict[str, Any]], more: list[Row]) -> list[dict[str, Any]]:
    """Join what several answers say of the same pages."""
    plain = [each.at() for each in more if isinstance(each.at(), dict)]
    if not before:
        return plain
    by_page = {Row(each).text("pageid"): each for each in plain}
    return [{**each, **by_page.get(Row(each).text("pageid"), {})} for each in before]


def _check(said: Any) -> None:
    """Failures come with status 200; where nothing is found, `query` is left out."""
    row = Row(said)
    if row.at("error") is None:
        if row.at("query") is not None or row.at("batchcomplete") is None:
            listed(said, Wikimedia.title, "query", "pages")
        return
    code, words = row.text("error", "code"), row.text("error", "info")
    if code in {"maxlag", "ratelimited", "readonly"}:
        raise RateLimited(f"Wikimedia Commons is busy: {words or code}.", max(5.0, row.number("error", "lag")))
    raise Declined(f"Wikimedia Commons: {words or code}")


def _offer(row: Row, wanted: Wanted) -> Offer:
    about = Row(row.at("imageinfo", 0))
    mime = about.text("mime")
    if mime not in _READ[wanted.kind]:
        raise PassedOver(f"files of the type {mime or 'unknown'} are not read")
    must_suit(wanted.orientation, about.whole("width"), about.whole("height"))
    file = {"video": _clip, "image": _picture, "audio": _sound}[wanted.kind](row, about)
    title = " ".join(PurePosixPath(row.text("title").removeprefix("File:")).stem.replace("_", " ").split())
    return Offer(
        "wikimedia",
        row.text("pageid"),
        wanted.kind,
        title,
        file.url,
        _rights(row, about, title, file.url),
        _tags(about),
        "" if wanted.kind == "audio" else about.address("thumburl"),
        file.width,
        file.height,
        0.0 if wanted.kind == "image" else about.number("duration"),
        file.size,
        proof=row.proof(),
    )


def _clip(row: Row, about: Row) -> Rendition:
    """Choose the original where it is neither larger than a film's picture nor heavy, else what was made of it."""
    original = _original(about)
    if 720 <= min(original.width, original.height) <= 1080 and original.size <= _LIGHT:
        return original
    made = [
        Rendition(https_address(_whole(each.text("src", most=2000))), each.whole("width"), each.whole("height"))
        for each in row.rows("videoinfo", 0, "derivatives")
        if each.text("transcodekey") and each.text("type").startswith("video/")
    ]
    return best([original, *made]) or original


def _picture(_: Row, about: Row) -> Rendition:
    """Choose the original where it is no larger than any screen and of a kind that every program reads."""
    original, small = _original(about), about.address("thumburl")
    wide = original.width > _LARGE
    if not wide and about.text("mime") != "image/tiff":
        return original
    width = _LARGE if wide else max((each for each in (1280, 1920) if each <= original.width), default=_SMALL)
    scaled = re.sub(rf"\b{_SMALL}px-(?=[^/]*$)", f"{width}px-", small, count=1)
    if scaled == small:
        return original
    return Rendition(scaled, width, round(original.height * width / max(original.width, 1)))


def _sound(_: Row, about: Row) -> Rendition:
    return replace(_original(about), width=0, height=0)


def _original(about: Row) -> Rendition:
    return Rendition(about.address("url"), about.whole("width"), about.whole("height"), about.whole("size"))


def _rights(row: Row, about: Row, title: str, file_url: str) -> Rights:
    licence = _licence(about)
    artist = about.at("extmetadata", "Artist", "value")
    creator = _said(about, "Artist", 200) or about.text("user") or "unknown"
    link = _LINK.search(artist) if isinstance(artist, str) else None
    where = about.address("descriptionurl")
    return rights(
        "wikimedia",
        licence,
        row.text("pageid"),
        where,
        file_url,
        creator,
        https_address(_whole(link[1])) if link else "",
        credit(licence, title, _said(about, "Attribution", 300) or creator, where),
    )


def _licence(about: Row) -> Licence:
    """Tell its licence; what law forbids besides leaves open whether it may earn money."""
    name = _said(about, "LicenseShortName", 100)
    found = stated(from_url(_said(about, "LicenseUrl", 300)) or from_code(name), name)
    return replace(found, commercial=found.commercial and None) if _said(about, "Restrictions", 100) else found


def _tags(about: Row) -> tuple[str, ...]:
    kept = (each for each in _said(about, "Categories", 2000).split("|") if not _KEEPING.search(each.lower()))
    return tags(*kept)


def _said(about: Row, name: str, most: int) -> str:
    return about.text("extmetadata", name, "value", most=most)


def _whole(address: str) -> str:
    return f"https:{address}" if address.startswith("//") else address
