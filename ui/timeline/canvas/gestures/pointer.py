"""The pointer on the surface: from pressing to letting go."""

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRectF, Qt, QTimer, Signal

from engine.domain.edit.selection import linked, split
from engine.domain.timeline import TRACKS
from ui.timeline.canvas.gestures.choosing import drag_for
from ui.timeline.canvas.gestures.drag import Drag, Keys
from ui.timeline.canvas.hits import Hit, hit
from ui.timeline.canvas.scene import Scene
from ui.timeline.canvas.snapping import Snapping

translate = QCoreApplication.translate
_STIR = 4
"""Pixels before a press becomes a drag."""
_BORDER = 28
_GLIDE = 30
"""Milliseconds between two steps of scrolling by itself."""


class Pointer(QObject):
    """Turns presses, moves and releases into selections, drags and edits."""

    reshaped = Signal()
    """The rubber band, or the hint, is elsewhere."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self.drag: Drag | None = None
        self.band: QRectF | None = None
        self.at = QPointF()
        self._pressed: tuple[QPointF, Hit, float] | None = None
        self._keys = Keys.NoModifier
        self._kept: tuple[str, ...] = ()
        self._pan: QPointF | None = None
        self._glide = QTimer(self)
        self._glide.setInterval(_GLIDE)
        self._glide.timeout.connect(self._glided)

    @property
    def busy(self) -> bool:
        """Whether a button is held."""
        return self._pressed is not None or self._pan is not None

    def press(self, at: QPointF, button: Qt.MouseButton, keys: Keys) -> None:
        """A button goes down."""
        scene = self._scene
        if not scene.open or self.busy:
            return
        self.at, self._keys = at, keys
        if button == Qt.MouseButton.MiddleButton:
            self._pan = at
            return
        found = hit(scene, at)
        if scene.tool == "razor" and found.piece and not found.piece.gap:
            self._cut(found, at, keys)
            return
        self._pressed = at, found, scene.left
        self._kept = scene.editor.selection if keys & (Keys.ControlModifier | Keys.ShiftModifier) else ()
        if found.piece:
            self._choose(found, keys)

    def move(self, at: QPointF, keys: Keys) -> None:
        """The pointer goes on, with a button held."""
        scene = self._scene
        self.at, self._keys = at, keys
        if self._pan is not None:
            scene.scroll(scene.left - (at.x() - self._pan.x()))
            self._pan = at
            return
        if self._pressed is None:
            return
        start, found, left = self._pressed
        if self.drag is None and self.band is None:
            if (at - start).manhattanLength() < _STIR:
                return
            self.drag = drag_for(scene, found, start)
            if self.drag is None and (found.piece is None or found.piece.gap):
                self.band = QRectF(start, start)
        if self.drag:
            scene.show(self.drag.to(at, keys))
        elif self.band is not None:
            self.band = QRectF(QPointF(start.x() + left - scene.left, start.y()), at).normalized()
            scene.editor.select((*self._kept, *self._banded()))
        self._glide_where(at)
        self.reshaped.emit()

    def release(self, keys: Keys) -> None:
        """The button comes up: the drag becomes an edit."""
        scene, drag, pressed, band = self._scene, self.drag, self._pressed, self.band
        self.stop()
        if drag:
            if drag.gesture:
                before = {*self._all_ids()}
                if scene.editor.do(drag.name, drag.gesture) and (
                    new := [i for i in self._all_ids() if i not in before]
                ):
                    self._select_new(new)
            return
        if pressed is None or band is not None:
            return
        found = pressed[1]
        held = keys & (Keys.ControlModifier | Keys.ShiftModifier)
        if found.piece is None and not held:
            scene.editor.select(())
        elif found.piece and not held:
            self._alone(found, keys)

    def stop(self) -> None:
        """Let go of everything; nothing happens."""
        self.drag = self.band = self._pressed = self._pan = None
        self._glide.stop()
        self._scene.show(None)
        self.reshaped.emit()

    def _choose(self, found: Hit, keys: Keys) -> None:
        editor, piece = self._scene.editor, found.piece
        if piece is None:
            return
        self._scene.current = piece.id
        ids = self._together(piece.id, keys)
        if keys & (Keys.ControlModifier | Keys.ShiftModifier):
            if piece.id in editor.selection:
                editor.select(each for each in editor.selection if each not in ids)
            else:
                editor.select((*editor.selection, *ids))
        elif piece.id not in editor.selection:
            editor.select(ids)

    def _alone(self, found: Hit, keys: Keys) -> None:
        """A click on one of many that are selected selects it alone."""
        if found.piece:
            self._scene.editor.select(self._together(found.piece.id, keys))

    def _together(self, id_: str, keys: Keys) -> tuple[str, ...]:
        return (id_,) if keys & Keys.AltModifier else linked(self._scene.editor.timeline, (id_,))

    def _cut(self, found: Hit, at: QPointF, keys: Keys) -> None:
        scene, piece = self._scene, found.piece
        if piece is None:
            return
        frame, _ = Snapping(scene).drawn((scene.frame(at.x()),), 0)
        frame = scene.frame(at.x()) + frame
        everywhere = bool(keys & Keys.ShiftModifier)
        scene.editor.do(
            translate("timeline", "Split"), lambda film: split(film, frame, {piece.id}, everywhere=everywhere)
        )

    def _banded(self) -> list[str]:
        scene, band = self._scene, self.band or QRectF()
        first, last = scene.under(band.left()), scene.under(band.right()) + 1
        found: list[str] = []
        for track in TRACKS:
            top = scene.stack.top(track) - scene.top
            if top < band.bottom() and top + scene.stack.height(track) > band.top():
                row = scene.pieces.row(scene.timeline, track)
                found += [piece.id for piece in row.within(first, last) if not piece.gap]
        return found

    def _all_ids(self) -> list[str]:
        film = self._scene.editor.timeline
        rows = (self._scene.pieces.row(film, track) for track in TRACKS)
        return [id_ for row in rows for id_, _, _ in row.edges() if not id_.startswith("gap-")]

    def _select_new(self, new: list[str]) -> None:
        """What came by a copy is selected; what a cut left behind is not."""
        if new and self._keys & Keys.AltModifier:
            self._scene.editor.select(new)

    def _glide_where(self, at: QPointF) -> None:
        inside = _BORDER <= at.x() <= self._scene.width - _BORDER
        if inside:
            self._glide.stop()
        elif not self._glide.isActive():
            self._glide.start()

    def _glided(self) -> None:
        """Scroll while something is held at the border, the faster the farther out."""
        scene, x = self._scene, self.at.x()
        out = x - _BORDER if x < _BORDER else x - (scene.width - _BORDER)
        before = scene.left
        scene.scroll(scene.left + max(-60.0, min(60.0, out * 0.6)))
        if scene.left != before:
            self.move(self.at, self._keys)
