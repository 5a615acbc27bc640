"""What is written over the picture on each frame: captions word by word, and titles."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import astuple, replace

from engine.domain.timeline import Caption, CaptionWord, Timeline
from engine.domain.units import Bytes, Frames
from engine.render.lettering.caption_pages import Look, Page, State, state
from engine.render.lettering.caption_styles import adjusted, caption_style
from engine.render.lettering.ink import Overlay
from engine.render.lettering.titles import Titles
from engine.runtime.codec import content_key

__all__ = ["Captions", "Overlay"]

DRAWING = 2
"""Raise it when the same captions would be drawn differently: it is part of every segment's key."""
_KEPT: Bytes = 16_000_000

Overlays = tuple[Overlay, ...]


class Captions:
    """Draws a timeline's captions and titles, each visual state once."""

    def __init__(self, timeline: Timeline) -> None:
        style = adjusted(caption_style(timeline.caption_style), timeline.caption_look)
        self._timeline = timeline
        self._look = Look.of(style, timeline.width, timeline.height, timeline.rate, timeline.language)
        self._titles = Titles(timeline, style.active)
        self._captions = tuple(sorted(timeline.captions, key=lambda page: page.start))
        self._starts = [page.start for page in self._captions]
        self._pages: OrderedDict[tuple[str, ...], Page] = OrderedDict()
        self._drawn: OrderedDict[Hashable, Overlay | None] = OrderedDict()
        self._held: Bytes = 0
        self._last: tuple[Hashable, Overlays] = ((), ())

    def overlays(self, frame: Frames) -> Overlays:
        """Everything that lies over a frame, bottom first: the same object as long as nothing changes."""
        caption, titles = self._caption(frame), self._titles.states(frame)
        key = (caption, titles)
        if key != self._last[0]:
            drawn = [self._keep(each, lambda each=each: self._titles.draw(each)) for each in titles]  # type: ignore[misc]
            if caption:
                drawn += self._page_overlays(*caption)
            self._last = (key, tuple(overlay for overlay in drawn if overlay))
        return self._last[1]

    def key(self, start: Frames, end: Frames) -> str:
        """Name what is visible in [start, end) by its content; the same wherever in the film it stands."""
        timeline = self._timeline
        pages = [_moved(page, -start) for page in self._captions if page.start < end and page.end > start]
        titles = [
            replace(title, start=title.start - start, end=title.end - start)
            for title in timeline.titles
            if title.start < end and title.end > start
        ]
        if not pages and not titles:
            return content_key("nothing written")
        look = [DRAWING, timeline.width, timeline.height, timeline.rate, timeline.language]
        return content_key(look, list(astuple(self._look.style)), pages, titles)

    def _caption(self, frame: Frames) -> tuple[tuple[str, ...], State] | None:
        index = bisect_right(self._starts, frame) - 1
        if index < 0 or frame >= self._captions[index].end:
            return None
        caption = self._captions[index]
        return tuple(word.text for word in caption.words), state(caption, frame, self._look)

    def _page_overlays(self, words: tuple[str, ...], state: State) -> list[Overlay | None]:
        page = self._page(words)
        drawn = [self._keep((words, state.word), lambda: page.resting(state.word))]
        if state.word >= 0:
            drawn.append(self._keep((words, state[:3]), lambda: page.speaking(state)))
        if self._look.fade:
            return [overlay and overlay.faded(state.fade / self._look.fade) for overlay in drawn]
        return drawn

    def _page(self, words: tuple[str, ...]) -> Page:
        if words not in self._pages:
            self._pages[words] = Page(self._look, words)
            if len(self._pages) > 4:
                self._pages.popitem(last=False)
        self._pages.move_to_end(words)
        return self._pages[words]

    def _keep(self, key: Hashable, draw: Callable[[], Overlay | None]) -> Overlay | None:
        """Draw once; what was used longest ago makes room."""
        if key not in self._drawn:
            self._drawn[key] = drawn = draw()
            self._held += drawn.size if drawn else 0
            while len(self._drawn) > 2 and self._held > _KEPT:
                _, dropped = self._drawn.popitem(last=False)
                self._held -= dropped.size if dropped else 0
        self._drawn.move_to_end(key)
        return self._drawn[key]


def _moved(caption: Caption, by: Frames) -> Caption:
    words = tuple(CaptionWord(word.text, word.start + by, word.end + by) for word in caption.words)
    return Caption(caption.start + by, caption.end + by, words)
