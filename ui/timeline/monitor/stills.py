"""The frame at the playhead as a picture of its own: copied, saved, or made the thumbnail."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.errors import Refused
from ui.desk import Desk
from ui.timeline.editor import Editor


class Stills(QObject):
    """Draws the frame in the film's own size, then does something with it."""

    def __init__(self, monitor: QWidget, desk: Desk, editor: Editor) -> None:
        super().__init__(monitor)
        self._monitor, self._desk, self._editor = monitor, desk, editor

    def copy(self) -> None:
        """Copy it, to be put into another program."""
        self._draw(self._copied)

    def ask_where(self) -> None:
        """Ask for a file, and write it there as a PNG."""
        if self._editor.session is None:
            return
        asked = QFileDialog(
            self._monitor, self.tr("Save this frame"), f"frame-{self._editor.playhead}.png", self.tr("Pictures (*.png)")
        )
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setDefaultSuffix("png")
        asked.fileSelected.connect(lambda path: self.save(Path(path)))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def save(self, path: Path) -> None:
        """Write it as a PNG file."""

        def written(picture: QImage) -> None:
            if not picture.save(str(path), "PNG"):  # type: ignore[call-overload]  # as PySide6 takes it
                raise Refused(f"{path.name} could not be written.", "Choose another folder.")

        def say(_: None) -> None:
            self._desk.notices.say(self.tr("The frame is saved."), str(path))

        self._draw(lambda picture: self._desk.background.ask(self, lambda: written(picture), say))

    def make_thumbnail(self) -> None:
        """Make it what people choose the film by."""
        session = self._editor.session
        if session is None:
            return
        number = self._editor.playhead
        self._editor.change(self.tr("Choose the thumbnail"), lambda project: replace(project, cover=number))
        project, looks = session.project, self._desk.engine.looks

        def say(_: Path) -> None:
            self._desk.notices.say(self.tr("The thumbnail is made of this frame."))

        self._desk.background.ask(self, lambda: looks.thumbnail(project, session.folder), say)

    def _draw(self, then: Callable[[QImage], object]) -> None:
        if self._editor.session is None:
            return
        film, number, renderer = self._editor.timeline, self._editor.playhead, self._desk.engine.renderer

        def drawn() -> QImage:
            picture = renderer.picture(film, number)
            size = picture.width, picture.height
            return QImage(picture.tobytes(), *size, 3 * picture.width, QImage.Format.Format_RGB888).copy()

        self._desk.background.ask(self, drawn, then)

    def _copied(self, picture: QImage) -> None:
        QGuiApplication.clipboard().setImage(picture)
        self._desk.notices.say(self.tr("The frame is copied."))
