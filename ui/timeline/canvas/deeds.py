"""What can be done to a film by key or menu: each deed is one edit, or one step of playhead, selection or view."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from engine.domain.edit import clips as row
from engine.domain.edit import items as free
from engine.domain.edit.copies import copied, pasted
from engine.domain.edit.marks import marked, titled
from engine.domain.edit.selection import fastened, linked, loosened, nudged, removed, split, trimmed_to
from engine.domain.edit.whole import cut_out
from engine.domain.timeline import TRACKS, Timeline, Transition
from engine.domain.units import Frames
from ui.timeline.canvas import clipboard
from ui.timeline.canvas.drops import Drops
from ui.timeline.canvas.pieces import Piece
from ui.timeline.canvas.scene import Scene
from ui.timeline.canvas.speaking import across, beside
from ui.timeline.editor import Gesture

translate = QCoreApplication.translate


class Deeds:
    """Acts on the selection, the playhead and the range of an editor."""

    def __init__(self, scene: Scene, drops: Drops) -> None:
        self._scene, self._editor, self._drops = scene, scene.editor, drops

    def delete(self) -> None:
        """Take what is selected away and leave gaps; a gap closes, for nothing less can be meant."""
        chosen = self._chosen()
        gaps = bool(chosen) and all(piece.gap for piece in chosen)
        self._remove(translate("timeline", "Close gap") if gaps else translate("timeline", "Lift"), close=gaps)

    def ripple_delete(self) -> None:
        """Take what is selected away and close up; without a selection what lies from in to out."""
        editor = self._editor
        first, last = editor.marked_in, editor.marked_out
        if not editor.selection and first is not None and last is not None:
            if self._do(translate("timeline", "Cut out the range"), lambda film: cut_out(film, first, last + 1)):
                editor.mark(None, None)
                editor.seek(first)
            return
        self._remove(translate("timeline", "Ripple delete"), close=True)

    def copy(self) -> None:
        """Copy what is selected."""
        if self._editor.selection:
            excerpt = copied(self._editor.timeline, self._editor.selection)
            if not excerpt.empty:
                clipboard.put(excerpt)

    def cut(self) -> None:
        """Copy what is selected, and take it away."""
        self.copy()
        self._remove(translate("timeline", "Cut"), close=False)

    def paste(self, *, over: bool = False) -> None:
        """Put what was copied in at the playhead, on the last frame after it: pieces, assets of the library, files."""
        excerpt, at, film = clipboard.taken(), self._editor.playhead, self._editor.timeline
        at = film.length if at == film.length - 1 else at
        if excerpt is None:
            if self._drops.paste(QGuiApplication.clipboard().mimeData(), at, over=over):
                return
            self._scene.desk.notices.say(
                translate("timeline", "There is nothing to paste."), translate("timeline", "Copy something first.")
            )
            return
        self._adding(translate("timeline", "Paste"), lambda film: pasted(film, excerpt, at, over=over))

    def duplicate(self) -> None:
        """Put copies of what is selected in after it."""
        pieces = [piece for piece in self._chosen() if not piece.gap]
        if not pieces:
            return
        ids, at = tuple(piece.id for piece in pieces), max(piece.end for piece in pieces)
        self._adding(translate("timeline", "Duplicate"), lambda film: pasted(film, copied(film, ids), at, between=True))

    def split(self, *, everywhere: bool = False) -> None:
        """Cut in two at the playhead."""
        frame, ids = self._editor.playhead, set(self._editor.selection)
        self._do(translate("timeline", "Split"), lambda film: split(film, frame, ids, everywhere=everywhere))

    def trim_to(self, *, start: bool) -> None:
        """Let the clip at the playhead begin, or end, there; what follows moves up."""
        editor, frame, way = self._editor, self._editor.playhead, self._scene.scope
        clip = next(iter(self._scene.pieces.row(editor.timeline, "video").at(frame)), None)
        name = translate("timeline", "Trim start") if start else translate("timeline", "Trim end")
        if self._do(name, lambda film: trimmed_to(film, frame, start=start, ripple=way)) and start and clip:
            editor.seek(clip.start)

    def nudge(self, by: Frames) -> None:
        """Move what is selected by a few frames."""
        ids = self._editor.selection
        if ids:
            self._do(translate("timeline", "Nudge"), lambda film: nudged(film, ids, by))

    def trim(self, by: Frames, *, start: bool) -> None:
        """Move the start, or the end, of the item that the keyboard is on."""
        piece = self._at_hand()
        if piece is None or piece.gap:
            return
        way = self._scene.scope if self._scene.ripple else "none"

        def trimmed(film: Timeline) -> Timeline:
            if piece.track != "video":
                return free.trim(film, piece.id, by, start=start)
            return (row.trim_in if start else row.trim_out)(film, piece.id, by, way)

        self._do(translate("timeline", "Trim"), trimmed)

    def crossfade(self) -> None:
        """Let the selected clip, or the one at the cut nearest to the playhead, come in by a crossfade."""
        film = self._editor.timeline
        clip = self._cut_clip()
        if clip is not None:
            length = max(2, round(film.rate / 2))
            self._do(
                translate("timeline", "Add transition"),
                lambda film: row.set_transition(film, clip, Transition("crossfade", length)),
            )

    def cut_hard(self) -> None:
        """Take the transition away again."""
        clip = self._cut_clip()
        if clip is not None:
            self._do(translate("timeline", "Remove transition"), lambda film: row.set_transition(film, clip, None))

    def link(self) -> None:
        """Link what is selected, or let go of its link where all of it is linked already."""
        ids, film = self._editor.selection, self._editor.timeline
        if len(ids) > 1 and set(linked(film, ids[:1])) >= set(ids):
            self._do(translate("timeline", "Unlink"), lambda film: loosened(film, ids))
        elif ids:
            self._do(translate("timeline", "Link"), lambda film: fastened(film, ids))

    def add_marker(self) -> None:
        """Set a marker at the playhead."""
        frame = self._editor.playhead
        self._do(translate("timeline", "Add marker"), lambda film: marked(film, frame))

    def add_title(self) -> str:
        """Put a title in at the playhead; gives its id, or nothing where it was refused."""
        frame, text = self._editor.playhead, translate("timeline", "Title")
        self._adding(translate("timeline", "Add title"), lambda film: titled(film, frame, text))
        return self._editor.selection[0] if self._editor.selection else ""

    def go_marker(self, by: int) -> None:
        """Go to the next marker, or the one before."""
        self._go([marker.frame for marker in self._editor.timeline.markers], by)

    def go_cut(self, by: int) -> None:
        """Go to the next cut of the picture, or the one before."""
        film = self._editor.timeline
        self._go([*(clip.start for clip in film.clips), max(0, film.length - 1)], by)

    def step(self, seconds: float) -> None:
        """Go so many seconds on."""
        editor = self._editor
        editor.seek(editor.playhead + round(seconds * editor.timeline.rate))

    def mark(self, *, start: bool) -> None:
        """Set in, or out, at the playhead; the other goes where it no longer fits."""
        editor, at = self._editor, self._editor.playhead
        if start:
            last = editor.marked_out
            editor.mark(at, None if last is not None and last < at else last)
        else:
            first = editor.marked_in
            editor.mark(None if first is not None and first > at else first, at)

    def mark_selection(self) -> None:
        """Set in and out around what is selected, or around the clip at the playhead."""
        pieces = self._chosen() or self._scene.pieces.row(self._editor.timeline, "video").at(self._editor.playhead)
        if pieces:
            self._editor.mark(min(each.start for each in pieces), max(each.end for each in pieces) - 1)

    def select_all(self) -> None:
        """Select everything but gaps and what lies on locked tracks."""
        self._editor.select(self._from(0))

    def select_from(self, *, forward: bool) -> None:
        """Select all that begins at the playhead or after it, or all that ends before it."""
        at = self._editor.playhead
        self._editor.select(self._from(at) if forward else self._from(0, at))

    def walk(self, by: int, *, tracks: bool = False) -> None:
        """Go to the next item by the keyboard, or the one on the next track."""
        scene = self._scene
        found = (across if tracks else beside)(scene, scene.current, by)
        scene.current = found
        piece = scene.piece(found)
        if piece:
            scene.editor.select((piece.id,))
            scene.reveal(piece.start)

    def _from(self, first: Frames, last: Frames | None = None) -> list[str]:
        scene, film = self._scene, self._editor.timeline
        found: list[str] = []
        for track in TRACKS:
            if film.state(track).locked:
                continue
            for id_, start, stop in scene.pieces.row(film, track).edges():
                if start >= first and (last is None or stop <= last) and not (piece := id_).startswith("gap-"):
                    found.append(piece)
        return found

    def _remove(self, name: str, *, close: bool) -> None:
        ids, way = self._editor.selection, self._scene.scope
        if ids:
            self._do(name, lambda film: removed(film, ids, way if close else "none"))

    def _adding(self, name: str, gesture: Gesture) -> None:
        """Do something that brings new items, and select these."""
        scene, editor = self._scene, self._editor
        before = {id_ for track in TRACKS for id_, _, _ in scene.pieces.row(editor.timeline, track).edges()}
        if self._do(name, gesture):
            rows = [scene.pieces.row(editor.timeline, track).edges() for track in TRACKS]
            new = [id_ for each in rows for id_, _, _ in each if id_ not in before and not id_.startswith("gap-")]
            editor.select(new)

    def _do(self, name: str, gesture: Gesture) -> bool:
        return self._editor.do(name, gesture)

    def _chosen(self) -> list[Piece]:
        found = (self._scene.piece(each) for each in self._editor.selection)
        return [each for each in found if each is not None]

    def _at_hand(self) -> Piece | None:
        """The item that the keyboard is on, or the only one selected."""
        chosen = self._chosen()
        current = self._scene.piece(self._scene.current)
        return current if current in chosen or not chosen else chosen[0]

    def _cut_clip(self) -> str | None:
        """The selected clip, or the one that begins nearest to the playhead."""
        clips = [piece.id for piece in self._chosen() if piece.track == "video" and not piece.gap]
        if clips:
            return clips[0]
        film, at = self._editor.timeline, self._editor.playhead
        later: Sequence[tuple[int, str]] = [
            (abs(clip.start - at), clip.id) for clip in film.clips[1:] if not clip.empty
        ]
        return min(later)[1] if later else None

    def _go(self, places: list[Frames], by: int) -> None:
        """Go to the next of some places in order, or the one before."""
        at = self._editor.playhead
        index = bisect_right(places, at) if by > 0 else bisect_left(places, at) - 1
        if 0 <= index < len(places):
            self._editor.seek(places[index])
            self._scene.reveal(places[index])
