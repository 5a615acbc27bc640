"""What lies under the pointer, down to the edge, the handle or the word."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from engine.domain.timeline import HEARD, Caption, Clip, Sound
from ui.timeline.canvas.painting.sounds import fade_spots, volume_y
from ui.timeline.canvas.painting.words import words_shown
from ui.timeline.canvas.pieces import Piece
from ui.timeline.canvas.scene import Scene

Part = Literal["body", "in", "out", "roll", "transition", "fade_in", "fade_out", "volume", "word_in", "word_out"]
_REACH = 7.0
"""Pixels from an edge within which it is taken hold of."""
_NARROW = 8.0
"""Pixels below which a piece has no handles."""
_CUT = 3.0
"""Pixels from a cut between two clips within which both are trimmed at once."""


@dataclass(frozen=True)
class Hit:
    """What lies at a place."""

    track: str
    piece: Piece | None = None
    part: Part = "body"
    word: int = 0
    """Which word of a caption, where its edge is meant."""


def hit(scene: Scene, at: QPointF) -> Hit:
    """Tell what lies at a place of the surface."""
    track = scene.stack.at(at.y() + scene.top)
    if not track or not scene.open:
        return Hit("")
    row = scene.pieces.row(scene.timeline, track)
    reach = max(1, int(_REACH / scene.pace))
    frame = scene.under(at.x())
    near = [piece for piece in row.within(frame - reach, frame + reach + 1) if _levelled(scene, piece, at)]
    if not near:
        return Hit(track)
    inside = [piece for piece in near if piece.start <= frame < piece.end]
    chosen = [piece for piece in inside if piece.id in scene.editor.selection]
    piece = (chosen or inside[::-1] or near)[0]
    part, word = _part(scene, piece, at, near)
    if piece not in inside and part == "body":
        return Hit(track)
    return Hit(track, piece, part, word)


def box_of(scene: Scene, piece: Piece) -> QRectF:
    """Where a piece is drawn on the surface."""
    share = scene.stack.height(piece.track) / piece.levels
    top = scene.stack.top(piece.track) - scene.top + piece.level * share
    return QRectF(scene.x(piece.start), top + 1, (piece.end - piece.start) * scene.pace - 1, share - 2)


def _levelled(scene: Scene, piece: Piece, at: QPointF) -> bool:
    box = box_of(scene, piece)
    return piece.levels == 1 or box.top() - 1 <= at.y() <= box.bottom() + 1


def _part(scene: Scene, piece: Piece, at: QPointF, near: list[Piece]) -> tuple[Part, int]:
    box = box_of(scene, piece)
    if box.width() < _NARROW or piece.gap:
        return "body", 0
    if piece.track in HEARD and (part := _sound_part(scene, piece, box, at)):
        return part, 0
    if piece.track == "captions" and (found := _word(scene, piece, box, at)):
        return found
    reach = min(_REACH, box.width() / 4)
    if isinstance(piece.item, Clip) and (over := _clip_part(scene, piece, box, at, near)):
        return over, 0
    if abs(at.x() - box.left()) <= reach:
        return "in", 0
    return ("out" if abs(at.x() - box.right()) <= reach else "body"), 0


def _clip_part(scene: Scene, piece: Piece, box: QRectF, at: QPointF, near: list[Piece]) -> Part | None:
    """The end of a transition, or the cut between two clips."""
    clip = piece.item
    if isinstance(clip, Clip) and clip.transition:
        end = box.left() + clip.transition.length * scene.pace
        if abs(at.x() - end) <= min(_REACH, box.width() / 4) and end - box.left() > 4:
            return "transition"
    others = [each for each in near if each is not piece and not each.gap]
    if abs(at.x() - box.left()) <= _CUT and any(each.end == piece.start for each in others):
        return "roll"
    if abs(at.x() - box.right() - 1) <= _CUT and any(each.start == piece.end for each in others):
        return "roll"
    return None


def _sound_part(scene: Scene, piece: Piece, box: QRectF, at: QPointF) -> Part | None:
    sound = piece.item
    if not isinstance(sound, Sound) or box.width() < 46:
        return None
    rises, falls = fade_spots(sound, box, scene)
    if abs(at.y() - rises.y()) <= 6:
        if abs(at.x() - max(rises.x(), box.left() + 4)) <= 6:
            return "fade_in"
        if abs(at.x() - min(falls.x(), box.right() - 4)) <= 6:
            return "fade_out"
    inside = box.left() + _REACH < at.x() < box.right() - _REACH
    return "volume" if inside and abs(at.y() - volume_y(sound.gain, box)) <= 4 else None


def _word(scene: Scene, piece: Piece, box: QRectF, at: QPointF) -> tuple[Part, int] | None:
    caption = piece.item
    if not isinstance(caption, Caption) or not words_shown(caption, box.width()):
        return None
    for number, word in enumerate(caption.words):
        if number and abs(at.x() - scene.x(word.start)) <= 3:
            return "word_in", number
        last = number + 1 == len(caption.words)
        if (not last or word.end < caption.end - 1) and abs(at.x() - scene.x(word.end)) <= 3:
            return "word_out", number
    return None
