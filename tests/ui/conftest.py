"""The real window over the real engine, without a screen; a Qt warning fails the test that caused it."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LANG", "C.UTF-8")

from app.desktop import made, opened
from engine.domain.brief import Brief
from engine.engine import Engine
from engine.runtime.paths import Home
from engine.runtime.progress import Progress
from tests.harvesting import lent
from ui.desk import Desk
from ui.language import Language
from ui.main_window import MainWindow
from ui.timeline.editor import Editor

if TYPE_CHECKING:
    from tests.ui.canvas_hand import Hand
    from tests.ui.inspector_bench import Bench

SHOTS = Path(__file__).parents[1] / "output" / "screens"
"""Outside version control: every picture a test took, to be looked at."""
WORDS = (
    "Lighthouses guide ships along a dark coast. Their light turns all night.\n\n"
    "A lamp stands behind a great lens. The lens bends the light into a beam.\n\n"
    "Today most of them work without a keeper."
)
_TURNS = 4
"""A widget put into a layout is shown a turn of the event loop later, laid out in the next, its parents after that."""


@dataclass(frozen=True)
class Desktop:
    """The window of one test, and what it stands on."""

    window: MainWindow
    engine: Engine
    bot: QtBot

    @property
    def desk(self) -> Desk:
        return self.window.desk

    def editor(self) -> Editor:
        """Make one that goes with the window."""
        editor = Editor(self.desk.notices)
        editor.setParent(self.window)
        return editor

    def settle(self, until: Callable[[], bool] | None = None, seconds: float = 60) -> None:
        """Let the window work until it has nothing under way, or until something is so."""
        self.bot.waitUntil(until or (lambda: not self.desk.background.busy), timeout=round(1000 * seconds))
        for _ in range(_TURNS):
            QApplication.processEvents()


@pytest.fixture(autouse=True, scope="module")
def collected() -> Iterator[None]:
    """Collect garbage as the program does while there are widgets, and Python's own way once they are gone."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    """The application is made as the program makes it."""
    return made


@pytest.fixture(scope="session")
def made_home(starters: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one finished film of five sentences in three scenes."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "models").symlink_to(starters, target_is_directory=True)
    with Engine.open(Home(folder)) as engine:
        brief = Brief(topic="Lighthouses", script=WORDS, resolution=360, fps=25)
        engine.pipeline.make(Progress(), brief, folder / "films" / "lighthouses")
    return folder


@pytest.fixture
def home(made_home: Path, tmp_path: Path) -> Home:
    """A copy of the home with a film, to do anything with but write into what was made: that is lent."""
    made = Home(made_home).artifacts / "files"

    def copied(source: str, target: str) -> None:
        (os.link if Path(source).is_relative_to(made) else shutil.copy2)(source, target)

    shutil.copytree(made_home, tmp_path / "home", symlinks=True, copy_function=copied)
    _lend(made_home / "models", tmp_path / "home" / "models")
    return Home(tmp_path / "home")


@pytest.fixture
def empty_home(starters: Path, tmp_path: Path) -> Home:
    """A home that nobody used."""
    (tmp_path / "home").mkdir()
    _lend(starters, tmp_path / "home" / "models")
    return Home(tmp_path / "home")


def _lend(starters: Path, models: Path) -> None:
    """Put the starter models into a home, so that what is done to them there is not done to those all tests share."""
    models.unlink(missing_ok=True)
    for file in starters.resolve().rglob("*"):
        place = models / file.relative_to(starters.resolve())
        if file.is_file() and not any(part.startswith(".") for part in place.relative_to(models).parts):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.hardlink_to(file)


@pytest.fixture
def film(home: Home) -> str:
    """The folder of the film in `home`, as `projects.open` takes it."""
    return str(home.folder / "films" / "lighthouses")


def _desktop(qapp: QApplication, qtbot: QtBot, home: Home) -> Iterator[Desktop]:
    with (
        Engine.open(home, home.folder / "films") as engine,
        lent(engine.collection.library),
        opened(qapp, engine) as window,
    ):
        window.resize(1360, 860)
        window.show()
        desk = window.desk
        yield Desktop(window, engine, qtbot)
        window.hide()
    for each in (desk.commands, desk.notices, desk.background, desk.events, desk.theme):
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, home: Home) -> Iterator[Desktop]:
    """The window over a home with one film."""
    yield from _desktop(qapp, qtbot, home)


@pytest.fixture
def hand(desktop: Desktop, film: str) -> Iterator["Hand"]:
    """A drawn timeline of six clips, under a hand."""
    from tests.ui.canvas_hand import handled

    with handled(desktop, film) as made:
        yield made


@pytest.fixture
def bench(desktop: Desktop, film: str) -> Iterator["Bench"]:
    """Monitor and inspector over the film, side by side."""
    from tests.ui.inspector_bench import benched

    with benched(desktop, film) as made:
        yield made


@pytest.fixture
def bare_desktop(qapp: QApplication, qtbot: QtBot, empty_home: Home) -> Iterator[Desktop]:
    """The window as it is at the very first start."""
    yield from _desktop(qapp, qtbot, empty_home)


@pytest.fixture
def shot() -> Callable[..., Path]:
    """Take a picture of a widget, to be looked at."""

    def take(widget: QWidget, name: str, size: tuple[int, int] = ()) -> Path:  # type: ignore[assignment]
        if size:
            widget.resize(QSize(*size))
        SHOTS.mkdir(parents=True, exist_ok=True)
        path = SHOTS / f"{name}.png"
        assert widget.grab().save(str(path))
        return path

    return take


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """What the window speaks; English again after a test."""
    language = Language(qapp, "en")
    yield language
    language.choose("en")


@pytest.fixture
def spanish(language: Language) -> None:
    """Spanish is spoken before any window is made."""
    language.choose("es")
