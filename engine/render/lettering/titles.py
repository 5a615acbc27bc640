"""Text with a place of its own: headings, lower thirds, chapter cards, quotations, the film's name at its start."""

from collections import OrderedDict
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageFilter

from engine.domain.timeline import Timeline, Title
from engine.domain.units import Frames, Seconds
from engine.ports import Plane
from engine.render.lettering.caption_pages import rounded
from engine.render.lettering.ink import Overlay, Paper
from engine.render.lettering.text import Lettering, lay_out, right_to_left
from engine.render.lettering.title_styles import TitleStyle, title_style

COMES: Seconds = 0.45
GOES: Seconds = 0.3
_WHITE, _GREY, _DARK, _BLACK = "#ffffff", "#d9dbe3", "#0b0c12", "#000000"
_BOLDEST = 1.3
"""The strength of what comes runs ahead of its movement by this."""


class TitleState(NamedTuple):
    """What a title looks like on a frame: parts of its coming and going in 1/steps."""

    text: str
    template: str
    coming: Frames
    going: Frames


class _Word(NamedTuple):
    """A drawn word on a sheet: its mask, the mask's top left, its colour."""

    mask: Plane
    x: int
    y: int
    colour: str


class _Block(NamedTuple):
    """Lines in one size: words placed from its top left, and how large it is."""

    words: tuple[_Word, ...]
    width: float
    height: float
    size: float
    rtl: bool

    def at(self, x: float, y: float) -> list[_Word]:
        """Move it to a place on a sheet."""
        return [word._replace(x=word.x + round(x), y=word.y + round(y)) for word in self.words]


class Titles:
    """Draws a timeline's titles, each of its states once."""

    def __init__(self, timeline: Timeline, accent: str) -> None:
        self._titles, self._accent, self._language = timeline.titles, accent, timeline.language
        self._width, self._height = timeline.width, timeline.height
        self._coming = max(1, round(COMES * timeline.rate))
        self._going = max(1, round(GOES * timeline.rate))
        self._styles = {name: title_style(name) for name in sorted({title.template for title in timeline.titles})}
        self._letterings: dict[str, Lettering] = {}
        self._cards: OrderedDict[tuple[str, str], _Plate | _Card | None] = OrderedDict()
        self._drawn: tuple[TitleState | None, Overlay | None] = (None, None)

    def states(self, frame: Frames) -> tuple[TitleState, ...]:
        """What is seen on a frame."""
        return tuple(self._state(title, frame) for title in self._titles if title.start <= frame < title.end)

    def _state(self, title: Title, frame: Frames) -> TitleState:
        coming = min(self._coming, frame - title.start + 1)
        going = min(self._going, title.end - frame)
        return TitleState(title.text, title.template, coming, going)

    def draw(self, state: TitleState) -> Overlay | None:
        """Draw a title as it looks in a state."""
        whole = state._replace(going=self._going)
        if self._drawn[0] != whole:
            card = self._card(state.template, state.text)
            self._drawn = (whole, card.draw(_eased(state.coming / self._coming)) if card else None)
        drawn = self._drawn[1]
        return drawn.faded(state.going / self._going) if drawn else None

    def _card(self, template: str, text: str) -> "_Plate | _Card | None":
        if (template, text) not in self._cards:
            self._cards[template, text] = self._made(self._styles[template], text)
            while len(self._cards) > 2:
                self._cards.popitem(last=False)
        return self._cards[template, text]

    def _made(self, style: TitleStyle, text: str) -> "_Plate | _Card | None":
        place = style.place(self._width, self._height)
        size, width = place.size * self._height, place.width * self._width
        first, _, rest = text.partition("\n")
        title = self._block(first, style.font, size, width, place.lines, style.leading, _WHITE, style.panel)
        if not title:
            return None
        colour = self._accent if style.second_accent else _GREY if style.panel else _WHITE
        small = style.second * title.size
        second = self._block(rest, style.second_font, small, width, 2, style.leading, colour, style.panel)
        if style.panel:
            return _Plate(style, title, second, self._accent, (self._width, self._height))
        mark = self._block(style.mark, style.font, 2.4 * title.size, width, 1, 1.0, self._accent, False)
        return _Card(style, (mark, title, second), self._accent, (self._width, self._height))

    def _block(
        self, text: str, font: str, size: float, width: float, lines: int, leading: float, colour: str, aligned: bool
    ) -> _Block | None:
        """Lay out and draw: centred, or `aligned` where reading begins; None where nothing can be drawn."""
        lettering = self._letterings.setdefault(font, Lettering(font, self._language))
        texts = text.split()
        layout = lay_out(texts, lettering, size, width, lines, leading, centred=not aligned)
        rtl = right_to_left(texts, lettering)
        ends = {piece.y: max(p.x + p.width for p in layout.pieces if p.y == piece.y) for piece in layout.pieces}
        words = []
        for piece in layout.pieces:
            if ink := lettering.ink(piece.text, layout.size, piece.rtl):
                shift = (layout.width - ends[piece.y] if rtl else 0.0) if aligned else layout.width / 2
                x, y = round(piece.x + shift) + ink.left, round(piece.y + 0.86 * layout.size) + ink.top
                words.append(_Word(ink.mask, x, y, colour))
        height = (layout.lines - 1) * layout.pitch + layout.size
        return _Block(tuple(words), layout.width, height, layout.size, rtl) if words else None


class _Plate:
    """A dark plate with a bar that grows, the words sliding out from behind it; mirrored where text runs so."""

    def __init__(
        self, style: TitleStyle, title: _Block, second: _Block | None, accent: str, frame: tuple[int, int]
    ) -> None:
        size, self._frame, self._accent, self._rtl = title.size, frame, accent, title.rtl
        self._slide = 0.9 * size if style.slides else 0.0
        self._radius, self._pad, self._bar = 0.16 * size, 0.42 * size, max(4.0, 0.13 * size)
        between = 0.5 * style.gap * size if second else 0.0
        inner = max(title.width, second.width if second else 0.0)
        self._wide = inner + self._bar + 2.4 * self._pad
        self._high = title.height + 1.3 * self._pad + (between + second.height if second else 0.0)
        self._left = self._pad if self._rtl else 0.6 * self._pad + self._bar + 0.8 * self._pad
        self._words = []
        y = 0.65 * self._pad
        for block in (title, second):
            if block:
                self._words += block.at(self._left + (inner - block.width if self._rtl else 0.0), y)
                y += block.height + between
        at = style.place(*frame).y * frame[1]
        side = frame[0] * 0.06
        self._x = int(frame[0] - side - self._wide) if self._rtl else int(side)
        self._y = int(at - self._high if style.low else at)

    def draw(self, shown: float) -> Overlay | None:
        """Draw it as far as it has come, 0 to 1."""
        paper = Paper(int(self._wide) + 8, int(self._high) + 8)
        paper.paint(*rounded((2, 2, self._wide, self._high), self._radius), _DARK, 0.68)
        tall = (self._high - 1.2 * self._pad) * shown
        x = self._wide - 0.6 * self._pad - self._bar if self._rtl else 0.6 * self._pad
        middle = self._high / 2
        paper.paint(*rounded((x, middle - tall / 2, x + self._bar, middle + tall / 2), self._bar / 2), self._accent)
        slide = round((1 - shown) * self._slide) * (1 if self._rtl else -1)
        for word in self._words:
            paper.paint(word.mask, word.x + slide, word.y, word.colour, shown)
        drawn = paper.overlay(self._x - self._x % 2, self._y - self._y % 2, *self._frame)
        return drawn.faded(min(1.0, shown * _BOLDEST)) if drawn else None


class _Card:
    """Lines in the middle of the frame, over a soft shade or a veil; they rise a little as they come."""

    def __init__(
        self, style: TitleStyle, parts: tuple[_Block | None, ...], accent: str, frame: tuple[int, int]
    ) -> None:
        mark, title, second = parts
        if title is None:
            raise ValueError("a card needs a title")
        size, self._frame, self._accent = title.size, frame, accent
        self._size, self._style = size, style
        order = [mark, second, title] if style.second_first else [mark, title, second]
        column = [block for block in order if block]
        heights = [0.62 * block.height if block is mark else block.height for block in column]
        rule, gap = 0.5 * size if style.rule else 0.0, style.gap * size
        pad = 1.5 * size
        self._wide = max(block.width for block in column) + 2 * pad
        self._high = sum(heights) + (len(column) - 1) * gap + rule + 2 * pad
        self._words: list[_Word] = []
        y, self._rule = pad, 0.0
        for block, height in zip(column, heights, strict=True):
            self._words += block.at((self._wide - block.width) / 2, y)
            y += height + gap
            if block is title and style.rule:
                self._rule, y = y - 0.04 * size, y + rule
        self._half = min(title.width, 3.2 * size) / 2
        self._x = int(frame[0] / 2 - self._wide / 2)
        self._y = int(style.place(*frame).y * frame[1] - self._high / 2)
        self._under = self._shaded()

    def draw(self, shown: float) -> Overlay | None:
        """Draw it as far as it has come, 0 to 1."""
        paper = self._under.copy()
        lift = round((1 - shown) * 0.35 * self._size)
        left, top = (self._x - self._x % 2, self._y - self._y % 2) if not self._style.veil else (0, 0)
        across, down = (self._x, self._y) if self._style.veil else (0, 0)
        for word in self._words:
            paper.paint(word.mask, word.x + across, word.y + down + lift, word.colour, shown)
        if self._style.rule:
            middle, half, y = across + self._wide / 2, shown * self._half, down + self._rule
            thick = 0.09 * self._size
            paper.paint(*rounded((middle - half, y, middle + half, y + thick), thick / 2), self._accent)
        drawn = paper.overlay(left, top, *self._frame)
        return drawn.faded(min(1.0, shown * _BOLDEST)) if drawn else None

    def _shaded(self) -> Paper:
        """Give the sheet beneath the letters: as large as the frame where all of it is darkened."""
        across, down = (self._x, self._y) if self._style.veil else (0, 0)
        paper = Paper(*(self._frame if self._style.veil else (int(self._wide), int(self._high))))
        if self._style.veil:
            paper.paint(np.full((paper.height, paper.width), 255, np.uint8), 0, 0, _BLACK, self._style.veil)
        cover = Image.new("L", (int(self._wide), int(self._high)))
        for word in self._words:
            cover.paste(255, (word.x, word.y), Image.fromarray(word.mask))
        for radius, drop, strength in ((0.45, 0.0, 0.75), (0.1, 0.04, 0.7), (0.035, 0.015, 0.6)):
            soft = np.asarray(cover.filter(ImageFilter.GaussianBlur(radius * self._size)))
            paper.paint(soft, across, down + round(drop * self._size), _BLACK, strength * self._style.shade)
        return paper


def _eased(part: float) -> float:
    """Ease out: fast first, then settling."""
    return 1 - (1 - min(1.0, part)) ** 3
