"""Puts one frame together: clips, transition, effects, captions. Preview and render are this same code."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from engine.domain.plan import layers
from engine.domain.timeline import Clip, Timeline
from engine.domain.units import Frames
from engine.errors import NotFound, Refused
from engine.ports import Blend, Planes
from engine.render import colour
from engine.render.layers import Find, Layer, Shelf, Treatments, open_layer, split
from engine.render.lettering.captions import Captions, Overlay
from engine.runtime.registry import found


@dataclass(frozen=True)
class _Seen:
    """What the last call wrote, and where: `under` lies beneath what is written over the picture."""

    moment: Hashable
    overlays: tuple[Overlay, ...]
    out: Planes
    under: tuple[Planes, ...]


class Compositor:
    """Draws the frames of one film (or segment), in any order; forwards is fastest."""

    def __init__(
        self,
        film: Timeline,
        find: Find,
        shelf: Shelf | None = None,
        copy: Callable[[Clip], Path | None] = lambda _: None,
    ) -> None:
        """`copy` gives the copy that a clip is shown from, or None for its file."""
        if not film.clips:
            raise Refused("The film has no picture.", "Put a clip on the timeline.")
        self._film, self._find, self._copy = film, find, copy
        self._shelf = shelf or Shelf()
        self._own_shelf = shelf is None
        self._captions = Captions(film)
        self._before, whole = split(film.effects)
        self._whole = Treatments(whole, (film.width, film.height), find, self._shelf)
        self._layers: dict[Clip, Layer] = {}
        self._spare: tuple[Planes, Planes] | None = None
        self._seen: _Seen | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of every file."""
        for layer in self._layers.values():
            layer.close()
        self._layers.clear()
        self._whole.close()
        if self._own_shelf:
            self._shelf.close()

    def follow(self, film: Timeline) -> None:
        """Go on with an edited film: what is open for what did not change stays open. Raises as a new one does."""
        before, self._film, self._seen = self._film, film, None
        if _ground(film) != _ground(before):
            self._put_away()
            self._spare = None
            self._whole.close()
            self._before, whole = split(film.effects)
            self._whole = Treatments(whole, (film.width, film.height), self._find, self._shelf)
        if _lettering(film) != _lettering(before):
            self._captions = Captions(film)

    def compose(self, frame: Frames, out: Planes) -> bool:
        """Write a frame into `out`; False where `out` held just this from the call before. Raises Refused, NotFound."""
        before, clip, part = layers(self._film.clips, frame)
        shown = [self._layer(each) for each in (before, clip) if each]
        self._put_away(before, clip)
        overlays = self._captions.overlays(frame)
        turn = frame - clip.start  # counted from the clip's start, a segment moves as the film does
        moment = (part, *(layer.moment(frame) for layer in shown), turn if self._whole.moving else 0, clip)
        seen = self._seen if self._seen and self._seen.moment == moment and self._seen.out is out else None
        if seen and seen.overlays is overlays:
            return False
        if seen:
            for overlay, under in zip(reversed(seen.overlays), reversed(seen.under), strict=True):
                colour.copy(under, overlay.part(out))
        else:
            self._draw(before, clip, shown, part, frame, out)
            self._whole.apply(out, turn)
        beneath: list[Planes] = []
        for overlay in overlays:
            beneath.append(Planes(*(plane.copy() for plane in overlay.part(out))))
            overlay.blend(out)
        self._seen = _Seen(moment, overlays, out, tuple(beneath))
        return True

    def _draw(
        self, before: Clip | None, clip: Clip, shown: list[Layer], part: float, frame: Frames, out: Planes
    ) -> None:
        if before and clip.transition:
            self._mix(clip.transition.name, shown, part, frame, out)
        else:
            shown[0].draw(frame, out)

    def _mix(self, name: str, shown: list[Layer], part: float, frame: Frames, out: Planes) -> None:
        kinds: dict[str, type[Blend]] = found("transition")
        if name not in kinds:
            raise NotFound(f"There is no transition {name!r}.", f"Choose one of {', '.join(kinds)}.")
        if self._spare is None:
            size = self._film.width, self._film.height
            self._spare = colour.blank(*size), colour.blank(*size)
        for layer, target in zip(shown, self._spare, strict=True):
            layer.draw(frame, target)
        kinds[name]().mix(*self._spare, part, out)

    def _layer(self, clip: Clip) -> Layer:
        if clip not in self._layers:
            self._layers[clip] = open_layer(clip, self._film, self._before, self._find, self._shelf, self._copy(clip))
        return self._layers[clip]

    def _put_away(self, *wanted: Clip | None) -> None:
        for clip in [clip for clip in self._layers if clip not in wanted]:
            self._layers.pop(clip).close()


def _ground(film: Timeline) -> tuple[Hashable, ...]:
    """All of a film that every clip depends on."""
    return film.width, film.height, film.rate, film.effects


def _lettering(film: Timeline) -> tuple[Hashable, ...]:
    look = film.caption_style, film.caption_look, film.language
    return film.captions, film.titles, *look, film.width, film.height, film.rate
