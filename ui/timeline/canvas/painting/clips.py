"""Clips of the video track: a strip of what they show, their name, and how they come in."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from engine.domain.timeline import Clip
from ui.language import translated
from ui.timeline.canvas.painting.look import Look, faint, pen
from ui.timeline.canvas.pieces import Piece
from ui.timeline.canvas.scene import Scene
from ui.timeline.canvas.strips import Strips

HEAD = 18
"""Pixels that a clip's name takes, where the track is high enough."""
_SEEN = 26
"""Pixels below which neither a name nor a picture is drawn."""


def paint_clip(painter: QPainter, look: Look, piece: Piece, box: QRectF, scene: Scene, strips: Strips) -> None:
    """Draw a clip."""
    clip = piece.item
    if not isinstance(clip, Clip):
        return
    head = HEAD if box.height() >= 44 else 0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(look.edge["video"]))
    painter.setBrush(look.fill["video"])
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if box.width() < _SEEN:
        return
    frames = box.adjusted(2, 2 + head, -2, -2)
    _paint_strip(painter, clip, frames, scene, strips)
    if head:
        _paint_name(painter, look, clip, QRectF(box.left(), box.top(), box.width(), HEAD + 2), scene)


def paint_gap(painter: QPainter, look: Look, box: QRectF) -> None:
    """Draw an empty stretch."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(box.adjusted(1, 1, -1, -1), look.hatch)
    painter.setPen(pen(look.muted, 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(1, 1, -2, -2))


def paint_transition(painter: QPainter, look: Look, piece: Piece, box: QRectF, scene: Scene) -> None:
    """Draw where a clip comes in over the one before it: both meet along a diagonal."""
    clip = piece.item
    if not isinstance(clip, Clip) or clip.transition is None:
        return
    width = clip.transition.length * scene.pace
    if width < 3:
        return
    area = QRectF(box.left(), box.top() + 1, min(width, box.width()), box.height() - 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faint(look.floor, 120))
    painter.drawPolygon(QPolygonF([area.topLeft(), area.topRight(), area.bottomLeft()]))
    painter.setBrush(faint(look.accent, 70))
    painter.drawRect(area)
    painter.setPen(pen(look.on, 1.2))
    painter.drawLine(area.bottomLeft(), area.topRight())
    painter.setPen(pen(faint(look.on, 150), 1))
    painter.drawLine(area.topRight(), area.bottomRight())
    if area.width() > 64:
        painter.setFont(look.small)
        painter.setPen(look.on)
        name = look.fitted(clip.transition.name.replace("_", " ").capitalize(), area.width() - 10)
        painter.drawText(area.adjusted(5, 0, -5, -4), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, name)


def _paint_strip(painter: QPainter, clip: Clip, frames: QRectF, scene: Scene, strips: Strips) -> None:
    """Draw pictures side by side, each of what is shown where it begins."""
    if frames.width() < 4 or frames.height() < 12:
        return
    film = scene.editor.timeline
    wide = max(16.0, frames.height() * film.width / film.height)
    painter.save()
    painter.setClipRect(frames.intersected(QRectF(-4, frames.top(), scene.width + 8, frames.height())))
    number = max(0, int((-frames.left()) // wide))
    still = clip.media is None or clip.kind == "image"
    step = 1.0 if wide / scene.pace / float(film.rate) * clip.speed >= 1 else 0.2
    while (x := frames.left() + number * wide) < min(frames.right(), scene.width):
        shown = 0.0 if still else number * wide / scene.pace / float(film.rate) * clip.speed
        picture = strips.picture(clip, clip.source_start + shown, film, step)
        if picture is not None:
            painter.drawImage(QRectF(x, frames.top(), wide, frames.height()), picture)
        number += 1
    painter.restore()


def _paint_name(painter: QPainter, look: Look, clip: Clip, head: QRectF, scene: Scene) -> None:
    over = clip.transition.length * scene.pace if clip.transition else 0.0
    left = max(head.left() + (over if over < head.width() * 0.6 else 0.0), 0.0) + 7
    right = min(head.right(), scene.width) - 6
    notes = _notes(clip)
    room = right - left
    if room < 22:
        return
    painter.setPen(look.on)
    painter.setFont(look.font)
    painter.drawText(
        QRectF(left, head.top(), room, head.height()), Qt.AlignmentFlag.AlignVCenter, look.fitted(clip_name(clip), room)
    )
    used = look.metrics.horizontalAdvance(clip_name(clip)) + 12
    if notes and room - used > look.small_metrics.horizontalAdvance(notes):
        painter.setPen(faint(look.on, 190))
        painter.setFont(look.small)
        painter.drawText(
            QRectF(left, head.top(), room, head.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            notes,
        )


def clip_name(clip: Clip) -> str:
    """What a clip is called."""
    if clip.asset_title:
        return clip.asset_title
    return translated(clip.background.family.capitalize()) if clip.background else clip.id


def _notes(clip: Clip) -> str:
    found = [f"{clip.speed * 100:.0f} %"] if abs(clip.speed - 1) > 0.005 else []
    found += ["fx"] if clip.effects else []
    return "  ".join(found)
