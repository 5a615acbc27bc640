"""ccMixter: music made to be used and remixed, under Creative Commons."""

from dataclasses import replace
from typing import ClassVar

from engine.domain.asset import Kind
from engine.domain.licence import credit, from_url
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Seconds
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sources.agent import agent
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.sources.rows import PassedOver, Row, listed, page, rights, stated, tags

_MOST = 100
_TYPES = ("audio/mpeg", "audio/flac", "audio/ogg", "audio/x-wav", "audio/wav")
"""Best first."""
_MACHINE = ("bpm_", "sample_rate", "media", "audio", "stereo", "mono", "cbr", "vbr", "44k", "48k", "attribution", "mp3")
"""How tags begin that the site gives for its own order."""


class CcMixter:
    """Searches ccmixter.org for music without words that a film which earns money may use."""

    title: ClassVar[str] = "ccMixter"
    kinds: ClassVar[tuple[Kind, ...]] = ("audio",)
    home: ClassVar[str] = "https://ccmixter.org"
    secret: ClassVar[str] = ""
    key_page: ClassVar[str] = ""
    gap: ClassVar[Seconds] = 1.0
    """No limit is stated, and the site is old."""
    caution: ClassVar[str] = (
        "A remix may hold samples of other people, who are named on its page and want credit too: look there."
    )

    def __init__(self, kit: Kit, address: str = "https://ccmixter.org") -> None:
        self._address = address
        self._sent = {"User-Agent": agent(kit.settings.contact)}
        self._catalogue = Catalogue("ccmixter", self, kit.http, kit.vault, kit.cache)

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits; `after` is how many came before."""
        start, size = int(after or 0), min(wanted.page_size, _MOST)
        params = {
            "f": "json",
            "dataview": "default",
            "datasource": "uploads",
            "search": wanted.text,
            "search_type": "all",
            "reqtags": "instrumental",
            "lic": "open",
            "sort": "rank",
            "limit": str(size),
            "offset": str(start),
        }
        said = self._catalogue.ask(
            f"{self._address}/api/query",
            progress,
            params,
            headers=self._sent,
            check=lambda said: listed(said, self.title),
            blank="[]",
        )
        rows = Row(said).rows()
        return page(rows, ("upload_id",), _offer, str(start + len(rows)) if len(rows) == size else "")

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Say who fetches it and from which page: without that some of its hosts refuse."""
        progress(1.0)
        return replace(offer, headers=(*self._sent.items(), ("Referer", offer.rights.page_url)))


def _offer(row: Row) -> Offer:
    address = row.text("license_url")
    licence = stated(from_url(address), address or row.text("license_name"))
    file = min(
        (each for each in row.rows("files") if each.text("file_format_info", "mime_type") in _TYPES),
        key=lambda each: _TYPES.index(each.text("file_format_info", "mime_type")),
        default=None,
    )
    if file is None:
        raise PassedOver("it has no file that plays")
    item, name = row.text("upload_id"), row.text("upload_name")
    creator = row.text("user_real_name") or row.text("user_name") or "unknown"
    url, where = file.address("download_url"), row.address("file_page_url")
    return Offer(
        "ccmixter",
        item,
        "audio",
        name,
        url,
        rights(
            "ccmixter",
            licence,
            item,
            where,
            url,
            creator,
            row.address("artist_page_url"),
            credit(licence, name, creator, where),
        ),
        _tags(row),
        duration=file.lasting("file_format_info", "ps"),
        proof=row.proof(),
    )


def _tags(row: Row) -> tuple[str, ...]:
    said = [*row.texts("upload_extra", "usertags"), *row.texts("upload_tags")]
    bpm = row.whole("upload_extra", "bpm")
    meant = (each.replace("_", " ") for each in said if not each.startswith(_MACHINE))
    return tags(*meant, f"{bpm} bpm" if bpm else "")
