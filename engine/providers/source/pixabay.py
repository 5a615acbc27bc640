"""Pixabay: free footage and photographs, with a key of the person's own. Its music has no interface."""

from dataclasses import replace
from typing import Any, ClassVar

from engine.domain.asset import Kind
from engine.domain.licence import PIXABAY
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Seconds
from engine.errors import Declined
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.sources.rows import PassedOver, Rendition, Row, best, listed, must_suit, page, rights, tags

_LEAST, _MOST = 3, 200
_WORDS = 100
_LANGUAGES = frozenset(
    "cs da de en es fr id it hu nl no pl pt ro sk fi sv tr vi th bg ru el ja ko zh".split()  # noqa: SIM905 - read at a glance
)
_STANDING = {"landscape": "horizontal", "portrait": "vertical"}
_PATHS: dict[Kind, str] = {"video": "api/videos/", "image": "api/"}


class Pixabay:
    """Searches pixabay.com; what it says must be kept for a day, which the catalogue does."""

    title: ClassVar[str] = "Pixabay"
    kinds: ClassVar[tuple[Kind, ...]] = ("video", "image")
    home: ClassVar[str] = "https://pixabay.com"
    secret: ClassVar[str] = "pixabay"  # noqa: S105 - its name, not the key
    key_page: ClassVar[str] = "https://pixabay.com/api/docs/"
    gap: ClassVar[Seconds] = 0.6
    """100 a minute."""
    caution: ClassVar[str] = "Pixabay forbids downloading in bulk: keep a harvest to what your films may use."

    def __init__(self, kit: Kit, address: str = "https://pixabay.com") -> None:
        self._address = address
        self._catalogue = Catalogue("pixabay", self, kit.http, kit.vault, kit.cache, at_once=100)

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits; `after` is the page's number. Of one search it gives 500 items at most."""
        number, size = int(after or 1), min(_MOST, max(_LEAST, wanted.page_size))
        params = {"q": wanted.text[:_WORDS], "page": str(number), "per_page": str(size), "safesearch": "true"}
        if wanted.language in _LANGUAGES:
            params["lang"] = wanted.language
        if wanted.kind == "image":
            params |= {"image_type": "photo", "orientation": _STANDING.get(wanted.orientation, "all")}
        said = Row(self._asked(wanted.kind, params, progress))
        rows, more = said.rows("hits"), number * size < said.whole("totalHits")
        return page(rows, ("id",), lambda row: _offer(row, wanted), str(number + 1) if rows and more else "")

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Give a photograph its address anew, which lasts a day; those of footage stay. Raises Declined."""
        if offer.kind == "video":
            progress(1.0)
            return offer
        said = Row(self._asked(offer.kind, {"id": offer.item}, progress, keep=False))
        file = next((_photo(row) for row in said.rows("hits") if row.text("id") == offer.item), None)
        if file is None or not file.url:
            raise Declined("Pixabay has this photograph no longer.", "Choose another.")
        return replace(offer, file_url=file.url, rights=replace(offer.rights, file_url=file.url))

    def _asked(self, kind: Kind, params: dict[str, str], progress: Progress, *, keep: bool = True) -> Any:
        return self._catalogue.ask(
            f"{self._address}/{_PATHS[kind]}",
            progress,
            params,
            secret={"key": self._catalogue.key()},
            keep=keep,
            check=lambda said: listed(said, self.title, "hits"),
        )


def _offer(row: Row, wanted: Wanted) -> Offer:
    if row.true("isLowQuality"):
        raise PassedOver("Pixabay calls it of low quality")
    if row.at("isGRated") is False:
        raise PassedOver("it is not for everybody's eyes")
    file = _film(row) if wanted.kind == "video" else _photo(row)
    if file is None:
        raise PassedOver("it has no file to fetch")
    must_suit(wanted.orientation, file.width, file.height)
    item, where, creator = row.text("id"), row.address("pageURL"), row.text("user") or "a Pixabay creator"
    named = tags(*row.texts("tags"), *(("ai generated",) if row.true("isAiGenerated") else ()))
    previews = [row.address("previewURL"), *(row.address("videos", size, "thumbnail") for size in ("tiny", "small"))]
    return Offer(
        "pixabay",
        item,
        wanted.kind,
        ", ".join(named[:3]).capitalize(),
        file.url,
        rights("pixabay", PIXABAY, item, where, file.url, creator, row.address("userURL")),
        named,
        next((each for each in previews if each), ""),
        file.width,
        file.height,
        row.number("duration"),
        file.size,
        proof=row.proof(),
    )


def _film(row: Row) -> Rendition | None:
    return best(
        Rendition(
            row.address("videos", size, "url"),
            row.whole("videos", size, "width"),
            row.whole("videos", size, "height"),
            row.whole("videos", size, "size"),
        )
        for size in ("large", "medium", "small", "tiny")
    )


def _photo(row: Row) -> Rendition | None:
    """Choose among what every key may have, and what only one with full access is told of."""
    width, height = row.whole("imageWidth"), row.whole("imageHeight")

    def scaled(name: str, longest: int) -> Rendition:
        part = min(1.0, longest / max(width, height, 1))
        return Rendition(row.address(name), round(width * part), round(height * part))

    return best(
        (
            Rendition(row.address("imageURL"), width, height, row.whole("imageSize")),
            scaled("fullHDURL", 1920),
            scaled("largeImageURL", 1280),
        ),
        enough=1080,
    )
