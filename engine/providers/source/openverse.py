"""Openverse: openly licensed pictures and sounds of many collections, each with a licence of its own."""

from typing import ClassVar

from engine.domain import licence
from engine.domain.asset import Kind
from engine.domain.licence import Licence
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Seconds
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.sources.rows import PassedOver, Row, listed, must_suit, page, rights, tags

_MOST = 20
"""More a page, and deeper pages, are for those who are registered."""
_DEEPEST = 12
_SHAPES = {"landscape": "wide", "portrait": "tall", "square": "square"}
_CLAIMED = frozenset({"jamendo"})
"""Collections whose music is known to be claimed on platforms."""


class Openverse:
    """Searches api.openverse.org without an account; a file itself lies with the collection it comes from."""

    title: ClassVar[str] = "Openverse"
    kinds: ClassVar[tuple[Kind, ...]] = ("image", "audio")
    home: ClassVar[str] = "https://openverse.org"
    secret: ClassVar[str] = ""
    key_page: ClassVar[str] = ""
    gap: ClassVar[Seconds] = 3.0
    """20 a minute; 200 a day, which it tells by refusing more."""
    caution: ClassVar[str] = (
        "Openverse repeats what collections say of their licences: look at an item's own page before much hangs on it."
    )

    def __init__(self, kit: Kit, address: str = "https://api.openverse.org") -> None:
        self._address = address
        self._catalogue = Catalogue("openverse", self, kit.http, kit.vault, kit.cache, at_once=20)

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits, whatever its licence; `after` is the page's number."""
        number, size = int(after or 1), min(_MOST, wanted.page_size)
        params = {"q": wanted.text[:200], "page": str(number), "page_size": str(size), "mature": "false"}
        if wanted.orientation and wanted.kind == "image":
            params["aspect_ratio"] = _SHAPES[wanted.orientation]
        path = "images" if wanted.kind == "image" else "audio"
        said = Row(
            self._catalogue.ask(
                f"{self._address}/v1/{path}/",
                progress,
                params,
                check=lambda said: listed(said, self.title, "results"),
            )
        )
        rows, more = said.rows("results"), number < min(said.whole("page_count"), _DEEPEST)
        return page(rows, ("id",), lambda row: _offer(row, wanted), str(number + 1) if rows and more else "")

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Give the offer as it is: its address is the collection's own."""
        progress(1.0)
        return offer


def _offer(row: Row, wanted: Wanted) -> Offer:
    if row.true("mature"):
        raise PassedOver("it is not for everybody's eyes")
    terms = _terms(row)
    width, height = row.whole("width"), row.whole("height")
    must_suit(wanted.orientation if wanted.kind == "image" else "", width, height)
    item, title, file = row.text("id"), row.text("title"), row.address("url")
    where, creator = row.address("foreign_landing_url"), row.text("creator")
    collection = row.text("source") or row.text("provider")
    named = [each.text("name", most=80) for each in row.rows("tags")] + row.texts("genres")
    return Offer(
        "openverse",
        item,
        wanted.kind,
        title,
        file,
        rights(
            "openverse",
            terms,
            item,
            where,
            file,
            creator or f"unknown, from {collection or 'a collection'}",
            row.address("creator_url"),
            licence.credit(terms, title, creator, where),
            content_id_risk=wanted.kind == "audio" and collection in _CLAIMED,
        ),
        tags(*named),
        row.address("thumbnail") if wanted.kind == "image" else "",
        width,
        height,
        row.number("duration") / 1000,
        row.whole("filesize"),
        proof=row.proof(),
    )


def _terms(row: Row) -> Licence:
    """Read an item's licence, which it names by letters and by address: both must allow the same."""
    letters = licence.from_code(row.text("license"), row.text("license_version"))
    address = licence.from_url(row.address("license_url"))
    found = address or letters
    if found is None:
        raise PassedOver(f"its licence is not known: {row.text('license') or 'none is named'}")
    if letters and _allows(letters) != _allows(found):
        raise PassedOver(f"its licence is told in two ways, as {letters.name} and as {found.name}")
    return found


def _allows(terms: Licence) -> tuple[bool | None, ...]:
    return terms.attribution, terms.commercial, terms.derivatives, terms.share_alike
