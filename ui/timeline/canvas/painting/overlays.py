"""What lies over the tracks: the range, the guide, what is held, the rubber band, the playhead, a hint."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from engine.domain.timeline import TRACKS
from ui.timeline.canvas.gestures.pointer import Pointer
from ui.timeline.canvas.painting.look import Look, faint, pen
from ui.timeline.canvas.scene import Scene, Trial

translate = QCoreApplication.translate


class Overlays:
    """Painted anew each time: few and cheap."""

    def __init__(self, scene: Scene, pointer: Pointer) -> None:
        self._scene, self._pointer = scene, pointer

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Paint all of it."""
        scene = self._scene
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._empty(painter, look)
        self._end(painter, look, size)
        self._range(painter, look, size)
        self._coming(painter, look)
        if scene.trial:
            self._held(painter, look, scene.trial)
            if scene.trial.guide is not None:
                painter.setPen(pen(look.focus, 1.5))
                x = scene.x(scene.trial.guide)
                painter.drawLine(QPointF(x, 0), QPointF(x, size.height()))
        if (band := self._pointer.band) is not None:
            painter.setPen(pen(look.focus))
            painter.setBrush(faint(look.accent, 40))
            painter.drawRect(band)
        x = round(scene.x(scene.editor.playhead))
        painter.setPen(pen(look.playhead, 1.6))
        painter.drawLine(QPointF(x + 0.5, 0), QPointF(x + 0.5, size.height()))
        if scene.trial and scene.trial.hint:
            self._hint(painter, look, scene.trial, size)

    def _empty(self, painter: QPainter, look: Look) -> None:
        """Say on empty tracks what goes there."""
        scene = self._scene
        words = {
            "titles": translate("timeline", "Titles: press T to put one at the playhead"),
            "captions": translate("timeline", "Captions come with the voice, or from a subtitle file"),
            "voice": translate("timeline", "The voice is spoken from the script"),
            "music": translate("timeline", "Drop music here"),
            "sounds": translate("timeline", "Drop sound effects here"),
        }
        painter.setFont(look.font)
        painter.setPen(look.muted)
        for track, text in words.items():
            if not len(scene.pieces.row(scene.timeline, track)):
                box = QRectF(12, scene.stack.top(track) - scene.top, scene.width - 24, scene.stack.height(track))
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, look.fitted(text, box.width()))

    def _end(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Darken what lies after the film."""
        x = self._scene.x(self._scene.timeline.length)
        if x < size.width():
            bottom = min(size.height(), self._scene.stack.total - self._scene.top)
            painter.fillRect(QRectF(x, 0, size.width() - x, bottom), faint(look.floor, 130))

    def _range(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        editor, scene = self._scene.editor, self._scene
        if editor.marked_in is None and editor.marked_out is None:
            return
        first = scene.x(editor.marked_in or 0)
        last = scene.x(scene.timeline.length if editor.marked_out is None else editor.marked_out + 1)
        veil = faint(look.floor, 84)
        painter.fillRect(QRectF(0, 0, max(0.0, first), size.height()), veil)
        painter.fillRect(QRectF(last, 0, max(0.0, size.width() - last), size.height()), veil)
        painter.setPen(pen(look.accent))
        for x in (first, last):
            painter.drawLine(QPointF(x, 0), QPointF(x, size.height()))

    def _coming(self, painter: QPainter, look: Look) -> None:
        """Draw what is still being taken in."""
        scene = self._scene
        painter.setFont(look.font)
        for each in scene.coming:
            top = scene.stack.top(each.track) - scene.top
            box = QRectF(scene.x(each.start), top, (each.end - each.start) * scene.pace, scene.stack.height(each.track))
            painter.setPen(pen(look.focus, 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(faint(look.accent, 60))
            painter.drawRoundedRect(box.adjusted(1, 3, -1, -3), 4, 4)
            painter.setPen(look.text)
            wide = max(box.width() - 16, look.metrics.horizontalAdvance(each.text) + 4)
            painter.drawText(box.adjusted(8, 0, wide - box.width(), 0), Qt.AlignmentFlag.AlignVCenter, each.text)

    def _held(self, painter: QPainter, look: Look, trial: Trial) -> None:
        """Draw where the pointer holds things."""
        scene = self._scene
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen(look.bad if trial.refused else look.focus, 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(faint(look.bad if trial.refused else look.accent, 50))
        for track, start, stop in trial.outline[:300]:
            if track not in TRACKS:
                continue
            top = scene.stack.top(track) - scene.top
            box = QRectF(scene.x(start), top, (stop - start) * scene.pace, scene.stack.height(track))
            if box.right() > 0 and box.left() < scene.width:
                painter.drawRoundedRect(box.adjusted(1, 3, -1, -3), 4, 4)

    def _hint(self, painter: QPainter, look: Look, trial: Trial, size: QSizeF) -> None:
        """Say beside the pointer how far, or why not."""
        painter.setFont(look.bold)
        wide = look.metrics.horizontalAdvance(trial.hint) * 1.08 + 18
        at = self._pointer.at
        left = min(max(4.0, at.x() + 14), max(4.0, size.width() - wide - 4))
        top = min(max(4.0, at.y() - 34), max(4.0, size.height() - 28))
        box = QRectF(left, top, wide, 24)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen(look.bad if trial.refused else look.line))
        painter.setBrush(look.raised)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(look.bad if trial.refused else look.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, trial.hint)
