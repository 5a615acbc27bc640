"""Boxes that are dragged on a picture: all of a box moves it, its corners make it larger or smaller in one shape."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from engine.domain.timeline import Box

_GRIP = 7.0
"""Half the side of a corner's handle, in pixels."""
_REACH = 14.0
SMALLEST = 0.1


@dataclass(frozen=True)
class Drawn:
    """One box on a picture; its box in parts of all of the picture."""

    name: str
    title: str
    box: Box
    colour: str
    dashed: bool = False
    fixed: bool = False
    """Only shown."""


@dataclass(frozen=True)
class Grip:
    """What of a box is held: a corner (-1 or 1 each way), or all of it (0, 0)."""

    name: str
    across: int
    down: int
    held: QPointF
    """Where it was taken hold of."""
    box: Box
    """What it was then."""


def place(box: Box, picture: QRectF) -> QRectF:
    """Where a box lies on the screen."""
    return QRectF(
        picture.x() + box.x * picture.width(),
        picture.y() + box.y * picture.height(),
        box.width * picture.width(),
        box.height * picture.height(),
    )


def take(at: QPointF, drawn: list[Drawn], picture: QRectF) -> Grip | None:
    """Tell what lies under a point: corners before insides, the last drawn first."""
    free = [each for each in reversed(drawn) if not each.fixed]
    for each in free:
        rect = place(each.box, picture)
        for across, down, corner in _corners(rect):
            if max(abs(corner.x() - at.x()), abs(corner.y() - at.y())) <= _REACH:
                return Grip(each.name, across, down, at, each.box)
    for each in sorted(free, key=lambda one: one.box.width * one.box.height):
        if place(each.box, picture).contains(at):
            return Grip(each.name, 0, 0, at, each.box)
    return None


def dragged(grip: Grip, at: QPointF, picture: QRectF, within: Box, shape: float) -> Box:
    """Give the box where the mouse has dragged it; `shape` is width to height in parts of the picture."""
    by_x = (at.x() - grip.held.x()) / picture.width()
    by_y = (at.y() - grip.held.y()) / picture.height()
    if not grip.across:
        return held(replace(grip.box, x=grip.box.x + by_x, y=grip.box.y + by_y), within, shape)
    wider = max(by_x * grip.across, by_y * grip.down * shape)
    width = max(SMALLEST * within.width, grip.box.width + wider)
    room_x = within.x + within.width - grip.box.x if grip.across > 0 else grip.box.x + grip.box.width - within.x
    room_y = within.y + within.height - grip.box.y if grip.down > 0 else grip.box.y + grip.box.height - within.y
    width = min(width, room_x, room_y * shape)
    height = width / shape
    x = grip.box.x if grip.across > 0 else grip.box.x + grip.box.width - width
    y = grip.box.y if grip.down > 0 else grip.box.y + grip.box.height - height
    return Box(x, y, width, height)


def held(box: Box, within: Box, shape: float) -> Box:
    """Give a box its shape, about its middle, within another."""
    width = min(box.width, within.width, within.height * shape)
    height = width / shape
    x, y = box.x + (box.width - width) / 2, box.y + (box.height - height) / 2
    x = min(max(x, within.x), within.x + within.width - width)
    y = min(max(y, within.y), within.y + within.height - height)
    return Box(x, y, width, height)


def relative(box: Box, within: Box) -> Box:
    """Give a box in parts of another."""
    return Box(
        (box.x - within.x) / within.width,
        (box.y - within.y) / within.height,
        box.width / within.width,
        box.height / within.height,
    )


def absolute(box: Box, within: Box) -> Box:
    """Give what `relative` was made of."""
    return Box(
        within.x + box.x * within.width,
        within.y + box.y * within.height,
        box.width * within.width,
        box.height * within.height,
    )


def paint(painter: QPainter, drawn: list[Drawn], picture: QRectF) -> None:
    """Draw boxes with their names and handles; white on black shows on any picture."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for each in drawn:
        rect = place(each.box, picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 170), 4))
        painter.drawRect(rect)
        painter.setPen(QPen(QColor(each.colour), 2, Qt.PenStyle.DashLine if each.dashed else Qt.PenStyle.SolidLine))
        painter.drawRect(rect)
        if each.fixed:
            continue
        _label(painter, each, rect)
        painter.setPen(QPen(QColor(0, 0, 0, 200), 1))
        painter.setBrush(QColor(each.colour))
        for _, _, corner in _corners(rect):
            painter.drawRoundedRect(QRectF(corner.x() - _GRIP, corner.y() - _GRIP, 2 * _GRIP, 2 * _GRIP), 3, 3)


def _label(painter: QPainter, drawn: Drawn, rect: QRectF) -> None:
    words = painter.fontMetrics().boundingRect(drawn.title)
    plate = QRectF(rect.x() + 14, rect.y() + 10, words.width() + 16, words.height() + 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 190))
    painter.drawRoundedRect(plate, 5, 5)
    painter.setPen(QColor("white"))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, drawn.title)


def _corners(rect: QRectF) -> list[tuple[int, int, QPointF]]:
    return [
        (-1, -1, rect.topLeft()),
        (1, -1, rect.topRight()),
        (-1, 1, rect.bottomLeft()),
        (1, 1, rect.bottomRight()),
    ]
