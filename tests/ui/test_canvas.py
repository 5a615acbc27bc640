"""The drawn timeline under a real mouse: every gesture is one edit, undone in one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from engine.domain.edit.marks import marked, treated
from engine.domain.edit.whole import settled
from engine.domain.timeline import Timeline
from tests.ui.canvas_hand import ALT, CTRL, LEFT, NONE, SHIFT, Hand
from ui.timeline.canvas.headers import track_title
from ui.timeline.canvas.hits import box_of


def test_a_drag_past_half_a_neighbour_puts_a_clip_between_two_others(hand: Hand) -> None:
    before = hand.film
    hand.drag(hand.at("clip-0"), hand.at("clip-0") + hand.frames(290))
    assert [id_ for id_, _ in hand.clips] == ["clip-1", "clip-2", "clip-3", "clip-0", "clip-4", "clip-5"]
    hand.key(Qt.Key.Key_Z, CTRL)
    assert hand.film == before
    hand.key(Qt.Key.Key_Y, CTRL)
    assert hand.clips[3][0] == "clip-0"


def test_a_drag_a_little_over_a_neighbour_is_a_crossfade(hand: Hand) -> None:
    hand.drag(hand.at("clip-2"), hand.at("clip-2") - hand.frames(20), SHIFT)
    clip = hand.film.clips[2]
    assert clip.transition is not None
    assert clip.transition.name == "crossfade"
    assert 18 <= clip.transition.length <= 22
    assert [each.start for each in hand.film.clips[3:6]] == [300, 400, 500], "nothing else moved"


def test_a_drag_nearby_stays_where_it_was_for_it_snaps(hand: Hand) -> None:
    before = hand.film
    hand.drag(hand.at("clip-2"), hand.at("clip-2") + QPoint(6, 0))
    assert hand.film == before


def test_ctrl_covers_what_lies_there(hand: Hand) -> None:
    hand.drag(hand.at("clip-4"), hand.at("clip-4") - hand.frames(250), CTRL | SHIFT)
    row = [(clip.id if not clip.empty else "gap", clip.start) for clip in hand.film.clips]
    assert ("clip-4", 150) in row
    assert ("gap", 400) in row


def test_a_clip_is_trimmed_by_its_handles(hand: Hand) -> None:
    hand.drag(hand.edge("clip-1", "out"), hand.edge("clip-1", "out") - hand.frames(30), SHIFT)
    assert hand.film.clips[1].length == 70
    assert hand.film.clips[2].empty
    hand.drag(hand.edge("clip-3", "in"), hand.edge("clip-3", "in") + hand.frames(30), CTRL | SHIFT)
    clip = next(each for each in hand.film.clips if each.id == "clip-3")
    assert (clip.start, clip.length) == (300, 70), "what follows moved up"


def test_the_cut_between_two_clips_is_rolled(hand: Hand) -> None:
    hand.drag(hand.edge("clip-2", "in", 0), hand.edge("clip-2", "in", 0) - hand.frames(20), SHIFT)
    assert [length for _, length in hand.clips][:4] == [100, 80, 120, 100]


def test_slip_and_slide_are_tools(hand: Hand) -> None:
    hand.editor.do("longer", lambda film: settled(film, [replace(c, source_start=4.0) for c in film.clips]))
    hand.key(Qt.Key.Key_U)
    hand.drag(hand.at("clip-2"), hand.at("clip-2") + hand.frames(20), SHIFT)
    assert [length for _, length in hand.clips][:5] == [100, 120, 100, 80, 100]
    hand.key(Qt.Key.Key_V)
    assert hand.canvas.scene.tool == "select"


def test_escape_lets_go_of_a_drag(hand: Hand) -> None:
    before = hand.film
    QTest.mousePress(hand.canvas.surface, LEFT, NONE, hand.at("clip-0"))
    hand._move(hand.at("clip-0") + hand.frames(300), NONE)
    assert hand.canvas.scene.trial is not None
    hand.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(hand.canvas.surface, LEFT, NONE, hand.at("clip-3"))
    assert hand.film == before
    assert hand.canvas.scene.trial is None


def test_alt_drags_a_copy(hand: Hand) -> None:
    hand.drag(hand.at("clip-0"), hand.at("clip-0") + hand.frames(295), ALT)
    assert len(hand.clips) == 7
    assert hand.editor.selection == ("clip-0~1",)


def test_split_cut_paste_and_delete_by_key(hand: Hand) -> None:
    hand.editor.seek(150)
    hand.key(Qt.Key.Key_S)
    assert [length for _, length in hand.clips][:3] == [100, 50, 50]
    QTest.mouseClick(hand.canvas.surface, LEFT, NONE, hand.at("clip-0"))
    hand.key(Qt.Key.Key_X, CTRL)
    assert hand.film.clips[0].empty
    hand.key(Qt.Key.Key_End)
    hand.editor.seek(600)
    hand.key(Qt.Key.Key_V, CTRL)
    assert hand.clips[-1][0].startswith("clip-0")
    QTest.mouseClick(hand.canvas.surface, LEFT, NONE, hand.at("clip-3"))
    hand.key(Qt.Key.Key_Delete, SHIFT)
    assert "clip-3" not in dict(hand.clips)


def test_a_gap_is_selected_and_closed(hand: Hand) -> None:
    QTest.mouseClick(hand.canvas.surface, LEFT, NONE, hand.at("clip-1"))
    hand.key(Qt.Key.Key_Delete)
    gap = hand.film.clips[1]
    assert gap.empty
    QTest.mouseClick(hand.canvas.surface, LEFT, NONE, hand.at(gap.id))
    assert hand.editor.selection == (gap.id,)
    hand.key(Qt.Key.Key_Delete)
    assert [id_ for id_, _ in hand.clips][:3] == ["clip-0", "clip-2", "clip-3"]
    assert not hand.film.clips[1].empty


def test_trims_to_the_playhead_by_key(hand: Hand) -> None:
    hand.editor.seek(130)
    hand.key(Qt.Key.Key_Q)
    assert [length for _, length in hand.clips][:3] == [100, 70, 100]
    assert hand.editor.playhead == 100
    hand.editor.seek(150)
    hand.key(Qt.Key.Key_W)
    assert [length for _, length in hand.clips][:3] == [100, 50, 100]


def test_a_rubber_band_and_modifiers_select(hand: Hand) -> None:
    below = QPoint(hand.at("clip-1").x(), hand.canvas.scene.stack.total + 4)
    hand.drag(below, hand.at("clip-3"))
    assert {"clip-1", "clip-2", "clip-3"} <= set(hand.editor.selection)
    QTest.mouseClick(hand.canvas.surface, LEFT, NONE, hand.at("clip-0"))
    QTest.mouseClick(hand.canvas.surface, LEFT, CTRL, hand.at("clip-2"))
    assert hand.editor.selection == ("clip-0", "clip-2")
    QTest.mouseClick(hand.canvas.surface, LEFT, CTRL, hand.at("clip-0"))
    assert hand.editor.selection == ("clip-2",)
    hand.key(Qt.Key.Key_A, CTRL)
    assert len(hand.editor.selection) > 6


def test_linked_items_go_together_and_alt_takes_one_alone(hand: Hand) -> None:
    voice = hand.film.voice[1]
    QTest.mouseClick(hand.canvas.surface, LEFT, NONE, hand.at(voice.id, 0.5, 15))
    together = {item.id for row in (hand.film.voice, hand.film.captions) for item in row if item.link == voice.link}
    assert set(hand.editor.selection) == together
    assert len(together) > 1
    QTest.mouseClick(hand.canvas.surface, LEFT, ALT, hand.at(hand.film.voice[0].id, 0.5, 15))
    assert hand.editor.selection == (hand.film.voice[0].id,)


def test_a_locked_track_refuses_and_says_why(hand: Hand) -> None:
    told: list[object] = []
    hand.desktop.desk.notices.told.connect(told.append)
    hand.editor.do("lock", lambda film: treated(film, "video", locked=True))
    before = hand.film
    hand.drag(hand.at("clip-0"), hand.at("clip-0") + hand.frames(290))
    assert hand.film == before
    assert "locked" in str(told)


def test_the_switches_of_a_track_are_turned_by_mouse(hand: Hand) -> None:
    switches = {each.accessibleName(): each for each in hand.canvas.headers.findChildren(QToolButton)}
    for does, track, what in (("Mute", "music", "muted"), ("Hear only", "music", "solo"), ("Lock", "video", "locked")):
        switch = switches[f"{does} {track_title(track)}"]
        for on in (True, False):
            QTest.mouseClick(switch, LEFT)
            assert getattr(hand.film.state(track), what) is on
            assert switch.isChecked() is on


@pytest.mark.parametrize("pace", [0.4, 2.0, 9.0])
def test_edges_snap_within_eight_pixels_at_any_scale(hand: Hand, pace: float) -> None:
    hand.editor.do("mark", lambda film: marked(settled(replace(film, captions=(), voice=())), 60))
    scene = hand.canvas.scene
    scene.zoom(pace, 0)
    scene.scroll(0)
    start = hand.edge("clip-0", "out")
    wanted = round(scene.x(60)) - round(scene.x(100))
    hand.drag(start, start + QPoint(wanted + 5, 0))
    assert hand.film.clips[0].length == 60
    hand.editor.undo()
    scene.set_way(snapping=False)
    hand.drag(start, start + QPoint(wanted + 5, 0))
    expected = 100 + round((wanted + 5) / scene.pace)
    assert abs(hand.film.clips[0].length - expected) <= 1


def test_sounds_go_from_track_to_track_and_fade(hand: Hand) -> None:
    sound = hand.film.music[0]
    stack = hand.canvas.scene.stack
    down = QPoint(0, stack.top("sounds") - stack.top("music"))
    hand.drag(hand.at(sound.id, 0.3, 16), hand.at(sound.id, 0.3, 16) + down)
    assert [each.id for each in hand.film.sounds] == [sound.id]
    assert hand.film.music == ()
    hand.editor.undo()
    gain = sound.gain
    from ui.timeline.canvas.painting.sounds import volume_y

    piece = hand.canvas.scene.piece(sound.id)
    assert piece is not None
    line = QPoint(hand.at(sound.id, 0.4).x(), round(volume_y(gain, box_of(hand.canvas.scene, piece))))
    hand.drag(line, line - QPoint(0, 8))
    assert hand.film.music[0].gain > gain


def test_words_are_edited_where_they_lie(hand: Hand) -> None:
    caption = hand.film.captions[0]
    hand.canvas.scene.zoom(6, 0)
    QTest.mouseDClick(hand.canvas.surface, LEFT, NONE, hand.at(caption.id))
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Sss jjj")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [word.text for word in hand.film.captions[0].words] == ["Sss", "jjj"]
    assert len(hand.clips) == 6, "S did not cut while it was typed"


def test_a_word_s_edge_is_dragged(hand: Hand) -> None:
    scene = hand.canvas.scene
    scene.zoom(16, 0)
    scene.scroll(0)
    caption = hand.film.captions[0]
    word = caption.words[1]
    at = QPoint(round(scene.x(word.start)), hand.at(caption.id).y())
    hand.drag(at, at + QPoint(round(3 * scene.pace), 0), SHIFT)
    assert hand.film.captions[0].words[1].start == word.start + 3


def test_markers_come_go_and_are_walked(hand: Hand) -> None:
    hand.editor.seek(70)
    hand.key(Qt.Key.Key_M)
    assert [marker.frame for marker in hand.film.markers] == [70]
    hand.editor.seek(0)
    hand.key(Qt.Key.Key_M, SHIFT)
    assert hand.editor.playhead == 70
    ruler, scene = hand.canvas.ruler, hand.canvas.scene
    start = QPoint(round(scene.x(70)), ruler.height() - 8)
    QTest.mousePress(ruler, LEFT, NONE, start)
    QTest.mouseMove(ruler, start + QPoint(60, 0))
    QTest.mouseMove(ruler, start + QPoint(round(50 * scene.pace), 0))
    QTest.mouseRelease(ruler, LEFT, NONE, start + QPoint(round(50 * scene.pace), 0))
    assert abs(hand.film.markers[0].frame - 120) <= 2


def test_the_range_is_marked_and_cut_out(hand: Hand) -> None:
    hand.editor.seek(100)
    hand.key(Qt.Key.Key_I)
    hand.editor.seek(149)
    hand.key(Qt.Key.Key_O)
    assert (hand.editor.marked_in, hand.editor.marked_out) == (100, 149)
    length = hand.film.length
    hand.editor.select(())
    hand.key(Qt.Key.Key_Delete, SHIFT)
    assert hand.film.length == length - 50


def test_a_film_of_one_frame_keeps_the_scale_of_the_longer_one_before_it(hand: Hand) -> None:
    def shortest(film: Timeline) -> Timeline:
        bare = replace(film, captions=(), voice=(), music=(), sounds=(), titles=())
        return settled(bare, [replace(film.clips[0], length=1)])

    hand.editor.do("A single frame", shortest)
    assert hand.film.length == 1
    hand.canvas.scene.scroll(0)
    assert hand.canvas.toolbar.zoom.value() == hand.canvas.toolbar.zoom.minimum()


def test_the_wheel_zooms_at_the_pointer(hand: Hand) -> None:
    surface, scene = hand.canvas.surface, hand.canvas.scene
    at = QPointF(400, 40)
    frame = (at.x() + scene.left) / scene.pace
    place, still = QPointF(surface.mapToGlobal(at.toPoint())), Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CTRL, still, False)
    pace = scene.pace
    QApplication.sendEvent(surface, event)
    assert scene.pace > pace
    assert abs((at.x() + scene.left) / scene.pace - frame) < 0.6
