"""Captions out of subtitle files: SRT, WebVTT and ASS, whatever their encoding, their markup left behind."""

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape

from pysubs2 import SSAFile
from pysubs2.time import TIMESTAMP

from engine.domain.edit.item import named, put
from engine.domain.edit.track import unlocked
from engine.domain.edit.whole import settled
from engine.domain.timeline import Caption, Timeline
from engine.domain.units import Bytes, Frames
from engine.errors import Refused
from engine.pipeline.interchange.report import Notes, Read
from engine.pipeline.interchange.words import Piece, spread_words, timed_words

LARGEST: Bytes = 16_000_000
MOST = 20_000
_MOST_TEXT = 1_000_000
"""Letters; about a day of speech."""
_LONGEST = 2_000
"""Letters of a line; what is longer is no text that anybody reads."""
_JOINER = "\u2060"
_AT, _DONE = "\ue000", "\ue001"
"""Around a moment within a cue; private letters, taken out of what is read."""
_CLOCK = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMES = re.compile(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}(?:\s.*)?")
_TIMING = re.compile(r"\s*-?\d\S{0,16}\s*-->")
_INLINE = re.compile(rf"<{_CLOCK}>")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>|</?[A-Za-z]>|</?>")
_OVERRIDE = re.compile(r"\{[^{}]*\}")
_SUNG = re.compile(r"\\[kK][fo]?(\d{1,6})(?:\.\d+)?")
_DRAWN = re.compile(r"\\p[1-9]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True)
class _Cue:
    """One cue in milliseconds."""

    start: int
    end: int
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return " ".join("".join(piece.text for piece in self.pieces).split())


def read_captions(content: bytes, kind: str, into: Timeline) -> Read:
    """Lay the cues of a file of a kind, as `srt`, on a timeline in the place of its captions. Raises Refused."""
    unlocked(into, "captions")
    notes = Notes(into)
    text = decoded(content, notes)
    cues = list(_sung(text, notes) if kind in {"ass", "ssa"} else _said(text, kind, notes))
    if not cues:
        raise Refused("There is no caption in this file.", "Check that it is an SRT, WebVTT or ASS file with text.")
    if len(cues) > MOST or sum(len(piece.text) for cue in cues for piece in cue.pieces) > _MOST_TEXT:
        raise Refused(f"The file has more than {MOST:,} cues, or more text than is ever said.", "Part it first.")
    pages = _laid(cues, into, notes)
    film = put(into, "captions", pages)
    film = named(film, [sound.link for sound in film.voice], [sound.start for sound in film.voice])
    return Read(film if into.length else settled(film), notes.report)


def decoded(content: bytes, notes: Notes) -> str:
    """Read bytes as text: by their mark, as UTF-8, as UTF-16 without a mark, else as Western European."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _clean(content[len(bom) :].decode(encoding, errors="replace"))
    head = content[:4096]
    if head.count(0) > len(head) // 4:
        return _clean(
            content.decode("utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be", "replace")
        )
    try:
        return _clean(content.decode("utf-8"))
    except UnicodeDecodeError:
        notes.add("It is not in UTF-8 and was read as Western European; look whether its letters are right.")
        return _clean(content.decode("cp1252", errors="replace"))


def _clean(text: str) -> str:
    return text.translate({0: None, ord(_AT): None, ord(_DONE): None, 0xFEFF: None})


def _said(text: str, kind: str, notes: Notes) -> Iterator[_Cue]:
    """Read the cues of SRT or WebVTT."""
    lines = list(_bounded(_cue_lines(text, kind, notes)))
    for event in SSAFile.from_string("\n".join(lines), format_="srt", keep_html_tags=True):
        said = _TAG.sub("", event.text.replace("\\N", "\n"))
        if kind == "vtt":
            said = unescape(said)
        yield _Cue(event.start, event.end, tuple(_pieces(said.replace(_JOINER, ""), event.start, event.end)))


def _cue_lines(text: str, kind: str, notes: Notes) -> Iterator[str]:
    """Give the lines of cues alone, in SRT's form: times that cannot be read are noted, and their text is left out.

    What stands between cues in WebVTT, as notes and styles, is none of them.
    """
    lines, inside = text.splitlines(), False
    for number, line in enumerate(lines, 1):
        if _TIMING.match(line[:200]):
            times = _TIMES.fullmatch(line[:200])
            inside = times is not None
            if times:
                yield f"\n{_stamp(times.groups()[:4])} --> {_stamp(times.groups()[4:])}"
            else:
                notes.add(f"Line {number} has no times that can be read; its text was left out.", "captions", line[:40])
        elif not line.strip():
            inside = inside and kind != "vtt"
        elif inside and not (line.strip().isdecimal() and _TIMING.match("".join(lines[number : number + 1])[:200])):
            yield _protected(line[:_LONGEST])


def _stamp(groups: Sequence[str | None]) -> str:
    hours, minutes, seconds, part = groups
    return f"{min(int(hours or 0), 99):02d}:{minutes:>02}:{seconds:>02},{part:<03}"


def _protected(line: str) -> str:
    """Keep a reader from taking backslashes, moments and numbers in a text for commands."""

    def moment(found: re.Match[str]) -> str:
        hours, minutes, seconds, part = found.groups()
        at = ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(f"{part:<03}")
        return f"{_AT}{at}{_DONE}"

    plain = re.sub(r"\{\\[^{}]*\}", "", _INLINE.sub(moment, line))
    plain = re.sub(r"(\d):(?=\d)", rf"\1:{_JOINER}", plain.replace("\\", f"\\{_JOINER}"))
    return " ".join(plain.split()) + _JOINER


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """Part a cue's text at the moments in it."""
    first, *timed = text.split(_AT)
    found: list[tuple[str, int]] = [(first, start)]
    for each in timed:
        at, _, said = each.partition(_DONE)
        found.append((said, min(max(int(at), found[-1][1]), end)))
    ends = [at for _, at in found[1:]] + [end]
    return (Piece(said, at, until, bool(timed)) for (said, at), until in zip(found, ends, strict=True))


def _sung(text: str, notes: Notes) -> Iterator[_Cue]:
    """Read the lines of ASS that are spoken, by their karaoke where they have it."""
    lines = ["[Script Info]", "[Events]", *_bounded(_dialogue(text, notes))]
    for event in SSAFile.from_string("\n".join(lines), format_="ass"):
        if _DRAWN.search(event.text):
            notes.add("It draws a shape, which is no caption.", "captions", event.text[:40])
            continue
        yield _Cue(event.start, event.end, tuple(_syllables(event.text, event.start, event.end)))


def _dialogue(text: str, notes: Notes) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("Dialogue:"):
            continue
        fields = line[: 10 * _LONGEST].removeprefix("Dialogue:").split(",", 9)
        times = [TIMESTAMP.fullmatch(each.strip()) for each in fields[1:3]]
        if len(fields) == 10 and all(times):
            yield f"Dialogue: 0,{fields[1].strip()},{fields[2].strip()},Default,,0,0,0,,{fields[9]}"
        else:
            notes.add(f"Line {number} has no times that can be read; its text was left out.", "captions", line[:40])


def _syllables(text: str, start: int, end: int) -> Iterator[Piece]:
    """Part a line where its karaoke does; hundredths of a second count from the line's start."""
    plain = text.replace("\\{", "\ue002").replace("\\}", "\ue003")
    at = float(start)
    said = _OVERRIDE.split(plain)
    tags = ["", *_OVERRIDE.findall(plain)]
    sung = any(_SUNG.search(tag) for tag in tags)
    if not sung:
        said, tags = ["".join(said)], [f"{{\\k{max(0, end - start) // 10 + 1}}}"]
    for tag, part in zip(tags, said, strict=True):
        until = min(at + 10 * sum(map(int, _SUNG.findall(tag))), end)
        shown = re.sub(r"\\[Nnh]", " ", part).replace(_JOINER, "").replace("\ue002", "{").replace("\ue003", "}")
        yield Piece(shown, at, until, sung)
        at = until


def _bounded(lines: Iterable[str]) -> Iterator[str]:
    for count, line in enumerate(lines):
        if count >= 8 * MOST:
            raise Refused(f"The file has more lines than {MOST:,} cues need.", "Part it first.")
        yield line


def _laid(cues: Sequence[_Cue], film: Timeline, notes: Notes) -> list[Caption]:
    """Lay cues on whole frames, in order, none over another, none beyond the film's end."""
    pages: list[Caption] = []
    for cue in sorted(cues, key=lambda each: (each.start, each.end)):
        start, end = (film.frame(max(0, at) / 1000) for at in (cue.start, cue.end))
        if not cue.text:
            continue
        if film.length and start >= film.length:
            notes.add("It lies beyond the film's end and was left out.", "captions", cue.text[:80], start)
            continue
        if cue.end <= cue.start:
            notes.add("It ends before it begins and was left out.", "captions", cue.text[:80], start)
            continue
        if film.length and end > film.length:
            notes.add("It was shortened to the film's end.", "captions", cue.text[:80], start)
            end = film.length
        end = max(end, start + 1)
        pieces = [
            replace(each, start=float(each.start * film.rate / 1000), end=float(each.end * film.rate / 1000))
            for each in cue.pieces
        ]
        page = Caption(start, end, timed_words(pieces, start, end))
        if pages and pages[-1].end > start:
            notes.add("It overlaps the one before it, which gives way.", "captions", cue.text[:80], start)
            page = _apart(pages, page)
        pages.append(page)
    return pages


def _apart(pages: list[Caption], page: Caption) -> Caption:
    """Let the page before give way; where both begin at once, they become one."""
    before = pages[-1]
    if before.start >= page.start:
        pages.pop()
        text = " ".join(word.text for word in (*before.words, *page.words))
        end = max(before.end, page.end)
        return Caption(before.start, end, spread_words(text, before.start, end))
    pages[-1] = _ending(before, page.start)
    return page


def _ending(page: Caption, end: Frames) -> Caption:
    if page.words and page.words[-1].start < end:
        return replace(page, end=end, words=tuple(replace(word, end=min(word.end, end)) for word in page.words))
    return Caption(page.start, end, spread_words(" ".join(word.text for word in page.words), page.start, end))
