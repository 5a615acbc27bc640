"""The letter that answers a claim: every fact that is on record, and by name everything that is not.

Titles, creators and claims are other people's words: they can neither start a new line, nor be taken for Markdown or
HTML, nor turn the direction of what stands beside them.
"""

import re
import string
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from engine.assets.rights.records import Record
from engine.assets.rights.standing import Standing
from engine.domain.units import Seconds

_LONGEST = 500
_LONGEST_CLAIM = 5000
_JOINERS = "\u200c\u200d"
_SIGN = re.compile(r"(?<=\d)\.(?!\w)|(?<=www)\.|(?<!\w)-|-(?!\w)|:(?=/)|_|[^\w\s,'/.:-]", re.IGNORECASE)
"""Whatever may mean something to Markdown where it stands."""
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


@dataclass(frozen=True)
class Item:
    """One work of the film and the evidence that lies beside the letter."""

    record: Record
    """As in rights.json."""
    standing: Standing
    files: tuple[tuple[str, str], ...]
    """What is in the folder: what it is, and its name."""
    lacks: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """A film of which something is claimed."""

    title: str
    key: str
    film_sha256: str
    """Empty where the film itself is gone."""
    duration: Seconds
    date: str
    claim: str
    """What the claimant says."""
    items: tuple[Item, ...]


@dataclass(frozen=True)
class _Line:
    kind: Literal["title", "heading", "text", "point", "quote"]
    label: str = ""
    value: str = ""
    """Somebody else's words, or a fact."""
    plain: bool = True
    """Whether the value is shown as it is; else as code."""


def as_markdown(case: Case) -> str:
    """Write the letter for what shows Markdown."""
    marks = {"title": "# ", "heading": "## ", "text": "", "point": "- ", "quote": "> "}
    lines = []
    for line in _letter(case):
        value = _marked(line.value) if line.plain else f"`{line.value}`"
        gap = "" if line.kind == "point" else "\n"
        lines.append(f"{gap}{marks[line.kind]}{line.label}{value if line.value else ''}")
    return "\n".join(lines).strip() + "\n"


def as_text(case: Case) -> str:
    """Write the letter as plain text."""
    lines = []
    for line in _letter(case):
        words = f"{line.label}{_one_line(line.value, _LONGEST_CLAIM)}"
        under = {"title": "=", "heading": "-"}.get(line.kind, "")
        mark = {"point": "  * ", "quote": "  | "}.get(line.kind, "")
        gap = "" if line.kind in {"point", "quote"} else "\n"
        lines.append(f"{gap}{mark}{words}" + (f"\n{under * len(words)}" if under else ""))
    return "\n".join(lines).strip() + "\n"


def clock(at: Seconds) -> str:
    """Give a moment as 0:01:05.3."""
    tenths = round(at * 10)
    return f"{tenths // 36000}:{tenths // 600 % 60:02d}:{tenths // 10 % 60:02d}.{tenths % 10}"


def _letter(case: Case) -> Iterator[_Line]:
    yield _Line("title", "Answer to a copyright claim")
    yield _Line("text", f"Date: {case.date}")
    yield _Line("text", "Film: ", case.title)
    yield _Line("point", "Length: ", clock(case.duration))
    yield _Line("point", "Project: ", case.key, plain=False)
    yield _Line("point", "SHA-256 of the film: ", case.film_sha256 or "the film is no longer in its folder", plain=True)
    if case.claim.strip():
        yield _Line("heading", "The claim")
        for line in case.claim[:_LONGEST_CLAIM].splitlines():
            if line.strip():
                yield _Line("quote", "", line)
    yield _Line("heading", "What was used, and on what terms")
    yield _Line(
        "text",
        "This film shows or plays the works named below at the times given. Each was used on the terms stated with it; "
        "what shows this lies beside this letter. The files are named by what they hold: SHA256SUMS lists their "
        "fingerprints, so that anyone can check that they are unchanged.",
    )
    for number, item in enumerate(case.items, start=1):
        yield from _work(number, item)
    yield from _missing(case.items)
    yield _Line("heading", "What is asked")
    yield _Line(
        "text",
        "Please compare the works at the times given with the work that is claimed, and withdraw the claim where it "
        "rests on the works named here. If it rests on something else in this film, please name it and the time at "
        "which it is seen or heard.",
    )


def _work(number: int, item: Item) -> Iterator[_Line]:
    record, rights = item.record, item.standing.rights
    times = ", ".join(f"{clock(start)} to {clock(end)}" for start, end in record["timecodes"])
    yield _Line("heading", f"{number}. ", record["title"])
    facts = (
        ("In the film: ", times),
        ("Kind: ", record["kind"]),
        ("Creator: ", rights.creator),
        ("Creator's page: ", rights.creator_url),
        ("Source: ", rights.source),
        ("Number there: ", rights.item),
        ("Page: ", rights.page_url),
        ("File: ", rights.file_url),
        ("Licence: ", rights.licence),
        ("Licence's page: ", rights.licence_url),
        ("Terms read on: ", rights.dated),
        ("In the library since: ", item.standing.noted),
        ("Credit its licence asks for: ", rights.credit),
    )
    for label, value in facts:
        if value:
            yield _Line("point", label, value)
    yield _Line("point", "SHA-256 of the file: ", record["sha256"], plain=not _is_hash(record["sha256"]))
    for what, name in item.files:
        yield _Line("point", f"{what}: ", name, plain=False)


def _missing(items: Sequence[Item]) -> Iterator[_Line]:
    yield _Line("heading", "What is not evidenced here")
    told = [(item, words) for item in items for words in (*item.lacks, *item.standing.risks)]
    if not told:
        yield _Line("text", "Nothing is missing that this program keeps.")
    for item, words in told:
        yield _Line("point", f"{words[0].upper()}{words[1:]}: ", item.record["title"])


def _marked(value: str) -> str:
    """Give other people's words as Markdown that shows them as they are; an address stays one."""
    words = _one_line(value, _LONGEST)
    if re.fullmatch(r"https?://[\w.:-]+(/[\w.~:/?#@!$&'()*+,;=%-]*)?", words, re.ASCII) and urlsplit(words).hostname:
        return f"<{words}>"
    return _SIGN.sub(lambda found: _ENTITIES.get(found[0]) or _escaped(found[0]), words)


def _escaped(sign: str) -> str:
    return f"\\{sign}" if sign in string.punctuation else sign


def _one_line(value: str, most: int) -> str:
    return " ".join("".join(_visible(value)).split())[:most]


def _visible(value: str) -> Iterable[str]:
    """Leave out what steers the terminal or the direction of writing; what parts lines becomes a space."""
    for sign in value:
        group = unicodedata.category(sign)
        if group in {"Cc", "Zl", "Zp"}:
            yield " "
        elif group not in {"Cf", "Cs", "Co", "Cn"} or sign in _JOINERS:
            yield sign


def _is_hash(text: str) -> bool:
    return re.fullmatch(r"[0-9a-f]{64}", text) is not None
