"""Freesound: recorded sounds of every kind, with a key of the person's own."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar
from urllib.parse import parse_qs, quote, urlsplit

from engine.domain.asset import Kind
from engine.domain.licence import Licence, from_url
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Seconds
from engine.errors import NeedsKey
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.sources.rows import Row, listed, page, rights, stated, tags

_MOST = 150
_FIELDS = (
    "id,name,username,license,duration,type,channels,samplerate,filesize,md5,tags,category,previews,url,images,"
    "avg_rating,num_downloads,gen_ai_preference"
)
_FREE = 'license:("Creative Commons 0" OR "Attribution")'
_PREVIEWS = ("preview-hq-ogg", "preview-hq-mp3", "preview-lq-ogg", "preview-lq-mp3")
"""Best first: 192 kbit/s Vorbis, 128 kbit/s MP3."""
_SIGNED_IN = "freesound_access"
"""The name in the vault of an access token, which is good for a day; with it originals are fetched."""


class Freesound:
    """Searches freesound.org for sounds that a film which earns money may use."""

    title: ClassVar[str] = "Freesound"
    kinds: ClassVar[tuple[Kind, ...]] = ("audio",)
    home: ClassVar[str] = "https://freesound.org"
    secret: ClassVar[str] = "freesound"  # noqa: S105 - its name, not the key
    key_page: ClassVar[str] = "https://freesound.org/apiv2/apply"
    gap: ClassVar[Seconds] = 1.0
    """60 a minute; 2,000 a day lie beyond what one person's harvest asks."""
    caution: ClassVar[str] = (
        "Its interface is free for non-commercial purposes only: if your channel earns money, you need an agreement "
        "with its makers (mtg@upf.edu), whatever a sound's own licence allows. With a key alone the previews are "
        "fetched: full length, compressed."
    )

    def __init__(self, kit: Kit, address: str = "https://freesound.org") -> None:
        self._address, self._vault = address, kit.vault
        self._catalogue = Catalogue("freesound", self, kit.http, kit.vault, kit.cache)

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits; `after` is the page's number."""
        params = {
            "query": wanted.text,
            "filter": _FREE,
            "fields": _FIELDS,
            "page": after or "1",
            "page_size": str(min(wanted.page_size, _MOST)),
        }
        sent = {"Authorization": f"Token {self._catalogue.key()}"}
        said = self._catalogue.ask(
            f"{self._address}/apiv2/search/",
            progress,
            params,
            headers=sent,
            check=lambda said: listed(said, self.title, "results"),
        )
        return page(Row(said).rows("results"), ("id",), _offer, _number(Row(said).address("next")))

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Give the original where the person is signed in, else the preview that was offered."""
        progress(0.0)
        sent = self._bearer(progress)
        if not sent:
            return offer
        original = f"https://freesound.org/apiv2/sounds/{offer.item}/download/"
        terms = replace(offer.rights, file_url=original)
        return replace(offer, file_url=original, rights=terms, size=0, headers=tuple(sent.items()))

    def _bearer(self, progress: Progress) -> Mapping[str, str]:
        token = self._vault.get(_SIGNED_IN)
        sent = {"Authorization": f"Bearer {token}"}
        if not token:
            return {}
        try:
            self._catalogue.ask(f"{self._address}/apiv2/me/", progress, headers=sent, keep=False)
        except NeedsKey:  # a day is over soon
            return {}
        return sent


def _number(address: str) -> str:
    """Read the page's number in the address of the next page; nothing where there is none."""
    number = parse_qs(urlsplit(address).query).get("page", [""])[0]
    return number if number.isdecimal() else ""


def _offer(row: Row) -> Offer:
    address = row.text("license")
    licence = stated(from_url(address), address)
    file = next((url for name in _PREVIEWS if (url := row.address("previews", name))), "")
    item, creator, name = row.text("id"), row.text("username") or "unknown", row.text("name")
    where = row.address("url")
    return Offer(
        "freesound",
        item,
        "audio",
        name,
        file,
        rights(
            "freesound",
            licence,
            item,
            where,
            file,
            creator,
            f"https://freesound.org/people/{quote(creator, safe='')}/",
            _credit(licence, name, creator, item),
        ),
        tags(*row.texts("tags"), row.text("category")),
        row.address("images", "waveform_m"),
        duration=row.number("duration"),
        proof=row.proof(),
    )


def _credit(licence: Licence, name: str, creator: str, item: str) -> str:
    """Word it as the site asks."""
    if not licence.attribution:
        return ""
    return f'"{name}" by {creator} -- https://freesound.org/s/{item}/ -- License: {licence.name} ({licence.url})'
