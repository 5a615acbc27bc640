"""Pages that lie hidden while the look changes, as they are seen after it."""

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from ui.dressing import Dressing
from ui.page import Page


def test_hidden_pages_are_dressed_when_they_are_shown(qapp: QApplication, qtbot: QtBot) -> None:
    before = qapp.styleSheet()
    dressing, pages = Dressing(qapp), (_page(qtbot), _page(qtbot))
    try:
        dressing.change("QLabel { color: #110000; } QPushButton { padding: 4px; }")
        for page in pages:
            dressing.add(page)
            page.show()
        hidden, seen = pages
        hidden.hide()
        dressing.change("QLabel { color: #220000; } QPushButton { padding: 4px; }")
        dressing.change("QLabel { color: #330000; } QPushButton { padding: 4px; }")
        assert [_colour(page) for page in pages] == ["#110000", "#330000"]
        dressing.dress(hidden)
        hidden.show()
        assert [_colour(page) for page in pages] == ["#330000", "#330000"]
        assert hidden.grab().toImage() == seen.grab().toImage()
        dressing.change("QLabel { color: #440000; } QPushButton { padding: 4px; }")
        assert [_colour(page) for page in pages] == ["#440000", "#440000"]
    finally:
        qapp.setStyleSheet(before)


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
