"""The Internet Archive: old films and free music, as far as those who uploaded them state a licence."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import ClassVar
from urllib.parse import quote

from engine.domain.asset import Kind, Rights
from engine.domain.licence import credit, from_url
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Bytes, Seconds
from engine.errors import Declined
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sources.agent import agent
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.sources.rows import PassedOver, Row, listed, page, rights, stated, tags

_HOME = "https://archive.org"
_FREE = "licenseurl:*publicdomain* OR licenseurl:*licenses\\/by\\/* OR licenseurl:*by-sa*"
_AMONG: Mapping[Kind, str] = {
    "video": f"mediatype:movies AND (collection:prelinger OR collection:nasa OR {_FREE})",
    "audio": f"mediatype:audio AND (collection:netlabels OR collection:opensource_audio) AND ({_FREE})",
}
_ASKED = ("identifier", "title", "creator", "licenseurl", "subject", "date")
_WINDOW = 10_000
"""So many results of a search can be paged through."""
_ENDINGS: Mapping[Kind, tuple[str, ...]] = {
    "video": (".mp4", ".m4v", ".webm", ".mkv", ".mov", ".mpg", ".mpeg", ".ogv", ".avi"),
    "audio": (".mp3", ".flac", ".ogg", ".m4a", ".wav"),
}
"""Best first: of two files alike the one that is easier to read is taken."""
_HEAVY: Bytes = 400_000_000
_MEANT = re.compile(r"[^\w\s'-]|\b(?:AND|OR|NOT|TO)\b")
"""What the query language would read as its own."""


class InternetArchive:
    """Searches archive.org; which of an item's files is fetched is settled when it is claimed."""

    title: ClassVar[str] = "Internet Archive"
    kinds: ClassVar[tuple[Kind, ...]] = ("video", "audio")
    home: ClassVar[str] = _HOME
    secret: ClassVar[str] = ""
    key_page: ClassVar[str] = ""
    gap: ClassVar[Seconds] = 1.0
    """No limit is published; more than a request a second is answered with 429 or 503 under load."""
    caution: ClassVar[str] = "The licences are claims of those who uploaded the items; look before you rely on one."

    def __init__(self, kit: Kit, address: str = _HOME) -> None:
        self._address = address
        self._sent = {"User-Agent": agent(kit.settings.contact)}
        self._catalogue = Catalogue("internet_archive", self, kit.http, kit.vault, kit.cache)

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits; `after` is the page's number."""
        number = int(after or 1)
        params = {
            "q": f"({_words(wanted.text)}) AND {_AMONG[wanted.kind]} AND NOT access-restricted-item:true",
            **{f"fl[{at}]": name for at, name in enumerate(_ASKED)},
            "sort[0]": "downloads desc",
            "rows": str(wanted.page_size),
            "page": str(number),
            "output": "json",
        }
        said = self._catalogue.ask(
            f"{self._address}/advancedsearch.php",
            progress,
            params,
            headers=self._sent,
            check=lambda said: listed(said, self.title, "response", "docs"),
        )
        rows = Row(said).rows("response", "docs")
        last = min(Row(said).whole("response", "numFound"), _WINDOW)
        more = rows and number * wanted.page_size < last
        return page(rows, ("identifier",), lambda row: _offer(row, wanted.kind), str(number + 1) if more else "")

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Look at the item's files and terms, and choose. Raises Declined where nothing of it may or can be fetched."""
        where = f"{self._address}/metadata/{quote(offer.item, safe='')}"
        said = Row(self._catalogue.ask(where, progress, headers=self._sent, keep=False))
        about = Row(said.at("metadata"))
        if not isinstance(about.at(), dict) or said.true("is_dark"):
            raise Declined(f"The Internet Archive has no item {offer.item} any more.")
        if about.text("access-restricted-item") == "true" or about.true("access-restricted-item"):
            raise Declined(f"“{offer.title}” may not be fetched from the Internet Archive.")
        file = _chosen(said.rows("files"), offer.kind)
        if file is None:
            raise Declined(f"“{offer.title}” holds no file of a kind that is read.")
        url = f"{_HOME}/download/{quote(offer.item, safe='')}/{quote(file.text('name', most=2000))}"
        try:
            terms = _rights(about, offer.item, url)
        except PassedOver as reason:
            raise Declined(f"“{offer.title}”: {reason}.") from reason
        return replace(
            offer,
            file_url=url,
            rights=terms,
            width=file.whole("width"),
            height=file.whole("height"),
            duration=file.lasting("length"),
            size=file.whole("size"),
            headers=tuple(self._sent.items()),
            proof=Row({"metadata": about.at(), "file": file.at()}).proof(),
        )


def _words(text: str) -> str:
    return " AND ".join(_MEANT.sub(" ", text).split()) or "*"


def _offer(row: Row, kind: Kind) -> Offer:
    item = row.text("identifier")
    where = f"{_HOME}/download/{quote(item, safe='')}"
    return Offer(
        "internet_archive",
        item,
        kind,
        row.text("title"),
        where,
        _rights(row, item, where),
        tags(*(each for text in _several(row, "subject") for each in text.split(";"))),
        f"{_HOME}/services/img/{quote(item, safe='')}",
        proof=row.proof(),
    )


def _rights(row: Row, item: str, file_url: str) -> Rights:
    addresses = _several(row, "licenseurl")
    known = (licence for each in addresses if (licence := from_url(each)))
    licence = stated(next(known, None), next(iter(addresses), ""))
    creator = ", ".join(_several(row, "creator"))[:200] or "unknown"
    where = f"{_HOME}/details/{quote(item, safe='')}"
    wording = credit(licence, row.text("title"), creator, where)
    return rights("internet_archive", licence, item, where, file_url, creator, "", wording)


def _chosen(files: list[Row], kind: Kind) -> Row | None:
    """Choose: not too heavy, the tallest up to 1080 lines; of two alike the easier one, then the original."""

    def rank(file: Row) -> tuple[bool, bool, int, int, bool, str]:
        lines = file.whole("height")
        ending = _ENDINGS[kind].index(PurePosixPath(file.text("name", most=2000)).suffix.lower())
        derived = file.text("source") != "original"
        heavy, large = file.whole("size") > _HEAVY, lines > 1080
        return heavy, large, lines if large else -lines, ending, derived, file.text("name", most=2000)

    known = [
        file
        for file in files
        if PurePosixPath(file.text("name", most=2000)).suffix.lower() in _ENDINGS[kind]
        and file.text("private") != "true"
        and (file.whole("size") or not file.text("size"))
    ]
    return min(known, key=rank, default=None)


def _several(row: Row, name: str) -> list[str]:
    """Give what is written as one text or as a list of them."""
    found = row.at(name)
    every = [row.text(name)] if isinstance(found, str) else [each.text() for each in row.rows(name)]
    return [text for text in every if text]
