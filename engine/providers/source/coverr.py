"""Coverr: free footage without credit, with a key that is given on request."""

import re
from typing import ClassVar

from engine.domain.asset import Kind
from engine.domain.licence import COVERR
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Seconds
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.sources.rows import PassedOver, Row, listed, must_suit, page, rights, tags

_MOST = 50


class Coverr:
    """Searches api.coverr.co; fields beyond the id, the title, the duration and the addresses may be missing."""

    title: ClassVar[str] = "Coverr"
    kinds: ClassVar[tuple[Kind, ...]] = ("video",)
    home: ClassVar[str] = "https://coverr.co"
    secret: ClassVar[str] = "coverr"  # noqa: S105 - its name, not the key
    key_page: ClassVar[str] = "https://coverr.co/developers"
    gap: ClassVar[Seconds] = 1.0
    """No limit is published."""
    caution: ClassVar[str] = "Coverr gives keys by e-mail alone: write to team@coverr.co what you make."

    def __init__(self, kit: Kit, address: str = "https://api.coverr.co") -> None:
        self._address = address
        self._catalogue = Catalogue("coverr", self, kit.http, kit.vault, kit.cache)

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits; `after` is the page's number, from 0."""
        number, size = int(after or 0), min(_MOST, wanted.page_size)
        params = {"query": wanted.text, "urls": "true", "page": str(number), "page_size": str(size)}
        said = Row(
            self._catalogue.ask(
                f"{self._address}/videos",
                progress,
                params,
                headers={"Authorization": f"Bearer {self._catalogue.key()}"},
                check=lambda said: listed(said, self.title, "hits"),
            )
        )
        rows, more = said.rows("hits"), number + 1 < said.whole("pages")
        return page(rows, ("id",), lambda row: _offer(row, wanted), str(number + 1) if rows and more else "")

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Give the offer as it is: its addresses last."""
        progress(1.0)
        return offer


def _offer(row: Row, wanted: Wanted) -> Offer:
    if row.true("is_premium"):
        raise PassedOver("it is for those who pay Coverr")
    width, height = row.whole("max_width"), row.whole("max_height")
    if row.true("is_vertical") and width > height:
        width, height = height, width
    must_suit(wanted.orientation, width, height)
    item, title = row.text("id"), row.text("title")
    file = row.address("urls", "mp4_download") or row.address("urls", "mp4")
    where = row.address("url") or _page(row.text("slug") or f"{title} {item}", item)
    return Offer(
        "coverr",
        item,
        "video",
        title,
        file,
        rights("coverr", COVERR, item, where, file, "Coverr"),
        tags(*row.texts("tags")),
        row.address("thumbnail") or row.address("poster"),
        width,
        height,
        row.number("duration"),
        proof=row.proof(),
    )


def _page(named: str, item: str) -> str:
    """Make the address of a clip's page: its title and its id, joined."""
    words = re.sub(r"[^a-z0-9]+", "-", named.lower()).strip("-")
    return f"https://coverr.co/videos/{words}" if item and words else ""
