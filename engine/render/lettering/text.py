"""Words to pictures: shaped, measured, broken into lines in any script and direction, and drawn as masks."""

import itertools
import math
import unicodedata
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from PIL import Image, ImageDraw, ImageFont, features

from engine.ports import Plane
from engine.render.lettering.fonts import JOINERS, Face, Fonts

RTL_LANGUAGES = frozenset({"ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ckb", "dv", "ug"})
_SMALLEST = 0.02
_SEAM = 0.007
"""Letters of joined scripts are drawn this much fatter, of their size: else the light between two shows as a line."""
_CHOP_BELOW = 0.72
"""A word that does not fit a line at this part of the wanted size is broken rather than shrunk further."""
_KEPT = 160
"""Drawn words that are remembered: those of a few pages in all their sizes."""
_MARKS = "/.-_?&=@"
_EDGES = ".,;:!?…()[]{}\"'«»“”‘’،؛؟—–"
# One stand-in letter a word tells the bidirectional algorithm where the word goes; a line holds fewer of each class.
_STAND_INS = {
    "L": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "R": "".join(map(chr, range(0x5D0, 0x5EB))) + "".join(map(chr, range(0x620, 0x64B))),
    "EN": "".join(map(chr, range(0x1D7CE, 0x1D800))),
    "ON": "".join(map(chr, range(0x2190, 0x21F0))),
}


class Ink(NamedTuple):
    """A drawn word: coverage 0 to 255, and where its top left lies from the word's origin on the base line."""

    mask: Plane
    left: int
    top: int

    def scaled(self, factor: float) -> "Ink":
        """Give the word smaller or a little larger, about its origin: a tenth of the cost of drawing it anew."""
        height, width = self.mask.shape
        left, top = math.ceil(self.left * factor), math.ceil(self.top * factor)
        wide = max(1, math.floor((self.left + width) * factor) - left)
        high = max(1, math.floor((self.top + height) * factor) - top)
        x, y = left / factor - self.left, top / factor - self.top
        box = (x, y, min(x + wide / factor, width), min(y + high / factor, height))
        return Ink(
            np.asarray(Image.fromarray(self.mask).resize((wide, high), Image.Resampling.BILINEAR, box)), left, top
        )


@dataclass(frozen=True)
class Piece:
    """A word, or a part of a long one, in its place: the left end of its base line, in pixels from the block's own."""

    word: int
    text: str
    rtl: bool
    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Layout:
    """A block of lines; x runs from the block's middle (or left), y from the first base line."""

    pieces: tuple[Piece, ...]
    size: float
    width: float
    pitch: float
    lines: int


class Lettering:
    """Shapes, measures and draws words in one font, with stand-ins for scripts that it lacks.

    With `raqm` (Pillow's complex layout) everything is shaped; without it Arabic and Hebrew are joined and reordered
    here, which looks the same, while Indic scripts stay unjoined.
    """

    def __init__(self, font: str, language: str = "en", raqm: bool | None = None) -> None:
        self._fonts = Fonts(font, language)
        self._raqm = features.check("raqm") if raqm is None else raqm
        self._language = language
        self._inks: OrderedDict[tuple[str, float, bool, float], Ink | None] = OrderedDict()
        self._runs: dict[str, list[tuple[Face, str]]] = {}
        self.rtl_language = language.lower().split("-")[0] in RTL_LANGUAGES

    def width(self, word: str, size: float, rtl: bool = False) -> float:
        """How far a word takes its line, in pixels."""
        return sum(self._length(face, text, size, rtl) for face, text in self._parted(word))

    def ink(self, word: str, size: float, rtl: bool = False, stroke: float = 0.0) -> Ink | None:
        """Draw a word, or its outline filled when `stroke` pixels are given; None where nothing of it can be drawn."""
        key = (word, size, rtl, stroke)
        if key not in self._inks:
            self._inks[key] = self._draw(*key)
            while len(self._inks) > _KEPT:
                self._inks.popitem(last=False)
        self._inks.move_to_end(key)
        return self._inks[key]

    def _draw(self, word: str, size: float, rtl: bool, stroke: float) -> Ink | None:
        runs = self._parted(word)
        runs = runs[::-1] if rtl and len(runs) > 1 else runs
        stroke += _SEAM * size if any(map(_joining, word)) else 0.0
        boxes, x = [], 0.0
        for face, text in runs:
            font = self._font(face, size)
            left, top, right, bottom = font.getbbox(
                self._shaped(text, rtl), anchor="ls", stroke_width=stroke, **self._how(rtl)
            )
            boxes.append((x + left, top, x + right, bottom))
            x += self._length(face, text, size, rtl)
        if not boxes or all(right <= left for left, _, right, _ in boxes):
            return None
        left, top = int(min(box[0] for box in boxes)) - 2, int(min(box[1] for box in boxes)) - 2
        right, bottom = int(max(box[2] for box in boxes)) + 3, int(max(box[3] for box in boxes)) + 3
        picture = Image.new("L", (right - left, bottom - top))
        draw, x = ImageDraw.Draw(picture), -float(left)
        for face, text in runs:
            font = self._font(face, size)
            draw.text((x, -top), self._shaped(text, rtl), 255, font, "ls", stroke_width=stroke, **self._how(rtl))
            x += self._length(face, text, size, rtl)
        return Ink(np.asarray(picture), left, top)

    def drawable(self, word: str) -> bool:
        """Whether any letter of a word can be drawn."""
        return bool(self._parted(word))

    def _parted(self, word: str) -> list[tuple[Face, str]]:
        if word not in self._runs:
            self._runs[word] = self._fonts.runs(word)
        return self._runs[word]

    def _length(self, face: Face, text: str, size: float, rtl: bool) -> float:
        return self._font(face, size).getlength(self._shaped(text, rtl), **self._how(rtl))

    def _font(self, face: Face, size: float) -> ImageFont.FreeTypeFont:
        return _font(face, round(size * 4) / 4, self._raqm)

    def _how(self, rtl: bool) -> dict[str, Any]:
        return {"direction": "rtl" if rtl else "ltr", "language": self._language} if self._raqm else {}

    def _shaped(self, text: str, rtl: bool) -> str:
        if self._raqm or not any(unicodedata.bidirectional(letter) in {"R", "AL", "AN"} for letter in text):
            return text
        from bidi import get_display  # type: ignore[import-untyped]

        return str(get_display(_joined(text), base_dir="R" if rtl else "L"))


@lru_cache(maxsize=256)
def _font(face: Face, size: float, raqm: bool) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.RAQM if raqm else ImageFont.Layout.BASIC
    return ImageFont.truetype(str(face.path), size, face.number, layout_engine=engine)


def _joined(text: str) -> str:
    from arabic_reshaper import ArabicReshaper

    # Some Arabic fonts have no separate code for a letter that stands alone: its plain one draws the same.
    joined = str(ArabicReshaper({"use_unshaped_instead_of_isolated": True}).reshape(text))
    return joined.translate(dict.fromkeys(map(ord, JOINERS)))


def _joining(letter: str) -> bool:
    return "\u0600" <= letter <= "\u08ff" or "\u0900" <= letter <= "\u0dff"


def right_to_left(words: Sequence[str], lettering: Lettering) -> bool:
    """Whether a line runs from right to left: by the film's language, else by most of its words."""
    classes = [direction(word) for word in words]
    return lettering.rtl_language or classes.count("R") > classes.count("L")


def direction(word: str) -> str:
    """The class of a word for the bidirectional algorithm: L, R, EN (a number) or ON (neither)."""
    kinds = [unicodedata.bidirectional(letter) for letter in word]
    for kind in kinds:
        if kind in {"L", "R", "AL"}:
            return "L" if kind == "L" else "R"
    return "EN" if "EN" in kinds or "AN" in kinds else "ON"


def visual_order(texts: Sequence[str], glued: Sequence[bool], rtl: bool) -> list[int | None]:
    """Give the indices of a line's parts from left to right, None for a space; a glued part has no space before it."""
    from bidi import get_display

    spare = {kind: iter(letters) for kind, letters in _STAND_INS.items()}
    letters = [next(spare[direction(text)], "") for text in texts]
    if not all(letters):  # more parts than stand-ins: only a line of hundreds of parts
        letters = [chr((0x5D0 if rtl else 0xE000) + index) for index in range(len(texts))]
    line = "".join(letter if close else f" {letter}" for letter, close in zip(letters, glued, strict=True)).strip()
    shown = str(get_display(line, base_dir="R" if rtl else "L"))
    places = {letter: index for index, letter in enumerate(letters)}
    return [places.get(letter) for letter in shown]


def lay_out(
    words: Sequence[str],
    lettering: Lettering,
    size: float,
    width: float,
    lines: int,
    leading: float = 1.2,
    spacing: float = 1.0,
    centred: bool = True,
) -> Layout:
    """Break words evenly into at most `lines` lines of at most `width` pixels; what is too long is shrunk or broken."""
    rtl = right_to_left(words, lettering)
    scale = 1.0
    while True:
        parts = _parts(words, lettering, size * scale, width, rtl, chop=scale < _CHOP_BELOW)
        space = spacing * _space(lettering, size * scale, rtl)
        broken = _break(parts, width, lines, space)
        if broken is not None or scale < _SMALLEST:
            break
        scale *= 0.94
    pitch = max(leading * size * scale, _tallest(parts, lettering, size * scale) + 0.1 * size * scale)
    return _placed(broken or [parts], size * scale, space, pitch, centred, rtl)


@dataclass(frozen=True)
class _Part:
    word: int
    text: str
    rtl: bool
    width: float
    glued: bool
    """No space before it: the rest of a long word, or scripts that write none."""
    tied: bool
    """No line may begin with it: punctuation."""


def _parts(words: Sequence[str], lettering: Lettering, size: float, width: float, rtl: bool, chop: bool) -> list[_Part]:
    mixed = len({direction(word) for word in words} - {"ON"} | {"R" if rtl else "L"}) > 1
    parts: list[_Part] = []
    for index, word in enumerate(words):
        if not lettering.drawable(word):
            continue
        glued = bool(parts) and _unspaced(parts[-1].text[-1]) and _unspaced(word[0])
        for edge, text in enumerate(_without_edges(word) if mixed else [word]):
            turned = direction(text) == "R" or (rtl and direction(text) != "L")
            long = chop and lettering.width(text, size, turned) > width
            for rest, piece in enumerate(_chopped(text, lettering, size, width) if long else [text]):
                wide = lettering.width(piece, size, turned)
                parts.append(_Part(index, piece, turned, wide, glued, tied=edge > 0 and rest == 0))
                glued = True
    return parts


def _without_edges(word: str) -> list[str]:
    """Part a word from the punctuation around it, which follows the line's direction rather than the word's."""
    bare = word.strip(_EDGES)
    if not bare:
        return [word]
    start = word.index(bare)
    return [text for text in (word[:start], bare, word[start + len(bare) :]) if text]


def _unspaced(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in {"W", "F"} and not "\uac00" <= letter <= "\ud7a3"


def _chopped(word: str, lettering: Lettering, size: float, width: float) -> list[str]:
    """Break a word that is wider than a line into even parts: after a mark such as / . - _ or with a hyphen."""
    count = min(len(word), math.ceil(lettering.width(word, size) / (0.94 * width)))
    texts, rest = [], word
    for left in range(count, 1, -1):
        end = max(1, round(len(rest) / left))
        near = [n for n in range(max(1, end - 6), min(end + 7, len(rest))) if rest[n - 1] in _MARKS]
        end = min(near, key=lambda n: abs(n - end)) if near else end
        letters = rest[end - 1].isalpha() and rest[end : end + 1].isalpha() and direction(word) == "L"
        texts.append(rest[:end] + ("-" if letters and not _unspaced(rest[end]) else ""))
        rest = rest[end:]
    return [*texts, rest]


def _break(parts: Sequence[_Part], width: float, lines: int, space: float) -> list[list[_Part]] | None:
    """Break into the fewest lines that fit, with the longest as short as can be; None where it does not fit."""
    for count in range(1, lines + 1):
        best: tuple[float, list[list[_Part]]] | None = None
        places = [place for place in range(1, len(parts)) if not parts[place].tied]
        for cuts in itertools.combinations(places, count - 1):
            ends = [0, *cuts, len(parts)]
            rows = [list(parts[a:b]) for a, b in itertools.pairwise(ends)]
            longest = max(_row_width(row, space) for row in rows)
            if longest <= width and (best is None or longest < best[0]):
                best = (longest, rows)
        if best:
            return best[1]
    return None


def _row_width(row: Sequence[_Part], space: float) -> float:
    return sum(part.width + (space if index and not part.glued else 0.0) for index, part in enumerate(row))


def _placed(
    rows: Sequence[Sequence[_Part]], size: float, space: float, pitch: float, centred: bool, rtl: bool
) -> Layout:
    pieces = []
    for line, row in enumerate(rows):
        x = -_row_width(row, space) / 2 if centred else 0.0
        for index in visual_order([part.text for part in row], [part.glued for part in row], rtl):
            if index is None:
                x += space
                continue
            part = row[index]
            pieces.append(Piece(part.word, part.text, part.rtl, x, line * pitch, part.width))
            x += part.width
    widest = max((_row_width(row, space) for row in rows), default=0.0)
    return Layout(tuple(pieces), size, widest, pitch, len(rows))


def _space(lettering: Lettering, size: float, rtl: bool) -> float:
    wide = lettering.width(" ", size)
    return min(wide, 0.3 * size) if rtl else wide  # a typewriter's space tears joined scripts apart


def _tallest(parts: Sequence[_Part], lettering: Lettering, size: float) -> float:
    inks = [ink for part in parts if (ink := lettering.ink(part.text, size, part.rtl))]
    tops = max((-ink.top for ink in inks), default=0)
    return tops + max((ink.top + ink.mask.shape[0] for ink in inks), default=0)
