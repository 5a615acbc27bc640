"""Forms made from declarations: every kind of field, by mouse and keys."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QScrollArea, QToolButton

from engine.domain.brief import Brief
from engine.domain.option import option
from engine.errors import Refused
from engine.runtime.settings import Settings
from tests.ui.conftest import Desktop
from ui.form import Form


@dataclass(frozen=True)
class Wish:
    """One of every kind."""

    name: str = option("", "Name", "What it is called.", maximum=10)
    text: str = option("", "Text", "Long.", maximum=1000, file=True)
    count: int = option(3, "Count", minimum=1, maximum=9, unit="pieces")
    share: float = option(0.28, "Share", minimum=0, maximum=1)
    price: Decimal = option(Decimal("0.01"), "Price", unit="USD")
    space: int = option(20_000_000_000, "Space", unit="bytes", minimum=0)
    shape: str = option("wide", "Shape", choices=("wide", "tall"))
    who: str = option("auto", "Who", live="voice")
    on: bool = option(True, "On", "Whether it is on.")
    words: tuple[str, ...] = option((), "Words")
    order: tuple[str, ...] = option(("a", "b", "c"), "Order", live="letters")


@pytest.fixture
def form(desktop: Desktop) -> Form[Wish]:
    offers = {
        "voice": lambda: [("auto", "Automatic"), ("hibari:am", "Amy")],
        "letters": lambda: [(letter, letter.upper()) for letter in "abcd"],
    }
    made = Form(desktop.desk, Wish, Wish(), offers=offers)
    desktop.bot.addWidget(made)
    made.resize(520, 1100)
    made.show()
    desktop.settle()
    return made


def _inner(form: Form[Wish], name: str, kind: type) -> object:
    field = form.fields[name].input
    return field.findChild(kind)


def test_what_is_typed_is_told_and_given(form: Form[Wish], desktop: Desktop) -> None:
    told: list[tuple[str, object]] = []
    done: list[tuple[str, object]] = []
    form.changed.connect(lambda name, value: told.append((name, value)))
    form.committed.connect(lambda name, value: done.append((name, value)))
    name = form.fields["name"].input.inner
    QTest.keyClicks(name, "Ada")
    assert told == [("name", "A"), ("name", "Ad"), ("name", "Ada")]
    assert done == []
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert done == [("name", "Ada")]
    assert form.value() == Wish(name="Ada")


def test_what_does_not_fit_is_said_under_its_field(form: Form[Wish]) -> None:
    name = form.fields["name"].input.inner
    told: list[object] = []
    QTest.keyClicks(name, "0123456789")
    form.changed.connect(lambda *given: told.append(given))
    QTest.keyClicks(name, "X")
    assert "Name is 11 characters, too large." in form.fields["name"].error
    assert told == []
    with pytest.raises(Refused):
        form.value()
    assert form.given()["name"] == "0123456789X"
    QTest.keyClick(name, Qt.Key.Key_Backspace)
    assert form.fields["name"].error == ""
    assert form.value().name == "0123456789"


def test_numbers_keep_their_type_and_their_limits(form: Form[Wish]) -> None:
    for name, typed, value in (("count", "7", 7), ("share", "0.5", 0.5), ("price", "0.05", Decimal("0.05"))):
        box = form.fields[name].input.inner
        box.setFocus()
        box.selectAll()  # type: ignore[attr-defined]
        QTest.keyClicks(box, typed)
        assert form.fields[name].value() == value
        assert type(form.fields[name].value()) is type(value)
    box = form.fields["space"].input.inner
    assert box.text() == "20 GB"  # type: ignore[attr-defined]
    box.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(box, "1.5")
    assert form.value().space == 1_500_000_000


def test_the_default_comes_back(form: Form[Wish]) -> None:
    field = form.fields["name"]
    QTest.keyClicks(field.input.inner, "Ada")
    reset = next(each for each in field.findChildren(QToolButton) if "default" in each.accessibleName())
    assert reset.isVisible()
    QTest.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert form.value() == Wish()
    assert not reset.isVisible()


def test_live_choices_come_and_what_is_chosen_stays(form: Form[Wish], desktop: Desktop) -> None:
    box = form.fields["who"].input.inner
    assert isinstance(box, QComboBox)
    assert [box.itemText(at) for at in range(box.count())] == ["Automatic", "Amy"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert form.value().who == "hibari:am"
    form.show_value(Wish(who="piper:gone"))
    assert form.value().who == "piper:gone"


def test_chips_are_added_by_comma_and_taken_by_backspace(form: Form[Wish]) -> None:
    edit = _inner(form, "words", QLineEdit)
    assert isinstance(edit, QLineEdit)
    QTest.keyClicks(edit, "sea,light house,sea,keeper")
    assert form.value().words == ("sea", "light house", "keeper")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert form.value().words == ("sea", "light house")


def test_an_order_is_changed_by_keys(form: Form[Wish]) -> None:
    rows = _inner(form, "order", QListWidget)
    assert isinstance(rows, QListWidget)
    assert [rows.item(at).text() for at in range(3)] == ["A", "B", "C"]
    rows.setFocus()
    rows.setCurrentRow(2)
    QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert form.value().order == ("a", "c", "b")
    QTest.keyClick(form.fields["name"].input.inner, Qt.Key.Key_Delete)
    assert form.value().order == ("a", "c", "b")
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert form.value().order == ("a", "b")


def test_a_text_file_is_dropped(form: Form[Wish], desktop: Desktop, tmp_path: Path) -> None:
    edit = _inner(form, "text", QPlainTextEdit)
    assert isinstance(edit, QPlainTextEdit)
    (tmp_path / "words.txt").write_text("Once.\n\nTwice.", encoding="utf-8-sig")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "words.txt"))])
    edit.insertFromMimeData(dropped)
    desktop.settle(lambda: form.value().text == "Once.\n\nTwice.")
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.value().text == ""


def test_the_search_leaves_what_fits(form: Form[Wish]) -> None:
    assert form.filter("WHÁT called") == 1
    assert form.fields["name"].isVisible()
    assert not form.fields["count"].isVisible()
    assert form.filter("") == len(form.fields)


def test_the_wheel_scrolls_the_page_not_the_number(form: Form[Wish], desktop: Desktop) -> None:
    box = form.fields["count"].input.inner
    form.fields["name"].input.setFocus()
    position = box.rect().center().toPointF()
    QApplication.sendEvent(
        box,
        QWheelEvent(
            position,
            box.mapToGlobal(position),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert form.value().count == 3


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_real_declarations_make_forms(desktop: Desktop, shot: Callable[..., Path], scheme: str) -> None:
    desktop.desk.theme.choose(scheme)
    for declared, value in ((Brief, Brief("Lighthouses")), (Settings, Settings())):
        form: Form[object] = Form(desktop.desk, declared, value)
        area = QScrollArea()
        desktop.bot.addWidget(area)
        form.setObjectName("page")
        area.setWidget(form)
        form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        area.setWidgetResizable(True)
        area.resize(560, 1900)
        area.show()
        desktop.settle()
        assert form.value() == value
        form.refuse(Refused("duration is 3 seconds, too small.", "Give a value from 15."), "")
        shot(area, f"form-{declared.__name__.lower()}-{scheme}")
