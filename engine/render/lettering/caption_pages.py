"""One page of a caption: laid out once, then drawn as a sheet of resting words and, over it, the word being spoken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from engine.domain.timeline import Caption
from engine.domain.units import Frames, Seconds
from engine.ports import Plane
from engine.render.lettering.caption_styles import CaptionStyle, Place, shown
from engine.render.lettering.ink import Overlay, Paper
from engine.render.lettering.text import Ink, Lettering, Piece, lay_out

POP: Seconds = 0.14
_LOWEST = {True: 0.80, False: 0.955}
"""Nothing is written below this part of the height: in tall frames (True) apps put their buttons there."""
_GROWTH = 0.16
"""How much wider a word may grow before it would touch its neighbours, of the letter size."""
_MIDDLE = 0.36
"""How far the middle of a letter lies above its base line, of its size."""


@dataclass(frozen=True)
class Look:
    """A style in one size of frame."""

    style: CaptionStyle
    width: int
    height: int
    rate: Fraction
    language: str
    lettering: Lettering

    @classmethod
    def of(cls, style: CaptionStyle, width: int, height: int, rate: Fraction, language: str) -> "Look":
        """Choose the letters too."""
        return cls(style, width, height, rate, language, Lettering(style.font, language))

    @property
    def place(self) -> Place:
        """Where captions stand."""
        return self.style.place(self.width, self.height)

    @property
    def words(self) -> int:
        """Frames a word takes to pop."""
        return max(1, round(POP * self.rate))

    @property
    def fade(self) -> int:
        """Frames a page takes to come or go; 0 for none."""
        return round(self.style.fade * self.rate)


class State(NamedTuple):
    """What a page looks like on a frame."""

    word: int
    """The word being spoken; -1 for none."""
    step: int
    steps: int
    """How far the word's animation is: `step` of `steps`."""
    fade: int
    """How many of the look's fade frames the page is in."""


def state(caption: Caption, frame: Frames, look: Look) -> State:
    """Read off what a page looks like on a frame inside it."""
    fade = min(look.fade, frame - caption.start + 1, caption.end - frame) if look.fade else 0
    word = max((index for index, word in enumerate(caption.words) if word.start <= frame), default=-1)
    if word < 0 or look.style.animation == "calm":
        return State(-1, 0, 0, fade)
    since = frame - caption.words[word].start
    steps = look.words
    if look.style.animation in {"sweep", "reveal"}:
        steps = max(1, caption.words[word].end - caption.words[word].start)
    step = min(since + 1, steps)
    if look.style.animation == "reveal":  # letter by letter: frames that show as many are one state
        letters = max(1, len(caption.words[word].text))
        step, steps = max(1, round(step / steps * letters)), letters
    return State(word, step, steps, fade)


class Page:
    """The words of one page in their places."""

    def __init__(self, look: Look, words: Sequence[str]) -> None:
        self._look, style, place = look, look.style, look.place
        texts = [shown(word, style, place, look.language) for word in words]
        self._layout = lay_out(
            texts,
            look.lettering,
            place.size * look.height,
            place.width * look.width / max(1.0, style.scale),
            place.lines,
            style.leading,
            style.spacing,
        )
        self._margin = int(self._layout.size * 0.75) + 4
        self._whole: Paper | None = None
        self._place_sheet()

    def _place_sheet(self) -> None:
        layout, height = self._layout, self._look.height
        inks = [(piece, self._ink(index)) for index, piece in enumerate(layout.pieces)]
        tops = [piece.y + ink.top for piece, ink in inks if ink]
        bottoms = [piece.y + ink.top + ink.mask.shape[0] for piece, ink in inks if ink]
        top, bottom = min(tops, default=0.0), max(bottoms, default=0.0)
        rest = self._look.place.y * height - (layout.lines - 1) * layout.pitch / 2 + _MIDDLE * layout.size
        lowest = _LOWEST[self._look.height > 1.4 * self._look.width] * height
        base = max(min(rest, lowest - bottom), 0.04 * height - top)
        self._x = 2 * int((self._look.width / 2 - layout.width / 2 - self._margin) // 2)
        self._y = 2 * int((base + top - self._margin) // 2)
        self._origin = (self._look.width / 2 - self._x, base - self._y)
        self._size = (int(layout.width + 2 * self._margin), int(bottom - top + 2 * self._margin))

    def resting(self, word: int) -> Overlay | None:
        """Draw every word but the spoken one."""
        style = self._look.style
        seen = [index for index, piece in enumerate(self._layout.pieces) if not self._hidden(piece, word)]
        paper = self._shaded(seen)
        rest = [index for index in seen if self._layout.pieces[index].word != word]
        self._outline(paper, rest)
        for index in rest:
            said = style.said if style.said and self._layout.pieces[index].word < word else style.fill
            self._fill(paper, index, said)
        return paper.overlay(self._x, self._y, self._look.width, self._look.height)

    def _hidden(self, piece: Piece, word: int) -> bool:
        return self._look.style.animation == "reveal" and piece.word >= word

    def _shaded(self, seen: Sequence[int]) -> Paper:
        """Give a sheet with the shadow of these words; that of a whole page is drawn once."""
        if len(seen) < len(self._layout.pieces):
            paper = Paper(*self._size)
            self._shadow(paper, seen)
            return paper
        if self._whole is None:
            self._whole = Paper(*self._size)
            self._shadow(self._whole, seen)
        return self._whole.copy()

    def speaking(self, state: State) -> Overlay | None:
        """Draw the word being spoken."""
        paper = Paper(*self._size)
        own = [index for index, piece in enumerate(self._layout.pieces) if piece.word == state.word]
        part = state.step / state.steps
        draw = {"pop": self._pop, "sweep": self._sweep, "box": self._boxed, "reveal": self._reveal}
        draw[self._look.style.animation](paper, own, part)
        return paper.overlay(self._x, self._y, self._look.width, self._look.height)

    def _pop(self, paper: Paper, own: Sequence[int], part: float) -> None:
        goal = self._goal(self._layout.pieces[own[0]].word) if own else 1.0
        scale = 1 + (goal - 1) * _overshoot(part)
        self._outline(paper, own, scale)
        for index in own:
            self._fill(paper, index, self._look.style.active, scale)

    def _boxed(self, paper: Paper, own: Sequence[int], part: float) -> None:
        style, size = self._look.style, self._layout.size
        grown = 0.86 + 0.14 * _overshoot(part)
        words = [index for index in own if any(letter.isalnum() for letter in self._layout.pieces[index].text)]
        for index in words or own:
            piece = self._layout.pieces[index]
            x, y = self._at(piece)
            wide, high = (piece.width + 0.34 * size) * grown, 1.16 * size * grown
            middle = y - _MIDDLE * size
            box = (x + piece.width / 2 - wide / 2, middle - high / 2, x + piece.width / 2 + wide / 2, middle + high / 2)
            mask, left, top = rounded(box, style.box_radius * size)
            paper.paint(mask, left, top, style.box, style.box_strength)
        for index in own:
            self._fill(paper, index, style.active)

    def _sweep(self, paper: Paper, own: Sequence[int], part: float) -> None:
        self._outline(paper, own)
        for index, share in self._shares(own, part):
            self._fill(paper, index, self._look.style.fill)
            self._fill(paper, index, self._look.style.active, share=share, soft=0.12 * self._layout.size)

    def _reveal(self, paper: Paper, own: Sequence[int], part: float) -> None:
        style, size = self._look.style, self._layout.size
        letters = sum(len(self._layout.pieces[index].text) for index in own)
        part = max(1, round(part * letters)) / letters if letters else 1.0
        for index, share in self._shares(own, part):
            self._shadow(paper, [index], share)
            self._outline(paper, [index], share=share)
            self._fill(paper, index, style.active, share=share)
            piece = self._layout.pieces[index]
            x, y = self._at(piece)
            edge = x + piece.width * (1 - share if piece.rtl else share)
            if style.box and 0 < share < 1:
                caret = rounded((edge, y - 0.78 * size, edge + 0.1 * size, y + 0.14 * size), 1)
                paper.paint(*caret, style.box)

    def _shares(self, own: Sequence[int], part: float) -> Iterable[tuple[int, float]]:
        """Share a word's progress out to its pieces in order."""
        total = sum(self._layout.pieces[index].width for index in own)
        before = 0.0
        for index in own:
            width = self._layout.pieces[index].width
            yield index, min(1.0, max(0.0, (part * total - before) / width if width else 1.0))
            before += width

    def _shadow(self, paper: Paper, indices: Sequence[int], share: float = 1.0) -> None:
        style, size = self._look.style, self._layout.size
        if not style.shadow or not indices:
            return
        placed = [
            (self._part(index, ink, share), *self._corner(index, ink))
            for index in indices
            if (ink := self._ink(index, stroke=style.outline_width * size))
        ]
        if not placed:
            return
        blur = style.shadow_blur * size
        reach = int(3 * blur) + 1
        left, top = min(x for _, x, _ in placed) - reach, min(y for _, _, y in placed) - reach
        right = max(x + mask.shape[1] for mask, x, _ in placed) + reach
        bottom = max(y + mask.shape[0] for mask, _, y in placed) + reach
        cover = np.zeros((bottom - top, right - left), np.uint8)
        for mask, x, y in placed:
            _press(cover, mask, x - left, y - top)
        blurred = np.asarray(Image.fromarray(cover).filter(ImageFilter.GaussianBlur(blur)))
        paper.paint(blurred, left, top + round(style.shadow_drop * size), "#000000", style.shadow)

    def _outline(self, paper: Paper, indices: Sequence[int], scale: float = 1.0, share: float = 1.0) -> None:
        style = self._look.style
        if not style.outline_width:
            return
        for index in indices:
            if ink := self._ink(index, scale, style.outline_width * self._layout.size):
                paper.paint(self._part(index, ink, share), *self._corner(index, ink, scale), style.outline)

    def _fill(
        self, paper: Paper, index: int, colour: str, scale: float = 1.0, share: float = 1.0, soft: float = 0.0
    ) -> None:
        if ink := self._ink(index, scale):
            paper.paint(self._part(index, ink, share, soft), *self._corner(index, ink, scale), colour)

    def _ink(self, index: int, scale: float = 1.0, stroke: float = 0.0) -> Ink | None:
        """Draw a piece as it rests and as it stands when grown; between the two, what rests is scaled."""
        piece = self._layout.pieces[index]
        drawn = scale if scale == self._goal(piece.word) else 1.0
        ink = self._look.lettering.ink(piece.text, self._layout.size * drawn, piece.rtl, stroke)
        return ink.scaled(scale / drawn) if ink and scale != drawn else ink

    def _goal(self, word: int) -> float:
        """How large a word grows when spoken: no larger than its neighbours leave room for."""
        width = sum(piece.width for piece in self._layout.pieces if piece.word == word)
        return 1 + min(self._look.style.scale - 1, _GROWTH * self._layout.size / max(width, 1.0))

    def _at(self, piece: Piece) -> tuple[float, float]:
        return self._origin[0] + piece.x, self._origin[1] + piece.y

    def _corner(self, index: int, ink: Ink, scale: float = 1.0) -> tuple[int, int]:
        """Where a word's mask goes; grown around its middle."""
        piece, size = self._layout.pieces[index], self._layout.size
        x, y = self._at(piece)
        x -= (scale - 1) * piece.width / 2
        y += (scale - 1) * _MIDDLE * size
        return round(x) + ink.left, round(y) + ink.top

    def _part(self, index: int, ink: Ink, share: float, soft: float = 0.0) -> Plane:
        """Keep the first `share` of a word's mask, in reading direction, with an edge `soft` pixels wide."""
        if share >= 1:
            return ink.mask
        piece = self._layout.pieces[index]
        across = np.arange(ink.mask.shape[1], dtype=np.float32) + ink.left
        done = (piece.width - across) if piece.rtl else across
        edge = share * (piece.width + soft)
        ramp = np.clip((edge - done) / max(soft, 1.0), 0, 1)
        part: Plane = (ink.mask * ramp).astype(np.uint8)
        return part


def rounded(box: tuple[float, float, float, float], radius: float) -> tuple[Plane, int, int]:
    """Draw a smooth rounded rectangle: its mask and where its top left lies."""
    fine = 4
    left, top = int(box[0]) - 1, int(box[1]) - 1
    wide, high = int(box[2]) - left + 2, int(box[3]) - top + 2
    picture = Image.new("L", (wide * fine, high * fine))
    corners = [(each - offset) * fine for each, offset in zip(box, (left, top, left, top), strict=True)]
    ImageDraw.Draw(picture).rounded_rectangle(corners, radius * fine, 255)
    return np.asarray(picture.reduce(fine)), left, top


def _press(cover: Plane, mask: Plane, x: int, y: int) -> None:
    """Lay a mask onto another, the stronger of the two staying."""
    box = cover[y : y + mask.shape[0], x : x + mask.shape[1]]
    np.maximum(box, mask, out=box)


def _overshoot(part: float) -> float:
    """Ease out past the goal and back: 0 at 0, 1 at 1, at most 1.1 between."""
    back = part - 1
    return 1 + 2.7 * back**3 + 1.7 * back**2
