"""Incompetech: the music of Kevin MacLeod, found in the catalogue that his site publishes whole."""

import re
from typing import ClassVar, cast
from urllib.parse import quote, urlencode

from engine.domain.asset import Kind
from engine.domain.licence import Licence, from_code
from engine.domain.offer import Offer, Page, Wanted
from engine.domain.units import Seconds
from engine.ports import Kit
from engine.runtime.progress import Progress
from engine.runtime.sources.catalogue import Catalogue
from engine.runtime.sources.rows import PassedOver, Row, listed, page, rights, tags

_HOME = "https://incompetech.com/music/royalty-free"
_BY = cast("Licence", from_code("CC-BY-4.0"))
_WORD = re.compile(r"[^\W_]{2,}")
_WEIGHTS = (("title", 3), ("feel", 3), ("instruments", 2), ("description", 1))
"""How much a word counts by where it stands."""
_GENRES = {
    "2": "african",
    "3": "blues",
    "4": "classical",
    "5": "contemporary",
    "6": "disco",
    "7": "electronica",
    "8": "funk",
    "9": "holiday",
    "10": "horror",
    "11": "jazz",
    "12": "latin",
    "13": "modern",
    "14": "musical",
    "15": "polka",
    "16": "pop",
    "18": "reggae",
    "19": "rock",
    "20": "silent film score",
    "21": "ska",
}


class Incompetech:
    """Fetches the catalogue at most once a day and searches it here."""

    title: ClassVar[str] = "Incompetech"
    kinds: ClassVar[tuple[Kind, ...]] = ("audio",)
    home: ClassVar[str] = "https://incompetech.com"
    secret: ClassVar[str] = ""
    key_page: ClassVar[str] = ""
    gap: ClassVar[Seconds] = 2.0
    """No limit is stated; the whole catalogue may not be mirrored."""
    caution: ClassVar[str] = (
        "So widely used that platforms at times claim films with it, wrongly: the library keeps the proof."
    )

    def __init__(self, kit: Kit, address: str = "https://incompetech.com") -> None:
        self._address = address
        self._catalogue = Catalogue("incompetech", self, kit.http, kit.vault, kit.cache)

    def find(self, wanted: Wanted, after: str, progress: Progress) -> Page:
        """Give a page of what fits, best first; `after` is how many came before."""
        start = int(after or 0)
        said = self._catalogue.ask(
            f"{self._address}/music/royalty-free/pieces.json", progress, check=lambda said: listed(said, self.title)
        )
        sought = set(_WORD.findall(wanted.text.lower()))
        scored = [(_score(row, sought), row) for row in Row(said).rows()]
        fitting = [row for score, row in sorted(scored, key=lambda pair: -pair[0]) if score]
        end = start + wanted.page_size
        return page(fitting[start:end], ("isrc",), _offer, str(end) if end < len(fitting) else "")

    def claim(self, offer: Offer, progress: Progress) -> Offer:
        """Give the offer as it is: its address lasts."""
        progress(1.0)
        return offer


def _score(row: Row, sought: set[str]) -> int:
    said = [(set(_WORD.findall(row.text(name, most=2000).lower())), weight) for name, weight in _WEIGHTS]
    said.append((set(_GENRES.get(row.text("genre"), "").split()), 3))
    return sum(weight * len(sought & words) for words, weight in said)


def _offer(row: Row) -> Offer:
    name, isrc, filename = row.text("title"), row.text("isrc"), row.text("filename")
    if not filename:
        raise PassedOver("it has no file to fetch")
    url = f"{_HOME}/mp3-royaltyfree/{quote(filename, safe='')}"
    where = f"{_HOME}/index.html?{urlencode({'isrc': isrc})}"
    return Offer(
        "incompetech",
        isrc,
        "audio",
        name,
        url,
        rights(
            "incompetech",
            _BY,
            isrc,
            where,
            url,
            "Kevin MacLeod",
            "https://incompetech.com",
            f'"{name}" Kevin MacLeod (incompetech.com), Licensed under Creative Commons: By Attribution 4.0, {_BY.url}',
            content_id_risk=True,
        ),
        _tags(row),
        duration=row.lasting("length"),
        proof=row.proof(),
    )


def _tags(row: Row) -> tuple[str, ...]:
    bpm = row.whole("bpm")
    genre = _GENRES.get(row.text("genre"), "")
    return tags(*row.texts("feel"), genre, *row.texts("instruments"), f"{bpm} bpm" if bpm else "")
