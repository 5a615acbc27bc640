"""What is seen, and what lies hidden while the look changes, as it is seen after it."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Desktop
from ui.dressing import Dressing
from ui.page import Page

PLACES = ("projects", "library", "models", "settings")


@pytest.fixture
def dressing(qapp: QApplication) -> Iterator[Dressing]:
    before = qapp.styleSheet()
    made = Dressing(qapp)
    made.change(_sheet("#110000"))
    yield made
    qapp.setStyleSheet(before)
    made.deleteLater()


def test_hidden_pages_are_dressed_when_they_are_shown(dressing: Dressing, qtbot: QtBot) -> None:
    hidden, seen = pages = _pages(qtbot)
    assert [_colour(page) for page in pages] == ["#110000", "#110000"]
    hidden.hide()
    dressing.change(_sheet("#220000"))
    dressing.change(_sheet("#330000"))
    assert [_colour(page) for page in pages] == ["#110000", "#330000"]
    hidden.show()
    assert [_colour(page) for page in pages] == ["#330000", "#330000"]
    assert hidden.grab().toImage() == seen.grab().toImage()
    dressing.change(_sheet("#440000"))
    assert [_colour(page) for page in pages] == ["#440000", "#440000"]


def test_hidden_pages_are_dressed_when_there_is_time(dressing: Dressing, qtbot: QtBot) -> None:
    hidden, gone = _pages(qtbot)
    hidden.hide()
    gone.hide()
    dressing.change(_sheet("#220000"))
    gone.findChildren(QLabel)[0].deleteLater()
    qtbot.waitUntil(lambda: _colour(hidden) == "#220000", timeout=60_000)
    assert not hidden.isVisible()


def test_every_page_looks_after_two_changes_as_it_did_when_it_was_opened(desktop: Desktop) -> None:
    theme, flash = desktop.desk.theme, QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    try:
        theme.choose("dark")
        for place in PLACES:
            _seen(desktop, place)
        before = {place: _seen(desktop, place) for place in PLACES}
        theme.choose("light")
        assert _seen(desktop, PLACES[0]) != before[PLACES[0]]
        theme.choose("dark")
        for place in PLACES:
            _seen(desktop, place)
            desktop.settle(partial(_looks, desktop, place, before[place]))
    finally:
        QApplication.setCursorFlashTime(flash)
        theme.choose("system")


def _seen(desktop: Desktop, place: str) -> QImage:
    desktop.window.go(place)
    desktop.settle()
    return _picture(desktop, place)


def _looks(desktop: Desktop, place: str, before: QImage) -> bool:
    return _picture(desktop, place) == before


def _picture(desktop: Desktop, place: str) -> QImage:
    return desktop.window.page(place).grab().toImage()


def _sheet(colour: str) -> str:
    return f"QLabel {{ color: {colour}; }} QPushButton {{ padding: 4px; }}"


def _pages(qtbot: QtBot) -> tuple[Page, Page]:
    pages = _page(qtbot), _page(qtbot)
    for page in pages:
        page.show()
    return pages


def _page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(QLabel("Words"))
    column.addWidget(QPushButton("Do"))
    own = QLabel("Small")
    own.setStyleSheet("font-size: 9px;")
    column.addWidget(own)
    return page


def _colour(page: Page) -> str:
    return page.findChildren(QLabel)[0].palette().windowText().color().name()
