"""Items as they are read aloud, and in what order the keyboard goes through them."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from engine.domain.timeline import TRACKS, Caption, Clip, Timeline, Title
from ui.timeline.canvas.painting.clips import clip_name
from ui.timeline.canvas.pieces import Piece, Thing
from ui.timeline.canvas.scene import Scene
from ui.timeline.timecode import brief

translate = QCoreApplication.translate


def what(item: Thing, track: str) -> str:
    """Say in a few words what an item is."""
    if isinstance(item, Clip):
        return translate("timeline", "Gap") if item.empty else clip_name(item)
    if isinstance(item, Caption):
        return " ".join(word.text for word in item.words)
    if isinstance(item, Title):
        return item.text
    return item.title or {"voice": translate("timeline", "Spoken"), "music": translate("timeline", "Music")}.get(
        track, translate("timeline", "Sound")
    )


def spoken(scene: Scene, piece: Piece) -> str:
    """Describe an item: what it is, which of how many, and when."""
    row = scene.pieces.row(scene.timeline, piece.track)
    rate = scene.timeline.rate
    kind = {
        "video": translate("timeline", "Clip"),
        "titles": translate("timeline", "Title"),
        "captions": translate("timeline", "Caption"),
        "voice": translate("timeline", "Voice"),
        "music": translate("timeline", "Music"),
        "sounds": translate("timeline", "Sound"),
    }[piece.track]
    return translate("timeline", "{} {} of {}, {}, {}–{}").format(
        kind,
        row.by_id.get(piece.id, 0) + 1,
        len(row),
        what(piece.item, piece.track),
        brief(piece.start, rate),
        brief(piece.end, rate),
    )


def tell(widget: QWidget, text: str) -> None:
    """Let a screen reader say what the keyboard is on."""
    widget.setAccessibleDescription(text)
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))


def beside(scene: Scene, current: str, by: int) -> str:
    """Give the id of the item after the current one, or before it, track by track; empty past the last."""
    film = scene.timeline
    here = scene.piece(current)
    if here is None:
        return _first(scene, film, by)
    row = scene.pieces.row(film, here.track)
    number = row.by_id[here.id] + by
    if 0 <= number < len(row):
        return row[number].id
    order = TRACKS[TRACKS.index(here.track) + 1 :] if by > 0 else TRACKS[: TRACKS.index(here.track)][::-1]
    for track in order:
        if len(other := scene.pieces.row(film, track)):
            return other[0 if by > 0 else len(other) - 1].id
    return ""


def across(scene: Scene, current: str, by: int) -> str:
    """Give the id of the item on the next track down (or up) that lies nearest in time; empty past the last."""
    film, here = scene.timeline, scene.piece(current)
    if here is None:
        return _first(scene, film, by)
    order = TRACKS[TRACKS.index(here.track) + 1 :] if by > 0 else TRACKS[: TRACKS.index(here.track)][::-1]
    for track in order:
        row = scene.pieces.row(film, track)
        if len(row):
            middle = (here.start + here.end) // 2
            found = row.at(middle) or [row.nearest(middle)]
            return found[0].id
    return ""


def _first(scene: Scene, film: Timeline, by: int) -> str:
    """Where the keyboard comes in: at the playhead, or from behind at the last item."""
    if by > 0:
        at = scene.pieces.row(film, "video").at(scene.editor.playhead)
        if at:
            return at[0].id
    rows = [row for track in TRACKS if len(row := scene.pieces.row(film, track))]
    if not rows:
        return ""
    return rows[0][0].id if by > 0 else rows[-1][len(rows[-1]) - 1].id
