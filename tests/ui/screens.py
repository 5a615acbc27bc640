"""Takes a picture of everything in the window, in one theme and language after another, and tells its faults.

`QT_SCALE_FACTOR=1.5 python -m tests.ui.screens HOME FILM FOLDER 900x600 dark,light en es` does what the tests do;
without arguments everything is made anew: a home, a film, and pictures of all of it in tests/output/screens.
`python -m tests.ui.screens --readme HOME FILM WORDS` takes those that the README shows, the library as WORDS find it.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LANG", "C.UTF-8")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.desktop import made, opened
from engine.engine import Engine
from engine.runtime.paths import RESOURCES, Home
from engine.runtime.progress import quiet
from tests.ui.looking import clipped, crowded, unnamed
from tests.ui.tour import showcase, tour

OUTPUT = Path(__file__).parents[1] / "output" / "screens"
SHOWN = RESOURCES / "screens"
LANGUAGES = ("en", "es", "en-XA")
THEMES = ("dark", "light")
SIZE, SMALLEST = "1360x860", "900x600"
"""Of the window, in the pixels of the theme."""
_FINE = 85
"""How well pictures are kept; without any loss each takes three times as long."""


def take(
    home: Path, film: str, folder: Path, size: str, themes: Sequence[str], languages: Sequence[str]
) -> list[dict[str, str]]:
    """Take pictures into a folder; gives what is wrong, as where, what and which."""
    application = QApplication.instance() or made([])
    assert isinstance(application, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    faults: list[dict[str, str]] = []
    for language, theme in product(languages, themes):
        kept = {"language": language, "theme": theme}
        Home(home).folder.joinpath("window.json").write_text(json.dumps(kept), encoding="utf-8")
        faults += _walk(application, Home(home), film, folder, f"{language}-{theme}", size)
    return faults


def _walk(application: QApplication, home: Home, film: str, folder: Path, look: str, size: str) -> list[dict[str, str]]:
    name = f"{look}-{os.environ.get('QT_SCALE_FACTOR', '1')}x{'' if size == SIZE else '-' + size}"
    wide, high = size.split("x")
    faults: list[dict[str, str]] = []
    with Engine.open(home, home.folder / "films") as engine, opened(application, engine) as window:
        window.resize(int(wide), int(high))
        window.show()
        for view in tour(window, window.desk, film):
            place = f"{view.name}-{name}"
            view.widget.grab().save(str(folder / f"{place}.jpg"), quality=_FINE)
            faults += [{"where": place, "what": "cut off", "which": each} for each in clipped(view.widget)]
            faults += [{"where": place, "what": "without room", "which": each} for each in crowded(view.widget)]
            faults += [{"where": place, "what": "unnamed", "which": each} for each in unnamed(view.widget)]
        for entry in engine.queue.all():
            engine.queue.remove(entry.id)
        engine.queue.release()
        engine.bin.remove(quiet(), [each.key for each in engine.projects.all() if each.status == "failed"])
        window.hide()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return faults


def show(home: Path, film: str, words: str) -> None:
    """Take the pictures of the README, of a home with real material."""
    application = QApplication.instance() or made([])
    assert isinstance(application, QApplication)
    Home(home).folder.joinpath("window.json").write_text('{"language": "en", "theme": "dark"}', encoding="utf-8")
    with Engine.open(Home(home), home / "films") as engine, opened(application, engine) as window:
        window.resize(1600, 1000)
        window.show()
        for view in showcase(window, window.desk, film, words):
            window.grab().toImage().save(str(SHOWN / f"{view.name}.jpg"), quality=84)
        window.hide()


def _anew() -> list[dict[str, str]]:
    from engine.domain.brief import Brief
    from engine.runtime.progress import Progress
    from tests.ui.conftest import WORDS

    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        kept = OUTPUT.parent / "home" / "models"
        if kept.is_dir():
            shutil.copytree(kept, home.models)
        film = home.folder / "films" / "lighthouses"
        with Engine.open(home) as engine:
            brief = Brief(topic="Lighthouses", script=WORDS, resolution=360, fps=25)
            engine.pipeline.make(Progress(), brief, film)
        return take(home.folder, str(film), OUTPUT, SIZE, THEMES, LANGUAGES)


if __name__ == "__main__":
    given = sys.argv[1:]
    if given[:1] == ["--readme"]:
        show(Path(given[1]), given[2], given[3])
        sys.exit()
    found = (
        take(Path(given[0]), given[1], Path(given[2]), given[3], given[4].split(","), given[5:]) if given else _anew()
    )
    print(json.dumps(found, indent=1))  # noqa: T201 - what the tests read
