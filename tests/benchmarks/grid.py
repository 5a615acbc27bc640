"""How the library's grid bears many files: `python -m tests.benchmarks.grid [files ...]` (default 10000).

A store filled with clips of three moments, each with a strip of its own, below a window of 1360 × 860 without a screen.
Then: the CPU time of the window's thread for each repaint while the grid is scrolled by a wheel and in leaps from
end to end, the process's memory before and after, and what it costs that thread to show what a search found, to draw
cards in another size, and to select everything. Milliseconds, median and 95th percentile.
"""

import gc
import hashlib
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import psutil
from PIL import Image
from PySide6.QtWidgets import QApplication

from app.desktop import made, opened
from engine.assets.intake.views import draw_strip
from engine.domain.asset import Asset, Moment, Rights
from engine.domain.identity import Blob
from engine.engine import Engine
from engine.runtime.paths import Home
from tests.media import patches
from ui.item_models.assets import Found
from ui.main_window import MainWindow
from ui.pages.library.page import LibraryPage

_STRIPS = 60
"""Different ones; every clip has its own file of one of them."""
_KINDS = ("own work", "CC-BY-4.0", "CC0-1.0", "pexels")
_WORDS = ("sea", "sky", "bee", "city", "night", "river", "money", "people", "dog", "road", "snow", "rain", "fire")


def fill(engine: Engine, count: int, folder: Path) -> list[Asset]:
    """Record so many clips, each with its strip."""
    strips = []
    for number in range(_STRIPS):
        strips.append(folder / f"{number}.jpg")
        draw_strip(strips[-1], [Image.fromarray(patches(3 * number + each, 512, 288)) for each in range(3)])
    library, chance = engine.collection.library, np.random.default_rng(1)
    assets = [_asset(number, chance) for number in range(count)]
    for start in range(0, count, 2000):
        library._shelf.put(assets[start : start + 2000])
    for number, asset in enumerate(assets):
        path = library.views.path(asset)
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(strips[number % _STRIPS], path)
    return assets


def _asset(number: int, chance: np.random.Generator) -> Asset:
    words = tuple(chance.choice(_WORDS, 6, replace=False).tolist())
    length = float(chance.uniform(3, 40))
    moments = tuple(Moment(length * each / 3, length * (each + 1) / 3, length * each / 3) for each in range(3))
    rights = Rights("folder", "Ana", _KINDS[number % len(_KINDS)])
    file = Blob(hashlib.sha256(f"clip {number}".encode()).hexdigest(), ".mp4")
    return Asset(
        file, "video", f"Clip {number} of {' '.join(words[:3])}", words, rights, 1280, 720, length, moments=moments
    )


@contextmanager
def library_of(count: int) -> Iterator[tuple[QApplication, MainWindow, LibraryPage]]:
    """Open the window at a library of so many files."""
    application = made(sys.argv[:1])
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "home").mkdir()
        with Engine.open(Home(Path(place) / "home")) as engine:
            fill(engine, count, Path(place))
            with opened(application, engine) as window:
                window.resize(1360, 860)
                window.show()
                window.go("library")
                page = window.page("library")
                assert isinstance(page, LibraryPage)
                settle(application, window, lambda: page.model.rowCount() >= count)
                yield application, window, page
                window.hide()


def settle(application: QApplication, window: MainWindow, until: Callable[[], bool] = lambda: True) -> None:
    """Let the window work until it has nothing to do."""
    still = 0
    while still < 10:
        application.processEvents()
        time.sleep(0.005)
        still = 0 if window.desk.background.busy or not until() else still + 1


def spent(work: Callable[[], object]) -> float:
    """CPU milliseconds of the calling thread."""
    began = time.thread_time()
    work()
    return 1000 * (time.thread_time() - began)


def scrolled(application: QApplication, window: MainWindow, page: LibraryPage, step: int, pause: float) -> list[float]:
    """Scroll by so many pixels at a time; gives what each repaint and what came with it took."""
    bar, times = page.grid.verticalScrollBar(), []
    bar.setValue(0)
    settle(application, window)
    for at in range(0, min(bar.maximum(), 400 * step), step):

        def frame(at: int = at) -> None:
            bar.setValue(at)
            page.grid.viewport().repaint()
            application.processEvents()

        times.append(spent(frame))
        time.sleep(pause)
    return times


def told(name: str, times: list[float]) -> None:
    """Write a line."""
    middle, high, most = np.percentile(times, [50, 95, 100])
    print(f"{name:44} {middle:8.2f} {high:8.2f} {most:8.2f}   ({len(times)})")


def memory() -> float:
    """Megabytes that this process holds."""
    gc.collect()
    return float(psutil.Process().memory_info().rss) / 1e6


def measure(count: int) -> None:
    """Measure everything for so many files."""
    with library_of(count) as (application, window, page):
        print(f"\n{count} files{'':32} {'median':>8} {'p95':>8} {'most':>8}")
        before = memory()
        for look in ("small", "medium", "large", "list"):
            page.show_as(look)
            settle(application, window)
            told(f"scroll by 120, {look}", scrolled(application, window, page, 120, 0.004))
        page.show_as("small")
        bar = page.grid.verticalScrollBar()
        leap = max(1, bar.maximum() // 300)
        told(f"leap by {leap}, small, to the end", scrolled(application, window, page, leap, 0.01))
        settle(application, window)
        after = memory()
        kept = page.pictures.size / 1e6
        print(f"memory before {before:.0f} MB, after {after:.0f} MB; pictures kept {kept:.0f} MB")
        files = page.model.found.files
        found = [Found(files[each : each + 300], dict.fromkeys(files[each : each + 300], 0.5)) for each in range(40)]

        def answer(each: Found) -> None:
            with page.grid.keeping():
                page.model.show(each)
            page.grid.viewport().repaint()

        told("an answer of a search, drawn", [spent(lambda each=each: answer(each)) for each in found])  # type: ignore[misc]
        whole = Found(files)
        told("everything again, drawn", [spent(lambda: answer(whole)) for _ in range(10)])
        told("other size of cards", [spent(lambda look=look: page.show_as(look)) for look in ("large", "small") * 10])  # type: ignore[misc]

        def select() -> None:
            page.grid.selectAll()
            application.processEvents()

        def selected() -> float:
            page.grid.clearSelection()
            application.processEvents()
            return spent(select)

        told("select everything", [selected() for _ in range(5)])


if __name__ == "__main__":
    for asked in [int(each) for each in sys.argv[1:]] or [10_000]:
        measure(asked)
