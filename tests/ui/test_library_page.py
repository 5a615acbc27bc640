"""The Library page in the real window: searching, narrowing down, scrubbing, carrying out and in, removing."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest

from engine.domain.asset import Rights
from engine.runtime.paths import Home
from engine.runtime.progress import quiet
from tests.media import clip, patches
from tests.ui.conftest import Desktop
from tests.ui.looking import clipped, unnamed
from ui.item_models.assets import MIME
from ui.notices import Notice
from ui.pages.library.page import LibraryPage


@pytest.fixture
def empty_home(empty_home: Home, made_home: Path) -> Home:
    """A home with nothing but what the starter pictures mean, as the model found for another."""
    shutil.copytree(Home(made_home).library / "vectors", empty_home.library / "vectors")
    return empty_home


@pytest.fixture
def files(drawn: Path, tmp_path: Path) -> Path:
    """A copy of what is drawn, to do anything with."""
    return Path(shutil.copytree(drawn, tmp_path / "mine"))


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip of two scenes, a picture, the same picture smaller, and a file that is no picture."""
    folder = tmp_path_factory.mktemp("drawn")
    clip(folder / "two rooms.mp4", lambda at: patches(1 if at < 2 else 2), 4.0)
    picture = Image.fromarray(patches(3, 800, 600))
    picture.save(folder / "garden.png")
    picture.resize((400, 300)).save(folder / "garden small.jpg", quality=85)
    (folder / "broken.jpg").write_bytes(b"no picture at all")
    return folder


def opened(desktop: Desktop) -> LibraryPage:
    desktop.window.go("library")
    page = desktop.window.page("library")
    assert isinstance(page, LibraryPage)
    desktop.settle(lambda: page.model.rowCount() > 0)
    desktop.settle()
    return page


def filled(desktop: Desktop, files: Path) -> LibraryPage:
    desktop.engine.collection.library.add(quiet(), [files], rights=Rights("folder", "Ana", "CC0-1.0"))
    return opened(desktop)


def notices(desktop: Desktop) -> list[Notice]:
    told: list[Notice] = []
    desktop.desk.notices.told.connect(told.append)
    return told


def row_of(page: LibraryPage, desktop: Desktop, title: str) -> int:
    def there() -> bool:
        return all(page.model.asset(row) for row in range(min(12, page.model.rowCount())))

    desktop.settle(there)
    assets = [page.model.asset(row) for row in range(12)]
    return next(row for row, asset in enumerate(assets) if asset and asset.title == title)


def test_typing_finds_by_meaning_with_scores_and_says_where_nothing_fits(bare_desktop: Desktop) -> None:
    page = opened(bare_desktop)
    everything = page.model.rowCount()
    QTest.keyClicks(page.toolbar.search, "owl in a tree")
    bare_desktop.settle(lambda: 0 < page.model.rowCount() < everything)
    first = page.model.asset(0)
    assert first is not None
    assert "owl" in first.title.casefold()
    scores = [page.model.found.scores[sha256] for sha256 in page.model.found.files]
    assert scores == sorted(scores, reverse=True)
    assert 0 < scores[-1] <= scores[0] <= 1
    page.toolbar.search.clear()
    QTest.keyClicks(page.toolbar.search, "qzxv jjkw")
    bare_desktop.settle(page.none.isVisible)
    assert page.none.fetch.isVisible()
    QTest.mouseClick(page.none.everything, Qt.MouseButton.LeftButton)
    bare_desktop.settle(lambda: page.model.rowCount() == everything)
    assert page.toolbar.search.text() == ""


def test_an_answer_that_came_too_late_is_dropped(bare_desktop: Desktop) -> None:
    page = opened(bare_desktop)
    answers = []
    page.finder.answered.connect(answers.append)
    for text in ("sea", "sea at", "sea at night"):
        page.seek(text=text)
    bare_desktop.settle()
    assert [answer.question.text for answer in answers] == ["sea at night"]


def test_a_click_on_a_facet_narrows_down_and_a_second_one_lets_go(bare_desktop: Desktop) -> None:
    page = opened(bare_desktop)
    everything = page.model.rowCount()
    section = page.facets._sections["kind"]
    row = section._rows["audio"]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    bare_desktop.settle(lambda: page.model.rowCount() < everything)
    assert page.facets.facets.kind == "audio"
    assert page.model.rowCount() == len(bare_desktop.engine.collection.library.assets("audio"))
    assert row.accessibleName().endswith(f", {page.model.rowCount()}")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    bare_desktop.settle(lambda: page.model.rowCount() == everything)


def test_the_mouse_over_a_clip_and_keys_run_through_its_moments(bare_desktop: Desktop, files: Path) -> None:
    page = filled(bare_desktop, files)
    row = row_of(page, bare_desktop, "Two rooms")
    asset = page.model.asset(row)
    assert asset is not None
    assert len(asset.moments) == 2
    cell = page.grid.visualRect(page.model.index(row))

    def drawn() -> QImage:
        page.grid.viewport().grab()  # asks for what is not there yet
        bare_desktop.settle()
        return page.grid.viewport().grab(cell.adjusted(20, 20, -20, -70)).toImage()

    def over(share: float) -> QImage:
        point = QPoint(cell.left() + round(share * cell.width()), cell.top() + 40)
        QTest.mouseMove(page.grid.viewport(), point)
        return drawn()

    begin, end = over(0.2), over(0.8)
    assert begin != end
    assert over(0.25) == begin
    page.grid.point_at(-1, 0.0)
    page.grid.setFocus()
    page.grid.choose(row)
    QTest.keyClick(page.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    bare_desktop.settle()
    assert page.grid.hover == (row, 0.75)
    QTest.keyClick(page.grid, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.grid.hover == (row, 0.25)


def test_what_is_carried_out_names_files_and_moments_and_is_on_the_clipboard(
    bare_desktop: Desktop, files: Path
) -> None:
    page = filled(bare_desktop, files)
    row = row_of(page, bare_desktop, "Two rooms")
    asset = page.model.asset(row)
    assert asset is not None
    page.grid.choose(row)
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    for mime in (page.model.mimeData([page.model.index(row)]), QGuiApplication.clipboard().mimeData()):
        carried = json.loads(bytes(mime.data(MIME).data()))
        assert carried == [{"sha256": asset.file.sha256, "start": round(asset.lead_in, 3)}]
        (url,) = mime.urls()
        assert Path(url.toLocalFile()) == bare_desktop.engine.collection.library.find(asset.file)
    page.seek(text="rooms")
    bare_desktop.settle(lambda: bool(page.model.found.moments))
    start = page.model.found.moments[asset.file.sha256]
    at = page.model.rows([asset.file.sha256])[asset.file.sha256]
    carried = json.loads(bytes(page.model.mimeData([page.model.index(at)]).data(MIME).data()))
    assert carried[0]["start"] == round(start, 3)


def dropped(page: LibraryPage, mime: QMimeData) -> bool:
    """Carry something over the page and let it go; tells whether the page took it."""
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(200, 200), *how)
    entering.ignore()
    page.dragEnterEvent(entering)
    if entering.isAccepted():
        assert page.hint.isVisible()
        page.dropEvent(QDropEvent(QPointF(200, 200), *how))
        assert not page.hint.isVisible()
    return entering.isAccepted()


def test_dropped_files_come_in_and_what_is_left_out_is_told_with_its_reason(bare_desktop: Desktop, files: Path) -> None:
    page, told = opened(bare_desktop), notices(bare_desktop)
    before = page.model.rowCount()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(files))])
    assert dropped(page, mime)
    assert page.under_way.isVisible()
    bare_desktop.settle(lambda: page.model.rowCount() == before + 3)
    bare_desktop.settle(lambda: bool(told))
    assert not page.under_way.isVisible()
    assert "added: 3" in told[0].text
    assert "left out: 1" in told[0].text
    assert told[0].detail.startswith("broken.jpg: ")
    assert not dropped(page, page.model.mimeData([page.model.index(0)])), "our own assets are here already"
    assert page.grid.verticalScrollBar().value() == 0


def test_removing_is_undone_and_what_is_chosen_and_seen_stays(bare_desktop: Desktop, files: Path) -> None:
    page, told = filled(bare_desktop, files), notices(bare_desktop)
    everything = page.model.rowCount()
    row = row_of(page, bare_desktop, "Two rooms")
    sha256 = page.model.found.files[row]
    far = page.model.found.files[40]
    page.grid.choose(40)
    bare_desktop.settle()
    seen = page.grid.visualRect(page.model.index(40)).top()
    page.deeds.remove([sha256])
    bare_desktop.settle(lambda: page.model.rowCount() == everything - 1)
    bare_desktop.settle()
    assert page.chosen() == [far]
    now = page.model.rows([far])[far]
    assert now == 39
    cell = page.grid.visualRect(page.model.index(now))
    assert abs(cell.top() - seen) <= cell.height() + 20, "at most a row away, where the one before it went up"
    assert told[-1].button == "Undo"
    assert told[-1].act is not None
    told[-1].act()
    bare_desktop.settle(lambda: page.model.rowCount() == everything)
    bare_desktop.settle()
    assert bare_desktop.engine.collection.library.has(sha256)
    assert page.chosen() == [far]
    starter = bare_desktop.engine.collection.library.strangers[0].file.sha256
    page.deeds.remove([starter])
    bare_desktop.settle()
    assert told[-1].text == "What came with the program stays."


def test_the_panel_tells_rights_and_uses_and_changes_title_tags_and_marks(
    bare_desktop: Desktop, files: Path, shot: object
) -> None:
    page, told = filled(bare_desktop, files), notices(bare_desktop)
    row = row_of(page, bare_desktop, "Garden")
    sha256 = page.model.found.files[row]
    page.grid.choose(row)
    bare_desktop.settle(lambda: page.detail._uses.text() == "In no film yet.")
    assert page.detail._rights._licence.text() == "CC0 1.0"
    page.detail.title.setFocus()
    page.detail.title.selectAll()
    QTest.keyClicks(page.detail.title, "Garden wall")
    QTest.keyClick(page.detail.title, Qt.Key.Key_Return)
    library = bare_desktop.engine.collection.library
    bare_desktop.settle(lambda: library.some([sha256])[sha256].title == "Garden wall")
    bare_desktop.settle(lambda: bool(told))
    assert told[-1].act is not None
    told[-1].act()
    bare_desktop.settle(lambda: library.some([sha256])[sha256].title == "Garden")
    prefer = page.detail._verdicts["prefer"]
    QTest.mouseClick(prefer, Qt.MouseButton.LeftButton)
    bare_desktop.settle(lambda: page.model.verdicts == {sha256: "prefer"})
    assert [rule.verdict for rule in bare_desktop.engine.collection.memory.decided()] == ["prefer"]
    bare_desktop.desk.commands.action("library.prefer").trigger()
    bare_desktop.settle(lambda: page.model.verdicts == {})


def test_a_sound_is_heard_and_stopped_and_keys_step_through_a_clip(bare_desktop: Desktop, files: Path) -> None:
    page = filled(bare_desktop, files)
    track = bare_desktop.engine.collection.library.assets("audio")[0]
    page.grid.choose(page.model.rows([track.file.sha256])[track.file.sha256])
    preview = page.detail.preview
    bare_desktop.settle(lambda: page.detail._asset is not None and page.detail._asset.file == track.file)
    QTest.mouseClick(preview, Qt.MouseButton.LeftButton)
    assert preview.playing
    bare_desktop.settle(lambda: preview._heard > 0)
    QTest.mouseClick(preview, Qt.MouseButton.LeftButton)
    assert not preview.playing
    assert preview._heard == 0
    page.grid.choose(row_of(page, bare_desktop, "Two rooms"))
    bare_desktop.settle(lambda: page.detail._asset is not None and page.detail._asset.title == "Two rooms")
    preview.setFocus()
    for key, which in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Right, 0), (Qt.Key.Key_Left, 1)):
        QTest.keyClick(preview, key)
        assert preview.which == which
    QTest.keyClick(preview, Qt.Key.Key_Space)
    assert preview.playing
    bare_desktop.settle(lambda: preview.which == 0)
    bare_desktop.window.go("projects")
    assert not preview.playing, "nothing plays where nobody looks"
    bare_desktop.settle()


def test_what_looks_alike_is_stacked_and_the_best_kept(bare_desktop: Desktop, files: Path) -> None:
    page = filled(bare_desktop, files)
    everything = page.model.rowCount()
    QTest.mouseClick(page.toolbar.stacks, Qt.MouseButton.LeftButton)
    bare_desktop.settle(lambda: bool(page.model.found.stacks), 60)
    ((best, others),) = page.model.found.stacks.items()
    assert others == 1
    assert page.model.rowCount() == everything - 1
    page.grid.choose(page.model.rows([best])[best])
    bare_desktop.settle(page.detail._alike.isVisible)
    page.detail.kept_best.emit(page.detail._stack)
    bare_desktop.settle(lambda: not page.model.found.stacks)
    titles = [asset.title for asset in bare_desktop.engine.collection.library.assets("image")[:2]]
    assert titles[0] == "Garden", "the larger one is the better"
    assert "Garden small" not in titles


def test_every_look_is_drawn_and_nothing_is_clipped_or_unnamed(
    bare_desktop: Desktop, files: Path, shot: object
) -> None:
    page = filled(bare_desktop, files)
    page.grid.choose(row_of(page, bare_desktop, "Two rooms"))
    pictures = []
    for theme in ("dark", "light"):
        bare_desktop.desk.theme.choose(theme)
        for look in ("small", "large", "list", "medium"):
            page.show_as(look)
            bare_desktop.settle()
            pictures.append(np.frombuffer(page.grid.grab().toImage().constBits(), np.uint8).copy())
        assert clipped(page) == []
        assert unnamed(page) == []
        shot(bare_desktop.window, f"library-{theme}")  # type: ignore[operator]
    assert len({picture.tobytes() for picture in pictures}) == len(pictures)


def test_keys_and_clicks_choose_one_or_a_stretch(bare_desktop: Desktop) -> None:
    page = opened(bare_desktop)
    grid, files = page.grid, page.model.found.files
    columns = next(row for row in range(1, 20) if grid.visualRect(page.model.index(row)).left() == 12)
    grid.setFocus()
    grid.choose(0)

    def press(key: Qt.Key, *, shift: bool = False) -> list[str]:
        QTest.keyClick(grid, key, Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier)
        return page.chosen()

    assert press(Qt.Key.Key_Right) == [files[1]]
    assert press(Qt.Key.Key_Down) == [files[1 + columns]]
    assert press(Qt.Key.Key_Right, shift=True) == list(files[1 + columns : 3 + columns])
    assert press(Qt.Key.Key_Up, shift=True) == list(files[2 : 2 + columns])
    assert press(Qt.Key.Key_End) == [files[-1]]
    assert grid.verticalScrollBar().value() == grid.verticalScrollBar().maximum()
    assert press(Qt.Key.Key_Home) == [files[0]]
    assert grid.verticalScrollBar().value() == 0
    for row, modifier in ((2, Qt.KeyboardModifier.NoModifier), (columns + 2, Qt.KeyboardModifier.ShiftModifier)):
        point = grid.visualRect(page.model.index(row)).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifier, point)
    assert page.chosen() == list(files[2 : columns + 3])
    point = grid.visualRect(page.model.index(3)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, point)
    assert files[3] not in page.chosen()
    bare_desktop.settle()


def test_what_is_found_stands_by_how_well_it_fits_and_the_order_comes_back(bare_desktop: Desktop) -> None:
    page = opened(bare_desktop)
    page.toolbar.order.setCurrentIndex(1)
    bare_desktop.settle()
    page.seek(text="a bird")
    bare_desktop.settle()
    assert not page.toolbar.order.isEnabled()
    assert page.toolbar.order.currentText() == ""
    page.clear()
    bare_desktop.settle()
    assert page.toolbar.order.isEnabled()
    assert page.toolbar.order.currentData() == "longest"
