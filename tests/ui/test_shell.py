"""The window around its pages: menus, keys, what is remembered, messages, files from outside, the way out."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from app.desktop import Front
from engine.engine import Engine
from engine.errors import AllFailed, NeedsFiles, NeedsKey, NeedsModel, NeedsSpace, Refused
from engine.runtime.paths import Home
from tests.ui.conftest import Desktop
from ui.arrivals import arrive, place_of
from ui.commands import Command
from ui.error_view import ErrorView, answer
from ui.fuzzy import ranked, score_of
from ui.leaving import CLOSING, HIDE, QUIT, Leaving
from ui.menus import Menus
from ui.notices import Notice
from ui.remembered import Remembered
from ui.widgets.toasts import Toast


def menus(desktop: Desktop) -> Menus:
    found = desktop.window.findChild(Menus)
    assert isinstance(found, Menus)
    return found


def leaving(desktop: Desktop) -> Leaving:
    found = desktop.window.findChild(Leaving)
    assert isinstance(found, Leaving)
    return found


def test_menus_hold_what_can_be_done_where_the_person_is(desktop: Desktop) -> None:
    desktop.window.go("models")
    desktop.settle(lambda: "Use a model file…" in [action.text() for action in menus(desktop).menu("File").actions()])
    assert menus(desktop).titles()[0] == "File"
    assert menus(desktop).titles()[-1] == "Help"
    desktop.window.go("settings")
    desktop.settle(lambda: "Use a model file…" not in [a.text() for a in menus(desktop).menu("File").actions()])
    assert "Search the settings" in [action.text() for action in menus(desktop).menu("Edit").actions()]


def test_no_two_commands_of_all_pages_share_a_key(desktop: Desktop) -> None:
    for name in desktop.window.places:
        desktop.window.go(name)
    desktop.settle()
    assert desktop.desk.commands.clashes() == {}


def test_a_window_left_on_a_screen_that_is_gone_comes_back_where_it_can_be_seen(
    qapp: QApplication, desktop: Desktop, home: Home
) -> None:
    desktop.window.move(9000, 9000)
    desktop.window.remember()
    desktop.desk.remembered.write()
    with Front.drawn(qapp, home) as front:
        screen = qapp.primaryScreen().availableGeometry()
        assert screen.adjusted(-100, 0, 0, -100).contains(front.window.pos())


def test_what_is_remembered_survives_and_damage_counts_as_nothing(tmp_path: Path) -> None:
    first = Remembered(tmp_path / "window.json")
    first.keep("theme", "light")
    first.write()
    assert Remembered(tmp_path / "window.json").value("theme", "dark") == "light"
    assert Remembered(tmp_path / "window.json").value("theme", 3) == 3
    (tmp_path / "window.json").write_text('{"theme": ')
    assert Remembered(tmp_path / "window.json").value("theme", "dark") == "dark"


def test_a_message_is_said_once_offers_its_undo_and_goes(desktop: Desktop) -> None:
    undone: list[bool] = []
    for _ in range(2):
        desktop.desk.notices.tell(Notice("Gone", "for now", button="Undo", act=lambda: undone.append(True)))
    (toast,) = desktop.window.toasts.shown
    assert toast.accessibleName() == "Gone for now"
    assert toast.button is not None
    assert toast.geometry().bottom() < desktop.window.height() - 80, "the buttons of pages lie free below it"
    QTest.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert desktop.window.toasts.shown == []
    for number in range(5):
        desktop.desk.notices.say(f"Message {number}")
    assert [toast.notice.text for toast in desktop.window.toasts.shown] == ["Message 2", "Message 3", "Message 4"]
    desktop.desk.commands.action("view.dismiss").trigger()
    assert len(desktop.window.toasts.shown) == 2


def test_every_error_has_its_words_and_its_one_remedy(desktop: Desktop) -> None:
    model = answer(NeedsModel("No writer.", "faceless models install smollm2-135m"))
    assert (model.place, model.what, model.detail) == ("models", "smollm2-135m", "")
    assert answer(NeedsKey("No key.")).what == "keys"
    assert answer(NeedsSpace("Full.", "Free some space.")).what == "storage"
    gone = answer(NeedsFiles("Files of this film are missing: a.mp4.", "Find them with `faceless project relink`."))
    assert (gone.place, gone.button, gone.detail) == ("projects", "Find them again", "")
    assert answer(AllFailed("None could", ["one", "two"])).text == "None could; one; two"
    assert answer(ValueError("a bug")).what == "about"
    assert "a bug" not in answer(ValueError("a bug")).text
    desktop.desk.notices.failed(NeedsSpace("Full."))
    button = desktop.window.toasts.shown[-1].button
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desktop.window.current == "settings"


def test_an_error_in_a_page_is_read_and_tried_again(desktop: Desktop) -> None:
    again: list[int] = []
    view = ErrorView(desktop.desk.theme, desktop.desk.go, lambda: again.append(1))
    desktop.bot.addWidget(view)
    view.tell(Refused("That cannot be.", "Choose another."))
    assert (view.text.text(), view.detail.text(), view.button.isHidden()) == (
        "That cannot be.",
        "Choose another.",
        True,
    )
    QTest.mouseClick(view.findChildren(QPushButton)[-1], Qt.MouseButton.LeftButton)
    assert again == [1]
    view.tell(None)
    assert view.isHidden()


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("project.json", "timeline"),
        ("cut.otio", "timeline"),
        ("words.srt", "timeline"),
        ("film.zip", "projects"),
        ("sea.MP4", "library"),
        ("model.gguf", "models"),
        ("topics.csv", "create"),
        ("letter.doc", ""),
    ],
)
def test_files_from_outside_go_to_their_place(name: str, place: str, tmp_path: Path) -> None:
    assert place_of(tmp_path / name) == place


def test_a_film_from_outside_is_opened_and_what_nothing_opens_is_told(desktop: Desktop, film: str) -> None:
    arrive(desktop.window, [film])
    assert desktop.window.current == "timeline"
    arrive(desktop.window, ["/nowhere/letter.doc", "https://example.org/x"])
    assert "letter.doc" in desktop.window.toasts.shown[-1].notice.text
    desktop.settle()


def test_where_the_engine_is_not_open_yet_the_wish_is_kept(
    qapp: QApplication, desktop: Desktop, tmp_path: Path
) -> None:
    with Front.drawn(qapp, Home(tmp_path / "other")) as front:
        front.window.go("models")
        assert front.window.current == ""
        with front.furnished(desktop.engine):
            assert front.window.current == "models"
        front.window.hide()


def test_closing_while_films_are_made_asks_once_and_without_a_tray_never_hides(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []
    kept = Leaving(desktop.window, lambda: 1, lambda: False, lambda: ended.append(True), lambda: None)
    assert not desktop.window.close()
    assert isinstance(kept.question, QMessageBox)
    texts = [button.text() for button in kept.question.buttons()]
    assert texts == ["Quit", "Stay"] or sorted(texts) == ["Quit", "Stay"]
    assert not desktop.window.close()
    quit_ = next(button for button in kept.question.buttons() if button.text() == "Quit")
    QTest.mouseClick(quit_, Qt.MouseButton.LeftButton)
    assert ended == [True]
    assert desktop.window.isVisible()


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_hidden_window_comes_back_whole(desktop: Desktop) -> None:
    told: list[bool] = []
    Leaving(desktop.window, lambda: 1, lambda: True, lambda: None, lambda: told.append(True))
    desktop.desk.remembered.keep(CLOSING, HIDE)
    desktop.window.go("models")
    desktop.settle()
    size = QSize(desktop.window.size())
    assert not desktop.window.close()
    assert (desktop.window.isHidden(), told) == (True, [True])
    desktop.window.come()
    desktop.bot.waitExposed(desktop.window, timeout=60_000)
    assert desktop.window.isVisible()
    assert (desktop.window.size(), desktop.window.current) == (size, "models")
    assert not desktop.window.page("models").visibleRegion().isEmpty()


def test_closing_ends_where_there_is_nothing_to_lose_or_it_is_wished(desktop: Desktop) -> None:
    ended: list[bool] = []
    desktop.window.closed = lambda: ended.append(True)
    Leaving(desktop.window, lambda: 0, lambda: True, lambda: None, lambda: None)
    assert desktop.window.close()
    desktop.window.show()
    Leaving(desktop.window, lambda: 1, lambda: True, lambda: None, lambda: None)
    desktop.desk.remembered.keep(CLOSING, QUIT)
    assert desktop.window.close()
    assert ended == [True, True]


def test_letters_in_order_are_found_and_word_beginnings_come_first() -> None:
    titles = ["Open…", "Split at the playhead", "Slip the clip", "Ripple delete", "Save a copy"]
    assert ranked("sp", titles, lambda each: (each,), lambda _: None)[0] == "Split at the playhead"
    assert ranked("rd", titles, lambda each: (each,), lambda _: None)[0] == "Ripple delete"
    assert (
        ranked("", titles, lambda each: (each,), lambda each: 0 if each == "Slip the clip" else None)[0]
        == "Slip the clip"
    )
    assert score_of("éclair", ("Eclair",)) is not None
    assert score_of("zz", ("Open",)) is None


def test_the_rail_is_as_wide_as_its_longest_name(desktop: Desktop) -> None:
    for button in desktop.window.rail.findChildren(type(desktop.window.rail._buttons["create"])):
        if button.text():
            assert button.width() >= button.sizeHint().width()


def test_toasts_stay_inside_the_window(desktop: Desktop) -> None:
    desktop.window.resize(900, 600)
    desktop.desk.notices.tell(Notice("A " + "very long message " * 30, "and what to do " * 20, "bad", "Open Settings"))
    toast = desktop.window.findChildren(Toast)[-1]
    assert desktop.window.rect().contains(toast.geometry())
    assert toast.mapTo(desktop.window, QPoint(0, 0)).x() > 92


def test_a_command_of_a_page_that_is_gone_is_no_longer_offered(desktop: Desktop) -> None:
    button = QPushButton()
    desktop.desk.commands.add(button, [Command("test.gone", "Gone", lambda: None, ("Ctrl+K",))])
    assert "test.gone" in [command.name for command, _ in desktop.desk.commands.all()]
    QTimer.singleShot(0, button.deleteLater)
    desktop.settle(lambda: "test.gone" not in [command.name for command, _ in desktop.desk.commands.all()])
    desktop.desk.commands.choose("standard")


def test_the_file_of_the_window_is_plain_json(desktop: Desktop, home: Home) -> None:
    desktop.window.go("jobs")
    desktop.desk.remembered.write()
    assert json.loads((home.folder / "window.json").read_text())["place"] == "jobs"
    assert isinstance(desktop.engine, Engine)
