"""The drawn timeline by keys alone, as a list, and under random hands."""

import random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.domain.edit.marks import titled
from engine.domain.timeline import Clip
from tests.ui.canvas_hand import ALT, CTRL, LEFT, NONE, SHIFT, Hand, focus
from tests.ui.conftest import Desktop
from ui.timeline.canvas.view import Canvas


def test_the_keyboard_reaches_every_item_and_says_what_it_is(hand: Hand) -> None:
    surface = hand.canvas.surface
    seen = set()
    for _ in range(80):
        hand.key(Qt.Key.Key_Right, CTRL)
        seen.add(hand.canvas.current)
    film = hand.film
    rows = (film.clips, film.titles, film.captions, film.voice, film.music, film.sounds)
    every = {item.id for row in rows for item in row}
    assert seen - {""} == every
    hand.editor.select(("clip-2",))
    hand.canvas.scene.current = "clip-2"
    hand.editor.select(())
    hand.editor.select(("clip-2",))
    assert "3 of" in surface.accessibleDescription()
    hand.key(Qt.Key.Key_Left, ALT)
    assert dict(hand.clips)["clip-2"] == 99


def test_the_list_shows_the_same_and_selects_both_ways(hand: Hand) -> None:
    hand.key(Qt.Key.Key_K, CTRL | SHIFT)
    listing = hand.canvas.listing
    assert listing is not None
    model = listing.model()
    words = {model.index(row, 1).data() for row in range(model.rowCount())}
    assert any("Lighthouses" in str(each) for each in words)
    hand.editor.select(("clip-3",))
    chosen = [index.row() for index in listing.selectionModel().selectedRows()]
    assert [model.index(row, 2).data() for row in chosen] == ["00:00:12:00"]
    listing.selectRow(0)
    assert hand.editor.selection != ("clip-3",)


def test_titles_are_put_in_and_named(hand: Hand) -> None:
    hand.editor.seek(30)
    hand.key(Qt.Key.Key_T)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Hello")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [title.text for title in hand.film.titles] == ["Hello"]


def test_five_hundred_random_events_leave_nothing_behind(hand: Hand) -> None:
    chance = random.Random(7)
    first = hand.film
    hand.editor.do("title", lambda film: titled(film, 40, "Hello"))
    surface = hand.canvas.surface
    steps = len(hand.editor.session.history.past) - 1 if hand.editor.session else 0
    keys = [Qt.Key(code) for code in (*range(0x41, 0x5B), 0x2C, 0x2E)]
    keys += [Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Plus]
    held = [NONE, NONE, NONE, CTRL, SHIFT, ALT, CTRL | SHIFT]
    for _ in range(500):
        keys_held = chance.choice(held)
        where = QPoint(chance.randrange(surface.width()), chance.randrange(surface.height()))
        match chance.randrange(4):
            case 0:
                focus = QApplication.focusWidget() or surface
                QTest.keyClick(focus if hand.canvas.isAncestorOf(focus) else surface, chance.choice(keys), keys_held)
            case 1:
                to = QPoint(chance.randrange(surface.width()), chance.randrange(surface.height()))
                hand.drag(where, to, keys_held)
            case 2:
                QTest.mouseClick(surface, LEFT, keys_held, where)
            case _:
                hand.editor.seek(chance.randrange(max(1, hand.film.length)))
        ends = [0, *(clip.end for clip in hand.film.clips)]
        assert [clip.start for clip in hand.film.clips] == ends[:-1], "clips lie end to end"
    surface.setFocus()
    session = hand.editor.session
    assert session is not None
    while len(session.history.past) > steps:
        hand.editor.undo()
    assert hand.film == first
    assert isinstance(hand.film.clips[0], Clip)


def test_keys_of_the_canvas_do_not_clash_and_drive_the_transport(desktop: Desktop, film: str) -> None:
    from ui.timeline.monitor.transport import Transport

    editor = desktop.editor()
    editor.open(desktop.engine.editing.open(film))
    transport = Transport(desktop.desk, editor)
    canvas = Canvas(desktop.desk, editor, transport)
    canvas.show()
    desktop.bot.waitExposed(canvas, timeout=60_000)
    focus(desktop, canvas)
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


def test_everything_that_takes_the_focus_has_a_name(hand: Hand) -> None:
    from PySide6.QtWidgets import QWidget

    focusable = [each for each in hand.canvas.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(focusable) > 20
    assert [each for each in focusable if not each.accessibleName()] == []
