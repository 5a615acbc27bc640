"""The Projects page in the real window: opening, naming, copying, removing, carrying away, finding again."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest

from engine.domain.brief import Brief
from engine.domain.edit.selection import removed
from engine.runtime.events import Events
from engine.runtime.paths import Home
from engine.store.schema import videos
from engine.store.store import Store
from tests.ui.conftest import Desktop
from tests.ui.looking import clipped, unnamed
from ui.notices import Notice
from ui.pages.projects.page import ProjectsPage
from ui.timeline.page import TimelinePage


@pytest.fixture
def home(made_home: Path, tmp_path: Path) -> Home:
    """A copy of the home with a film, whose list of films leads to the copy."""
    home = Home(Path(shutil.copytree(made_home, tmp_path / "home", symlinks=True)))
    store = Store.open(home.store, Events())
    with store.unit() as unit:
        for row in unit.find(videos):
            within = Path(row["output_folder"]).relative_to(made_home)
            unit.update(videos, row["id"], output_folder=str(home.folder / within))
    store.close()
    return home


def opened(desktop: Desktop, count: int = 1) -> ProjectsPage:
    desktop.window.go("projects")
    page = desktop.window.page("projects")
    assert isinstance(page, ProjectsPage)
    desktop.settle(lambda: page.model.rowCount() == count)
    desktop.settle()
    return page


def notices(desktop: Desktop) -> list[Notice]:
    told: list[Notice] = []
    desktop.desk.notices.told.connect(told.append)
    return told


def undo(told: list[Notice]) -> None:
    act = told[-1].act
    assert act is not None
    act()


def test_a_card_tells_of_a_film_and_a_double_click_opens_it(desktop: Desktop) -> None:
    page = opened(desktop)
    project = page.model.projects[0]
    assert project.thumbnail is not None
    cell = page.grid.visualRect(page.model.index(0))
    desktop.settle(lambda: page._pictures.size > 0)
    point = cell.center()
    QTest.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=point)
    desktop.settle(lambda: page.panel.title.text() == project.title)
    assert page.grid.visualRect(page.model.index(0)) == cell, "nothing moves between two clicks"
    QTest.mouseDClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert desktop.window.current == "timeline"
    editor = desktop.window.page("timeline").editor  # type: ignore[attr-defined]
    desktop.settle(lambda: editor.session is not None)
    assert editor.session.project.key == project.key


def test_a_name_is_changed_in_its_place_and_changed_back(desktop: Desktop) -> None:
    page, told = opened(desktop), notices(desktop)
    project = page.model.projects[0]
    page.grid.choose(0)
    page.grid.setFocus()
    desktop.settle(lambda: page.panel.title.text() == project.title)
    QTest.keyClick(page.grid, Qt.Key.Key_F2)
    QTest.keyClicks(page.panel.title, "Coast at night")
    QTest.keyClick(page.panel.title, Qt.Key.Key_Return)
    desktop.settle(lambda: page.model.projects[0].title == "Coast at night")
    desktop.settle(lambda: bool(told))
    undo(told)
    desktop.settle(lambda: page.model.projects[0].title == project.title)


def test_a_copy_is_made_and_removed_and_comes_back(desktop: Desktop) -> None:
    page, told = opened(desktop), notices(desktop)
    page.grid.choose(0)
    page.grid.setFocus()
    desktop.settle()
    QTest.keyClick(page.grid, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    desktop.settle(lambda: page.model.rowCount() == 2)
    desktop.settle(lambda: page.panel.title.text().endswith("(copy)"))
    (copy,) = page.chosen()
    folder = copy.folder
    assert (folder / "project.json").is_file()
    QTest.keyClick(page.grid, Qt.Key.Key_Delete)
    desktop.settle(lambda: page.model.rowCount() == 1)
    assert not folder.exists()
    assert told[-1].button == "Undo"
    undo(told)
    desktop.settle(lambda: page.model.rowCount() == 2)
    assert json.loads((folder / "project.json").read_text())["key"] == copy.key


def test_a_film_that_is_open_is_removed_and_comes_back_as_it_was_left(desktop: Desktop, film: str) -> None:
    desktop.window.go("timeline", film)
    timeline = desktop.window.page("timeline")
    assert isinstance(timeline, TimelinePage)
    desktop.settle(lambda: timeline.editor.session is not None)
    assert timeline.editor.do("Lift", lambda film: removed(film, [film.clips[0].id], "all"))
    left = timeline.editor.timeline
    page, told = opened(desktop), notices(desktop)
    page.grid.choose(0)
    page.grid.setFocus()
    desktop.settle()
    QTest.keyClick(page.grid, Qt.Key.Key_Delete)
    desktop.settle(lambda: page.model.rowCount() == 0)
    assert timeline.editor.session is None
    undo(told)
    desktop.settle(lambda: page.model.rowCount() == 1)
    assert desktop.engine.projects.open(film)[1].timeline == left


def test_words_of_the_script_find_a_film_and_others_say_so(desktop: Desktop) -> None:
    page = opened(desktop)
    QTest.keyClicks(page.header.search, "keeper")
    desktop.settle()
    assert page.model.rowCount() == 1
    page.header.search.clear()
    QTest.keyClicks(page.header.search, "zebra")
    desktop.settle(page.none.isVisible)
    assert "zebra" in page.none._text.text()
    page.header.search.clear()
    desktop.settle(page.grid.isVisible)


def test_a_bundle_goes_out_and_comes_in_by_a_drop(desktop: Desktop, tmp_path: Path) -> None:
    page, told = opened(desktop), notices(desktop)
    bundle = tmp_path / "coast.zip"
    page.deeds.pack(page.model.projects[0], bundle)
    desktop.settle(lambda: bundle.is_file() and bool(told))
    (entry,) = desktop.engine.queue.all()
    assert (entry.verb, entry.arguments["output"]) == ("export", str(bundle))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(bundle))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(100, 100), *how)
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.dropEvent(QDropEvent(QPointF(100, 100), *how))
    desktop.settle(lambda: page.model.rowCount() == 2, 60)
    desktop.settle()
    taken = next(each for each in page.model.projects if each.folder.name == "coast")
    assert taken.folder.parent == desktop.engine.home.folder / "films"
    assert taken.missing == 0
    assert len({each.key for each in page.model.projects}) == 2


def test_missing_files_are_told_looked_for_and_found_while_the_window_works(
    desktop: Desktop, film: str, tmp_path: Path
) -> None:
    project = desktop.engine.projects.show(film)
    away = tmp_path / "elsewhere"
    away.mkdir()
    page = opened(desktop)
    key = page.model.projects[0].key
    voice = next(iter(project.timeline.voice)).media
    heard = desktop.engine.artifacts.find(voice)
    lost = Path(shutil.copyfile(heard, away / f"voice{voice.suffix}"))
    heard.unlink()
    page.refresh(key)
    desktop.settle(lambda: page.model.projects[0].missing == 1)
    desktop.settle(page.panel._gone.isVisible)
    assert "missing" in page._states.of(page.model.projects[0])[0]
    page.offers.run("projects.relink")
    desktop.settle(lambda: [each.blob for each in page.relinking.missing] == [voice])
    assert page.relinking.isVisible()
    page.relinking.seek([away])
    assert page.under_way.isVisible()
    assert page.header.search.isEnabled()
    desktop.settle(lambda: not page.relinking.missing, 60)
    desktop.settle(lambda: page.model.projects[0].missing == 0)
    assert page.relinking.isVisible(), "it stays until it is closed"
    assert lost.is_file()
    assert desktop.engine.artifacts.find(voice).read_bytes() == lost.read_bytes()


def test_edits_that_are_not_saved_are_told(desktop: Desktop, film: str) -> None:
    page = opened(desktop)
    assert not page.model.projects[0].unsaved
    session = desktop.engine.editing.open(film)
    session.do("Name it", replace(session.project, name="Coast"))
    session.close()
    page.arrive("")
    desktop.settle(lambda: page.model.projects[0].unsaved)
    words, colour = page._states.of(page.model.projects[0])
    assert "edits not saved" in words
    assert colour == "caution"


def test_the_first_project_is_begun_from_an_empty_page(bare_desktop: Desktop, shot: Callable[..., Path]) -> None:
    bare_desktop.window.go("projects")
    page = bare_desktop.window.page("projects")
    assert isinstance(page, ProjectsPage)
    bare_desktop.settle(page.none.isVisible)
    assert clipped(page) == []
    assert unnamed(page) == []
    shot(bare_desktop.window, "projects-empty")
    page.offers.run("projects.new")
    bare_desktop.settle(lambda: bare_desktop.window.current == "timeline")
    (project,) = bare_desktop.engine.projects.all()
    assert project.status == "draft"
    assert project.folder.is_relative_to(bare_desktop.engine.home.folder)
    bare_desktop.settle()


def test_looks_orders_and_words_fit(desktop: Desktop, shot: Callable[..., Path]) -> None:
    for name in ("Älpler", "Zoo"):
        desktop.engine.projects.create(Brief(topic=name), desktop.engine.home.folder / "films" / name)
    page = opened(desktop, 3)
    page.header.order.setCurrentIndex(page.header.order.findData("name"))
    titles = [each.title for each in page.model.projects]
    assert (titles[0], titles[-1]) == ("Älpler", "Zoo")
    page.grid.choose(1)
    for theme in ("dark", "light"):
        desktop.desk.theme.choose(theme)
        for listed in (True, False):
            page.header.listed.setChecked(listed)
            desktop.settle()
            assert clipped(page) == []
            assert unnamed(page) == []
        shot(desktop.window, f"projects-{theme}")
    assert page.chosen()[0].key == page.model.projects[1].key


def test_no_number_of_cards_and_no_width_makes_the_grid_waver(desktop: Desktop) -> None:
    page = opened(desktop)
    (one,) = page.model.projects
    for count in (1, 2, 3, 4, 6, 7, 9, 12):
        page.model.show([replace(one, key=f"{one.key}{number}") for number in range(count)])
        for width in range(900, 1400, 23):
            desktop.window.resize(width, 860)
            page.grid.updateGeometries()
            before = page.grid.visualRect(page.model.index(count - 1))
            page.grid.updateGeometries()
            assert page.grid.visualRect(page.model.index(count - 1)) == before
            assert page.grid.indexAt(before.center()).row() == count - 1
            assert before.right() < page.grid.viewport().width()


def test_one_project_is_not_called_projects(desktop: Desktop) -> None:
    assert opened(desktop).header.count.text() == "1 project"
