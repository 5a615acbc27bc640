"""What the sources are tested with: one before its far side, every odd answer, and what an offer must have."""

import copy
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from werkzeug import Response

from engine.domain import licence
from engine.domain.asset import Kind
from engine.domain.offer import Offer, Page, Wanted
from engine.ports import Kit, Source
from engine.runtime import registry
from engine.runtime.progress import Progress, Stop
from tests.servers.source import Misjudged, SourceServer

JUNK: tuple[Any, ...] = (
    None,
    True,
    7,
    -1,
    10**400,
    float("nan"),
    float("inf"),
    "",
    "x",
    "http://10.0.0.1/x y",
    "javascript:alert(1)",
    "https://[::bad/",
    "<b>bold</b>\n<script>alert(1)</script>&lt;b&gt;\u0000\u202e",
    "\ud800",
    "9" * 5000,
    [],
    [None],
    [[]],
    ["\ud800"],
    {},
    {"a": {"b": []}},
)


FEW: tuple[Any, ...] = (None, -1, "x", [None], {})


GARBAGE = {
    "html": Response("<!doctype html><html><body>Sign in</body></html>", content_type="text/html"),
    "html said to be json": Response("<html>", content_type="application/json"),
    "empty": Response(b""),
    "cut": Response('{"page": 1, "total": 3, "hi', content_type="application/json"),
    "bytes": Response(b"\xff\xfe\x00\xd8garbage\x80"),
    "deep": Response("[" * 100_000, content_type="application/json"),
    "too long promised": Misjudged("{}", headers={"Content-Length": "5000"}),
    "too little promised": Misjudged('{"page": 1}', headers={"Content-Length": "4"}),
    "gzip that is none": Response("{}", headers={"Content-Encoding": "gzip"}),
}


class Watch(Stop):
    """A stop that notes how long it was to be waited for, and does not wait."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        if seconds > 0:
            self.waits.append(seconds)
        super().wait(0)


@dataclass
class Stage:
    """A source, what stands behind it, and what it may use."""

    name: str
    source: Source
    far: SourceServer
    kit: Kit
    folder: Path

    @property
    def kind(self) -> Kind:
        return self.source.kinds[0]

    def wanted(self, text: str = "rain", kind: Kind | None = None, **more: Any) -> Wanted:
        return Wanted(text, kind or self.kind, page_size=20, **more)

    def find(self, wanted: Wanted | None = None, after: str = "", stop: Stop | None = None) -> Page:
        return self.source.find(wanted or self.wanted(), after, Progress(stop=stop))

    def all(self, wanted: Wanted) -> list[Page]:
        pages = [self.find(wanted)]
        while pages[-1].after:
            assert len(pages) < 30, "the pages never end"
            pages.append(self.find(wanted, pages[-1].after))
        return pages

    def again(self) -> Source:
        """The source as a new start of the program has it."""
        made: Source = registry.found("source")[self.name](self.kit, self.far.url)
        return made


def hold(offer: Offer) -> None:
    """Hold an offer against what every one must have, whatever its source said."""
    rights = offer.rights
    assert offer.item
    assert offer.title
    addresses = [offer.file_url, rights.page_url, rights.file_url]
    optional = [offer.preview_url, rights.creator_url, rights.licence_url]
    assert all(address.startswith("https://") for address in addresses)
    assert all(not address or address.startswith("https://") for address in optional)
    assert all(each.isprintable() and " " not in each for each in addresses + optional)
    assert rights.creator
    assert rights.dated
    terms = licence.from_code(rights.licence)
    assert terms, f"{rights.licence} is no licence known here"
    assert rights.licence_url == terms.url or not terms.url
    assert rights.commercial in {terms.commercial, None}
    assert rights.derivatives == terms.derivatives
    assert rights.share_alike == terms.share_alike
    assert not terms.attribution or rights.credit
    assert isinstance(json.loads(offer.proof), dict)
    for text in [offer.title, rights.creator, rights.credit, *offer.tags]:
        assert text == text.strip()
        assert "\n" not in text
        assert "<b" not in text
        assert "\u202e" not in text
        assert len(text) <= 1000
        text.encode()
    assert len(set(offer.tags)) == len(offer.tags)
    assert offer.width >= 0
    assert offer.height >= 0
    assert offer.size >= 0
    assert 0 <= offer.duration < 1e9


def spoilt(plain: Any, junks: Sequence[Any] = JUNK) -> Iterator[Any]:
    """Every way in which one place of an item may be missing or of a wrong type."""
    for path in places(plain):
        for junk in junks:
            copied = copy.deepcopy(plain)
            put(copied, path, junk)
            yield copied
        copied = copy.deepcopy(plain)
        put(copied, path, ..., remove=True)
        yield copied


def places(plain: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inside = plain.items() if isinstance(plain, dict) else enumerate(plain[:2]) if isinstance(plain, list) else ()
    for step, each in inside:
        yield (*path, step)
        yield from places(each, (*path, step))


def put(plain: Any, path: tuple[Any, ...], value: Any, *, remove: bool = False) -> None:
    *way, last = path
    for step in way:
        plain = plain[step]
    if remove:
        del plain[last]
    else:
        plain[last] = value


def envelope(plain: Any, row: Any) -> Any:
    """An answer without its items, of which there is a test of their own."""
    if isinstance(plain, dict):
        return {name: envelope(each, row) for name, each in plain.items()}
    if isinstance(plain, list):
        return [] if plain and isinstance(plain[0], dict) and set(plain[0]) == set(row) else plain
    return plain
