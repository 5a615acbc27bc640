"""The editor of an own script: split, join, move, paste, undo, by keys and by mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest

from tests.ui.conftest import Desktop
from ui.pages.create.script.editor import ScriptEditor, Speech
from ui.pages.create.script.scenes import History, delete, merge, move, scenes_of, split, text_of

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def script(desktop: Desktop) -> ScriptEditor:
    editor = ScriptEditor(desktop.desk)
    desktop.bot.addWidget(editor)
    editor.resize(700, 700)
    editor.show()
    editor.show_value("One is here.\n\nTwo comes next.\n\nThree ends it.")
    desktop.settle()
    return editor


def _at(script: ScriptEditor, at: int, place: int = 0) -> None:
    script.cards[at].text.setFocus()
    script.cards[at].text.stand(place)


def test_a_scene_is_split_and_joined_by_keys(script: ScriptEditor) -> None:
    _at(script, 1, 3)
    QTest.keyClick(script.cards[1].text, Qt.Key.Key_Return, CTRL)
    assert script.scenes == ("One is here.", "Two", "comes next.", "Three ends it.")
    assert script.cards[2].text.hasFocus()
    QTest.keyClick(script.cards[2].text, Qt.Key.Key_Backspace)
    assert script.scenes == ("One is here.", "Two comes next.", "Three ends it.")
    assert script.cards[1].text.textCursor().position() == 4


def test_scenes_are_moved_by_keys_and_undone(script: ScriptEditor) -> None:
    told: list[str] = []
    script.changed.connect(told.append)
    _at(script, 2)
    QTest.keyClick(script.cards[2].text, Qt.Key.Key_Up, ALT)
    QTest.keyClick(script.cards[1].text, Qt.Key.Key_Up, ALT)
    assert script.scenes[0] == "Three ends it."
    QTest.keyClick(script.cards[0].text, Qt.Key.Key_Up, ALT)
    assert script.scenes[0] == "Three ends it."
    QTest.keyClick(script.cards[0].text, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(script.cards[1].text, Qt.Key.Key_Z, CTRL)
    assert script.scenes[2] == "Three ends it."
    QTest.keyClick(script.cards[1].text, Qt.Key.Key_Y, CTRL)
    assert script.scenes[1] == "Three ends it."
    assert told[-1] == "One is here.\n\nThree ends it.\n\nTwo comes next."


def test_a_scene_is_dragged_by_its_grip(script: ScriptEditor) -> None:
    grip, last = script.cards[0].grip, script.cards[2]
    below = grip.mapFromGlobal(last.mapToGlobal(QPoint(20, last.height() - 2)))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(grip, QPoint(5, 30))
    QTest.mouseMove(grip, below)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=below)
    assert script.scenes == ("Two comes next.", "Three ends it.", "One is here.")


def test_typing_is_undone_word_by_word(script: ScriptEditor) -> None:
    _at(script, 0, -1)
    QTest.keyClicks(script.cards[0].text, " And so")
    QTest.keyClick(script.cards[0].text, Qt.Key.Key_Z, CTRL)
    assert script.scenes[0] == "One is here. And"
    QTest.keyClick(script.cards[0].text, Qt.Key.Key_Z, CTRL)
    assert script.scenes[0] == "One is here."


def test_an_empty_line_begins_a_scene(script: ScriptEditor) -> None:
    _at(script, 0, -1)
    QTest.keyClick(script.cards[0].text, Qt.Key.Key_Return)
    QTest.keyClick(script.cards[0].text, Qt.Key.Key_Return)
    QTest.keyClicks(script.cards[1].text, "New")
    assert script.scenes[:2] == ("One is here.", "New")


def test_a_whole_text_is_pasted_as_scenes(script: ScriptEditor) -> None:
    brought = QMimeData()
    brought.setText("Four.\n\nFive.\n\n\nSix.")
    _at(script, 2, -1)
    script.cards[2].text.insertFromMimeData(brought)
    assert script.scenes[2:] == ("Three ends it.Four.", "Five.", "Six.")
    script.undo()
    assert script.scenes[2:] == ("Three ends it.",)


def test_a_file_is_dropped(script: ScriptEditor, desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "film.md").write_text("Seven.\n\nEight.", encoding="utf-8")
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(tmp_path / "film.md"))])
    script.cards[0].text.insertFromMimeData(brought)
    desktop.settle(lambda: script.scenes == ("Seven.", "Eight."))
    script.undo()
    assert len(script.scenes) == 3


def test_lengths_are_told_while_typing(script: ScriptEditor, desktop: Desktop) -> None:
    script.speak(Speech(), 2.0)
    desktop.settle(script.caution.isVisible)
    assert script.cards[0].length.text().endswith(" s")
    before = script.count.text()
    assert before.startswith("3 scenes · 9 words")
    _at(script, 0, -1)
    QTest.keyClicks(script.cards[0].text, " More words are longer.")
    desktop.settle(lambda: script.count.text() != before)
    script.speak(Speech(), 600.0)
    desktop.settle(lambda: not script.caution.isVisible())


def test_scenes_as_values() -> None:
    scenes = scenes_of("a\r\n\r\nb\n \n\nc")
    assert scenes == ("a", "b", "c")
    assert text_of((*scenes, " ")) == "a\n\nb\n\nc"
    assert scenes_of("") == ("",)
    assert split(scenes, 1, "b ", " d") == ("a", "b", "d", "c")
    assert merge(scenes, 1) == ("a b", "c")
    assert move(scenes, 0, 2) == ("b", "c", "a")
    assert delete(("a",), 0) == ("",)
    history = History(scenes)
    history.do(("x",), 0)
    assert history.undo().scenes == scenes
    assert history.redo().scenes == ("x",)
    history.undo()
    history.do(("y",), 0)
    assert not history.redoable
