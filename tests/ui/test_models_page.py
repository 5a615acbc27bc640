"""The Models page over the real files, by real clicks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from engine.runtime.models.shelf import Standing
from engine.runtime.progress import Report
from tests.tiny_models import gguf
from tests.ui.conftest import Desktop
from ui.pages.models.card import Card
from ui.pages.models.page import ModelsPage


@pytest.fixture
def page(desktop: Desktop) -> ModelsPage:
    desktop.window.go("models")
    found = desktop.window.page("models")
    assert isinstance(found, ModelsPage)
    desktop.settle(lambda: bool(found.sections))
    desktop.settle()
    return found


def card(page: ModelsPage, name: str) -> Card:
    for section in page.sections.values():
        if found := section.reveal(name):
            return found
    raise KeyError(name)


def click(button: QPushButton) -> None:
    assert not button.isHidden()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_says_what_is_here_what_it_takes_and_what_it_may_be_used_for(page: ModelsPage) -> None:
    here = card(page, "smollm2-135m")
    assert here.chip.text == "Here"
    assert "98.4" in here._facts.text()
    assert "may earn money" in here._facts.text()
    other = card(page, "gemma3-1b")
    assert other.get.text().startswith("Download")
    assert other.drop.isHidden()
    assert "free" in page.room.text()
    assert "GB" in page.room.text()


def test_what_is_fetched_goes_to_the_trash_and_comes_back(page: ModelsPage, desktop: Desktop) -> None:
    name = "smollm2-135m"
    click(card(page, name).drop)
    desktop.settle(lambda: card(page, name).standing.state == "absent")
    assert desktop.engine.shelf.room().trash > 90_000_000
    undo = desktop.window.toasts.shown[-1].button
    assert undo is not None
    click(undo)
    desktop.settle(lambda: card(page, name).standing.state == "installed")


def test_a_file_is_used_where_it_lies_and_never_deleted(page: ModelsPage, desktop: Desktop, tmp_path: Path) -> None:
    file = tmp_path / "mine.gguf"
    gguf(file)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(drop)
    desktop.settle(lambda: any("mine" in section.cards for section in page.sections.values()))
    mine = card(page, "mine")
    assert mine.chip.text == "Used where it lies"
    click(mine.drop)
    desktop.settle(lambda: not any("mine" in section.cards for section in page.sections.values()))
    assert file.is_file()
    undo = desktop.window.toasts.shown[-1].button
    assert undo is not None
    click(undo)
    desktop.settle(lambda: any("mine" in section.cards for section in page.sections.values()))


def test_what_is_not_a_model_is_refused_in_words(page: ModelsPage, desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("no model")
    desktop.window.go("models", str(tmp_path / "letter.txt"))
    desktop.settle(lambda: any(toast.notice.kind == "bad" for toast in desktop.window.toasts.shown))


def test_a_check_tells_whether_it_is_whole(page: ModelsPage, desktop: Desktop) -> None:
    click(card(page, "smollm2-135m").check)
    desktop.settle(lambda: any("is whole" in toast.notice.text for toast in desktop.window.toasts.shown))


def test_a_download_shows_how_far_it_is_and_is_stopped(
    page: ModelsPage, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACELESS_OFFLINE", "1")
    other = card(page, "gemma3-1b")
    click(other.get)
    assert not other.stop.isHidden()
    page.work._hear("gemma3-1b", Report(0.4, "412 of 800 MB", 63.0))
    assert other.bar.value() == 400
    assert other._doing.text() == "412 of 800 MB · 1:03 left"
    desktop.settle(other.stop.isHidden)
    assert not other.get.isHidden()
    assert any(toast.notice.kind == "bad" for toast in desktop.window.toasts.shown)


def test_who_comes_for_a_model_finds_it(page: ModelsPage, desktop: Desktop) -> None:
    desktop.window.go("models", "gemma3-270m")
    desktop.settle(lambda: not page._wanted)
    found = card(page, "gemma3-270m")
    assert found.isVisible()
    assert found.get.hasFocus() or not desktop.window.isActiveWindow()


def test_what_was_begun_says_so(page: ModelsPage, desktop: Desktop) -> None:
    folder = desktop.engine.home.models / "gemma3-270m"
    folder.mkdir()
    (folder / "gemma-3-270m-q4_k_m.gguf.partial").write_bytes(bytes(1_000_000))
    page.refresh()
    desktop.settle(lambda: card(page, "gemma3-270m").standing.state == "partial")
    assert card(page, "gemma3-270m").get.text() == "Go on"


def test_voices_are_listed(page: ModelsPage, desktop: Desktop) -> None:
    desktop.settle(lambda: not page.voices.isHidden())
    assert isinstance(page.sections["llm"].cards["smollm2-135m"].standing, Standing)
