"""One track as a picture: wide pieces in full, narrow ones as blocks, those too narrow to tell apart as one."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from engine.domain.timeline import TrackState
from ui.timeline.canvas.painting.clips import paint_clip, paint_gap, paint_transition
from ui.timeline.canvas.painting.look import Look, faint, pen
from ui.timeline.canvas.painting.sounds import paint_sound
from ui.timeline.canvas.painting.words import paint_caption, paint_title
from ui.timeline.canvas.pieces import Piece, Row
from ui.timeline.canvas.scene import Scene
from ui.timeline.canvas.strips import Strips
from ui.timeline.canvas.waves import Waves

translate = QCoreApplication.translate
NARROW = 16.0
"""Pixels below which a piece is a plain block."""


@dataclass(frozen=True)
class Marks:
    """Which pieces stand out."""

    selected: frozenset[str]
    held: frozenset[str]
    current: str


@dataclass(frozen=True)
class Kit:
    """What pieces are painted with."""

    scene: Scene
    look: Look
    strips: Strips
    waves: Waves


def paint_row(painter: QPainter, kit: Kit, row: Row, state: TrackState, marks: Marks, height: float) -> None:
    """Paint what is in view of a track; the painter's origin is the row's top left."""
    scene, look = kit.scene, kit.look
    first, last = scene.view
    wide: list[tuple[Piece, QRectF]] = []
    if state.muted:
        painter.setOpacity(0.42)
    drawn = _Blocks(painter, kit, height)
    for piece in row.apart(first, last, 1 / scene.pace, marks.selected | marks.held):
        x = scene.x(piece.start)
        width = (piece.end - piece.start) * scene.pace
        if width < NARROW:
            drawn.add(piece, x, width, marks)
        else:
            share = height / piece.levels
            wide.append((piece, QRectF(x, piece.level * share + 1, width - 1, share - 2)))
    for piece, box in wide:
        _paint(painter, kit, piece, box)
    _paint_overlaps(painter, kit, wide)
    painter.setOpacity(1.0)
    for piece, box in wide:
        if piece.id in marks.selected or piece.id in marks.held or piece.id == marks.current:
            _paint_frame(painter, look, piece, box, marks)
        if getattr(piece.item, "media", None) in scene.standing.missing:
            _paint_missing(painter, look, box)
    if state.locked:
        painter.fillRect(QRectF(0, 0, scene.width, height), look.lock)


def _paint(painter: QPainter, kit: Kit, piece: Piece, box: QRectF) -> None:
    if piece.gap:
        paint_gap(painter, kit.look, box)
    elif piece.track == "video":
        paint_clip(painter, kit.look, piece, box, kit.scene, kit.strips)
    elif piece.track == "captions":
        paint_caption(painter, kit.look, piece, box, kit.scene)
    elif piece.track == "titles":
        paint_title(painter, kit.look, piece, box)
    else:
        paint_sound(painter, kit.look, piece, box, kit.scene, kit.waves)


def _paint_overlaps(painter: QPainter, kit: Kit, wide: Iterable[tuple[Piece, QRectF]]) -> None:
    for piece, box in wide:
        if piece.track == "video":
            paint_transition(painter, kit.look, piece, box, kit.scene)


def _paint_frame(painter: QPainter, look: Look, piece: Piece, box: QRectF, marks: Marks) -> None:
    """Draw the frame of what is selected, held or under the keyboard."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if piece.id in marks.selected or piece.id in marks.held:
        painter.setBrush(faint(look.accent, 46))
        painter.setPen(pen(look.focus, 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    if piece.id == marks.current:
        painter.setPen(pen(look.text, 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 3, 3)


def _paint_missing(painter: QPainter, look: Look, box: QRectF) -> None:
    """Say that a file is gone, in words where there is room for them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(look.bad, 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
    words = translate("timeline", "File missing")
    width = look.small_metrics.horizontalAdvance(words) + 12
    tag = QRectF(max(box.left(), 0.0) + 4, box.bottom() - 20, width, 16)
    if tag.right() < box.right() - 4 and box.height() > 24:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.floor)
        painter.drawRoundedRect(tag, 4, 4)
        painter.setPen(look.bad)
        painter.setFont(look.small)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)


class _Blocks:
    """Paints narrow pieces; what falls on the same pixels is painted once."""

    def __init__(self, painter: QPainter, kit: Kit, height: float) -> None:
        self._painter, self._kit, self._height = painter, kit, height
        self._reached = -1.0
        self._odd = False

    def add(self, piece: Piece, x: float, width: float, marks: Marks) -> None:
        """Paint one, where there is room for it."""
        chosen = piece.id in marks.selected or piece.id in marks.held
        if x + width <= self._reached and not chosen:
            return
        look = self._kit.look
        self._odd = not self._odd
        colour = look.focus if chosen else (look.fill if self._odd else look.head)[piece.track]
        share = self._height / piece.levels
        box = QRectF(x, piece.level * share + 1, max(1.0, width - (1 if width > 2 else 0)), share - 2)
        if piece.gap:
            self._painter.fillRect(box, look.hatch)
        else:
            self._painter.fillRect(box, colour)
        self._reached = max(self._reached, x + max(1.0, width))
