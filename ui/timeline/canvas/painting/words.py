"""Captions with their words where they are spoken, and titles."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter

from engine.domain.timeline import Caption, Title
from ui.timeline.canvas.painting.look import Look, faint, pen
from ui.timeline.canvas.pieces import Piece
from ui.timeline.canvas.scene import Scene

WORDS_FROM = 34.0
"""Pixels a word must have on average for words to be drawn each where it is spoken."""


def paint_caption(painter: QPainter, look: Look, piece: Piece, box: QRectF, scene: Scene) -> None:
    """Draw a page of words."""
    caption = piece.item
    if not isinstance(caption, Caption):
        return
    _paint_block(painter, look, "captions", box)
    if box.width() < 20:
        return
    painter.setFont(look.font)
    painter.setPen(look.on)
    if not words_shown(caption, box.width()):
        text = " ".join(word.text for word in caption.words)
        _paint_text(painter, look, box.adjusted(6, 0, -4, 0), text, scene)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    edges = []
    for word in caption.words:
        left, right = scene.x(word.start), scene.x(word.end)
        if right < 0 or left > scene.width:
            continue
        area = QRectF(left + 1, box.top() + 5, max(1.0, right - left - 2), box.height() - 10)
        painter.fillRect(area, faint(look.floor, 78))
        edges += [
            QLineF(left, area.top(), left, area.bottom()),
            QLineF(right - 1, area.top(), right - 1, area.bottom()),
        ]
        if area.width() > 9:
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, look.fitted(word.text, area.width() - 2))
    painter.setPen(pen(faint(look.ink["captions"], 140)))
    painter.drawLines(edges)


def words_shown(caption: Caption, width: float) -> bool:
    """Whether words are drawn each where it is spoken, so that their edges can be taken hold of."""
    return bool(caption.words) and width / len(caption.words) >= WORDS_FROM


def paint_title(painter: QPainter, look: Look, piece: Piece, box: QRectF) -> None:
    """Draw a title."""
    title = piece.item
    if not isinstance(title, Title):
        return
    _paint_block(painter, look, "titles", box)
    if box.width() < 20:
        return
    painter.setPen(look.on)
    painter.setFont(look.bold)
    area = box.adjusted(7, 0, -4, 0)
    area.setLeft(max(area.left(), 7))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, look.fitted(title.text, area.width()))


def _paint_block(painter: QPainter, look: Look, track: str, box: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(look.edge[track]))
    painter.setBrush(look.fill[track])
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def _paint_text(painter: QPainter, look: Look, area: QRectF, text: str, scene: Scene) -> None:
    area.setLeft(max(area.left(), 6))
    area.setRight(min(area.right(), scene.width))
    if area.width() > 14:
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, look.fitted(text, area.width()))
