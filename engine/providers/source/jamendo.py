"""Jamendo: independent music under Creative Commons, with a client id of the person's own."""

from typing import Any, ClassVar

from engine.domain.asset import Kind
from engine.domain.licence import credit, from_url
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Seconds
from engine.errors import Declined, NeedsKey, RateLimited
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.sources.rows import PassedOver, Row, listed, page, rights, stated, tags

_MOST = 200
_HOUR: Seconds = 3600.0
_UNKNOWN_CLIENT, _SUSPENDED = 5, 11


class Jamendo:
    """Searches api.jamendo.com for music without words that may be fetched, changed and earn money."""

    title: ClassVar[str] = "Jamendo"
    kinds: ClassVar[tuple[Kind, ...]] = ("audio",)
    home: ClassVar[str] = "https://www.jamendo.com"
    secret: ClassVar[str] = "jamendo"  # noqa: S105 - its name, not the key
    key_page: ClassVar[str] = "https://devportal.jamendo.com"
    gap: ClassVar[Seconds] = 1.0
    """About 35,000 a month."""
    caution: ClassVar[str] = (
        "Its interface is free for non-commercial use only: for a channel that earns money, licences are sold at "
        "licensing.jamendo.com, whatever a track's own licence allows. Only tracks whose artists allow it are fetched."
    )

    def __init__(self, kit: Kit, address: str = "https://api.jamendo.com") -> None:
        self._address = address
        self._catalogue = Catalogue("jamendo", self, kit.http, kit.vault, kit.cache)

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits; `after` is how many came before."""
        start = int(after or 0)
        size = min(wanted.page_size, _MOST)
        params = {
            "format": "json",
            "limit": str(size),
            "offset": str(start),
            "fullcount": "true",
            "search": wanted.text,
            "order": "relevance",
            "vocalinstrumental": "instrumental",
            "ccnc": "false",
            "ccnd": "false",
            "audiodownload_allowed": "true",
            "audiodlformat": "mp32",
            "include": "musicinfo licenses",
        }
        secret = {"client_id": self._catalogue.key()}
        where = f"{self._address}/v3.0/tracks/"
        said = self._catalogue.ask(where, progress, params, secret=secret, check=_check)
        rows = Row(said).rows("results")
        total = Row(said).whole("headers", "results_fullcount")
        more = start + len(rows) < total if total else len(rows) == size
        return page(rows, ("id",), _offer, str(start + len(rows)) if rows and more else "")

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Give the offer as it is: its address lasts."""
        progress(1.0)
        return offer


def _check(said: Any) -> None:
    """Failures come with status 200."""
    headers = Row(Row(said).at("headers"))
    code, words = headers.whole("code"), headers.text("error_message")
    if not code and headers.text("status") in {"success", ""}:
        listed(said, Jamendo.title, "results")
        return
    if code in {_UNKNOWN_CLIENT, _SUSPENDED}:
        raise NeedsKey(words or "Jamendo does not know this client id.")
    if "rate limit" in words.lower():
        raise RateLimited(f"Jamendo: {words}", _HOUR, "Try again in an hour.")
    raise Declined(f"Jamendo: {words or f'it failed with code {code}'}")


def _offer(row: Row) -> Offer:
    if not row.true("audiodownload_allowed"):
        raise PassedOver("its artist does not allow it to be fetched")
    address = row.text("license_ccurl")
    licence = stated(from_url(address), address)
    item, name, artist = row.text("id"), row.text("name"), row.text("artist_name") or "unknown"
    file, where = row.address("audiodownload"), row.address("shareurl")
    return Offer(
        "jamendo",
        item,
        "audio",
        name,
        file,
        rights(
            "jamendo",
            licence,
            item,
            where,
            file,
            artist,
            f"https://www.jamendo.com/artist/{row.whole('artist_id')}" if row.whole("artist_id") else "",
            credit(licence, name, artist, where),
            content_id_risk=not row.true("content_id_free"),
        ),
        _tags(row),
        row.address("album_image"),
        duration=row.number("duration"),
        proof=row.proof(),
    )


def _tags(row: Row) -> tuple[str, ...]:
    lists = (row.texts("musicinfo", "tags", name) for name in ("vartags", "genres", "instruments"))
    speed = row.text("musicinfo", "speed")
    return tags(*(each for found in lists for each in found), f"{speed} speed" if speed else "")
