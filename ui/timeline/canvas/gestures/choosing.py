"""Which drag begins where: by what was hit, the tool and the keys held."""

from PySide6.QtCore import QCoreApplication, QPointF, Qt

from engine.domain.edit import clips, items
from engine.domain.edit.carrying import faded_longer
from engine.domain.edit.clips import Ripple
from engine.domain.edit.marks import faded, louder, word_moved
from engine.domain.timeline import Caption, Timeline
from engine.domain.units import Frames
from ui.timeline.canvas.gestures.carry import Carry
from ui.timeline.canvas.gestures.drag import Along, Drag, Keys, Upright, Watched
from ui.timeline.canvas.hits import Hit, box_of
from ui.timeline.canvas.painting.sounds import volume_step
from ui.timeline.canvas.pieces import Piece
from ui.timeline.canvas.scene import Scene

translate = QCoreApplication.translate


def drag_for(scene: Scene, found: Hit, at: QPointF) -> Drag | None:
    """Give the drag that begins on what was hit; None where there is none."""
    piece = found.piece
    if piece is None or piece.gap:
        return None
    if piece.track == "video" and scene.tool in {"slip", "slide"}:
        return _inner(scene, piece, at)
    if found.part == "body":
        return Carry(scene, at, piece)
    return _handle(scene, found, piece, at)


def _handle(scene: Scene, found: Hit, piece: Piece, at: QPointF) -> Drag | None:
    if found.part == "volume":
        return _volume(scene, piece, at)
    if found.part in {"fade_in", "fade_out"}:
        return _fade(scene, piece, at, start=found.part == "fade_in")
    if found.part in {"word_in", "word_out"}:
        return _word(scene, found, piece, at)
    if found.part == "transition":
        name = translate("timeline", "Transition length")
        return Along(scene, at, name, lambda film, by, _: faded_longer(film, piece.id, by), (), (piece.id,))
    return _roll(scene, piece, at) if found.part == "roll" else _trim(scene, found, piece, at)


def cursor_for(scene: Scene, found: Hit) -> Qt.CursorShape:
    """Give the pointer that says what a drag would do here."""
    if scene.tool == "razor":
        return Qt.CursorShape.CrossCursor if found.piece and not found.piece.gap else Qt.CursorShape.ArrowCursor
    if found.piece and found.piece.track == "video" and scene.tool in {"slip", "slide"}:
        return Qt.CursorShape.SizeHorCursor
    return {
        "body": Qt.CursorShape.ArrowCursor,
        "roll": Qt.CursorShape.SplitHCursor,
        "volume": Qt.CursorShape.SizeVerCursor,
        "fade_in": Qt.CursorShape.PointingHandCursor,
        "fade_out": Qt.CursorShape.PointingHandCursor,
    }.get(found.part, Qt.CursorShape.SizeHorCursor)


def _trim(scene: Scene, found: Hit, piece: Piece, at: QPointF) -> Drag:
    start = found.part == "in"
    edge = piece.start if start else piece.end
    name = translate("timeline", "Trim start") if start else translate("timeline", "Trim end")

    def trimmed(film: Timeline, by: Frames, keys: Keys) -> Timeline:
        if piece.track != "video":
            return items.trim(film, piece.id, by, start=start)
        flipped = scene.ripple != bool(keys & Keys.ControlModifier)
        way: Ripple = scene.scope if flipped else "none"
        return (clips.trim_in if start else clips.trim_out)(film, piece.id, by, way)

    watched: Watched = "" if piece.track != "video" else "first" if start else "last"
    return Along(scene, at, name, trimmed, (edge,), (piece.id,), watched)


def _roll(scene: Scene, piece: Piece, at: QPointF) -> Drag:
    """Move the cut that was hit: the one at the piece's start, or at its end."""
    box = box_of(scene, piece)
    later = piece
    if abs(at.x() - box.right()) < abs(at.x() - box.left()):
        row = scene.pieces.row(scene.timeline, "video")
        later = row[row.by_id[piece.id] + 1]
    name, edges = translate("timeline", "Roll cut"), (later.start,)
    return Along(scene, at, name, lambda film, by, _: clips.roll(film, later.id, by), edges, (later.id,), "first")


def _inner(scene: Scene, piece: Piece, at: QPointF) -> Drag:
    if scene.tool == "slip":
        name = translate("timeline", "Slip")
        return Along(scene, at, name, lambda film, by, _: clips.slip(film, piece.id, -by), (), (piece.id,), "first")
    name, edges = translate("timeline", "Slide"), (piece.start, piece.end)
    return Along(scene, at, name, lambda film, by, _: clips.slide(film, piece.id, by), edges, (piece.id,))


def _volume(scene: Scene, piece: Piece, at: QPointF) -> Drag:
    step = volume_step(box_of(scene, piece))
    return Upright(scene, at, translate("timeline", "Volume"), lambda film, by: louder(film, piece.id, by), step)


def _fade(scene: Scene, piece: Piece, at: QPointF, *, start: bool) -> Drag:
    def longer(film: Timeline, by: Frames, _: Keys) -> Timeline:
        return faded(film, piece.id, film.seconds(by if start else -by), start=start)

    return Along(
        scene,
        at,
        translate("timeline", "Fade in") if start else translate("timeline", "Fade out"),
        longer,
        (),
        (piece.id,),
    )


def _word(scene: Scene, found: Hit, piece: Piece, at: QPointF) -> Drag | None:
    caption = piece.item
    if not isinstance(caption, Caption):
        return None
    word, start, number = caption.words[found.word], found.part == "word_in", found.word
    name, edges = translate("timeline", "Move word"), (word.start if start else word.end,)

    def changed(film: Timeline, by: Frames, _: Keys) -> Timeline:
        return word_moved(film, piece.id, number, by, start=start)

    return Along(scene, at, name, changed, edges, (piece.id,))
