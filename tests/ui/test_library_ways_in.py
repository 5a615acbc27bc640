"""Ways into the library from the window: lists, watched folders, harvests, sites that are collected from by hand."""

import csv
from collections.abc import Callable
from pathlib import Path

import keyring.core
import pytest
from keyring.backends import fail
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from tests.media import patches
from tests.ui.conftest import Desktop
from tests.ui.looking import clipped, unnamed
from ui.notices import Notice
from ui.pages.library.assist_dialog import AssistDialog
from ui.pages.library.harvest_dialog import HarvestDialog
from ui.pages.library.page import LibraryPage
from ui.pages.library.watch_dialog import WatchDialog
from ui.pages.settings.passphrase import PassphraseDialog


@pytest.fixture
def page(bare_desktop: Desktop) -> LibraryPage:
    bare_desktop.window.go("library")
    page = bare_desktop.window.page("library")
    assert isinstance(page, LibraryPage)
    bare_desktop.settle(lambda: page.model.rowCount() > 0)
    bare_desktop.settle()
    return page


def picture(folder: Path, name: str, seed: int) -> Path:
    folder.mkdir(exist_ok=True)
    Image.fromarray(patches(seed, 640, 360)).save(folder / name)
    return folder / name


def test_copied_files_are_pasted(bare_desktop: Desktop, page: LibraryPage, tmp_path: Path) -> None:
    before = page.model.rowCount()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture(tmp_path / "a", "harbour.png", 7)))])
    QGuiApplication.clipboard().setMimeData(mime)
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bare_desktop.settle(lambda: page.model.rowCount() == before + 1)
    bare_desktop.settle(lambda: page.model.asset(0) is not None)
    asset = page.model.asset(0)
    assert asset is not None
    assert asset.title == "Harbour"
    QGuiApplication.clipboard().clear()
    QTest.keyClick(page.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.model.rowCount() == before + 1


def test_a_list_comes_in_with_its_rights_and_what_is_wrong_in_it_is_told(
    bare_desktop: Desktop, page: LibraryPage, tmp_path: Path
) -> None:
    told: list[Notice] = []
    bare_desktop.desk.notices.told.connect(told.append)
    before = page.model.rowCount()
    picture(tmp_path / "b", "mill.png", 8)
    with (tmp_path / "b" / "list.csv").open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerows([("path", "title", "licence"), ("mill.png", "Old mill", "CC0-1.0"), ("gone.png", "", "")])
    page.taking.import_list(tmp_path / "b" / "list.csv")
    bare_desktop.settle(lambda: page.model.rowCount() == before + 1)
    bare_desktop.settle(lambda: bool(told))
    assert told[0].kind == "caution"
    assert "gone.png" in told[0].detail
    (new,) = bare_desktop.engine.collection.library.some([page.model.found.files[0]]).values()
    assert (new.title, new.rights.licence) == ("Old mill", "CC0-1.0")


def test_a_watched_folder_is_taken_from_until_it_is_stopped(
    bare_desktop: Desktop, page: LibraryPage, tmp_path: Path
) -> None:
    before = page.model.rowCount()
    folder = tmp_path / "watched"
    picture(folder, "ferry.png", 9)
    page.offers.run("library.watch")
    dialog = page.offers._dialogs["watch"]
    assert isinstance(dialog, WatchDialog)
    dialog.watch(str(folder))
    bare_desktop.settle(lambda: bare_desktop.engine.preferences.settings.watched_folders == (str(folder),))
    dialog.start()
    assert page.under_way.isVisible()
    bare_desktop.settle(lambda: page.model.rowCount() == before + 1, 40)
    dialog.start()
    (stop,) = [each for each in page.under_way.findChildren(QToolButton) if each.isVisible()]
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    bare_desktop.settle(lambda: not page.under_way.isVisible())
    bare_desktop.settle()


def test_the_harvest_dialog_lists_sources_with_what_they_need_and_makes_an_errand(
    bare_desktop: Desktop, page: LibraryPage, shot: Callable[..., Path]
) -> None:
    page.offers.run("library.harvest")
    dialog = page.offers._dialogs["harvest"]
    assert isinstance(dialog, HarvestDialog)
    entries = bare_desktop.engine.collection.directory.sources()
    bare_desktop.settle(lambda: len(dialog.sources.boxes) > 0 and dialog.niche.count() > 1)
    boxes, wanting = dialog.sources.boxes, dialog.sources.wanting
    ready = {entry.name for entry in entries if entry.key in {"needs none", "is set"}}
    assert boxes.keys() == ready
    assert wanting.keys() == {entry.name for entry in entries} - ready
    bare_desktop.settle(lambda: max(_top(box) for box in boxes.values()) < min(_top(each) for each in wanting.values()))
    assert all(boxes[entry.name].isChecked() == bool(entry.order) for entry in entries if entry.name in ready)
    bare_desktop.settle(lambda: clipped(dialog) == [])  # laid out at the next turn
    assert unnamed(dialog) == []
    shot(dialog, "library-harvest")
    fetch = next(button for button in dialog.findChildren(QPushButton) if button.objectName() == "primary")
    QTest.mouseClick(fetch, Qt.MouseButton.LeftButton)
    assert "nothing to search for" in dialog.report.text()
    QTest.keyClicks(dialog.words, "night train, rain")
    dialog.kinds["audio"].setChecked(True)
    dialog.shape.setCurrentIndex(dialog.shape.findData("portrait"))
    errand = dialog.errand(dry_run=True)
    assert errand.about == ("night train", "rain")
    assert errand.kinds == ("video", "image", "audio")
    assert errand.orientation == "portrait"
    assert errand.dry_run
    assert set(errand.sources) == {name for name, box in boxes.items() if box.isChecked()}
    for box in boxes.values():
        box.setChecked(False)
    dialog.start()
    assert "Tick one source" in dialog.report.text()
    assert not page.under_way.isVisible()


def test_from_a_source_one_comes_to_where_its_key_is_entered_and_back(
    bare_desktop: Desktop, page: LibraryPage, monkeypatch: pytest.MonkeyPatch, shot: Callable[..., Path]
) -> None:
    bare_desktop.desk.theme.choose("light")
    monkeypatch.setenv("FACELESS_PASSPHRASE", "correct horse")
    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())
    page.offers.run("library.harvest")
    dialog = page.offers._dialogs["harvest"]
    assert isinstance(dialog, HarvestDialog)
    sources = dialog.sources
    bare_desktop.settle(lambda: "pexels" in sources.wanting)
    bare_desktop.settle()
    sources.boxes["nasa"].setChecked(False)
    QTest.mouseClick(sources.wanting["pexels"], Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    keys = bare_desktop.window.page("settings").section("keys")  # type: ignore[attr-defined]
    bare_desktop.settle(lambda: "pexels" in keys.cards)
    bare_desktop.settle(lambda: bare_desktop.window.focusWidget() is keys.cards["pexels"].line)
    QTest.keyClicks(keys.cards["pexels"].line, "a planted key")
    QTest.keyClick(keys.cards["pexels"].line, Qt.Key.Key_Return)
    bare_desktop.settle(lambda: bare_desktop.engine.vault.names() == ["pexels"])
    bare_desktop.window.go("library")
    page.offers.run("library.harvest")
    bare_desktop.settle(lambda: "pexels" in sources.boxes)
    assert sources.boxes["pexels"].isChecked()
    assert not sources.boxes["nasa"].isChecked(), "what a person chose stays"
    monkeypatch.delenv("FACELESS_PASSPHRASE")
    dialog.hide()
    page.offers.run("library.harvest")
    bare_desktop.settle(lambda: "pexels" in sources.wanting)
    bare_desktop.settle()
    dialog.resize(720, 900)
    bare_desktop.settle(lambda: clipped(dialog) == [])
    shot(dialog, "library-harvest-locked")
    QTest.mouseClick(sources.wanting["pexels"], Qt.MouseButton.LeftButton)
    (asked,) = dialog.findChildren(PassphraseDialog)
    QTest.keyClicks(asked.phrase, "correct horse")
    QTest.keyClick(asked.phrase, Qt.Key.Key_Return)
    bare_desktop.settle(lambda: "pexels" in sources.boxes)
    bare_desktop.settle()


def test_the_dialog_for_sites_tells_their_terms_and_licences(
    bare_desktop: Desktop, page: LibraryPage, shot: Callable[..., Path]
) -> None:
    page.offers.run("library.assist")
    dialog = page.offers._dialogs["assist"]
    assert isinstance(dialog, AssistDialog)
    sites = bare_desktop.engine.collection.assisted.sites()
    bare_desktop.settle(lambda: dialog.site.count() == len(sites))
    for number, site in enumerate(sites):
        dialog.site.setCurrentIndex(number)
        assert dialog._caution.text() == site.caution
        assert [dialog.licence.itemData(each) for each in range(dialog.licence.count())] == [
            terms.code for terms in site.licence
        ]
    bare_desktop.settle(lambda: clipped(dialog) == [])  # laid out at the next turn
    assert unnamed(dialog) == []
    shot(dialog, "library-assist")


def _top(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(0, 0)).y()
