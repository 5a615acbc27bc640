"""Monitor and inspector over a film, and a hand."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.domain.timeline import Clip, Timeline
from tests.ui.conftest import Desktop
from tests.ui.test_monitor import pixels
from ui.timeline.inspector.inspector import Inspector
from ui.timeline.monitor.monitor import Monitor


class Bench(QWidget):
    """Monitor and inspector side by side, as the page holds them."""

    def __init__(self, desktop: Desktop, film: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.desktop = desktop
        self.editor = desktop.editor()
        self.monitor = Monitor(desktop.desk, self.editor)
        self.inspector = Inspector(desktop.desk, self.editor)
        row = QHBoxLayout(self)
        row.addWidget(self.monitor, 1)
        row.addWidget(self.inspector)
        self.inspector.setFixedWidth(340)
        self.resize(1240, 800)
        self.show()
        self.activateWindow()
        self.editor.open(desktop.engine.editing.open(film))
        self.settle()

    @property
    def film(self) -> Timeline:
        return self.editor.timeline

    def settle(self, until: Callable[[], bool] | None = None) -> None:
        self.desktop.settle(until)

    def seen(self) -> np.ndarray:  # type: ignore[type-arg]
        """The picture, once everything has come to rest."""
        self.desktop.bot.wait(200)
        self.settle()
        return pixels(self.monitor.view.picture)

    def with_photo(self, folder: Path) -> str:
        """Show a photograph in place of the first clip; gives its id."""
        gradient = np.zeros((480, 960, 3), np.uint8)
        gradient[..., 0] = np.linspace(0, 255, 960)[None]
        gradient[..., 1] = np.linspace(0, 255, 480)[:, None]
        Image.fromarray(gradient).save(folder / "photo.png")
        blob = self.desktop.engine.artifacts.put(folder / "photo.png")
        first = self.film.clips[0]

        def shown(film: Timeline) -> Timeline:
            photo = Clip(first.id, 0, first.length, blob, "image", asset_title="A photograph")
            return replace(film, clips=(photo, *film.clips[1:]), effects=(), captions=(), titles=())

        self.editor.do("Show a photograph", shown)
        self.editor.select([first.id])
        return first.id


@contextmanager
def benched(desktop: Desktop, film: str) -> Iterator[Bench]:
    made = Bench(desktop, film)
    yield made
    made.monitor.transport.stop()
    made.editor.open(None)
    desktop.settle()
    made.close()


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def drag(widget: QWidget, start: QPointF, by: QPoint, steps: int = 4) -> None:
    at = start.toPoint()
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    for step in range(1, steps + 1):
        QTest.mouseMove(widget, at + by * step / steps)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + by)
