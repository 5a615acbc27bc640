"""NASA's image and video library: mostly in the public domain, without a key."""

import re
from dataclasses import replace
from typing import Any, ClassVar
from urllib.parse import quote

from engine.domain import licence
from engine.domain.asset import Kind
from engine.domain.licence import NASA, Licence
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Seconds
from engine.errors import Declined
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.sources.rows import PassedOver, Row, listed, page, rights, tags

_ITEMS = ("collection", "items")
_MOST = 100
_WINDOW = 10_000
"""How far into a search the service goes."""
_FILES: dict[Kind, tuple[str, ...]] = {
    "video": ("~large.mp4", "~medium.mp4", "~orig.mp4", "~small.mp4", "~orig.mov", "~mobile.mp4"),
    "image": ("~large.jpg", "~orig.jpg", "~orig.png", "~medium.jpg", "~large.png", "~orig.tif", "~small.jpg"),
    "audio": ("~orig.mp3", "~orig.m4a", "~orig.wav", "~128k.mp3", "~128k.m4a", "~64k.mp3"),
}
"""How the files of an item end, the one that suits best first: originals of footage may have gigabytes."""
_NAMED_AS = {"JPL": "JPL-Caltech"}
_ANOTHERS = re.compile(r"©|\(c\)\s*\d{4}|all rights reserved|(?<!no )(?<!not under )\bcopyright\b", re.IGNORECASE)
_COMMONS = re.compile(r"\bCC[ -]BY(?:-(?:NC|ND|SA))*[ -][1-4]\.[05]", re.IGNORECASE)
_MUSIC = re.compile(r"universal production music|killer tracks|\bmusic (?:by|credit|provided)", re.IGNORECASE)


class Nasa:
    """Searches images-api.nasa.gov; which file of an item is fetched is asked for when it is claimed."""

    title: ClassVar[str] = "NASA"
    kinds: ClassVar[tuple[Kind, ...]] = ("video", "image", "audio")
    home: ClassVar[str] = "https://images.nasa.gov"
    secret: ClassVar[str] = ""
    key_page: ClassVar[str] = ""
    gap: ClassVar[Seconds] = 0.5
    caution: ClassVar[str] = (
        "NASA's insignia, and people who can be recognised, must not suggest that NASA endorses a film."
    )

    def __init__(self, kit: Kit, address: str = "https://images-api.nasa.gov") -> None:
        self._address = address
        self._catalogue = Catalogue("nasa", self, kit.http, kit.vault, kit.cache)

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits; `after` is the page's number. Sizes are known once a file is fetched."""
        number, size = int(after or 1), min(wanted.page_size, _MOST)
        params = {"q": wanted.text, "media_type": wanted.kind, "page": str(number), "page_size": str(size)}
        said = Row(self._catalogue.ask(f"{self._address}/search", progress, params, check=_check))
        rows = said.rows(*_ITEMS)
        more = any(each.text("rel") == "next" for each in said.rows("collection", "links"))
        further = rows and more and number * size < _WINDOW
        return page(
            rows, ("data", 0, "nasa_id"), lambda row: _offer(row, wanted.kind), str(number + 1) if further else ""
        )

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Give the offer with the file of it that suits best. Raises Declined where it has none."""
        listing = f"{self._address}/asset/{quote(offer.item, safe='')}"
        said = Row(self._catalogue.ask(listing, progress, check=_check))
        files = [each.address("href") for each in said.rows(*_ITEMS)]
        for ending in _FILES[offer.kind]:
            for file in files:
                if file.lower().endswith(ending):
                    return replace(offer, file_url=file, rights=replace(offer.rights, file_url=file))
        raise Declined(f"NASA has no file of {offer.title!r} that can be used.", "Choose another.")


def _check(said: Any) -> None:
    listed(said, Nasa.title, *_ITEMS)


def _offer(row: Row, kind: Kind) -> Offer:
    item, centre = row.text("data", 0, "nasa_id"), row.text("data", 0, "center")
    told = row.text("data", 0, "description", most=5000)
    terms = _terms(" ".join([told, row.text("data", 0, "title"), row.text("data", 0, "secondary_creator")]))
    maker = row.text("data", 0, "photographer") or row.text("data", 0, "secondary_creator")
    nasa = f"NASA/{_NAMED_AS.get(centre, centre)}" if centre else "NASA"
    credit = f"Courtesy {nasa}" + (f", {maker}" if maker and maker.upper() not in nasa.upper() else "")
    where = f"https://images.nasa.gov/details/{quote(item, safe='')}" if item else ""
    previews = [each.address("href") for each in row.rows("links") if each.text("rel") == "preview"]
    title, listing = row.text("data", 0, "title"), row.address("href")
    if terms is not NASA:
        credit = licence.credit(terms, title, maker or nasa, where)
    return Offer(
        "nasa",
        item,
        kind,
        title,
        listing,
        rights(
            "nasa", terms, item, where, listing, maker or nasa, "", credit, content_id_risk=bool(_MUSIC.search(told))
        ),
        tags(*row.texts("data", 0, "keywords")),
        previews[0] if previews else "",
        proof=row.proof(),
    )


def _terms(told: str) -> Licence:
    """Read an item's terms: NASA's own, unless its words name another's."""
    if (found := _COMMONS.search(told)) and (named := licence.from_code(found.group())):
        return named
    if _ANOTHERS.search(told):
        raise PassedOver("its description names another's copyright")
    return NASA
