"""The ruler over the tracks: time, markers, the range from in to out, and the playhead's handle."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QWidget

from engine.domain.edit.marks import remarked
from engine.domain.timeline import Marker
from engine.domain.units import Frames
from ui.timeline.canvas.gestures.drag import Along
from ui.timeline.canvas.painting.look import Look, faint, pen
from ui.timeline.canvas.scene import Scene
from ui.timeline.canvas.snapping import Snapping
from ui.timeline.timecode import steps, timecode

_APART = 92
"""Pixels between two written times, at least."""
_REACH = 6
_LINE = 2.0
"""Pixels that the line under what is rendered is high."""


class Ruler(QWidget):
    """Click or drag to go somewhere; markers and both ends of the range can be dragged."""

    renamed = Signal(str, QPointF)
    """A marker was double-clicked: its id, and where on the screen."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self._look = Look(scene.desk.theme.colours)
        self._held: str = ""
        """What is dragged: `playhead`, `in`, `out`, `marker`."""
        self._marker: Along | None = None
        self._snapping: Snapping | None = None
        self.setFixedHeight(34)
        self.setAccessibleName(self.tr("Ruler"))
        self.setMouseTracking(True)
        for signal in (scene.redrawn, scene.scaled, scene.editor.selected, scene.editor.moved, scene.editor.ranged):
            signal.connect(self.update)
        scene.standing.changed.connect(self.update)
        scene.desk.theme.changed.connect(self._dress)

    @property
    def scrubbing(self) -> bool:
        """Whether the playhead is held."""
        return self._held == "playhead"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the times in view, and what is on them."""
        look, scene = self._look, self._scene
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), look.panel)
            if scene.open:
                self._range(painter)
                self._times(painter)
                for marker in scene.timeline.markers:
                    self._flag(painter, marker)
                self._playhead(painter)
            painter.setPen(look.line)
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
            if scene.open:
                self._rendered(painter)

    def _times(self, painter: QPainter) -> None:
        scene, look = self._scene, self._look
        rate = scene.timeline.rate
        every = next((each for each in steps(rate) if each * scene.pace >= _APART), steps(rate)[-1])
        parts = next((n for n in (10, 5, 4, 2) if every % n == 0 and every / n * scene.pace >= 7), 1)
        first, last = scene.view
        painter.setFont(look.small)
        for number in range(first // every, last // every + 1):
            x = round(scene.x(number * every))
            painter.setPen(faint(look.muted, 160))
            painter.drawLine(x, self.height() - 13, x, self.height() - 2)
            painter.setPen(look.muted)
            painter.drawText(QPointF(x + 4, 14), timecode(number * every, rate))
            painter.setPen(faint(look.muted, 90))
            for part in range(1, parts):
                minor = round(scene.x(number * every + part * every // parts))
                painter.drawLine(minor, self.height() - (9 if 2 * part == parts else 6), minor, self.height() - 2)

    def _range(self, painter: QPainter) -> None:
        editor, scene, look = self._scene.editor, self._scene, self._look
        if editor.marked_in is None and editor.marked_out is None:
            return
        first, last = self._ends()
        box = QRectF(scene.x(first), self.height() - 9, (last - first) * scene.pace, 7)
        painter.fillRect(box, faint(look.accent, 120))
        for x in (box.left(), box.right()):
            painter.fillRect(QRectF(x - 2, self.height() - 14, 4, 12), look.accent)

    def _rendered(self, painter: QPainter) -> None:
        """Underline what is rendered already."""
        scene = self._scene
        for first, last in scene.standing.now.rendered:
            left, right = max(0.0, scene.x(first)), min(scene.x(last), self.width())
            if right > left:
                painter.fillRect(QRectF(left, self.height() - _LINE, right - left, _LINE), self._look.good)

    def _flag(self, painter: QPainter, marker: Marker) -> None:
        look, x = self._look, self._scene.x(marker.frame)
        if not -20 < x < self.width() + 20:
            return
        chosen = marker.id in self._scene.editor.selection
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen(look.text if chosen else look.panel, 1.5))
        painter.setBrush(QColor(marker.colour) if QColor.isValidColorName(marker.colour) else look.focus)
        base = self.height() - 3
        painter.drawPolygon(
            QPolygonF(
                [QPointF(x + dx, base + dy) for dx, dy in ((0, 0), (-5.5, -7), (-5.5, -15), (5.5, -15), (5.5, -7))]
            )
        )
        if marker.name:
            name = look.fitted(marker.name, 120)
            painter.setFont(look.small)
            painter.fillRect(QRectF(x + 8, base - 15, look.small_metrics.horizontalAdvance(name) + 6, 15), look.panel)
            painter.setPen(look.text)
            painter.drawText(QPointF(x + 11, base - 4), name)

    def _playhead(self, painter: QPainter) -> None:
        x, look = round(self._scene.x(self._scene.editor.playhead)) + 0.5, self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.playhead)
        base = self.height()
        painter.drawPolygon(
            QPolygonF([QPointF(x + dx, base + dy) for dx, dy in ((0, 0), (-6, -8), (-6, -16), (6, -16), (6, -8))])
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what lies here, or go here."""
        scene = self._scene
        if event.button() != Qt.MouseButton.LeftButton or not scene.open:
            return
        at = event.position()
        self._held = self._at(at)
        self._snapping = Snapping(scene, playhead=self._held != "playhead")
        if self._held == "marker" and (marker := self._marker_at(at)):
            scene.editor.select((marker.id,))
            start, id_ = marker.frame, marker.id
            self._marker = Along(
                scene,
                at,
                self.tr("Move marker"),
                lambda film, by, _: remarked(film, id_, frame=start + by),
                (start,),
                (id_,),
            )
        elif self._held == "playhead":
            self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what is held."""
        scene = self._scene
        if not scene.open:
            return
        if not self._held:
            across = self._at(event.position()) in {"in", "out"}
            self.setCursor(Qt.CursorShape.SizeHorCursor if across else Qt.CursorShape.ArrowCursor)
        elif self._held == "playhead":
            self._go(event)
        elif self._marker:
            scene.show(self._marker.to(event.position(), event.modifiers()))
        else:
            frame, editor = self._frame(event), scene.editor
            first, last = self._ends()
            if self._held == "in":
                editor.mark(min(frame, last - 1), editor.marked_out)
            else:
                editor.mark(editor.marked_in, max(frame - 1, first))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a marker stays where it was dragged."""
        marker, self._marker, self._held = self._marker, None, ""
        self._scene.show(None)
        if marker and marker.gesture:
            self._scene.editor.do(marker.name, marker.gesture)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Name a marker."""
        if self._scene.open and (marker := self._marker_at(event.position())):
            self._marker, self._held = None, ""
            self.renamed.emit(marker.id, event.globalPosition())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        self._scene.zoom(self._scene.pace * 1.2 ** (event.angleDelta().y() / 120), event.position().x())
        event.accept()

    def _go(self, event: QMouseEvent) -> None:
        self._scene.editor.seek(self._frame(event))

    def _frame(self, event: QMouseEvent) -> Frames:
        frame = self._scene.frame(event.position().x())
        if self._snapping and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return frame
        return frame + (self._snapping.drawn((frame,), 0)[0] if self._snapping and self._held != "playhead" else 0)

    def _at(self, at: QPointF) -> str:
        if self._marker_at(at):
            return "marker"
        editor = self._scene.editor
        if editor.marked_in is None and editor.marked_out is None:
            return "playhead"
        ends = zip(("in", "out"), self._ends(), strict=True)
        near = (name for name, frame in ends if abs(self._scene.x(frame) - at.x()) <= _REACH)
        return next(near, "playhead") if at.y() > self.height() - 16 else "playhead"

    def _ends(self) -> tuple[Frames, Frames]:
        editor = self._scene.editor
        last = self._scene.timeline.length if editor.marked_out is None else editor.marked_out + 1
        return editor.marked_in or 0, last

    def _marker_at(self, at: QPointF) -> Marker | None:
        if at.y() < self.height() - 20:
            return None
        return next(self._near(at), None)

    def _near(self, at: QPointF) -> Iterator[Marker]:
        for marker in reversed(self._scene.timeline.markers):
            if abs(self._scene.x(marker.frame) - at.x()) <= _REACH:
                yield marker

    def _dress(self) -> None:
        self._look = Look(self._scene.desk.theme.colours)
        self.update()
