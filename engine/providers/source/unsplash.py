"""Unsplash: free photographs, with a key of the person's own; each use is told to the service, as it asks."""

from dataclasses import replace
from typing import ClassVar
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from engine.domain.asset import Kind
from engine.domain.licence import UNSPLASH
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Seconds
from engine.errors import Declined
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.sources.rows import PassedOver, Row, listed, must_suit, page, rights, slug, tags

_MOST = 30
_LINES = 1440
"""Of the short side, where the photograph has them: it is cropped to the film's shape and moved across."""
_STANDING = {"landscape": "landscape", "portrait": "portrait", "square": "squarish"}
_REFERRAL = "utm_source=faceless_studio&utm_medium=referral"


class Unsplash:
    """Searches api.unsplash.com; its terms ask that maker and site be named with links that tell who sends people."""

    title: ClassVar[str] = "Unsplash"
    kinds: ClassVar[tuple[Kind, ...]] = ("image",)
    home: ClassVar[str] = "https://unsplash.com"
    secret: ClassVar[str] = "unsplash"  # noqa: S105 - its name, not the key
    key_page: ClassVar[str] = "https://unsplash.com/oauth/applications"
    gap: ClassVar[Seconds] = 72.0
    """50 an hour, which is what a key has before its review."""
    caution: ClassVar[str] = (
        "Unsplash forbids downloading at a high rate and training on its photographs: harvest what your films may use."
    )

    def __init__(self, kit: Kit, address: str = "https://api.unsplash.com") -> None:
        self._address = address
        self._catalogue = Catalogue("unsplash", self, kit.http, kit.vault, kit.cache, at_once=50)

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits; `after` is the page's number."""
        number, size = int(after or 1), min(_MOST, wanted.page_size)
        params = {"query": wanted.text, "page": str(number), "per_page": str(size), "content_filter": "high"}
        if wanted.orientation:
            params["orientation"] = _STANDING[wanted.orientation]
        if wanted.language != "en":
            params["lang"] = wanted.language
        said = Row(
            self._catalogue.ask(
                f"{self._address}/search/photos",
                progress,
                params,
                headers=self._headers(),
                check=lambda said: listed(said, self.title, "results"),
            )
        )
        rows, more = said.rows("results"), number < said.whole("total_pages")
        return page(rows, ("id",), lambda row: _offer(row, wanted), str(number + 1) if rows and more else "")

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Tell Unsplash that the photograph is used, and give the address it names then. Raises Declined."""
        asked = f"{self._address}/photos/{offer.item}/download"
        # The address it is shown by says which search led here; the service wants it told again.
        found = [(name, value) for name, value in parse_qsl(urlsplit(offer.file_url).query) if name == "ixid"]
        said = Row(self._catalogue.ask(asked, progress, dict(found), headers=self._headers(), keep=False))
        file = _sized(said.address("url"), offer.width, offer.height)
        if not file:
            raise Declined("Unsplash names no file of this photograph.", "Choose another.")
        return replace(offer, file_url=file, rights=replace(offer.rights, file_url=file))

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Client-ID {self._catalogue.key()}", "Accept-Version": "v1"}


def _offer(row: Row, wanted: Wanted) -> Offer:
    if row.true("premium") or row.true("plus"):
        raise PassedOver("it belongs to Unsplash+, which this key does not cover")
    width, height = row.whole("width"), row.whole("height")
    must_suit(wanted.orientation, width, height)
    item, where = row.text("id"), row.address("links", "html")
    if not item.replace("-", "").replace("_", "").isalnum():
        raise PassedOver("its id is none")
    scale = min(1.0, _LINES / max(1, min(width, height)))
    width, height = round(width * scale), round(height * scale)
    file = _sized(row.address("urls", "raw") or row.address("urls", "full"), width, height)
    creator, profile = row.text("user", "name") or "an Unsplash creator", row.address("user", "links", "html")
    by = f"{creator} ({profile}?{_REFERRAL})" if profile else creator
    return Offer(
        "unsplash",
        item,
        "image",
        row.text("description") or row.text("alt_description") or slug(where),
        file,
        rights(
            "unsplash",
            UNSPLASH,
            item,
            where,
            file,
            creator,
            profile,
            f"Photo by {by} on Unsplash (https://unsplash.com/?{_REFERRAL})",
        ),
        tags(*(each.text("title", most=80) for each in row.rows("tags"))),
        row.address("urls", "small"),
        width,
        height,
        proof=row.proof(),
    )


def _sized(url: str, width: int, height: int) -> str:
    """Ask the image service for a size; what the address holds besides, as who it was shown to, stays."""
    address = urlsplit(url)
    if not url or not width or not height or not (address.hostname or "").endswith("unsplash.com"):
        return url
    kept = [(name, value) for name, value in parse_qsl(address.query) if name not in {"w", "h", "fit", "q", "fm"}]
    asked = [("w", str(width)), ("h", str(height)), ("fit", "max"), ("q", "85"), ("fm", "jpg")]
    return urlunsplit(address._replace(query=urlencode([*kept, *asked])))
