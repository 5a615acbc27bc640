"""A canvas over a film of six clips, and a hand that points, drags and types."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.domain.edit.whole import settled
from engine.domain.timeline import Timeline
from tests.ui.conftest import Desktop
from ui.timeline.canvas.hits import box_of
from ui.timeline.canvas.view import Canvas
from ui.timeline.editor import Editor

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@dataclass(frozen=True)
class Hand:
    """A canvas over a film of six clips of 100 frames, and a hand."""

    canvas: Canvas
    editor: Editor
    desktop: Desktop

    @property
    def film(self) -> Timeline:
        return self.editor.timeline

    @property
    def clips(self) -> list[tuple[str, int]]:
        return [(clip.id, clip.length) for clip in self.film.clips if not clip.empty]

    def at(self, id_: str, share: float = 0.5, dy: int = 0) -> QPoint:
        """A place on an item: `share` of its width from its left."""
        piece = self.canvas.scene.piece(id_)
        assert piece is not None
        box = box_of(self.canvas.scene, piece)
        return QPoint(round(box.left() + box.width() * share), round(box.center().y()) + dy)

    def edge(self, id_: str, side: str, inside: int = 5) -> QPoint:
        at = self.at(id_, 0.0 if side == "in" else 1.0)
        return at + QPoint(inside if side == "in" else -inside, 0)

    def drag(self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press, go there in steps, let go."""
        surface = self.canvas.surface
        QTest.mousePress(surface, LEFT, keys, start)
        for step in range(1, 9):
            at = start + (end - start) * step / 8
            self._move(at, keys)
        QTest.mouseRelease(surface, LEFT, keys, end)

    def _move(self, at: QPoint, keys: Qt.KeyboardModifier) -> None:
        surface = self.canvas.surface
        place = QPointF(at)
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, QPointF(surface.mapToGlobal(at)), Qt.MouseButton.NoButton, LEFT, keys
        )
        QApplication.sendEvent(surface, event)

    def frames(self, frames: int) -> QPoint:
        return QPoint(round(frames * self.canvas.scene.pace), 0)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas.surface, key, keys)


@contextmanager
def handled(desktop: Desktop, film: str) -> Iterator[Hand]:
    editor = desktop.editor()
    canvas = Canvas(desktop.desk, editor)
    canvas.resize(1300, 440)
    canvas.show()
    editor.open(desktop.engine.editing.open(film))
    desktop.bot.waitExposed(canvas, timeout=60_000)
    editor.do("six clips", _six)
    canvas.scene.zoom(1.5, 0)
    canvas.scene.scroll(0)
    focus(desktop, canvas)
    yield Hand(canvas, editor, desktop)
    canvas.hide()
    editor.open(None)
    desktop.settle()
    canvas.deleteLater()


def focus(desktop: Desktop, canvas: Canvas) -> None:
    canvas.activateWindow()
    canvas.surface.setFocus()
    desktop.bot.waitUntil(canvas.surface.hasFocus, timeout=60_000)


def _six(film: Timeline) -> Timeline:
    """Six clips of a hundred frames each with room in their sources, and nothing else but captions and sound."""
    some = film.clips[0]
    clips = [
        replace(some, id=f"clip-{n}", start=n * 100, length=100, transition=None, source_start=0.0, kind="video")
        for n in range(6)
    ]
    return settled(film, clips)
