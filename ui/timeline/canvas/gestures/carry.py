"""Things taken elsewhere, or copies of them, by the pointer."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF

from engine.domain.edit.copies import Excerpt, copied, pasted
from engine.domain.edit.selection import moved
from engine.domain.timeline import HEARD, Clip, Timeline
from engine.domain.units import Frames
from ui.timeline.canvas.gestures.drag import Keys, tried
from ui.timeline.canvas.pieces import Piece
from ui.timeline.canvas.scene import SNAP, Scene, Trial
from ui.timeline.canvas.snapping import Snapping
from ui.timeline.editor import Gesture
from ui.timeline.timecode import timecode

translate = QCoreApplication.translate


class Carry:
    """Moves what is selected; with Alt copies of it; with Ctrl over what lies there; with Shift without snapping."""

    def __init__(self, scene: Scene, at: QPointF, piece: Piece) -> None:
        self.gesture: Gesture | None = None
        self._scene, self._at, self._piece = scene, at, piece
        self._from = at.x() + scene.left
        self._ids = scene.editor.selection or (piece.id,)
        found = (scene.pieces.find(scene.editor.timeline, each) for each in self._ids)
        self._pieces = [each for each in found if each is not None] or [piece]
        self._first = min(each.start for each in self._pieces)
        self._edges = (piece.start, piece.end, self._first, max(each.end for each in self._pieces))
        self._snapping = Snapping(scene, frozenset(self._ids))
        self._last: tuple[Frames, str, Keys, Trial] | None = None
        self._copying = False

    @property
    def name(self) -> str:
        """As undo shows it."""
        return translate("timeline", "Duplicate") if self._copying else translate("timeline", "Move")

    def to(self, at: QPointF, keys: Keys) -> Trial | None:
        """Go on to a place."""
        scene = self._scene
        exactly = (at.x() + scene.left - self._from) / scene.pace
        by, guide = round(exactly), None
        if scene.snapping and not keys & Keys.ShiftModifier:
            at_home = abs(exactly) * scene.pace <= SNAP
            by, guide = (0, None) if at_home else self._snapping.drawn(self._edges, exactly)
        by = max(by, -self._first)
        track = self._track(at)
        if self._last and self._last[:3] == (by, track, keys):
            return self._last[3]
        self._copying = bool(keys & Keys.AltModifier)
        self.gesture = self._change(by, track, keys) if by or track else None
        trial = self._tried(by, track, guide)
        self._last = by, track, keys, trial
        return trial

    def _track(self, at: QPointF) -> str:
        """The track of sound it is dragged to; empty where that is its own, or it is no sound."""
        over = self._scene.stack.at(at.y() + self._scene.top)
        if self._piece.track not in HEARD or over == self._piece.track or over not in HEARD:
            return ""
        return over if all(each.track in HEARD for each in self._pieces) else ""

    def _change(self, by: Frames, track: str, keys: Keys) -> Gesture:
        ids, over, first = self._ids, bool(keys & Keys.ControlModifier), self._first
        if not self._copying:
            return lambda film: moved(film, ids, by, track, over=over)

        def duplicated(film: Timeline) -> Timeline:
            excerpt = copied(film, ids)
            if track:
                every = (*excerpt.voice, *excerpt.music, *excerpt.sounds)
                excerpt = replace(Excerpt(film.rate), **{track: every})  # type: ignore[arg-type]
            return pasted(film, excerpt, first + by, over=over, between=True)

        return duplicated

    def _tried(self, by: Frames, track: str, guide: Frames | None) -> Trial:
        scene = self._scene
        sign = "+" if by >= 0 else ""
        outline = tuple((track or each.track, each.start + by, each.end + by) for each in self._pieces)
        held = frozenset() if self._copying else frozenset(self._ids)
        hint = sign + timecode(by, scene.editor.timeline.rate)
        trial = tried(scene, self.gesture or (lambda film: film), held=held, guide=guide, hint=hint, outline=outline)
        return replace(trial, hint=f"{hint}   {fade}") if (fade := self._fading(trial)) else trial

    def _fading(self, trial: Trial) -> str:
        """Say that it would become a crossfade, and how long."""
        pieces, before, after = self._scene.pieces, self._scene.editor.timeline, trial.timeline
        if self._piece.track != "video" or len(self._pieces) > 1 or trial.refused or self._copying:
            return ""
        here = pieces.find(after, self._piece.id)
        row = pieces.row(after, "video")
        beside = [] if here is None else [here, *row.at(here.end)]
        for each in beside:
            was, now = pieces.find(before, each.id), each.item
            fade = now.transition if isinstance(now, Clip) else None
            if fade and (was is None or not isinstance(was.item, Clip) or was.item.transition != fade):
                name = fade.name.replace("_", " ").capitalize()
                return f"{name} {timecode(fade.length, after.rate)}"
        return ""
