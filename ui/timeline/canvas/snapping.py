"""Edges drawn to other edges: cuts, words, markers, the playhead, in and out."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from engine.domain.edit.item import items
from engine.domain.timeline import TRACKS, Caption
from engine.domain.units import Frames
from ui.timeline.canvas.scene import SNAP, Scene


class Snapping:
    """The places that edges are drawn to while one thing is dragged."""

    def __init__(self, scene: Scene, moving: Collection[str] = (), *, playhead: bool = True) -> None:
        """`moving` are the ids of what is dragged: nothing is drawn to itself."""
        self._scene = scene
        film, editor = scene.editor.timeline, scene.editor
        places = {0, film.length}
        for track in TRACKS:
            for id_, start, stop in scene.pieces.row(film, track).edges():
                if id_ not in moving:
                    places.add(start)
                    places.add(stop)
        for item in items(film, "captions"):
            if isinstance(item, Caption) and item.id not in moving:
                places.update(word.start for word in item.words)
                places.update(word.end for word in item.words)
        places.update(marker.frame for marker in film.markers if marker.id not in moving)
        places.update(each for each in (editor.marked_in, editor.marked_out) if each is not None)
        if playhead:
            places.add(editor.playhead)
        self._places = sorted(places)

    def drawn(self, edges: Sequence[Frames], by: float) -> tuple[Frames, Frames | None]:
        """Give how far to go so that one of `edges`, moved by about `by`, meets a place; and that place.

        `by` is as the pointer has it, so that eight pixels count where a frame is wider than that.
        """
        if not self._scene.snapping:
            return round(by), None
        best: tuple[float, Frames, Frames | None] = (SNAP + 0.001, round(by), None)
        for edge in edges:
            index = bisect_left(self._places, edge + by)
            for place in self._places[max(0, index - 1) : index + 1]:
                away = abs(place - edge - by) * self._scene.pace
                if away < best[0]:
                    best = away, place - edge, place
        return best[1], best[2]
