"""Markdown to the plain words that are said. Text is data: HTML stays text, and no word is lost or invented."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

_EMOJI = re.compile(
    r"(?:[0-9#*]\ufe0f?\u20e3|[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\U000e0020-\U000e007f\u231a\u231b\u23e9-\u23f3]"
    r"[\ufe0e\ufe0f]?(?:\u200d(?=[\U0001f000-\U0001faff\u2600-\u27bf]))?|\ufe0f)"
)
_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>]+", re.IGNORECASE)
_RULE = re.compile(r"^[ \t]{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$", re.MULTILINE)
_SPACE = re.compile(r"\s+")
_GAP = re.compile(r"\s*\0[\0\s]*(?=[,.;:!?])|\0")
"""What a pictograph leaves: no blank before the mark that follows it."""
_LAST_LIST_NUMBER = 30
"""`1969. The Moon landing` opens with a year, not with a list's number."""
_ENDED = re.compile(r"[.!?…:;,؟۔。！？、]['\"»”’)\]]*$")


@dataclass(frozen=True)
class Block:
    """One paragraph, heading or break of a text."""

    text: str
    heading: bool = False
    picture: str = ""
    """What a Markdown picture in it is called."""


def plain_text(text: str) -> str:
    """Everything a Markdown text says, in one line."""
    return " ".join(block.text for block in blocks(text) if block.text)


def blocks(text: str) -> list[Block]:
    """Read Markdown as the paragraphs and headings it is made of."""
    # A rule under a paragraph would make that a heading: here it parts two scenes.
    parted = _RULE.sub("\n\n***\n\n", text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))
    return _Reader().read(_parser().parse(parted))


def without_emoji(text: str) -> str:
    """Drop pictographs; letters, signs and marks of every script stay."""
    return _SPACE.sub(" ", _GAP.sub("", _EMOJI.sub(" \0 ", text))).strip()


@cache
def _parser() -> MarkdownIt:
    # Indented text is verse or a quotation far more often than code, and `---` above parts scenes.
    rules = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return rules.disable(["code", "lheading", "reference", "html_block", "html_inline"])


class _Reader:
    """Gathers list items and table rows into blocks of their own."""

    def __init__(self) -> None:
        self._found: list[Block] = []
        self._heading = False
        self._lists = 0
        self._items: list[str] = []
        self._row: list[str] | None = None

    def read(self, tokens: Sequence[Token]) -> list[Block]:
        for token in tokens:
            if token.type == "inline":
                self._say(*_inline(token.children or []))
            elif token.type == "fence":
                self._add(_clean(token.content))
            elif token.type == "list_item_open":
                self._number(token.info)
            else:
                self._structure(token.type)
        return self._found

    def _say(self, said: str, picture: str) -> None:
        if self._row is not None:
            self._row.append(said)
        elif self._lists:
            self._items.append(_sentence(said))
        else:
            self._add(said, picture)

    def _number(self, number: str) -> None:
        if number.isdigit() and int(number) > _LAST_LIST_NUMBER:
            self._items.append(f"{number}.")

    def _structure(self, kind: str) -> None:
        if kind.endswith("_list_open"):
            self._lists += 1
        elif kind.endswith("_list_close"):
            self._lists -= 1
            if not self._lists:
                self._add(" ".join(self._items))
                self._items = []
        elif kind in {"heading_open", "heading_close"}:
            self._heading = kind == "heading_open"
        elif kind == "tr_open":
            self._row = []
        elif kind == "tr_close" and self._row is not None:
            self._add(_sentence(", ".join(cell for cell in self._row if cell)))
            self._row = None

    def _add(self, said: str, picture: str = "") -> None:
        if said or picture:
            self._found.append(Block(said, self._heading, picture))


def _inline(children: Sequence[Token]) -> tuple[str, str]:
    said: list[str] = []
    pictures: list[str] = []
    for child in children:
        if child.type in {"text", "code_inline", "text_special"}:
            said.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            said.append(" ")
        elif child.type == "image":
            pictures.append(child.content)
    return _clean("".join(said)), _clean(" ".join(pictures))


def _clean(text: str) -> str:
    return without_emoji(_ADDRESS.sub(_site, text))


def _site(address: re.Match[str]) -> str:
    """Say an address as its site's name."""
    found = address.group()
    trailing = re.search(r"[.,;:!?)\]'\"]*$", found)
    try:
        host = urlsplit(found if "//" in found else f"//{found}").hostname or ""
    except ValueError:
        return found
    return host.removeprefix("www.").rstrip(".") + (trailing.group() if trailing else "")


def _sentence(text: str) -> str:
    return text if not text or _ENDED.search(text) else f"{text}."
