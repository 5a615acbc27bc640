"""How a project is drawn in the grid: as a card with its thumbnail, or as a line with its facts."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from engine.pipeline.keeping.summaries import Summary
from ui.item_models.drawing import PAD, RADIUS, Pen, clock
from ui.item_models.grid import Face
from ui.item_models.pictures import Pictures, rounded
from ui.item_models.projects import ProjectList

Index = QModelIndex | QPersistentModelIndex
Said = tuple[str, str]
"""Words, and the colour they are written in."""
_USUAL = "16:9"


class _Project(Face):
    """What cards and lines share."""

    def __init__(self, model: ProjectList, pictures: Pictures, pen: Pen, state: Callable[[Summary], Said]) -> None:
        """`state` words how a project stands."""
        super().__init__()
        self._model, self._pictures, self._pen, self._state = model, pictures, pen, state

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Every project is of one size."""
        return self.size

    def _draw_picture(self, painter: QPainter, box: QRect, project: Summary) -> None:
        found = None
        if project.thumbnail:
            ratio = painter.device().devicePixelRatioF()
            key = (project.key, project.changed, box.width(), ratio)
            found = self._pictures.picture(key, partial(thumbnail, project.thumbnail, box.size(), ratio))
        if found is None or project.aspect != _USUAL:
            self._pen.blank(painter, box, "" if found else "clapperboard")
        if found:
            painter.drawPixmap(box.topLeft(), found)


class Card(_Project):
    """Thumbnail above title and state."""

    least = 264

    def fit(self, width: int) -> None:
        """Let the picture fill the width, in a film's shape."""
        self._box = QSize(width - 2 * PAD, (width - 2 * PAD) * 9 // 16)
        self.size = QSize(width, self._box.height() + 2 * PAD + 48)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one."""
        pen, rect, project = self._pen, option.rect, self._model.projects[index.row()]
        pen.ground(painter, option)
        box = QRect(rect.left() + PAD, rect.top() + PAD, self._box.width(), self._box.height())
        self._draw_picture(painter, box, project)
        lower = QRect(box.left() + 6, box.bottom() - 25, box.width() - 12, 20)
        upper = QRect(box.left() + 6, box.top() + 6, box.width() - 12, 20)
        if project.length:
            pen.badge(painter, lower, clock(project.length))
        if project.aspect and project.aspect != _USUAL:
            pen.badge(painter, lower, project.aspect, right=False)
        if project.missing:
            pen.badge(painter, upper, str(project.missing), "unlink")
        if project.unsaved:
            pen.badge(painter, upper, sign="pencil", right=False)
        pen.words(painter, QRect(box.left(), box.bottom() + 7, box.width(), 19), project.title, pen.title)
        words, colour = self._state(project)
        pen.words(painter, QRect(box.left(), box.bottom() + 27, box.width(), 18), words, pen.small, colour)


class Line(_Project):
    """One project a row."""

    wide = True
    size = QSize(0, 64)
    _BOX = QSize(92, 52)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one."""
        pen, rect, project = self._pen, option.rect, self._model.projects[index.row()]
        pen.ground(painter, option)
        box = QRect(rect.left() + PAD, rect.top() + PAD, self._BOX.width(), self._BOX.height())
        self._draw_picture(painter, box, project)
        right = rect.right() - 2 * PAD
        columns = (
            (project.changed, 124),
            (f"{project.size / 1e6:,.0f} MB" if project.size else "", 72),
            (project.aspect, 44),
            (clock(project.length) if project.length else "", 52),
        )
        for text, width in columns if rect.width() > 560 else columns[:1]:
            pen.words(painter, QRect(right - width, rect.top(), width, rect.height()), text, pen.small, "muted")
            right -= width + 12
        left = box.right() + 12
        pen.words(painter, QRect(left, rect.top() + 11, right - left, 20), project.title, pen.title)
        words, colour = self._state(project)
        pen.words(painter, QRect(left, rect.top() + 34, right - left, 18), words, pen.small, colour)


def thumbnail(path: Path, box: QSize, ratio: float) -> QImage | None:
    """Read a project's thumbnail, fitted into a box of logical pixels; None where it cannot be read. Any thread."""
    image = QImageReader(str(path)).read()
    if image.isNull():
        return None
    return rounded(image, box, ratio, RADIUS, whole=image.width() < 1.5 * image.height())
