"""What a service says of its items, read leniently: what is missing or of another type reads as nothing."""

import json
import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from html import unescape
from typing import Any
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from engine.domain.asset import Rights
from engine.domain.licence import Licence
from engine.domain.offer import Offer, Orientation, Page, orientation
from engine.domain.units import Bytes, Seconds, seconds
from engine.errors import Declined

_MOST_TEXT = 20_000
_MOST_TAGS = 40
_LAYERS = 5
"""Of markup that is written as entities, or within markup; where there are more, no mark of it is left."""
_MARKS = re.compile("[<>&]")
_TAG = re.compile(r"<(?:script|style)\b.*?</(?:script|style)\s*>|</?[a-zA-Z!?][^<>]*>", re.IGNORECASE | re.DOTALL)


class PassedOver(Exception):
    """Why an item cannot be offered, in a few words."""


class Row:
    """One object of an answer; a path goes into objects by name and into lists by place."""

    def __init__(self, plain: object) -> None:
        self._plain = plain

    def at(self, *path: str | int) -> Any:
        """Give what lies there, whatever it is; None where nothing does."""
        found = self._plain
        for step in path:
            if isinstance(step, str) and isinstance(found, dict):
                found = found.get(step)
            elif isinstance(step, int) and isinstance(found, list) and step < len(found):
                found = found[step]
            else:
                return None
        return found

    def text(self, *path: str | int, most: int = 300) -> str:
        """Give a text, plain and on one line, or a number as text."""
        found = self.at(*path)
        if isinstance(found, bool) or not isinstance(found, str | int | float):
            return ""
        return plain(str(found), most) if isinstance(found, str) else f"{found}"[:most]

    def number(self, *path: str | int) -> float:
        """Give a number that is finite and not negative, also where it is written as text; else 0."""
        found = self.at(*path)
        if isinstance(found, bool) or not isinstance(found, str | int | float):
            return 0.0
        try:
            number = float(found)
        except (ValueError, OverflowError):
            return 0.0
        return number if math.isfinite(number) and number >= 0 else 0.0

    def whole(self, *path: str | int) -> int:
        """Give a number as `number` does, whole and of a size that any file or picture has."""
        number = self.number(*path)
        return round(number) if number < 2**53 else 0

    def lasting(self, *path: str | int) -> Seconds:
        """Give a length written as seconds, or as `3:12` or `00:03:25`; else 0."""
        try:
            found = seconds(self.text(*path))
        except ValueError:
            return 0.0
        return found if math.isfinite(found) and found >= 0 else 0.0

    def true(self, *path: str | int) -> bool:
        """Whether it says `true`."""
        return self.at(*path) is True

    def rows(self, *path: str | int) -> "list[Row]":
        """Give each of a list; nothing where there is no list."""
        found = self.at(*path)
        return [Row(each) for each in found] if isinstance(found, list) else []

    def texts(self, *path: str | int) -> list[str]:
        """Give the texts of a list, or one text, parted at commas."""
        found = self.at(*path)
        parts = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        texts = (each[:_MOST_TEXT] for each in parts[:200] if isinstance(each, str))
        return [plain(part, 80) for text in texts for part in re.split("[,;]", text)]

    def address(self, *path: str | int) -> str:
        """Give an address, as `https_address` does."""
        found = self.at(*path)
        return https_address(found) if isinstance(found, str) else ""

    def proof(self) -> str:
        """Write the whole of it as JSON."""
        return json.dumps(self._plain, sort_keys=True)


@dataclass(frozen=True)
class Rendition:
    """One file of an item."""

    url: str
    width: int
    height: int
    size: Bytes = 0
    """0 where it is not said."""
    fps: float = 0.0


def listed(said: Any, source: str, *path: str | int) -> list[Row]:
    """Give each of the list that an answer must hold. Raises Declined where it does not."""
    if not isinstance(Row(said).at(*path), list):
        raise Declined(f"{source} answered otherwise than it documents.", "Try again later.")
    return Row(said).rows(*path)


def page(rows: Iterable[Row], item: Sequence[str | int], read: Callable[[Row], Offer], after: str) -> Page:
    """Read each row; what raises PassedOver, or lacks what every offer must have, is told instead of offered.

    `item` is the path of a row's id, `after` where the next page begins.
    """
    offers: dict[str, Offer] = {}
    passed: list[tuple[str, str]] = []
    for row in rows:
        name = row.text(*item)
        try:
            if name not in offers:
                offers[name] = _whole(read(row))
        except PassedOver as reason:
            passed.append((name, str(reason)))
    return Page(tuple(offers.values()), after, tuple(passed))


def rights(
    source: str,
    licence: Licence,
    item: str,
    page_url: str,
    file_url: str,
    creator: str,
    creator_url: str = "",
    credit: str = "",
    *,
    content_id_risk: bool = False,
) -> Rights:
    """Write down whose an item is and on what terms, as read today."""
    return Rights(
        source,
        creator,
        licence.code,
        licence.url,
        page_url,
        credit,
        licence.commercial,
        licence.derivatives,
        licence.share_alike,
        content_id_risk,
        item,
        file_url,
        creator_url,
        dated=datetime.now(UTC).date().isoformat(),
    )


def best(renditions: Iterable[Rendition], enough: int = 720) -> Rendition | None:
    """Choose the file of an item: the largest up to 1080 lines, or the next above where that has not `enough`.

    Lines are those of the short side. Of two alike the one nearest to 30 pictures a second, then the smaller.
    Photographs want 1080 at least: they are cropped and moved across.
    """

    def rank(each: Rendition) -> tuple[int, int, float, Bytes]:
        lines = min(each.width, each.height)
        class_, within = (0, -lines) if enough <= lines <= 1080 else (1, lines) if lines > 1080 else (2, -lines)
        return class_, within, abs(each.fps - 30) if each.fps else 0.0, each.size

    return min((each for each in renditions if each.url), key=rank, default=None)


def must_suit(wanted: Orientation, width: int, height: int) -> None:
    """Raise PassedOver where a picture of known size stands otherwise than wanted."""
    stands = orientation(width, height)
    if wanted and stands and stands != wanted:
        raise PassedOver(f"it is {stands}, {wanted} was wanted")


def stated(licence: Licence | None, words: str) -> Licence:
    """Give the licence that a source's words name. Raises PassedOver where they name none that is known."""
    if licence is None:
        raise PassedOver(f"its licence, {words}, is none that is known here" if words else "it states no licence")
    return licence


def tags(*found: str) -> tuple[str, ...]:
    """Give tags once each, in small letters, without what is empty."""
    return tuple(dict.fromkeys(tag for each in found if (tag := each.lower().strip(" #,.")) and len(tag) > 1))[
        :_MOST_TAGS
    ]


def plain(text: str, most: int = 300) -> str:
    """Free a text of markup, of characters that are not seen, and of line breaks; at most `most` characters."""
    text = text[:_MOST_TEXT]
    for _ in range(_LAYERS):
        cleaned = _TAG.sub(" ", _seen(unescape(text)))
        if cleaned == text:
            break
        text = cleaned
    else:
        text = _MARKS.sub(" ", text)
    return unicodedata.normalize("NFC", " ".join(text.split()))[:most].strip()


def slug(url: str) -> str:
    """Read the title out of a page's address: `Rain on window` of `/video/rain-on-window-1234567/`."""
    last = urlsplit(url).path.rstrip("/").rpartition("/")[2]
    words = [word for word in re.split(r"[-_]+", unquote(last)) if word and not word.isdigit()]
    return plain(" ".join(words)).capitalize()


def https_address(url: str) -> str:
    """Give an address over https with its odd characters escaped; nothing where it is none, or leads nowhere named."""
    try:
        address = urlsplit("".join(each for each in url.strip()[:4000] if not _unseen(each)))
        host, port = address.hostname or "", address.port
    except ValueError:
        return ""
    if (
        address.scheme not in {"http", "https"}
        or "." not in host
        or not host.isascii()
        or address.username
        or port not in {None, 80, 443}
    ):
        return ""
    path, query = quote(address.path, safe="/%:@!$&'()*+,;=~"), quote(address.query, safe="/%:@!$&'()*+,;=~?[]")
    return urlunsplit(("https", host, path, query, ""))


def _whole(offer: Offer) -> Offer:
    if not offer.item:
        raise PassedOver("it has no id")
    if not offer.file_url:
        raise PassedOver("it has no file that can be fetched over https")
    if not offer.rights.page_url:
        raise PassedOver("it has no page of its own")
    return offer if offer.title else replace(offer, title=" ".join(offer.tags[:5]) or f"{offer.source} {offer.item}")


def _seen(text: str) -> str:
    return "".join(" " if each.isspace() else each for each in text if each.isspace() or not _unseen(each))


def _unseen(each: str) -> bool:
    """Whether a character shows nothing: controls, directions, lone surrogates; not what joins letters and emoji."""
    return unicodedata.category(each) in {"Cc", "Cf", "Cs", "Cn", "Co"} and each not in "\u200c\u200d"
