"""A drag from its first pixel to its end: tried on the film's value at every step, done once when let go."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Literal, Protocol

from PySide6.QtCore import QPointF, Qt

from engine.domain.timeline import Clip, Timeline
from engine.domain.units import Frames
from engine.errors import EngineError
from ui.error_view import answer
from ui.timeline.canvas.scene import Scene, Trial
from ui.timeline.canvas.snapping import Snapping
from ui.timeline.editor import Gesture
from ui.timeline.timecode import timecode

Keys = Qt.KeyboardModifier
Change = Callable[[Timeline, Frames, Keys], Timeline]
"""What so many frames, or steps, of a drag do to a film, with these keys held."""
Watched = Literal["", "first", "last"]
"""Which frame of what is dragged is looked at meanwhile: the first that shows it alone, or the last."""


class Drag(Protocol):
    """One drag under way."""

    gesture: Gesture | None
    """What it would do if it ended now; None where nothing."""

    @property
    def name(self) -> str:
        """As undo shows it."""

    def to(self, at: QPointF, keys: Keys) -> Trial | None:
        """Go on to a place of the surface; gives what to show."""


def tried(scene: Scene, gesture: Gesture, **shown: object) -> Trial:
    """Try a gesture on the film; where it is refused the film stays, and the reason is shown."""
    film = scene.editor.timeline
    try:
        return Trial(gesture(film), **shown)  # type: ignore[arg-type]
    except EngineError as error:
        return Trial(film, hint=answer(error).text, refused=True)


class Along:
    """A drag that is so many frames long: an edge, a cut, a marker, a fade."""

    def __init__(
        self,
        scene: Scene,
        at: QPointF,
        name: str,
        change: Change,
        edges: Sequence[Frames] = (),
        held: Collection[str] = (),
        watched: Watched = "",
    ) -> None:
        """`edges` are the frames that are drawn to others; `held` the ids of what is dragged.

        `watched` is which frame of the first of them is looked at meanwhile.
        """
        self.name = name
        self.gesture: Gesture | None = None
        self._scene, self._change, self._edges = scene, change, tuple(edges)
        self._from = at.x() + scene.left
        self._held = frozenset(held)
        self._watched, self._whose = watched, next(iter(held), "")
        self._snapping = Snapping(scene, self._held)
        self._last: tuple[Frames, Keys, Trial] | None = None

    def to(self, at: QPointF, keys: Keys) -> Trial | None:
        """Go on to a place."""
        scene = self._scene
        exactly = (at.x() + scene.left - self._from) / scene.pace
        by, guide = round(exactly), None
        if not keys & Keys.ShiftModifier and self._edges:
            by, guide = self._snapping.drawn(self._edges, exactly)
        if self._last and self._last[:2] == (by, keys):
            return self._last[2]
        change = self._change
        self.gesture = (lambda film: change(film, by, keys)) if by else None
        sign = "+" if by >= 0 else ""
        hint = sign + timecode(by, scene.editor.timeline.rate)
        trial = tried(scene, self.gesture or _same, held=self._held, guide=guide, hint=hint)
        trial = replace(trial, watched=self._seen(trial))
        self._last = by, keys, trial
        return trial

    def _seen(self, trial: Trial) -> Frames | None:
        if not self._watched or trial.refused:
            return None
        piece = self._scene.pieces.find(trial.timeline, self._whose)
        if piece is None or self._watched == "last":
            return piece and piece.end - 1
        comes = piece.item.transition if isinstance(piece.item, Clip) else None
        return min(piece.start + (comes.length if comes else 0), piece.end - 1)


class Upright:
    """A drag up and down: a sound's volume."""

    def __init__(
        self, scene: Scene, at: QPointF, name: str, change: Callable[[Timeline, float], Timeline], step: float
    ) -> None:
        """`step` is what a pixel upwards is."""
        self.name = name
        self.gesture: Gesture | None = None
        self._scene, self._change, self._from, self._step = scene, change, at.y(), step

    def to(self, at: QPointF, keys: Keys) -> Trial | None:
        """Go on to a place."""
        fine = 0.2 if keys & Keys.ShiftModifier else 1.0
        by = round((self._from - at.y()) * self._step * fine, 1)
        change = self._change
        self.gesture = (lambda film: change(film, by)) if by else None
        return tried(self._scene, self.gesture or _same, hint=f"{by:+.1f} dB")


def _same(film: Timeline) -> Timeline:
    return film
