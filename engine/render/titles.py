"""Lines of text with a place of their own: a scene's heading, the film's name at its start."""

from typing import NamedTuple

import numpy as np
from PIL import Image, ImageFilter

from engine.domain.timeline import Timeline, Title
from engine.domain.units import Frames, Seconds
from engine.ports import Plane
from engine.render.caption_pages import rounded
from engine.render.ink import Overlay, Paper
from engine.render.text import Layout, Lettering, lay_out, right_to_left

COMES: Seconds = 0.45
GOES: Seconds = 0.3
_FONT = {"heading": "Montserrat-ExtraBold", "opening": "Montserrat-ExtraBold"}


class TitleState(NamedTuple):
    """What a title looks like on a frame: parts of its coming and going in 1/steps."""

    text: str
    template: str
    coming: Frames
    going: Frames


class Titles:
    """Draws a timeline's titles: `heading` as a lower third with an accent bar, `opening` large in the middle."""

    def __init__(self, timeline: Timeline, accent: str) -> None:
        self._titles, self._accent = timeline.titles, accent
        self._width, self._height = timeline.width, timeline.height
        self._coming = max(1, round(COMES * timeline.rate))
        self._going = max(1, round(GOES * timeline.rate))
        self._lettering = {name: Lettering(font, timeline.language) for name, font in _FONT.items()}

    def states(self, frame: Frames) -> tuple[TitleState, ...]:
        """What is seen on a frame."""
        return tuple(self._state(title, frame) for title in self._titles if title.start <= frame < title.end)

    def _state(self, title: Title, frame: Frames) -> TitleState:
        coming = min(self._coming, frame - title.start + 1)
        going = min(self._going, title.end - frame)
        return TitleState(title.text, title.template, coming, going)

    def draw(self, state: TitleState) -> Overlay | None:
        """Draw a title as it looks in a state."""
        shown = _eased(state.coming / self._coming)
        strength = min(1.0, shown * 1.3) * state.going / self._going
        drawn = self._opening(state.text, shown) if state.template == "opening" else self._heading(state.text, shown)
        return drawn.faded(strength) if drawn else None

    def _heading(self, text: str, shown: float) -> Overlay | None:
        """A bar that grows, the words sliding out from behind it on a dark panel; mirrored where text runs so."""
        lettering, tall = self._lettering["heading"], self._height > 1.2 * self._width
        size = 0.034 * self._height if tall else 0.05 * self._height
        words = text.split()
        layout = lay_out(words, lettering, size, (0.74 if tall else 0.5) * self._width, 2, 1.18, centred=False)
        if not layout.pieces:
            return None
        rtl = right_to_left(words, lettering)
        size, pad, bar = layout.size, 0.42 * layout.size, max(4.0, 0.13 * layout.size)
        wide, high = layout.width + bar + 2.4 * pad, (layout.lines - 1) * layout.pitch + size * 1.0 + 1.3 * pad
        paper = Paper(int(wide) + 8, int(high) + 8)
        slide = round((1 - shown) * 0.9 * size) * (1 if rtl else -1)
        paper.paint(*rounded((2, 2, wide, high), 0.16 * size), "#0b0c12", 0.68)
        tall_bar = (high - 1.2 * pad) * shown
        x = wide - 0.6 * pad - bar if rtl else 0.6 * pad
        paper.paint(*rounded((x, high / 2 - tall_bar / 2, x + bar, high / 2 + tall_bar / 2), bar / 2), self._accent)
        left = pad if rtl else 0.6 * pad + bar + 0.8 * pad
        first = 0.65 * pad + 0.86 * size
        for mask, at_x, at_y in self._words(layout, lettering, left, first, rtl):
            paper.paint(mask, at_x + slide, at_y, "#ffffff", shown)
        across = int(self._width * 0.94 - wide) if rtl else int(self._width * 0.06)
        down = int(self._height * (0.13 if tall else 0.1))
        return paper.overlay(across - across % 2, down - down % 2, self._width, self._height)

    def _opening(self, text: str, shown: float) -> Overlay | None:
        """The film's name in large letters over a soft shade, with a line that grows beneath it."""
        lettering, tall = self._lettering["opening"], self._height > 1.2 * self._width
        size = 0.055 * self._height if tall else 0.1 * self._height
        layout = lay_out(text.split(), lettering, size, 0.8 * self._width, 5 if tall else 3, 1.12)
        if not layout.pieces:
            return None
        size = layout.size
        wide, high = layout.width + 3 * size, (layout.lines - 1) * layout.pitch + 3.6 * size
        paper = Paper(int(wide), int(high))
        words = list(self._words(layout, lettering, wide / 2, 1.9 * size, False))
        self._shade(paper, words, size)
        lift = round((1 - shown) * 0.35 * size)
        for mask, at_x, at_y in words:
            paper.paint(mask, at_x, at_y + lift, "#ffffff", shown)
        half, y = (
            shown * min(layout.width, 3.2 * size) / 2,
            1.9 * size + (layout.lines - 1) * layout.pitch + 0.55 * size,
        )
        paper.paint(*rounded((wide / 2 - half, y, wide / 2 + half, y + 0.09 * size), 0.045 * size), self._accent)
        across, down = int(self._width / 2 - wide / 2), int(self._height * 0.46 - high / 2)
        return paper.overlay(across - across % 2, down - down % 2, self._width, self._height)

    def _words(
        self, layout: Layout, lettering: Lettering, left: float, first: float, right_aligned: bool
    ) -> list[tuple[Plane, int, int]]:
        """Draw each word: its mask and where it goes, with x from `left` and the first base line at `first`."""
        rows = {piece.y: max(p.x + p.width for p in layout.pieces if p.y == piece.y) for piece in layout.pieces}
        drawn = []
        for piece in layout.pieces:
            if ink := lettering.ink(piece.text, layout.size, piece.rtl):
                shift = layout.width - rows[piece.y] if right_aligned else 0.0
                x = round(left + piece.x + shift) + ink.left
                drawn.append((ink.mask, x, round(first + piece.y) + ink.top))
        return drawn

    def _shade(self, paper: Paper, words: list[tuple[Plane, int, int]], size: float) -> None:
        cover = Image.new("L", (paper.width, paper.height))
        for mask, x, y in words:
            cover.paste(255, (x, y), Image.fromarray(mask))
        near = np.asarray(cover.filter(ImageFilter.GaussianBlur(0.1 * size)))
        far = np.asarray(cover.filter(ImageFilter.GaussianBlur(0.45 * size)))
        paper.paint(far, 0, 0, "#000000", 0.75)
        paper.paint(near, 0, round(0.04 * size), "#000000", 0.7)


def _eased(part: float) -> float:
    """Ease out: fast first, then settling."""
    return 1 - (1 - min(1.0, part)) ** 3
