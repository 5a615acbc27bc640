"""Sounds: their shape as loud as they are played, how they fade, and the line that their volume is dragged by."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from engine.domain.timeline import Sound
from ui.timeline.canvas.painting.look import Look, faint, pen
from ui.timeline.canvas.pieces import Piece
from ui.timeline.canvas.scene import Scene
from ui.timeline.canvas.waves import Waves

_HANDLES_FROM = 46.0
_SPREAD = 36.0
"""Decibels from the top of a sound to its bottom, as its line shows them."""
_TOP = 12.0


def paint_sound(painter: QPainter, look: Look, piece: Piece, box: QRectF, scene: Scene, waves: Waves) -> None:
    """Draw a sound."""
    sound = piece.item
    if not isinstance(sound, Sound):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(look.edge[piece.track]))
    painter.setBrush(look.fill[piece.track])
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    inner = box.adjusted(1, 2, -1, -2)
    seen = inner.intersected(QRectF(0, inner.top(), scene.width, inner.height()))
    if seen.width() >= 2:
        start = sound.source_start + max(0.0, seen.left() - box.left()) / scene.pace / float(scene.timeline.rate)
        length = seen.width() / scene.pace / float(scene.timeline.rate)
        ratio = painter.device().devicePixelRatioF()
        image = waves.image(sound, start, length, seen.size(), look.ink[piece.track], ratio)
        if image is not None:
            painter.drawImage(seen, image)
    if box.width() >= _HANDLES_FROM:
        _paint_fades(painter, look, sound, box, scene)
        _paint_volume(painter, look, sound, box)
    if box.width() > 30 and sound.title and box.height() > 24:
        area = QRectF(
            max(box.left(), 0) + 7, box.top() + 1, min(box.right(), scene.width) - max(box.left(), 0) - 14, 16
        )
        painter.setFont(look.small)
        painter.setPen(look.on)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, look.fitted(sound.title, area.width()))


def volume_y(gain: float, box: QRectF) -> float:
    """Where a sound's line is drawn for a gain in decibels."""
    share = min(max((_TOP - gain) / _SPREAD, 0.0), 1.0)
    return box.top() + 4 + share * (box.height() - 8)


def volume_step(box: QRectF) -> float:
    """How many decibels a pixel of a drag is."""
    return _SPREAD / max(1.0, box.height() - 8)


def fade_spots(sound: Sound, box: QRectF, scene: Scene) -> tuple[QPointF, QPointF]:
    """Where the handles of both fades are."""
    pace = scene.pace * float(scene.timeline.rate)
    left = min(box.left() + sound.fade_in * pace, box.right())
    right = max(box.right() - sound.fade_out * pace, box.left())
    return QPointF(left, box.top() + 5), QPointF(right, box.top() + 5)


def _paint_fades(painter: QPainter, look: Look, sound: Sound, box: QRectF, scene: Scene) -> None:
    rises, falls = fade_spots(sound, box, scene)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for spot, corner in ((rises, box.bottomLeft()), (falls, box.bottomRight())):
        if abs(spot.x() - corner.x()) > 2:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faint(look.floor, 130))
            top = QPointF(corner.x(), box.top())
            painter.drawPolygon(QPolygonF([top, QPointF(spot.x(), box.top()), corner]))
            path = QPainterPath(corner)
            path.lineTo(spot.x(), box.top())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(faint(look.on, 190), 1.2))
            painter.drawPath(path)
        painter.setPen(pen(look.edge["voice"]))
        painter.setBrush(look.on)
        inset = min(max(spot.x(), box.left() + 4), box.right() - 4)
        painter.drawEllipse(QPointF(inset, spot.y()), 3, 3)


def _paint_volume(painter: QPainter, look: Look, sound: Sound, box: QRectF) -> None:
    y = volume_y(sound.gain, box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(pen(faint(look.on, 150), 1))
    painter.drawLine(QPointF(max(box.left(), -2) + 2, y), QPointF(box.right() - 2, y))
