"""The script beside the timeline: words are clicked, cut and told otherwise, and the film follows."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from engine.errors import Refused
from engine.pipeline.telling.lines import ScriptLine
from tests.ui.conftest import Desktop
from ui.timeline.script.pane import ScriptPane
from ui.timeline.script.view import deleted_words, spans


@pytest.fixture
def pane(desktop: Desktop, film: str) -> Iterator[ScriptPane]:
    """The script of the film, shown by itself."""
    editor = desktop.editor()
    shown = ScriptPane(desktop.desk, editor)
    desktop.bot.addWidget(shown)
    shown.resize(420, 600)
    shown.show()
    editor.open(desktop.engine.editing.open(film))
    desktop.settle(lambda: len(said(shown)) == 5)
    yield shown
    editor.open(None)


def said(pane: ScriptPane) -> list[ScriptLine]:
    return [row for row in pane.view.script.rows if isinstance(row, ScriptLine)]


def test_sentences_stand_by_scene_with_their_times(pane: ScriptPane, shot: Callable[..., Path]) -> None:
    assert said(pane)[0].text == "Lighthouses guide ships along a dark coast."
    assert len(pane.view.script.rows) == 5 + 3
    assert said(pane)[1].start > said(pane)[0].end > said(pane)[0].start
    shot(pane, "script-pane", (420, 600))


def test_a_click_on_a_word_goes_to_where_it_is_said(pane: ScriptPane, desktop: Desktop) -> None:
    line = said(pane)[1]
    index = pane.view.script.index(pane.view.script.rows.index(line))
    rect = pane.view.visualRect(index)
    assert spans(line)[2] == (12, 17)
    x = next(
        x
        for x in range(rect.left(), rect.right(), 2)
        if pane.view.drawing.word_at(line, rect, pane.view.font(), QPoint(x, rect.top() + 14).toPointF()) == 2
    )
    QTest.mouseClick(
        pane.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x + 4, rect.top() + 14)
    )
    assert pane._editor.playhead == line.words[2].start
    assert pane.view.current == line


def test_a_sentence_typed_anew_is_spoken_and_the_rest_moves(pane: ScriptPane, desktop: Desktop) -> None:
    before = pane._editor.timeline
    pane.view.choose(1)
    pane.view.setFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    field = pane.view.findChild(QPlainTextEdit)
    assert field is not None
    field.setPlainText("A lighthouse guides every ship along a dark and dangerous coast.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said(pane)[0].text.startswith("A lighthouse"), "it stands there while it is spoken"
    desktop.settle(lambda: pane._editor.timeline != before)
    desktop.settle(lambda: bool(said(pane)[0].words))
    after = pane._editor.timeline
    assert after.length > before.length
    assert pane._editor.project.script.scenes[0].narration.startswith("A lighthouse guides every ship")
    assert after.voice[0].media != before.voice[0].media
    assert after.voice[1].media == before.voice[1].media
    pane._editor.undo()
    desktop.settle(lambda: said(pane)[0].text.startswith("Lighthouses"))
    assert pane._editor.timeline == before


def test_a_sentence_that_cannot_be_spoken_stays_as_it_was(
    pane: ScriptPane, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refused("The voice is gone.", "Choose another.")

    monkeypatch.setattr(type(desktop.engine.retelling), "retell", refuse)
    was = said(pane)[0]
    pane.retell(was.number, "Something else is said here.")
    assert said(pane)[0].text == "Something else is said here."
    desktop.settle(lambda: said(pane)[0] == was)


def test_chosen_words_are_cut_by_a_key(pane: ScriptPane, desktop: Desktop) -> None:
    before = pane._editor.timeline
    pane.view.choose(1)
    pane.view.setFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pane.view.words == (0, 0)
    pane.view.mark(said(pane)[0].link, 3, 4)
    QTest.keyClick(pane.view, Qt.Key.Key_Delete)
    desktop.settle(lambda: "along" not in said(pane)[0].text)
    assert pane._editor.timeline.length < before.length
    assert said(pane)[0].partial


def test_words_taken_away_are_told_from_words_changed(pane: ScriptPane) -> None:
    line = said(pane)[0]
    assert deleted_words(line, "Lighthouses guide ships.") is None
    assert deleted_words(line, "Lighthouses guide along a dark coast.") == (2, 2)
    assert deleted_words(line, "Lighthouses guide a dark coast.") == (2, 3)
    assert deleted_words(line, "Lighthouses lead ships along a dark coast.") is None


def test_scenes_change_places_and_sentences_go(pane: ScriptPane, desktop: Desktop) -> None:
    pane.view.choose(1)
    desktop.desk.commands.action("script.down").trigger()
    desktop.settle(lambda: said(pane)[0].text.startswith("A lamp"))
    pane.view.choose(1)
    desktop.desk.commands.action("script.delete").trigger()
    desktop.settle(lambda: len(said(pane)) == 4)
    pane.view.choose(1)
    desktop.desk.commands.action("script.join").trigger()
    desktop.settle(lambda: not desktop.desk.background.busy)
    assert len(said(pane)) == 4, "the next sentence belongs to another scene"
