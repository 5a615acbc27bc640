"""The drawn timeline under a real mouse: every gesture is one edit, undone in one."""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from engine.domain.edit.marks import marked, titled, treated
from engine.domain.edit.whole import settled
from engine.domain.timeline import Clip, Timeline
from tests.ui.conftest import Desktop
from ui.timeline.canvas.drops import ASSETS, TRANSITION
from ui.timeline.canvas.headers import track_title
from ui.timeline.canvas.hits import box_of
from ui.timeline.canvas.view import Canvas
from ui.timeline.editor import Editor

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@dataclass(frozen=True)
class Desk:
    """A canvas over a film of six clips of 100 frames, and a hand."""

    canvas: Canvas
    editor: Editor
    desktop: Desktop

    @property
    def film(self) -> Timeline:
        return self.editor.timeline

    @property
    def clips(self) -> list[tuple[str, int]]:
        return [(clip.id, clip.length) for clip in self.film.clips if not clip.empty]

    def at(self, id_: str, share: float = 0.5, dy: int = 0) -> QPoint:
        """A place on an item: `share` of its width from its left."""
        piece = self.canvas.scene.piece(id_)
        assert piece is not None
        box = box_of(self.canvas.scene, piece)
        return QPoint(round(box.left() + box.width() * share), round(box.center().y()) + dy)

    def edge(self, id_: str, side: str, inside: int = 5) -> QPoint:
        at = self.at(id_, 0.0 if side == "in" else 1.0)
        return at + QPoint(inside if side == "in" else -inside, 0)

    def drag(self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press, go there in steps, let go."""
        surface = self.canvas.surface
        QTest.mousePress(surface, LEFT, keys, start)
        for step in range(1, 9):
            at = start + (end - start) * step / 8
            self._move(at, keys)
        QTest.mouseRelease(surface, LEFT, keys, end)

    def _move(self, at: QPoint, keys: Qt.KeyboardModifier) -> None:
        surface = self.canvas.surface
        place = QPointF(at)
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, QPointF(surface.mapToGlobal(at)), Qt.MouseButton.NoButton, LEFT, keys
        )
        QApplication.sendEvent(surface, event)

    def frames(self, frames: int) -> QPoint:
        return QPoint(round(frames * self.canvas.scene.pace), 0)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas.surface, key, keys)


@pytest.fixture
def desk(desktop: Desktop, film: str) -> Iterator[Desk]:
    editor = Editor(desktop.desk.notices)
    canvas = Canvas(desktop.desk, editor)
    canvas.resize(1300, 440)
    canvas.show()
    editor.open(desktop.engine.editing.open(film))
    desktop.bot.waitExposed(canvas)
    editor.do("six clips", _six)
    canvas.scene.zoom(1.5, 0)
    canvas.scene.scroll(0)
    _focus(desktop, canvas)
    yield Desk(canvas, editor, desktop)
    canvas.hide()
    editor.open(None)
    desktop.settle()
    canvas.deleteLater()


def _focus(desktop: Desktop, canvas: Canvas) -> None:
    canvas.activateWindow()
    canvas.surface.setFocus()
    desktop.bot.waitUntil(canvas.surface.hasFocus)


def _six(film: Timeline) -> Timeline:
    """Six clips of a hundred frames each with room in their sources, and nothing else but captions and sound."""
    some = film.clips[0]
    clips = [
        replace(some, id=f"clip-{n}", start=n * 100, length=100, transition=None, source_start=0.0, kind="video")
        for n in range(6)
    ]
    return settled(film, clips)


def test_a_drag_past_half_a_neighbour_puts_a_clip_between_two_others(desk: Desk) -> None:
    before = desk.film
    desk.drag(desk.at("clip-0"), desk.at("clip-0") + desk.frames(290))
    assert [id_ for id_, _ in desk.clips] == ["clip-1", "clip-2", "clip-3", "clip-0", "clip-4", "clip-5"]
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.film == before
    desk.key(Qt.Key.Key_Y, CTRL)
    assert desk.clips[3][0] == "clip-0"


def test_a_drag_a_little_over_a_neighbour_is_a_crossfade(desk: Desk) -> None:
    desk.drag(desk.at("clip-2"), desk.at("clip-2") - desk.frames(20), SHIFT)
    clip = desk.film.clips[2]
    assert clip.transition is not None
    assert clip.transition.name == "crossfade"
    assert 18 <= clip.transition.length <= 22
    assert [each.start for each in desk.film.clips[3:6]] == [300, 400, 500], "nothing else moved"


def test_a_drag_nearby_stays_where_it_was_for_it_snaps(desk: Desk) -> None:
    before = desk.film
    desk.drag(desk.at("clip-2"), desk.at("clip-2") + QPoint(6, 0))
    assert desk.film == before


def test_ctrl_covers_what_lies_there(desk: Desk) -> None:
    desk.drag(desk.at("clip-4"), desk.at("clip-4") - desk.frames(250), CTRL | SHIFT)
    row = [(clip.id if not clip.empty else "gap", clip.start) for clip in desk.film.clips]
    assert ("clip-4", 150) in row
    assert ("gap", 400) in row


def test_a_clip_is_trimmed_by_its_handles(desk: Desk) -> None:
    desk.drag(desk.edge("clip-1", "out"), desk.edge("clip-1", "out") - desk.frames(30), SHIFT)
    assert desk.film.clips[1].length == 70
    assert desk.film.clips[2].empty
    desk.drag(desk.edge("clip-3", "in"), desk.edge("clip-3", "in") + desk.frames(30), CTRL | SHIFT)
    clip = next(each for each in desk.film.clips if each.id == "clip-3")
    assert (clip.start, clip.length) == (300, 70), "what follows moved up"


def test_the_cut_between_two_clips_is_rolled(desk: Desk) -> None:
    desk.drag(desk.edge("clip-2", "in", 0), desk.edge("clip-2", "in", 0) - desk.frames(20), SHIFT)
    assert [length for _, length in desk.clips][:4] == [100, 80, 120, 100]


def test_slip_and_slide_are_tools(desk: Desk) -> None:
    desk.editor.do("longer", lambda film: settled(film, [replace(c, source_start=4.0) for c in film.clips]))
    desk.key(Qt.Key.Key_U)
    desk.drag(desk.at("clip-2"), desk.at("clip-2") + desk.frames(20), SHIFT)
    assert [length for _, length in desk.clips][:5] == [100, 120, 100, 80, 100]
    desk.key(Qt.Key.Key_V)
    assert desk.canvas.scene.tool == "select"


def test_escape_lets_go_of_a_drag(desk: Desk) -> None:
    before = desk.film
    QTest.mousePress(desk.canvas.surface, LEFT, NONE, desk.at("clip-0"))
    desk._move(desk.at("clip-0") + desk.frames(300), NONE)
    assert desk.canvas.scene.trial is not None
    desk.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(desk.canvas.surface, LEFT, NONE, desk.at("clip-3"))
    assert desk.film == before
    assert desk.canvas.scene.trial is None


def test_alt_drags_a_copy(desk: Desk) -> None:
    desk.drag(desk.at("clip-0"), desk.at("clip-0") + desk.frames(295), ALT)
    assert len(desk.clips) == 7
    assert desk.editor.selection == ("clip-0~1",)


def test_split_cut_paste_and_delete_by_key(desk: Desk) -> None:
    desk.editor.seek(150)
    desk.key(Qt.Key.Key_S)
    assert [length for _, length in desk.clips][:3] == [100, 50, 50]
    QTest.mouseClick(desk.canvas.surface, LEFT, NONE, desk.at("clip-0"))
    desk.key(Qt.Key.Key_X, CTRL)
    assert desk.film.clips[0].empty
    desk.key(Qt.Key.Key_End)
    desk.editor.seek(600)
    desk.key(Qt.Key.Key_V, CTRL)
    assert desk.clips[-1][0].startswith("clip-0")
    QTest.mouseClick(desk.canvas.surface, LEFT, NONE, desk.at("clip-3"))
    desk.key(Qt.Key.Key_Delete, SHIFT)
    assert "clip-3" not in dict(desk.clips)


def test_a_gap_is_selected_and_closed(desk: Desk) -> None:
    QTest.mouseClick(desk.canvas.surface, LEFT, NONE, desk.at("clip-1"))
    desk.key(Qt.Key.Key_Delete)
    gap = desk.film.clips[1]
    assert gap.empty
    QTest.mouseClick(desk.canvas.surface, LEFT, NONE, desk.at(gap.id))
    assert desk.editor.selection == (gap.id,)
    desk.key(Qt.Key.Key_Delete)
    assert [id_ for id_, _ in desk.clips][:3] == ["clip-0", "clip-2", "clip-3"]
    assert not desk.film.clips[1].empty


def test_trims_to_the_playhead_by_key(desk: Desk) -> None:
    desk.editor.seek(130)
    desk.key(Qt.Key.Key_Q)
    assert [length for _, length in desk.clips][:3] == [100, 70, 100]
    assert desk.editor.playhead == 100
    desk.editor.seek(150)
    desk.key(Qt.Key.Key_W)
    assert [length for _, length in desk.clips][:3] == [100, 50, 100]


def test_a_rubber_band_and_modifiers_select(desk: Desk) -> None:
    below = QPoint(desk.at("clip-1").x(), desk.canvas.scene.stack.total + 4)
    desk.drag(below, desk.at("clip-3"))
    assert {"clip-1", "clip-2", "clip-3"} <= set(desk.editor.selection)
    QTest.mouseClick(desk.canvas.surface, LEFT, NONE, desk.at("clip-0"))
    QTest.mouseClick(desk.canvas.surface, LEFT, CTRL, desk.at("clip-2"))
    assert desk.editor.selection == ("clip-0", "clip-2")
    QTest.mouseClick(desk.canvas.surface, LEFT, CTRL, desk.at("clip-0"))
    assert desk.editor.selection == ("clip-2",)
    desk.key(Qt.Key.Key_A, CTRL)
    assert len(desk.editor.selection) > 6


def test_linked_items_go_together_and_alt_takes_one_alone(desk: Desk) -> None:
    voice = desk.film.voice[1]
    QTest.mouseClick(desk.canvas.surface, LEFT, NONE, desk.at(voice.id, 0.5, 15))
    together = {item.id for row in (desk.film.voice, desk.film.captions) for item in row if item.link == voice.link}
    assert set(desk.editor.selection) == together
    assert len(together) > 1
    QTest.mouseClick(desk.canvas.surface, LEFT, ALT, desk.at(desk.film.voice[0].id, 0.5, 15))
    assert desk.editor.selection == (desk.film.voice[0].id,)


def test_a_locked_track_refuses_and_says_why(desk: Desk) -> None:
    told: list[object] = []
    desk.desktop.desk.notices.told.connect(told.append)
    desk.editor.do("lock", lambda film: treated(film, "video", locked=True))
    before = desk.film
    desk.drag(desk.at("clip-0"), desk.at("clip-0") + desk.frames(290))
    assert desk.film == before
    assert "locked" in str(told)


def test_the_switches_of_a_track_are_turned_by_mouse(desk: Desk) -> None:
    switches = {each.accessibleName(): each for each in desk.canvas.headers.findChildren(QToolButton)}
    for does, track, what in (("Mute", "music", "muted"), ("Hear only", "music", "solo"), ("Lock", "video", "locked")):
        switch = switches[f"{does} {track_title(track)}"]
        for on in (True, False):
            QTest.mouseClick(switch, LEFT)
            assert getattr(desk.film.state(track), what) is on
            assert switch.isChecked() is on


@pytest.mark.parametrize("pace", [0.4, 2.0, 9.0])
def test_edges_snap_within_eight_pixels_at_any_scale(desk: Desk, pace: float) -> None:
    desk.editor.do("mark", lambda film: marked(settled(replace(film, captions=(), voice=())), 60))
    scene = desk.canvas.scene
    scene.zoom(pace, 0)
    scene.scroll(0)
    start = desk.edge("clip-0", "out")
    wanted = round(scene.x(60)) - round(scene.x(100))
    desk.drag(start, start + QPoint(wanted + 5, 0))
    assert desk.film.clips[0].length == 60
    desk.editor.undo()
    scene.set_way(snapping=False)
    desk.drag(start, start + QPoint(wanted + 5, 0))
    expected = 100 + round((wanted + 5) / scene.pace)
    assert abs(desk.film.clips[0].length - expected) <= 1


def test_sounds_go_from_track_to_track_and_fade(desk: Desk) -> None:
    sound = desk.film.music[0]
    stack = desk.canvas.scene.stack
    down = QPoint(0, stack.top("sounds") - stack.top("music"))
    desk.drag(desk.at(sound.id, 0.3, 16), desk.at(sound.id, 0.3, 16) + down)
    assert [each.id for each in desk.film.sounds] == [sound.id]
    assert desk.film.music == ()
    desk.editor.undo()
    gain = sound.gain
    from ui.timeline.canvas.painting.sounds import volume_y

    piece = desk.canvas.scene.piece(sound.id)
    assert piece is not None
    line = QPoint(desk.at(sound.id, 0.4).x(), round(volume_y(gain, box_of(desk.canvas.scene, piece))))
    desk.drag(line, line - QPoint(0, 8))
    assert desk.film.music[0].gain > gain


def test_words_are_edited_where_they_lie(desk: Desk) -> None:
    caption = desk.film.captions[0]
    desk.canvas.scene.zoom(6, 0)
    QTest.mouseDClick(desk.canvas.surface, LEFT, NONE, desk.at(caption.id))
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Sss jjj")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [word.text for word in desk.film.captions[0].words] == ["Sss", "jjj"]
    assert len(desk.clips) == 6, "S did not cut while it was typed"


def test_a_word_s_edge_is_dragged(desk: Desk) -> None:
    scene = desk.canvas.scene
    scene.zoom(16, 0)
    scene.scroll(0)
    caption = desk.film.captions[0]
    word = caption.words[1]
    at = QPoint(round(scene.x(word.start)), desk.at(caption.id).y())
    desk.drag(at, at + QPoint(round(3 * scene.pace), 0), SHIFT)
    assert desk.film.captions[0].words[1].start == word.start + 3


def test_markers_come_go_and_are_walked(desk: Desk) -> None:
    desk.editor.seek(70)
    desk.key(Qt.Key.Key_M)
    assert [marker.frame for marker in desk.film.markers] == [70]
    desk.editor.seek(0)
    desk.key(Qt.Key.Key_M, SHIFT)
    assert desk.editor.playhead == 70
    ruler, scene = desk.canvas.ruler, desk.canvas.scene
    start = QPoint(round(scene.x(70)), ruler.height() - 8)
    QTest.mousePress(ruler, LEFT, NONE, start)
    QTest.mouseMove(ruler, start + QPoint(60, 0))
    QTest.mouseMove(ruler, start + QPoint(round(50 * scene.pace), 0))
    QTest.mouseRelease(ruler, LEFT, NONE, start + QPoint(round(50 * scene.pace), 0))
    assert abs(desk.film.markers[0].frame - 120) <= 2


def test_the_range_is_marked_and_cut_out(desk: Desk) -> None:
    desk.editor.seek(100)
    desk.key(Qt.Key.Key_I)
    desk.editor.seek(149)
    desk.key(Qt.Key.Key_O)
    assert (desk.editor.marked_in, desk.editor.marked_out) == (100, 149)
    length = desk.film.length
    desk.editor.select(())
    desk.key(Qt.Key.Key_Delete, SHIFT)
    assert desk.film.length == length - 50


def test_the_wheel_zooms_at_the_pointer(desk: Desk) -> None:
    surface, scene = desk.canvas.surface, desk.canvas.scene
    at = QPointF(400, 40)
    frame = (at.x() + scene.left) / scene.pace
    place, still = QPointF(surface.mapToGlobal(at.toPoint())), Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CTRL, still, False)
    pace = scene.pace
    QApplication.sendEvent(surface, event)
    assert scene.pace > pace
    assert abs((at.x() + scene.left) / scene.pace - frame) < 0.6


def _mime(kind: str, payload: bytes) -> QMimeData:
    mime = QMimeData()
    mime.setData(kind, QByteArray(payload))
    return mime


def _drop(desk: Desk, mime: QMimeData, at: QPoint, settle: Callable[[], bool] | None = None) -> None:
    surface, action = desk.canvas.surface, Qt.DropAction.CopyAction
    surface.dragEnterEvent(QDragEnterEvent(at, action, mime, LEFT, NONE))
    if settle:
        desk.desktop.settle(settle)
    surface.dragMoveEvent(QDragMoveEvent(at, action, mime, LEFT, NONE))
    surface.dropEvent(QDropEvent(QPointF(at), action, mime, LEFT, NONE))


def test_an_asset_of_the_library_is_dropped_between_two_clips(desk: Desk) -> None:
    before = desk.film
    asset = desk.desktop.engine.collection.library.assets("image")[0]
    payload = json.dumps([{"sha256": asset.file.sha256}]).encode()
    place = desk.edge("clip-2", "in", 12)
    _drop(desk, _mime(ASSETS, payload), place, lambda: desk.canvas.drops._picked is not None)
    assert desk.film.clips[2].media == asset.file
    assert desk.film.clips[3].id == "clip-2"
    assert desk.editor.selection == (desk.film.clips[2].id,)
    desk.editor.undo()
    assert desk.film == before
    desk.editor.redo()
    assert desk.film.clips[2].media == asset.file


def test_a_file_is_taken_in_and_a_broken_one_is_told_of(desk: Desk, tmp_path: Path) -> None:
    from PIL import Image

    told: list[object] = []
    desk.desktop.desk.notices.told.connect(told.append)
    Image.radial_gradient("L").convert("RGB").save(tmp_path / "sun.png")
    (tmp_path / "broken.png").write_bytes(b"nothing at all")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("sun.png", "broken.png")])
    _drop(desk, mime, desk.edge("clip-1", "in", 8))
    assert desk.canvas.scene.coming
    desk.desktop.settle(lambda: not desk.canvas.scene.coming)
    assert len(desk.clips) == 7
    assert desk.film.clips[1].asset_title
    assert "broken" in str(told)


def test_a_transition_is_dropped_on_the_nearest_cut(desk: Desk) -> None:
    _drop(desk, _mime(TRANSITION, b"wipe"), desk.edge("clip-3", "in", 20))
    clip = next(each for each in desk.film.clips if each.id == "clip-3")
    assert clip.transition is not None
    assert clip.transition.name == "wipe"


def test_the_keyboard_reaches_every_item_and_says_what_it_is(desk: Desk) -> None:
    surface = desk.canvas.surface
    seen = set()
    for _ in range(80):
        desk.key(Qt.Key.Key_Right, CTRL)
        seen.add(desk.canvas.current)
    film = desk.film
    rows = (film.clips, film.titles, film.captions, film.voice, film.music, film.sounds)
    every = {item.id for row in rows for item in row}
    assert seen - {""} == every
    desk.editor.select(("clip-2",))
    desk.canvas.scene.current = "clip-2"
    desk.editor.select(())
    desk.editor.select(("clip-2",))
    assert "3 of" in surface.accessibleDescription()
    desk.key(Qt.Key.Key_Left, ALT)
    assert dict(desk.clips)["clip-2"] == 99


def test_the_list_shows_the_same_and_selects_both_ways(desk: Desk) -> None:
    desk.key(Qt.Key.Key_K, CTRL | SHIFT)
    listing = desk.canvas.listing
    assert listing is not None
    model = listing.model()
    words = {model.index(row, 1).data() for row in range(model.rowCount())}
    assert any("Lighthouses" in str(each) for each in words)
    desk.editor.select(("clip-3",))
    chosen = [index.row() for index in listing.selectionModel().selectedRows()]
    assert [model.index(row, 2).data() for row in chosen] == ["00:00:12:00"]
    listing.selectRow(0)
    assert desk.editor.selection != ("clip-3",)


def test_titles_are_put_in_and_named(desk: Desk) -> None:
    desk.editor.seek(30)
    desk.key(Qt.Key.Key_T)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Hello")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [title.text for title in desk.film.titles] == ["Hello"]


def test_five_hundred_random_events_leave_nothing_behind(desk: Desk) -> None:
    chance = random.Random(7)
    first = desk.film
    desk.editor.do("title", lambda film: titled(film, 40, "Hello"))
    surface = desk.canvas.surface
    steps = len(desk.editor.session.history.past) - 1 if desk.editor.session else 0
    keys = [Qt.Key(code) for code in (*range(0x41, 0x5B), 0x2C, 0x2E)]
    keys += [Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Plus]
    held = [NONE, NONE, NONE, CTRL, SHIFT, ALT, CTRL | SHIFT]
    for _ in range(500):
        keys_held = chance.choice(held)
        where = QPoint(chance.randrange(surface.width()), chance.randrange(surface.height()))
        match chance.randrange(4):
            case 0:
                focus = QApplication.focusWidget() or surface
                QTest.keyClick(focus if desk.canvas.isAncestorOf(focus) else surface, chance.choice(keys), keys_held)
            case 1:
                to = QPoint(chance.randrange(surface.width()), chance.randrange(surface.height()))
                desk.drag(where, to, keys_held)
            case 2:
                QTest.mouseClick(surface, LEFT, keys_held, where)
            case _:
                desk.editor.seek(chance.randrange(max(1, desk.film.length)))
        ends = [0, *(clip.end for clip in desk.film.clips)]
        assert [clip.start for clip in desk.film.clips] == ends[:-1], "clips lie end to end"
    surface.setFocus()
    session = desk.editor.session
    assert session is not None
    while len(session.history.past) > steps:
        desk.editor.undo()
    assert desk.film == first
    assert isinstance(desk.film.clips[0], Clip)


def test_keys_of_the_canvas_do_not_clash_and_drive_the_transport(desktop: Desktop, film: str) -> None:
    from ui.timeline.monitor.transport import Transport

    editor = Editor(desktop.desk.notices)
    editor.open(desktop.engine.editing.open(film))
    transport = Transport(desktop.desk, editor)
    canvas = Canvas(desktop.desk, editor, transport)
    canvas.show()
    desktop.bot.waitExposed(canvas)
    _focus(desktop, canvas)
    assert desktop.desk.commands.clashes() == {}
    played: list[int] = []
    transport.changed.connect(lambda: played.append(transport.speed))
    QTest.keyClick(canvas.surface, Qt.Key.Key_L)
    QTest.keyClick(canvas.surface, Qt.Key.Key_L)
    QTest.keyClick(canvas.surface, Qt.Key.Key_K)
    QTest.keyClick(canvas.surface, Qt.Key.Key_L)
    QTest.keyClick(canvas.surface, Qt.Key.Key_Space)
    assert played == [1, 2, 0, 1, 0]
    transport.stop()
    canvas.hide()
    editor.open(None)
    canvas.deleteLater()


def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    from PySide6.QtWidgets import QWidget

    focusable = [each for each in desk.canvas.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(focusable) > 20
    assert [each for each in focusable if not each.accessibleName()] == []
