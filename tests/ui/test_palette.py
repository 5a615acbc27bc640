"""The command palette, by real keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Desktop
from ui.palette import Palette


def opened(desktop: Desktop) -> Palette:
    desktop.window.activateWindow()
    desktop.desk.commands.action("view.palette").trigger()
    palette = desktop.window.findChild(Palette)
    assert isinstance(palette, Palette)
    assert palette.isVisible()
    desktop.settle()
    return palette


def test_it_opens_by_its_key_over_any_page(desktop: Desktop) -> None:
    for place in ("create", "settings"):
        desktop.window.go(place)
        desktop.window.activateWindow()
        desktop.settle(desktop.window.isActiveWindow)
        QTest.keyClick(desktop.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        palette = desktop.window.findChild(Palette)
        assert isinstance(palette, Palette)
        assert palette.isVisible()
        QTest.keyClick(palette.line, Qt.Key.Key_Escape)
        assert not palette.isVisible()


def test_a_few_letters_and_enter_do_it(desktop: Desktop) -> None:
    palette = opened(desktop)
    QTest.keyClicks(palette.line, "darkl")
    assert palette.titles()[0] == "Dark look"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert not palette.isVisible()
    desktop.settle(lambda: desktop.desk.theme.choice == "dark")


def test_films_and_settings_are_found_too(desktop: Desktop) -> None:
    palette = opened(desktop)
    QTest.keyClicks(palette.line, "lighthouses")
    assert palette.titles() == ["Lighthouses"]
    palette.line.clear()
    QTest.keyClicks(palette.line, "cooldown setting")
    assert palette.titles()[0] == "Cooldown"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert desktop.window.current == "settings"
    desktop.settle()


def test_arrows_choose_and_what_was_used_last_comes_first(desktop: Desktop) -> None:
    palette = opened(desktop)
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    second = palette.titles()[2]
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert opened(desktop).titles()[0] == second


def test_nothing_that_fits_is_said_and_enter_does_nothing(desktop: Desktop) -> None:
    palette = opened(desktop)
    QTest.keyClicks(palette.line, "qqqqxz")
    assert palette.titles() == []
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_focus_returns_to_where_it_was(desktop: Desktop) -> None:
    desktop.window.go("settings")
    search = desktop.window.page("settings").search  # type: ignore[attr-defined]
    desktop.window.activateWindow()
    search.setFocus()
    palette = opened(desktop)
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert search.hasFocus()
    desktop.settle()
