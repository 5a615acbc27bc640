"""The Settings page over the real files, by real keys and clicks."""

from collections.abc import Callable
from pathlib import Path

import keyring.core
import pytest
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPushButton

from engine.domain.option import options
from engine.runtime.preferences import Preferences
from engine.runtime.settings import Settings
from engine.runtime.vault import Vault
from tests.ui.conftest import Desktop
from tests.ui.looking import clipped, unnamed
from ui.pages.settings.about import About
from ui.pages.settings.fields import Fields
from ui.pages.settings.keys import KeyCard, Keys
from ui.pages.settings.look import Look
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.passphrase import PassphraseDialog
from ui.pages.settings.sections import sections
from ui.pages.settings.shortcuts import Shortcuts
from ui.pages.settings.storage import StorageView

SECRET = "kd83-planted-key-77"


@pytest.fixture
def page(desktop: Desktop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SettingsPage:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("FACELESS_PASSPHRASE", "correct horse")
    desktop.window.go("settings")
    found = desktop.window.page("settings")
    assert isinstance(found, SettingsPage)
    return found


def click(button: QPushButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def undo(desktop: Desktop) -> None:
    button = desktop.window.toasts.shown[-1].button
    assert button is not None
    click(button)


def pick(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_every_setting_is_in_one_section(page: SettingsPage) -> None:
    shown = [name for section in sections() for name in section.fields]
    assert sorted(shown) == sorted(name for name, _ in options(Settings))


def test_a_change_is_kept_at_once_told_and_undone(page: SettingsPage, desktop: Desktop) -> None:
    desktop.window.go("settings", "cooldown_days")
    fields = page.section("choosing")
    assert isinstance(fields, Fields)
    number = fields.form.fields["cooldown_days"].input.inner
    number.setFocus()
    number.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(number, "12")
    QTest.keyClick(number, Qt.Key.Key_Return)
    kept = desktop.engine.preferences
    desktop.settle(lambda: kept.settings.cooldown_days == 12)
    assert Preferences(desktop.engine.home.settings).settings.cooldown_days == 12
    desktop.settle(page.anew.isVisible)
    undo(desktop)
    desktop.settle(lambda: kept.settings.cooldown_days == 30)
    desktop.settle(lambda: not page.anew.isVisible())
    assert fields.form.fields["cooldown_days"].value() == 30


def test_what_does_not_fit_is_said_under_its_field_and_not_kept(page: SettingsPage, desktop: Desktop) -> None:
    desktop.window.go("settings", "download_mirror")
    before = desktop.engine.preferences.settings
    page.saving.keep("relevance_floor", 7.0)
    refused: list[str] = []
    page.saving.refused.connect(lambda name, _: refused.append(name))
    desktop.settle(lambda: refused == ["relevance_floor"])
    assert desktop.engine.preferences.settings == before


def test_settings_are_found_by_typing(page: SettingsPage, desktop: Desktop) -> None:
    page.search.setFocus()
    QTest.keyClicks(page.search, "encoder")
    assert page.list.item(0).text() == "Video encoder\nRendering"
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.stack.currentWidget().isAncestorOf(page.section("rendering"))
    page.search.selectAll()
    QTest.keyClicks(page.search, "dark")
    assert page.list.item(0).text() == "Light or dark\nLook"
    page.search.selectAll()
    QTest.keyClicks(page.search, "xqzxqz")
    assert page.list.item(0).text() == "Nothing fits."
    desktop.settle()


def test_the_look_changes_at_once_and_the_language_says_that_it_waits(page: SettingsPage, desktop: Desktop) -> None:
    desktop.window.go("settings", "look")
    look = page.section("look")
    assert isinstance(look, Look)
    pick(look.theme, "light")
    assert desktop.desk.theme.colours.scheme == "light"
    desktop.desk.theme.choose("dark")
    assert look.theme.currentData() == "dark"
    pick(look.scale, "150")
    assert desktop.desk.remembered.value("scale", "") == "150"
    assert page.anew.isVisible()
    undo(desktop)
    assert not page.anew.isVisible()
    desktop.settle()


def test_the_program_starts_with_the_session_if_wished(page: SettingsPage, desktop: Desktop, tmp_path: Path) -> None:
    desktop.window.go("settings", "look")
    look = page.section("look")
    assert isinstance(look, Look)
    desktop.settle()
    look.autostart.click()
    entry = tmp_path / "config" / "autostart" / "faceless-studio.desktop"
    desktop.settle(entry.is_file)
    assert "--hidden" in entry.read_text()
    look.autostart.click()
    desktop.settle(lambda: not entry.exists())


def test_a_key_is_kept_and_never_shown_again(page: SettingsPage, desktop: Desktop) -> None:
    desktop.window.go("settings", "keys")
    keys = page.section("keys")
    assert isinstance(keys, Keys)
    desktop.settle(lambda: "pexels" in keys.cards)
    card = keys.cards["pexels"]
    assert not card.save.isEnabled()
    QTest.keyClicks(card.line, SECRET)
    assert card.line.echoMode() == QLineEdit.EchoMode.Password
    click(card.save)
    desktop.settle(lambda: card.chip.text == "Key is kept")
    assert card.line.text() == ""
    assert desktop.engine.vault.get("pexels") == SECRET
    assert SECRET not in desktop.engine.home.folder.joinpath("vault.json").read_text()
    click(card.drop)
    desktop.settle(card.chip.isHidden)
    assert desktop.engine.vault.names() == []
    undo(desktop)
    desktop.settle(lambda: card.chip.text == "Key is kept" and not card.chip.isHidden())


@pytest.fixture
def headless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without a keyring, and a person who set nothing."""
    monkeypatch.delenv("FACELESS_PASSPHRASE", raising=False)
    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())


def asked(desktop: Desktop) -> PassphraseDialog:
    """Wait until the passphrase is asked for."""
    desktop.settle(lambda: bool(desktop.window.findChildren(PassphraseDialog)))
    (dialog,) = desktop.window.findChildren(PassphraseDialog)
    return dialog


def card_of(page: SettingsPage, desktop: Desktop) -> KeyCard:
    keys = page.section("keys")
    assert isinstance(keys, Keys)
    desktop.settle(lambda: "pexels" in keys.cards)
    return keys.cards["pexels"]


def test_without_a_keyring_keys_are_kept_with_a_passphrase(
    page: SettingsPage, desktop: Desktop, headless: None, shot: Callable[..., Path]
) -> None:
    desktop.window.go("settings", "keys/pexels")
    card = card_of(page, desktop)
    desktop.settle(card.line.hasFocus)
    QTest.keyClicks(card.line, SECRET)
    QTest.keyClick(card.line, Qt.Key.Key_Return)
    dialog = asked(desktop)
    shot(dialog, "passphrase-new")
    desktop.settle(lambda: clipped(dialog) == [])
    assert unnamed(dialog) == []
    assert not dialog.take.isEnabled()
    QTest.keyClicks(dialog.phrase, "correct horse")
    QTest.keyClicks(dialog.again, "another horse")
    QTest.keyClick(dialog.again, Qt.Key.Key_Return)
    assert dialog.error.isVisible()
    assert desktop.engine.vault.names() == []
    dialog.again.selectAll()
    QTest.keyClicks(dialog.again, "correct horse")
    click(dialog.take)
    desktop.settle(lambda: card.chip.text == "Key is kept" and not card.chip.isHidden())
    assert desktop.engine.vault.get("pexels") == SECRET
    desktop.settle(lambda: not desktop.window.findChildren(PassphraseDialog))
    assert card.error.isHidden()


def test_a_passphrase_is_asked_for_again_by_a_later_start(
    page: SettingsPage, desktop: Desktop, headless: None, shot: Callable[..., Path]
) -> None:
    earlier = Vault(desktop.engine.home.folder)
    earlier.unlock("correct horse")
    earlier.set("pixabay", "kept before")
    desktop.window.go("settings", "passphrase")
    dialog = asked(desktop)
    assert not dialog.again.isVisible()
    QTest.keyClicks(dialog.phrase, "wrong horse")
    QTest.keyClick(dialog.phrase, Qt.Key.Key_Return)
    desktop.settle(dialog.error.isVisible)
    assert "Try again" in dialog.error.text()
    desktop.settle(lambda: clipped(dialog) == [])
    shot(dialog, "passphrase-wrong")
    QTest.keyClicks(dialog.phrase, "correct horse")
    QTest.keyClick(dialog.phrase, Qt.Key.Key_Return)
    desktop.settle(lambda: not desktop.window.findChildren(PassphraseDialog))
    assert desktop.engine.vault.get("pixabay") == "kept before"


def test_who_gives_no_passphrase_keeps_the_key_in_its_field(
    page: SettingsPage, desktop: Desktop, headless: None
) -> None:
    desktop.window.go("settings", "keys")
    card = card_of(page, desktop)
    QTest.keyClicks(card.line, SECRET)
    QTest.keyClick(card.line, Qt.Key.Key_Return)
    click(asked(desktop).later)
    assert not card.error.isHidden()
    assert card.line.text() == SECRET
    desktop.settle(lambda: not desktop.window.findChildren(PassphraseDialog))
    click(card.error.button)
    asked(desktop).reject()


def test_keys_are_recorded_taken_from_others_and_reset(page: SettingsPage, desktop: Desktop) -> None:
    desktop.window.go("settings", "shortcuts")
    desktop.settle()
    shortcuts = page.section("shortcuts")
    assert isinstance(shortcuts, Shortcuts)
    shortcuts.choose("view.fullscreen")
    shortcuts.recorder.setFocus()
    QTest.keyClick(shortcuts.recorder, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert shortcuts.recorder.keySequence() == QKeySequence("Ctrl+K")
    assert shortcuts.keep.text() == "Take from “Find a command…”"
    click(shortcuts.keep)
    action = desktop.desk.commands.action
    assert action("view.fullscreen").shortcut() == QKeySequence("Ctrl+K")
    assert action("view.palette").shortcuts() == [QKeySequence("Ctrl+Shift+P")]
    assert desktop.desk.commands.clashes() == {}
    click(shortcuts.reset)
    assert action("view.fullscreen").shortcut() == QKeySequence("F11")
    undo(desktop)
    assert action("view.fullscreen").shortcut() == QKeySequence("Ctrl+K")
    desktop.desk.commands.remap("view.fullscreen", ("Ctrl+1",))
    assert "does two things" in shortcuts.clash.text
    shortcuts.search.setText("palette zzz")
    assert shortcuts.tree.topLevelItemCount() == 0
    desktop.settle()


def test_storage_is_counted_and_emptied(page: SettingsPage, desktop: Desktop) -> None:
    reports = desktop.engine.home.folder / "reports"
    reports.mkdir()
    (reports / "report-1.zip").write_bytes(bytes(5_000))
    desktop.window.go("settings", "storage")
    storage = page.section("storage")
    assert isinstance(storage, StorageView)
    desktop.settle(lambda: "reports" in storage.emptying)
    assert "free" in storage.total.text()
    click(storage.emptying["reports"])
    desktop.settle(lambda: not reports.exists() and not storage.emptying["reports"].isEnabled())
    assert not storage.emptying["answers"].accessibleName().endswith(": ")


def test_a_report_is_made_from_about(page: SettingsPage, desktop: Desktop) -> None:
    desktop.window.go("settings", "report")
    about = page.section("about")
    assert isinstance(about, About)
    desktop.settle(lambda: bool(list((desktop.engine.home.folder / "reports").glob("*.zip"))))
    desktop.settle(lambda: about.works.topLevelItemCount() > 20 and about.report.isEnabled())
    names = [about.works.topLevelItem(row).text(0) for row in range(about.works.topLevelItemCount())]  # type: ignore[union-attr]
    assert "av" in names


def test_who_writes_and_speaks_is_named_as_people_name_it(desktop: Desktop, page: SettingsPage) -> None:
    for section, field, first in (
        ("writing", "llm_order", "Built in (llama.cpp)"),
        ("voices", "voice_order", "Built in (Hibari)"),
        ("choosing", "embedder_order", "By what is seen (CLIP)"),
    ):
        made = page.section(section)
        assert isinstance(made, Fields)
        desktop.settle()
        given = made.form.fields[field].input
        listed = given.findChild(QListWidget)
        assert listed
        assert listed.item(0).text() == first
        assert set(given.value()) == set(getattr(Settings(), field))
