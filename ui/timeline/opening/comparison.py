"""Two states of a film side by side, at the same moment."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from engine.domain.timeline import Timeline
from engine.domain.units import Frames
from engine.render.colour import Rgb
from ui.desk import Desk

Named = tuple[str, Timeline]
_SIZE = QSize(480, 270)


class Comparison(QDialog):
    """Shows both films where the slider stands; begins where they first differ."""

    def __init__(self, desk: Desk, before: Named, after: Named, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare"))
        self._desk, self._films = desk, (before[1], after[1])
        self._pictures = [QLabel(), QLabel()]
        self._clocks = [QLabel(), QLabel()]
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, max(film.length for film in self._films) - 1)
        self._slider.setAccessibleName(self.tr("Moment"))
        grid = QGridLayout()
        for column, (title, film) in enumerate((before, after)):
            heading = QLabel(title)
            heading.setObjectName("heading")
            picture = self._pictures[column]
            picture.setMinimumSize(_SIZE)
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            picture.setAccessibleName(title)
            facts = QLabel(
                self.tr("{clips} clips, {seconds:.1f} s").format(
                    clips=len(film.clips), seconds=film.seconds(film.length)
                )
            )
            facts.setObjectName("muted")
            for row, widget in enumerate((heading, picture, self._clocks[column], facts)):
                grid.addWidget(widget, row, column)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        column_ = QVBoxLayout(self)
        column_.addLayout(grid)
        column_.addWidget(self._slider)
        column_.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._slider.valueChanged.connect(self._show)
        self._slider.setValue(first_difference(*self._films))
        self._show(self._slider.value())

    def _show(self, frame: Frames) -> None:
        for index, film in enumerate(self._films):
            at = min(frame, film.length - 1)
            self._clocks[index].setText(f"{film.seconds(at):.2f} s")
            ratio = self.devicePixelRatioF()
            size = (round(_SIZE.width() * ratio), round(_SIZE.height() * ratio))
            call = partial(self._desk.engine.renderer.preview, film, at, size)
            self._desk.background.ask(self, call, partial(self._draw, index, frame))

    def _draw(self, index: int, frame: Frames, picture: Rgb) -> None:
        if frame != self._slider.value():
            return
        pixmap = pixmap_of(picture)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._pictures[index].setPixmap(pixmap)


def pixmap_of(picture: Rgb) -> QPixmap:
    """Bring a picture of the engine, (height, width, 3), onto the screen."""
    height, width, _ = picture.shape
    return QPixmap.fromImage(QImage(picture.data, width, height, 3 * width, QImage.Format.Format_RGB888))


def first_difference(one: Timeline, other: Timeline) -> Frames:
    """Tell on which frame two films first look different, or sound so; the first where they do not."""
    for tracks in (("clips", "titles", "captions"), ("voice", "music", "sounds")):
        starts = [item.start for track in tracks for item in {*getattr(one, track)} ^ {*getattr(other, track)}]
        if starts:
            return int(min(starts))
    return 0
