"""From the Create page to a film: topic, refused brief, many at once, and what survives."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.domain.project import FILM
from tests.ui.conftest import Desktop
from ui.main_window import MainWindow
from ui.pages.create.page import MANY, SCRIPT, TOPIC, CreatePage
from ui.remembered import Remembered

SHORT = "Honey bees dance to show the way. The hive follows.\n\nA bee visits many flowers in a day."


@pytest.fixture
def page(desktop: Desktop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> CreatePage:
    monkeypatch.chdir(tmp_path)
    return _page(desktop.window)


def _page(window: MainWindow) -> CreatePage:
    window.go("create")
    page = window.page("create")
    assert isinstance(page, CreatePage)
    return page


def test_a_script_becomes_a_film_that_can_be_opened(
    desktop: Desktop, page: CreatePage, shot: Callable[..., Path]
) -> None:
    page.tabs.setCurrentIndex(SCRIPT)
    desktop.settle()
    page.draft.set("resolution", 360)
    page.draft.set("fps", 24)
    page.draft.set("music", False)
    edit = page.script.cards[0].text
    edit.setFocus()
    QTest.keyClicks(edit, "Honey bees dance to show the way.")
    QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.script.cards[1].text, "A bee visits many flowers.")
    QTest.mouseClick(page.footer.make, Qt.MouseButton.LeftButton)
    desktop.settle(lambda: len(page.making.cards) == 1)
    card = next(iter(page.making.cards.values()))
    assert card.isVisible()
    assert page.draft.value("script") == ""
    assert page.draft.value("resolution") == 360
    desktop.settle(lambda: bool(card._scenes) or card.entry.state == "failed", 60)
    shot(desktop.window, "create-making")
    desktop.settle(lambda: card.entry.state in {"done", "failed"}, 120)
    shot(desktop.window, "create-made")
    assert card.entry.reason == ""
    assert card._scenes
    assert card.film is not None
    assert card.film.name == FILM
    assert card.film.is_file()
    assert card.buttons["play"].isVisible()
    QTest.mouseClick(card.buttons["timeline"], Qt.MouseButton.LeftButton)
    assert desktop.window.current == "timeline"
    editor = desktop.window.page("timeline").editor  # type: ignore[attr-defined]
    desktop.settle(lambda: editor.session is not None)
    desktop.window.go("create")
    QTest.mouseClick(card.buttons["alike"], Qt.MouseButton.LeftButton)
    assert page.tabs.currentIndex() == SCRIPT
    assert page.script.scenes == ("Honey bees dance to show the way.", "A bee visits many flowers.")


def test_a_refused_brief_says_so_and_keeps_what_was_typed(desktop: Desktop, page: CreatePage) -> None:
    QTest.keyClick(page.topic.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "nothing to make a film of" in page.topic.error.text()
    assert page.topic.error.isVisible()
    long = "why " * 100
    page.topic.edit.setText("")
    QTest.keyClicks(page.topic.edit, long)
    QTest.keyClick(page.topic.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "400 characters" in page.topic.error.text()
    assert page.topic.edit.text() == long
    assert page.making.cards == {}
    desktop.desk.remembered.write()
    again = Remembered(desktop.engine.home.folder / "window.json")
    assert again.value("create.draft", {})["topic"] == long


def test_enter_in_the_topic_makes_the_film_once(desktop: Desktop, page: CreatePage) -> None:
    QTest.keyClicks(page.topic.edit, "Volcanoes")
    QTest.keyClick(page.topic.edit, Qt.Key.Key_Return)
    QTest.keyClick(page.topic.edit, Qt.Key.Key_Return)
    QTest.keyClick(page.topic.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desktop.settle(lambda: len(page.making.cards) == 1)
    assert [entry.title for entry in desktop.engine.queue.all()] == ["Volcanoes"]
    assert page.topic.edit.text() == ""
    card = next(iter(page.making.cards.values()))
    QTest.mouseClick(card.buttons["cancel"], Qt.MouseButton.LeftButton)
    desktop.settle(lambda: card.entry.state == "stopped")


def test_what_a_film_takes_is_being_found_out(desktop: Desktop, page: CreatePage) -> None:
    line = page.footer.outlook.line
    page.draft.set("topic", "Volcanoes")
    page.footer.outlook._ask()
    assert "Finding out" in line.text()
    desktop.settle(lambda: "on disk" in line.text())


def test_a_film_is_cancelled(desktop: Desktop, page: CreatePage) -> None:
    page.draft.set("topic", "Volcanoes")
    page.make()
    desktop.settle(lambda: len(page.making.cards) == 1)
    card = next(iter(page.making.cards.values()))
    QTest.mouseClick(card.buttons["cancel"], Qt.MouseButton.LeftButton)
    desktop.settle(lambda: card.entry.state == "stopped")
    assert card.buttons["again"].isVisible()
    QTest.mouseClick(card._away, Qt.MouseButton.LeftButton)
    assert page.making.cards == {}
    assert not page.making.isVisible()


def test_a_failure_says_why(desktop: Desktop, page: CreatePage, shot: Callable[..., Path]) -> None:
    page.draft.set("topic", "Volcanoes")
    page.draft.set("voice", "piper:gone")
    page.make()
    desktop.settle(lambda: any(card.entry.state == "failed" for card in page.making.cards.values()), 60)
    card = next(iter(page.making.cards.values()))
    assert "There is no voice 'piper:gone'." in card.told.text()
    assert card.buttons["again"].isVisible()
    assert not card.buttons["play"].isVisible()
    shot(desktop.window, "create-failed")
    QTest.mouseClick(card.buttons["alike"], Qt.MouseButton.LeftButton)
    assert page.draft.value("topic") == "Volcanoes"


def test_a_film_waits_for_its_time(desktop: Desktop, page: CreatePage) -> None:
    page.draft.set("topic", "Volcanoes")
    page.footer._fill(page.footer.at.menu())
    page.footer.at.menu().actions()[0].trigger()
    desktop.settle(lambda: len(page.making.cards) == 1)
    card = next(iter(page.making.cards.values()))
    assert card.entry.state == "waiting"
    assert card.entry.at is not None


def test_a_table_with_a_broken_row(desktop: Desktop, page: CreatePage, tmp_path: Path) -> None:
    desktop.engine.queue.hold()
    page.tabs.setCurrentIndex(MANY)
    assert not page.footer.make.isEnabled()
    (tmp_path / "films.csv").write_text("topic,duration\nVolcanoes,60\nRome,3\nHoney,90\n", encoding="utf-8")
    page.many.open(tmp_path / "films.csv")
    desktop.settle(lambda: page.many.table.rowCount() == 3)
    told = page.many.table.item(1, 5)
    assert told is not None
    assert "Row 3: duration is 3 seconds, too small." in told.text()
    assert page.footer.make.text() == "Make all 2"
    QTest.mouseClick(page.footer.make, Qt.MouseButton.LeftButton)
    desktop.settle(lambda: len(page.making.cards) == 2)
    assert {card.entry.title for card in page.making.cards.values()} == {"Volcanoes", "Honey"}
    page.many.edit.setPlainText("nothing;that,is\na;table")
    desktop.settle(lambda: page.many.table.rowCount() == 2)


def test_choices_are_kept_and_told(desktop: Desktop, page: CreatePage) -> None:
    desktop.settle(lambda: "history" in page.look.niche.cards)
    QTest.mouseClick(page.look.niche.cards["history"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.look.shape.cards["9:16"], Qt.MouseButton.LeftButton)
    page.topic.edit.setFocus()
    QTest.keyClicks(page.topic.edit, "Rome")
    brief = page.draft.brief()
    assert (brief.niche, brief.aspect, brief.topic) == ("history", "9:16", "Rome")
    desktop.settle(lambda: "1080 × 1920" in page.footer.outlook.line.text())
    page.look.niche.cards["history"].setFocus()
    QTest.keyClick(page.look.niche.cards["history"], Qt.Key.Key_Right)
    assert page.draft.value("niche") == "horror"


def test_a_voice_is_heard(desktop: Desktop, page: CreatePage) -> None:
    desktop.settle(lambda: page.look.voice.list.count() > 2)
    heard: list[str] = []
    page.look.voice.player.changed.connect(lambda: heard.append(page.look.voice.player.playing))
    QTest.mouseClick(page.look.voice.hear, Qt.MouseButton.LeftButton)
    desktop.settle(lambda: heard[-1:] == ["hibari:heart"])
    desktop.settle(lambda: page.look.voice.hear.text() == "Stop")
    desktop.settle(lambda: page.look.voice.player._device is not None)
    QTest.mouseClick(page.look.voice.hear, Qt.MouseButton.LeftButton)
    assert heard[-1] == ""
    desktop.settle()


def test_what_is_made_from_the_keyboard_alone(desktop: Desktop, page: CreatePage) -> None:
    desktop.settle(lambda: len(page.look.niche.cards) > 5 and not desktop.desk.background.busy)
    desktop.engine.queue.hold()
    assert page.tabs.currentIndex() == TOPIC
    desktop.window.activateWindow()
    desktop.settle()
    page.topic.edit.setFocus()
    reached = []
    for _ in range(80):
        focus = desktop.window.focusWidget()
        assert focus is not None
        reached.append(focus.accessibleName() or getattr(focus, "text", str)())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert {"Automatic", "Search voices", "Voices", "Length of the film", "Language of the film"} <= set(reached)
    assert "Make film" in reached
    QTest.keyClicks(page.topic.edit, "Bees")
    QTest.keyClick(page.footer.make, Qt.Key.Key_Space)
    desktop.settle(lambda: len(page.making.cards) == 1)
